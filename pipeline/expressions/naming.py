"""Figures that name: 附件1, 5G, 12345热线, 三产, 一项工程."""

import re

import regex

from . import bound
from .lexicon import units
from .term import Term

_NO_UNIT_AFTER = re.compile(
    r"(?:(?:政务|便民|市民|服务|投诉|举报|咨询|公共|维权|公益|消费|法律|卫生|税务|监督){0,4}(?:热线|平台|电话|专线)|号|路|国道|省道|高速|级|类|版|型|届|期|年级|班|栋|幢|室|楼|条之|次会|英寸|世纪|大(?!于|[型量])|中全会|本账|强|佳|优|好(?!事)|不|化|位数|院|产业|维|代|岗|甲|甲基|线|星|环|旬|角|省|市|县|合一|化一)"
)
_LABEL_BEFORE = re.compile(
    r"(?:附件|附表|附录|附图|表|图|专栏|编号|序号|公式|式|注|样本|代码|邮编|邮政编码|电话|传真|手机|热线|账号|帐号|卡号|案号|QQ|房间|大道|路|街|巷|弄)\s?[:：]?\s?$"
)
_COUNTED = (
    r"(?:有|建|设|建成|建设|配备|选派|明确|确定|选择|申报|报送|推荐|培育|打造|创建|开展|组织|召开|进行|举办|完成|检查|修订|更新|调度|通报)"
)
_ONE_CONTEXT = regex.compile(
    r"(?:不少于|不低于|不超过|不多于|只能|只|仅|仅限|限|限报|限推|可报|可推荐|可申报|各|均|另|超过|达到"
    rf"|(?:至少|最多|最少){_COUNTED}?|每[^，。；、：\n]{{1,8}}{_COUNTED}(?:不少于|至少)?|每[年月周日天季](?:度)?)\s?$"
)

#: 农村每户发放|一只垃圾桶, 每村安装|一套广播系统: so much of a thing for each; not 每个单位探索一种方式, 形成一套机制.
_THINGS = frozenset("只座套张处块盏把幅顶")
_EACH_GETS = regex.compile(
    r"每(?!年|月|周|天|日|次|季|当|半年|学期|学年)[^，。；、：\d\n]{1,10}?(?:发放|安装|配[备发置]?|设[置立]?|建设?|装|添置|购置|摆放|悬挂|张贴|赠送|提供|领取|种植)$"
)
_NO_THING = regex.compile(
    r"(?:\p{Han}(?!的)){0,6}?(?:机制|制度|体系|模式|办法|方案|流程|思路|经验|班子|方法|工作法|清单|课表|目标|台账|档案|队伍|图$|图[，。；、]|网[，。；、])"
)
#: 每个街道设立|一个服务站: as above, where somebody sets it up.
_SET_UP = regex.compile(
    r"每[^，。；、：\d\n]{1,10}(?:设立|设置|发放|配置|安装|派驻|组建|安排|指定|培养|引进|选聘|聘请|改造|新建|新增|配套|布设)$"
)

#: 每月至少到田间指导|一次, 每周集中学习|一次, 只能享受|一次
_DEEDS = frozenset("次场轮期遍")
_ONE_OFTEN = regex.compile(r"(?:至少|最少|[只仅][能可限]|每(?:半年|季度?|月|周|年|学期|学年|旬|天|日|两周|两年))[^，。；：\d]{0,8}$")


def names(text: str, term: Term) -> bool:
    """附件1, 5G, H1N1, 12345热线, 三 in 三产: figures that name."""
    start, end = term.start, term.end
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "第" or (before and before in "_#@+=*&") or (before == "/" and term.kind == "number"):
        return True
    if before.isascii() and before.isalpha() and not (term.kind in ("money", "percent") and before == " "):
        return True
    if term.kind in ("percent", "money"):
        return False
    if before == "." or (before == "-" and text[start - 2 : start - 1].isalnum() and not is_below(text, start, term.unit)):
        return True
    shape = term.numeral.shape
    if term.kind == "number":
        if after and ((after.isascii() and after.isalpha()) or after in "+_#@/:*=") and not _is_held_ratio(text, term):
            return True
        if _NO_UNIT_AFTER.match(text, end) or _LABEL_BEFORE.search(text, max(0, start - 6), start):
            return True
        if shape == "arabic":
            return term.numeral.end - start >= 8 and "," not in text[start:end] and "." not in text[start:end] and term.numeral.scale == 1
        if shape in ("han", "vague", "pair"):
            return _bare_han(text, term)
        return False
    if shape == "han" and term.numeral.end - start == 1:
        return _one_character(text, term)
    return shape == "arabic" and before == "." and text[start - 2 : start - 1].isdigit()


def is_below(text: str, start: int, unit: str | None) -> bool:
    """控制在|-18℃以下: a temperature below naught, where no code or range stands in front of the dash."""
    return unit in ("℃", "摄氏度") and "\u4e00" <= text[start - 2 : start - 1] <= "\u9fff"


def _is_held_ratio(text: str, term: Term) -> bool:
    """不低于2:1: so many to one, under a bound."""
    return text[term.end : term.end + 2] == ":1" and bound.before(text, term.start, max(0, term.start - 12)) is not None


def _bare_han(text: str, term: Term) -> bool:
    """A Han numeral without a unit is a number only of some length and at the end of a phrase (三千九百六十五)."""
    start, end = term.start, term.end
    if end - start < 2 or (term.numeral.shape == "pair" and term.numeral.scale == 1):
        bounded = bound.before(text, start, max(0, start - 12)) is not None or bound.after(text, end) is not None
        return not (bounded and term.numeral.shape == "han" and text[start:end] not in "百千万亿上十")
    follows = text[end : end + 1]
    if follows and "\u4e00" <= follows <= "\u9fff" and bound.after(text, end) is None and follows not in "和与到至的分且并或之间":
        return bound.before(text, start, max(0, start - 12)) is None or not any(c in "十百千万亿" for c in text[start:end])
    return not any(c in "十百千万亿点" for c in text[start:end])


def _one_character(text: str, term: Term) -> bool:
    """一家企业 counts; 一个, 一项, 一条 do only where the words before count (至少一个, 每年一次); 三级, 四类 name."""
    start, sign, unit = term.start, text[term.start], term.unit or ""
    if sign in "零〇上":
        return True
    if sign != "一":
        return False
    before, after = text[max(0, start - 1) : start], text[term.end : term.end + 1]
    if before == "有" and text.endswith("至少", 0, start - 1):
        return after == "个"  # 家庭至少有|一人稳定就业
    if (after in ("一", "个", "事", "策", "性", "体", "多") and unit != "倍") or before in (
        "第",
        "这",
        "那",
        "某",
        "同",
        "上",
        "下",
        "进",
        "新",
        "另",
        "统",
        "唯",
        "逐",
        "任",
        "有",
    ):
        return True
    if _ONE_CONTEXT.search(text, max(0, start - 16), start) or bound.after(text, term.end):
        return False
    if unit in _DEEDS and _ONE_OFTEN.search(text, max(0, start - 16), start):
        return False
    if (unit in _THINGS or unit == "个") and "每" in text[max(0, start - 16) : start]:
        given = _EACH_GETS if unit != "个" else _SET_UP
        if given.search(text, max(0, start - 16), start) and _NO_THING.match(text, term.end, term.end + 12) is None:
            return False
    known = units().get(unit)
    return known is None or known.one is None
