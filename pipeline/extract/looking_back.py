"""Where a paragraph tells what was reached: from 这五年，… or 回望过去，… to the next word of what is to be done."""

import regex

#: 这五年，产业结构持续优化。…; 回望过去，…; 五年来，…: from here on a paragraph looks back.
_BACK = regex.compile(
    r"这(?:[一两二三四五六七八九十]|\d)年(?!底|末|内)|(?:[一两二三四五六七八九十]|\d{1,2})年来(?!源|自|到|访)|过去的?[一二三五十]年|回[望顾](?:过去|[一五]年|这|202)"
)
#: From here on it tells what is to be done; so does the next paragraph.
_AHEAD = regex.compile(
    r"\n|今年|明年|今后|未来|下一步|展望|到20\d\d年|目标|计划|预期|力争|务必|确保|必须|应当|不得|(?<![主重需只简首摘纪提])要(?![素点求])|将(?![军领])"
)


def stretches(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that look back, in order: behind 这五年，民生福祉持续增进。 the figure of 民生占比超过80% was reached."""
    found: list[tuple[int, int]] = []
    for back in _BACK.finditer(text):
        if found and back.start() < found[-1][1]:
            continue
        ahead = _AHEAD.search(text, back.end())
        found.append((back.end(), ahead.start() if ahead else len(text)))
    return found
