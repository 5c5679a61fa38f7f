"""Where an answer stands, ready to paste: 文号 (or name and date), section path, original wording."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from .database import Database

#: What may hold the place of an answer; a clause is asked last, since its ids are no fact's.
_HELD = ("targets", "amounts", "deadlines", "obligations", "citations", "clauses")

#: The tables that `cite` asks, as a text for `Database`.
ASKED = " ".join((*_HELD, "sections", "notices"))

_PLACES = "WITH asked AS (SELECT unnest($notices) AS notice_id, unnest($ids) AS id) " + " UNION ALL ".join(
    f"SELECT notice_id, id, section_path, {quote} AS quote FROM {name} SEMI JOIN asked USING (notice_id, id)"
    for name, quote in (*dict.fromkeys(_HELD, "quote").items(), ("sections", "NULL"))
)
_NOTICES = "SELECT notice_id, doc_number, title, label, issue_date FROM notices"
_DATE = regex.compile(r"(\d{4})-0?(\d{1,2})-0?(\d{1,2})")


def cite(database: Database, rows: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """For each row the citations of what it names by `notice_id` and `id`, by `notice_id` alone, or by `refs`; each wording once in a row.

    财办建〔2018〕96号，（标题缺失）/（二）方案备案：“中央财政下达资金的3个月内，……备案。” The wording is that of the text as it is
    published (simplified, repaired). What stands in the head of a notice has its notice alone.
    """
    wanted = sorted({one for row in rows for one in _named(row) if one[1]})
    named = {row["notice_id"]: _notice(row) for row in database.rows(_NOTICES)}
    found = database.rows(_PLACES, {"notices": [notice for notice, _ in wanted], "ids": [id_ for _, id_ in wanted]}) if wanted else []
    places = {(row["notice_id"], row["id"]): _citation(named[row["notice_id"]], row) for row in found}
    return [list(dict.fromkeys(places.get(one) or named[one[0]] for one in _named(row))) for row in rows]


def _named(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if row.get("id"):
        yield row["notice_id"], row["id"]
    elif row.get("notice_id"):
        yield row["notice_id"], ""
    for ref in row.get("refs") or ():
        yield ref["notice_id"], ref["id"]


def _notice(row: Mapping[str, Any]) -> str:
    if row["doc_number"]:
        return str(row["doc_number"])
    name = f"《{row['title']}》" if row["title"] else str(row["label"]).rstrip("。；，")  # without either, its first line
    return f"{name}（{_day(row['issue_date'])}）" if row["issue_date"] else str(name)


def _day(date: str) -> str:
    """2020-04-30 as 2020年4月30日."""
    return _DATE.sub(r"\1年\2月\3日", date)


def _citation(notice: str, row: Mapping[str, Any]) -> str:
    place = f"，{row['section_path']}" if row["section_path"] else ""
    return f"{notice}{place}：“{' '.join(row['quote'].split())}”" if row["quote"] else f"{notice}{place}"
