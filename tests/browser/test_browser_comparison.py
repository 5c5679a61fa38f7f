"""The comparison of the 2018 and the 2020 call in use."""

from urllib.parse import unquote

import pytest
from published import COMPARISON
from screens import DESKTOP, PHONE


@pytest.fixture
def page(visit):
    return visit(COMPARISON)


def shown(page):
    return page.locator("#_rows tbody tr:not([hidden])")


def points(page):
    return page.locator("ol.points > li:visible")


def test_answer_comes_first(page):
    first = page.locator("ol.points > li").first
    assert first.locator(".tag").inner_text() == "资金·变更"
    assert "中央财政对每个城市的支持由2亿元（2018年）降为1.5亿元（2020年），降25%" in first.inner_text()
    assert (
        first.locator("blockquote").inner_text()
        == "中央财政对每个城市支持1.5亿元，其中2020年拨付1亿元，剩余资金根据中期绩效评价结果进行分档拨付。"
    )


def test_answer_for_one_class_of_actors(page):
    page.get_by_role("radio", name="省级部门").check()
    assert [one for one in points(page).all() if "province" not in one.get_attribute("data-who").split()] == []
    assert any("5月15日" in one for one in points(page).all_inner_texts())
    reader = page.locator(".who tr", has_text="省级部门")
    assert sum(int(cell or 0) for cell in reader.locator("td").all_inner_texts()) == points(page).count()
    page.get_by_role("radio", name="全部").check()
    assert points(page).count() == 12 + 6


def test_class_is_chosen_with_the_keyboard(page):
    page.get_by_role("radio", name="全部").focus()
    page.keyboard.press("ArrowDown")
    chosen = page.locator(".who input:checked").get_attribute("value")
    assert chosen != ""
    assert points(page).count() > 0
    assert [one for one in points(page).all() if chosen not in one.get_attribute("data-who").split()] == []


def test_long_answer_unfolds(page):
    everything = page.locator("#_fresh + .answer ol > li")
    more = page.locator("#_fresh + .answer .rest")
    assert more.inner_text() == f"另有 {everything.count() - 12} 项"
    more.press("Enter")
    assert everything.last.is_visible()
    assert more.is_hidden()
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#_fresh + .answer li')[12]")


def test_line_of_the_answer_leads_to_its_change_and_its_clause(page, report):
    first = page.locator("ol.points > li").first
    first.get_by_role("link", name="d1").click()
    entry = page.locator("#d1")
    page.wait_for_function(
        "() => { const box = document.querySelector('#d1').getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight; }"
    )
    assert "1.5亿元" in entry.inner_text()
    entry.get_by_role("link", name="1.5亿元").click()
    page.wait_for_url("**/notices/2020-ip-operation-cities.html#*")
    page.wait_for_timeout(200)
    assert "1.5" in page.locator("#_panel blockquote").first.inner_text()


def test_every_link_leads_somewhere(page, report):
    """Of this page to ids of this page, and to files and ids of the report."""
    lost = []
    known = {}
    here = report / COMPARISON
    for link in page.locator("main a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))"):
        file, _, fragment = link.partition("#")
        path = (here.parent / unquote(file)).resolve() if file else here
        if not path.is_file():
            lost.append(link)
        elif fragment:
            text = known.setdefault(path, path.read_text(encoding="utf-8"))
            if f'id="{unquote(fragment)}"' not in text:
                lost.append(link)
    assert lost == []


def test_workbook_and_record_lie_beside_it(page, report):
    names = (
        page.locator("dl.head a", has_text="记录").get_attribute("href"),
        page.locator("dl.head a", has_text="工作簿").get_attribute("href"),
    )
    assert [((report / COMPARISON).parent / unquote(name)).is_file() for name in names] == [True, True]


def test_changes_are_filtered(page):
    everything = shown(page).count()
    page.select_option("#_filters select[name=type]", "amount")
    assert {one.get_attribute("data-type") for one in shown(page).all()} == {"amount"}
    page.select_option("#_filters select[name=kind]", "changed")
    assert shown(page).count() == 2
    assert page.locator("#_filters output").inner_text() == f"2 / {everything} 项"
    page.get_by_role("button", name="清除").click()
    page.select_option("#_filters select[name=effect]", "tightened")
    assert {one.get_attribute("data-effect") for one in shown(page).all()} == {"tightened"}
    page.fill("#_filters input[name=words]", "光盘")
    assert ["5月15日" in one for one in shown(page).all_inner_texts()] == [True]


def test_link_to_a_change_that_a_filter_hides_shows_it(page):
    page.select_option("#_filters select[name=type]", "clause")
    assert page.locator("#d1").is_hidden()
    page.locator("ol.points > li").first.get_by_role("link", name="d1").click()
    page.locator("#d1").wait_for(state="visible")


def test_changes_are_sorted_by_number(page):
    head = page.locator("#_rows thead th", has_text="编号")
    head.get_by_role("button").click()
    numbers = [int(one.removeprefix("d")) for one in page.locator("#_rows tbody td:first-child").all_inner_texts()]
    assert numbers == sorted(numbers)
    head.get_by_role("button").click()
    assert page.locator("#_rows tbody td:first-child").first.inner_text() == f"d{max(numbers)}"


def test_empty_cells_stand_last(page):
    head = page.locator("#_rows thead th", has_text="影响")
    for _ in range(2):
        head.get_by_role("button").click()
        cells = page.locator("#_rows tbody td:nth-child(4)").all_inner_texts()
        filled = [one for one in cells if one]
        assert cells[: len(filled)] == filled


