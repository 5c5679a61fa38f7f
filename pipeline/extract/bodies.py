"""The names of those who act: where one ends (人力资源和社会|保障部门), and what only looks like one (7月底前|全部)."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from .. import words
from ..gazetteer import rows
from .adverbials import bare_predicate
from .either import either
from .lexicon import TaskVerb, actor_head_openings, actor_heads_by_opening, adverbs, organ_domains
from .patterns import compiled, of_words

#: Nouns for actors that open with a verb: 申报城市, 承担单位, 主管部门.
_COMPOUND = re.compile(
    r"(?:研究(?:开发)?|研发|孵化|申报|推荐|承担|管理|监管|服务|示范|试点|建设|实施|运营|申请|培训|评审|检测|认证|代理|投资|组织|牵头|参与|参加|依托|主管|责任|受托|委托"
    r"|经营|生产|制造|销售|使用|审核|验收|考核|监督|检验|检查|执行|配合|协作|联合|获得支持的|保荐|评估|审计|采购|招标|供应|用人|创建|培育|共建|承办|主办|协办|派出|接收|受理|录用|参展|参训|参会|举办|收购|登记|出租|承包|发包|承运|运输|屠宰|养殖|加工|流通"
    r"|监测|施工|设计|租赁|产权|收集|救助|帮扶|贷款|担保|保险|经办|征收|处置|救援|报告(?![省市县区])|归口|出租车|自来水|融资租赁|退役军人|合作|巡护|保洁|护理|审计|核查|调查|巡视|评议|考察|组成|聘用|招收|发证|审批|许可|执法|补贴|投诉|复核|赔偿(?:义务|请求)?|合作|签约|接诊|回收|定点|承储|拆解|贷款经办|生产经营|经营管理|建设运营|运营管理|投资建设)"
    r"(?:地区|城市|对象|单位|部门|机构|企业|主体|人员|个人|者|人|方|省份|市|县|区|园区|学校|院校|高校|中心|组织|平台|机关|公司|委员会|小组|基地|场|户|厂|商(?![务业品])|站|所(?![有得属需在])|社(?![会区保团交])|银行|医院|集团|服务站|(?<=[一-龥]{2})[员组](?![一-龥]?[织建成工]))"
    r"(?![一-龥㐀-䶿〇]{0,6}(?:体系|能力|水平|质量|力度))"
)
#: Verbs whose object is somebody as often as not: 成立机构, 配备人员, 指导单位; no name opens with them.
_TAKING = (
    "建立|成立|设立(?!单位)|组建|筹建|配备|配齐|配强|选派|选聘|聘请|招聘|招收|引进|安排|增加|减少|增设|新增|确定|明确|指定|组织|动员|加强|完善|健全|落实|调整|调配|抽调|充实|培育|培养"
    "|发展|支持|鼓励|引导|扶持|帮助|帮扶|指导|督促|督导|协调|联系|走访|慰问|清退|查处|处理|处罚|追究|约谈|通报|表彰|奖励|资助|协助|配合|依靠|依托|借助|邀请|吸引|发动|号召|压实|规范|取缔"
    "|关闭|淘汰|整顿|整合|整治|清理|打造|做强|做优|做大|壮大|优化|提高|保障|确保|报送|提交|提请|呈报|转发|交付|具备|具有|拥有|符合|满足|享受|选择|遴选|推动|促进|带动|激励|约束|关心|关爱"
    "|安置|驾驶|停放|扣留|调集|疏散|加大|深化|抓好|突出|坚持|实施|推进|开展|强化|围绕|领导(?=和)|举办|拓宽|拓展|委托|罢免|规划新建"
)
#: What names are made of: 生产、经营单位, 备案审查机构.
_NAMING = (
    "教育|卫生|规划|绿化|建设|生产|经营|使用|管理|合作|注册|检疫|检验|检测|鉴定|起草|制定|编制|审查|审批|登记|备案|养护|管护|维护|维修|保养|保护|调查|调解|节能|公证|仲裁|复查|担保|保证"
    "|转让|接受|签收|携带|采集|种植|养殖|清扫|保洁|设计|勘察|施工|代收|救助|协调|诉讼|授权|审计|监督(?=[管检])|检查|督导|执业|批准|认证|设置|查处|接诊|宣传|销售|运输|储存|加工|制造|评价|评估|运营"
    "|运行|租赁|收集|购买|回收|签约|监理|处置|考试|服务|改造|测绘|监测|收购|屠宰|开发|投资"
)
_BETWEEN = "行政|主管|专门|专业|责任|质量|安全|作业|业务|技术|第三方|代理"
_ENDING = "部门|机关|机构|单位|人员|委员会|办公室|小组|者|人(?![民才员口力次间均工数])|方(?![式法案便面针向])|各方|双方"
#: 起草单位|培训, 管理人员|名单: what is done with them or said of them.
_NO_NAME = r"密集|\d|不少于|不低于|名单|数量|经费|资金|费用|培训|编制|配备|结构|力量|素质|待遇|考核|管理(?!部门|机构|人员)"
#: 补贴机具产销企业(对…负责): verb, thing and who deals in it.
_DEALER = re.compile(
    r"(?:补贴|生产|销售|经营|使用|运输|加工|养殖|种植|施工|运维|检测|监测)[一-龥㐀-䶿〇]{1,6}?(?:企业|单位|机构|公司|人员|场所)(?=对|应|须|要|可|不得|负责|按|在|向|于)"
)


#: 返乡(青年), 落户, 账户, 布局, 社会(救助人员): verbs and things that end like somebody.
_NOT_BEHIND = (
    "(?:(?<![局乡户会地织人员厂店馆])|(?<![布格结全大开当]局)(?<![返回下入还离兴包]乡)(?<![落入开账门窗]户)(?<!(?<![全由、])社会)"
    r"(?<!宅基地)(?<!负责组织)(?<![，。；、\n][十百千万]人)(?<![动复满超减缺裁定]员)(?<![出建设进入离返到]厂)(?<![开进入到闭设住来]店)(?<!领馆)(?<!领事馆))"
)


#: What may belong to a head, behind it.
_BEHIND = r"(?:(?![本自代等（])|(?:本人|自身|代表(?![性作团大会着本处队国我]))?(?:（[^（）]*）)?等?(?:（[^（）]*）)?)"


@cache
def _heads_from(opening: str) -> re.Pattern[str]:
    """The heads that begin with one of the characters that any begins with: compiled where they are met, since texts have few of them."""
    return re.compile(f"{actor_heads_by_opening()[opening]}{_NOT_BEHIND}{_BEHIND}")


@lru_cache(maxsize=4)  # a notice is read in full and masked
def _openings(text: str) -> list[int]:
    """Where the head of an actor may begin in a text: at one character of six or seven."""
    return actor_head_openings().places(text)


def head_at(text: str, place: int, end: int) -> re.Match[str] | None:
    """The head of an actor that begins at a place and ends by `end`, with 本人, 等 or brackets behind it."""
    opening = text[place : place + 1]
    return _heads_from(opening).match(text, place, end) if opening in actor_heads_by_opening() else None


def heads(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The heads of actors in text[start:end], in order and apart from each other: 市, 企业, 部门."""
    places = _openings(text)
    for place in places[bisect_left(places, start) : bisect_left(places, end)]:
        if place >= start and (head := _heads_from(text[place]).match(text, place, end)) is not None:
            yield head
            start = head.end()


