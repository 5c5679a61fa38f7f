"""Who acts: the noun phrase before a marker or a verb, or the one that a marker is addressed to."""

import re
from collections.abc import Callable
from functools import cache

import regex

from .. import words
from .adverbials import adverb_run, after_actor, bare_predicate, left_undone, verb_follows, verb_inside
from .bodies import CLAUSE, behind_money, goes_on, heads, inside_word, is_compound, takes, well_formed
from .connectives import lead_end as lead_end
from .lexicon import actor_heads
from .patterns import compiled, of_words

#: What the words of `_NOT_ACTOR` begin with, where that is no figure.
_PREPOSED = frozenset(
    "对把将向给为以在从按根依结针围经通如若当与同除用属参自至于关有不含包作就因送持到交末未是指要拒阻视欺逐或每其定决拟安落明确抽调选配组妨侵干损扰强诱排诋冒胁判造致发认涉授使让令需约请希限直便超累成设征补罢推责告督和接收遇一书及方供足引综充应凭"
)
#: With one of these in front a noun phrase is an object or an adverbial, not the one who acts.
_NOT_ACTOR = re.compile(
    r"(?!(?:供[血餐热水电气精货应暖种油奶]|送[检餐货水变]|交[易通]|持[证股牌])[一-龥]?(?:单位|企业|公司|机构|站|厂|商户?|用户)(?!提供|供应))(?:对(?!口|象)于?|把(?!关)|将|向(?!导)|给(?!排?水)|为了?|以|在(?![校职编岗册读训]|建(?!设))(?![^，]{1,40}的[^，的]{0,8}(?:单位|个人|企业|机构|组织|人员|公民|居民|学校|医疗机构|经营者))|从(?![业事])|按照?|根据|依据|依照|结合|针对|围绕|经(?![营办销理纪济治])过?|通过(?![^，]{1,24}的[^，的]{0,6}(?:单位|个人|企业|机构|组织|人员|学校|县|市)$)|如果?|若|当(?![事地]|年[^，]{1,10}的)"
    r"|与(?!会|[^，]{2,24}有[^，]{0,8}关系的)|同(?![级行]|一(?:企业|单位|个人|申请|项目单位|法人|家庭|机构|学校|人))|除|用于|属于|参照|依托(?!单位)|自(?![动主治愿然来贸助雇驾媒])|至|于|关于|有关.{0,6}的规定|有\d|不[含限]|含|包括|作为"
    r"|就(?![读业诊餐])|因(?![地公])|送(?![变货餐检])|持(?![股证牌卡有续])|到(?![会场期岗])|交(?![通易警管投])|末|用(?!户|人|工|能|水|电|地|药|气|热|火|血|车|海|林|餐|煤|油)|未(?!成年|来|[^，]{1,30}的|(?!经)[^，的]{1,8}(?:游客|人员|单位|企业|学生|机构|用户|车辆|船舶|场所)$)|是指|指(?!挥|导|定|标)|要求(?!.*的)|(?:造成|致使|发现|接到|收到|遇到|认为|涉及|授意|指使|使(?![用命馆领])|让(?![利渡与])|令(?!人)|需要|约定|请求(?!人)|希望|限于|直至|便于|超过|累计|成为|设专|征得|补选|罢免|推选|责成|(?:一次性|书面|当场|及时)?告知|督促|方便|供(?![应水热电气货销需暖给养血求方用])|足以|引起|(?:综合|充分)考虑)(?![^，]*的[^，])|凭|应[^，的]{1,16}(?:申请|要求|邀请|请求|约请)$|和(?![平田县谐睦解龙硕政林静])|通知(?!书)|拒绝|阻挠|妨[碍害]|侵犯|干扰|阻碍|损害|扰乱|强迫|诱[导使]|排挤|诋毁|冒充|胁迫|明知|判处|视为|欺骗|逐|或者?|[每其]?\d+(?:\.\d+)?%|定于|决定|拟于|(?:安排|落实|明确|指定|确定|抽调|选派|配备|组织)(?:专[人家门业]|人员|力量|精干|骨干|[一-龥]?名)|每(?:餐|次|批|笔|\d))"
)


