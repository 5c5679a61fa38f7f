"""One notice, whole, as it is published."""

from .amount import Amount
from .base import SCHEMA_VERSION, Record
from .citation import Citation
from .clause import Clause
from .coverage import Coverage
from .deadline import Deadline
from .edit import Edit
from .head import Attachment, Contact, HeadField, Part
from .notebook import html
from .obligation import Obligation
from .section import Section
from .source import Script, Source
from .suspect import Suspect
from .target import Target


class Notice(Record):
    """A notice: its text with every edit, its head, its section tree, its clauses and its facts, all in text order.

    `issue_date` is the 成文日期; `edition_date` the day of the last amendment or renewal named since, by which the text took the
    form that it has here; null where none is named.
    """

    schema_version: str = SCHEMA_VERSION
    notice_id: str
    label: str
    source: Source
    script: Script
    title: str | None
    doc_number: str | None
    genre: str | None
    issuers: list[str]
    addressees: list[str]
    issue_date: str | None
    edition_date: str | None = None
    issue_year: int | None
    effective_from: str | None
    valid_until: str | None
    head: dict[str, HeadField]
    programme: str | None
    parts: list[Part]
    attachments: list[Attachment]
    contacts: list[Contact]
    text: str
    edits: list[Edit]
    suspects: list[Suspect]
    coverage: Coverage
    sections: list[Section]
    clauses: list[Clause]
    targets: list[Target]
    amounts: list[Amount]
    deadlines: list[Deadline]
    obligations: list[Obligation]
    citations: list[Citation]

    @property
    def day(self) -> str | None:
        """The day that tells this edition from others: of its last amendment, else of its issue."""
        return self.edition_date or self.issue_date

    @property
    def year(self) -> int | None:
        """The edition's own year: of its day, else of the notice's number."""
        return int(self.day[:4]) if self.day else self.issue_year

    def section_path(self, section_id: str | None) -> str:
        """Labels and headings from the root to a section, joined by / (一、总体要求/（一）工作思路); empty for none.

        A heading that is lost stands as （标题缺失）.
        """
        return self.section_paths()[section_id] if section_id is not None else ""

    def section_paths(self) -> dict[str, str]:
        """`section_path` of every section, each made once from its parent's."""
        by_id = {section.id: section for section in self.sections}
        paths: dict[str, str] = {}
        for section in self.sections:
            line: list[Section] = []
            at: str | None = section.id
            while at is not None and at not in paths:
                line.append(by_id[at])
                at = by_id[at].parent_id
            for one in reversed(line):
                paths[one.id] = f"{paths[one.parent_id]}/{one.name}" if one.parent_id else one.name
        return paths

    def _repr_html_(self) -> str:
        """What a notebook shows: the head and the first facts."""
        return html(self)
