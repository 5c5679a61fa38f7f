"""Names of organs as they stand in heads and signatures: told by what they end in."""

import re

import regex

from .labels import SIGNS

_SUFFIX = (
    r"人民政府|政府|委员会|委|总局|局|厅|部|办公室|办公厅|办|院|署|银行|中心|公司|集团|大学|学院|学校|研究所|所|处|领导小组|小组|筹备组|专班|社|站|法院|检察院|"
    r"联合会|协会|学会|联社|总会|基金会|商会|工会|常委会|党组|党委|司令部|指挥部|秘书处|秘书局|司|室|总队|支队|团委|总工会|妇联|残联|工商联|侨联|文联|台联|科协|政协|作协|管委会|组委会|会|联席会议|公署|海关|分行|支行|兵团|军区|监狱|档案馆|图书馆|博物馆|电视台|广播电台"
)
_ORGAN = re.compile(rf"[{SIGNS}（）()〇“”·A-Za-z0-9、—-]{{1,48}}?(?:{_SUFFIX})(?:[（(](?:代章|代|盖章|印章|公章|章)[）)])?")
_STAMP = regex.compile(r"[（(](?:代|章|[^（()）。，]{0,30}(?:代章|代印|盖章|印章|公章))[）)]$")
_BARE_OFFICE = regex.compile(r"(?:(?:工作)?领导小组|委员会|指挥部|联席会议)?(?:办公室|办公厅)")
_PEER = regex.compile(r"政府|委员会$|委$|军区|政协|法院|检察院")
_NOT_NAME = re.compile(
    r"^(?:关于|各|请|由|经(?![济开贸信])|向(?!阳)|报(?!社)|为|对(?!外)|将|与|在|和(?![平田县政顺静硕龙])|及|或|按|并|可|应(?![急县城])|须|要|不|有关|上述|联系|附件)|[，。；：！？《》]|如下|以下|的通知|工作方案"
)


def is_organ(text: str) -> bool:
    """Whether `text` alone is the name of an organ: 财政部办公厅, 重庆市人民政府（代章）."""
    return 2 <= len(text) <= 50 and not _NOT_NAME.search(text) and _ORGAN.fullmatch(text) is not None


def is_stamp(text: str) -> bool:
    """Whether `text` alone says only whose seal it bears: （市水务局代章）. The seal's owner has not issued the text."""
    return text.endswith(("）", ")")) and _STAMP.fullmatch(text) is not None


def joined(above: str, below: str) -> str | None:
    """The organs of two lines of a head, one above the other, as one line of joint issuers; None where they are none.

    某市财政局⏎某市民政局 are two issuers; 某市人民政府⏎某市财政局 and 某市财政局⏎某市财政局办公室 are a letterhead and the issuer;
    办公室 alone ends a name.
    """
    first, second = split_organs(above), split_organs(below)
    if not first or not second or _BARE_OFFICE.fullmatch(below):
        return None
    if any(name.startswith(head) for name in second for head in first) or (first[-1].endswith("政府") and not _PEER.search(second[0])):
        return None
    return f"{above} {below}"


def split_organs(text: str) -> list[str]:
    """The organs of one line of a signature or title, apart at spaces: 财政部办公厅 国家知识产权局办公室.

    Empty where the line is anything else.
    """
    pieces = [_STAMP.sub("", piece) for piece in text.split()]
    if pieces and all(is_organ(piece) for piece in pieces):
        return pieces
    whole = _STAMP.sub("", "".join(pieces))
    return [whole] if is_organ(whole) else []


def split_joint(text: str) -> list[str]:
    """The organs of a title's opening, apart at 、 and spaces where each piece is an organ: 财政部、国家税务总局关于…."""
    pieces = [piece for piece in regex.split(r"[、\s]+", text) if piece]
    if len(pieces) > 1 and all(is_organ(piece) for piece in pieces):
        return pieces
    return split_organs(text)
