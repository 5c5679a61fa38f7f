"""Those for each of whom staff is counted: 每个乡镇服务站|专职工作人员不少于2人, 每所学校|专职心理健康教师不少于1名."""

import regex

from ..records import Mention
from .reading import Place

_HEAD = r"(?:站|室|院|校|机构|中心|队|企业|单位|基地|厂|馆|园|社|社区|村|镇|县|区|市|店|公司|所|场|科|库|平台|组|县（[^（）]{1,8}）)"
_STAFF = (
    r"(?:人员|教师|老师|医师|医生|护士|药师|队员|人数|职工|干部|辅导员|保育员|保安员?|教练员?|志愿者|专家|技师|工程师|网格员"
    r"|安全员|护理员|指导员|社工|编制)"
)
_STAFFED = regex.compile(
    rf"(?P<owner>每[个家所座支处]"
    rf"(?:(?![每的不应配须需]|至少)\p{{Han}}|（[^（）]{{1,10}}）){{0,14}}{_HEAD})(?:(?!至少)\p{{Han}}){{0,8}}{_STAFF}(?:总数|数量?)?"
    r"(?=不|应|须|需|要|达|至少|一般|原则|配|为|总|$)"
)
_PEOPLE = frozenset(("人", "名", "位"))


def staffed(text: str, start: int, mention: Mention) -> Place | None:
    """Where those stand for each of whom the people at `mention` are counted, in the text from `start` on; None where none are."""
    if mention.unit not in _PEOPLE or (at := text.rfind("每", start, mention.start)) < 0:
        return None
    found = _STAFFED.match(text, at, mention.start)
    return found.span("owner") if found is not None else None
