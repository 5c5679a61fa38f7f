"""Who acts, where a thing, a place or a business stands for those who run it: 运输车辆|必须密闭运行, 县生活垃圾填埋场|不再接收原生垃圾.

Such a name is no actor by itself (项目|须纳入项目库 is what others do with it): it counts in front of a marker alone, and where what is
to be done is no deed that things undergo.
"""

import re
from functools import cache
from typing import Literal

import regex

from ..gazetteer import Row, rows
from .actors import led_by_preposition
from .adverbials import bare_predicate, verb_follows
from .bodies import CLAUSE, ends_in_head, heads, opens_with_deed, takes
from .reading import Place


class ActingThing(Row):
    """A row of acting_things.tsv: `not_after` are the words behind which the head is none."""

    head: str
    kind: Literal["vehicle", "project", "place", "building", "business"]
    not_after: str = ""


#: No longer than this is the name of a thing that acts.
_LONGEST = 40
#: 各类车辆|均(须…), 校车|在运营期间(不得…): what stands between the name and its marker.
_BETWEEN = re.compile(
    r"(?:均|都|也|还|则|原则上|一律|每[年月周日天季]度?|夜间|汛期|平时|今后"
    r"|[自于从在](?!建)[^，的]{2,16}(?:起|前|后|内|时|中|期间))*"
)
#: What is done with a thing, or what it is: 须|纳入项目库, 不得|超过2个, 应|公示, 不得|转让.
_UNDERGOES = (
    r"纳入|列入|计入|归入|移交|移入|归档|淘汰|拆[除迁卸分]|关[停闭]|腾退|取缔|清退|送达|拨付|发放|兑付|返还|退[还回]|结[转算]|收回|安排|给予|予以"
    r"|[^，]{0,2}支持|补[助贴]|奖[励补]|(?:公开)?招标|审[批核]|核准|批准|认定|用[于作]|作为|由|为|是|达|占|含|包括|包含|载明|注明|附|真实|一致|相符|享受"
    r"|转[让租]|出[租售厂]|抵押|报废|上市|评审|评[为定]|验收|恢复|延长|缩短|放宽|位[于居]|设[在于]|[低高少多大小]于|不[低高少多大小]于|超[过出]"
    r"|控制|不超过|以[^，]{1,12}为|应|优先|适当|逐台|逐一|全覆盖"
    r"|查[封处扣]|[转分]包|撤销|注销|吊销|泄露|处罚|处置|处理|推广|打击|取消|移送|追究|封存|没收|整顿|责令|冻结|清理|销毁|扣[押留]|通报|列支|挂牌|公开|披露|选择|鼓励"
)
#: (须)开工建设, (应)接入监管平台: what a project does by those who run it; all else is done with it.
_PROJECT_DOES = regex.compile(
    r"[^，]{0,16}?(?:开工|动工|建成|投产|竣工|完工|接入|安装|运行|启动|点火|落户|落地|配建|配套|配置|配备|采用|采取|履行|开展|编制|建立|制定|按|同步)"
)
#: These too, where nothing follows that those who run the thing would do it to: 须|公示, 应|公示到村; not 要|公示收费标准.
_ALONE = (
    r"(?:公[示开布告]|报(?!名)|提交|上报|存放?|留存|保[存留]|清运|使用|支付|执行|变更|调整|改变|销售|检[查测验疫]|抽查|维修|更[换新]|改造|修缮|整治"
    r"|提高|降低|增加|减少)(?:$|[到至在于给向由不的，]|完[成毕]|.$|\d)"
)
#: (须)于6月底前|公示, (不得)擅自|转让, (应)提前一周向家长|公示: how and when, in front of it.
_FRONT = r"(?:[^，]*?(?:[前后内时起中]|[一-龥]{2}向[一-龥]{2,6}))?"
_HOW = r"(?:擅自|重复|随意|直接|全部|及时|足额|一律|统一|依法|按期|按时|如期|立即|同时|再次?|全面|一次性|均|逐步|严格|单独|另行|[于在自])*"
#: 驾驶|车辆, 推进|项目 in front of a marker is a deed; 运输|车辆, 建设|项目, 获奖|项目 a name.
_NAMES = re.compile(
    r"(?:建设|申报|试点|示范|入库|运输|改造|技改|获奖|获批|入选|立项|在建|在研|培育|支持|扶持|资助|备案|登记|补贴|经营|生产|加工|养殖|屠宰|回收|存储|储存"
    r"|充电|加油|供[水热气暖电]|投资|开发|治理|修复|开工|竣工|续建|新建|改建|扩建|结转|完工|验收|洗车|停车|住宿|餐饮|租赁|服务|合作|承担|实施(?=项目)|落户|签约|投产)+"
)
#: 洗车、人工滑雪场|等特种行业: those who are named, and as what.
_AMONG = re.compile(r"[^，。；]{2,40}?等(?![级次额候])[一-龥]{0,10}$")


