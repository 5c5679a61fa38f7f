"""Classes of actors: every head of the table has its class, and words of notices have theirs."""

import pytest
import regex

from pipeline.expressions import actors
from pipeline.extract import lexicon as extract
from pipeline.gazetteer import rows


@pytest.mark.parametrize("row", rows("actor_heads", actors.ActorHead), ids=lambda row: row.head)
def test_every_head_has_its_class(row):
    assert regex.fullmatch(extract.actor_heads(), row.head)
    found = actors.classes(row.head)
    assert row.class_ in found or (row.class_ == "government" and set(found) <= {"province", "city", "central"} and found)


ACTORS = [
    ("申报城市", ("city",)),
    ("各示范城市知识产权局", ("city",)),
    ("各区县（自治县）人民政府", ("city",)),
    ("省级财政、知识产权部门", ("province",)),
    ("各省、自治区、直辖市财政厅（局）", ("province",)),
    ("安徽省财政厅", ("province",)),
    ("重庆市财政局", ("city",)),
    ("有关部门", ("government",)),
    ("市场监管部门", ("government",)),
    ("财政部、国家知识产权局", ("central",)),
    ("财政部经济建设司", ("central",)),
    ("小微企业", ("enterprise", "sme")),
    ("国有企业", ("enterprise",)),
    ("高校和科研院所", ("academia",)),
    ("企业、高校", ("enterprise", "academia")),
    ("知识产权服务机构", ("service",)),
    ("园区管委会", ("park",)),
    ("商业银行、保险公司、担保公司", ("finance",)),
    ("行业协会", ("association",)),
    ("专利代理人", ("person",)),
    ("省级知识产权、财政部门", ("province",)),
    ("市场主体商标布局", ()),
    ("中央财政", ("central",)),
    ("天气", ()),
]


@pytest.mark.parametrize(("words", "expected"), ACTORS)
def test_classes(words, expected):
    assert actors.classes(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("city", "city"),
        ("城市", "city"),
        ("城市政府", "city"),
        ("Municipalities", "city"),
        ("省级部门", "province"),
        ("省财政厅", "province"),
        ("provinces", "province"),
        ("中央部门", "central"),
        ("政府部门", "government"),
        ("企业", "enterprise"),
        ("companies", "enterprise"),
        ("中小企业", "sme"),
        ("SMEs", "sme"),
        ("small enterprises", "sme"),
        ("高校院所", "academia"),
        ("universities", "academia"),
        ("服务机构", "service"),
        ("园区", "park"),
        ("金融机构", "finance"),
        ("banks", "finance"),
        ("社会组织", "association"),
        ("公共机构", "public"),
        ("个人", "person"),
        ("天气", None),
        ("", None),
    ],
)
def test_classes_are_asked_for_by_name(words, expected):
    assert actors.named(words) == expected


def test_every_class_has_names():
    assert set(actors.NAMES) == set(actors.LABELS)
    names = [name for one, label in actors.LABELS.items() for name in {label, *actors.NAMES[one]}]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("words", "expected"), [("企也", ["企业"]), ("citys", ["city", "cities"]), ("天气", [])])
def test_names_that_are_near(words, expected):
    assert actors.near(words) == expected
