"""For each of what a sum is given: 每人每月, 每个城市, 单个项目, 户均, 同一企业同一年度."""

import re
from functools import cache

import regex

from .lexicon import somebody
from .patterns import of_words

#: 每人每月, 每项, 每架次, 每个型号, 每亩, 单个项目: for each of what, link by link.
_MEASURES = (
    r"(?:采暖[季期]|架次|人次|车次|班次|亩次|课时|学时|学期|学年|餐次|平方米|立方米|平方公里|公里|千米|千瓦时|千瓦|千伏安|公斤|千克|公顷|延米|小时|季度"
    r"|张床位?|套（间）|[百千万]?(?:元|亩|吨|人|户|头|只|羽|株|平方米)|\p{Han}{2,6}人次|[年月周日天季餐吨升车趟班校师生园村站箱袋瓶船批科床例题场期幅台件套辆枚副匹尾棵棚间栋宗票笔])"
)
_BRACKET = r"(?:（[省市县区州旗乡镇村街道自治直辖、]{1,12}）)?"
_HEADED = (
    rf"(?:(?:[个家名位户项所件台套单张座辆株头只条处支批艘架间份种类户口眼盏宗笔次]|(?:街道|社区|乡镇|县|区|市|省))\p{{Han}}{{0,10}}?{_BRACKET}"
    r"|[人户]\p{Han}{0,6}?|(?:单[个家户]|同一(?!年|自然年|时期))\p{Han}{0,10}?)"
)
#: What follows that for which each is given: the verb, or the sum.
_NEXT = (
    r"$|至多|累加|[另各先再加补共]?[补奖给赔付发贴罚退减扣加收](?=\d|$|至多|最[多高低]|不[超低]|[一二三四五六七八九十百千万]+元)|[奖给](?=\p{Han}{2,6}(?:\d|$))|[补发](?=\p{Han}{1,4}(?:费|金|贴|助)(?:\d|$))|(?:各|(?<!处)以)(?=\d|$)|分别|(?<!赔偿)限额|（(?!每)[^（）]{1,16}）(?:限额|最高|不超过|补助|奖励|补贴|给予|每|$)|授信|[省市县区]拨|(?:中央|[省市县区]级?)?财政(?:再|补|奖|给|按|配|投|安|支|资)|[省市县区]级(?:补|奖|给|按|再|配)|担保|贷款|融资|风险|总?投资(?:额|总额)?(?:$|不|最高|原则)|可(?!回收|再生|降解|循环)|给予|予以|发放|奖励|奖补|补助|补贴|补偿|支持|扶持|资助|贴息|配套|报销|拨付|预付|补足|为|约|加[价收征]|减[收免征按]|降低|上浮|下浮|收费(?!站)|年(?=补贴|补助|奖励|总)|使用金额|使用额度|贷款|收取|缴纳|计征|计发|至少|不超|不低|不高|不少|不得|最高|最低|最多|安排|按|每|(?<!毕业)年度|累计|总额|一次性"
    r"|加发|(?:培训|生活|交通|住宿|伙食|误工|岗位|就餐|餐饮)(?:补贴|补助|津贴|费)|(?<!将)[由从](?!业)|各级|高于|(?<!每项)标准(?!煤|展位|厂房|化|间|箱|体)|榜单|再|额度|保费|保险费|保险金额|保额|年均|月均|年增收|增收|同一|处(?=$|[\d一二三四五六七八九十])|增加|增发|新增(?=$|\d)|提高|获得|享受|享有|取得|平均|另外|另行|应?调整[至到为]|另[增加给补奖]|先行|先期|预先|预拨|申请(?!单位|企业|人|者|主体|城市|机构|对象)|当年|全年|合计|总计|扣|核减|\d(?!\d?个?月)|一[百千万]|[二三四五六七八九十]+[百千万]"
)
#: 每成功引进1名A类、B类人才，每高出1微克/立方米，每超1个百分点: each time that something has been done or has changed by so much.
_EACH_DEED = (
    r"每(?:成功|新增(?=\p{Han}{2})|新|再|多|少|实际|同比)?(?:引进|引入|引荐|招(?=[\d一二两三])|新增|增加|培养|培育|培训|吸纳|招用|招收|招引|认定|登记|实现|完成|建成|建设|新建|创建|孵化|推荐|介绍|输送|组织|举办|承办|主办|开展|获得?|取得|制定|发表|授权|转化|安置|帮扶|回收|改造|淘汰|报废|收集|处理|消纳"
    r"|撤销|撤并|关闭|退出|拆除|腾退|盘活|更新|购置|购买|销售|出栏|饲养|存栏|开通|开行|(?![年月周天日季学人户村县镇乡市省区家个名位校园所座处亩吨辆台套件班组床支只头条批间栋平立公次场期批趟周张])(?:(?!增加|给予|补|奖|资助|最|不|按|费|价)\p{Han}){2,8}?(?=\d+(?:\.\d+)?(?![\d.万亿]*元)|[一二两三四五]+(?:[个名人家户班场项件例起宗份处台辆套批座艘篇门]|次(?!性)))|安排|服务|接收|接纳|招录|聘用|投入|落户|参加|参展|演出|放映|发行|检测|受理|办理|查处|举报|签约|落地|使用"
    r"|高出|超出|超过|超|低于|下降|上升|降低|提高|减少|提升|增长|提前|推迟|延迟|逾期|延期|落后|少|多|高|低|达到?|多缴|多存|满|缴费满|工作满|服务满)(?!月|度|年[，；。])"
)
_EACH_ONE = rf"{_EACH_DEED}(?:了|过)?[\d一二两三四五六七八九十]+(?:[名人家户个项座台辆亩吨件条所次场处]|[万亿]?元)"
_SO_MANY = (
    r"(?:了|过)?[\d一二两三四五六七八九十百千万亿]+(?:\.\d+)?"
    r"(?:个百分点|%|[万亿]?(?:美)?元\p{Han}{0,8}?|[微毫]?[克升米]/[^，。；、\d]{1,4}?|\p{Han})(?:(?!且|并[与在经])[^，。；（\d]){0,32}?"
    r"(?:（[^（），。；]{1,20}）(?:(?!奖|补|给|资助)\p{Han}){0,8})?"
)
#: 每新增产值1亿元(奖励10万元), 每缴纳税收100万元: for how much of a measure in money.
_EACH_OF_MONEY = (
    r"每(?:新增|增加|实现|完成|缴纳|销售|超过?|达到?|满)?(?:(?!每|补|奖|给|保额|限额|定额)\p{Han}){0,6}?(?:额|产值|收入|税收|营收|投资|出口|贷款|利润|贡献)"
    r"(?:每)?(?:达到?|满|超过?)?\d+(?:\.\d+)?[万亿]?(?:美)?元"
)
#: 每低于80分1分(扣减2%)
_EACH_OFF = r"每(?:低于|高于|超过|少于|不足)[\d.]+\p{Han}{1,3}[\d.]+\p{Han}{1,3}?(?=扣|核减|减|奖|补|给予)"
_EACH_TIME = rf"(?:{_EACH_OFF}|{_EACH_DEED}{_SO_MANY}|{_EACH_OF_MONEY})"
#: 每吨|标准煤, 每平方米|建筑面积: what is measured, said behind the measure.
_MEASURED = (
    r"每(?:吨|亩|公斤|立方米|平方米|千瓦时?|公里|辆|张|台|[百千万]元)(?!均|平均|收|补|奖|税|减|增|上|下|原|在|由|从|应|统一|基本|执行|已|仍)"
    r"(?:(?!费|价|金|标准(?!煤)|由|从|平均|统一|不|最)\p{Han}){1,6}?"
)
#: 首小时(最高不超过4元), 24小时内(最高30元): a stretch of time or way that is charged as one.
_STRETCH = (
    r"首(?:[\d一二两三]+)?个?(?:小时|公里|千米|分钟)内?(?=(?:收费)?(?:最高|不超|不得|累计|封顶|收取|为|\d|$))"
    r"|(?<!停放)(?<![\d一二三两十])(?:\d+|[一二两三十]+)个?小时以?内(?=(?:连续停放|累计|收费|停放)*(?:最高|不超|不得超|封顶|收取|\d|$))"
)
#: 单台|机组(最高1500万元): no measure of each (单台设备价格不低于5万元).
_ONE_OF = r"单台(?:(?!价|额|容量|功率|造|能耗|购|投)\p{Han}){1,6}?(?=(?:累计|补助|补贴|奖励|支持)*(?:$|最高|不超过|限额))"
#: 全年(最高20万元): all that is given in a year.
_YEAR = r"全年(?=(?:累计|合计|总计|享受|获得|补助|补贴|奖励|支持)*(?:总?额)?(?:最高|最多|不超|不得超|封顶|$))"
#: 单笔|转贷(不超过500万元), 单场|演出补贴
_ONCE = r"单[笔次场批](?=\p{Han}{2,8}(?:补助|补贴|奖励|资助|不[超高低得]|最[高低]|$))"
_PER = regex.compile(
    rf"{_EACH_TIME}(?=，|的标准|且|并|{_NEXT})"
    rf"|(?:(?:每[个家户]|单个|单家|单户|同一)\p{{Han}}{{1,10}}?在?同一(?:个|自然|会计)?年度?内?"
    rf"|[户亩村校县镇床生]均|单(?![位独一纯价耗产列设体身元向双据证次日项])\p{{Han}}(?=补助|补贴|奖励|最高)|单[站店桩车船县村校场人次项笔批套台机宗座栋条处幢眼孔证](?![制构]|或者?并|齐|明|据)(?:（[套台架件个]）)?|每(?:{_MEASURES}|[人户家个条项处座名位间艘架所]|[^\P{{Han}}个家名位户]\p{{Han}}?)每(?:{_MEASURES}|{_HEADED})|每带动[\d一二两三四五六七八九十]+\p{{Han}}"
    rf"|每[\d一二三四五六七八九十]+\p{{Han}}{{1,8}}?|每(?:{_MEASURES}|{_HEADED})|人均(?!可支配)|每(?![年月日天周季个次人户家逢])\p{{Han}}{{1,3}}?(?!\d+(?:\.\d+)?[年名人个次天月%])|(?:单个|单家|单户|单一|单(?:[件条架座栋艘只项笔所幢眼口支片块间株头辆宗]|处(?!或)|台（套）)|同一(?!年|自然年|时期))\p{{Han}}{{0,10}}?(?:（[^（）]{{1,8}}）)?|{_MEASURED})"
    rf"(?={_NEXT})|{_STRETCH}|{_YEAR}|{_ONCE}|{_ONE_OF}|(?<=对|给予|[，。；：\s])每[个家名位](?:新|已|首次)[^，。；：\d每]{{2,30}}(?=，(?:一次性|给予|补助|奖励|补贴|按|再|最高))"
)
#: 每年(统筹安排专项资金不少于3亿元), 每月(提取限额由1200元提高至1800元): how often, where nothing else is said.
_EVERY = regex.compile(
    r"(?P<often>每(?:个?月|年|季度|半年|学期|学年|周|天|日))(?!\d|[一二三四五六七八九十底末初])[^，。；：\d]{0,30}(?:[由从][\d.]+[万亿]?元[^，。；：\d]{0,8})?$"
)
_DONE_EACH = regex.compile(_EACH_TIME)


