"""On whom an obligation falls: who would act, who has to see to it, and who is only spoken of."""

import re

from ..expressions.actors import classes
from ..records.obligation import ActorSource
from .marking import Predicate

#: (上述城市不再)重复支持: what others do with them; and those who can do so.
_REFUSED = re.compile(
    r"(?:重复|重新|继续|单独|另行|予以|给予|再次?)*(?:支持|补助|补贴|奖励|奖补|资助|受理|安排|推荐|认定|核发|批准|考虑|拨付|列入|纳入|扶持|救助)"
)
#: 不再(要求提供证明): what only an authority leaves off.
_ASKS = re.compile(r"要求|收取|审批|审核|核发|索要|收费|征收|保留|组织|开展|进行")
#: 低保对象，|补助标准(不得低于300元): what others give.
_GOT = re.compile(r"补[助贴]|奖[励补]|资助|津贴|待遇|救助|工资|报酬|支持|扶持|价款|赔偿|保障标准")
_REFUSES = re.compile(r"(?:部门?|[局厅委署会院办处]|政府|财政|机关|机构|中心|银行|(?:主管|推荐|经办|管理|采购)单位|中央)(?:（[^（）]*）)?$")


#: (15个工作日内)完成审核: what is decided on what was handed in, by those who get it.
_DECIDES = re.compile(
    r"(?:^|(?<=[内前后]))(?:完成|予以|组织)?(?:审核|审批|核准|批复|兑[付现]|拨付|受理|初审|复审|评审|批准|核发)(?!通过|合格|同意|[材资]料|后|表)"
)
#: 申请补助, 提交材料: what is handed in.
_APPLIES = re.compile(r"申请|申报|提交|报名|申领|提出|登录")
_GETS_IT = re.compile(r"受理|审核|审批|初审|复核|收到|接到")


def decided_by_others(text: str, read: Predicate, before: tuple[int, int], who: tuple[int, int] | None) -> bool:
    """企业提交申请，|15个工作日内完成审核: whether a deed is done by those who get what `who` hands in with the words before."""
    if who is None or read.start is None or read.marker is not None or read.actor is not None:
        return False
    if _APPLIES.search(text, *before) is None or _GETS_IT.search(text, *before) is not None or governs(text, who):
        return False
    deed = read.start, read.segment.end
    return _DECIDES.match(text, *deed) is not None or any(
        _DECIDES.match(text, at.end(), deed[1]) for at in _TERM_ENDS.finditer(text, *deed)
    )


#: 材料齐全的7个工作日内|完成审核
_TERM_ENDS = re.compile(r"[日天月时]之?[内前]|后")


def who(
    text: str, read: Predicate, actor: tuple[int, int] | None, carried: tuple[int, int] | None, alone: tuple[int, int] | None
) -> tuple[tuple[int, int] | None, ActorSource | None, tuple[int, int] | None]:
    """Actor, where it was found, and bearer: 支持企业… has the actor 企业 and the subject of the sentence as bearer.

    `alone` is who stands alone in the segment before, where this one limits what is theirs.
    """
    if read.addressed is not None:
        if read.marker == "请":
            return read.addressed, "stated", None
        return read.addressed, "stated", actor or carried
    if read.marker == "请":
        return read.actor, "stated" if read.actor is not None else None, None
    if read.modality == "encouragement":
        return None, None, actor or carried
    if (
        read.marker == "不再"
        and read.actor is None
        and actor is not None
        and _ASKS.match(text, read.deed)
        and _REFUSES.search(text, *actor)
    ):
        return actor, "stated", None  # 经办机构通过信息比对核实，不再要求企业提供证明
    if read.modality == "exclusion" and (
        read.actor is None or (_REFUSED.match(text, read.deed) and not _REFUSES.search(text, *read.actor))
    ):
        return None, None, None  # who refuses is not who was spoken of, and 上述城市|不再重复支持 are not those who refuse
    if read.apart:
        return alone, "stated" if alone else None, None  # who acts is not said where something else is the subject
    if actor is not None:
        return actor, "stated", None
    if carried is not None:
        return carried, "inherited", None
    return None, None, None


def alone(text: str, before: Predicate, read: Predicate) -> tuple[int, int] | None:
    """承担轮作任务的县，|任务面积不得少于10万亩: who stands alone in front of a limit set to what is theirs, and not to what they get."""
    if not read.apart or read.start is None or before.rule != "actor-alone" or read.modality not in ("obligation", "prohibition"):
        return None
    who = before.actor
    whole = who is not None and who[1] == before.segment.end
    return who if whole and not _GOT.search(text, read.segment.start, read.start) else None


def governs(text: str, who: tuple[int, int]) -> bool:
    """Whether an authority is named, which may act against others."""
    return not {"central", "province", "city", "government"}.isdisjoint(classes(text[who[0] : who[1]]))
