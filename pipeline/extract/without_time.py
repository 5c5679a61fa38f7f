"""The name of what is measured, without the times and the words of striving that stand at its ends."""

import regex

from .patterns import compiled, of_words
from .reading import Reading

_BEHIND = regex.compile(r"(?:在)?(?:\d{4}年|上年|去年|现有|原有)(?:的)?(?:基础上|水平上)$")
_OFTEN = regex.compile(r"(?:每年|逐年|依次)*(?:分别)(?=\p{Han}{2})")
_AHEAD_OF_IT = of_words(r"(?:力争|确保|争取|至少|最少|至多|最多|对(?![外内口])(?=\p{Han}{2}))+")


def without_time(reading: Reading, place: tuple[int, int]) -> tuple[int, int] | None:
    """达标排放率 of 达标排放率2025年(达85%), 省级平台 of 力争到2026年省级平台, 生产总值 of 生产总值在2023年基础上(翻一番)."""
    text, (start, end) = reading.masked, place
    ahead = _AHEAD_OF_IT.match(text, start, end)
    begin = ahead.end() if ahead else start
    behind = _BEHIND.search(text, begin, end)
    stop = behind.start() if behind else end
    for time in reading.mentions_in(begin, stop, "time"):
        if time.start == begin and time.form != "duration":
            begin = time.end
        elif time.end == stop:
            stop = time.start
        elif time.bound is not None and (joint := compiled(r"(?:或者?|且|并且?)(?=\p{Han}{2})").match(text, time.end, stop)):
            begin = joint.end()  # 产品自起算之日起60日内或者|行驶里程(3000公里之内)
    if text[begin] in "每分依逐" and (often := _OFTEN.match(text, begin, stop)) is not None:
        begin = often.end()  # 2024年|每年分别新增托位
    while begin < stop and text[begin] in "、和及与至，的：" and not text.startswith(("至少", "至多"), begin):
        begin += 1
    if (ahead := _AHEAD_OF_IT.match(text, begin, stop)) is not None and begin > start:
        begin = ahead.end()
    if begin > start and stop - begin < 2:
        return None  # 2023年、2024年|分别盘活…
    return (begin, stop) if stop - begin >= 2 else place
