"""What a segment does in its sentence: it carries a marker, opens with a verb, names who acts, or none of these."""

import re

from .. import words
from . import actors, bearers, bodies, entitled, grounds, occasions, passives, timed_lists, told_deeds, verb_nouns
from .marking import LEADING, Predicate, leads_to_marker, marked, opens_with_marker, reads_as
from .reading import Reading, Segment

_CONDITION = re.compile(
    r"(?:如果?|若|对于?|经|在|因|除|确需|遇|属于|有).*(?:的|后|时|下|外|中|情形|情况下)|.*(?:的|情形|情况下|的单位|的企业)"
    r"|对于?[^，]{2,}的(?:[^，的]{0,8}?(?:单位|个人|企业|人员|机构|部门|乡镇|县|区|市|学校|项目|行为)[、和及或]?){1,3}"
    r"|(?:凡是?|一旦|倘若|如遇|如有|如需|若有|遇有|(?:执行|实施|运行|工作)中如).*"
)
#: What a condition ends with.
_CONDITION_ENDS = frozenset("的后时下外中形位业")
_CONDITION_OPENS = frozenset("凡一倘如若遇执实运工对")
#: 贯标企业达到100家: a figure that is reached is a target, not something that the noun in front does.
_REACHES = re.compile(
    r"(?:均|都|分别|累计|力争)*(?:达到|控制在|增加|增至|减少到|减至|突破|超过|实现|完成|增长|提高到|不低于|保持)(?=[^，]{0,8}\d)|具有|拥有|具备"
)
#: 实行牌证管理的机具，(应…): what the next segment speaks of, said with a verb.
_SPOKEN_OF = re.compile(
    r"(?:实行|享受|承担|参加|参与|从事|获得|取得|列入|纳入|使用|申请|申报|通过|具备|持有|符合)[^，]{1,30}的[^，的]{1,10}$"
)
#: 现印发给你们, 现就有关事项通知如下, 现予公布: what the notice itself does by being issued.
_PERFORMED = re.compile(
    r"(?:兹|特)?(?:将|就|予以?|把|经)?.*(?:印发|转发|批转|下发|发给|通知|公布|公告|通报|发布|下达|制定|提出|启动|征集).*"
)
#: 中央财政|支持开展过运营工作的城市，(不再支持): those who did something.
_ONES_WHO_DID = re.compile(r"[^，]{2,40}过[一-龥]{2,20}的[一-龥]{1,8}$")
#: (由3名执法人员)组成, (由国家财政直接补助)形成的财产份额: what something consists of.
_MADE_OF = re.compile(r"(?:组成|构成)$|(?:形成|组成|构成|产生)的[^，的]{1,8}$")
#: 联合制定了, 全市|已建成286个: what has been done.
_REACHED = re.compile(r"(?:均|都)?(?:已经?|业已)(?!.*(?:应|须|要|不得|的$))")
#: 工作人员在工作中玩忽职守、徇私舞弊，: a case, also where no 的 says so.
_OFFENCE = re.compile(r"[^，]*(?:玩忽职守|徇私舞弊|滥用职权)[^，]*(?<!的)$")
#: 联合制定了: what has been done.
_DONE = re.compile(r"[^，的]{1,12}了(?![解结却])")
#: 收到资金预算后，: when something has happened; it may name who acts next.
_EVENT = re.compile(
    r"(?:(?:之?后|之日起|前)[^，]{0,8}[内前]|的时候|(?<=[^，]{2}(?:届满|结束|召开|报送|审批|开工|竣工|施工|使用|作出|决定|裁定|申请|办理|批准|实施|就医|就诊|入学|入住|上岗|离岗|出境|入境|出院|返乡|返校|离校|参保|投保|退休|离任|离职|录用|聘用|发布|印发|出台|拨付|下达|签订|投产|投用|运营|运行|动工|爆破|动火|用药|出厂|上市|销售|交付|验收|启用))前|之?后|之日起|(?<![小工课学按及准])时|之前|期间|过程中|情况下|基础上|前提下|条件下)$"
)
_EVENT_ENDS = frozenset("内前后起时间中下上候")
#: (担保公司)对单户500万元以下的担保贷款，(收取…): to what something is done in the next segment.
_ONLY_TO = re.compile(
    r"[对向][^，]{2,40}的[^，的]{0,6}(?:押金|保证金|费用|项目|企业|单位|贷款|产品|人员|机构|地区|资金|设施|学生|家庭|对象|[县市区村户])"
)
#: 向社会公布…, 对…予以奖励, 将…纳入考核: an object in front of its verb.
_DISPOSAL = re.compile(
    r"(?:将|把)[^，]{1,60}?(?:纳入|列入|作为|转为|转化|融入|报|提交|移交|移送|推荐|安排|压缩|缩短|下放|拨付|兑付|发放|上传|录入|公示|公布|通报|反馈|告知|送达|分解|细化|汇总|整理|记入|计入|用于|与|同|向|提高|控制|打造|建设|建成|培育|延伸|贯穿|落实|覆盖|摆|置于|放置|设为|设置|存入|存放|上缴|缴入|划入|划转|退还|退回|返还|移至|转入|列为|确定为|定为|分为|交由|带回|安装|标注|告诉|通知)"
    r"|对于?[^，]{1,60}?(?:予以|给予|进行|实行|开展|实施|取消|追究|处以?|提供|加强|采取|组织|依法|责令|优先|减征|免征|按(?!期|时))"
    r"|对于?[^，的]{1,40}?每(?:半?年|季度|月|周|[日天]|学期|学年|[两二三]年)(?!不[少低]于|至少\d|[一二两三\d])[^，的]{2,20}[次遍轮场]$"
    r"|对[^，]{1,60}?(?:负总责|负全责|负责(?![的人])|负有(?![^，]*的))"
    r"|(?:依托|利用|通过|采取|采用)[^，]{2,40}?(?:(?<=方式|形式|渠道|途径|平台|系统|中心|办法)[^，]{0,24}?(?:建设|建立|开展|进行|组织|实施|报送|提交|申报|兑付|拨付|发放|公布|公示|抽查|检查|推进|加强|提供|办理))"
    r"|依托(?!单位)[^，]{2,30}?(?:开展|组织|举办|建设|建立|实施)(?=[^，的]{2})"
    r"|经[^，]{1,30}?(?:同意|审核|审批|批准|审定|审查|认定|评审|研究)后(?:提交|报送|上报|报|印发|实施|执行|公布|下达|发布|办理|施行|列入|纳入|向)"
    r"|按照?(?!下列|以下)[^，]{1,24}?(?:加收|计收|征缴|征收|收取|补缴|扣减|扣除|扣回|退还|返还|预拨|预付|核拨|拨付|兑付)(?=[^，的后]|$)"
    r"|(?:根据|按照|依据)[^，]{2,30}?(?:(?:启动|追究|约谈|通报|问责|处罚|提出|制定|编制|开展|下达|拨付|给予|进行|予以|办理|确定|报送|记入|纳入)(?=[^，的]{2}))"
    r"|以[^，]{1,16}?为(?:单位|重点|主体|核心|抓手|契机|依托|基础|目标|载体|突破口|平台|主线|引领|牵引)(?=[^，的]{3})"
    r"|按照?[^，]{2,30}?标准(?:，)?(?:配置|配备|设置|补助|补贴|发放|拨付|支付|缴纳|收取|安排|建设|给予)(?=[^，的]{2})"
    r"|以[^，]{1,20}?(?:形式|方式|公函|名义)(?:统一|正式|联合)?(?:上报|报送|报(?=[至送给请])|提交|推荐|印发|公布|下达|发布)"
    r"|面向(?!对象)[^，的]{1,20}?(?:开展|组织|举办|征集|遴选|推出|提供|发布|选派|招聘|实施|公开)"
    r"|(?<=并)与[^，的]{2,24}?(?:签订|签署|共建|开展|建立(?=[^，]{0,12}(?:机制|关系|平台)))"
    r"|为其(?:提供|缴纳|办理|购买|配备|出具|创造)"
    r"|在[^，]{1,30}?(?:中|方面|上|内|时|领域|环节)?(?:给予|予以|通报|开展|优先|布局|建立|建设|进行|提供|设立)"
    r"|向[^，]{1,40}?(?:报送|报告|提出|推荐|提交|公布|公开|公示|申请|通报|提供|倾斜|发布|反馈|移交|备案|报备|下达)"
)
#: What all of these begin with.
_DISPOSES = frozenset("将把对依利通采经按根以面与为在向")
#: 国家(建立粮食安全责任制度): what laws say that the state does.
_STATE_DOES = re.compile(
    r"(?:依法|逐步|定期|积极|大力|统一|统筹)*(?:建立|实行|实施(?!方案|细则)|保护(?!区|地)|保障|推行|推进|推动|促进|加强|完善|健全|扶持|采取|组织|制定|设立|提倡|扩大|推广|培育|加大|坚持|尊重"
    r"|对[^，的]{2,30}(?:实行|给予|予以|进行|采取))(?=[^，的]{2})(?!\w{0,6}的(?:单位|企业|项目|机构|地区|政策|规定|标准|制度)$)"
)
#: (同一项目)按照就高不重复原则执行, (另有约定的，)从其约定: by which rule something is settled.
_BY_RULE = re.compile(
    r"(?![在经因由对])(?:[^，的]{0,16}|[^，的]{2,16}的(?=从其)|[^，的]{2,16}的(?:事项|项目|合同|案件|业务|部分|资金))"
    r"(?P<rule>(?:按照?+|依照|参照|比照)(?!下列|以下)[^，]{2,40}?(?:执行(?:至期满)?|办理|处理|处罚|处分)|从其[约规]定)"
)
_SETTLES = frozenset("行理罚分定满")
#: 每8公里村道|配备1名养护员, 每张床位|至少配备护士0.4名: what is to be there for each of something.
_FOR_EACH = re.compile(
    r"每(?![年月周日天季人次])[^，的]{1,14}?(?:应|须|要|至少|最少|均|原则上)*(?P<deed>(?:配备|配置|配建|设置|设立|选派|确定|明确|安排|建设|建成|打造|培育|落实|组织|开展|举办|新增|完成|派驻|聘请|选聘|推荐|遴选)(?!数|周期|期|标准|率|补[贴助]|奖[励补]|资金|经费|总?量|规模|面积|时间|金?额)[^，]*\d)"
)
#: 所需经费|从本级预算中列支: where money is to come from.
_MONEY_FROM = re.compile(
    r"(?!除)(?:[^，]{0,16}(?:经费|资金|费用|支出|款项|补贴|补助|奖金|津贴))?(?:原则上|一律|均|统一|全部|全额)?(?P<from>(?:列入|纳入)[^，的]{2,20}预算$|从[^，]{1,30}?(?:列支|解决|安排|支付|支出|提取|扣除|扣减|抵扣|抵减))(?!给)[^，的]{0,16}$"
)
#: 项目开工后|拨付70%, 其余30%待考核合格后|拨付, 质保期满后|无息返还: what is paid upon something.
_PAID_THEN = re.compile(
    r"(?!(?:剩余|其余|余下)的?(?:资金|款项|部分)[^，\d]*$)[^，]{2,24}后(?:再|即|方可|一次性|分期|及时|全额|足额|无息|予以|给予|按[^，]{2,8}?)*(?:预?拨付?|支付|发放|兑付|兑现|核拨|付清|返还|退还)"
    r"(?:到位|至[^，]{2,10}|给[^，]{2,10})?(?:[^，\d]{0,8}\d[\d.]*(?:%|万?元)?|余款|尾款|剩余[^，]{0,6}|其余[^，]{0,6})?"
)
#: 以旧换新补贴|实行即时申领, 项目资金实行专账管理: in which way something is run.
_RUN_SO = re.compile(
    r"(?![在经因由对已未凡])[\u4e00-\u9fff（）“”]{2,18}(?<![已未的])(?:一律|统一|全面|均|也|则|继续)*(?P<rule>实行(?![的中期情办])[^，的]{2,24})"
)
#: 任务完成情况|纳入年度目标考核, 评价结果|作为安排资金的重要依据
_TAKEN_INTO = re.compile(
    r"(?!在|经|因|由|对|将|把|已|未)[\u4e00-\u9fff、（）“”]{2,24}?(?:情况|结果|成效|工作|成绩|进展|质量|表现|信息|行为|指标|任务|项目|实绩|效果)(?:应|要|将|均|统一|直接)*(?P<rule>(?:纳入|列入|作为|计入|记入)[^，]{2,})"
)
_INTO = ("考核", "评价", "依据", "范围", "清单", "档案", "体系", "内容", "参考", "记录", "系统", "督查")
_INTO_ENDS = frozenset(word[-1] for word in _INTO)
#: 结余资金|一律收回, 未入库项目|一律取消
_FLATLY = re.compile(r"[\u4e00-\u9fff、（）]{2,20}(?P<rule>一律(?![不的按由以])[\u4e00-\u9fff]{2}[^，]*)")
#: The marker that opens the next segment shows that this one only says when: 用人单位招用人员，不得收取…; 新建道路，应当….
#: 县（市、区）|对申报项目的真实性负总责，应当建立…: a duty of its own.
_ANSWERS = re.compile(r"对.{2,}负(?:总|全|主)?责$")
_RULED_NEXT = re.compile(r"应当|必须|不得|应(?![用急对届])|须")
_MUST_NEXT = re.compile(r"应当|必须")
#: 名单于9月12日前|报省商务厅
_REPORTED = re.compile(
    r"报(?=[至省市县区州部厅局国财我本上各主原所相有]|[一-龥]{1,12}(?:部|厅|局|委|办|处|科|会|政府|中心|部门|机关)(?:$|备案|审[批核定]|批准))"
)
_OBJECT = re.compile(r"(?!对|将|把|向|经|在|自|从|为|以|截至)[\u4e00-\u9fff、（）“”]{2,24}(?<![的后])[于在自从]?")
#: 整改不到位的|约谈主要负责人: case and duty in one segment.
_CASE_INSIDE = re.compile(
    r"[^，的]{3,30}的(?=(?:依[法规]|一律|从严|立即|及时|在?全[国省市县区](?:范围内?)?)*(?:予以|给予|责令|约谈|通报|取消|追究|停止|注销|吊销|撤销|扣减|不予|解除|终止|暂停|收回|追回|移送|退回|停发|停止|启动|采取|加倍|减半|上浮|下浮|扣回|补缴|加收|列入|移出|清退|关停))"
    r"|(?=[^，的]*(?:[满未不无超逾低]|达到|弄虚作假|严重|较[大轻重]))[^，的]{2,30}的(?=(?:无偿|全额|如数|依法|限期|统一|按规定|按比例|分别)[一-龥]{2,4}$|按[^，的]{1,20}(?:加收|征收|计收|扣[减除回]|处[罚理]|退还|返还))"
    r"|[^，的]{0,24}(?:无异议|合格|通过|符合[^，的]{0,8}|属实|齐全|无误|同意)的(?=(?:及时|统一|一次性)*(?:上报|报送|报[^，的]{2,12}(?:审|批|备)|提交|移交|转|拨付|发放|兑付|颁发|授予|纳入|录入))"
    r"|[^，的]{2,30}的(?=(?:在|于)?\d{1,3}个?(?:工作日|[日天]|月)内(?![^，]*的)[^，的]{2,})"
    r"|[^，的]{2,30}的(?=一律(?![不的按由])[一-龥]{2}|(?:自|从)[^，的]{2,8}起(?:停发|停止|取消|不再|终止|发放|执行|享受))"
)
#: (居民)购买洁净型煤每吨补贴400元, (孵化器)评价为A类的一次性补助100万元: what those who do something get.
_PAID_TO = re.compile(r"[^，]{2,}(?:每[一-龥]{1,3}|一次性|分别)(?:给予)?(?:补[贴助]|奖[励补]|资助)[^，\d]{0,4}\d[^，]*元")
_IF = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:如果|如(?=发现|有|遇|需|未|出现|存在)|若(?=发现|有|遇|需|未|出现|存在))")


