"""Words of the tables that rules look for: genres, markers, units, currencies, verbs, columns. Every row is reached."""

from collections import Counter

import pytest
import regex

from pipeline import mentions
from pipeline.columns import TableColumn, column_kind
from pipeline.expressions import lexicon
from pipeline.extract import lexicon as extract
from pipeline.gazetteer import rows
from pipeline.resolve.indicator_names import Indicator, bare
from pipeline.segment.genres import _Genre, genre_of


@pytest.mark.parametrize("row", rows("genres", _Genre), ids=lambda row: row.genre)
def test_every_genre_is_read_in_a_title(row):
    assert genre_of(f"关于甲的{row.genre}") == row.genre


FIFTEEN = "决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要"  # 党政机关公文处理工作条例 art. 8


def test_the_fifteen_kinds_are_there():
    assert set(FIFTEEN.split()) <= {row.genre for row in rows("genres", _Genre)}


@pytest.mark.parametrize("row", rows("modal_markers", extract.Marker), ids=lambda row: row.marker)
def test_every_marker_is_read_and_its_guards_hold(row):
    pattern, modality = extract.markers()
    found = pattern.search(f"承租人{row.marker}甲乙")
    assert found
    assert found.group() == row.marker
    assert modality[row.marker] == row.modality
    for guards, text in ((row.not_before, "{}".join(["承租人" + row.marker, ""])), (row.not_after, "{}" + row.marker + "甲乙")):
        for guard in filter(None, guards.split("|") if "(" not in guards else ()):
            if regex.fullmatch(r"\p{Han}+", guard):
                hit = pattern.search(text.format(guard))
                assert hit is None or hit.group() != row.marker or hit.start() != text.format(guard).index(row.marker), (guard, hit)


@pytest.mark.parametrize("row", rows("units", lexicon.Unit), ids=lambda row: row.unit)
def test_every_unit_is_read(row):
    texts = (f"建设3{row.unit}。", f"规模为3 {row.unit}，")
    found = [m for text in texts for m in mentions(text) if m.start <= text.index("3") < m.end]
    assert row.unit in [m.unit for m in found] or {m.kind for m in found} & {"percent", "time", "money"}


@pytest.mark.parametrize("row", rows("currencies", lexicon.Currency), ids=lambda row: f"{row.word}-{row.place}")
def test_every_currency_is_read(row):
    text = f"安排3万{row.word}。" if row.place == "after" else f"安排{row.word}3万。"
    assert [(m.kind, m.currency) for m in mentions(text)] == [("money", row.code)]


def test_every_word_with_a_numeral_is_no_figure():
    words = [row.word for row in rows("number_words", lexicon.NumberWord)]
    short = [row.abbreviation for row in rows("abbreviations", lexicon.Abbreviation)]
    assert set(words) & set(short) == set()
    figures = {"number", "quantity", "percent", "money"}
    taken = [word for word in (*words, *short) if figures & {m.kind for m in mentions(f"的{word}的")}]
    assert taken == []


def test_verbs_words_and_indicators_are_reached():
    for row in rows("task_verbs", extract.TaskVerb):
        assert regex.fullmatch(extract.verbs() if row.kind == "verb" else extract.adverbs(), row.word)
    for word in rows("fact_words", extract.FactWord):
        assert (word.kind == "noun_like" and word.word in extract.noun_like()) or regex.fullmatch(extract.fact_words(word.kind), word.word)
    owners = Counter(name for row in rows("indicators", Indicator) for name in {row.indicator, *row.wordings})
    assert [name for name, n in owners.items() if n > 1] == []
    for row in rows("indicators", Indicator):
        assert all(bare(wording) for wording in row.wordings)


def test_every_name_of_a_column_is_found_by_its_own_row():
    table = rows("table_columns", TableColumn)
    for row in table:
        first = next(other for other in table if regex.fullmatch(other.pattern, row.example))
        assert first is row
        assert column_kind(row.example) == row.kind
