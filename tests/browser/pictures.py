"""The pictures of the README, taken anew: `.venv/bin/python tests/browser/pictures.py docs/images` after `make browser`."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright
from published import COMPARISON, write

#: Low enough for three of them to stand in a README, each of less than 300 KB.
WINDOW = {"width": 1280, "height": 680}

#: Picture → page; a fact of the notice is kept in the panel.
PAGES = {
    "notice.png": "notices/2020-ip-operation-cities.html#" + quote("三/c2/a1", safe=""),
    "comparison.png": COMPARISON,
    "graph.png": "graph.html",
}


def take(target: Path) -> None:
    """Write the pictures under `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        report = Path(folder) / "report"
        write(report)
        program = shutil.which(os.environ.get("GONGWEN_CHROMIUM", "chromium"))
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, address in PAGES.items():
            page = browser.new_page(viewport=WINDOW)
            file, _, fragment = address.partition("#")
            page.goto((report / file).as_uri() + (f"#{fragment}" if fragment else ""))
            page.wait_for_timeout(1500)
            page.screenshot(path=target / name)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
