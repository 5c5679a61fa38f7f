"""Bodies: one name for one body at a time, and every name of the tables is found in a sentence."""

import itertools

import pytest

from pipeline import mentions
from pipeline.expressions import bodies, names
from pipeline.gazetteer import rows


def listed():
    for body in bodies.bodies():
        yield body.name, (body.name, *body.also), body.since or 0, 9999
    for old in bodies.former_bodies():
        yield old.name, (old.name, *old.also), old.since, old.until


def test_one_name_stands_for_one_body_at_a_time():
    holders = {}
    for full, every, since, until in listed():
        assert since < until
        for name in every:
            holders.setdefault(name, []).append((since, until, full))
    for name, spans in holders.items():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans)), (name, spans)


def test_no_name_is_given_twice_to_one_body():
    for full, every, _, _ in listed():
        assert len(set(every)) == len(every), full


def test_every_former_body_leads_to_one_of_today():
    today = {body.name for body in bodies.bodies()}
    for old in bodies.former_bodies():
        assert bodies.successor(old.name) in today, old.name
        assert old.name not in today


@pytest.mark.parametrize("full", [full for full, *_ in listed()])
def test_every_name_of_a_body_is_found_in_a_sentence_and_resolves(full):
    for name, every, since, until in listed():
        if name != full:
            continue
        year = (max(since, 1950) + min(until, 2026)) // 2
        for word in every:
            found = [m for m in mentions(f"由{word}负责。", str(year)) if m.kind == "organisation"]
            assert [(m.text, m.name) for m in found] == [(word, full)]


@pytest.mark.parametrize("body", [body for body in bodies.bodies() if body.office or body.shared], ids=lambda body: body.name)
def test_offices_and_names_that_local_bodies_share(body):
    if body.office:
        found = [m for m in mentions(f"由{body.name}{body.office}负责。") if m.kind == "organisation"]
        assert [m.name for m in found] == [body.name + body.office]
    for word in body.shared:
        alone, beside, local = (mentions(text) for text in (f"由{word}负责。", f"由{word}、财政部负责。", f"由市{word}负责。"))
        assert [(m.text, m.name) for m in alone] == [(word, None)]
        assert [(m.text, m.name) for m in beside] == [(word, body.name), ("财政部", "财政部")]
        assert [(m.text, m.name) for m in local] == [(f"市{word}", None)]


BODIES = [
    ("广电总局", "2010", ["国家广播电影电视总局"]),
    ("广电总局", "2020", ["国家广播电视总局"]),
    ("国家计委", "1990", ["国家计划委员会"]),
    ("国家计委", "2000", ["国家发展计划委员会"]),
    ("国家计委", None, ["国家计划委员会"]),
    ("国家发展改革委办公厅、科技部办公厅", None, ["国家发展和改革委员会办公厅", "科学技术部办公厅"]),
    ("财政部经济建设司", None, ["财政部"]),
    ("国家税务总局重庆市税务局", None, [None]),
    ("财政部重庆监管局", None, [None]),
    ("国务院知识产权战略实施工作部际联席会议办公室", None, [None]),
    ("国务院应当每年向全国人民代表大会常务委员会报告", None, ["国务院", "全国人民代表大会常务委员会"]),
    ("深圳财政局、上海市政府", None, ["深圳市财政局", "上海市人民政府"]),
    ("市妇联和省总工会", None, [None, None]),
    ("县国家保密局", None, [None]),
    ("财政部门、建设部署、文化部落", None, []),
    ("总后勤部卫生部", None, []),
    ("协助外国办理", None, []),
    ("通过市人大常委会", None, [None]),
]


@pytest.mark.parametrize(("text", "year", "expected"), BODIES)
def test_body(text, year, expected):
    assert [m.name for m in mentions(text, year) if m.kind == "organisation"] == expected


@pytest.mark.parametrize("row", rows("organ_domains", names.OrganDomain), ids=lambda row: row.domain)
def test_every_domain_makes_a_department(row):
    found = [m.text for m in mentions(f"由市{row.domain}局负责。") if m.kind == "organisation"]
    assert found == [f"市{row.domain}局"]
