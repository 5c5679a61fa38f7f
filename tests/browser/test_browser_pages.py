"""Every page opens from disk, says nothing, asks for nothing, fits the screen, and has no fault of access."""

from typing import Any

import pytest
from published import COMPARISON, NOTICES, OVER_ALL
from screens import DESKTOP, PAPER, PHONE

PAGES = [*OVER_ALL, *NOTICES, COMPARISON]

#: What of the page has text but no box, though paper should show it; navigation and tools are no part of it.
HIDDEN_ON_PAPER = """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, td, dd, blockquote, a, text)")]
  .filter((one) => one.textContent.trim() && !one.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }))
  .filter((one) => !one.closest(".bar, .tree, .panel, .js-off, .tools, nav, form, [hidden]") && !one.matches(".to, :has(.copy)"))
  .map((one) => one.outerHTML.slice(0, 200))"""


def faults(page: Any) -> list[tuple[str, str, list[str]]]:
    """Rules of axe-core that the page breaks, how gravely, and where."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], one["impact"], [str(node["target"]) for node in one["nodes"]][:5]) for one in found]


def test_all_pages_are_looked_at(report):
    assert sorted(path.relative_to(report).as_posix() for path in report.rglob("*.html")) == sorted(PAGES)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_page_opens_fits_and_has_no_fault(visit, name, size):
    page = visit(name, size)
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert faults(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_paper_has_all_and_no_tools(visit, name):
    page = visit(name, PAPER)
    page.emulate_media(media="print")
    assert page.evaluate(HIDDEN_ON_PAPER) == []
    assert (
        page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"] + 2
    )  # a comma may stand half a character beyond the end of its line
    tools = page.locator(".top, .bar, .tree, .panel, .copy, .rest, .tools")
    assert [one for one in tools.all() if one.is_visible()] == []


@pytest.mark.parametrize("name", [NOTICES[-1], COMPARISON])
def test_page_without_script_can_be_read(watch, report, name):
    page = watch(report).open(name, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert page.locator("#_rows tbody tr").last.is_visible()
    assert page.locator("article p, ol.points li").last.is_visible()


def test_chinese_is_set_in_a_chinese_font(visit):
    """A box for each character, as where no font has it, is as wide for 国 as for a character that no font has."""
    page = visit(NOTICES[0])
    drawn = """(character) => {
      const canvas = document.createElement("canvas");
      const pen = Object.assign(canvas, { width: 40, height: 40 }).getContext("2d");
      pen.font = "32px 'Noto Sans CJK SC', sans-serif";
      pen.fillText(character, 0, 32);
      return pen.getImageData(0, 0, 40, 40).data.join();
    }"""
    assert len({page.evaluate(drawn, one) for one in "国务院通知"}) == 5


def test_tab_leads_from_the_skip_link_to_the_text(visit):
    page = visit(NOTICES[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    assert page.locator(".skip").evaluate("(link) => link.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