@cache
def _name_goes_on() -> re.Pattern[str]:
    """区|教育局, 省|教育厅: an organisation that is named is never cut, also where its name has a verb in it."""
    return re.compile(
        rf"(?:{organ_domains()})(?:行政)?(?:主管)?(?:部门|局|厅|委员会|委(?![托派])|办公室|办(?![法理学公事好结证])|站|所|中心|系统|机构|督导(?:团|委员会|室)(?:办公室)?)"
    )


def is_compound(text: str, start: int, end: int) -> bool:
    """Whether who acts stands there, though it opens with a verb (申报城市, 教育、卫生等部门, 补贴机具产销企业)."""
    if _COMPOUND.match(text, start, end) or _DEALER.match(text, start, end + 1):
        return True
    if _ENDS.search(text, start + 1, min(end, start + 20)) is None:
        return False
    return bool(_named().match(text, start, end) or _domain_opens().match(text, start, end))


#: What all such names end with, or have before long: 教育、公安、民政、人力资源和社会保障等部门.
_ENDS = re.compile("[门关构位员会室组者人方体、]")


@cache
def _named() -> re.Pattern[str]:
    """生产、经营单位, 教育督导机构, 购买人: what somebody does opens the name."""
    verbs = (row.word for row in rows("task_verbs", TaskVerb) if row.kind == "verb" and len(row.word) > 1)
    taking = re.compile(_TAKING)
    one = either((word, "") for word in verbs if not taking.fullmatch(word))
    some = rf"(?:(?:{_NAMING})(?:、|和|与|及|或者?|以及)?){{1,4}}(?:{_BETWEEN}){{0,2}}(?:{_ENDING}|主体(?![责地作功]))"
    return re.compile(rf"(?:{some}|(?:{one})(?:{_ENDING}))(?!{_NO_NAME})")


