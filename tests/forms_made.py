"""The same notice in the forms in which sites hand it out: encodings, traditional characters, one line, Markdown, a page.

python tests/forms_made.py FILE...    # prints, per file and form, what differs from the file itself
"""

import codecs
import html
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import regex
from opencc import OpenCC

from pipeline.deduplicate import deduplicate
from pipeline.ingest import ingest
from pipeline.ingest.catalog import Catalog
from pipeline.normalize import normalize
from pipeline.records import StructuredDocument
from pipeline.repair import repair
from pipeline.segment import segment

_BREAK = regex.compile(r"\s*\n\s*")
_OWN_LINE = regex.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}章)[^。；：]{2,40}"
)
_RUN_IN = regex.compile(r"^(?P<head>（[一二三四五六七八九十]{1,3}）[^。；：，]{2,25}。)(?=.)")
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>政策文件_某市人民政府</title><style>p {{ text-indent: 2em }}</style></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li>
<li><a href="/xxgk">信息公开</a></li><li><a href="/bsfw">办事服务</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk">信息公开</a> &gt; 政策文件</div>
<div class="content"><div id="zoom">
{body}
</div></div>
<div class="footer"><p>版权所有：某市人民政府办公室</p><p>京ICP备05000001号</p><script>count()</script></div>
</body></html>
"""


def lines(text: str) -> list[str]:
    """The paragraphs of a notice, in which two ideographic spaces may be the only breaks."""
    pieces = _BREAK.split(text.strip())
    if len(pieces) == 1:
        pieces = regex.split(r"\s*\u3000\s*\u3000\s*", pieces[0])
    return [piece.strip() for piece in pieces if piece.strip()]


def one_line(text: str) -> bytes:
    """All breaks as two ideographic spaces."""
    return "\u3000\u3000".join(lines(text)).encode()


def markdown(text: str) -> bytes:
    """Paragraphs apart by blank lines, headings on lines of their own as ##, run-in headings in bold."""
    marked = [f"## {line}" if _OWN_LINE.fullmatch(line) else _RUN_IN.sub(r"**\g<head>**", line, count=1) for line in lines(text)]
    return "\n\n".join(marked).encode()


def page(text: str) -> bytes:
    """A page of a site, a paragraph an element, with navigation and footer around."""
    return PAGE.format(body="\n".join(f"<p>\u3000\u3000{html.escape(line)}</p>" for line in lines(text))).encode()


def traditional(text: str) -> str:
    """Traditional characters, words as they are."""
    return str(OpenCC("s2t").convert(text))


def big5(text: str) -> bytes:
    """Traditional characters in Big5, which has no em space, no no-break space and no ratio sign."""
    return str(OpenCC("s2tw").convert(text)).translate(str.maketrans("\u2003\xa0∶", "\u3000 ：")).encode("big5", errors="replace")


FORMS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "utf-8 with mark": ("txt", lambda text: codecs.BOM_UTF8 + text.encode()),
    "utf-16": ("txt", lambda text: text.encode("utf-16")),
    "gbk": ("txt", lambda text: text.encode("gb18030")),
    "traditional": ("txt", lambda text: traditional(text).encode()),
    "big5": ("txt", big5),
    "one line": ("txt", one_line),
    "markdown": ("md", markdown),
    "page": ("html", page),
}


def read(data: bytes, suffix: str) -> StructuredDocument:
    """The structure of a file with these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"notice.{suffix}"
        path.write_bytes(data)
        return segment(repair(deduplicate(normalize(ingest(path, path.parent, Catalog(), "notice")))))


def tree(doc: StructuredDocument) -> list[str]:
    """A line a section: parent, label, heading."""
    return [f"{section.parent_id or ''} > {section.label or ''} {section.heading or ''}" for section in doc.sections]


def differences(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Form by form: sections that only the file has, and sections that only the form has."""
    own = tree(read(text.encode(), "txt"))
    for name, (suffix, made) in FORMS.items():
        found = tree(read(made(text), suffix))
        yield name, [row for row in own if row not in found], [row for row in found if row not in own]


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        for form, lost, added in differences(Path(argument).read_text(encoding="utf-8-sig")):
            print(f"{argument}: {form}: {'same' if not lost and not added else f'lost {lost} added {added}'}")