def read(reading: Reading, segment: Segment, following: Segment | None = None) -> Predicate:
    """What `segment` does, `following` being the next one of its unit. A marker wins over a verb, a verb over a bare actor."""
    text, marker_from = reading.masked, reading.marker_from
    begins, end = segment
    last = text[end - 1]
    opening = start = actors.lead_end(text, begins, end)
    if opening > begins and text[opening - 1] == "现" and _PERFORMED.match(text, opening, end):
        return Predicate(segment)
    if opening < end and (text[opening] in _TO_TIMES or opening in reading.times):
        start = _after_time(reading, opening, end)
    if start >= end:
        if last == "后" and (opener := actors.subject_of(text, opening, end)) is not None and opener[2] < end:
            return Predicate(segment, actor=opener[:2], condition=True, rule="event")  # 省财政厅审核后，
        if marker_from[opening] < end:
            start = opening  # 最长不得超过6个月, which is read as a time from end to end
    elif start > opening and text[start] == "的":
        start = opening  # 满2年|的依法收回
    if start >= end or (last == "外" and text[end - 2] == "除"):
        return reads_as(segment)
    place = marker_from[start]
    if place < end and (ruled := marked(reading, segment, start, place)) is not None:
        if last == "的" and ruled.rules(start) and "是" not in text[place:end]:
            return Predicate(segment, actor=actors.case_subject(text, start, end), condition=True, rule="case")  # 不予登记的，应当说明理由
        if ruled.actor is None and place == start > opening and (got := _told_when(text, opening, start)) is not None:
            return ruled._replace(actor=got)  # 县财政部门收到资金后30日内|应分解下达
        return ruled
    if (
        following is not None
        and marker_from[following.start] < following.start + LEADING
        and (opens_with_marker(reading, following) or leads_to_marker(reading, following))
    ):
        phrase = actors.whole(text, start, end)
        if phrase is not None:
            return Predicate(segment, actor=phrase, rule="actor-alone")
    if last in _EVENT_ENDS and _EVENT.search(text, start, end):
        by_whom = start + 1 if text[start] == "经" else start  # 经省级部门审核同意后，(推荐)
        opener = actors.subject_of(text, by_whom, end) or actors.event_subject(text, by_whom, end)
        return Predicate(segment, actor=opener[:2] if opener and opener[2] < end else None, condition=True, rule="event")
    if reading.time_from[start + 2] < end and (listed := timed_lists.last_entry(text, start, end)) is not None:
        who = listed[0] if bodies.ends_in_head(text, *listed[0]) else None  # 疫情发生后县城2小时内、行政村|4小时内完成流调
        return reads_as(segment, start=listed[1], actor=who, apart=who is None, rule="actor-verb" if who else "object-time-verb")
    words_of = text[start:end]
    if last == "的" and "是" not in words_of:
        return reads_as(segment, actor=actors.case_subject(text, start, end), condition=True, rule="case")  # 采购进口设备的，
    by = start > begins and text[start - 1] == "由"
    if text.startswith("负责", start) and (holder := _in_charge(text, start, end)) is not None:
        return Predicate(segment, start=holder[2], actor=holder[:2], rule="actor-verb")
    if following is not None and "未" in words_of and (undone := grounds.undone(text, start, end, following)) is not None:
        named = start < undone and bodies.ends_in_head(text, start, undone)  # 任何单位和个人|未经批准，(不得开工)
        return Predicate(segment, actor=(start, undone) if named else None, condition=True, rule="undone")
    if text.startswith("国家", start) and _STATE_DOES.match(text, start + 2, end):
        return Predicate(segment, start=start + 2, actor=(start, start + 2), rule="actor-verb")  # 国家|建立…制度
    verb = verb_nouns.opening().match(text, start, end)
    if verb and not by and text[start] in _STATES and (one := _who_has(text, segment, start, end)) is not None:
        return one
    if verb and not by and not bodies.is_compound(text, start, end) and not verb_nouns.states(text, verb, end):
        if following is not None and _only_says_when(reading, segment, following):
            return Predicate(segment)
        if end - start <= 16 and verb_nouns.STRIVES_UNTIL.match(text, start, end):
            return Predicate(segment)
        if "的" in words_of and (case := _CASE_INSIDE.match(text, start, end)) is not None:
            return Predicate(segment, start=case.end(), case=(start, case.end()), rule="case-verb")
        dated = opening < start and text[opening] in "于在自"  # 于7月31日前|联合行文: the date belongs to the predicate
        begin, who = (
            opening if dated else start,
            _by_whom(text, start, end) or (_told_when(text, opening, start) if opening < start else None),
        )
        return reads_as(segment, start=begin, actor=who, rule="verb-initial-by" if who else "verb-initial")
    if "的" in words_of and (case := _CASE_INSIDE.match(text, start, end)) is not None:
        return Predicate(segment, start=case.end(), case=(start, case.end()), rule="case-verb")  # 情节严重的|解除协议
    if text[start] in _DISPOSES and _DISPOSAL.match(text, start, end):
        return Predicate(segment, start=start, rule="disposal")
    if ("从" in words_of or (last == "算" and words_of.endswith("预算"))) and (money := _MONEY_FROM.match(text, start, end)) is not None:
        return Predicate(segment, start=money.start("from"), apart=money.start("from") > start, rule="money-from")
    if ("如" in words_of or "若" in words_of) and (found := _IF.search(text, start, end)):
        opener = actors.subject_of(text, start, found.start())
        return Predicate(segment, actor=opener[:2] if opener else None, condition=True, rule="event")  # 申报单位|如发现违规行为
    subject = actors.subject_of(text, start, end)
    if subject is not None and subject[2] == end and text[subject[0] - 1] == "由" and passives.doer(text, subject[0], end) is not None:
        subject = None  # 由学校|自筹
    if subject is not None and entitled.is_count(text, subject[:2]):
        subject = None  # 百亿级企业3至5家、上市企业|新增12家
    if subject is not None:
        who, predicate = subject[:2], subject[2]
        if following is not None and text[predicate : predicate + 1] in ("对", "向") and _ONLY_TO.fullmatch(text, predicate, end):
            return Predicate(segment, actor=who, rule="actor-alone")
        if predicate < end and not _REACHES.match(text, predicate, end) and not verb_nouns.MEASURED.match(text, predicate, end):
            if verb_nouns.names_figure(text, predicate, end):
                return Predicate(segment)
            if text[end - 1] == "元" and _PAID_TO.fullmatch(text, predicate, end) and not bearers.governs(text, who):
                return Predicate(segment)  # 居民|购买洁净型煤每吨补贴400元
            if text[who[0] - 1 : who[0]] == "由":
                if _MADE_OF.search(text, predicate, end):
                    return Predicate(segment)  # 检查组由3名执法人员组成
                return reads_as(segment, "由", "obligation", who[0] - 1, who, rule="by-actor")
            if text[predicate] == "不":
                return Predicate(segment, actor=who, rule="actor-alone")  # 省科技厅不委托中介机构 binds nobody
            if following is not None and grounds.is_ground(text, predicate, end) and opens_with_marker(reading, following):
                return Predicate(segment, actor=who, rule="actor-alone")  # 市水务局根据采砂规划，(可以拟订实施方案)
            if following is not None and _OFFENCE.match(text, predicate, end):
                return Predicate(segment, actor=who, condition=True, rule="case")
            if _REACHED.match(text, predicate, end):
                return Predicate(segment, actor=who, rule="actor-alone")
            done = text.find("了", predicate, end) > 0 and _DONE.match(text, predicate, end)
            done = done or (text.find("过", predicate, end) > 0 and _ONES_WHO_DID.match(text, predicate, end))
            ruled_next = (
                following is not None
                and _RULED_NEXT.match(text, following.start, following.end)
                and not _ANSWERS.search(text, predicate, end)
            )
            if not done and not ruled_next:
                return reads_as(segment, None, entitled.modality(text, who, predicate, end), predicate, who, rule="actor-verb")
        return reads_as(segment, actor=who, rule="actor-alone")  # also 用人单位招用人员，(不得…)
    if (by or "由" in words_of) and (whom := passives.acts_by(text, start, end)) is not None:
        return Predicate(segment, "由", "obligation", whom[0] - 1, whom, rule="by-actor")  # 由原渠道|收回, 标准由省级|确定
    if reading.time_from[start + 2] < end and (timely := passives.acts_then(reading, start, end)) is not None:
        return Predicate(segment, start=timely[1], actor=timely, rule="actor-verb")  # 学生|每学年体检1次
    if reading.time_from[start + 2] < end and (dated_at := _object_and_time(reading, start, end)) is not None:
        return Predicate(segment, start=dated_at, rule="object-time-verb")
    if (
        (each := text.find("每", start, start + 14)) >= 0
        and text[start] not in "为对按给向从以"
        and (deed := _FOR_EACH.match(text, each, end)) is not None
    ):
        return Predicate(segment, start=deed.start("deed"), apart=True, rule="for-each")
    if "后" in words_of and "的" not in words_of and _PAID_THEN.fullmatch(text, start, end) is not None:
        payer = actors.subject_of(text, start, text.find("后", start) + 1)
        if payer is not None and bearers.governs(text, payer[:2]) and text.find("经", *payer[:2]) < 0:
            return Predicate(segment, start=payer[2], actor=payer[:2], rule="actor-verb")  # 县财政局|审核后拨付
        return Predicate(segment, start=start, apart=True, rule="paid-after")  # 竣工验收合格后拨付30%
    passed = opening < start and text[start - 1] in "前内"
    if passed and ((2 <= end - start <= 6 and _happens(text, start, end)) or told_deeds.comes_to_pass(text, start, end)):
        return Predicate(segment, start=start, rule="verb-initial")  # 2024年6月底前|竣工
    if last in _SETTLES and (ruled_by := _BY_RULE.fullmatch(text, start, end)) is not None:
        return Predicate(segment, start=ruled_by.start("rule"), apart=True, rule="by-rule")
    if text.find("实行", start + 2, end) > 0 and (so := _RUN_SO.fullmatch(text, start, end)) is not None:
        return Predicate(segment, start=so.start("rule"), apart=True, rule="by-rule")
    if last in _INTO_ENDS and words_of.endswith(_INTO) and (into := _TAKEN_INTO.fullmatch(text, start, end)) is not None:
        return Predicate(segment, start=into.start("rule"), apart=True, rule="taken-into")
    if "一律" in words_of and (flatly := _FLATLY.fullmatch(text, start, end)) is not None:
        return Predicate(segment, start=flatly.start("rule"), apart=True, rule="flatly")
    if (told := told_deeds.at(text, start, end)) is not None:
        return reads_as(segment, start=told[0], actor=told[1], apart=told[1] is None, rule="actor-verb" if told[1] else "told")
    conditional = last in _CONDITION_ENDS or text[start] in _CONDITION_OPENS
    return reads_as(segment, condition=conditional and bool(_CONDITION.fullmatch(text, start, end)))


