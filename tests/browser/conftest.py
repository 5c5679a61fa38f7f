"""The report in a real Chromium, opened from disk. Whatever a page says to the console, throws, or asks of the net fails its test.

Without playwright (`make browser` installs it) or without a Chromium these tests are skipped with the reason;
with GONGWEN_BROWSER=required, as in `.ci/run`, that is a failure.
"""

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from published import write
from screens import DESKTOP

#: As root and without a graphics card; none of its own ways to the net.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


def _missing() -> str:
    """Why no browser can be opened, "" where one can."""
    if importlib.util.find_spec("playwright") is None or importlib.util.find_spec("axe_playwright_python") is None:
        return "playwright or axe is not installed: make browser installs both"
    if _program() is None:
        return "there is no chromium: .ci/browser installs Debian's, GONGWEN_CHROMIUM names another"
    return ""


def _program() -> str | None:
    return shutil.which(os.environ.get("GONGWEN_CHROMIUM", "chromium"))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say that nothing was looked at, where it was not."""
    skipped = [one for one in terminalreporter.stats.get("skipped", []) if "tests/browser" in one.nodeid]
    if skipped and _missing():
        terminalreporter.write_line(f"{len(skipped)} tests of the report in a browser were SKIPPED: {_missing()}", yellow=True)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium with an empty profile."""
    if reason := _missing():
        if os.environ.get("GONGWEN_BROWSER") == "required":
            pytest.fail(f"the report cannot be opened in a browser: {reason}", pytrace=False)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    program = _program()
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


class Watch:
    """Opens pages of a report and keeps what they say, throw and ask for."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.asked: list[str] = []
        self.said: list[str] = []
        self.contexts: list[Any] = []

    def open(self, name: str, size: dict[str, int] = DESKTOP, **options: Any) -> Any:
        """The page `name` (a path in the report, with #fragment or without) in a context of its own."""
        context = self.browser.new_context(viewport=size, **options)
        self.contexts.append(context)
        context.route(lambda url: not url.startswith("file:"), self._refuse)
        page = context.new_page()
        page.on("request", lambda request: None if request.url.startswith("file:") else self.asked.append(request.url))
        page.on("websocket", lambda socket: self.asked.append(socket.url))
        page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(f"thrown: {error}"))
        page.on("dialog", lambda dialog: self.said.append(f"dialog: {dialog.message}") or dialog.dismiss())
        file, _, fragment = name.partition("#")
        page.goto((self.folder / file).as_uri() + (f"#{fragment}" if fragment else ""))
        return page

    def _refuse(self, route: Any) -> None:
        self.asked.append(route.request.url)
        route.abort()


@pytest.fixture
def watch(browser: Any) -> Iterator[Callable[[Path], Watch]]:
    """Makes the `Watch` over a report; at the end of the test nothing may have been said or asked for."""
    made: list[Watch] = []

    def over(folder: Path) -> Watch:
        made.append(Watch(browser, folder))
        return made[-1]

    yield over
    for one in made:
        for context in one.contexts:
            context.close()
        assert (one.said, one.asked) == ([], [])


@pytest.fixture
def visit(watch: Callable[[Path], Watch], report: Path) -> Callable[..., Any]:
    """Opens a page of the report of the five notices."""
    return watch(report).open


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the outputs that are in git."""
    folder = tmp_path_factory.mktemp("report")
    write(folder)
    return folder
