"""Shares in which a cost is parted, as columns of a table: 中央 | 省级 | 市县 under 分担比例表, 财政补贴比例 beside 保费."""

import regex

from .reading import Reading
from .table_units import Figured
from .tables import Cell, Table

_PAYER = (
    r"(?:中央|地方|自治区|省级?|市级?|县级?|区级?|市县区?|州级?|镇级?|乡镇|乡级?|村级?|各级|上级|本级|政府|财政|企业|个人|农户|学校|单位|用户|居民|社会)"
    r"(?:[和、与及](?:中央|省级?|市级?|县级?|区级?|地方))*(?:财政|资金|自筹)?"
)
_BEARS = r"(?:应)?(?:分担|承担|负担|补贴|补助|奖补|配套|出资|自筹|自缴|缴费?|投入)"
#: 省级财政承担比例, 财政补贴比例, 个人自缴: who bears the share stands in the name of the column.
_TOLD = regex.compile(rf"{_PAYER}{_BEARS}(?:资金)?(?:比例|占比|份额)")
#: 中央, 省级财政, 市县承担: a share where the caption or the name over the columns says that a cost is parted.
_BARE = regex.compile(rf"{_PAYER}(?:{_BEARS})?(?:资金)?(?:比例|占比|份额)?")
_PARTED = regex.compile(r"(?:分担|承担|负担|共担|出资|筹资|补助|补贴|配套)\p{Han}{0,4}(?:比例|份额|方案|标准|表)|比例表?$")


def share(reading: Reading, at: Figured) -> Cell | None:
    """The column that tells whose share the percentage `at` is; None where it is a rate of something else (补贴比例 alone)."""
    if at.figure.unit != "%":
        return None
    name = at.column.name.split("（")[0].split("(")[0]
    if _TOLD.fullmatch(name) or (_BARE.fullmatch(name) and _is_parted(reading, at.table)):
        return at.column.place
    over = at.column.cells[0] if len(at.column.cells) > 1 else None
    below = reading.text[slice(*at.column.cells[-1])] if over is not None else ""
    return at.column.place if over is not None and _BARE.fullmatch(below) and _PARTED.search(reading.text, *over) else None


def _is_parted(reading: Reading, table: Table) -> bool:
    return _PARTED.search(table.caption) is not None or any(
        section.heading and _PARTED.search(section.heading) for section in list(reading.chain(table.clause.section_id))[:1]
    )