_CASE_VERB = re.compile(
    r"(?:基本|家庭)?(?:情况|条件|信息|状况)(?:发生|有|好转|变)|违[规法]|有|无|跨[省市县区]|未|不|在|因|已|被|将|要求|认为|提出|选择|自愿|违反|符合|需|确需|拒|逾期|擅自|超过|达到|属于|具备|取得|对.{1,20}[有无没]|与.{1,20}?(?:终止|解除|签订|发生|建立|有|存在)"
    r"|(?:经|自|凭|通过|依照|按照|根据|向|从|持)[^，]{3,}|以[^，]{2,16}(?:方式|形式|名义|手段|为由)|无正当|连续|累计|再次|首次|故意|明知|伪造|隐瞒|虚报|冒领|骗取|挪用|弄虚作假|对[^，]{4,40}的$"
)


#: What those who are named together are joined with begins with one of these.
_PARTNERS = frozenset("、和及以与或")
_TOGETHER = re.compile(r"、|和|及其?|以及|与|或者?")


#: 企业|与高校共建实验室, 劳务合作社|与施工单位签订协议: with whom something is done, and no second one who does it.
_MUTUAL = re.compile(
    r"合作|共建|共享|联合|签订|签署|订立|对接|协作|协商|结对|结成|联建|联动|互动|衔接|沟通|交流|约定|组成|组建|建立[^，]{0,12}关系|建立[^，]{0,12}(?:机制|平台|渠道)|发生[^，]{0,6}关系|产生[^，]{0,6}(?:纠纷|争议)"
)


def _together(text: str, position: int, end: int, ends_well: Callable[[int], object]) -> int:
    """Where those named together with the one in front of `position` end: 市财政局|、市科技局和国务院工商行政管理部门(共同管理)."""
    last = position
    if text[position] == "与" and _MUTUAL.search(text, position, end):
        return position
    while (joint := _TOGETHER.match(text, position, end)) is not None:
        for head in heads(text, joint.end(), min(end, joint.end() + 26)):
            if compiled("[，。；]").search(text, joint.end(), head.start()):
                return last
            if goes_on(text, head.end(), end) or inside_word(text, head.end(), end):
                continue
            if ends_well(head.end()):
                last = position = head.end()
                break
            if _TOGETHER.match(text, head.end(), end):
                position = head.end()
                break
        else:
            return last
    return last


@cache
def _head_at_end() -> re.Pattern[str]:
    return re.compile(rf"的[^的]{{0,12}}(?:{actor_heads()})(?:（[^（）]*）)?$")


def behind_by(text: str, start: int, end: int) -> int:
    """资金由财政部、科技部(共同管理): who acts stands behind 由."""
    found = compiled(r"(?<![自缘来理事经])(?<!成立|组建|建立|设立|构建|形成|组成)由(?!于)").search(text, start, end)
    return found.end() if found else start


