"""The page of a notice in use: filters, links, the panel, the source, citations. What is expected was read in the 2018 notices."""

from urllib.parse import quote

import pytest
from published import CALL, ROOT
from screens import DESKTOP, PHONE

PLAN = "notices/2018-ip-model-city-plan.html"


@pytest.fixture
def call(visit):
    return visit(CALL)


def row(page, words):
    """The row of the table whose fact has exactly these words."""
    return page.locator("#_rows tbody tr").filter(has=page.locator(f"td:nth-child(2) a:text-is('{words}')"))


def wait_until_in_view(page, place):
    """Scrolls may be smooth, and a test may be faster."""
    inside = "(one) => { const box = one.getClientRects()[0]; return box.top >= 0 && box.bottom <= innerHeight; }"
    page.wait_for_function(inside, arg=place.element_handle())


def shown(page):
    return page.locator("#_rows tbody tr:not([hidden])")


def test_kinds_can_be_left_out(call):
    everything = shown(call).count()
    money = call.locator("#_rows tr[data-kind=amount]").count()
    marked = call.locator("#_text a.in-amount").count()
    call.uncheck("input[value=amount]")
    assert shown(call).count() == everything - money
    assert call.locator("#_filters output").text_content() == f"{everything - money} / {everything} 项"
    assert call.locator("#_text a.in-amount, #_text a.k-amount").count() == 0
    call.check("input[value=amount]")
    assert shown(call).count() == everything
    assert call.locator("#_text a.in-amount").count() == marked > 0


def test_filters_paint_as_the_page_came(call):
    """What the script marks when all is shown is what the page was written with."""
    before = call.locator("#_text a.m").evaluate_all("(marks) => marks.map((mark) => mark.className)")
    call.uncheck("input[value=obligation]")
    assert call.locator("#_text a.off").count() > 0
    call.check("input[value=obligation]")
    assert call.locator("#_text a.m").evaluate_all("(marks) => marks.map((mark) => mark.className)") == before


def test_facts_of_one_actor(call):
    option = call.locator("select[name=actor] option", has_text="城市知识产权局").first
    call.select_option("select[name=actor]", option.get_attribute("value"))
    assert shown(call).count() >= 1
    assert [one for one in shown(call).all_text_contents() if "城市知识产权局" not in one] == []


def test_facts_of_one_modality(call):
    call.select_option("select[name=modality]", "exclusion")
    assert shown(call).locator("td:nth-child(2)").all_text_contents() == ["不予受理"]


def test_facts_that_hold_words_and_all_again(call):
    everything = shown(call).count()
    call.fill("input[name=words]", "光盘")
    assert 0 < shown(call).count() < everything
    call.get_by_role("button", name="清除").click()
    assert shown(call).count() == everything
    assert call.input_value("input[name=words]") == ""


def test_pointing_shows_the_fields_and_a_click_keeps_them(call):
    panel = call.locator("#_panel")
    call.locator("#_text a.m", has_text="达到100家以上").hover()
    assert "知识产权管理规范贯标企事业单位" in panel.inner_text()
    call.locator("#_text a.m", has_text="1000家以上").hover()
    assert "专业知识产权托管服务累计覆盖小微企业" in panel.inner_text()
    call.locator("#_text a.m", has_text="达到100家以上").click()
    call.locator("#_text a.m", has_text="1000家以上").hover()
    assert "知识产权管理规范贯标企事业单位" in panel.inner_text()
    assert call.url.endswith("#" + quote(row(call, "达到100家以上").get_attribute("id").removeprefix("row:"), safe=""))
    call.keyboard.press("Escape")
    call.locator("#_text a.m", has_text="1000家以上").hover()
    assert "专业知识产权托管服务累计覆盖小微企业" in panel.inner_text()


def test_focus_shows_the_fields_enter_keeps_them(call):
    mark = call.locator("#_text a.m", has_text="达到100家以上")
    mark.focus()
    panel = call.locator("#_panel")
    assert "知识产权管理规范贯标企事业单位" in panel.inner_text()
    call.keyboard.press("Enter")
    assert panel.get_by_role("button", name="松开").is_visible()
    call.locator("#_text a.m", has_text="1000家以上").focus()
    assert "知识产权管理规范贯标企事业单位" in panel.inner_text()


