"""Rules of many alternatives are only tried where one may begin: nothing of the corpus may be lost by that."""

import pytest
from places import CORPUS

from pipeline.extract import bodies, connectives, lexicon, predicates, verb_nouns
from pipeline.gazetteer import rows

NOTICES = sorted(CORPUS.glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8", errors="replace") for path in NOTICES]


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_what_goes_on_or_leads_in_has_its_first_character_listed(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    places = range(1, len(text))
    assert not [
        text[at : at + 8]
        for at in places
        if bodies._GOES_ON.match(text, at) and text[at] not in bodies._GOING_ON and text[at - 1] not in bodies._COUNCILS
    ]
    assert not [text[at : at + 8] for at in places if connectives.lead_end(text, at, len(text)) != connectives._LEAD.match(text, at).end()]


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        (predicates._DISPOSAL, predicates._DISPOSES),
        (verb_nouns._NOUN, verb_nouns._NOUNS),
        (verb_nouns._WHILE, verb_nouns._WHILES),
    ],
    ids=["disposal", "noun", "while"],
)
def test_what_begins_a_rule_is_listed(pattern, openings):
    begins = [(text[at : at + 8], text[at]) for text in TEXTS for at in range(len(text)) if pattern.match(text, at, at + 40)]
    assert begins
    assert not [words for words, first in begins if first not in openings]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("社会保险基金管理中心", "管理中心"),
        ("人力资源和社会保障部门", "保障部门"),
        ("市投资控股公司", "投资控股公司"),
        ("国务院卫生健康主管部门", "卫生健康主管部门"),
        ("国务院负责药品监督管理的部门", "负责药品监督管理的部门"),
        ("省政府督查室", "督查室"),
        ("企业所有者", "所有者"),
    ],
)
def test_the_name_of_a_body_goes_on(text, goes_on):
    assert bodies.goes_on(text, text.index(goes_on), len(text))


def test_every_marker_is_found_by_its_first_character():
    by_opening = lexicon.markers_by_opening()
    assert [row.marker for row in rows("modal_markers", lexicon.Marker) if not by_opening[row.marker[0]].match(row.marker + "甲乙")] == []
