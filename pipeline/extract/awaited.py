"""Times by an event or a round alone: 应在报名开始前公布, 名单备案后拨付1000万元, 第一年免收租金, 应当于次日存入."""

import re
from collections.abc import Iterator
from typing import Any, Literal

import regex

from ..expressions.numeral import han_value
from ..records import Mention
from .patterns import compiled
from .reading import Reading, Unit

_NO_BEFORE = r"(?![述款期项后置往提面景列沿端瞻进辈线台所途方哨锋身夕言奏卫门来的一二三四五六七八九十两\d])"
_BEGINS = (
    r"(?:开始|结束|开工|动工|竣工|投产|复产|复工|开学|报名|签订|施工|开幕|上市|投入使用|上岗|报批|审批"
    r"|销售|出港|离职|发放|拨付|下达|印发|到来|来临|届满|到期)"
)
#: 应在报名开始前(向社会公布), 在采暖期开始前(试压): by an event alone.
_BEFORE_EVENT = regex.compile(rf"(?<=[，、]|^)在(?P<event>\p{{Han}}{{2,10}}(?<={_BEGINS}))之?前{_NO_BEFORE}")
#: 应当在实际排污之前(申领), 要在实施阶梯水价前，(逐户核实), 业主应当在办理入住手续前(存入): whatever stands behind the word of duty.
_DUE_BEFORE = regex.compile(
    rf"(?<=[应须要必可当])(?:在|于)(?P<event>(?:《[^《》]*》)?(?:(?![在的应须要将])\p{{Han}}){{2,20}}(?<![以目眼提面当空超靠向往居排先朝跟之]))之?前{_NO_BEFORE}"
)
#: 复产前|须经验收, 春运开始前，|各单位要…: at the head of what has to be done.
_HEAD_BEFORE = regex.compile(
    rf"(?<=[，。；：\s]|^)(?P<event>(?:(?![在的])\p{{Han}}){{0,8}}(?<={_BEGINS}|解除|验收|批准|合格)|(?:取得|获得|办理|完成|通过|作出)(?:(?![在的])\p{{Han}}){{2,12}})之?前(?=，?(?:\p{{Han}}{{0,10}}?(?:必须|应当?|须|要|不得)))"
)
#: 检测结果出具前|不得出库: until when something is forbidden.
_NOT_BEFORE = regex.compile(
    r"(?<=[，。；：\s]|^)(?P<event>(?:(?![在的])\p{Han}){3,12}(?<![以目眼提面当空超靠向往居排先朝跟之此从生人年月日底午]))之?前(?=，?(?:一律|均|严禁)?不得)"
)
#: 合同签订后的第一个工作日内(存入)
_NTH_DAY = regex.compile(
    r"(?P<event>(?:(?![在于自从的应须])\p{Han}){2,14})之?后的?第(?P<n>[一二三四五六七八九十]|\d{1,2})个?工作日(?:[以之]?[内前])?"
)
#: 应在下一个结算周期内(予以退补)
_NEXT_ROUND = regex.compile(r"(?<=[应须要必可]|应当)(?:在|于)(?P<event>下一?个?\p{Han}{0,6}(?:周期|学期|季度|年度|账期|批次))内")
#: 应当于次日(存入), 须在当日(办结): the day of what is spoken of, and the one after it.
_THAT_DAY = regex.compile(r"(?<=[应须要必]|应当)(?:于|在)?(?P<day>当[日天]|次日)内?(?![\p{N}一二三四五六七八九十凌早上下晚的起产])")
#: 检测结果|当日|公示: on the day itself, whatever marker stands in front.
_SAME_DAY = regex.compile(
    r"(?<=[\p{Han}）](?<![日号的]))(?P<day>当[日天])(?=(?:及时|全部|如实)?(?:公[示布开]|上[报传]|报[送告]|办结|反馈|录入|清运|结清|兑付|发放|缴存|归还|答复|受理|处[理置]|完成|予以|给予|通知|告知|移交|送达|返还|退还|开具|整改|销号|安排))"
)
#: 于次日|短信告知, 处理结果于当日|反馈; 次日|将停课情况报县教育局: the same without a marker.
_ON_NEXT_DAY = regex.compile(
    r"(?:(?<=(?<![由属位])于)(?P<day>当[日天]|次日)内?|(?<=[，；并]|^)(?P<day>次日)(?=(?:及时|再)?(?:[将把向以]|通过|短信|电话|书面|反馈|报送|上报|公示|告知|归还|移交)))(?![\p{N}一二三四五六七八九十零凌早上下晚的起产至到前])"
)
#: 认定后拨付60%，|满1年复核合格后|拨付40%
_FULL_THEN = regex.compile(
    r"(?<=[，；：])(?:期|届)?满(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})个?(?P<unit>[年月日天])(?:后)?，?(?P<event>\p{Han}{2,10}?(?:合格|通过|达标|无异议))的?后?(?=(?:再|一次性)?(?:拨付|支付|发放|兑付|兑现|付清|退还|返还))"
)
#: 在召回公告发布当日(启动召回), 于受理次日(送达)
_ON_THE_DAY = regex.compile(
    r"(?<=[在于])(?P<event>(?:(?![在于的应须])\p{Han}){2,12})(?P<day>当[日天]|次日)(?![\p{N}一二三四五六七八九十凌早上下晚的起产内之])"
)
#: 第一年(拨付30%), 前…，第三年至第五年(减半征收), 从第四年起(给予): the years that a payment is told by.
_NTH_YEAR = regex.compile(
    r"(?:(?P<event>(?:(?![在于自从的应须第，])\p{Han}){2,8}?)后的?)?(?P<from>[自从])?(?:第[一二三四五六七八九十]个?年度?|首年)(?:(?:至|到|—|-|和|、)第?[一二三四五六七八九十]年度?)?(?P<on>起|开始)?(?:内)?"
    r"(?=，?(?:[均再分别可由按将应]|一次性|每年|逐年|全额|减半)*"
    r"(?:给予|予以|拨付|补[助贴]|奖[励补]|资助|支付|兑[付现]|发放|免[征收交缴除]?|减[免征半]|缴纳|返还|安排|不再|\d|按照?|检查|验收|核查|完成|全面|开展|组织|进行|启动|评估|考核|复核))"
)


