"""From bytes to code points. The order: byte order mark, the page's own word, strict UTF-8, strict GB18030, strict Big5.

No statistical guesser is asked: on short Chinese texts they answer with Korean code pages.
"""

import codecs

import regex

from ..errors import IngestError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),  # before UTF-16, whose mark opens it
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_DECLARED = regex.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:-]+)", regex.I)
_GB = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "cp936", "euc-cn", "hz-gb-2312"}
_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")

#: Characters that any official text of some length is full of, in either script; mojibake is not.
_COMMON = frozenset("的一是在有不和人为為中大年月日上下工作各政府及以用部委省市区區县縣业業国國发發关關于於通知，。、（）：")


def decode(data: bytes, place: str, html: bool = False) -> tuple[str, str]:
    """The text of `data` and the name of its encoding. A byte order mark is taken off, line ends stay as they are.

    Raises IngestError for binary data and for bytes that no encoding of Chinese explains.
    """
    text, encoding = _decode(data, place, html)
    if len(_CONTROL.findall(text)) * 100 > len(text):
        raise IngestError(f"{place} is binary (more than one character in a hundred is a control code): save it as UTF-8 text")
    return text, encoding


def _decode(data: bytes, place: str, html: bool) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, codec)
            if text is None:
                raise IngestError(f"{place} opens with the byte order mark of {name} and is not {name}: save it as UTF-8 text")
            return text, name
    if b"\0" in data:
        raise IngestError(f"{place} is binary (it holds NUL characters): save it as UTF-8 text; UTF-16 needs its byte order mark")
    utf8 = _strictly(data, "utf-8")
    declared = _declared(data) if html else None
    if declared is not None and not (utf8 is not None and _surely_utf8(utf8)):
        text = _strictly(data, declared)
        if text is not None:
            return text, declared
    if utf8 is not None:
        return utf8, "utf-8"
    return _legacy(data, place)


def _declared(data: bytes) -> str | None:
    """The encoding that the page names in its first 4 KB; gb2312 and gbk mean gb18030, as in every browser."""
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    if name in _GB:
        return "gb18030"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _surely_utf8(text: str) -> bool:
    """Ten characters beyond ASCII that decode as UTF-8 are no accident: a page saved anew as UTF-8 may still say gb2312."""
    return sum(character > "\x7f" for character in text) >= 10


def _legacy(data: bytes, place: str) -> tuple[str, str]:
    """Strict GB18030, unless it reads as mojibake of Big5 or of a damaged UTF-8 file."""
    gb, big5 = _strictly(data, "gb18030"), _strictly(data, "big5")
    damaged = data.decode("utf-8", errors="ignore")
    if gb is not None and _common(damaged) <= 4 * _common(gb):
        if big5 is not None and _common(big5) > 4 * _common(gb):
            return big5, "big5"
        return gb, "gb18030"
    if big5 is not None and _common(damaged) <= 4 * _common(big5):
        return big5, "big5"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"byte {data[error.start]:#04x} at offset {error.start}"
    raise IngestError(f"{place} is neither UTF-8 ({byte} does not fit) nor GB18030 nor Big5: get the file again or save it as UTF-8 text")


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _common(text: str) -> int:
    return sum(character in _COMMON for character in text)