#: What somebody has, is or has got: such a verb in front of 的 says who is meant and not what is to be done.
_STATE_OF = re.compile(
    r"(?:负有|履行|行使|符合|具有|具备|取得|获得|拥有|享受|承担|列入|纳入|参与|参加|满足|达到|从事)(?!(?:相应|必要|一定|完善|良好|合法|独立|固定|专门|健全|规范)的)[^，的]{1,30}(?<!有关|相关)的(?!(?:认定|确定|要求|规定|前提|基础))"
)


#: What these verbs begin with.
_STATES = frozenset("负履行符具取获拥享承列纳参满达从")


def _who_has(text: str, segment: Segment, start: int, end: int) -> Predicate | None:
    """符合条件的企业和平台|登录系统; 具有铁路专用线的大型工矿企业和物流园区，(…): who is meant, with what they do or alone."""
    state = _STATE_OF.match(text, start, end)
    if state is None:
        return None
    subject = actors.subject_of(text, start, end)
    if "的" in text[state.end() : subject[1] if subject is not None else end]:
        return None
    if subject is not None and text[subject[0] - 1] == "由" and subject[2] < end:
        return Predicate(segment, "由", "obligation", subject[0] - 1, subject[:2], rule="by-actor")  # 符合规定的费用由基金支付
    if subject is not None and state.end() < subject[1] and subject[2] < end:
        return reads_as(segment, None, entitled.modality(text, subject[:2], subject[2], end), subject[2], subject[:2], rule="actor-verb")
    return Predicate(segment, actor=(start, end), rule="actor-alone") if bodies.ends_in_head(text, start, end) else None


