"""Text for the eye: each character that cannot be seen as a sign of its own, so that none is lost or taken for another."""

from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from ..records import Span

_SIGNS = {"\n": "⏎", "\r": "␍", "\t": "⇥", " ": "␣"}
REACH = 12  # characters that are shown on either side
_LONG, _SHOWN = 60, 24  # characters of a passage; of the ends of a longer one


def visible(text: str) -> str:
    """⏎ for a line break, ␣ for U+0020, ⟨U+3000×2⟩ for two ideographic spaces.

    >>> visible("一 \\u3000\\u3000\\u200b\\n")
    '一␣⟨U+3000×2⟩⟨U+200B⟩⏎'
    """
    return "".join(_seen(char, sum(1 for _ in run)) for char, run in groupby(text))


def harmless(text: str) -> str:
    """Text without power over a terminal: a name of a file may hold what clears the screen or turns a line. Breaks and tabs stay.

    >>> harmless("a\\x1b[2J")
    'a⟨U+001B⟩[2J'
    """
    if text.isprintable():
        return text
    return "".join(f"⟨U+{ord(char):04X}⟩" if category(char)[0] == "C" and char not in "\n\t" else char for char in text)


def _seen(char: str, count: int) -> str:
    if char in _SIGNS or category(char)[0] not in "ZC":  # separators; control, format, private and unassigned
        return _SIGNS.get(char, char) * count
    return f"⟨U+{ord(char):04X}{f'×{count}' if count > 1 else ''}⟩"


def shortened(text: str) -> str:
    """A long passage as its two ends and how much stands between them: visible, all code points counted."""
    if len(text) <= _LONG:
        return visible(text)
    return f"{visible(text[:_SHOWN])}…（共{len(text)}个字符，略去{len(text) - 2 * _SHOWN}个）…{visible(text[-_SHOWN:])}"


def around(text: str, span: "Span") -> tuple[str, str]:
    """What stands just left and right of `span`."""
    return text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
