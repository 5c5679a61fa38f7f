"""The pages over all notices in use: search, graph, timeline, calendar."""

import pytest
from published import CALL, records
from screens import DESKTOP, PHONE

from pipeline.publish.report import overview


@pytest.fixture
def search(visit):
    page = visit("search.html")
    page.wait_for_function("!document.querySelector('#_count').textContent.includes('准备')")
    return page


def look_for(page, words):
    page.fill("#_words", words)
    page.wait_for_function("(words) => new URLSearchParams(location.search).get('q') === words", arg=words)


def test_two_characters_find_clauses(search):
    look_for(search, "质押")
    results = search.locator("#_results li")
    assert results.count() > 5
    assert [one for one in results.all_inner_texts() if "质押" not in one] == []
    assert set(search.locator("#_results mark").all_inner_texts()) == {"质押"}


def test_all_words_must_be_there(search):
    look_for(search, "光盘 5月")
    texts = search.locator("#_results li").all_inner_texts()
    assert texts
    assert [one for one in texts if "光盘" not in one or "5月" not in one] == []


def test_found_clause_is_a_click_away(search):
    look_for(search, "5月25日前")
    search.locator("#_results li a.clause").first.click()
    search.wait_for_url("**/notices/2018-ip-operation-cities.html?*#*")
    search.wait_for_timeout(200)
    box = search.locator("mark.hit").first.bounding_box()
    assert 0 <= box["y"] <= 900


def test_word_that_nobody_wrote(search):
    look_for(search, "量子纠缠")
    assert search.locator("#_count").inner_text() == "没有找到"


def test_search_from_any_page(visit):
    page = visit(CALL)
    page.fill("#_find_words", "质押")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    page.locator("#_results li").first.wait_for()


@pytest.fixture
def graph(visit):
    page = visit("graph.html")
    page.locator("#_canvas[data-ready]").wait_for()
    return page


def drawn(page):
    return int(page.locator("#_state").inner_text().split()[1])


def test_graph_is_walked_from_a_body_to_a_clause(graph):
    graph.fill("#_seek_words", "国家知识产权局")
    graph.locator("#_hits button", has_text="国家知识产权局").first.click()
    before = drawn(graph)
    assert before > 1
    graph.locator("#_node button[data-node]", has_text="任务").first.click()
    assert drawn(graph) > before
    graph.locator("#_node a", has_text="到原文").click()
    graph.wait_for_url("**/notices/*.html#*")


def test_who_opens_a_node_while_typing_keeps_it(graph):
    """The list of those with the most ties is there at once: a click in it comes before the search that typing began."""
    graph.fill("#_seek_words", "国家知识产权局")
    graph.locator("#_hits button[data-node]").first.dispatch_event("click")
    graph.wait_for_timeout(300)
    assert graph.locator("#_hits button").count() == 0
    assert graph.locator("#_node").inner_text()


def test_kinds_of_nodes_can_be_left_out(graph):
    graph.fill("#_seek_words", "国家知识产权局")
    graph.locator("#_hits button").first.click()
    everything = drawn(graph)
    graph.locator("button[data-do=clear]").click()
    for box in graph.locator("#_kinds input").all()[1:]:
        box.uncheck()
    graph.fill("#_seek_words", "国家知识产权局")
    graph.locator("#_hits button").first.click()
    assert drawn(graph) < everything


def test_timeline_has_the_sums_of_both_editions(visit):
    page = visit("timeline.html")
    drawings = page.locator("svg.slope").evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))")
    assert [one for one in drawings if "2亿元" in one and "1.5亿元" in one]
    page.fill("#_choose input[name=words]", "贯标")
    visible = page.locator(".one:visible")
    assert visible.count() >= 1
    assert [one for one in visible.all_inner_texts() if "贯标" not in one] == []


def test_calendar_leads_to_the_deadline(visit):
    page = visit("calendar.html")
    page.fill("#_choose input[name=words]", "光盘")
    entry = page.locator(".one:visible").first
    entry.locator("a").first.click()
    page.wait_for_url("**/notices/*.html#*")
    assert "光盘" in page.locator("#_panel").inner_text()


