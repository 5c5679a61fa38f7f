"""Words between a figure and the name of what it measures: which round it is of, of what each has so much, to what a price is set."""

import re

import regex

from . import actors
from .patterns import compiled, of_words

#: 小微企业贷款（单户授信1000万元|及以下的…，下同）余额突破2800亿元: the figure before stands inside brackets.
BRACKET_ENDS = regex.compile(r"[^（）。；\n]{0,60}）(?=\p{Han}{1,4}(?:力争|达|突破|超|不|控制|保持|增|下|提|在)|\p{Han}{1,4}$)")
#: 第三年(不少于100家), 第二阶段, 首年: which of the years or rounds the figure is of.
TURN = re.compile(r"(?:第[一二三四五六七八九十\d]+个?(?:年度?|季度|阶段|批次?|轮|期)|首年|首批|首期)(?:应|须|要|累计)*")
#: 污水处理收费标准|每吨应调整至居民(不低于0.95元)
ADJUSTED = regex.compile(
    r"(?:原则上|可|应当?|须|统一|逐步)*(?:每[吨户人月亩]|每立方米|每千瓦时|每平方米)?"
    r"(?:应当?|须)?(?:调整|提高|降低|降)(?:至|到|为)(?P<who>\p{Han}{1,6})?$"
)
#: 按不低于10%|的比例开展|电话抽查, 按不低于5%的比例预留|保证金: what is done or kept at that rate.
AT_RATE = regex.compile(
    r"(?:以上)?的?比例(?:对[^，。；对]{2,20}?)?(?:足额|及时|随机)?"
    r"(?P<verb>(?:抽查|核查|抽检|检查|抽样)(?:复核|核查|核实|检测)|开展|进行|组织|落实|安排|预留|留存|提留|提取|计提|列支|配备|配置|设置|抽取|抽查|核查|复核|抽检|检查)"
    r"(?P<noun>(?:(?!用于|给予|作为|并|且|或)\p{Han}){2,12})?(?=$|[，。；、]|用于|作为|并)"
)
#: 企业经营管理人员培训|由县人社局统一组织; 绩效评价|实行百分制
BY_WHOM = regex.compile(
    r"(?P<what>[^，。；由]{4,20}?)(?<![自理事缘])(?:由[^，。；]{2,20}(?:组织|负责|承担|实施|开展|管理|统筹|牵头|办理)|(?:实行|采取|采用)[^，。；]{2,12}(?:制|方式|办法))$"
)
#: 充电端口|按每10户|不少于1个: the number of each is no figure that anything is measured by.
BY_EACH = regex.compile(r"(?:按照?|不[低少]于|达到|不超过|(?<=\p{Han}{3}))每\d[\d.]*[百千万]?(?:(?![低少])[^，。；\d]){1,10}$")
#: 单套|最大不超过120平方米
OF_ONE = re.compile(r"(?P<one>单[套户台块宗笔个项座栋间株头]|[人户生床]均)(?:原则上|一般|最[大高多长]|均)*")
#: 不低于|生均(18平方米), 控制在人均(15平方米以内): for each of whom stands between the bound and its figure.
MEAN_OF_EACH = of_words(
    r"(?:不(?:得|应|宜)?(?:低于|少于|小于|超过|高于|大于)|达到|控制在|至少|原则上不超过)"
    r"(?P<each>[人生户亩村校班床县镇车]均|每(?:[个名张所座辆]?\p{Han}{1,4}|\d[\d.]*[百千万]?\p{Han}{1,4}|[百千万]\p{Han}{2,8}))$"
)
#: 一般 of a name: 一般路段, 一般课题; not 一般不超过.
_GENERAL = regex.compile(
    r"一般(?:公共|性|债|贸易|工业|纳税|课题|项目|隐患|事故|固体|固废|程序|失信|农户|风险|企业|路段|地区|区域|城市|道路|公路)"
)


def lead_end(text: str, start: int, end: int) -> int:
    """Behind the connectives that open a stretch; 一般 of 一般公共预算收入 is none."""
    found = actors.lead_end(text, start, end)
    return found - 2 if found - 2 >= start and _GENERAL.match(text, found - 2) else found


def adjusted(text: str, start: int, front: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """The price that is set and for whom, of 污水处理收费标准每吨应调整至居民(不低于0.95元); `start` is where its segment begins."""
    found = ADJUSTED.search(text, start, front[1])
    if found is None or found.start() - start < 2 or compiled(r"[由从\d]").search(text, start, found.start()):
        return None  # 从人均8.7万元|提高到
    return (start, found.start()), found.span("who") if found["who"] else None
