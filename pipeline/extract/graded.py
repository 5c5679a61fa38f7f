"""On which condition money is paid step by step, or by how well one did: 竣工验收合格后拨付30%, 良好的3万元."""

import regex

from ..records import Mention
from .connectives import lead_end
from .reading import Place, Reading, Segment, Unit

_PAYS = r"(?:拨付|预拨|兑付|支付|发放|下达|安排|给予|予以|奖励|奖补|补助|补贴|结算|清算|拨|补足|付)"
#: 竣工验收合格并经审计后|，拨付剩余(30%); no 博士后, 先建后补, 灾后重建, 专利转让后补助.
_AFTER = regex.compile(
    r"(?:(?:[^，。；：\d在后]{1,14})?在)?(?P<case>(?!今后|此后|以后|随后|其后|然后)(?:(?!由|将|把|对|不得|不超|万元|亿元)[^，。；：]){2,40}?"
    r"(?<!博士|[先产术灾售课会战雨震疫今此以随其然最之前、]|先\p{Han})(?:后(?!补助|奖补|资助)|(?<=合格|通过|验收|完成|审核|审计|认定|建成|投产)后))"
    rf"，?(?:再|先行?|可|即|每\p{{Han}}{{1,3}}|一次性|分别|另|据实|按规定|及时|由[^，。；\d]{{2,12}}?|(?:中央|[省市县区]级?)(?:财政)?|按照?)*"
    rf"(?={_PAYS}|按照?|剩余|其余|\d)"
)
#: 优秀的每个奖励5万元，|良好的|3万元，|合格的|每个1万元: by how well one did, where the verb stands with the first.
_GRADE = regex.compile(
    r"[、，；和]?(?P<case>(?!每|其中|由|按|其他|剩余|其余|用于|对)(?:(?!的|补助|补贴|奖励|给予)[^，。；：、\d]){2,16}的)"
    r"，?(?:每\p{Han}{1,2})?(?:为|最高|不超过)?$"
)
_NEAR = 80
_GIVES = regex.compile(r"奖励|奖补|补助|补贴|资助|给予")


def after(text: str, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """项目开工后 of 项目开工后拨付|40%, 经审计后 of 竣工验收并经审计后，拨付剩余|30%: what has to be done first."""
    at = unit.segments.index(segment) if segment in unit.segments else -1
    before = unit.segments[at - 1] if at > 0 else None
    if text.find("后", before.start if before is not None else segment.start, mention.start) < 0:
        return None
    if before is not None and text[before.end - 1] == "后" and text[before.end] == "，":
        segment = Segment(before.start, segment.end)
    found = _AFTER.match(text, lead_end(text, segment.start, mention.start), mention.start)
    return found.span("case") if found is not None else None


def grade(reading: Reading, unit: Unit, segment: Segment, mention: Mention) -> Place | None:
    """良好的 of 优秀的每个奖励5万元，良好的|3万元: a case with its sum alone, behind one that says what is done."""
    text = reading.masked
    if mention.kind != "money" or text.find("的", max(unit.start, mention.start - 8), mention.start) < 0:
        return None
    start = max(unit.clause.span.start, mention.start - _NEAR)
    told = reading.mentions_in(start, mention.start, "money")
    if not told or _GIVES.search(text, start, told[-1].end + 8) is None:
        return None
    found = _GRADE.match(text, max(segment.start, told[-1].end), mention.start)
    return found.span("case") if found is not None else None