def test_a_notice_leads_to_its_comparison_timeline_deadlines_and_place_in_the_graph(visit):
    names = ["与知识产权运营服务体系建设通知（2020年）比较", "各年时间线", "日历中的 10 条时限", "图谱"]
    assert visit(CALL).locator("nav[aria-label=另见] a").all_inner_texts() == names
    pages = []
    for name in names:
        page = visit(CALL)
        page.locator("nav[aria-label=另见] a", has_text=name).click()
        page.wait_for_url(lambda url: "/notices/" not in url)
        pages.append(page)
    comparison, timeline, calendar, graph = pages
    assert comparison.locator("#_fresh").is_visible()
    assert timeline.locator(":target").inner_text() == "知识产权运营服务体系建设通知"
    assert calendar.locator(".one:visible .from").all_inner_texts() == ["知识产权运营服务体系建设通知（2018年）"] * 10
    assert graph.locator("#_node h2").inner_text() == "知识产权运营服务体系建设通知（2018年）"


def test_editions_are_told_in_their_order_from_either_side(visit):
    titles = []
    for year in (2018, 2020):
        page = visit(f"graph.html#Notice%3A{year}-ip-operation-cities")
        page.locator("#_canvas[data-ready]").wait_for()
        titles.append([one for one in page.locator("#_node h3").all_inner_texts() if "一版本" in one])
    assert titles == [["→ 下一版本（1）"], ["← 上一版本（1）"]]


@pytest.mark.parametrize(("size", "least"), [(DESKTOP, 9), (PHONE, 5.5)], ids=["desktop", "phone"])
def test_words_of_the_first_drawing_can_be_read(visit, size, least):
    """Letters are 12 pixels high at full size; the drawing takes what room the canvas has."""
    page = visit("graph.html", size)
    page.locator("#_canvas[data-ready]").wait_for()
    zoom, wide, high = page.evaluate(
        """() => {
          const cy = document.querySelector("#_canvas")._cyreg.cy, box = cy.elements().renderedBoundingBox();
          return [cy.zoom(), box.w / cy.width(), box.h / cy.height()];
        }"""
    )
    assert 12 * zoom >= least
    assert max(wide, high) > 0.9
    assert min(wide, high) > 0.7


def test_all_months_stand_beside_one_another_on_a_phone(visit):
    table = visit("calendar.html", PHONE).locator(".months")
    assert table.evaluate("(table) => table.scrollWidth <= table.parentElement.clientWidth")


@pytest.mark.parametrize("name", ["index.html", "timeline.html"])
def test_tables_of_words_are_not_cut_off_on_a_phone(visit, name):
    cut = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.querySelector('table').className)"
    assert [one for one in visit(name, PHONE).locator(".scroll").evaluate_all(cut) if one != "crossing"] == []


@pytest.mark.parametrize(("size", "first"), [(DESKTOP, 100), (PHONE, 30)], ids=["desktop", "phone"])
def test_long_list_of_notices_shows_its_first(watch, tmp_path, size, first):
    """Words are looked for in all of them; a press shows the others, paper has them anyway."""
    one, *_ = records()[0]
    notices = [one.model_copy(update={"notice_id": f"n{number}", "label": f"第{number}号通知"}) for number in range(130)]
    (tmp_path / "index.html").write_text(overview.render(notices, [], []), encoding="utf-8")
    page = watch(tmp_path).open("index.html", size)
    visible = page.locator("#_list tbody tr:visible")
    assert (visible.count(), page.locator("#_choose output").inner_text()) == (first, "共 130 份")
    page.fill("#_choose input[name=words]", "第129号")
    assert visible.count() == 1
    page.fill("#_choose input[name=words]", "")
    assert visible.count() == first
    page.emulate_media(media="print")
    assert visible.count() == 130
    page.emulate_media(media="screen")
    page.get_by_role("button", name=f"另有 {130 - first} 份").press("Enter")
    assert visible.count() == 130
