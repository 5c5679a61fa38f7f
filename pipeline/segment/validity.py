"""施行日期 and 有效期: from when and until when a document holds, where it says so itself."""

from datetime import date, timedelta

import regex

from .numerals import DAY, iso_day, number
from .reading import Reading

_SELF = (
    r"本(?:通知|方案|规则|规程|决定|通告|公告|措施|政策|制度|标准|解释|规范|指南|章程|指引|规范性文件|文件|预案|若干措施|"
    r"\p{Han}{0,6}?(?:规定|办法|意见|条例|细则|法))"
)
_FROM_DAY = regex.compile(
    rf"(?:{_SELF}[^。；]{{0,30}}?|(?<=[。，；：\n]|^))(?P<all>自(?P<day>{DAY})\s?起?\s?(?:正式|开始)?(?:施行|实施|执行|生效|试行))"
)
_FROM_ISSUE = regex.compile(
    rf"{_SELF}[^。；]{{0,20}}?(?P<all>自?(?:发布|公布|印发|颁布|下发|发文|签发)之?日起(?:正式|开始)?(?:施行|实施|执行|生效|试行))"
)
#: What has to stand in front of a term for it to be the document's own: 本办法…, or …起施行，. A permit's 有效期 is none.
_OWN = rf"(?:{_SELF}[^。；]{{0,12}}?|(?:施行|实施|执行|生效|试行)(?:之日起)?[，,；]\s?)(?:，)?"
_HOLDS_UNTIL = rf"(?P<all>自{DAY}起?(?:施行|执行|实施)[，,]?\s?(?:有效期|执行|施行|实施)?至(?P<day>{DAY})(?:止|有效|期间?有效)?)"
_UNTIL_DAY = regex.compile(
    rf"{_OWN}(?P<all>(?:有效期(?:限)?|施行期限|执行期限|试行期)[^。；\d一二]{{0,8}}(?:自{DAY}起?)?(?:截止)?(?:至|到)(?P<day>{DAY}))"
    rf"|{_HOLDS_UNTIL}"
)
_UNTIL_DAY_UNNAMED = regex.compile(_HOLDS_UNTIL)
_YEARS = regex.compile(
    rf"{_OWN}(?P<all>(?:有效期|施行期|试行期|施行期限|执行期限)(?:限|间)?(?:为|是|：)?(?:暂定)?\s?(?P<n>\d{{1,2}}|[一二三四五六七八九十两]{{1,2}})\s?年)"
)


def effective_from(text: str, issued: Reading | None, fields: dict[str, Reading]) -> Reading | None:
    """本办法自2019年1月1日起施行, the last such sentence of `text`; else what a note under the title says.

    自发布之日起施行 takes the day of issue and is inferred; the day of adoption is none.
    """
    days = [match for match in _FROM_DAY.finditer(text) if iso_day(match.group("day"))]
    if days:
        return Reading(iso_day(days[-1].group("day")), [days[-1].span("all")], "effective-from-day")
    if "effect" in fields:
        return fields["effect"]
    if issued is None or issued.rule in ("adoption-note", "revision-note"):
        return None
    issue = list(_FROM_ISSUE.finditer(text))
    spans = [issue[-1].span("all")] if issue else fields["on_issue"].spans if "on_issue" in fields else []
    return Reading(issued.value, spans, "effective-from-issue", "inferred") if spans else None


def valid_until(text: str, start: str | None) -> Reading | None:
    """本办法自2023年1月1日起施行，有效期至2027年12月31日; 有效期5年 is counted from `start`, the day of effect, and is inferred.

    Only a term of the document itself counts: 许可证有效期为5年 is a permit's.
    """
    named = "有效期" in text or "行期" in text  # 施行期, 执行期, 试行期
    for match in (_UNTIL_DAY if named else _UNTIL_DAY_UNNAMED).finditer(text):
        if day := iso_day(match.group("day")):
            return Reading(day, [match.span("all")], "valid-until-day")
    found = _YEARS.search(text) if named else None
    years = number(found.group("n")) if found else None
    if found is None or start is None or not years:
        return None
    first = date.fromisoformat(start)
    try:
        end = first.replace(year=first.year + years) - timedelta(days=1)
    except ValueError:  # 29 February
        end = date(first.year + years, 2, 28)
    return Reading(end.isoformat(), [found.span("all")], "valid-for-years", "inferred")