@cache
def _thing() -> "regex.Pattern[str]":
    table = sorted(rows("acting_things", ActingThing), key=lambda row: -len(row.head))
    return regex.compile("|".join("".join(f"(?<!{word})" for word in row.not_after.split("|") if word) + row.head for row in table))


@cache
def _is_project(head: str) -> bool:
    return any(row.head == head and row.kind == "project" for row in rows("acting_things", ActingThing))


@cache
def _passive() -> "re.Pattern[str]":
    return re.compile(rf"{_FRONT}{_HOW}(?:{_UNDERGOES}|{_ALONE})")


def in_front(text: str, start: int, marker: int, deed: int, end: int) -> Place | None:
    """运输车辆 in front of the marker at `marker`, where text[deed:end] is what it does and not what is done with it."""
    if not 2 <= marker - start <= _LONGEST or led_by_preposition(text, start, marker) or undergoes(text, deed, end):
        return None
    for head in _thing().finditer(text, start, marker):
        stop = head.end()
        if stop == start + 1:
            continue  # 车|载设备
        if stop < marker and _BETWEEN.fullmatch(text, stop, marker) is None:
            continue
        if _is_project(head[0]) and _PROJECT_DOES.match(text, deed, end) is None:
            return None
        if CLAUSE.search(text, start + 1, stop) or takes(text, start, stop) or _is_deed(text, start, head.start(), stop):
            return None
        return start, stop
    return None


def _is_deed(text: str, start: int, head: int, stop: int) -> bool:
    """驾驶|车辆, 进入|施工场所: a verb with the thing as its object."""
    verb = bare_predicate().match(text, start, stop)
    if verb is None or "的" in text[start:stop] or _AMONG.match(text, start, stop):
        return False
    return verb.end() <= head and _NAMES.fullmatch(text, verb.start(), verb.end()) is None


def undergoes(text: str, deed: int, end: int) -> bool:
    """Whether text[deed:end] is what is done with a thing or what is measured of it: 纳入项目库, 超过2个, 于6月底前公示."""
    return _passive().match(text, deed, end) is not None


def lets_go(text: str, who: Place, marker: str | None, deed: int, end: int) -> bool:
    """项目须在6月底前开工，未开工的|收回资金: whether what goes on without a name is not done by the thing named before."""
    return is_thing(text, who) and (marker is None or undergoes(text, deed, end))


@cache
def _last_of_heads() -> frozenset[str]:
    return frozenset(row.head[-1] for row in rows("acting_things", ActingThing))


def is_thing(text: str, who: Place) -> bool:
    """Whether `who` is a thing that stands for those who run it, and nobody by name."""
    if text[who[1] - 1] not in _last_of_heads():
        return False
    return any(head.end() == who[1] for head in _thing().finditer(text, max(who[0], who[1] - 6), who[1])) and not ends_in_head(text, *who)


def before_term(text: str, start: int, end: int) -> Place | None:
    """获奖项目 of 获奖项目自获奖之日起1年内(落户的): who stands in front of the term of a case, from `start` to the term."""
    stop = end - (text[end - 1] in "自从于在应须")
    if not start + 2 <= stop <= start + _LONGEST or led_by_preposition(text, start, stop) or CLAUSE.search(text, start + 1, stop):
        return None
    first = next(heads(text, start, stop), None)
    if first is not None and first.end() < stop and verb_follows().match(text, first.end(), stop):
        return None  # 企业|组织新录用人员(自录用之日起1年内…)
    thing = any(head.end() == stop for head in _thing().finditer(text, start + 1, stop))
    if not (thing or ends_in_head(text, start, stop)) or takes(text, start, stop) or opens_with_deed(text, start, stop):
        return None
    return start, stop


def among(text: str, who: Place, marker: int) -> Place:
    """众创空间等|创业载体(应当), 货运平台|和车辆(应): what belongs to the name of those who act, up to the marker."""
    if (text[who[1] - 1] != "等" and text[who[1]] not in "和、及与") or not 2 <= marker - who[1] <= 10 or "的" in text[who[1] : marker]:
        return who
    ends = any(head.end() == marker for head in _thing().finditer(text, who[1], marker)) or ends_in_head(text, who[1], marker)
    return (who[0], marker) if ends else who
