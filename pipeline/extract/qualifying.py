"""Lengths of time that only say who or what is meant: 房龄15年以内的, 会期2天以上的会议, 停放15分钟以内的免费, 暂存（90天以内）."""

import re

from ..records import Mention
from .patterns import compiled
from .reading import Segment

#: 房龄(15年以内), 年龄与贷款年限之和(不得超过65年): how old somebody or something is, and a sum of two lengths.
_AGE = re.compile(r"(?:龄|之和|总和|相加)(?:一般|原则上|均|应当?|须|已|未|在|满|为|不|得|超过|大于|小于){0,3}$")
#: 停放15分钟以内|的免费, 期限1年以内|的不作调整: the case that something follows upon; 5日内|的办结 is none.
_CASE = re.compile(r"的(?=[，、；]|$|免费?|减|按|每|给予|予以|可|不|由|应|须|为|收|首|暂|只|一律|一次性|补[助贴]|奖励|于|从|自|享受|视|计)")
#: 应当在|3日以内|的…: when something has to be done, whatever follows.
_MUST = re.compile(r"(?:[应须要在于可]|应当|给予|提供|享受|安排|开展|进行|不少于|补[助贴]|奖励)$")
#: 会期|2天以上|的国际性会议: which of them are meant.
_OF_SUCH = re.compile(r"的(?=[一-龥“])")
_NAMED = re.compile(r"[期限龄程间][达在为满]?$|(?:期限|时间|年限|周期)(?:[达在为满])?$")
#: （90天以内）: alone in brackets, and what in front of them has to be done by then.
_DUE = re.compile(
    r"(?:时限|期限|时间|期|节点|完成|办结|整改|改正|答复|审核|审批|审查|受理|拨付|公示|反馈|办理|处理|评审|验收|上报|报送|响应)$"
)
#: 三年内|未发生拖欠的，一年内|第二次违规的处500元罚款: what has to happen within it for something to follow.
_HAPPENS = re.compile(
    r"(?:均)?(?:未(?:发生|出现|被|受|拖欠|有|违)|无(?!法|正当|故)|没有)[^，。；]{1,24}的(?=[，；]|$)|(?:(?:累计|再次|连续|发生|出现|被|首次|第)[^，。；]{0,24}?|[^，。；应须要]{0,10}?\d次[^，。；]{0,12}?)的(?=[，；]|$|处|按|给予|予以|取消|责令|可|不|暂停|停|列入|移|通报|扣|约谈|吊销|撤销|收回|追|依法|由|一律)"
)


#: 使用年限超过50年|和材质落后的供水管网, 运行满20年|或腐蚀严重的管道: which of them are meant, by this and by something else.
_AND_SUCH = re.compile(r"(?:以上)?(?:[和、或且及]|或者|并且)(?!\d)[一-龥]{2,12}?的(?=[一-龥]{2})")


def is_one_of_cases(text: str, mention: Mention) -> bool:
    """使用年限(超过50年)和材质落后的供水管网: which of them are meant, beside something else that they are."""
    return mention.comparator in ("gt", "ge") and text[mention.end] in "和、或且及并以" and _AND_SUCH.match(text, mention.end) is not None


def qualifies(text: str, segment: Segment, mention: Mention) -> bool:
    """Whether nothing is due by or within the length `mention`, since it only tells of whom or of what something holds."""
    if mention.offset is None or mention.anchor is not None or mention.form not in ("relative", "duration"):
        return False
    if _AGE.search(text, segment.start, mention.start) is not None:
        return True
    if mention.form == "duration" and is_one_of_cases(text, mention):
        return True
    if mention.form == "relative" and mention.bound == "within" and _is_standing(text, segment, mention):
        return True
    within = mention.form == "relative" and mention.bound == "within"
    if within and text[mention.start - 1] == "（" and text[mention.end : mention.end + 1] == "）":
        return _DUE.search(text, segment.start, mention.start - 1) is None
    if within and _HAPPENS.match(text, mention.end, segment.end) is not None:
        return True
    behind = within or text.endswith(("以上", "以下", "以内"), mention.start, mention.end)
    if text[mention.end : mention.end + 1] != "的" or not behind or _MUST.search(text, segment.start, mention.start) is not None:
        return False
    if _CASE.match(text, mention.end, segment.end) is not None:
        return True
    return _OF_SUCH.match(text, mention.end) is not None and _NAMED.search(text, segment.start, mention.start) is not None


#: 毕业|2年内|高校毕业生, 成立|3年以内|的小微企业: how long ago something may have been with those who are meant.
_SINCE = re.compile(r"(?:毕业|离校|成立|注册|登记|创办|开业|退役|投产|上市|入职)(?:未满|不超过|不满|时间(?:在|为)?|年限(?:在|为)?|在)?$")
_THOSE = re.compile(r"的?(?:[^，。；应须要]{0,6}?)(?:毕业生|企业|个体|机构|组织|军人|人员|人才|青年|公司|合作社|家庭农场|产品|药品|[者的])")


def _is_standing(text: str, segment: Segment, mention: Mention) -> bool:
    return _SINCE.search(text, segment.start, mention.start) is not None and _THOSE.match(text, mention.end, segment.end) is not None


#: 年末|贷款余额, 年底|在岗人数: the state of something at the end of a year, by which something else is measured.
_STATE = re.compile(r"[一-龥]{0,8}?(?:余额|总量|存量|人口|人数|结余|保有量|总数|在岗|在职|户籍|常住|在校生)")
_MEASURED_BY = re.compile(r"(?:低于|高于|超过|少于|多于|[占按较比以])$")


def is_state_then(text: str, segment: Segment, mention: Mention) -> bool:
    """不低于|年末|贷款余额的1%: the end of a year as a word of what is measured."""
    if mention.bound is not None or mention.point not in ("年底", "年末", "季末", "月末"):
        return False
    measured = _MEASURED_BY.search(text, segment.start, mention.start) is not None
    return measured or (len(mention.text) == 2 and _STATE.match(text, mention.end, segment.end) is not None)


def is_goal_then(text: str, segment: Segment, mention: Mention) -> bool:
    """2020年底|个贷逾期率控制在0.3‰以内, 2025年底，建成10个: a goal of that day, though no 到 stands in front."""
    if mention.point not in ("年底", "年末") or mention.end_date is None or not mention.text[0].isdigit():
        return False
    level = compiled(
        r"，?(?:[全各]?[省市县区国]|力争|确保|基本|全面|要|应)*[^，。；的\d]{2,24}?(?:达到?|控制在|保持|稳定在|提[高升]到|提[高升]至|增[加至]|降[至到低]|下降到|不[低高]于|不[少超]|突破|超过|实现)[^，。；的]{0,12}\d"
    )
    return level.match(text, mention.end, min(len(text), mention.end + 60)) is not None
