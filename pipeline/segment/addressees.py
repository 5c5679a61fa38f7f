"""主送机关: the recipients, on a line of their own that ends in ： (GB/T 9704, 7.3.2)."""

from itertools import pairwise

import regex

from .organs import is_organ

_RECIPIENT = regex.compile(
    r"(?:省|市|区|县|州|盟|旗|局|厅|部|委|办|院|校|单位|机构|公司|企业|政府|部门|中心|协会|会|所|行|社|集团|同志|处|馆|站|台|公墓|机场|人员|队|场|团|司|署|大学|学院|组织|机关|店|厂|乡|镇|街道|园|开发区|"
    r"方面|人|主体|农户|合作社|股室|街办|法院|检察院|办公室|残联|妇联|侨联|文联|工商联|科协|作协|政协|教师|群众|党组|党委|公众|成员|基地|联盟|联合体|示范区|矿|港|军|兵团|组|服务商|供应商|经营者|运营商|承运人|开发商|生产商|销售商|经销商|商户)"
    r"(?:[（(][^（()）]*[）)])?$"
)
_PROSE = regex.compile(
    r"[。；！？《》]|如下|以下|下列|按照|根据|现将|提出|要求|决定|为了|为贯彻|包括|是指|规定|应当|附件|联系|电话|单位[：:]|条件|材料|时间|目标|内容"
)
_OPENS = regex.compile(
    r"^(?:各|有关|驻|省|市|县|区|州|盟|中央|国务院|部|委|局|党中央|中共|厅|本|全|机关|直属|派出|相关|其他|武警|解放军|[\p{Han}]{2,8}(?:省|市|县|区|自治州|兵团))"
)


def is_addressees(line: str) -> bool:
    """Whether `line` is the line of recipients: 各省、自治区、直辖市财政厅（局）：, but not 现将有关事项通知如下：."""
    if not line.endswith(("：", ":")) or len(line) > 600:
        return False
    body = line[:-1].rstrip()
    if len(body) < 2 or _PROSE.search(body):
        return False
    return _RECIPIENT.search(body) is not None and (len(body) > 3 or is_organ(body) or body.startswith("各"))


def opening(line: str) -> int | None:
    """How far the recipients reach that `line` opens with, their paragraph break lost: 各区县政府，市政府各部门：现将….

    None where it opens otherwise. Each piece has to be a full recipient, since what follows is prose.
    """
    at = line.find("：", 0, 300)
    if at < 0 or at + 1 >= len(line) or not is_addressees(line[: at + 1]):
        return None
    places = groups(line[:at])
    return at + 1 if len(places) > 1 or line.startswith(("各", "有关")) else None


def groups(body: str) -> list[tuple[int, int]]:
    """The recipient groups of `body` (without ：) as places in it: apart at ，and ； where each piece is a full recipient.

    各省财政厅，中小企业主管部门 stays one group: the second piece leans on the 各省 of the first.
    """
    cuts = [-1]
    depth = 0
    for i, char in enumerate(body):
        depth += (char in "（(") - (char in "）)")
        if char in "，；,;" and depth == 0:
            cuts.append(i)
    cuts.append(len(body))
    pieces = [(a + 1, b) for a, b in pairwise(cuts)]
    full = all(_RECIPIENT.search(body[a:b]) and _OPENS.match(body[a:b]) for a, b in pieces)
    return pieces if full else [(0, len(body))]
