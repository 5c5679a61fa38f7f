"""The tables of gazetteers/: each loads, no entry contradicts another, every row is reached by a rule; and the corpus resolves."""

import itertools
from collections import Counter
from pathlib import Path

import pytest
import regex

from pipeline import mentions, read
from pipeline.compare.scope import ScopeRow
from pipeline.expressions import actors, bodies, lexicon, names
from pipeline.extract import heads
from pipeline.extract import lexicon as extract
from pipeline.extract.tables import TableColumn, column_kind
from pipeline.gazetteer import folder, parse, rows
from pipeline.normalize.boilerplate import _Furniture
from pipeline.normalize.variants import _Variant
from pipeline.resolve.indicators import Indicator, Modifier, Unit, bare
from pipeline.resolve.programme import TitleWord
from pipeline.segment.contacts import _Surname
from pipeline.segment.doc_numbers import whole
from pipeline.segment.genres import _Genre, genre_of
from pipeline.segment.issuance import AgencyCode, issuer_of
from pipeline.vocabulary import _Word

ROOT = Path(__file__).parent.parent

#: Table → its model and the columns that no two rows may share.
TABLES = {
    "abbreviations": (lexicon.Abbreviation, ("abbreviation",)),
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
    "indicator_words": (heads.IndicatorWord, ("word", "kind")),
    "indicators": (Indicator, ("indicator",)),
    "modal_markers": (extract.Marker, ("marker",)),
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


# Bodies


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


# Regions


def test_regions_are_complete():
    levels = Counter(row.level for row in bodies.regions())
    assert levels["直辖市"] == 4
    assert levels["省"] == 23
    assert levels["自治区"] == 5
    assert levels["特别行政区"] == 2
    assert levels["计划单列市"] == 5
    assert levels["计划单列市"] + levels["副省级市"] == 15
    assert levels["地级市"] + levels["副省级市"] + levels["计划单列市"] + levels["地级"] == 333


def test_a_region_is_in_a_listed_province_and_a_name_is_of_one_region():
    names_ = [name for row in bodies.regions() for name in (row.name, *row.also, *([row.sign] if row.sign else []))]
    assert [name for name, n in Counter(names_).items() if n > 1] == []
    top = {row.name for row in bodies.regions() if not row.province}
    assert {row.province for row in bodies.regions() if row.province} <= top
    assert {row.level for row in bodies.regions() if not row.province} == {"直辖市", "省", "自治区", "特别行政区", "兵团"}


@pytest.mark.parametrize("row", bodies.regions(), ids=lambda row: row.name)
def test_every_name_of_a_region_is_found_in_a_sentence_and_resolves(row):
    for word in (row.name, *row.also):
        assert [(m.text, m.name) for m in mentions(f"在{word}开展试点。") if m.kind == "place"] == [(word, row.name)]
    assert row.sign is None or bodies.region(row.sign) is row


PLACES = [
    ("服务机构来渝设立分支机构", ["重庆市"]),
    ("在沪机构", ["上海市"]),
    ("在京津冀", []),
    ("在苏联", []),
    ("造福建设者", []),
    ("美丽江西", ["江西省"]),
    ("出海口整治", []),
    ("洛河北堤", []),
    ("产品未开封的", []),
    ("新晋中国工程院院士", []),
    ("混合肥料", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_place(text, expected):
    assert [m.name for m in mentions(text) if m.kind == "place"] == expected


# Classes of actors


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
    ("天气", ()),
]


@pytest.mark.parametrize(("words", "expected"), ACTORS)
def test_classes(words, expected):
    assert actors.classes(words) == expected


# Document numbers, genres, markers, units, words


@pytest.mark.parametrize("row", rows("agency_codes", AgencyCode), ids=lambda row: f"{row.code}-{row.since}")
def test_every_code_is_read_and_leads_to_a_body(row):
    year = min(max(row.since, 2018), row.until)
    number = f"{row.code}〔{year}〕1号"
    assert [m.text for m in mentions(f"根据（{number}）") if m.kind == "document_number"] == [number]
    made = whole(number)
    assert made is not None
    assert (made.code, made.year) == (row.code, year)
    assert issuer_of(row.code, year) == row.issuer
    resolved = [m.name for m in mentions(f"由{row.issuer}负责", str(year)) if m.kind == "organisation"]
    assert len(resolved) == 1
    assert resolved[0]
    place = next(
        (one for one in bodies.regions() if one.sign and row.code[0] in (one.sign, one.name[0]) and row.issuer.startswith(one.name)), None
    )
    assert place is not None or bodies.body(row.issuer) is not None
    assert not row.stem or issuer_of(row.code + "甲乙", year) == row.issuer


CODES = [
    ("环发", 2016, "环境保护部"),
    ("环发", 2019, "生态环境部"),
    ("发改数据综", 2022, "国家发展和改革委员会"),
    ("甲市发改", 2022, None),
    ("国知办函协字", 2021, "国家知识产权局办公室"),
    ("银监发", 2020, None),
]


@pytest.mark.parametrize(("code", "year", "issuer"), CODES)
def test_code(code, year, issuer):
    assert issuer_of(code, year) == issuer


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


# The corpus, read by hand: central bodies as resolved, local bodies as written, regions, numbers, genre

CORPUS = {
    "2016-chongqing-ip-strong-city": (
        {"国务院", "国家知识产权局", "国家工商行政管理总局", "国家版权局"},
        {"各区县（自治县）人民政府", "市政府", "区县（自治县）人民政府"},
        {"重庆市"},
        ["渝府发〔2016〕25号", "国发〔2015〕71号"],
        "意见",
    ),
    "2017-sme-ip-pilot-cities": (
        {"国家知识产权局", "工业和信息化部", "国家知识产权局办公室", "工业和信息化部办公厅"},
        {
            "各省、自治区、直辖市、计划单列市、新疆生产建设兵团知识产权局",
            "各省（区、市）知识产权局",
            "省（区、市）知识产权局",
            "知识产权局",
            "中小企业局",
        },
        set(),
        ["国知办发管字〔2017〕30号", "国知发管字〔2016〕101号"],
        "通知",
    ),
    "2018-ip-model-city-plan": (
        {"国务院", "国家知识产权局办公室"},
        {"知识产权局"},
        set(),
        ["国知发管字〔2016〕93号", "国发〔2017〕37号"],
        "通知",
    ),
    "2018-ip-operation-cities": (
        {"国务院", "财政部", "国家知识产权局", "财政部办公厅", "国家知识产权局办公室"},
        {"各省、自治区、直辖市、计划单列市财政厅（局）", "知识产权局"},
        set(),
        ["财办建〔2018〕96号", "国发〔2015〕71号", "国发〔2016〕86号"],
        "通知",
    ),
    "2020-ip-operation-cities": (
        {"中共中央", "国务院", "财政部", "国家知识产权局", "财政部办公厅", "国家知识产权局办公室"},
        {"各省、自治区、直辖市财政厅（局）", "知识产权局", "市政府"},
        set(),
        [],
        "通知",
    ),
}


@pytest.mark.parametrize("name", CORPUS)
def test_bodies_places_numbers_and_genre_of_the_corpus(name):
    central, local, places, numbers, genre = CORPUS[name]
    notice = read(ROOT / "corpus" / f"{name}.txt")
    found = mentions(notice.text, str(notice.issue_year))
    organisations = [m for m in found if m.kind == "organisation"]
    assert {m.name for m in organisations if m.name and bodies.body(m.name)} == central
    assert {m.text for m in organisations if not (m.name and bodies.body(m.name))} == local
    assert {m.name for m in found if m.kind == "place"} == places
    assert list(dict.fromkeys(m.text for m in found if m.kind == "document_number")) == numbers
    assert notice.genre == genre
    for number in numbers:
        assert issuer_of(number.split("〔")[0], int(regex.search(r"〔(\d+)〕", number)[1]))
    for issuer in notice.issuers:
        assert [m.name for m in mentions(issuer) if m.kind == "organisation"] == [issuer]


def test_every_name_of_a_column_is_found_by_its_own_row():
    table = rows("table_columns", TableColumn)
    for row in table:
        first = next(other for other in table if regex.fullmatch(other.pattern, row.example))
        assert first is row
        assert column_kind(row.example) == row.kind
