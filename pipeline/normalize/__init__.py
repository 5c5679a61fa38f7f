"""Normalize: the decoded file becomes canonical text, every alteration an edit.

The passes, in order, each a function from text to changes: `tags`, `entities`, `unseen`, `compatible`, `digits`, `littered_lines`,
`numbered_lines`, `ornaments`, `page_furniture`, `ruled`, `tables`, `hard_wraps`, `paragraphs`, `markdown` (on the lines as the file has
them); `script` and `vocabulary` (only in traditional passages); `misread`, `apart`, `addresses`, `points`, `grouped`, `year_brackets`,
`round_brackets`, `straight_quotes`, `corner_quotes`, `punctuation`; `spaces`; `boilerplate` (on clean lines).
"""

from ..records import Doubt, Draft, RawDocument, TextDocument
from ..records.trusted import trusted
from ..vocabulary import vocabulary
from .addresses import addresses
from .apart import apart
from .boilerplate import boilerplate
from .brackets import round_brackets, year_brackets
from .digits import digits, grouped, misread, points
from .entities import entities
from .furniture import page_furniture
from .littered import littered_lines, numbered_lines, ornaments
from .markdown import markdown
from .paragraphs import paragraphs, unseen
from .punctuation import corner_quotes, punctuation, straight_quotes
from .script import script, traditional_passages
from .spaces import spaces
from .tables import ruled, tables
from .tags import tags
from .variants import compatible
from .wraps import hard_wraps

__all__ = ["normalize"]

_LINES = (
    tags,
    entities,
    unseen,
    compatible,
    digits,
    littered_lines,
    numbered_lines,
    ornaments,
    page_furniture,
    ruled,
    tables,
    hard_wraps,
    paragraphs,
)
_MARKS = (
    misread,
    apart,
    addresses,
    points,
    grouped,
    year_brackets,
    round_brackets,
    straight_quotes,
    corner_quotes,
    punctuation,
    spaces,
    boilerplate,
)


def normalize(document: RawDocument) -> TextDocument:
    """The canonical text of a decoded file: paragraphs parted by one line break, simplified characters, mainland words,
    full-width punctuation in Chinese, half-width figures, no site furniture.

    Words that may be Taiwan usage or genuine stay and become doubts (reason `vocabulary`, with the mainland candidate).
    """
    draft = Draft(document.raw)
    for rewrite in (*_LINES, *markdown(document.source.media_type, document.raw)):
        draft = draft.apply(rewrite(draft.text))
    found, passages = traditional_passages(draft.text)
    draft = draft.apply(script(draft.text, passages))
    changes, questionable = vocabulary(draft.text, passages)
    doubts = [Doubt(source_spans=draft.to_source(word.span), reason="vocabulary", candidates=[word.candidate]) for word in questionable]
    draft = draft.apply(changes)
    for rewrite in _MARKS:
        draft = draft.apply(rewrite(draft.text))
    return trusted(TextDocument)(
        notice_id=document.notice_id,
        source=document.source,
        catalog=document.catalog,
        script=found,
        traced=draft.traced(),
        doubts=doubts,
    )
