"""A pattern of many words, as a tree: what they begin with in common is looked at once."""

from collections.abc import Iterable
from typing import Any

import regex


def either(words: Iterable[tuple[str, str]]) -> str:
    """A pattern of words, the longest first, each with a pattern for what must not follow it, or "" (项目, "组")."""
    tree: dict[str, Any] = {}
    for word, not_before in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = f"(?!{not_before})" if not_before else ""
    firsts = regex.escape("".join(sorted(tree)))
    return f"(?=[{firsts}]){_branches(tree)}" if tree else "(?!)"


def _branches(node: dict[str, Any]) -> str:
    longer = [regex.escape(char) + _branches(rest) for char, rest in node.items() if char]
    if not longer:
        return str(node[""])
    return f"(?:{'|'.join([*longer, node['']] if '' in node else longer)})" if len(longer) > 1 or "" in node else longer[0]
