"""The whole of a name that stands beside a figure: 亩均|税收, 职工|总数, 专题|培训; and what is no name: …且|产值, …时, 具有…的."""

import re
from dataclasses import replace

import regex

from .. import words
from ..records import Mention
from . import behind, kept_at, parted_names, whose
from .indicators import Measured
from .patterns import compiled
from .reading import Segment, Unit
from .series import Run, unit_key

#: 亩均|税收, 户均|增收: the mean of what is measured is another measure than its sum.
_OWN = regex.compile(r"[\p{Han}--[的和及与或应须要使将对按达在为可]]{2,10}$", regex.V1)
_MEAN = ("亩均", "户均", "人均", "生均", "地均", "床均", "校均", "村均", "店均", "次均", "单均", "年均每亩")
#: 企业职工|总数(不超过500人)
_ALL = regex.compile(r"(?:总数|总量|总额|总人数)(?=$|应|须|不|达|超|控制|在|为|原则|一般|要|均|至)")
#: 专题|培训, 上门|服务, 随机|抽查: how something is done belongs to the name of it.
_WAY = regex.compile(
    r"(?:专题|专项|集中|业务|技能|职业|上门|入户|实地|现场|随机|联合|巡回|线上|线下|定期|例行|应急|综合|警示|安全|免费|面对面|双随机|涉企|交叉|重点|日常|法治|主题|抽样|监督|飞行|突击|消防|健康|义务|志愿|集体|个别|公开|跟踪|动态)+$"
)
#: 仍在库且|产值, 并且|利润: what stands before is another case.
_AND = regex.compile(r"[^，。；：、]{1,30}(?<![并而况姑])(?:而且|并且|且)(?=\p{Han}{2})")
#: 库水位超汛限水位时, 出现异常后: when it holds, not what is measured.
_WHEN = regex.compile(r"(?<![学工课小及用耗平临按费定限农实战同准])时$|期间$")
#: 具有高级职称的(可放宽到45周岁), 位于县域的(可放宽至300万元)
_WHOSE = regex.compile(r"[^，。；]*的$")
#: 将(不低于全年预算50%)的资金, 可利用(不超过用地面积7%)的土地, 学校可以拿出(不超过20%)的编制数: what is taken stands behind.
_TAKES = regex.compile(
    r"(?:[将把]|拿出|利用|使用|预留|安排|划出|腾出|提供|选取|选择|抽取|统筹|吸纳|保留|免收|减免|出现|发生|存在|发现|^[对按向给与]|[和与及或])$"
)
#: 企业|可申报(2项): who may, and what.
_APPLIES = regex.compile(r"(?:可以?|限|只能|最多|至多|原则上)*(?P<what>申报|推荐|申请|承担|主持|参与|报送|遴选)(?:总数|数量)?$")
_APPLICANT = regex.compile(r"(?:企业|单位|机构|学校|高校|院校|医院|个人|人员|负责人|申报人|团队|兵团|公司|园区|[省市县区])$")
#: 对|16周岁至59周岁、有劳动能力的|两类人员
_OF_WHOM = regex.compile(r"(?:以[上下])?[、且和][^，。；：\d]{2,20}的(?P<what>\p{Han}{2,10}?)(?=$|[，。；、]|开展|给予|实行|进行|要|应)")
#: 其余|(4万人次)为|企业在岗职工技能提升培训
_REST = re.compile(r"(?:其余|剩余|余下|另外?)的?$")
_IS = regex.compile(r"(?:以上|左右)?(?:作?为|是|用于|安排给?)(?P<what>\p{Han}{2,20})(?=[，。；、（]|$)")
#: 县市区每半年|开展(1次): so often what was said before.
_LIGHT = regex.compile(r"开展|组织|进行|举行|实施|安排|完成")
#: 100万元以上|且同比增长(15%以上)
_SAME = regex.compile(
    r"，?(?:并且|而且|且|并)(?:同比|较上年|比上年|较去年|年均|每年|连续[两三]年)*(?:增长|增加|提高|提升|下降|减少)(?:率)?(?:达到?|在|为)?$"
)
#: 总数25%（含）以上|且不少于10人（含）的用人单位
_ALSO = regex.compile(r"(?:（含）)?(?:以上)?，?(?:并且|而且|且)")
#: 普惠托位|甲县(400个)、乙县300个: what is shared out, then the first of those who have it.
_PLACE = regex.compile(r"[市县区镇乡]$|级(?:医院|医疗机构)$|\p{Han}{2}[类型]$")
_NEXT_PLACE = regex.compile(
    r"、(?:\p{Han}{1,5}[市县区镇乡]|[一二三]级(?:医院|医疗机构)|\p{Han}{2}[类型])(?:各|为|约|不低于|不少于|不超过|不高于|达到|控制在)?\d"
)


