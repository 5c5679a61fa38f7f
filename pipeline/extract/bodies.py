"""The names of those who act: where one ends (人力资源和社会|保障部门), and what only looks like one (7月底前|全部)."""

import re
from functools import cache

import regex

from .. import words
from .adverbials import bare_predicate
from .lexicon import actor_heads, organ_domains
from .patterns import compiled

#: Nouns for actors that open with a verb: 申报城市, 承担单位, 主管部门.
_COMPOUND = regex.compile(
    r"(?:研究(?:开发)?|申报|推荐|承担|管理|监管|服务|示范|试点|建设|实施|运营|申请|培训|评审|检测|认证|代理|投资|组织|牵头|参与|参加|依托|主管|责任|受托|委托"
    r"|经营|生产|制造|销售|使用|审核|验收|考核|监督|检验|检查|执行|配合|协作|联合|获得支持的|保荐|评估|审计|采购|招标|供应|用人|创建|培育|共建|承办|主办|协办|派出|接收|受理|录用|参展|参训|参会|举办|收购|登记|出租|承包|发包|承运|运输|屠宰|养殖|加工|流通"
    r"|监测|施工|设计|救助|帮扶|贷款|担保|保险|经办|征收|处置|救援|报告|归口|发证|审批|许可|执法|补贴|投诉|复核|赔偿(?:义务|请求)?)"
    r"(?:地区|城市|单位|部门|机构|企业|主体|人员|个人|者|人|方|省份|市|县|区|园区|学校|院校|高校|中心|组织|平台|机关|公司|委员会|小组|基地|场|户|厂|商(?![务业品])|站)"
    r"(?!\p{Han}{0,6}(?:体系|能力|水平|质量|力度))"
)
#: 补贴机具产销企业(对…负责): verb, thing and who deals in it.
_DEALER = regex.compile(
    r"(?:补贴|生产|销售|经营|使用|运输|加工|养殖|种植|施工|运维|检测|监测)\p{Han}{1,6}?(?:企业|单位|机构|公司|人员|场所)(?=对|应|须|要|可|不得|负责|按|在|向|于)"
)


@cache
def head_nouns() -> re.Pattern[str]:
    return re.compile(rf"(?:{actor_heads()})(?:本人|自身|代表(?![性作团大会着本处队国我]))?(?:（[^（）]*）)?(?:等)?(?:（[^（）]*）)?")


@cache
def _name_goes_on() -> re.Pattern[str]:
    """区|教育局, 省|教育厅: an organisation that is named is never cut, also where its name has a verb in it."""
    return re.compile(
        rf"(?:{organ_domains()})(?:行政)?(?:主管)?(?:部门|局|厅|委员会|委(?![托派])|办公室|办(?![法理学公事好结证])|站|所|中心|系统|机构)"
    )


def is_compound(text: str, start: int, end: int) -> bool:
    """Whether who acts stands there, though it opens with a verb (申报城市, 补贴机具产销企业)."""
    return bool(_COMPOUND.match(text, start, end) or _DEALER.match(text, start, end + 1))


#: 社会保险基金|管理中心, 人力资源和社会|保障部门, 市|投资控股公司: the name of a body goes on.
_GOES_ON = regex.compile(
    r"(?:运行|运营|经营|日常)?(?:管理|管护|维护|保护)(?:单位|主体)|(?:举办|开办|经营|管理|使用|建设|运营|所有|承包|从业)者|(?:和\p{Han}{2,4})?(?:管理|服务|保障|监督|监管|建设|发展|改革|保护|检测|促进|事务|经办|执法|资源|救助|保险|安全|卫生|健康|环境|统计|审计){1,3}"
    r"(?:部门|行政部门|主管部门|部|局|厅|委员会|委|中心|机构|处|站|所|院|办公室)"
    r"|(?:投资|控股|融资|开发|建设|发展|运营|经营|管理|服务|担保|租赁|产业|城建|交通|文旅|水务|能源|集团|国有|资产|资本){1,6}(?:有限责任|股份有限|有限)?公司"
    r"|孵化(?:器|基地|园)|督[查察](?:室|组|办公室|局|处)|(?<=国务院|政府)(?!办)\p{Han}{0,10}?(?:行政|主管|管理|监督)部门|(?<=国务院|政府)负责[^，。；、]{2,16}的(?:部门|机构)"
)