@cache
def _taking() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()})*(?:{_TAKING})(?!地(?![方区])|者)(?=[^的]*$)")


def takes(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is somebody as the object of a verb: 设立分支机构, 配备医务人员; not 设立人."""
    opening = _taking().match(text, start, end)
    return opening is not None and opening.end() < end and not is_compound(text, start, end)


@cache
def _domain_opens() -> re.Pattern[str]:
    """教育、公安、民政等部门, 规划和自然资源部门, 发展改革部门: what a department is for opens its name."""
    return re.compile(
        rf"(?:{organ_domains()})(?:(?:、[^，。；、]{{2,10}})*(?:(?:[、和及与]|或者?)[^，。；、的]{{2,10}})?等?(?:行政|主管|有关|相关|业务)*(?:主管)?(?:部门|机构))"
    )


#: 社会保险基金|管理中心, 人力资源和社会|保障部门, 市|投资控股公司: the name of a body goes on.
_GOES_ON = of_words(
    r"(?:运行|运营|经营|日常)?(?:管理|管护|维护|保护)(?:单位|主体)|(?:举办|开办|经营|管理|使用|建设|运营|所有|承包|从业)者|(?:和\p{Han}{2,4})?(?:管理|服务|保障|监督|监管|建设|发展|改革|保护|检测|促进|事务|经办|执法|资源|救助|保险|安全|卫生|健康|环境|统计|审计){1,3}"
    r"(?:部门|行政部门|主管部门|部|局|厅|委员会|委|中心|机构|处|站|所|院|办公室)"
    r"|(?:投资|控股|融资|开发|建设|发展|运营|经营|管理|服务|再?担保|租赁|产业|城建|交通|文旅|水务|能源|集团|国有|资产|资本){1,6}(?:(?:有限责任|股份有限|有限)?公司|集团)"
    r"|(?:主要)?负责人(?![间民员才工口力])|孵化(?:器|基地|园)|督[查察](?:室|组|办公室|局|处)|(?:(?<=国务院)|(?<=政府))(?!办)\p{Han}{0,10}?(?:行政|主管|管理|监督)部门|(?:(?<=国务院)|(?<=政府))负责[^，。；、]{2,16}的(?:部门|机构)"
)


#: 市|整治办, 市|根治欠薪办: an office named by its task.
_TASK_OFFICE = re.compile(
    r"(?:(?![要应须将可在对于由向和、的会])[一-龥]){2,5}?(?<![主承举开督交协联经申领代查催])办"
    r"(?=[应要须每对将可按在于不、和，（。]|负责|会同|牵头|组织|定期|通报|汇总|统筹|报[送告]|$)"
)
_PLACES = frozenset("省市县区州")
#: What it goes on with begins with one of these, else stands behind 国务院 or 政府.
_GOING_ON = frozenset("负主运经日管维保举开建使所承从和服监发改检促事执资救安卫健环统审投控股融担租产城交文水能集国督孵再")
_COUNCILS = frozenset("院府")


#: Words that show a clause and no noun phrase: 补贴对象**为**…个人, 结果**在**全县(通报), 方案**已**经…, 机构**每**引进1名….
CLAUSE = re.compile(
    r"(?=[是为在向对已每供均另应须用就将并决后不前报])(?:(?<=办法|方案|结果|材料|情况|意见|名单|报告|计划|细则|总结|台账|信息)报|是|不得|前(?=[与向将由报提])|后(?=[报交送由]|提交|上报|方[能可])|不(?:少于|低于|超过)|决定(?=继续|组织|开展|启动|实施|[在对从将])|并经|(?<=对象|条件|标准|范围|期限)为|(?<=[^行作成称因认])为(?!民|主)(?!.*的)|(?<=[^所存现内驻设])在(?![职校建岗线册读编任华京外籍产研售])(?!.*的)|(?<=.)[向对](?![外导口应象])(?!.*的)"
    r"|(?<=[^己])已(?!.*的)|(?<=.)每|(?<!提)供(?![应给销养电水热气暖货需求血]|[血餐热水电气精货应暖种油奶][一-龥]?(?:单位|企业|公司|机构|站|厂|商))|均应|另有|应有|须有|用于|就组织|(?<=[^政])将(?!.*的))"
)


#: What follows an actor and belongs to no name.
_NEVER_GOES_ON = frozenset("每将均应要须可于自经向对为报有和或及与、（的")


#: 不足部分|区财政(补足), 所需资金|市、县两级财政(各承担50%): of what somebody pays.
_MONEY = re.compile(
    r"[^，。；]{0,10}(?:部分|资金|经费|费用|差额|缺口|不足)(?=(?:中央|地方|各级|同级|本级)?(?:[省市县区州镇](?:[、与和])?)*[两三]?级?财政)"
)


def behind_money(text: str, start: int, end: int) -> int:
    """Where who pays begins, behind what is paid: 不足部分|区财政(补足)."""
    if text.find("财政", start, min(end, start + 24)) < 0:
        return start
    money = _MONEY.match(text, start, end)
    return money.end() if money is not None else start


def goes_on(text: str, position: int, end: int) -> bool:
    """Whether the name of a body goes on at `position`."""
    listed = text[position : position + 1] in _GOING_ON or text[position - 1] in _COUNCILS
    if listed and _GOES_ON.match(text, position, end):
        return True
    if text[position - 1] in _PLACES and text.find("办", position + 2, position + 7) > 0 and _TASK_OFFICE.match(text, position, end):
        return True
    return _name_goes_on().match(text, position, end) is not None


def inside_word(text: str, position: int, end: int) -> bool:
    """Whether a noun that looks like the head of an actor is only the beginning of a word: 社会|保障, 居民|消费价格, 市|容.

    每人|每年, 我部|将, 个人|均有权: what follows is no part of a name, whatever the dictionary has.
    """
    if position >= end or text[position] in _NEVER_GOES_ON:
        return False
    word = words.across(text, position)
    return word is not None and not text[word[1] : word[1] + 1].isdigit()  # 省财政|负担50%


def _opens_with_noun(text: str, start: int, verb_end: int, end: int) -> bool:
    """教育|部, 互联|网上网服务场所经营单位: the verb only begins the noun that opens the name; not 调解|书自双方当事人."""
    word = words.across(text, verb_end)
    return word is not None and word[0] == start and compiled("[自将被把]|涉及|需要").search(text, word[1], end) is None


#: 7月底前|全部(发放到位): how much, and no part of a body.
_NOBODY = frozenset({"全部", "大部", "局部", "处", "部", "局", "委", "办", "所"})


def well_formed(text: str, start: int, end: int) -> bool:
    """A noun phrase of sensible length that opens with no verb of a task (加强企业 is verb and object)."""
    if end - start > 60 or end <= start or text[start:end] in _NOBODY or (text[end - 1] == "部" and text[end - 2] in "全大局"):
        return False  # 危房改造任务全部|完成
    if goes_on(text, end, len(text)) or CLAUSE.search(text, start + 1, end):
        return False
    return not opens_with_deed(text, start, end) and not inside_word(text, end, len(text))


def opens_with_deed(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a verb with its object and no name (加强企业, 建立工会组织; not 开发区管委会, 注册会计师)."""
    opening = bare_predicate().match(text, start, end)
    if opening is None or opening.end() >= end or "的" in text[opening.end() : end]:
        return False
    if is_compound(text, start, end) or _opens_with_noun(text, start, opening.end(), end):
        return False
    named = head_at(text, start, end) or head_at(text, opening.end(), end)
    if named is not None and named.end() == end and not _taking().match(text, start, end):
        return False  # 接诊|医院, 养殖|散户
    return named is None or named.start() > start or named.end() <= opening.end()


#: What the name of a department ends with.
_OFFICES = frozenset("局厅委办部处科司站所")


def ends_in_head(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends in the head of an actor (设区市科技局), or in the name of a department."""
    return (start < end and text[end - 1] in _OFFICES) or any(head.end() == end for head in heads(text, start, end))