def before_marker(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The actor in text[start:end], in front of a marker: 城市政府 in 城市政府原则上(应), 用人单位 in 用人单位引进人才(可).

    None where the stretch holds no actor, or holds it as an object (对通过认证的单位).
    """
    if text.find("由", start, end) >= 0:
        start = behind_by(text, start, end)
    if text.find("期", start, end) >= 0 and (during := _DURING.match(text, start, end)):
        start = during.end()
    if text[start] == "未" and (undone := _UNDONE.match(text, start, end)):
        start = undone.end()  # 未经批准|任何单位和个人(不得擅自改变土地用途)
    if led_by_preposition(text, start, end):
        return None
    for head in heads(text, start, end):
        if head.end() - start > 60 or CLAUSE.search(text, start + 1, head.end()):
            return None
        if text[head.end() : head.end() + 2] in ("以上", "以下", "以内"):
            continue  # 就餐人数500人|以上的学校(应当)
        if after_actor().fullmatch(text, head.end(), end):
            if not goes_on(text, head.end(), end) and not inside_word(text, head.end(), end):
                return None if takes(text, start, head.end()) else (start, _with_partners(text, head.end(), end))
        elif (
            _REVIEW.fullmatch(text, head.end(), end)
            or left_undone(text, head.end(), end)
            or (_ENGAGES.fullmatch(text, head.end(), end) and not goes_on(text, head.end(), end) and not is_compound(text, head.end(), end))
        ):
            return None if takes(text, start, head.end()) else (start, head.end())
    return None


#: 未经批准|任何单位(不得): what was left undone, in front of who may not act; 企业|未取得许可证(不得), 双方|无正当理由(不得): behind them.
_UNDONE = re.compile(r"未[经获][^，的]{0,14}?(?:批准|同意|许可|审批|审核|授权|允许)，?(?=任何|各|所有|一切|[^，]{2})")
#: 缺陷责任期内|施工单位(必须), 整改期间|项目单位(不得): when somebody acts.
_DURING = re.compile(r"[一-龥]{2,10}(?:期内|期限内|期间)(?=[一-龥]{2})(?![一-龥]{0,4}的)")
#: 用人单位|引进急需紧缺人才(可采取直接考核方式招聘), 船舶|进入港区(应当报告): on what occasion somebody may or must do something.
_ENGAGES = re.compile(
    r"(?:引进|招用|招聘|聘用|录用|吸纳|雇用|安置|接收|购买|购置|采购|销售|转让|出租|租赁|委托|申请|申报)[^的，]{4,30}"
    r"|(?:进入|携带|发现|提起|接待|运送|聘任|招募|召集|提名|更换|采取|从事|收到|参加|饲养|驾驶|乘坐|变更|拆除|占用|设立|建立|设置|安排)[^的，]{2,30}"
)
#: 县区|初审(应在20个工作日内完成), 租赁企业|收取的租金(不得超过3个月): what somebody does as a noun, and with what.
_REVIEW = re.compile(
    r"同[一类][一-龥]{2,6}|[一-龥]{0,3}收费|初审|复审|终审|审核|审查|评审|验收|审批|复核|(?:收取|支付|发放|缴纳|提供|使用|安排|承担|投入|申报|出具|提交|建设|购买|预留)的[^，的]{1,10}"
)


def owner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who has to hand in what stands in front of 请: 各乡镇、各部门 in 各乡镇、各部门落实情况(请于…报)."""
    if text[start] != "各" and not text.startswith("有关", start):
        return None
    found = None
    for head in heads(text, start, end):
        if not goes_on(text, head.end(), end) and not inside_word(text, head.end(), end):
            found = (start, head.end())
    return found


#: 责令|运营企业(30日内整改), 督促有关单位, 要求申报单位
_ORDER = regex.compile(r"(?:责令|督促|督导(?!机构|[组团员室办委])|要求|通知|责成|约谈|告知|限)(?=\p{Han}{2})")


def ordered_to(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who is told to act by the time that begins at `end`: 运营企业 in 能源主管部门责令运营企业(30日内整改)."""
    for order in _ORDER.finditer(text, start, end):
        for head in heads(text, order.end(), end):
            if head.end() == end or compiled(r"[应须在于自]|应当").fullmatch(text, head.end(), end):
                return order.end(), head.end()
    return None


def led_by_preposition(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is an adverbial or an object and no subject (对中小企业, 因特殊情况)."""
    opening = text[start : start + 1]
    return (opening in _PREPOSED or opening.isdecimal()) and _NOT_ACTOR.match(text, start, end) is not None


def _with_partners(text: str, position: int, end: int) -> int:
    """任何单位|和个人: those who are named together with the actor belong to it."""
    return (
        position
        if text[position : position + 1] not in _PARTNERS
        else _together(text, position, end, lambda at: after_actor().fullmatch(text, at, end) or left_undone(text, at, end))
    )


def _all_named(text: str, position: int, end: int) -> int:
    """省|与市县(按7:3分担): where those named together with the one who acts end."""
    if text[position] not in _PARTNERS:
        return position
    return _together(text, position, end, lambda at: verb_follows().match(text, at, end) or _acts(text, at, end))


def _acts(text: str, place: int, end: int) -> bool:
    """任何单位和个人|破坏消防设施: whether a verb stands there that no list has, and no noun made of one (渔民|参保率)."""
    first = words.cut(text[place : min(end, place + 4)], known=True)
    behind = place + first[0][1] if first else place
    return behind - place > 1 and words.is_verb(text[place:behind]) and text[behind : behind + 1] not in "率额量数费人者度性"


def subject_of(text: str, start: int, end: int, reach: int = 70) -> tuple[int, int, int] | None:
    """The actor that opens text[start:end] with a predicate of its own (城市政府印发…方案): (start, end, where the predicate begins).

    The predicate begins at `end` where the rest is only an adverbial (申报城市根据相关文件精神) or says what the actor is
    (城市政府是…责任主体).
    """
    reached = min(end, start + reach)
    if text.find("由", start, reached) >= 0:
        start = behind_by(text, start, reached)
    start = behind_money(text, start, end)
    reached = min(end, start + reach)
    if led_by_preposition(text, start, end):
        return None
    named_by = text[start - 1 : start] == "由"
    for head in heads(text, start, reached):
        stop = head.end()
        if (text[start] == "在" and "的" not in text[start:stop]) or text[stop : stop + 2] in ("以上", "以下", "以内"):
            continue  # 在我市|参加失业保险的企业; 800人|以上的每列奖励10万元
        alone = stop == end or (text[stop] in _OF_WHAT_IT_IS and _IS.match(text, stop, end) is not None)
        how = named_by and _BY_HOW.match(text, stop, end)
        if not (alone or how or verb_follows().match(text, stop, end)) or not well_formed(text, start, stop):
            continue
        if alone:
            return start, stop, end
        if how:
            return start, stop, stop  # 由两部门|统一监制
        if (named_by and end - stop == 2) or not _nominal(text, stop, end):
            last = _all_named(text, stop, end)
            if last == stop and text[last] in "和及或":
                last = _together(text, last, end, lambda at: at < end)  # 任何单位|和个人(都有义务); not 渔船|和渔民(参保率)
                if last == stop or text[last] not in _AFTER_ALL:
                    continue
                return start, last, end
            if last > head.end() and not verb_follows().match(text, last, end):
                return start, last, end
            bare = bare_predicate().match(text, last, end)
            if bare and text[bare.end() : bare.end() + 1] == "的" and text[start] != "每":
                continue  # 政府|设立的研究机构(可以…): inside the attribute of the one who acts
            begins = last if bare else _predicate_in(text, last, end)
            by = named_by and begins == end and _BY_HOW.match(text, last, end) is not None
            return start, last, last if by else begins
    return None


#: What says what somebody is, and begins with one of these.
_OF_WHAT_IT_IS = frozenset("是设挂为")
_IS = re.compile("是|设在|挂靠|为(?=[^，]{0,20}(?:主体|单位|部门|机构)$)")


def event_subject(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """药品生产企业 of 药品生产企业|中选后, 参保人员|就医前: who does what no list has, in front of what follows upon it."""
    if led_by_preposition(text, start, end):
        return None
    for head in heads(text, start, min(end - 2, start + 40)):
        brief = end - head.end() == 3 and not words.is_noun(text[head.end() : end - 1])
        if end - head.end() <= 8 and well_formed(text, start, head.end()) and (brief or _acts(text, head.end(), end)):
            return start, head.end(), head.end()
    return None


#: What shows that 由 tells of a change or a cause, and not of who acts: 由申请制转为, 由企业造成.
_NOT_BY = frozenset("的到向至转变改从为是了并而因所")
_HAN = re.compile(r"[一-龥、]*")
#: (由)现行按年(调整为按季), (由)同级财政预算(列支): how things were, and where money comes from.
_NOBODY_BY = re.compile(r"按|现行|目前|以|.*(?:预算|资金|经费|收入)$")
#: (由)部|另行(下达), (由)省级|在10日内(批复): what belongs to how it is done.
_HOW_BY = re.compile(
    r"(?<=.)(?:[各均]$|各自|分别|共同|另行|再|切块|分档|分级|决定|讨论|依法|统一|直接|自行|单独|牵头|在|于|按|每|会同|根据|依)"
)


def by_anyone(text: str, start: int, end: int) -> tuple[int, int] | None:
    """原渠道 of (由)原渠道收回资金, 省级 of 补助标准由省级确定: who acts by 由 and a listed verb alone."""
    at = start if text[start - 1] == "由" else behind_by(text, start, end)
    if text[at - 1] != "由":
        return None
    last = min(_HAN.match(text, at, end).end(), at + 10)  # type: ignore[union-attr]
    for stop in range(at + 1, last):
        if text[stop - 1] in _NOT_BY:
            return None
        deed = bare_predicate().match(text, stop, end) if stop > at + 1 else None
        if deed is not None and not (words.across(text, stop) is not None or goes_on(text, stop, end) or is_compound(text, stop, end)):
            if text[deed.end() : deed.end() + 1] == "的" or text[end - 1] == "外":
                return None  # 由市级承担的外, 由国家征收的企业
            how = _HOW_BY.search(text, at, stop)
            named = not _NOBODY_BY.match(text, at, stop) and not _CHANGES.match(text, stop, end)
            if not named or (end - stop > 2 and not predicate_follows(text, stop, end)) or words.is_predicate(text[at:stop]):
                return None
            last = how.start() if how else stop
            ends = [head.end() for head in heads(text, at, last) if not inside_word(text, head.end(), end)]
            return at, max((stop for stop in ends if not goes_on(text, stop, end)), default=last)
    return None


#: (由按年)调整为按季
_CHANGES = re.compile(r"(?:调整|变更|改|提高|降低|增加|减少|缩短|压缩|延长|扩大|下降)[为到至]")
#: (由业主)按比例分摊, (由本人)网上填报: how it is done by whom, whatever the verb.
_BY_HOW = re.compile(r"(?:按照?|依照|根据|会同|联合|共同|统一|自行|自主|直接|分别|网上|现场)[^的，]{2,}$")
#: What those who are named together are followed by, where no verb of a task follows: 任何单位和个人|都有…的义务.
_AFTER_ALL = frozenset("都均也不有无在对自未以应经须可按依因将来发违共订签接收")
#: With one of these between them two nouns are not one name: 司法鉴定人|经|人民法院(通知), 赡养人|与|老年人(签订).
_APART = re.compile(r"[经由与在从对向因为按将把所向给以]|致使|决定|通知|约定|需要|涉及|可以|发现|影响|查明|认为|要求")


def case_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who a case is about, and who acts in what follows: 职工 in 职工有下列情形之一的，(可以申请…)."""
    if led_by_preposition(text, start, end):
        return None
    last = None
    for head in heads(text, start, min(end, start + 30)):
        if text.find("之日起", start, head.start()) > 0:
            return None  # 获奖项目自获奖之日起1年内在我市|落户的
        if last is not None and (head.start() - last > 10 or _APART.search(text, last, head.start())):
            return None
        last = head.end()
        if head.end() < end - 1 and text[head.end()] not in "的、和及或" and well_formed(text, start, head.end()):
            if head.end() - start == 2 and words.is_predicate(text[start : head.end()]):
                continue  # 开|办歌舞厅的
            follows = (
                _CASE_VERB.match(text, head.end(), end) or bare_predicate().match(text, head.end(), end) or _verb(text, head.end(), end)
            )
            if follows:
                return start, head.end()
    return None


def _verb(text: str, start: int, end: int) -> bool:
    """Whether the word at `start` is a verb or a set phrase of the dictionary (经营者|获知产品存在缺陷的, 申报单位|弄虚作假的)."""
    first = words.cut(text[start : min(end, start + 4)], known=True)
    return bool(first) and words.is_predicate(text[start : start + first[0][1]])


_SOMEBODY = re.compile(r"的[^的，]{0,8}(?:单位|个人|企业|机构|组织|人员|公民|居民|学校|部门|[者人员长师生户])$")


def whole(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The segment as one noun phrase for an actor, also where it opens with a verb (承担…建设任务的城市，要…)."""
    led = text[start] != "因" and led_by_preposition(text, start, end)  # 因资金管理问题被通报的城市，(不得推荐) is a noun phrase
    if led and (text[start] == "经" or (text[start] == "在" and _SOMEBODY.search(text, start, end))):
        led = False  # 在同一学校连续任职满9年的校长，(应当交流); 经国务院批准的试点地区，(可以)
    if led or "的" not in text[start:end] or "是" in text[start:end] or _BODY_ACTS.match(text, start, end):
        return None
    head = _head_at_end().search(text, start, end)
    return (start, end) if head else None


def _predicate_in(text: str, start: int, end: int) -> int:
    """Where a predicate with an adverbial in front begins (城市|按照方案组织实施): at once if a verb follows, else `end`."""
    for verb in verb_inside().finditer(text, start + 1, end):
        if text[verb.end() : verb.end() + 1] != "的":  # 就是否破坏出具|的报告 does nothing
            return start
    return end


def _nominal(text: str, start: int, end: int) -> bool:
    """企业发展, 高校建设, 机构管理能力: a verb that only makes the noun longer; not 企业|建设海外仓."""
    return text[end - 1] not in "后时前的" and _NOUN_MADE.fullmatch(text, start, end) is not None


#: A verb that is a noun as well, and the nouns that are made with it.
_NOUN_MADE = of_words(
    r"(?:发展|管理|监管|改革|创新|合作|运营|服务|评价|审核)\p{Han}{0,4}"
    r"|(?:建设|培育|改造|保护|认证|培训|申报|推荐)(?:\p{Han}{0,2}(?:能力|水平|体系|机制|环境|模式|项目|工程|试点|工作|发展|升级|活动|需求|成本|质量|效率|条件|资质|成果|标准|业务|流程|制度|政策"
    r"|资金|费用|材料|结果|情况|方案|计划|名单|指标|数量|时间|意见|需要|因素|等因素|行动|任务|要求|规划|用地|进度|周期))?"
)


#: 财政部、国家知识产权局|继续在全国选择…的重点城市: a body with an adverb behind it acts, and what ends in a head noun is its object.
_BODY_ACTS = re.compile(r"[^，。；的]{1,30}?[部局委会厅](?:将?继续|拟)(?:在|从|面向|组织|选择|遴选|确定)")


def predicate_follows(text: str, start: int, end: int) -> bool:
    """Whether a verb stands at `start`, or an adverbial that leads to one, and no noun made of a verb (支持武汉|建设)."""
    return verb_follows().match(text, start, end) is not None and not _nominal(text, start, end)


def _further(text: str, place: int, end: int) -> bool:
    """驻村|工作队: whether another head follows at once, and no verb before it."""
    following = next(heads(text, place, min(end, place + 6)), None)
    return (
        following is not None
        and bare_predicate().match(text, place, end) is None
        and verb_inside().search(text, place, following.end()) is None
    )


_AND_ANYBODY = re.compile(r"(?:和|或者?|及|、)(?:其他)?(?:个人|组织|人员)")
#: What names of people end with.
_PERSONS = frozenset("员生民师工人者户家医")
#: 与…相匹配
_MATCHED = ("相匹配", "相适应", "相协调", "相衔接", "相一致", "相符合")


def after_marker(text: str, start: int, end: int, *, loose: bool = False) -> tuple[int, int] | None:
    """The actor that a marker is addressed to: 金融机构 in (鼓励)金融机构改进…. None where an object or an adverbial follows instead.

    `loose` takes the first who can act, also where no listed verb follows (鼓励优秀教师|跨校兼课).
    """
    opening = adverb_run().match(text, start, end)
    if led_by_preposition(text, start, end) or (opening and led_by_preposition(text, opening.end(), end)):
        return None  # 请及时向省商务厅反映
    if text.endswith(_MATCHED, start, end) and text.find("与", start, end) > 0:
        return None  # 引导专利布局与城市发展水平相匹配: what is to match, and nobody
    start_verb = bare_predicate().match(text, start, end)
    start_verb = None if start_verb is not None and text[start_verb.end() : start_verb.end() + 1] == "性" else start_verb  # 开发性金融机构
    for head in heads(text, start, min(end, start + 60)):
        if inside_word(text, head.end(), end) or goes_on(text, head.end(), end):
            continue
        if text[head.end() : head.end() + 2] in ("以上", "以下", "以内"):
            continue  # (鼓励)就餐人数500人|以上的学校聘请营养师
        named = start_verb is None or "的" in text[start_verb.end() : head.end()]
        if not named and start_verb is not None and not (head.start() in (start, start_verb.end()) or is_compound(text, start, end)):
            return None  # (支持)加强企业管理; but 销售企业, 缴存人
        last = _all_named(text, head.end(), end) if head.end() < end else head.end()  # (严禁)任何单位|和个人向企业收取
        if text.startswith("任何", start) and (others := _AND_ANYBODY.match(text, last, end)) is not None:
            return start, others.end()  # (严禁)任何学校|和个人(有偿招生)
        if last > head.end() or (verb_follows().match(text, last, end) and not _nominal(text, last, end)):
            return start, last
        if head.end() == end or text[head.end()] in "、和及与的或等（" or _further(text, head.end(), end):
            continue
        loose = loose or (text[head.end() - 1] in _PERSONS and _acts(text, head.end(), end))  # (支持)科研人员|离岗创办企业
        return (start, head.end()) if loose and not _nominal(text, head.end(), end) else None
    return None
