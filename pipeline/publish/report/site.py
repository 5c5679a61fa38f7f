"""What all pages share: templates that escape, one style and one script let in by their hashes, data, and addresses between pages."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import regex
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ...records import Diff
from ..folder import fitting

_TEMPLATES = Path(__file__).parent / "templates"

#: Controls that turn the direction of a line or cannot be seen; a line break and a tab can.
_UNSEEN = regex.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

#: What every page has.
_STYLES, _SCRIPTS = ("report.css", "shell.css"), ("report.js", "shell.js")


def page(template: str, name: str, own: tuple[str, ...] = (), **values: Any) -> str:
    """The page `name` (its path in the report), made of `template` with `values`.

    `own` are files beside the templates that only this page has: styles (.css) and scripts (.js).
    """
    style = _files(_STYLES + tuple(one for one in own if one.endswith(".css")))
    script = _files(_SCRIPTS + tuple(one for one in own if one.endswith(".js")))
    found = _environment().get_template(template)
    return found.render(root="../" * name.count("/"), style=style, script=script, policy=_policy(style, script), **values)


def fragment(template: str, **values: Any) -> str:
    """A piece of HTML for somebody else's page, made of `template` with `values`."""
    return _environment().get_template(template).render(**values)


def data(value: Any) -> Markup:
    """JSON to stand in a script element that is not run: it cannot end the element.

    A character that cannot be seen is a � for each unit of UTF-16 that it takes, so that places in texts stay what they are.
    """
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")
    return Markup(_UNSEEN.sub(lambda found: "�" * (1 + (found.group() > "\uffff")), told))


def notice_page(notice_id: str) -> str:
    """Where the page of a notice lies in the report."""
    return f"notices/{notice_id}.html"


def comparison_page(diff: Diff, suffix: str = "html") -> str:
    """Where the page of a comparison lies in the report, and its workbook and record beside it."""
    return f"comparisons/{diff.old}__{diff.new}.{suffix}"


def address(name: str, fragment: str = "") -> str:
    """A link to the file `name` of the report, to be put behind the way to its root; `fragment` is the id of a place in it."""
    return quote(fitting(name)) + ("#" + quote(fragment, safe="") if fragment else "")


def seen(text: str) -> str:
    """`text` with a sign in place of each control character, so that none reorders or hides what stands around it.

    >>> seen("甲\\u202e乙")
    '甲⟨U+202E⟩乙'
    """
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: seen(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(fragment=lambda text: quote(text, safe=""))
    made.globals["address"] = address
    return made


@cache
def _files(names: tuple[str, ...]) -> Markup:
    return Markup("".join((_TEMPLATES / name).read_text(encoding="utf-8") for name in names))


@cache
def _policy(style: str, script: str) -> str:
    allowed = "; ".join(f"{kind}-src 'sha256-{_hash(text)}'" for kind, text in (("style", style), ("script", script)))
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
