"""Clauses that open with a verb and tell a figure all the same: 运营补贴上浮20%, 认定结果有效期为3年, 视频监控覆盖率达到85%.

What is measured is named with a verb in it, which nobody does. A verb that brings a figure about (完成投资不低于60%, 新增床位不少于
50张, 确保合格率达到95%) is a deed.
"""

import re

from . import heads

_FIGURE = re.compile(r"[\d一二三四五六七八九十](?:(?<=\d)|成|分之)")
#: How the figure stands to what it measures.
_RELATION = re.compile(
    r"(?P<share>占|上浮|下浮|下降|增长|(?:平均|年均)(?:提高|提升|降低|减少|增加))(?:到|至|为|了|幅度)?[^，\d]{0,10}?(?=\d|[一二三四五六七八九十]+(?:成|分之))"
    r"|(?P<level>不[低少高大小短长晚]于|不超过|不足|达到?|超过|突破|控制在|保持在|稳定在|(?:提高|降低|提升|压缩|压减|缩短|上升|下降|[降增升])[到至]|最[高低长多]|暂定|(?<![作成])为)[^，\d]{0,6}?(?=\d)"
)
#: What stands between the name and its relation: 力争, 到2021年底, 较上年分别.
_BETWEEN = re.compile(
    r"(?:(?:原则上|一般|均|应|须|要|也|分别|各|力争|平均|累计|逐年|每年|年均|统一|自然|适当|有所|据实|常年|暂?定?为|每(?:人|年|月|天|日|亩|户|个|车|次|吨|平方米))|(?:到|至|在|于)?(?:20\d\d年(?:底|末|度)?|[本当上下]年度?)(?:底|末|前)*"
    r"|[较比同](?:20\d\d年|上年|去年|基期)度?(?:同期)?(?:水平)?)+$"
)
#: 新建小区养老用房|每百户|不少于20平方米
_EACH_SO_MANY = re.compile(r"每(?:[百千万]|\d+)[一-龥]{1,3}$")
#: Verbs that bring a figure about, take it as their object, or see to it.
_BRINGS = re.compile(
    r"(?:进一步|逐步|大力|积极|切实|全年|年内|当年|每年|年度|首[期批次]|一次性|分[期批]|[一二三四五两]年|分别|各|均|累计|共|再|力争|争取|努力|全面|统筹)*(?:实现|完成|达到|达成|突破|做到|新增|增加|增设|扩大|扩增|扩充|提高|提升|降低|减少|压减|压降|压缩|缩短|延长|控制|控降|削减|核减|调减|调整|上调|下调|调增|扣减|扣除|减免|减征"
    r"|会同|确保|保证|保障|保持|维持|稳定|巩固|力争|争取|推动|促进|推进|带动|拉动|撬动|引导|支持|鼓励|加大|加强|加快|强化|优化|完善|使|让|将|把|对|按|以|向|从|在(?![园校岗册职编读建])|由|至少|予以|给予|进行"
    r"|安排|下达|筹集|筹措|募集|投入|落实|拨付|发放|兑[现付]|预拨|预付|预留|提取|计提|收回|追回|追缴|回收|归还|偿还|返还|退还|垫付|支付|缴纳|交纳|收取|承担|负担|分担|补足|补齐|使用|利用|整合|盘活|吸引|引进|招引|吸纳|争取到|获得|取得|申请|申领|领取|享受|执行|实行|采取|采用"
    r"|设立|建立|建成|设置|配备|配齐|配足|配置|组建|组织|开展|举办|召开|形成|培育|培养|打造|创建|选派|选聘|选拔|遴选|招聘|招收|聘请|派出|派驻|开发|储备|种植|栽植|播种|流转|收储|收购|明确|制定|确定|规定|核定|设定|划定|约定|保留|预计|计划|拥有|具有|具备|持有|存在|出资|注资|缴存|存入|购买|购置)"
)
#: Further nouns that a figure measures, beside the heads of indicators.
_MEASURED = re.compile(
    r"(?:补贴|补助|津贴|奖励|贴息|报酬|薪酬|待遇|编制|标准|总分|满分|费用|保费|保额|总额|限额|名额|起数|频次|次数|净[宽空高]|结果|效果|满意度|期数?|时效|有效期|课时|学时|(?:抽查|抽检|检查|覆盖|资助|受益)面)$"
)
#: 建成区|绿化率: a place that is called by what was done there.
_PLACE = re.compile(r"(?:建成|规划|主城|中心城|核心)区")
#: 转移就业劳动者培训|20万人次
_TRAINED = re.compile(r"[^，\d]{2,16}(?:培训|就业|创业|救助|安置|鉴定)\d[\d,.]*万?(?:人次?|名|户)(?:以上|左右)?$")
_PERSONS = frozenset("员工生者民")
#: 城镇失业人员|培训7万人次: what is done to them.
_OF_PERSONS = re.compile(r"(?:职业|技能|就业|创业)*(?:培训|轮训|救助|安置|资助|就业|转移)\d[\d,.]*万?(?:人次?|名)(?:以上|左右)?$")
#: 加装电梯补助资金|350万元: a name and its sum, with nothing between.
_SUM = re.compile(
    r"(?:(?!安排|投入|筹|下达|拨付|统筹|落实|争取|整合|[追收]回|发放|支付|预拨)"
    r"[^，\d]){2,16}(?:资金|经费|投资|费用)\d[\d,.]*[万亿]?元$"
)


def tells_figure(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], which opens with a verb, names a figure and says how much it is.

    A share or a change is told of whatever stands in front (运营补贴上浮20%, 创业实体占30%), a level only of a noun of measure
    (使用面积不小于10平方米): 建设仓库不少于3个 is a deed.
    """
    if _FIGURE.search(text, start, end) is None:
        return False
    if _PLACE.match(text, start, end):
        return _RELATION.search(text, start + 3, end) is not None
    if _BRINGS.match(text, start, end):
        return False
    if text[end - 1] == "元" and _SUM.fullmatch(text, start, end):
        return True
    if text[start - 1 : start] in _PERSONS and _OF_PERSONS.fullmatch(text, start, end):
        return True
    if _TRAINED.fullmatch(text, start, end):
        return True
    relation = _RELATION.search(text, start + 2, end)
    if relation is None:
        return False
    between = _BETWEEN.search(text, start, relation.start())
    name_end = between.start() if between else relation.start()
    if name_end - start < 2 or text.count("（", start, name_end) > text.count("）", start, name_end):
        return False
    if _EACH_SO_MANY.search(text, name_end, relation.start()) is not None or _EACH_SO_MANY.search(text, start, name_end) is not None:
        return True
    if name_end - start >= 4 and text[end - 1] == "元" and relation["level"] == "最高":
        return True  # 租赁海外仓|最高80万元
    measured = heads.is_measure(text, start, name_end) or _MEASURED.search(text, max(start, name_end - 4), name_end) is not None
    return measured or (relation["share"] == "占" and "的" not in text[start:name_end])
