"""A pattern of many words, as a tree: what they begin with in common is looked at once."""

from collections.abc import Iterable
from typing import Any

import regex


def either(words: Iterable[tuple[str, str]]) -> str:
    """A pattern of words, the longest first, each with a pattern for what must not follow it, or "" (项目, "组")."""
    tree = _tree(words)
    firsts = regex.escape("".join(sorted(tree)))
    return f"(?=[{firsts}]){_branches(tree)}" if tree else "(?!)"


def beginning_alike(words: Iterable[tuple[str, str]]) -> str:
    """As `either`, of words with the same first character, for a place where that stands."""
    return _branches(_tree(words))


def _tree(words: Iterable[tuple[str, str]]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for word, not_before in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = f"(?!{not_before})" if not_before else ""
    return tree


#: So many branches are tried one after the other; more are parted by the stretch of characters that their first is in.
_FEW = 12
#: Into so many stretches, and each of these again.
_STRETCHES = 3


def _branches(node: dict[str, Any]) -> str:
    chars = [char for char in node if char]
    if not chars:
        return str(node[""])
    chars = chars if len(chars) <= _FEW else sorted(chars)  # the order is free where none begins as another does
    longer = _parted([(char, regex.escape(char) + _branches(node[char])) for char in chars])
    return f"(?:{'|'.join([*longer, node['']] if '' in node else longer)})" if len(longer) > 1 or "" in node else longer[0]


def _parted(branches: list[tuple[str, str]]) -> list[str]:
    """The branches, each with its first character; many in stretches of their firsts, so that one is found in few steps."""
    if len(branches) <= _FEW:
        return [branch for _, branch in branches]
    size = max(_FEW, -(-len(branches) // _STRETCHES))
    stretches = [branches[i : i + size] for i in range(0, len(branches), size)]
    return [f"(?=[{regex.escape(some[0][0])}-{regex.escape(some[-1][0])}])(?:{'|'.join(_parted(some))})" for some in stretches]
