"""Notices that would be markup or script if they could, and a very long one."""

import pytest
from hostile_records import HOSTILE, hostile
from long_notice import repeated
from published import records
from screens import DESKTOP, PHONE

from pipeline.graph import graph
from pipeline.publish import write_report
from pipeline.publish.report import notice as page_of_notice
from pipeline.records import Quarantined

SEEN = HOSTILE.replace("\u202e", "⟨U+202E⟩")
#: Quotes and brackets in the id, which becomes a file name.
NAME = "\"'><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    notices, diffs, times = records()
    notices = [one for one in notices if one.notice_id in (diffs[0].old, diffs[0].new)]
    named = [one.model_copy(update={"notice_id": f"{one.notice_id} {NAME}"}) for one in map(hostile, notices)]
    told = [hostile(one).model_copy(update={"old": f"{one.old} {NAME}", "new": f"{one.new} {NAME}"}) for one in diffs]
    gone = [Quarantined(path=HOSTILE, sha256=None, stage=HOSTILE, error=HOSTILE, message=HOSTILE)]
    folder = tmp_path_factory.mktemp("hostile")
    write_report(named, told, gone, hostile(times), graph(named, told), folder)
    return folder


def pages(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def test_hostile_texts_stay_texts(watch, folder):
    """No dialog, no request, no word to the console (`watch` sees to that), no element; every control used once."""
    seen = watch(folder)
    assert len(pages(folder)) >= 4
    for name in pages(folder):
        page = seen.open(name)
        assert page.locator("img, iframe, object, embed, base, a[href^='javascript:'], main script").count() == 0
        for box in page.locator("main input[type=radio]:visible, main input[type=checkbox]:visible").all():
            box.check()
        for mark in page.locator("#_source .edit").all()[:3]:
            mark.click()
        for radio in page.locator("main input[type=radio]:visible").all()[:1]:
            radio.check()
        for field in page.locator("main input[type=search]:visible").all():
            field.fill("alert(1)")
            page.wait_for_timeout(200)
        assert "alert(1)" in page.locator("main").inner_text()
        for field in page.locator("main input[type=search]:visible").all():
            field.fill("")
        for mark in page.locator("#_text a.m:visible").all()[:3]:
            mark.click()
            assert SEEN in page.locator("#_panel blockquote").first.inner_text()
        for button in [*page.locator("thead button").all(), *page.locator(".rest").all()]:
            if button.is_visible():
                button.click()
        assert page.locator("img, iframe, object, embed, base").count() == 0
        page.context.close()
        seen.contexts.remove(page.context)


def test_citation_of_a_hostile_notice_is_its_text(watch, folder):
    page = watch(folder).open(
        next(name for name in pages(folder) if "2018-ip-operation" in name and name.startswith("notices")),
        permissions=["clipboard-read", "clipboard-write"],
    )
    page.locator("#_rows button.copy").first.click()
    page.get_by_role("button", name="已复制").wait_for()
    assert SEEN in page.evaluate("navigator.clipboard.readText()")


@pytest.fixture(scope="module")
def long_folder(tmp_path_factory):
    """200,000 characters of the notice that has most edits: 5,000 facts, 55,000 edits."""
    notices, _, _ = records()
    most = max(notices, key=lambda notice: len(notice.edits))
    long = repeated(most, -(-200_000 // len(most.text)))
    assert len(long.text) >= 200_000
    folder = tmp_path_factory.mktemp("long")
    (folder / "long.html").write_text(page_of_notice.render(long), encoding="utf-8")
    return folder


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_long_notice_is_painted_within_two_seconds_and_can_be_used(watch, long_folder, size):
    page = watch(long_folder).open("long.html", size)
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    assert page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") < 2000
    mark = page.locator("#_text a.m").nth(2000)
    mark.scroll_into_view_if_needed()
    mark.click()
    assert page.locator("#_panel blockquote").first.is_visible()
    page.uncheck("input[value=obligation]")
    assert page.locator("#_rows tr[data-kind=obligation]").last.is_hidden()
    page.check("input[value=source]")
    assert page.locator("#_source .raw").is_visible()
