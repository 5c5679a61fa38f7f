"""Programmes: what yearly editions of one notice share."""

from functools import cache
from typing import NamedTuple

import regex

from ..gazetteer import Row, rows
from ..records import FactsDocument, HeadField
from .citations import title_key


class Edition(NamedTuple):
    """The programme of one notice, or none, and how that was had."""

    programme: str | None
    head: HeadField | None


_NUMERAL = "一二三四五六七八九十百\\d"
_EDITION = regex.compile(
    rf"""(?:到|至|自)?(?:(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{{2}})
           (?:\s*[-—–~～至]\s*(?:(?:19|20)?\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{{2}}))?年?(?:度|上半年|下半年)?
       | 第[{_NUMERAL}]+(?:批次|批|届|期|轮|次)
       | 首批 | 新一批 | 新一轮 | 继续
       | [“"]?十[一二三四五六]五[”"]?(?:时期|期间)?""",
    regex.VERBOSE,
)
_PUNCTUATION = regex.compile(r"[\s\p{P}]+")
_OFFICE = regex.compile(r"(?:办公厅|办公室|办)$")

#: A subject with fewer characters says too little (关于开展申报工作的通知 has none).
_SHORTEST = 6


class TitleWord(Row):
    """A row of title_words.tsv: a word of a title that says what is done with the subject, not what it is."""

    word: str


@cache
def _common() -> "regex.Pattern[str]":
    words = sorted((row.word for row in rows("title_words", TitleWord)), key=len, reverse=True)
    return regex.compile("|".join(map(regex.escape, words)))


def programmes(documents: list[FactsDocument]) -> list[Edition]:
    """The edition of each document, in their order.

    The catalog has the first word. Otherwise notices are editions of one programme when their titles name the same subject, without
    years, edition words (2018年度, 第三批, 首批, “十三五”) and words of what is done with it (发布…榜单并组织申报 and 组织申报), the
    first issuer is of one family (财政部办公厅 and 财政部), and they are of different years or editions. What is not certain is null.
    """
    groups: dict[tuple[str, str], list[FactsDocument]] = {}
    keys = [_key(document) for document in documents]
    for key, document in zip(keys, documents):
        if key is not None:
            groups.setdefault(key, []).append(document)
    names = {key: _name(key, group) for key, group in groups.items()}
    return [_edition(document, names[key] if key is not None else None) for key, document in zip(keys, documents)]


def _edition(document: FactsDocument, inferred: str | None) -> Edition:
    if document.catalog.programme:
        return Edition(document.catalog.programme, HeadField(origin="catalog", rule="catalog-programme"))
    if inferred is None:
        return Edition(None, None)
    read = document.head.get("title")
    return Edition(inferred, HeadField(source_spans=read.source_spans if read else [], origin="inferred", rule="title-without-edition"))


def _key(document: FactsDocument) -> tuple[str, str] | None:
    """Subject of the title and family of the first issuer; None where either is missing."""
    if not document.title:
        return None
    title = without_edition(document.title)
    lead = family(document.issuers[0]) if document.issuers else title.partition("关于")[0]
    subject = _common().sub("", title.removeprefix(lead))
    return (subject, lead) if lead and len(subject) >= _SHORTEST else None


def _name(key: tuple[str, str], group: list[FactsDocument]) -> str | None:
    """The id of a group of editions: the catalog's where it names one, else the first title without edition; None when unsure."""
    catalogued = {document.catalog.programme for document in group if document.catalog.programme}
    if catalogued:
        return catalogued.pop() if len(catalogued) == 1 else None
    marks = {_mark(document) for document in group}
    first = min(group, key=lambda document: document.notice_id)
    title = without_edition(first.title or "").removeprefix(key[1])
    return key[1] + title if len(group) > 1 and len(marks) == len(group) else None


def _mark(document: FactsDocument) -> tuple[str, int | None]:
    return "|".join(m.group() for m in _EDITION.finditer(document.title or "")), document.issue_year


def without_edition(title: str) -> str:
    """A title without years, edition words, white space and punctuation: 2018年…第三批…的通知 becomes ……的通知."""
    return _PUNCTUATION.sub("", _EDITION.sub("", title_key(title)))


def family(issuer: str) -> str:
    """The body behind an office: 财政部办公厅 is of the family of 财政部."""
    return _OFFICE.sub("", _PUNCTUATION.sub("", issuer)) or issuer
