"""Which time a paragraph is about: what was reached (这五年，…; 回望过去，…), or the goals of one year (今年…主要预期目标是：…)."""

import re

import regex

#: 这五年，产业结构持续优化。…; 回望过去，…; 五年来，…: from here on a paragraph looks back.
_BACK = regex.compile(
    r"这(?:[一两二三四五六七八九十]|\d)年(?!底|末|内)|(?:[一两二三四五六七八九十]|\d{1,2})年来(?!源|自|到|访)|过去的?[一二三五十]年|回[望顾](?:过去|[一五]年|这|202)"
)
#: One of these stands wherever that does; `re` seeks a character much faster than `regex` tries several beginnings.
_THIS_YEAR = re.compile("这.年")
_BACKWARD = ("年来", "过去", "回望", "回顾")
#: From here on it tells what is to be done; so does the next paragraph.
_AHEAD = regex.compile(
    r"\n|今年|明年|今后|未来|下一步|展望|到20\d\d年|目标|计划|预期|力争|务必|确保|必须|应当|不得|(?<![主重需只简首摘纪提])要(?![素点求])|将(?![军领])"
)


#: 今年经济社会发展主要预期目标是：地区生产总值增长5%左右，…
_YEAR = regex.compile(r"(?:今年|明年|本年度?|全年|(?<!\d|到)20\d\d年)[^。；\n]{0,40}(?:预期|主要|总体|发展|工作)目标")


def of_one_year(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that tell the goals of one year, in order, each to the end of its paragraph."""
    found: list[tuple[int, int]] = []
    for goals in _YEAR.finditer(text):
        if not found or goals.start() >= found[-1][1]:
            end = text.find("\n", goals.end())
            found.append((goals.end(), end if end >= 0 else len(text)))
    return found


def looking_back(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that look back, in order: behind 这五年，民生福祉持续增进。 the figure of 民生占比超过80% was reached."""
    found: list[tuple[int, int]] = []
    if _THIS_YEAR.search(text) is None and not any(word in text for word in _BACKWARD):
        return found  # as most texts
    for back in _BACK.finditer(text):
        if found and back.start() < found[-1][1]:
            continue
        ahead = _AHEAD.search(text, back.end())
        found.append((back.end(), ahead.start() if ahead else len(text)))
    return found
