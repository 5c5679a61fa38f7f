"""Shares of money: 投资额的10%给予补助 is a rate, 拨付60% an instalment, 违法所得一倍以上的罚款 a fine; 占比不低于20% is a goal."""

import re
from typing import Literal

import regex

from ..records import Mention
from . import actors, rates_anew
from .assessed import is_assessed
from .bounds import ahead_of, is_most
from .lexicon import actor_at_end, fact_words
from .patterns import compiled, of_words
from .reading import Reading, Segment, Unit
from .required import is_held_rate, is_no_money, is_paid_first

RateRole = Literal["rate", "instalment", "fine"]

#: (违法所得一倍以上三倍以下)的罚款, (违法经营额一倍以上三倍以下)或者违法所得三倍以上五倍以下的罚款
_FINED = re.compile(r"[^，。；]{0,8}罚款|(?:或者?|和)[^，。；]{2,24}的?罚款")
#: 占比, 增长: a share or growth to reach, whatever money stands beside it.
_COUNTS = re.compile(r"比重|占比|占(?![用地])|增长|增幅|下降|覆盖率|[^费税利汇贴]率(?:达|不|超|提|保)")
_RATE_NOUN = regex.compile(
    r"(?:(?:补助|补贴|奖励|奖补|资助|支持|贴息|返还|报销|配套|分担|承担|负担|支付|报酬|提取|抵扣|测算)(?:资金)?(?:比例|标准|幅度|额度|水平)|(?:补贴|补助|奖补|资助|贴息)率)"
    r"(?:可|应|均|适当|再|分别|统一|原则上|一般)*(?:[由从]\d+(?:\.\d+)?%)?(?:提高|降低|调整|放宽|上浮|下调)?(?:至|到|为|不超过|不低于|控制在|(?:要|应|须)达到)?$"
    r"|(?:承担|分担|负担|自筹|(?:居民|业主|财政|政府|级|企业|群众|农户)出资)(?:资金)?比例(?:应|一般|原则上)*(?:不得低于|不得超过|不得高于|不低于|不少于|不高于|不超过)(?:[^，。；\d]{2,14}的)?$"
)
#: 补助比例为东部(30%)、中部(50%)
_BY_NAME = of_words(
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|报销|配套|分担|承担|负担)(?:资金)?比例(?:分别)?(?:为|按|是|：)(?:\p{Han}{1,8}\d+(?:\.\d+)?%[、和])*\p{Han}{1,8}$"
)
#: 报销比例在职(60%)、退休(70%)
_BY_NAMES = of_words(
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|报销|配套|分担|承担|负担|支付)(?:资金)?比例(?:\p{Han}{2,6}\d+(?:\.\d+)?%[、和])*(?!提高|降低|稳定|保持|达到|控制|不得|原则|平均|总体)\p{Han}{2,6}$"
)
#: 信保保费补贴：小微企业|80%、其他企业|50%
_PAID_FOR = regex.compile(r"(?:补助|补贴|奖补|资助|贴息|返还|报销)(?:资金)?(?:比例|标准|幅度)?：$")
_BY_WHOM = regex.compile(
    r"(?:(?!提高|降低|增长|下降|达到|占)\p{Han}{2,12}\d+(?:\.\d+)?%[、和])*(?!提高|降低|增长|下降|达到|占)\p{Han}{2,12}"
)
_NEXT_NAME = regex.compile(r"[、和]\p{Han}{2,6}\d")
_PAID_OUT = re.compile(
    r"(?:拨付|预拨|兑付|支付|下达|发放|其余|剩余|余下|首付|付(?=至))(?:资金|部分|总额|[首余尾]款|进度款|(?:(?!(?<![不得])超过)[^，]){0,10}的)?(?:[至到])?$"
)
#: 分三年兑付，比例依次为40%、30%、30%.
_IN_TURN = regex.compile(
    r"(?:(?<!权重|分值|占比|比重)(?:比例|依次|分别)(?:依次|分别)?(?:为|按)|分[两二三四五\d][年期次批](?:分别|，)?按照?)(?:\d+(?:\.\d+)?%[、和])*$"
)
#: 首批按|60%预拨, 先行预拨…: the first of several parts that are paid out.
_FIRST = regex.compile(r"(?:首批|首期|首次|首年|先行?|第[一二三四]批|年初|剩余|其余)[^，。；\d]{0,10}按照?(?:不低于|不少于|不超过)?$")
#: 按支出额的|30%|兑付: what is spent by somebody, of which a part is given back; of a sum that is given, an instalment.
_REDEEMED = re.compile(r"的?(?:比例|标准)?(?:给予|予以)?(?:兑付|兑现|发放|核发|抵扣|抵用|核销|补发|发券)")
_OF_SPENT = regex.compile(r"按照?(?P<base>[^，。；\d按]{2,20})的$")
_OF_GIFT_SUM = regex.compile(r"(?:资金|补[助贴]|奖[励补]|资助|奖金|款项?|经费)(?:总|金|数)?额?$")
_PAYS_OUT = re.compile(r"的?(?:比例|额度)?(?:内|以内)?(?:先行)?(?:预拨|拨付|预付|下达|支付|兑付|兑现|清算)")
#: 评价得分90分以上的，资金分配时上浮|10%; 低于60分的，扣减|30%; 在上述标准基础上上浮|20%.
_MORE_OR_LESS = regex.compile(
    r"(?:上浮|下浮|增发|加发|扣减|核减|扣回)$|的，?(?:可|应)?再(?:增加|提高)$|(?:补助|补贴|奖励|奖补|资助)(?:标准|金额|额度|资金)(?:可|应|再|适当)*(?:提高|增加|降低)$"
)
_ON_TOP = re.compile(
    r"(?:标准|额度|金额|补助|补贴|奖励|奖补|资助)的?基础上(?:可|再|分别|各|均|适当|按|予以|给予)*(?:上浮|提高|增加|下浮|降低|上调|增发|加发)$"
)
#: 所需经费由省财政承担|60%、市县财政承担|40%; 省级财政承担其中的|三分之一
_BEARS = re.compile(r"财政(?:部门|资金)?(?:分别|再|各|按)*(?:承担|分担|负担|配套|补助)(?:其中|其余|剩余)?的?$")
#: 所需经费由市财政与设站单位各承担|50%, 农户自缴|20%: whoever bears a part of what is paid.
_SHARES_COST = regex.compile(
    r"(?:承担|分担|负担|共担|(?<=[省市县区州]级?)配套|自[缴付担负筹]|自行(?:缴纳|负担|承担))(?:其中|其余|剩余|保费|保险费|费用|经费|资金|投资|所需\p{Han}{2,4}|\p{Han}{2,6}部分)?的?$"
)
#: (资金来源。中央财政承担80%，)省级承担|10%
_LEVEL_BEARS = regex.compile(r"(?:中央|地方|[省市县区州旗]级?|乡镇|市县|县区)(?:财政)?(?:分别|各)?(?:承担|分担|负担|配套)$")
_COST = regex.compile(r"补偿|赔偿|分担|风险|资金|经费|费|补助|补贴|奖|款|支出|投资|投入|损失|成本|利息|债务")
#: 市、县（市、区）配套|不得低于项目投资的20%
_MATCHING = re.compile(
    r"(?:单位|企业|主体|农户|用户|业主|集体|机构|银行)(?:配套|出资)(?:资金|比例)?(?:应|原则上|一般|均)*$|"
    r"[省市县区）]级?(?:财政)?(?:配套|自筹|投入)(?:资金|比例)?(?:原则上|一般)*不(?:得|应)?(?:低于|少于)[^，。；\d]{0,16}(?:投资额?|造价|投入|资金|总额)的$"
)
#: 分三年兑现，首年|50%，后两年各|25%
_YEAR_PART = regex.compile(
    r"(?:首年|次年|当年|第[一二三四五]年|[前后][两二三四]年|[前后]期|首期|第[二三]期)(?:兑现|拨付|发放|兑付|支付)?(?:各|分别|按|为)*$"
)
_OVER_YEARS = regex.compile(r"分(?:[两二三四五\d]|若干)?[年期](?:度)?(?:按比例|等额)?(?:兑现|拨付|发放|兑付|支付)")
#: 由政府承担|70%、企业和用户承担|30%: several who bear what is told of without a word for money.
_TWO_SHARES = regex.compile(r"(?:承担|负担|分担)\d+(?:\.\d+)?%[、，和][^，。；、\d]{2,14}(?:承担|负担|分担)\d+(?:\.\d+)?%")
#: 中央和省级补助|不低于80%，其余由市县筹措
_LEVELS_GIVE = regex.compile(
    r"(?:中央|[省市县区州]级|财政)(?:[和、与及](?:中央|[省市县区州]级?))?(?:财政)?(?:补助|补贴|奖补)(?:资金)?(?:原则上|一般|均)*(?:不低于|不超过|不高于|不少于)$"
)
#: 承担50%|的教学任务
_DUTIES = regex.compile(r"以[上下]?的|的(?!\p{Han}{0,6}(?:资金|经费|费用?|损失|成本|风险|支出|利息|投资|部分|补贴|补助|比例))")
_MONEY = regex.compile(r"贷款|额度|资金|经费|补助|奖金|奖补|预算|补贴|奖励")
#: 追回|50%(的补助资金), 预付|30%(的合同价款)
#: 给予1.5个百分点|的贴息; 贴息比例按照年化|1.5个百分点
_SUBSIDISES = regex.compile(r"的?(?:给予|予以|进行)?(?:财政|贷款|利率|全额)?贴息")
#: 补助比例可上浮|5个百分点: how much more of the same.
_RATE_RAISED = regex.compile(
    r"(?:补助|补贴|奖补|奖励|资助|报销|支付|贴息)(?:资金)?比例(?:可|应|再|均|分别|适当|统一|相应)*(?:上浮|提高|增加|下浮|降低|上调|下调)(?:不超过|最高)?$"
)
_SUBSIDY = regex.compile(r"贴息(?:比例|标准|率|幅度)?(?:为|按照?|最高|不超过)*(?:年化)?$")
#: 500万元以下部分|30%, 超过1000万元的部分|20%
_OF_PART = re.compile(r"元(?:以[上下])?的?部分(?:按照?|为)?$")
_PART_TAKEN = re.compile(
    r"(?:追回|追缴|收回|收缴|退还|返还|退回|扣减|核减|扣回|扣除|扣发|扣缴|缴纳|支付|预付|缴存)(?:其|相应|已拨)?(?:不低于|不少于|不超过|不高于)?$"
)
FUND = r"(?:资金|经费|费用?|补助|补贴|奖金|奖励|款项?|价款|保证金|金额?|租金|工资|税款?)"
_OF_FUND = regex.compile(rf"的(?:(?!的)\p{{Han}}){{0,12}}?{FUND}(?=[，。；、]|$)")
_BY_PARTS = regex.compile(r"分[两二三四五\d][年期次批]|分(?:期|批|年|次)|拨付|兑付|发放|下达|支付")
_BY_SHARE = re.compile(r"按[^，。；]{2,20}的$")
#: 三级医疗机构|支付70%, 2万元以上的部分|支付62%: how much of a cost is paid.
_COST_PAID = re.compile(r"(?:部分|医疗机构|医院|卫生院|卫生室|服务中心|统筹基金|医保基金)(?:按)?(?:支付|报销|赔付)$")
_OF_A_YEAR = re.compile(r"(?:19|20)\d\d年(?:度)?(?:安排|拨付|下达|预拨|兑付)(?:不低于|不超过|不少于)?$")
#: 按现行标准降低|30%, 收费标准下调|20%: how much less or more is charged.
_CHARGES_LESS = regex.compile(
    r"(?:(?:收费|服务费|手续费|租金|检测费|检验费|处理费|过路费|通行费|管理费|门票|票价|费率)\p{Han}{0,4}|按照?(?:现行|原|规定|国家|省定|基准|上述|相应)\p{Han}{0,6})标准?(?:的?基础上)?(?:统一|再|均|分别|一律|暂|各)*"
    r"(?:降低|下调|下浮|上浮|上调|减收|优惠|减免|加收|提高)$"
)
#: (给予500万元补助，)其中|60%|在通过省级评估后拨付
_OPENS = re.compile(r"(?:其中|首期|其余|剩余|余下)?")
_PAID_LATER = regex.compile(r"(?:在|于|待)?[^，。；\d]{2,24}(?:后|时|前)(?:再|予以|一次性)*(?:拨付|兑付|发放|支付|下达)")
#: (每项经费200万元至500万元，)且不超过项目研发总投入的|30%
_AND_OF = re.compile(
    r"(?:且|并|但)(?:最高|原则上|一般|均)*(?:不超过|不高于|不得超过)[^，。；\d]{2,20}"
    r"(?:投入|投资额?|额|费用?|支出|成本|造价|总价|价格|价款|售价)的?"
)
#: 报销比例提高10个百分点，但最高不超过|95%
_AT_MOST = re.compile(r"(?:但|且)(?:最高|原则上|累计|总计|合计|不得|不|超过|高于|为|均)*")
_RATE_BEFORE = regex.compile(r"(?:报销|补助|补贴|支付|奖补|奖励|贴息|资助|补偿)(?:比例|率|标准)[^。；]{0,24}[，]$")
#: 按1%|的税率征收, 工资薪金总额8%|的部分，准予…扣除, 土地出让价款的20%|征缴
_OF_TAX = regex.compile(r"的?(?:税率|征收率|预征率|费率)|(?:征缴|计征|计缴|预征|计提|提取)")
_DEDUCTIBLE = re.compile(r"的部分，?(?:准予|允许|可以?)[^，。；]{0,24}(?:扣除|抵扣|抵免)")
_TAXED = regex.compile(r"(?:按照?|减按|税率|征收率|费率)[^，。；]{0,12}$|(?:价款|收入|收益|金额|所得额?|售价|总额|价格|税款|纯收益)的?$")
#: 加价形成的电费收入，|90%|上缴省级国库，其余|10%|留电网企业: how what comes in is parted.
HANDED = of_words(r"(?:上缴|上交|缴入|划入|返还给|分成给|归|留给|留(?!存|成)|留归)(?!用于)(?P<who>\p{Han}{2,14}?)(?=[，。；、]|用于|$)")
_COMES_IN = regex.compile(r"(?P<base>[^，。；：]{2,24}(?:收入|资金|收益|款项|出让金|分红|利润))$")
_REST = regex.compile(r"(?:其余|剩余|余下|其中)?$")
_GIVEN = re.compile(r"(?:贴息|补助|补贴|返还|报销|奖励|给予|资助|减按|提取|减免|减征|免征)$")
_GIVES = of_words(
    r"(?:[、和](?:(?!其中)\p{Han}{1,6}按?)?(?:不超过)?\d+(?:\.\d+)?%(?:[-—–~～至]\d+(?:\.\d+)?%)?)*(?:的?(?:比例|标准|额度))?(?:内|以内"
    r"|左右)?(?:[，]?由[^，]{2,12})?(?:对[^，。；]{2,16}?(?=给予|予以))?(?:给予|予以|进行)?"
    r"(?:一次性|定额|差额|全额|累加|叠加)*(?:给予|补助|补偿|赔偿|补贴|奖励|奖补|资助|返还|报销|贴息|扶持|计提|减征|征收|缴纳|分担|承担|拨付|提取|支付|配套|安排|确定|计发|核定|缴存|计算|测算|收取|扣减|核减|扣回|收购|回购|收储|代偿|赔付|补足|存储|(?<=给予|予以)支持)"
)
_BASE = regex.compile(
    r"按(?!每|不|编制)[^，]{0,20}$|(?:(?<!名)额|费用?|投资|投入|支出|总价|价格|利率|利息|保费|保险费|成本|造价|租金|资金|税款?|标准|工资|收入|报酬|待遇)的?$"
)
#: 配套标准不超过|省级奖补标准的(50%), 补助资金不超过|总投资的(30%): what may be given.
_UP_TO = regex.compile(
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|扣减|扣回|配套(?=标准|比例)|支持(?=比例|额度|资金|金额)|(?:保险|抚恤|救助|低保|养老|补偿|抚养"
    r"|保证)金|首付款|定金|津贴|生活费)(?:资金|金)?(?:标准|比例|额度|金额|总额)?(?:最高|累计|合计|原则上|一般|均)*"
    r"(?:不超过|不得超过|不高于|不得高于|不低于|不少于|为|按|(?:提高|调整|降低)[到至为])[^，。；\d]{0,24}(?:额|费用?|投资|投入|支出|价格|价款?"
    r"|售价|利息|保费|成本|造价|租金|资金|税款?|标准|工资|收入|贡献|留成)的?$"
)
_BOUND = r"(?:最高|最多|最低|原则上|一般|可|均|不超过|不得超过|不高于|不得高于|不低于|不得低于|不少于|控制在|为)*$"
#: 补贴比例原则上不得超过(30%); 配套比例, 报销比例 are as often goals.
_RATE_UP_TO = regex.compile(
    rf"(?:(?:补助|补贴|奖励|奖补|资助|贴息|返还|测算)(?:资金)?(?:比例|标准|幅度|额度|水平)|(?:补助|补贴|奖补|资助)(?:资金)?占[^，。；\d]{{2,20}}?的?(?:比例|比重)){_BOUND}"
)
#: (可适当提高补助标准，)提高幅度最高不超过(20%)
RAISE = of_words(rf"^(?:且|但|其中)?(?:提高|上浮|上调|增加|下浮|降低|下调)的?(?:幅度|比例){_BOUND}")
RAISED = regex.compile(
    r"(?:提高|上浮|上调|增加|下浮|降低|下调)(?P<base>(?:补助|补贴|奖励|奖补|资助|支付|支持|贴息)(?:资金)?(?:标准|比例|额度|金额))"
)
#: (从专项资金中安排管理费，)比例不超过(1%)
TAKEN = of_words(rf"^(?:且|但|其中)?(?:提取|安排|列支|计提)?(?:总)?比例{_BOUND}")
TAKEN_FROM = regex.compile(r"[从在](?P<base>[^，。；：]{2,30}?(?:资金|经费|收入|基金|预算))中[^，。；]{0,6}?(?:安排|列支|提取|计提|拿出)")
#: 收回未支出资金的(20%), 退还不达标天数热费的(百分之五十), 扣减该县补贴资金指标(20%)
_TAKEN_BACK = of_words(
    rf"(?:追回|追缴|收回|收缴|退还|退回|返还|缴回|上缴|扣减|核减|调减|削减|扣回|扣除|扣发|扣缴)[^，。；：按超低\d]{{2,24}}(?:{FUND}|指标|总额|额度|标准)的?$"
)
#: 给予不高于5%|、单件最高200元的补贴
_AND_MOST = regex.compile(r"、\p{Han}{0,4}(?:最高|不超过|不高于)\d[\d.]*[万亿]?元的(?:补贴|补助|奖励|资助|贴息)")
#: 给予房屋评估价值|10%|的购房奖励
_GIVEN_OF = regex.compile(r"(?:给予|予以|享受|按)(?:不超过|最高|不低于)?[^，。；：\d]{2,20}$")
_OF_GIFT = of_words(r"的(?:一次性)?(?:(?!的)\p{Han}){0,8}(?:奖励|补贴|补助|资助|贴息|优惠|补偿|返还|奖补|减免)")
#: 各级财政补贴80%，其中|中央|40%、省级|25%: whose part of the rate it is.
_LEVEL = re.compile(r"(?:其中)?[，：]?(?:中央|[省市县区州]级?|市县|县区|地方)(?:财政)?(?:补贴|补助|承担|分担|负担)?")
_SHARED = regex.compile(
    r"\d%的?(?:保费|财政)?(?:补贴|补助)[，；]?其中|(?:补贴|补助|分担|承担|负担|奖补)(?:保费|比例)?(?:为|的)?\d+(?:\.\d+)?%[，；]?其中"
)
#: 加收|1倍|水费, 按水资源费征收标准的|2倍|加收
_LEVIES = regex.compile(r"(?:加收|加征)$")
_LEVIED = regex.compile(r"(?:的(?:标准|比例))?(?:加收|加征|征收|计收)")
#: 按应享受标准的|50%(发放), 按标准的80%(兑现): verbs of other things too.
_PAYS = regex.compile(
    r"(?:的?(?:比例|标准|额度))?(?:给予|予以|进行)?(?:计收|核收|收费|列支|优惠|发放|兑现|执行|退还|退回|返还|补发|补足|发给|增发|加发|代缴|享受|结算|清算|计入|减收|缴存|扣除)"
)
_OF_PAID = regex.compile(rf"(?:{FUND}|标准|待遇|津贴|报酬|基数|总额|额度?|指标)的?$")
#: 按不低于10%|的比例(抽查)
_RATIO = regex.compile(r"的比例")
_KIND_OF_PAYMENT = regex.compile(
    rf"给予|[补奖资贴返报计减征缴支拨配][助贴偿励补息还销提征收纳付套]|安排|提取|列支|分担|承担|兑|扣|发放|收取|{FUND}"
)
_KEPT = regex.compile(r"按|配套|给予|补贴|返还|资助")


def rate_role(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> RateRole | None:
    """What a percentage, fraction or multiple says of money; None where it is a goal, a share to keep, or no money at all.

    间接费用不得超过资金总额的5% is a share to keep: a goal, and no rate of a grant.
    """
    text = reading.masked
    back = text[mention.end : segment.end]
    fraction = (mention.kind == "percent" and mention.unit in ("%", "‰", None)) or "分之" in mention.text
    if _FINED.match(back) and (fraction or mention.unit == "倍"):
        return "fine"
    if mention.unit == "倍" and _GIVES.match(back):
        return "rate"  # 缴费总额的三倍计发
    if mention.unit == "倍" and (_LEVIED.match(back) or _LEVIES.search(text, segment.start, mention.core_start)):
        return "rate"  # 加收1倍水费
    if mention.unit == "百分点" and (_SUBSIDISES.match(back) or _SUBSIDY.search(text, segment.start, mention.core_start)):
        return "rate"
    if mention.unit == "百分点" and _RATE_RAISED.search(text, segment.start, mention.core_start):
        return "rate"
    if not fraction or is_assessed(text, segment, mention):
        return None
    front = text[segment.start : mention.core_start]
    if text[segment.start - 1] in "：:，" and _is_of_level(text, unit, segment, mention, front):
        return "rate"
    if is_no_money(text, segment, mention) or is_held_rate(text, segment, mention):
        return None
    if _KEPT_BY.search(front):
        return "rate"
    if _SHARE_TOLD.search(text, unit.start, segment.start) and _WHOSE_SHARE.fullmatch(front):
        return "rate"
    if is_most(text, segment.start, mention) and _MOST_OF.search(text, segment.start, mention.start):
        return "rate"
    if is_paid_first(text, segment, mention):
        return "instalment"
    if _RATE_NOUN.search(front) or _RATE_UP_TO.search(front) or _BY_NAME.search(front):
        return "rate"
    if _BY_NAMES.search(front) and ("%" in front or _NEXT_NAME.match(back)):
        return "rate"
    if _OF_GIFT.match(back) and _GIVEN_OF.search(front):
        return "rate"
    if _LEVEL.fullmatch(text, _last_figure(text, segment.start, mention.start), mention.start) and _SHARED.search(
        text, unit.start, mention.start
    ):
        return "rate"
    if _OF_PART.search(front) and _COST.search(text, unit.start, mention.start):
        return "rate"
    if _PART_TAKEN.search(front) and _OF_FUND.match(back):
        return "rate"
    if HANDED.match(back) and handed(text, unit, segment, mention) is not None:
        return "rate"
    granted = _BY_SHARE.search(front) and _GIVES.match(back)  # 按实际支付额的50%给予补助
    if _OF_A_YEAR.search(front) or (_PAID_OUT.search(front) and "比例" not in front and not granted):
        return "instalment" if _COST_PAID.search(front) is None else "rate"
    if front.endswith("的") and _REDEEMED.match(back) and (of := _OF_SPENT.search(front)) is not None:
        return "rate" if _OF_GIFT_SUM.search(of["base"]) is None else "instalment"  # 按支出额的30%兑付
    if _PAYS_OUT.match(back) and _FIRST.search(front):
        return "instalment"
    if _IN_TURN.search(front) and _BY_PARTS.search(text, unit.start, mention.start):
        return "instalment"
    if _MORE_OR_LESS.search(front) and _MONEY.search(text, unit.clause.span.start, mention.start):
        return "rate"
    if _ON_TOP.search(front) and (unit.clause.id in reading.paying or _MONEY.search(_told(reading, unit, mention))):
        return "rate"
    if text[segment.start - 1] == "：" and _BY_WHOM.fullmatch(front) and _PAID_FOR.search(text, unit.start, segment.start):
        return "rate"
    if _BEARS.search(front) or _UP_TO.search(text[segment.start : mention.start]):
        return "rate"
    shared = _SHARES_COST.search(front) is not None and not _DUTIES.match(back)
    if shared and (_speaks_of_cost(reading, unit, mention) or _TWO_SHARES.search(text, segment.start, segment.end)):
        return "rate"
    if _YEAR_PART.search(front) and _OVER_YEARS.search(text, unit.start, segment.start):
        return "instalment"
    if _MATCHING.search(text, segment.start, mention.start):
        return "rate"
    if _LEVELS_GIVE.search(text, segment.start, mention.core_start):
        return "rate"
    if RAISE.match(front) and RAISED.search(text, unit.start, segment.start):
        return "rate"
    if (TAKEN.match(front) and TAKEN_FROM.search(text, unit.start, segment.start)) or _TAKEN_BACK.search(front):
        return "rate"
    if front.endswith("适用") and compiled(r"的?(?:征收率|税率)的").match(back):
        return None  # 适用3%征收率的应税销售收入
    if (_OF_TAX.match(back) and _TAXED.search(front)) or _DEDUCTIBLE.match(text, mention.end, unit.end):
        return "rate"
    if _OPENS.fullmatch(front) and _PAID_LATER.match(back):
        return "instalment"
    if _AND_OF.fullmatch(text, segment.start, mention.core_start) and reading.mentions_in(unit.start, segment.start, "money"):
        return "rate"
    if _AT_MOST.fullmatch(front) and _RATE_BEFORE.search(text, unit.start, segment.start):
        return "rate"
    if _CHARGES_LESS.search(front) or handed(text, unit, segment, mention) is not None:
        return "rate"
    if (_COUNTS.search(front) and not front.endswith("部分的")) or (_RATIO.match(back) and not _KIND_OF_PAYMENT.search(back)):
        return None
    if (
        _GIVEN.search(front)
        or ("给予" in front and _AND_MOST.match(back))
        or _GIVES.match(back)
        or (_PAYS.match(back) and _OF_PAID.search(front))
    ):
        return "rate"
    if _goes_on(reading, unit, segment, mention) or rates_anew.set_anew(text, unit, segment, mention):
        return "rate"
    held = ahead_of(text, segment.start, mention.start) is not None and not _KEPT.search(front)
    based = _BASE.search(text[segment.start : mention.start])
    paid = compiled(fact_words("rate_of_money")).search(text[unit.start : unit.end]) is not None
    if mention.end == segment.end and (len(unit.segments) > 1 or text[unit.end : unit.end + 1] in "。；"):
        paid = paid or unit.clause.id in reading.paying  # 贷款贴息：按实际利息的50%，最高100万元
    return "rate" if based and paid and not held else None


def _last_figure(text: str, start: int, end: int) -> int:
    """Behind the figure before in its list (中央40%、|省级25%), else where the segment begins."""
    last = text.rfind("、", start, end)
    return last + 1 if last >= 0 else start


def handed(text: str, unit: Unit, segment: Segment, mention: Mention) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """What comes in and who gets the share of it: 电费收入 and 省级国库 of 电费收入，90%上缴省级国库. Behind 其余 too."""
    who = HANDED.match(text, mention.end, segment.end)
    if who is None or not _REST.fullmatch(text, actors.lead_end(text, *segment), mention.start):
        return None
    for before in (s for s in unit.segments if s.end < segment.start):
        base = _COMES_IN.search(text, actors.lead_end(text, *before), before.end)
        if base is not None:
            return base.span("base"), who.span("who")
    return None


def _speaks_of_cost(reading: Reading, unit: Unit, mention: Mention) -> bool:
    """Whether the unit names a cost or a sum in front of the figure, which is then shared; for a level of government a heading may."""
    named = _COST.search(reading.masked, unit.start, mention.start)
    if named is not None or reading.mentions_in(unit.start, mention.start, "money"):
        return True
    if _LEVEL_BEARS.search(reading.masked, unit.start, mention.start) is None:
        return False
    above = next(reading.chain(unit.clause.section_id), None)
    return (above is not None and _COST.search(above.heading or "") is not None) or _COST.search(_told(reading, unit, mention)) is not None


def _told(reading: Reading, unit: Unit, mention: Mention) -> str:
    """What is told up to the figure in its sentence and the one before: 每户补贴960元。对低保户，可在上述标准基础上上浮|20%."""
    before = reading.beside(unit.clause, -1)
    start = unit.clause.span.start
    if before is not None and before.section_id == unit.clause.section_id:
        start = before.span.start
    return reading.masked[start : mention.start]


#: 补助资金占项目总投资的比例，|东部地区|不超过30%、中部地区不超过40%: for whom the share is how much.
_SHARE_TOLD = regex.compile(r"(?:补[助贴]|奖补|资助|贴息|投资)(?:资金)?占[^，。；：\d%]{2,20}的?(?:比例|比重)[，：]$")
_WHOSE_SHARE = regex.compile(
    r"(?:\p{Han}{2,10}(?:为|按)?(?:不超过|不高于|不低于|最高)?[\d.]+%[、和])*\p{Han}{2,10}?(?:原则上|一般|均|为|按|不超过|不得超过|不高于|不低于)*"
)
#: (补助金额)以项目总投入的|七成|为上限
_MOST_OF = regex.compile(
    r"以[^，。；\d]{2,24}(?:额|费用?|投资|投入|支出|价格|价款?|利息|保费|成本|造价|租金|资金|税款?|标准|工资|收入|贡献)的?$"
)
_IS_RATE = regex.compile(
    r"(?:补助|补贴|奖励|奖补|资助|贴息|返还|报销|配套|分担|承担|负担|支付)(?:资金)?比例(?:分别)?(?:为|按|是|：)[^，。；]{0,24}$"
)
#: 考核合格的|留用50%: how much of what is saved stays with those who saved it.
_KEPT_BY = regex.compile(r"(?:留用|留成|返留|分成)(?:比例)?(?:为|按)?$")
#: 住院费用支付比例：|一级医疗机构90%、二级医疗机构|80%: how much is paid of whose cost.
_LED_BY = regex.compile(r"(?:补助|补贴|奖补|奖励|报销|(?<!转移)支付|救助|返还|贴息|补偿)(?:资金)?比例(?:为|如下|分别为)?$")
_OF_LEVELS = regex.compile(r"(?:[\p{Han}（）]{2,16}(?:为)?[\d.]+%[、和])*[\p{Han}（）]{2,16}(?:为)?")
_NAME = regex.compile(r"(?!提高|降低|增长|下降|达到|占)\p{Han}{2,8}(?:为|按)?")


#: 省财政补贴25%，市县财政补贴|不低于10%，农户承担|不高于20%
_PART_BORNE = regex.compile(r"\p{Han}{2,8}(?:补贴|补助|承担|负担|分担|自[缴付担负筹])(?:比例)?")
_BORNE_SO = regex.compile(r"的?(?:比例|标准)?(?:给予|予以)?(?:承担|分担|负担|配套|补助|补贴|安排)")


def _is_of_level(text: str, unit: Unit, segment: Segment, mention: Mention, front: str) -> bool:
    """一级医疗机构90%、二级医疗机构|80% behind 支付比例： or 支付比例，: one of several."""
    if _LED_BY.search(text, unit.clause.span.start, segment.start - 1) is None:
        return False
    return _OF_LEVELS.fullmatch(front) is not None and (text[mention.end : mention.end + 1] == "、" or "%" in front)


def _goes_on(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> bool:
    """补贴标准不超过保险费的三分之二，高校毕业生|不超过二分之一: the bound of the same rate for somebody else."""
    if mention.end != segment.end:
        return False
    before = reading.mentions_in(unit.start, segment.start, "percent")
    if mention.comparator in (None, "eq"):  # 补助比例为30%，二类县50%，三类县70%
        named = before and _IS_RATE.search(reading.masked, unit.start, before[0].start) and before[-1].end == segment.start - 1
        return bool(named and _NAME.fullmatch(reading.masked, segment.start, mention.start))
    if not before or not (
        actor_at_end().search(reading.masked, segment.start, mention.start)
        or _PART_BORNE.fullmatch(reading.masked, segment.start, mention.start)
    ):
        return False
    if before[-1].end != segment.start - 1 and _BORNE_SO.fullmatch(reading.masked, before[-1].end, segment.start - 1) is None:
        return False  # 省级按不低于30%|的比例承担，市级不低于20%
    return rate_role(reading, unit, unit.segment_at(before[-1].start), before[-1]) == "rate"