def is_each_time(words: str) -> bool:
    """Whether it is each time that something is done or changes (每引进1名博士), and no measure (每亩)."""
    return _DONE_EACH.match(words) is not None


def per_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The nearest of what each is given in text[start:end]; whose, where the nearest is only how often (每家企业|每年不超过5万元)."""
    if text.find("每", start, end) < 0 and _ANY.search(text, start, end) is None:
        return None
    found = before = None
    for match in _PER.finditer(text, start, end):
        found, before = match, found
    if (mean := _mean(text, found.start() if found else start, end)) is not None:
        return mean
    if found is None:
        every = _EVERY.search(text, start, end) or _DONE_BY.search(text, start, end)
        return every.span(1) if every else None
    if before is not None and before.end() == found.start() and _ALL.search(text, found.end(), end) and _SOMEBODY.match(before[0]):
        return before.span()  # 每位消费者|每类产品可补贴1台，累计不超过5000元
    if found[0] in ("每年", "每月", "全年") and (
        whose := list(_PER.finditer(text, max(start, text.rfind("，", start, found.start())), found.start()))
    ):
        return whose[-1].span()
    if found[0].startswith("同一") and (same := _SAME.search(text, max(start, text.rfind("，", start, found.start())), found.start())):
        return same.span()  # 同一企业|参加同一展会
    if _DESCRIBED.match(text, found.start(), end) and (told := _told().match(text, found.start(), end)) is not None:
        return told.span()
    person = _PERSON.match(text, *found.span())
    start, stop = (person or found).span()
    return start, stop - (text[stop - 1] == "的")


#: 人均|公共卫生服务经费补助标准(由84元提高至89元)
_MEAN = regex.compile(
    r"([人户亩生村床]均)(?=(?:(?!收入|消费|产值|可支配|面积|生产总值|纯收|贡献|税)[\p{Han}“”]){0,24}?(?:标准|经费|补助|补贴|筹资|额度|缴费|待遇|投入|投资))"
)


def _mean(text: str, start: int, end: int) -> tuple[int, int] | None:
    """人均 of 全省人均基本公共卫生服务经费补助标准由55元提高至69元, where nothing nearer is said."""
    if text.find("均", start, end) < 0:
        return None
    found = _MEAN.search(text, start, end)
    return found.span() if found else None


#: 每新增吸纳1名|脱贫人口稳定就业6个月以上的，(给予企业2000元)
_DONE_BY = regex.compile(rf"({_EACH_ONE})(?=(?:(?!每)[^；。：]){{2,60}}的，(?:[^，；。]{{0,16}})$)")
#: 每位消费者, 每户: who has several of what the sum behind is the sum of.
_SOMEBODY = regex.compile(r"每(?:[位名人户]|[个家]\p{Han})")
_ALL = regex.compile(r"累计|总计|合计|总额")
_SAME = regex.compile(r"同一\p{Han}{2,8}?(?=在|参加|享受|获得?|当年|年度|申报|申请|举办|承担)")
#: 每位消费者|交旧(奖励累计不超过300元)
_PERSON = regex.compile(r"每[位名](?:(?!者|人员)\p{Han}){0,6}(?:者|人员)")


#: 每个达到评估标准的(县级医院): what such a phrase begins with, sought before the long pattern of who is meant.
_DESCRIBED = re.compile(r"每[个家名位户](?:(?!每|给予|获得)[^，。；：\d]){3,24}的")


@cache
def _told() -> "re.Pattern[str]":
    """每个达到评估标准的县级医院|给予(500万元补助)"""
    return of_words(
        rf"{_DESCRIBED.pattern}(?:(?!的)[\p{{Han}}]){{0,8}}?{somebody()}(?=给予|补助|奖励|补贴|资助|最高|一次性|$|，(?:给予|按|一次性))"
    )


_ANY = re.compile(r"单|同一|均|小时|首|全年")
