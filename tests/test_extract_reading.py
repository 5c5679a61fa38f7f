"""How a notice is laid out for extraction: where markers may begin is told by place, for every marker there is."""

import pytest

from pipeline.extract import actors
from pipeline.extract.lexicon import Marker, marker_words
from pipeline.extract.reading import Reading
from pipeline.gazetteer import rows
from pipeline.records import CatalogEntry, Source, StructuredDocument, TracedText


def _reading(text: str) -> Reading:
    source = Source(path="made.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", length=len(text))
    return Reading(
        StructuredDocument(notice_id="made", source=source, catalog=CatalogEntry(), script="simplified", traced=TracedText.of(text))
    )


@pytest.mark.parametrize("marker", [row.marker for row in rows("modal_markers", Marker)])
def test_every_marker_is_a_candidate_where_it_begins(marker):
    found = marker_words().match(f"{marker}甲")
    assert found is not None
    assert found.span() == (0, 1)


FROM = [
    # (text, by place: where the next marker may begin, the length where none does)
    ("", [0]),
    ("甲乙", [2, 2, 2]),
    ("须甲可", [0, 2, 2, 3]),
    ("甲不应乙", [1, 1, 2, 4, 4]),  # 应 inside 不应 too, in case the guards of 不应 say no
    ("不甲《须知》可", [6, 6, 6, 6, 6, 6, 6, 7]),  # 不 alone is none, and a title is not read
]


@pytest.mark.parametrize(("text", "expected"), FROM, ids=[row[0] for row in FROM])
def test_where_the_next_marker_may_begin(text, expected):
    assert _reading(text).marker_from == expected


@pytest.mark.parametrize("word", ["统一", "分别", "主动", "共同", "每年", "每三年", "同时", "可", "再"])
def test_an_adverb_said_again_and_again_is_read_in_one_way(word):
    """Read in two ways, 40 of them would take a million years."""
    words = word * 40
    assert actors.subject_of(f"城市{words}甲", 0, 3 + len(words)) is None
    assert actors.before_marker(f"城市{words}甲", 0, 3 + len(words)) is None
