"""One sentence of a notice against one sentence of the next: what the tests of each kind of fact are made of."""

from notices_made import Made
from test_compare_editions import assert_complete, assert_mirror

from pipeline.compare import compare

REST = "各地要加强组织领导，完善工作机制。"


def one(text, year=2018, **head):
    """A notice of one sentence between two that stay."""
    return Made(f"n{year}", f"现将有关事项通知如下：\n{text}\n{REST}", year=year, **head)


def only(old, new, fact_type):
    """The one change of a kind of fact; the mirror law and completeness hold as well."""
    assert_mirror(old, new)
    assert_complete(old, new)
    found = [c for c in compare(old, new).changes if c.fact_type == fact_type]
    assert len(found) == 1, [(c.kind, c.summary) for c in found]
    return found[0]
