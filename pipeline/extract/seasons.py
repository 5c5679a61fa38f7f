"""Times by a season or a feast whose day the calendar does not say: 2020年采暖季前, 春节前."""

import re
from collections.abc import Iterator

from ..records import Mention

#: What ends right in front of 前.
_SEASON = re.compile(
    r"(?P<event>(?:(?<!\d)\d{4}年|[今明当次翌来]年)?(?:(?<!\d)\d{1,2}月(?:[上中下]旬|份)?)?(?:采暖[季期]|供暖[季期]|主?汛期|雨季|台风季|梅雨期|春耕|[春夏秋冬]播|[春夏秋]收|[秋冬夏]种"
    r"|三夏|备耕|播种(?:季节)?|插秧|收获|收割|封冻|上冻|霜冻|越冬|返青|出栏|开渔|休渔|入[冬夏汛]|[春秋]季学期(?:开学|开始|结束)?|[春秋]季开学|开学|学?期末|放假|[寒暑]假|[高中]考"
    r"|元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)(?:来临|到来)?)之?前$"
)
#: 春节前后, 出栏前3天
_NOT_BEFORE = frozenset("后夕期0123456789一二三四五六七八九十两半")
_REACH = 24  # the longest such time


def with_seasons(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions and the times by a season, in text order; a season takes in the year in front of it.

    每年汛期前 stays the recurring time that it was read as.
    """
    found = [_by_season(season) for season in _seasons(text)]
    if not found:
        return mentions
    again = [mention for mention in mentions if mention.form == "recurring"]
    found = [one for one in found if not any(time.start < one.end and one.start < time.end for time in again)]
    taken = [(one.start, one.end) for one in found]
    rest = [mention for mention in mentions if not any(start < mention.end and mention.start < end for start, end in taken)]
    return sorted([*rest, *found], key=lambda mention: mention.start)


def _seasons(text: str) -> Iterator[re.Match[str]]:
    at = text.find("前")
    while at >= 0:
        season = _SEASON.search(text, max(0, at - _REACH), at + 1)
        if season is not None and text[at + 1 : at + 2] not in _NOT_BEFORE and not text.endswith("进行", 0, season.start()):
            yield season
        at = text.find("前", at + 1)


def _by_season(season: re.Match[str]) -> Mention:
    start, end = season.span()
    return Mention(
        kind="time",
        text=season[0],
        start=start,
        end=end,
        core_start=start,
        core_end=end,
        rule="time.season",
        form="relative",
        bound="by",
        anchor=season["event"],
    )
