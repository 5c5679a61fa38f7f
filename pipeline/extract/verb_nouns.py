"""Verbs that name something and do nothing: 服务能力显著提升, 实施期限为三年, 消费|品, 申请|材料, 每个区县|推荐数量."""

import re
from functools import cache

from .. import words
from .figure_told import tells_figure
from .lexicon import adverbs, noun_like, verbs
from .patterns import compiled

_WISH = re.compile(
    r"(?:显著|明显|大幅|稳步|持续|不断|进一步|有效|全面|更加|基本)+(?:提升|提高|增强|改善|优化|增长|完善|健全|形成|加强|扩大)$"
)


#: A noun that is measured: 研发投入增长12%.
FIGURE = re.compile(
    r"(?:增长|提高|下降|降低|缩短|达到|不低于|不少于|不超过|突破|超过|控制在|占比)(?:到|至|达)?\D{0,3}(?:\d|[一二三四五六七八九十]+成|百分之)"
)
#: 举办机构提供的床位占比超过六成: something is measured, nobody acts.
MEASURED = re.compile(r"[^，]*的[^，]*(?:达到|超过|不低于|不少于|不超过|突破|控制在|占比)\D{0,3}(?:\d|[一二三四五六七八九十])")
#: Behind a verb these make a noun of it: 实施期限为…, 补助比例提高…, 评价结果为….
_NOUN = re.compile(
    r"(?:期限|期间|期|比例|结果|方式|标准|情况|条件|范围|对象|程序|流程|材料|金额|额度|时间|时限|周期|资金|经费|费用|补助|奖励|收入|人员|人)"
    r"(?:原则上|一般|均)?(?:为|是|由|另行|分|按|不|达|提高|应|须|要|可|包括|主要|如下|见|：|$)"
    r"|(?:金额|额度|比例|时间|时限|周期|收入)在(?!线)|(?:期限|时间|期)(?:自|从|至(?!少)|截至)|(?:品类|种类|类别|品种|总分|满分)(?:为|是|包括|分为)|(?:标准|比例)(?:减半|翻番|加倍|上浮|下浮)|(?:使用)?范围限于"
)
#: What these begin with.
_NOUNS = frozenset("期比结方标情条范对程流材金额时限周资经费补奖收人品种类总满")
#: 追回|资金, 提交|材料, 优化|流程: verb and object at the end of a segment; 申请材料, 落实情况, 公示时间 are nouns.
_OBJECT = re.compile(
    r"(?:说明|反映|报告|通报|反馈|核实|掌握|摸清|了解|提供|上报|收集|汇总|汇报)情况|(?:明确|延长|缩短|压缩|创新|改进|转变|调整|争取|确定|优化|改善|公布)(?:时间|方式|时限|期限|周期)"
    r"|(?:明确|提高|降低|制定|修订|完善|细化|扩大|缩小|确定|调整|公布|优化|规范|简化|严格|创造|改善|核定|健全|统一|履行)(?:标准|范围|对象|条件|比例|程序|流程|额度|金额)"
    r"|(?:追回|收回|退回|退还|返还|拨付|下达|预拨|拨足|安排|落实|筹措|筹集|整合|统筹|盘活|争取|预留|保障|增加|减少|追加|核减|扣减|扣除|扣回|停发|停拨|取消|减免|免收|收取|承担|支付|垫付|结清|节约|给予|发放|兑现|兑付|提高|降低|核定"
    r"|提交|报送|上报|递交|补充|补正|简化|查验|核实|整理|收集|退回|公布|公示|反馈|通报|运用|配备|配齐|充实|抽调|选派|疏散|撤离|转移|救治|安置|组织|减少|招聘|培训|明确|审核|复核)"
    r"(?:材料|资金|经费|费用|补助|奖励|收入|人员|结果)"
)
#: Behind a verb, the noun that it makes, and that noun measured or told of: 参与|率, 注册|时间满1年, 推荐|数量不超过10个, 落实|情况请…报.
_NOUN_OF_VERB = re.compile(
    r"(?:率(?![先领])|组(?![织建成合])|人(?![才民员口力次间])|电话|方式(?=为|如下|$)|额(?!度?给)|班(?![子级次组车])|者|得分|费用?(?=标准|[按由不为每])|记录(?!在)|满意度|情况(?=[）；，、]|$|良好|较好|属实|如下|详见)|至\d{4}年|部分(?=属于|由|按|不|归|应|须|可|予))"
    r"|[一-龥]{0,10}?(?:期限|时间|时长|数量|标准|比例|比率|[^效]率|得分|金额|额度|限额|总额|总量|人数|次数|频次|面积|里程|规模|强度|密度|增[速幅]|余额|年限|周期|范围|对象|情况|结果|工作)"
    r"(?=(?:原则上|一般|均|应|须|要|每(?:[一-龥]|[半两三学]年|季度|学期|项目)|累计|总计)*(?:不(?:超过|[低少高小大短长晚早]于|得)|最[长高低多短少]|至[少多]|满\d|超过\d|达到?[^，]{0,6}\d|占|为|是|请|由|于\d|\d(?![^，]{0,10}的)))"
)
#: (重点实验室)建设|期为2年, (养老机构)运营|补贴每年申报两次: a term or a fund that is called by what is done.
_TERM = re.compile(r"(?:有效|实施|执行|合同|服务)?(?:期|期限|周期|时限|工期)(?=(?:原则上|一般|均)?(?:为|是|不超过|不少于|最长))")
_FUND = re.compile(r"(?:补贴|补助|奖励|津贴|经费|费用|资金)(?=每|按|为|由|从|标准|最[高低]|原则上|一般|不)")
_PAID = re.compile(r"[一-龥]{0,6}?(?:补贴|补助|津贴|奖励|奖金|费用?|价格)(?:原则上|一般|最高)?(?:不[超高低少]|为|按|\d)")
#: 取得证书的|每人800元, 参加培训的补贴标准为每人300元: what is paid for whom.
_PAID_FOR = re.compile(r"[^，]*的(?:[^，的]{0,8}(?:标准|额度))?(?:为|按)?每[个家名户人项座张亩处台套课][^，\d]{0,4}\d[\d.,]*[万亿]?元$")
#: 达到2000个: a figure alone.
_FIGURE_ALONE = re.compile(r"(?:\d[\d.,]*|百分之[一二三四五六七八九十]+)[^，]{0,5}(?:以上|左右)?$")
#: 申请|材料齐全, 申报|书: papers, no deed. 新建|助餐点每个补助2万元: what is subsidised.
_HAVING = frozenset(("参与", "参加", "从事", "享受", "承担", "具有", "具备", "拥有", "取得", "获得", "持有"))
_FILED = ("申请", "申报", "登记", "备案", "注册", "核准", "批准", "批复", "审批", "许可")
_PAPERS = re.compile(r"材料(?!送|报)|文件(?!送|报)|资料|书(?![写面])|表(?![彰决示明])|人(?![员才民])")
_SUBSIDISED = re.compile(r"(?:(?:每|单)[一-龥]{1,3}?){1,2}(?:一次性)?(?:给予)?[^，的]{0,8}?(?:补助|奖励|补贴|奖补)")
#: 执行中(如有问题): while something is done.
_WHILE = re.compile(r"以来$|(?:过程)?中(?=$|如|若|有|发现|出现|遇|存在|应|要|须|不得|弄虚|的)|期间|时$")


