"""What stands in front of a verb and does nothing by it: a count (改造危房由300户减少到40户), and those who get what is due to them."""

import regex

from ..records.obligation import Modality
from . import bearers
from .reading import Place

#: 百亿级企业3至5家|、上市企业, 300户: so many of them, one entry of a list of goals.
_COUNT = regex.compile(
    r"\d[\d.]*[万亿]?[多余]?(?:个|家|户|项|人|名|位|所|座|支|处|件|台|套|辆|条|亩|吨|公顷|公里|平方米|人次|个百分点|%)(?:[、和及与]|(?:以上|以内|左右)?$)"
)
#: 参保人|自评估结论作出的次月起享受待遇, 失业人员|按月领取失业保险金
_GETS = regex.compile(
    r"(?:(?:[自从]|于)[^，。；]{1,24}起)?(?:可|按规定|按[日月季年]|依法|同等|优先|继续|一次性|免费|每[年月][^，。；\d]{0,4})*"
    r"(?:享受|享有|领取(?!人|通知|任务|表|申请|营业|执照|证))(?=[^，。；]{2})"
)


def is_count(text: str, who: Place) -> bool:
    """Whether what stands in front of a verb is a count and nobody who acts: 300户, 百亿级企业3至5家、上市企业."""
    return any(map(str.isdigit, text[slice(*who)])) and _COUNT.search(text, *who) is not None


def modality(text: str, who: Place, start: int, end: int) -> Modality | None:
    """A permission where text[start:end] says what `who` is entitled to: 参保人|自次月起享受待遇, 退休人员|按月领取养老金."""
    return "permission" if _GETS.match(text, start, end) is not None and not bearers.governs(text, who) else None