def test_tools_of_a_kept_fact_come_next_and_escape_leads_back(watch, report):
    page = watch(report).open(CALL, permissions=["clipboard-read", "clipboard-write"])
    mark = page.locator("#_text a.m", has_text="5月25日前")
    mark.focus()
    for key in ("Enter", "Tab", "Tab", "Enter"):  # keep it; past 松开 and 在表中 to 复制引用
        page.keyboard.press(key)
    page.get_by_role("button", name="已复制").wait_for()
    assert "“5月25日前”" in page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("Escape")
    assert mark.evaluate("(mark) => mark === document.activeElement")


def test_next_fact_is_a_tab_away(call):
    """Tab goes from fact to fact in the order of the text, and leaves out the further pieces of one."""
    call.locator("#_text a.m", has_text="达到100家以上").focus()
    call.keyboard.press("Tab")
    assert call.evaluate("document.activeElement.textContent") == "1000家以上"


def test_table_leads_to_text_and_text_to_table(call):
    entry = row(call, "达到100家以上")
    entry.get_by_role("link", name="达到100家以上").click()
    mark = call.locator("#_text a.m", has_text="达到100家以上")
    wait_until_in_view(call, mark)
    assert "on" in mark.get_attribute("class").split()
    call.locator("#_panel").get_by_role("link", name="在表中").click()
    wait_until_in_view(call, entry)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_fact_and_clause_can_be_linked_to(visit, call, size):
    """A link from elsewhere brings the place into view, beside the panel and not under it."""
    for words in ("中央财政对每个城市支持2亿元", "5月25日前"):
        mark = call.locator("#_text .c", has_text=words).first
        id_ = mark.get_attribute("id")
        page = visit(f"{CALL}#{quote(id_, safe='')}", size)
        target = page.locator(f"[id='{id_}']")
        page.wait_for_timeout(700)
        box = target.evaluate("(place) => place.getClientRects()[0].toJSON()")
        at = page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.closest('.c')?.id", [box["x"] + 4, box["y"] + 4])
        assert at == id_
    fact = row(call, "5月25日前").get_attribute("id").removeprefix("row:")
    page = visit(f"{CALL}#{quote(fact, safe='')}", size)
    page.wait_for_timeout(700)
    assert "2018-05-25" in page.locator("#_panel").inner_text()
    middle = page.locator(f"[id='{fact}']").bounding_box()["y"] / size["height"]
    assert 0.15 < middle < 0.7
    box = page.locator(f"[id='{fact}']").evaluate("(place) => place.getClientRects()[0].toJSON()")
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.textContent", [box["x"] + 4, box["y"] + 4]) == "5月25日前"


def test_every_link_of_the_page_leads_somewhere(call):
    lost = """() => [...document.querySelectorAll("a[href^='#']")].map((link) => decodeURIComponent(link.getAttribute("href").slice(1)))
      .filter((id) => !document.getElementById(id))"""
    assert call.evaluate(lost) == []


def test_link_to_what_a_filter_hides_shows_it(call):
    call.uncheck("input[value=deadline]")
    entry = row(call, "5月25日前")
    assert entry.is_hidden()
    call.evaluate("(id) => { location.hash = '#' + encodeURIComponent(id); }", entry.get_attribute("id").removeprefix("row:"))
    entry.wait_for(state="visible")
    assert call.is_checked("input[value=deadline]")


def test_sections_lead_to_their_place(call):
    call.get_by_role("navigation", name="章节").get_by_role("link", name="（三）工作目标").click()
    heading = call.get_by_role("heading", name="（三）工作目标")
    wait_until_in_view(call, heading)