_WHILES = frozenset("以过中期时")
#: 建设仓库|不少于3个, 培训护理员|不少于3000人次: of how many something is done.
_COUNTING = frozenset(("建设", "培训", "服务", "新增", "治理", "发展"))
_AT_LEAST = re.compile(r"不(?:少于|低于)\D{0,3}\d[\d.,]*[万亿]?(?!\d|[%％元分万亿]|个百分|成|倍)")
#: 运营|满6个月, 成立|时间满2年以上: how long something has gone on.
_LASTED = re.compile(r"(?:时间)?已?满[\d一二三四五六七八九十半]+个?(?:月|年|天|日|周年)(?:（含）)?(?:以上|后)?")
#: 力争|到2026年(，培育…): until when, and no deed yet.
STRIVES_UNTIL = re.compile(r"(?:力争|争取|计划|努力|确保)(?:到|用|在|于)[^，]{2,12}[年底末前间]$|利用[^，]{2,8}时间$")
#: 全面|复核流域面积50平方公里以上的…: how a deed is done, which no noun has in front.
_HOW_DONE = re.compile(r"全面|认真|切实|严格|及时|积极|大力|进一步|加快|扎实|稳步|持续|深入|着力|全力|有序|依法|抓紧|尽快|统一")
#: 限期6个月(整改)
_WITHIN = r"限期\d{1,3}(?:个月|天|日|个工作日)内?"


