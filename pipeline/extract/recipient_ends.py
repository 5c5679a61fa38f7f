"""Where the words end that say who gets a sum: 旅行社|组织县外游客, 养老机构|每收住一名老人, 获奖组织|由省政府; and what is nobody."""

import regex

from .. import words
from . import beneficiaries
from .lexicon import somebody_at_end
from .patterns import compiled
from .reading import Place

#: 由县财政, 到村, 采暖期用电, 长期护理保险筹资: nobody that money goes to.
_NOBODY = regex.compile(
    r"(?:由|[到至][村户人镇县乡组账位校]{1,2}$)|.*(?:筹资|缴费|用[电水气热]|参保|收费|投保|让利|代偿|减免|救治|[一二三四五六七八九十\d]+(?:万)?元?/)$"
)
#: 获奖组织|由省政府, 养老机构|每收住一名老人, 融资担保机构|为小微企业: what stands behind them is another matter.
_TURNS = regex.compile(r"(?<=..)(?:由(?!来)|每(?!个)|为(?!主|民)|经(?![营办销理济纪开])|向(?!阳)|凭|将|[把按])")
#: 获奖组织由|省政府: who pays.
_PAYS = regex.compile(r"(?:财政|政府|部门|机关|委员会|管委会|[局厅委]|基金|资金|公益金|保障金|[省市县区]级?)$")
#: 人才租房补贴为|博士
_WHOSE_PAY = regex.compile(r"(?:补贴|补助|津贴|奖励|标准|待遇|报酬|资助|费)(?:分别)?为$")
#: 旅行社|组织县外游客, 剧团|送戏下乡: what they do, at some length.
_DOES = regex.compile(
    r"(?:组织|引进|招用|吸纳|聘用|招录|招聘|举办|承办(?!单位|企业|方|者)|开展|购买|购置|租用|租赁(?!企业|公司|户|住房)|新建|投保|参加|参保(?!职工|人|居民|企业|单位|对象|人员)"
    r"|送|收购(?!企业|商|主体|站|单位)|带动|提供|实施(?!主体|单位)|种植(?!户|大户|主体|企业|基地)|从事|承担(?!主体|单位|企业|机构|者)|承接(?!主体|单位|企业)|签订|取得|获得|完成|采购(?!方|人|单位)|更换|淘汰|报废|安装|流转|投资(?=\p{Han}{5})(?!企业|公司|机构|基金|人|者|管理|主体|项目))"
)


def cut(text: str, place: Place) -> Place | None:
    """The place without what does not belong to it; None where it names nobody."""
    start, end = place
    end -= text.startswith("户均", end - 1)  # 农村危房改造|户均补助
    if _NOBODY.match(text[start:end]):
        return None
    turn = _TURNS.search(text, start, end)
    if turn is not None:
        if text[turn.start()] == "为" and _WHOSE_PAY.search(text, start, turn.end()):
            start = turn.end()
        elif text[turn.start()] == "由" and not _PAYS.search(text, start, end) and somebody_at_end().search(text, turn.end(), end):
            start = turn.end()  # 粪肥还田由|第三方服务机构|实施的
        elif (text[turn.start()] == "由" or somebody_at_end().search(text, start, turn.start())) and words.across(
            text, turn.start()
        ) is None:
            end = turn.start()
    end = before_deed(text, start, end)
    end = _before_noun_of_deed(text, start, end)
    known = somebody_at_end().search(text, start, end) or beneficiaries.named(text, start, end) or beneficiaries.gets(text, (start, end))
    return (start, end) if known else None


def _before_noun_of_deed(text: str, start: int, end: int) -> int:
    """老年人 of 老年人|用餐: where somebody ends whose deed is named in two characters behind them, and nothing else is."""
    behind = end - 2
    if (
        behind - start < 2
        or text[behind - 1] not in "人员者民生户工师"
        or beneficiaries.named(text, start, end)
        or not somebody_at_end().search(text, start, behind)
    ):
        return end
    return behind if words.is_verb(text[behind:end]) and words.across(text, behind) is None else end


def before_deed(text: str, start: int, end: int) -> int:
    """Where somebody ends who does something: 旅行社 of 旅行社组织县外游客; 企业引进的人才 is one name."""
    if end - start < 5:
        return end
    first = next((one for one in _DOES.finditer(text, start + 2, end) if somebody_at_end().search(text, start, one.start())), None)
    if first is None:
        return end
    if text.find("的", first.start(), end - 1) >= 0:
        return end
    return first.start() if end - first.start() >= 4 and compiled("[、和及与或]").match(text, first.start() - 1) is None else end