def whole(text: str, what: Measured, unit: Unit, segment: Segment, mention: Mention, run: Run) -> Measured:
    """The measure with its name in full; of what only says when or whose, with the name of the figure before in the same unit."""
    if mention.kind == "percent" and (place := kept_at.kept(text, segment, mention)) is not None:
        earlier = run.what.indicator if run.what is not None else ()
        basis = None if place[0] < place[1] and text[place[1] - 1] == "率" else what.basis
        named = (place,) if place[0] < place[1] else _object(text, unit, segment) or earlier
        return replace(what, indicator=named, rule="kept", basis=basis)
    if (
        not what.indicator
        and text[mention.core_start - 1] == "的"
        and (checked := _CHECKED.search(text, segment.start, mention.core_start))
    ):
        return replace(what, indicator=(checked.span("what"),))
    if len(what.indicator) != 1:
        return what
    start, end = what.indicator[0]
    if start >= mention.end and what.growth and what.rule == "figure-first" and _also(text, mention, run):
        return replace(what, indicator=run.what.indicator if run.what is not None else what.indicator, rule="inherited")
    if mention.kind == "quantity" and (rest := _REST.search(text, segment.start, mention.start)) and (to := _IS.match(text, mention.end)):
        return replace(what, indicator=(to.span("what"),), subject=rest.span(), rule="behind")
    graded = mention.unit == "分" and what.rule != "subject" and _GRADE.fullmatch(text, start, end)
    scored = run.by_unit.get("分") if graded else None
    if scored is not None and scored[0].indicator and text.endswith(("得分", "分数", "成绩", "总分", "评分"), *scored[0].indicator[0]):
        return replace(what, indicator=scored[0].indicator, rule="inherited")  # 综合得分90分以上的为优秀，80分至90分的|为良好
    if graded and (grade := _GRADED.match(text, mention.end)) is not None:
        return replace(what, indicator=(grade.span("grade"),), rule="grade")
    joined = start >= mention.end and what.rule == "figure-first" and run.mention is not None and run.what is not None
    if joined and run.mention is not None and run.what is not None and _ALSO.fullmatch(text, run.mention.end, mention.start):
        return replace(what, indicator=run.what.indicator or what.indicator, rule="inherited")
    if start >= mention.end:
        return _behind(what, text, unit, segment, mention, run)
    if end > mention.start or start < segment.start:
        return what
    if mention.unit == "分" and _GRADE.fullmatch(text, start, end):
        known = run.by_unit.get("分")
        return what if known is None else replace(what, indicator=known[0].indicator, rule="inherited")
    if end - start <= 3 and text.endswith("部分", start, end) and run.what is not None and mention.kind == "percent":
        return replace(what, indicator=run.what.indicator or what.indicator, rule="inherited")  # 间接费用100万元以下的部分|不超过30%
    if what.rule == "subject" and (deed := _APPLIES.match(text, end, mention.start)) and _APPLICANT.search(text, start, end):
        return replace(what, indicator=(deed.span("what"),), subject=(start + (text[start] == "的"), end), rule="deed")
    last = text[end - 1]
    if (last == "的" and _WHOSE.match(text, start, end)) or (last in "时间" and _WHEN.search(text, start, end)):
        return _of_before(what, text, segment, mention, run)
    if end - start == 1 and last in "对按向给与将把":
        meant = _OF_WHOM.match(text, mention.end, segment.end)
        if meant is not None or mention.kind == "percent":
            return replace(what, indicator=(meant.span("what"),) if meant is not None else ())
    if mention.kind != "time" and _TAKES.search(text, start, end) and (thing := behind.noun(text, mention, segment)) is not None:
        share = what.basis or ("share" if mention.kind == "percent" and not what.growth else None)
        return replace(what, indicator=(_cut(text, thing),), rule="behind", basis=share)
    if what.rule == "deed" and run.what is not None and _LIGHT.fullmatch(text, start, end):
        known = run.by_unit.get(unit_key(mention))
        return what if known is None else replace(what, indicator=known[0].indicator, rule="inherited")
    if "且" in text[start:end] and (joint := _AND.match(text, start, end)) is not None and end - joint.end() >= 2:
        start = joint.end()
    if text.startswith(_MEAN, start - 2) and start - 2 >= segment.start:
        start -= 2
        own = _OWN.search(text, max(segment.start, start - 10), start)
        apart = own is not None and (own.start() == segment.start or text[own.start() - 1] in "，、；：（的和及与")
        start = own.start() if own is not None and apart and not words.is_verb(text[start - 2 : start]) else start
    elif what.rule == "deed" and (way := _WAY.search(text, max(segment.start, start - 6), start)) is not None:
        start = way.start()
    if (
        what.rule in ("subject", "named")
        and not what.growth
        and (whose_at := parted_names.in_list(text, start, end, (mention.start, mention.end)))
    ):
        return replace(what, indicator=((start, whose_at),), subject=(whose_at, end), rule="level")
    listed = end == mention.start and text[mention.end : mention.end + 1] == "、" and what.rule != "deed"
    if listed and _NEXT_PLACE.match(text, mention.end) is not None and (mark := _holder(text, start, end)) is not None:
        return replace(what, indicator=((start, mark),), subject=(mark, end), rule="level")
    if end < mention.start and text[end] == "总" and what.rule != "deed" and (tail := _ALL.match(text, end, mention.start)) is not None:
        end = tail.end()
    return what if (start, end) == what.indicator[0] else replace(what, indicator=((start, end),))