#: 名单备案后|拨付1000万元, 在项目验收合格后|拨付余款: what has to happen before somebody is paid.
_PAID_AFTER = regex.compile(
    r"(?:(?<=[在于经待，；：。、]|资金|余款|余额|部分|剩余|其余|[\d%元])|^)(?P<event>(?:(?![在于经应须将由待])\p{Han}){0,10}?(?:备案|验收合格|验收通过|通过验收|竣工验收|审核通过|审定|批复|签订合同|合同签订|公示无异议|绩效评价合格|考核合格|认定|开工))之?后"
    r"(?=(?:再|一次性|分期|分批|即|方可|按规定|按程序|及时|予以)*(?:拨付|支付|发放|兑付|兑现|核拨|预拨|拨款|下拨))"
)
#: 余款|待2023年6月绩效复核通过后|拨付
_AWAITED = regex.compile(
    r"(?<![等期优接招善对看])待(?P<event>(?=[^，。；后]*\d)(?:(?![遇业查考])[^，。；])[^，。；]{1,22}?)之?后(?=(?:再|一次性|分期|分批|予以|及时|另行)*(?:拨付|支付|发放|兑付|兑现|核拨|下达|清算|结算|返还|执行|实施|办理|组织|开展))"
)
#: 首次拨付满18个月且通过中期评估后(拨付余款): how long after what, and what has to happen besides.
_FULL_AND = regex.compile(
    r"(?P<event>(?:(?![在于自从经应须将由待的])\p{Han}){2,12})(?<!日起)满(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})个?(?P<unit>[年月日天])(?:(?:，?[且并]|、经)[^，。；的]{2,20})?后"
)


def times(reading: Reading, unit: Unit) -> list[Mention]:
    """The times of a unit, and the events before which something has to be done, in text order."""
    found = reading.mentions_in(unit.start, unit.end, "time")
    if _BEGIN_APART.search(reading.masked, unit.start, unit.end) is None:
        return found
    for time in _told(reading.masked, unit):
        if time.anchor is not None and (time.offset is not None or time.text[0] == "待"):
            found = [other for other in found if not time.start <= other.start < other.end <= time.end]
        if not any(other.start < time.end and time.start < other.end for other in found):
            found.append(time)
    return sorted(found, key=lambda time: time.start)