def _by_whom(text: str, start: int, end: int) -> tuple[int, int] | None:
    """同级财政 in 作为结余资金由同级财政收回统筹使用: who does it, said behind the verb that opens the segment."""
    at = text.find("由", start + 2, end)
    if at < 0 or text.endswith("组成", at, end):
        return None
    subject = actors.subject_of(text, at, end)
    if subject is None or subject[0] != at + 1 or subject[2] >= end or entitled.is_count(text, subject[:2]):
        return None
    if text.find("组成的", *subject[:2]) > 0:
        return None  # 成立由外部成员组成的机构进行监督
    attribute = text.find("的", subject[1], end)  # 费用由业主按照协商确定的比例分摊
    return subject[:2] if attribute < 0 or (attribute > subject[1] and text[subject[1]] in "按依根") else None


#: 市场监管部门|接到投诉后7个工作日内(作出决定): who gets it acts upon it; 企业|提交申请后10日内(审核) is another's.
_GETS = re.compile(r"(?:在|自)?(?:接到|收到|受理|发现|得知|获悉|知悉|接报)")


def _told_when(text: str, start: int, end: int) -> tuple[int, int] | None:
    """市场监管部门 of 市场监管部门接到投诉后7个工作日内: who acts, named in the time itself."""
    if text.find("后", start, end) < 0 and text.find("之日起", start, end) < 0:
        return None
    for head in bodies.heads(text, start, end):
        if _GETS.match(text, head.end(), end) and bodies.well_formed(text, start, head.end()):
            return start, head.end()
    return None