#: 土地|建设配套设施, 燃煤锅炉|要实施改造, 费用|先行拨付: what is done with what is named.
_DONE = regex.compile(
    r"(?<=\p{Han}{2})(?:必须|应当?|须|要(?!素)|不得|可以?(?!再生)|用于|用来|先行|预拨|拨付|作为|建设|实施|开展|用作|聘请|补助|支持)"
)


#: 至少抽查|在建项目|的10%
_CHECKED = regex.compile(r"(?:抽查|核查|检查|抽检|复核|走访|巡查|抽取|完成)(?P<what>[^，。；\d的]{2,12})的$")
#: 90分以上为优秀、|80分以上为良好: the grade of the figure before.
_GRADE = regex.compile(r"为?(?:不?合格|优秀?|良好?|一般|中等?|较?差|不?达标|[A-D][级类])(?:等[次级])?(?:（[^（）]{1,6}）)?[、，]?")
#: 60分以下|为不合格
_GRADED = regex.compile(r"的?(?:评定|认定|确定|评|定)?为(?P<grade>不?合格|优秀|良好|一般|中等|较差|不达标|[优良中差])")
#: 超过10%的|应报原审批部门批准, 以上的|每个补助10万元: what follows, and not what is counted.
_FOLLOWS = regex.compile(
    r"(?:至少|最[多少高低]|配[备置]|必须|需|要|纳入|列入|执行|享受|实行|责令|停止|吊销|处|免"
    r"|报销|支付|赔付|补偿|减半|应|须|由|可|不|每|给予|奖励|补助|补贴|按|予以|视为|限期|取消|扣减|暂停|一律|再)"
)
#: 3万元以下|报销60%
_PAYS = regex.compile(r"(?:部分)?(?:报销|支付|赔付|补偿)(?=[\d按]|比例|百分之)")
#: 按建筑面积|分档补助，200平方米以上的…
_STEPS = regex.compile(r"按照?(?P<what>\p{Han}{2,10}?)(?:大小|多少|高低)?分(?:[档级类段等]|不同)")
#: 100张以上|床位|的综合性社会福利中心
_THINGS = frozenset("张台套辆艘间")
_COUNTED = regex.compile(r"以[上下](?P<what>\p{Han}{2,6})的\p{Han}")
#: 在项目财政投入资金中列支|项目管理费，
_OBJECT = regex.compile(r"(?:列支|提取|计提|缴纳|收取|征收)(?P<what>\p{Han}{2,10})$")