def test_figures_that_moved_are_drawn(page):
    drawings = page.locator(".moves svg")
    assert drawings.first.get_attribute("aria-label") == "由 2亿元 到 1.5亿元：−25%"
    assert drawings.first.locator(".now").evaluate("(dot) => dot.cx.baseVal.value") < drawings.first.locator(".was").evaluate(
        "(dot) => dot.cx.baseVal.value"
    )
    assert drawings.first.locator("text").text_content() == "−25%"


def test_editions_stand_side_by_side(page):
    pair = page.locator(".sides tbody tr", has_text="财办建〔2018〕96号").first
    assert pair.locator(".tag").inner_text() == "删除"
    reworded = page.locator(".sides tr.reworded", has_text="要素市场化配置").first
    assert "《中共中央 国务院关于构建更加完善的要素市场化配置体制机制的意见》" in reworded.locator("ins").all_inner_texts()
    assert "（国发〔2015〕71号）" in reworded.locator("del").all_inner_texts()
    boxes = [cell.bounding_box()["x"] for cell in reworded.locator("td").all()]
    assert boxes == sorted(boxes)


def test_only_what_differs(page):
    same = page.locator(".sides tr.unchanged")
    assert same.first.is_visible()
    page.locator("#_differing").press("Space")
    assert same.first.is_hidden()
    assert page.locator(".sides tr.reworded").first.is_visible()


def test_long_table_unfolds(page):
    rows, more = shown(page), page.locator("button[data-rest]")
    assert (rows.nth(39).is_visible(), rows.nth(40).is_hidden(), more.inner_text()) == (True, True, f"另有 {rows.count() - 40} 项")
    more.press("Enter")
    assert rows.last.is_visible()
    assert more.is_hidden()


def test_filters_and_order_look_at_the_whole_table(page):
    """A row that was folded is shown when it comes among the first."""
    last = page.locator("#_rows tbody tr").last
    assert last.is_hidden()
    page.fill("#_filters input[name=words]", last.locator("td:nth-child(6)").text_content())
    assert last.is_visible()
    assert page.locator("button[data-rest]").is_hidden()
    page.get_by_role("button", name="清除").click()
    head = page.locator("#_rows thead th", has_text="编号").get_by_role("button")
    head.click()
    head.click()
    assert [one.is_visible() for one in shown(page).all()] == [True] * 40 + [False] * (shown(page).count() - 40)


def test_link_to_a_change_that_is_folded_shows_it(visit):
    folded = visit(COMPARISON).locator("#_rows tr.folded").last.get_attribute("id")
    page = visit(f"{COMPARISON}#{folded}")
    page.wait_for_function("(id) => document.getElementById(id).getBoundingClientRect().height > 0", arg=folded)


def test_phone_has_the_chapters_side_by_side_folded(visit):
    """The page is no longer than that of a notice; a press opens one chapter or all, and what differs alone is shown in each."""
    page = visit(COMPARISON, PHONE)
    chapters = page.locator(".chapter")
    assert [one.split()[0] for one in chapters.locator("summary").all_inner_texts()] == [
        *("文首", "一、总体要求", "二、绩效目标", "三、建设内容", "四、工作程序", "五、工作要求", "文末")
    ]
    assert page.locator(".sides tr:visible").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight") < 15 * PHONE["height"]
    chapters.nth(1).locator("summary").click()
    assert chapters.nth(1).locator("tr.reworded").first.is_visible()
    assert chapters.nth(2).locator("tr").last.is_hidden()
    page.get_by_role("button", name="全部展开").click()
    assert page.locator(".chapter:not([open])").count() == 0
    page.locator("#_differing").check()
    assert page.locator(".sides tr.unchanged:visible").count() == 0
    page.get_by_role("button", name="全部收起").click()
    assert page.locator(".chapter[open]").count() == 0


def test_link_to_a_row_opens_its_chapter(visit):
    page = visit(COMPARISON, PHONE)
    page.locator("button[data-rest]").click()
    link = page.locator("#_rows tbody td:first-child a").first
    row = link.get_attribute("href").removeprefix("#")
    link.click()
    page.wait_for_function(
        "(id) => { const box = document.getElementById(id).getBoundingClientRect(); return box.height > 0 && box.top > 0; }", arg=row
    )
    assert page.locator(".chapter[open]").count() == 1


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_paper_has_the_whole(visit, size):
    page = visit(COMPARISON, size)
    page.emulate_media(media="print")
    assert page.locator("ol.points > li").count() == points(page).count()
    assert page.locator("#_rows tbody tr").count() == page.locator("#_rows tbody tr:visible").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".sides tbody tr").count() == page.locator(".sides tbody tr:visible").count() > 100
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".chapter[open]").count() == (0 if size == PHONE else page.locator(".chapter").count())


def test_counts_of_each_class_stand_on_a_phone_too(visit):
    page = visit(COMPARISON, PHONE)
    counts = page.locator(".who tbody tr", has_text="省级部门").locator("td")
    assert [one.is_visible() for one in counts.all()] == [True] * 5
    assert page.locator(".who").evaluate("(table) => table.scrollWidth <= table.parentElement.clientWidth")


def test_page_is_printed(page, tmp_path):
    path = tmp_path / "page.pdf"
    page.pdf(path=path)
    assert path.read_bytes().startswith(b"%PDF")