def _told(text: str, unit: Unit) -> Iterator[Mention]:
    """The times of a unit that are no expression by themselves, each kind looked for where its word stands."""
    part = text[unit.start : unit.end]
    if _pays_after(part):
        yield from (_by_event(found, "from") for found in _PAID_AFTER.finditer(text, unit.start, unit.end))
    if "前" in part:
        for pattern in (_DUE_BEFORE, _BEFORE_EVENT, _HEAD_BEFORE, _NOT_BEFORE):
            yield from (_by_event(found, "by") for found in pattern.finditer(text, unit.start, unit.end))
    if "下" in part and "内" in part:
        yield from (_by_event(found, "within") for found in _NEXT_ROUND.finditer(text, unit.start, unit.end))
    if "待" in part and "后" in part:
        yield from (_by_event(found, "from") for found in _AWAITED.finditer(text, unit.start, unit.end))
    if "满" in part and "后" in part:
        for found in (*_FULL_AND.finditer(text, unit.start, unit.end), *_FULL_THEN.finditer(text, unit.start, unit.end)):
            n = found["n"] if found["n"].isdigit() else han_value(found["n"])
            yield _made(found, "relative", bound="from", anchor=found["event"], offset=f"P{n}{_LETTER[found['unit']]}")
    if "当日" in part or "当天" in part or "次日" in part:
        for found in _SAME_DAY.finditer(text, unit.start, unit.end):
            yield _made(found, "relative", bound="on")
        for found in _THAT_DAY.finditer(text, unit.start, unit.end):
            yield _made(found, "relative", bound="on", offset="P1D" if found["day"] == "次日" else None)
        for found in _ON_NEXT_DAY.finditer(text, unit.start, unit.end):
            yield _made(found, "relative", bound="on", offset="P1D" if found["day"] == "次日" else None)
        for found in _ON_THE_DAY.finditer(text, unit.start, unit.end):
            yield _made(found, "relative", bound="on", anchor=found["event"], offset="P1D" if found["day"] == "次日" else None)
    if "工作日" in part and "第" in part:
        for found in _NTH_DAY.finditer(text, unit.start, unit.end):
            days = found["n"] if found["n"].isdigit() else "〇一二三四五六七八九十".index(found["n"])
            yield _made(found, "relative", bound="within", anchor=found["event"], offset=f"P{days}D", working_days=True)
    if "首年" in part or ("第" in part and compiled("第[一二三四五六七八九十]个?年").search(part)):
        for found in _NTH_YEAR.finditer(text, unit.start, unit.end):
            if found["event"]:
                yield _made(found, "relative", anchor=found["event"])
            else:
                yield _made(found, "relative", bound="from") if found["on"] or found["from"] else _made(found, "period", offset="P1Y")


_LETTER = {"年": "Y", "月": "M", "日": "D", "天": "D"}
_BEGIN_APART = re.compile(
    r"前|待[^，。；]{2,24}后|满[\d一二三四五六七八九十]|次日|当[日天]|首年|第|下[一个]|后(?:拨|支付|发放|兑|核拨|预拨|下拨|一次性|分期|分批|再)"
)
_BEHIND = re.compile("后(?:拨|支付|发放|兑|核拨|预拨|下拨|一次性|分期|分批|再)")


def begins_apart(text: str) -> bool:
    """Whether a time of this module may stand in `text`; most clauses have none of the words."""
    return _BEGIN_APART.search(text) is not None


def _pays_after(text: str) -> bool:
    """Whether somebody may be paid after something; most texts have no 后 in front of such a word."""
    return "后" in text and _BEHIND.search(text) is not None


def _by_event(found: "regex.Match[str]", bound: Literal["by", "from", "within"]) -> Mention:
    return _made(found, "relative", bound=bound, anchor=found["event"])


def _made(found: "regex.Match[str]", form: Literal["relative", "period"], **fields: Any) -> Mention:
    start, end = found.span()
    return Mention(kind="time", rule="time.event", form=form, text=found[0], start=start, end=end, core_start=start, core_end=end, **fields)