@cache
def opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{adverbs()}|要|将|还|也|再|至少|最少|予以|均|同时|一律|必要时|{_WITHIN})*(?:{verbs()}|处(?=[\d一二三四五六七八九十]))"
    )


@cache
def bare() -> re.Pattern[str]:
    return re.compile(rf"(?:{adverbs()})*(?:{verbs()})")


def names_figure(text: str, start: int, end: int) -> bool:
    """每个区县|推荐数量不超过10个: the verb behind an actor is part of the name of a figure."""
    each = compiled(r"每(?:[年月周日天次户亩]|季度?|学期|学年)").match(text, pos=start, endpos=end)
    verb = opening().match(text, each.end() if each else start, end)
    if each and verb and verb[0].endswith(("培训", "检测", "运输", "托管", "服务", "管护", "租赁")) and _PAID.match(text, verb.end(), end):
        return True  # 每人|每天培训补贴不高于60元
    if tells_figure(text, each.end() if each else start, end):
        return True  # 护林员|报酬不低于每人每月800元
    if verb is None:
        return False
    behind = verb.end()
    return bool(_NOUN_OF_VERB.match(text, behind, end) or _TERM.match(text, behind, end) or _FUND.match(text, behind, end))


def opens_noun(text: str, start: int, end: int) -> bool:
    """Whether the verb that ends at `end` is only the beginning of a noun: 消费|品, 投资|者, 参与|度, 建议|书; 处罚金 is 处|罚金."""
    if text[end : end + 1] in "其该本此":
        return False
    for begin in range(max(start, end - 3), end):
        if words.is_noun(text[begin : end + 1]):
            break
    else:
        return False
    word = words.across(text, end)
    if word is None or word[0] < start or word[1] != end + 1 or not words.is_noun(text[word[0] : word[1]]):
        return False
    return bare().fullmatch(text, word[0], end) is not None and not words.is_noun(text[end - 1 : end + 1])


#: 成立3年以上, 在本市注册满2年: how long ago something was, among what is asked of those who apply.
_STANDS_SINCE = re.compile(
    r"(?:成立|注册|登记|设立|开业|创办|投产|建成)(?:时间)?(?:已?满|不少于|不足|未满|不超过)?[\d一二三四五六七八九十两]+个?[年月](?:以[上内下])?"
)


def states(text: str, verb: re.Match[str], end: int) -> bool:
    """管理体系有效运行, 服务能力显著提升, 实施期限为三年: opens with a noun that looks like a verb."""
    behind = verb.end()
    if end - behind == 2 and _OBJECT.fullmatch(text, behind - 2, end):
        return False
    if (
        text[behind : behind + 1] == "的"
        or (text[behind : behind + 1] == "类" and text.endswith("为主", behind, end))
        or text.startswith("所需", behind)
        or (text[behind : behind + 1] in _NOUNS and _NOUN.match(text, behind, end))
        or (_NOUN_OF_VERB.match(text, behind, end) and not _HOW_DONE.match(text, verb.start(), behind))
        or (text[behind : behind + 1] in _WHILES and _WHILE.match(text, behind, end))
    ):
        return True
    if opens_noun(text, verb.start(), behind):
        return True
    if verb[0].endswith(_FILED) and _PAPERS.match(text, behind, end):
        return True
    if (
        (text.find("每", behind, end) > 0 or text.find("单", behind, end) > 0)
        and text[end - 1] in "元助贴励"
        and _SUBSIDISED.search(text, behind, end)
    ):
        return True
    if text[end - 1] in "上内下年" and _STANDS_SINCE.fullmatch(text, verb.start(), end):
        return True
    if verb[0] in ("达到", "实现", "完成") and _FIGURE_ALONE.match(text, verb.end(), end):
        return True
    if text[end - 1] == "元" and _PAID_FOR.match(text, verb.start(), end):
        return True
    if verb[0] in _HAVING and MEASURED.match(text, verb.start(), end):
        return True
    if tells_figure(text, verb.start(), end) or _LASTED.fullmatch(text, behind, end):
        return True
    if verb[0] not in noun_like():
        return False
    figure = FIGURE.search(text, behind, end)
    counted = figure is not None and verb[0] in _COUNTING and _AT_LEAST.match(text, figure.start(), end) is not None
    return _WISH.search(text, behind, end) is not None or (figure is not None and not counted)