#: What it goes on with begins with one of these, else stands behind 国务院 or 政府.
_GOING_ON = frozenset("运经日管维保举开建使所承从和服监发改检促事执资救安卫健环统审投控股融担租产城交文水能集国督孵")
_COUNCILS = frozenset("院府")


#: Words that show a clause and no noun phrase: 补贴对象**为**…个人, 结果**在**全县(通报), 方案**已**经…, 机构**每**引进1名….
CLAUSE = re.compile(
    r"(?=[是为在向对已每供均另应须用就将并])(?:是|并经|(?<=对象|条件|标准|范围|期限)为|(?<=[^行作成称因认])为(?!民|主)(?!.*的)|(?<=[^所存现内驻])在(?![职校建岗线册读编任华京外籍产研售])(?!.*的)|(?<=.)[向对](?![外导口应])(?!.*的)"
    r"|(?<=[^己])已(?!.*的)|(?<=.)每|供(?![应给销养电水热气暖货需求血])|均应|另有|应有|须有|用于|就组织|(?<=[^政])将(?!.*的))"
)


#: What follows an actor and belongs to no name.
_NEVER_GOES_ON = frozenset("每将均应要须可于自经向对为报有和或及与、（的")


def goes_on(text: str, position: int, end: int) -> bool:
    """Whether the name of a body goes on at `position`."""
    listed = text[position : position + 1] in _GOING_ON or text[position - 1] in _COUNCILS
    return bool((listed and _GOES_ON.match(text, position, end)) or _name_goes_on().match(text, position, end))


def inside_word(text: str, position: int, end: int) -> bool:
    """Whether a noun that looks like the head of an actor is only the beginning of a word: 社会|保障, 居民|消费价格, 市|容.

    每人|每年, 我部|将, 个人|均有权: what follows is no part of a name, whatever the dictionary has.
    """
    return position < end and text[position] not in _NEVER_GOES_ON and words.across(text, position) is not None


def _opens_with_noun(text: str, start: int, verb_end: int, end: int) -> bool:
    """教育|部, 互联|网上网服务场所经营单位: the verb only begins the noun that opens the name; not 调解|书自双方当事人."""
    word = words.across(text, verb_end)
    return word is not None and word[0] == start and compiled("[自将被把]|涉及|需要").search(text, word[1], end) is None


#: 7月底前|全部(发放到位): how much, and no part of a body.
_NOBODY = frozenset({"全部", "大部", "局部", "处", "部", "局", "委", "办", "所"})


def well_formed(text: str, start: int, end: int) -> bool:
    """A noun phrase of sensible length that opens with no verb of a task (加强企业 is verb and object)."""
    if end - start > 60 or end <= start or text[start:end] in _NOBODY:
        return False
    if goes_on(text, end, len(text)) or CLAUSE.search(text, start + 1, end):
        return False
    opening = bare_predicate().match(text, start, end)
    if (
        opening is not None
        and opening.end() < end
        and "的" not in text[opening.end() : end]
        and not is_compound(text, start, end)
        and not _opens_with_noun(text, start, opening.end(), end)
    ):
        named = head_nouns().match(text, start, end)
        if named is None or named.end() <= opening.end():  # 开发区管委会 is a name, though 开发 is a verb
            return False
    return not inside_word(text, end, len(text))


def ends_in_head(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends in the head of an actor (设区市科技局), or in the name of a department."""
    return (
        any(head.end() == end for head in head_nouns().finditer(text, start, end))
        or compiled(r"[局厅委办部处科司站所]$").search(text, start, end) is not None
    )
