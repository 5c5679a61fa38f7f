"""The workbook of a comparison, read back from the XML in its zip: sheets, cells, formats, and text that stays text."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from notices_made import Made, edition_2018, edition_2020
from records_made import change, diff

from pipeline.compare import compare
from pipeline.publish.workbook import workbook
from pipeline.records import FieldChange, Side

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """What stands in an XLSX file."""

    def __init__(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            self.files = {name: file.read(name).decode() for name in file.namelist()}
        self.shared = ["".join(t.text or "" for t in si.iter(f"{MAIN}t")) for si in self._xml("xl/sharedStrings.xml")]
        self.names = [sheet.get("name") for sheet in self._xml("xl/workbook.xml").iter(f"{MAIN}sheet")]
        styles = self._xml("xl/styles.xml")
        self._fills = [f.find(f".//{MAIN}fgColor") for f in styles.find(f"{MAIN}fills")]
        self._formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(f"{MAIN}numFmt")} | {"3": "#,##0", "2": "0.00"}
        self._looks = list(styles.find(f"{MAIN}cellXfs"))

    def _xml(self, name):
        return ElementTree.fromstring(self.files[name])

    def sheet(self, name):
        return self.files[f"xl/worksheets/sheet{self.names.index(name) + 1}.xml"]

    def rows(self, name, head=1):
        """The rows below the head, each by the names of its columns: value, format of number, fill."""
        made = [self._cells(row) for row in ElementTree.fromstring(self.sheet(name)).iter(f"{MAIN}row")]
        names = {at: cell[0] for at, cell in made[head - 1].items()}
        return [{names[at]: cell for at, cell in row.items()} for row in made[head:]]

    def _cells(self, row):
        return {re.match("[A-Z]+", cell.get("r"))[0]: self._cell(cell) for cell in row}

    def _cell(self, cell):
        look = self._looks[int(cell.get("s", 0))]
        fill = self._fills[int(look.get("fillId"))]
        value = cell.find(f"{MAIN}v")
        if value is not None:
            value = self.shared[int(value.text)] if cell.get("t") == "s" else float(value.text)
        return value, self._formats.get(look.get("numFmtId")), fill.get("rgb") if fill is not None else None


def made(old, new):
    found = compare(old, new)
    return Book(workbook(found, {old.notice_id: old, new.notice_id: new}))


@pytest.fixture(scope="module")
def book():
    return made(edition_2018().model_copy(update={"doc_number": "财办建〔2018〕96号"}), edition_2020())


def values(row, *names):
    return tuple(row[name][0] if name in row else None for name in names)


def test_the_answer_comes_first(book):
    assert book.names == ["答复", "变化", "计数"]
    first = book.rows("答复", head=2)[0]
    assert values(first, "序号", "归类", "事项", "说明", "金额") == (
        1,
        "新增和收紧",
        "资金",
        "中央财政对每个城市的支持由2亿元（2018年）降为1.5亿元（2020年），降25%",
        "1.5亿元",
    )
    assert {row["归类"][0] for row in book.rows("答复", head=2)} == {"新增和收紧", "取消和放宽"}


def test_an_answer_has_both_quotes_and_their_places(book):
    first = book.rows("答复", head=2)[0]
    assert values(first, "旧文", "旧文文号", "旧文位置") == (
        "中央财政对每个城市支持2亿元，2018年安排1.5亿元，剩余资金以后年度考核通过后拨付。",
        "财办建〔2018〕96号",
        "四、支持重点",
    )
    assert values(first, "新文", "新文文号", "新文位置") == (
        "中央财政对每个城市支持1.5亿元，其中2020年拨付1亿元，剩余资金根据中期绩效评价结果进行分档拨付。",
        "edition-2020",  # it has no number: its label
        "三、建设内容",
    )


def test_what_is_new_has_no_older_side(book):
    (row,) = [row for row in book.rows("答复", head=2) if "房屋装修" in row["说明"][0]]
    assert values(row, "旧文", "旧文文号", "旧文位置") == (None, None, None)
    assert row["新文"][0].startswith("中央财政资金不得用于房屋装修")


def test_every_change_is_a_row():
    old, new = edition_2018(), edition_2020()
    assert values_of(made(old, new), "编号") == [c.id for c in compare(old, new).changes]


def values_of(book, name):
    return [row[name][0] for row in book.rows("变化")]


def row_of(book, old, new):
    (row,) = [row for row in book.rows("变化") if values(row, "旧文", "新文") == (old, new)]
    return row


def test_figures_are_numbers_with_formats(book):
    row = row_of(book, "2亿元", "1.5亿元")
    assert row["旧值"][:2] == (200_000_000, "#,##0")
    assert row["差"][:2] == (-50_000_000, "#,##0")
    assert row["相对差"][:2] == (-0.25, "0.0%")
    assert values(row, "字段", "单位", "方向") == ("数值", "元", "降低")
    assert values(row_of(book, "20%以上", "20%以上\n30%以上"), "差", "单位") == (10, "百分点")


def test_days_are_dates(book):
    row = row_of(book, "务必于5月25日前", "务必于5月15日前")
    assert row["旧值"][:2] == (43245, "yyyy-mm-dd")  # 2018-05-25, days from 1899-12-30
    assert row["新值"][:2] == (43966, "yyyy-mm-dd")
    assert values(row, "差", "单位") == (-10, "天")


def test_colours_tell_the_effect(book):
    tighter = row_of(book, "20%以上", "20%以上\n30%以上")
    assert [tighter[name][2] for name in ("影响", "说明", "旧文")] == ["FFFCE4D6", "FFFCE4D6", None]
    assert row_of(book, "2亿元", "1.5亿元")["说明"][2] is None
    (looser,) = [row for row in book.rows("变化") if values(row, "旧文", "新文", "对象") == ("5家以上", None, "指标")]
    assert looser["影响"][::2] == ("放宽", "FFE2EFDA")


@pytest.mark.parametrize(("name", "head"), [("答复", 2), ("变化", 1), ("计数", 1)])
def test_the_head_stays_and_filters(book, name, head):
    sheet = book.sheet(name)
    assert f'ySplit="{head}"' in sheet
    assert 'state="frozen"' in sheet
    assert f'<autoFilter ref="A{head}:' in sheet
    assert "customWidth" in sheet


@pytest.mark.parametrize(
    "text",
    ["=1+1", '=HYPERLINK("http://x.invalid","点")', "+86-10", "-5%", "@SUM(1)", "http://x.invalid", "\t=1", "12", "　=1", "1899-12-31"],
)
def test_text_stays_text(text):
    side = {"ref": "f1", "source_spans": [], "section_path": text}
    one = change(
        summary=text,
        old=[Side(text=text, **side)],
        fields=[FieldChange(field="action", old=text, new=text), FieldChange(field="object", old=None, new=text)],
    )
    found = diff(edition_2018(), edition_2020(), one, change("x2", fields=[FieldChange(field="action", old=text, new=text)]))
    book = Book(workbook(found))
    first, second = book.rows("变化")
    assert values(first, "说明", "旧文", "旧文原句", "旧文位置") == (text,) * 4
    assert values(second, "旧值", "新值") == (text, text)
    sheets = "".join(text for name, text in book.files.items() if "worksheets" in name)
    assert "<f>" not in sheets
    assert "hyperlink" not in sheets


def test_hostile_facts_stay_text_in_the_answer():
    old = Made("old", "加强人才培养。").notice()
    new = Made("new", "=申报城市不得将资金用于房屋装修。", year=2020)
    new = new.obligation("=申报城市不得将资金用于房屋装修", "prohibition", "不得").notice()
    book = made(old, new)
    (row,) = [row for row in book.rows("答复", head=2) if row["事项"][0] == "禁止"]
    assert row["新文"][0] == "=申报城市不得将资金用于房屋装修。"
    assert "<f>" not in book.sheet("答复")


def test_same_comparison_same_bytes():
    old, new = edition_2018(), edition_2020()
    notices = {one.notice_id: one for one in (old, new)}
    assert workbook(compare(old, new), notices) == workbook(compare(old, new), notices)


def test_counts_have_names(book):
    counted = {values(row, "项")[0]: values(row, "旧")[0] for row in book.rows("计数")}
    assert counted["发文字号"] == "财办建〔2018〕96号"
    assert counted["收紧"] == 7
    assert not [name for name in counted if name.isascii()]


def test_long_cell_is_cut_and_not_lost():
    long = Side(ref="f1", text="长" * 40_000, source_spans=[], section_path="")
    book = Book(workbook(diff(edition_2018(), edition_2020(), change(old=[long]))))
    assert book.rows("变化")[0]["旧文"][0] == "长" * 32_766 + "…"
