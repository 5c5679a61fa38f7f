"""What all pages share: templates that escape, one style and one script let in by their hashes, and addresses between pages."""

import base64
import hashlib
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


def page(template: str, name: str, **values: Any) -> str:
    """The page `name` (its path in the report), made of `template` with `values`."""
    found = _environment().get_template(template)
    return found.render(root="../" * name.count("/"), style=_style(), script=_script(), policy=_policy(), **values)


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
def _style() -> Markup:
    return Markup((_TEMPLATES / "report.css").read_text(encoding="utf-8"))


@cache
def _script() -> Markup:
    return Markup((_TEMPLATES / "report.js").read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    allowed = "; ".join(f"{kind}-src 'sha256-{_hash(text)}'" for kind, text in (("style", _style()), ("script", _script())))
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
