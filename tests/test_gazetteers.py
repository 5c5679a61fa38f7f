"""The tables of gazetteers/: each loads, doubles nothing, and is read by a rule."""

from collections import Counter

import pytest
import regex
from places import ROOT

from pipeline.columns import TableColumn
from pipeline.compare.scope import ScopeRow
from pipeline.expressions import actors, bodies, lexicon, names
from pipeline.extract import heads, likeness, money_words
from pipeline.extract import lexicon as extract
from pipeline.extract.acting_things import ActingThing
from pipeline.gazetteer import folder, parse
from pipeline.normalize.boilerplate import _Furniture
from pipeline.normalize.variants import _Variant
from pipeline.resolve.indicator_names import Indicator, Modifier, Variant
from pipeline.resolve.indicators import Unit
from pipeline.resolve.programme import TitleWord
from pipeline.segment.contacts import _Surname
from pipeline.segment.genres import _Genre
from pipeline.segment.issuance import AgencyCode
from pipeline.vocabulary import _Word

#: Table → its model and the columns that no two rows may share.
TABLES = {
    "abbreviations": (lexicon.Abbreviation, ("abbreviation",)),
    "acting_things": (ActingThing, ("head",)),
    "actor_heads": (actors.ActorHead, ("head",)),
    "agency_codes": (AgencyCode, ("code", "since")),
    "bodies": (bodies.Body, ("name",)),
    "boilerplate": (_Furniture, ("pattern",)),
    "character_variants": (_Variant, ("variant",)),
    "currencies": (lexicon.Currency, ("word", "place")),
    "fact_words": (extract.FactWord, ("word", "kind")),
    "former_bodies": (bodies.FormerBody, ("name",)),
    "genres": (_Genre, ("genre",)),
    "indicator_heads": (heads.IndicatorHead, ("head",)),
    "indicator_modifiers": (Modifier, ("place", "word")),
    "indicator_units": (Unit, ("unit",)),
    "indicator_variants": (Variant, ("word",)),
    "indicator_words": (heads.IndicatorWord, ("word", "kind")),
    "indicators": (Indicator, ("indicator",)),
    **{f"likeness_{question}": (likeness.Weight, ("mark",)) for question in ("goal", "money", "payer", "recipient")},
    "modal_markers": (extract.Marker, ("marker",)),
    "money_shares": (money_words.MoneyWord, ("word", "kind", "not_after")),
    "number_words": (lexicon.NumberWord, ("word",)),
    "organ_domains": (names.OrganDomain, ("domain",)),
    "regions": (bodies.Region, ("name",)),
    "scopes": (ScopeRow, ("narrower", "wider")),
    "surnames": (_Surname, ("surname",)),
    "taiwan_vocabulary": (_Word, ("taiwan", "after")),
    "table_columns": (TableColumn, ("pattern",)),
    "task_verbs": (extract.TaskVerb, ("word", "kind")),
    "title_words": (TitleWord, ("word",)),
    "units": (lexicon.Unit, ("unit",)),
}


def test_every_table_is_listed_here():
    assert sorted(path.stem for path in folder().glob("*.tsv")) == sorted(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_table_loads_with_its_model_and_doubles_nothing(name):
    model, key = TABLES[name]
    table = parse((folder() / f"{name}.tsv").read_text(encoding="utf-8").split("\n"), model, name)
    assert table
    doubled = [k for k, n in Counter(tuple(getattr(row, field) for field in key) for row in table).items() if n > 1]
    assert doubled == []
    for row in table:
        for value in row.model_dump().values():
            for cell in value if isinstance(value, tuple) else [value]:
                assert not isinstance(cell, str) or cell == cell.strip()


@pytest.mark.parametrize("name", TABLES)
def test_table_is_read_by_a_rule(name):
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py"))
    assert regex.search(rf"""rows\(\s*"{name}",""", code)