def _happens(text: str, start: int, end: int) -> bool:
    """竣工, 正式投产, 全部到位: what has to have happened by the time in front, whatever the verb."""
    found = words.cut(text[start:end], known=True)
    word = text[start + found[-1][0] : start + found[-1][1]]
    return len(word) == 2 and words.is_verb(word) and not any(words.is_noun(text[start + a : start + b]) for a, b in found[:-1])


def _only_says_when(reading: Reading, segment: Segment, following: Segment) -> bool:
    """新建、改建道路，应当…; 实行牌证管理的机具，应…: the marker of the next segment says what is to be done."""
    text = reading.masked
    if _same_deed(text, segment, following) or occasions.is_occasion(text, segment, following):
        return True  # 转让项目，转让人和受让人应当…
    place = reading.marker_from[following.start]
    if place != following.start:  # 享受补贴的机具，|原则上3年内不得转让
        timed = place < following.end and _after_time(reading, actors.lead_end(text, *following), following.end) == place
        return timed and _SPOKEN_OF.search(text, *segment) is not None
    if _MUST_NEXT.match(text, following.start, following.end):
        return True
    return _SPOKEN_OF.search(text, *segment) is not None and opens_with_marker(reading, following)


def _same_deed(text: str, segment: Segment, following: Segment) -> bool:
    """转让项目，|转让人和受让人应当…: who does it is named by the verb itself."""
    verb = text[segment.start : segment.start + 2]
    return text.startswith((verb + "人", verb + "者"), following.start) and text.find("应当", *following) > 0