def test_table_can_be_sorted(call):
    head = call.locator("#_rows thead th", has_text="位置")
    before = call.locator("#_rows tbody tr").evaluate_all("(rows) => rows.map((row) => row.id)")
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    up = call.locator("#_rows tbody tr td:nth-child(4)").all_text_contents()
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    down = call.locator("#_rows tbody tr td:nth-child(4)").all_text_contents()
    assert [one for one in up if one] == [*reversed([one for one in down if one])]
    head.get_by_role("button").press("Enter")
    assert call.locator("#_rows tbody tr").evaluate_all("(rows) => rows.map((row) => row.id)") == before


def test_citation_goes_to_the_clipboard(watch, report):
    page = watch(report).open(CALL, permissions=["clipboard-read", "clipboard-write"])
    row(page, "5月25日前").get_by_role("button", name="复制引用").click()
    page.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "《知识产权运营服务体系建设通知（2018年）》（财政部办公厅、国家知识产权局办公室，财办建〔2018〕96号，2018-05-08），"
        "（标题缺失）/（一）组织申报/3.申报材料：“5月25日前”［2018-ip-operation-cities.txt 3539-3545］"
    )


@pytest.fixture
def source(visit):
    page = visit(PLAN)
    page.check("input[value=source]")
    return page


def test_source_is_shown_whole_in_place_of_the_text(source):
    assert source.locator("#_text").is_hidden()
    bare = """(raw) => {
      const copy = raw.cloneNode(true);
      for (const one of copy.querySelectorAll("ins, small")) one.remove();
      return copy.textContent;
    }"""
    raw = source.locator("#_source .raw").evaluate(bare)

    assert raw.replace("⏎\n", "\n") == (ROOT / "corpus" / "2018-ip-model-city-plan.txt").read_bytes().decode("utf-8")
    source.check("input[value=text]")
    assert source.locator("#_text").is_visible()
    assert source.locator("#_source").is_hidden()


def test_every_edit_tells_its_reason(source):
    edit = source.locator(".edit", has_text="智慧財產權").first
    assert edit.locator("small").inner_text() == "用词"
    edit.hover()
    panel = source.locator("#_panel")
    assert "台湾用词" in panel.inner_text()
    assert panel.locator("del").inner_text() == "智慧財產權"
    assert panel.locator("ins").inner_text() == "知识产权"
    assert source.locator(".edit:not([aria-label])").count() == 0
    junk = source.locator(".edit", has_text="灑拔匙").first
    junk.focus()
    assert panel.inner_text().startswith("误入文字·")
    source.keyboard.press("Enter")
    assert panel.get_by_role("button", name="松开").is_visible()


def test_repeat_that_was_removed_stands_in_its_place(source):
    repeats = source.locator(".edit.e-duplicate")
    assert repeats.count() >= 1
    assert max(len(one) for one in repeats.all_text_contents()) > 100
    assert repeats.first.locator("small").inner_text() == "重复"


def test_edits_are_gone_through_reason_by_reason(source):
    for reason in ("width", "script", "vocabulary", "duplicate", "boilerplate"):
        source.uncheck(f"#_edits input[value={reason}]")
    assert source.locator(".edit.e-vocabulary small").first.is_hidden()
    following = source.get_by_role("button", name="下一处")
    seen = []
    for _ in range(3):
        following.press("Enter")
        seen.append(source.locator(".edit.on").get_attribute("data-reason"))
    assert seen == ["noise"] * 3
    source.get_by_role("button", name="上一处").press("Enter")
    assert source.locator(".edit.on").is_visible()


def test_source_on_paper_has_its_reasons(source):
    source.emulate_media(media="print")
    assert source.locator(".edit.e-width small").first.is_visible()


def test_suspects_lead_to_their_place(visit):
    page = visit("notices/2020-ip-operation-cities.html")
    page.locator("ul.doubts a").first.click()
    wait_until_in_view(page, page.locator(".doubt:target"))


def test_kinds_differ_without_colour(call):
    """Each kind has a line of its own under it: where all are grey they still differ."""
    lines = set()
    for kind in ("target", "amount", "deadline", "obligation", "citation"):
        style = call.locator(f"#_filters .in-{kind}").evaluate(
            "(one) => { const s = getComputedStyle(one); return s.textDecorationStyle + s.textDecorationLine + s.borderBottomStyle; }"
        )
        lines.add(style)
    assert len(lines) == 5