def _behind(what: Measured, text: str, unit: Unit, segment: Segment, mention: Mention, run: Run) -> Measured:
    """What stands behind the figure and is no noun that it counts: of the figure before, or of the steps that are named."""
    start, _ = what.indicator[0]
    counted = _COUNTED.match(text, mention.end - 2, segment.end) if mention.unit in _THINGS and text[mention.end - 1] in "上下" else None
    if counted is not None and start >= counted.end("what") and not words.is_verb(text[counted.end("what") - 2 : counted.end("what")]):
        return replace(what, indicator=(counted.span("what"),))
    if (
        (text[start - 1] != "的" and not (mention.kind == "money" and _PAYS.match(text, start)))
        or _FOLLOWS.match(text, start) is None
        or what.goal_verb is not None
    ):
        return what
    known = run.by_unit.get(unit_key(mention)) or (run.before.by_unit.get(unit_key(mention)) if run.before is not None else None)
    if known is not None:
        return replace(what, indicator=known[0].indicator, rule="inherited")
    steps = _STEPS.search(text, unit.start, mention.start)
    return replace(what, indicator=(steps.span("what"),) if steps is not None else (), rule="steps")


def _object(text: str, unit: Unit, segment: Segment) -> tuple[tuple[int, int], ...]:
    """项目管理费 of …列支项目管理费，…按不超过3%据实列支."""
    for before in reversed([s for s in unit.segments if s.end < segment.start]):
        if (found := _OBJECT.search(text, *before)) is not None:
            return (found.span("what"),)
    return ()


def ranked(text: str, place: tuple[int, int], last_end: int, mention: Mention) -> tuple[int, int]:
    """排名 of 总分70分以上且排名在前(180名): without the figure before, and with the word for it where nothing else is left."""
    if not place[0] < last_end < place[1]:
        return place
    start = last_end
    start += text.startswith(("且", "、", "和"), start)
    if place[1] - start >= 2 or start == place[0]:
        return start, place[1]
    word = compiled(r"排[名序位]|[名位]次").search(text, start, mention.start)
    return word.span() if word is not None else (start, start)


def _cut(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """The noun without what is done with it."""
    done = _DONE.search(text, place[0] + 2, place[1])
    return (place[0], done.start()) if done is not None else place


def _holder(text: str, start: int, end: int) -> int | None:
    """Where the place begins that ends text[start:end]: 普惠托位|甲县."""
    if _PLACE.search(text, start, end) is None:
        return None
    level = compiled(r"[一二三]级\p{Han}{2,4}$|\p{Han}{2}[类型]$").search(text, start, end)
    cuts = [start + a for a, _ in words.cut(text[start:end])]
    mark = level.start() if level is not None else next((a for a in reversed(cuts) if end - a >= 2), start)
    if whose.KIND.search(text, mark, end) is not None:
        return None
    return mark if mark - start >= 2 and text[mark - 1] not in "省市县区镇乡全各本的、和及" else None


def _also(text: str, mention: Mention, run: Run) -> bool:
    """缴纳税收100万元以上|且同比增长(15%以上)的企业: the growth is of what the figure before measures."""
    last = run.mention
    return (
        last is not None
        and run.what is not None
        and bool(run.what.indicator)
        and _SAME.match(text, last.end, mention.core_start) is not None
    )


def _of_before(what: Measured, text: str, segment: Segment, mention: Mention, run: Run) -> Measured:
    """年龄 of 新进人员年龄不超过35周岁，具有高级职称的(可放宽到45周岁); 锅炉 of 保留的(35蒸吨/小时以上)锅炉."""
    place = what.indicator[0]
    if mention.start == mention.core_start and text[place[1] - 1] == "的" and mention.kind == "percent":
        return what  # 占年收入总额的(60%以上)
    if place[1] == mention.start and (thing := behind.noun(text, mention, segment)) is not None:
        return replace(what, indicator=(_cut(text, thing),), rule="behind")
    known = run.known(mention, opens=False) if mention.kind in ("quantity", "percent", "money") else None
    if known is None or run.mention is None or not known[0].indicator or (run.mention.unit != mention.unit and not known[1]):
        return what
    if compiled(r"[\d]").search(text, *place) and mention.kind != "percent":
        return what
    return replace(what, indicator=known[0].indicator, subject=place if place[1] - place[0] > 2 else what.subject, rule="of-those")