def _object_and_time(reading: Reading, start: int, end: int) -> int | None:
    """招生工作总结|9月30日前报送: where the time begins, between an object and its verb."""
    text = reading.masked
    for mention in reading.mentions_in(start + 2, end, "time"):
        if mention.form == "recurring" and text[end - 1] in "次遍轮" and mention.bound is None:
            if _OBJECT.fullmatch(text, start, mention.start) and verb_nouns.bare().match(text, mention.end, end):
                return mention.start if not bodies.ends_in_head(text, start, mention.start) else None  # 消防设施|每月检查一次
            continue
        if verb_nouns.FIGURE.search(text, mention.end, end):
            return None  # 覆盖率到2023年达到100% is a goal
        if (
            mention.bound in ("by", "within")
            and (
                verb_nouns.bare().match(text, mention.end, end)
                or _REPORTED.match(text, mention.end, end)
                or (2 <= end - mention.end <= 6 and _happens(text, mention.end, end))
            )
            and _OBJECT.fullmatch(text, start, mention.start)
            and not bodies.ends_in_head(text, start, mention.start)
        ):
            return mention.start - (text[mention.start - 1] in "于在自从")
    return None


#: What leads to a time in front.
_TO_TIMES = frozenset("于在自从至到")


def _after_time(reading: Reading, start: int, end: int) -> int:
    """Behind the times and connectives that open a segment (2018年底前, 到2020年，)."""
    mention = reading.time_at(start, end) or (reading.time_at(start + 1, end) if reading.masked[start] in _TO_TIMES else None)
    if mention is None:
        return start
    joint = mention.end + (reading.masked[mention.end : mention.end + 1] in ("和", "、", "至"))
    second = reading.time_at(joint, end)  # 2019年和2020年, 自2023年起|每季度末月25日前
    return actors.lead_end(reading.masked, (second or mention).end, end)


def _in_charge(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """负责特种设备安全监督管理的部门(对…进行检查): who is in charge, with a predicate of its own, and where that begins."""
    holder = actors.subject_of(text, start, end)
    if holder is None or "的" not in text[start : holder[1]] or holder[2] >= end:
        return None
    return holder
