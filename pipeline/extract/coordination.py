"""Where a predicate ends inside a segment: at a 并 that opens another one (制定实施方案|并报省政府备案)."""

from .. import words
from .lexicon import is_verb

_AND = frozenset(("并", "并且"))
#: What needs no verb of its own behind 并: 并报省政府备案, 并向社会公布.
_LEADING = frozenset("报按向将由对在")
#: 予以处理|并答复, 进行制止|并协助查处: a verb that stands where an object does.
_DUMMY = ("予以", "给予", "进行", "加以", "作出", "不予")
#: 在当事人完成举证并出具说明后: when, and no predicate.
_WHEN = ("在", "当", "自", "经", "因", "后", "时", "前")


def predicates(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The coordinate predicates of text[start:end], each without the 并 in front of it; one where nothing parts them.

    They part where the first has an object of its own and a verb follows. 制定并公布目录 shares its object, 兼并重组 and 并轨 are words,
    and in 取得许可并执行满两年的企业 the 并 stands inside an attribute.
    """
    last_and = text.rfind("并", start + 2, end - 2)
    if last_and < 0 or text.find("的", last_and, end) > 0:
        return [(start, end)]
    if text.startswith(_WHEN, start, end) or text[end - 1] in _WHEN:
        return [(start, end)]
    parts = []
    begin = start
    cut = [(start + first, start + last) for first, last in words.cut(text[start:end], known=True)]
    for (last, at), (mark, behind), following in zip(cut, cut[1:], cut[2:], strict=False):
        if text[mark:behind] not in _AND or mark - begin < 4 or "的" in text[behind:end]:
            continue
        shared = _is_verb(text[last:at]) and not any(word in text[begin:last] for word in _DUMMY)
        if not shared and (_is_verb(text[slice(*following)]) or text[behind] in _LEADING):
            parts.append((begin, mark))
            begin = behind
    return [*parts, (begin, end)]


def _is_verb(word: str) -> bool:
    return is_verb(word) or words.is_verb(word)
