"""Places and groups that figures are of: 汾渭平原, “2+26”城市, 河北、山西、山东省, 东部地区, 其他县区."""

from functools import cache

import regex

from .lexicon import adverbs, fact_words, noun_like

#: The longer heads first: each place is taken whole and never again, so that a run of them costs no more than its length.
_AREA = (
    r"[\p{Han}“”□+]{0,12}?(?:北京|天津|河北|山西|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古"
    r"|京津冀|中心城区|主城区|开发区|都市圈|经济圈|经济带|大湾区|三角洲|长三角|珠三角|[省市县]本级|干流|支流|河段|湖区|地区|区域|平原|流域|盆地|城市群?|片区|新区|园区"
    r"|郊区|丘陵区?|灌区|库区|牧区|林区|山区|苏区|垦区|城区|市区|省份|县城|农村|城镇|乡村|省城|首府|省会|[东中西北南]部|关中|沿海|兵团|中央|地方|[省市县]属|其他|其余"
    r"|[陕苏粤皖鲁浙豫川湘鄂晋冀辽吉黑闽赣桂滇黔甘宁青藏新琼][东南西北中]{1,2}|[省市县区州盟旗镇乡])(?:（[^（）]{1,12}）)?"
)
#: One place or several, joined; 长沙、株洲、湘潭三市.
_SO_MANY = r"(?>(?:\p{Han}{2,4}[、和及与])+\p{Han}{2,4}?)(?:[两三四五六七八九十]|十[一二三四五六七八九])个?[省市县区州](?!长)"
PLACES = rf"(?:(?>{_AREA})(?:[、和及与]?(?>{_AREA}))*+|{_SO_MANY})"
#: 省级示范县(10个)、示范乡镇60个: kinds of places are what is counted.
KIND = regex.compile(
    r"(?:示范|试点|重点|先进|贫困|脱贫|特色|中心|建制|美丽|强|大|名|园|社|灌|小|景|片|服务|保护|功能|开发|坝|校|库|牧|林|矿|厂)[市县区镇乡]+$"
)
_PLACES = regex.compile(PLACES)


def places_at(text: str, start: int, end: int) -> "regex.Match[str] | None":
    """The places that a stretch begins with."""
    return _PLACES.match(text, start, end)


def before_verb(text: str, start: int, end: int) -> int | None:
    """Where the places end that stand before a goal verb: 京津冀、汾渭平原|共完成散煤替代, 河南省|分别压减焦炭产能; None where none do."""
    found = _before_verb().match(text, start, end)
    return found.end("who") if found else None


@cache
def _before_verb() -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?P<who>[^，。；、的\d]{{2,14}}?)(?:应当?|须|只能|最多|至多)*(?=限(?:补|报|购|领|推荐|申报))|(?P<who>(?:中央|省级?|市级?|县级?|各级)财政|{PLACES})(?>{adverbs()}|力争|确保|争取|计划|拟|要|应|须|再|分别|累计|共|共计|总共|各|均)*(?!{'|'.join(sorted(noun_like()))})(?:{fact_words('goal_verb')})(?!率|度|量|比|到|至|为)"
    )
