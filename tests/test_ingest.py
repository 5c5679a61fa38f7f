"""Ingest: which files are read, how they are decoded, what is taken out of a page, what notices are called."""

import codecs
from pathlib import Path

import pytest

from pipeline.errors import CatalogError, IngestError, NotFound
from pipeline.ingest import Catalog, ingest, load_catalog, notice_ids
from pipeline.ingest.html import page_text

TEXT = "各市财政局：\r\n　　现将有关事项通知如下，请于5月25日前报送。\n"
PAGE = '<html><head><meta charset="{}"></head><body><p>各市财政局：</p><p>现将有关事项通知如下。</p></body></html>'
PAGE_TEXT = "各市财政局：\n现将有关事项通知如下。"
TRADITIONAL = "各縣市政府：為辦理本年度補助計畫，請於五月底前提出申請，逾期不予受理。"

BIG5_PAGE = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body><p>{TRADITIONAL}</p></body></html>'


@pytest.fixture
def put(tmp_path: Path):
    def write(name: str, data: bytes):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return lambda: ingest(path, tmp_path, Catalog())

    return write


@pytest.mark.parametrize(
    ("name", "data", "raw", "encoding"),
    [
        pytest.param("a.txt", TEXT.encode(), TEXT, "utf-8", id="utf-8, line ends as they are"),
        pytest.param("a.txt", codecs.BOM_UTF8 + TEXT.encode(), TEXT, "utf-8", id="the mark is not counted"),
        pytest.param("a.txt", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT, "utf-16", id="utf-16 little-endian"),
        pytest.param("a.txt", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, "utf-16", id="utf-16 big-endian"),
        pytest.param("a.txt", TEXT.encode("gb18030"), TEXT, "gb18030", id="gb18030"),
        pytest.param("a.txt", "各市：㐂𠀀".encode("gb18030"), "各市：㐂𠀀", "gb18030", id="four bytes, beyond the basic plane"),
        pytest.param("a.txt", TRADITIONAL.encode("big5"), TRADITIONAL, "big5", id="big5, which gb18030 decodes to mojibake"),
        pytest.param("a.txt", TRADITIONAL.encode("gbk"), TRADITIONAL, "gb18030", id="traditional text in gbk"),
        pytest.param("a.txt", "通知\n".encode(), "通知\n", "utf-8", id="short"),
        pytest.param("a.txt", "试点方案".encode("gbk"), "试点方案", "gb18030", id="short, gbk"),
        pytest.param("a.md", b"# \xe9\x80\x9a\xe7\x9f\xa5", "# 通知", "utf-8", id="markdown as it is"),
        pytest.param("a", TEXT.encode(), TEXT, "utf-8", id="no suffix"),
        pytest.param("A.TXT", TEXT.encode(), TEXT, "utf-8", id="suffix in capitals"),
        pytest.param("a.html", PAGE.format("utf-8").encode(), PAGE_TEXT, "utf-8", id="page"),
        pytest.param("a.html", PAGE.format("gb2312").encode("gb18030"), PAGE_TEXT, "gb18030", id="gb2312 means gb18030"),
        pytest.param("a.html", BIG5_PAGE.encode("big5"), TRADITIONAL, "big5", id="declared big5"),
        pytest.param("a.html", PAGE.format("gbk").encode(), PAGE_TEXT, "utf-8", id="saved anew as utf-8, still says gbk"),
        pytest.param("a.html", PAGE.format("no-such").encode(), PAGE_TEXT, "utf-8", id="unknown charset"),
        pytest.param("a.txt", b"<!DOCTYPE html>\n" + PAGE.format("utf-8").encode(), PAGE_TEXT, "utf-8", id="a page saved as .txt"),
        pytest.param("a.html", TEXT.encode(), TEXT, "utf-8", id="plain text saved as .html"),
    ],
)
def test_decodes(put, name, data, raw, encoding):
    document = put(name, data)()
    assert (document.raw, document.source.encoding, document.source.length) == (raw, encoding, len(raw))


@pytest.mark.parametrize(
    ("name", "data", "cause", "mend"),
    [
        pytest.param("a.txt", b"", "is empty", "get the file again", id="empty"),
        pytest.param("a.txt", b" \r\n\t", "is empty", "get the file again", id="white space"),
        pytest.param("a.txt", "　\n　".encode(), "no text, only white space", "get the file again", id="ideographic space"),
        pytest.param("a.html", b"<html><body><script>x()</script></body></html>", "no text, only markup", "get the file again", id="page"),
        pytest.param("a.txt", b"abc\0def", "is binary (it holds NUL", "save it as UTF-8", id="NUL"),
        pytest.param(
            "a.txt", TEXT.encode("utf-16-le"), "UTF-16 needs its byte order mark", "save it as UTF-8", id="utf-16 without its mark"
        ),
        pytest.param("a.txt", bytes(range(1, 32)) * 4, "is binary (more than one", "save it as UTF-8", id="control codes"),
        pytest.param("a.txt", b"\xff\xff\xff\xff", "neither UTF-8 (byte 0xff at offset 0", "get the file again", id="no encoding"),
        pytest.param("a.txt", TEXT.encode()[:-10] + b"\xe9\n", "neither UTF-8", "get the file again", id="a cut character"),
        pytest.param("a.txt", codecs.BOM_UTF8 + b"\xff", "byte order mark of utf-8 and is not", "save it as UTF-8", id="false mark"),
        pytest.param("a.pdf", b"%PDF-1.7\n", "is PDF, which is not read yet", "save it as", id="pdf"),
        pytest.param("a.txt", b"%PDF-1.7\n", "is PDF, which is not read yet", "save it as", id="pdf by content"),
        pytest.param("a.docx", b"PK\x03\x04\x14", "docx", "save it as UTF-8 text or HTML", id="docx"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word", "save it as UTF-8 text or HTML", id="doc"),
        pytest.param("a.csv", b"a,b", "suffix .csv, which is not read yet", ".html", id="another suffix"),
    ],
)
def test_tells_cause_and_mend(put, name, data, cause, mend):
    with pytest.raises(IngestError) as error:
        put(name, data)()
    assert str(error.value).startswith(name)
    assert cause in str(error.value)
    assert mend in str(error.value)


def test_missing_file_is_told(tmp_path):
    with pytest.raises(IngestError, match="cannot be opened"):
        ingest(tmp_path / "a.txt", tmp_path, Catalog(), "a")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>一、总则</p><p> </p><p>　　二、附则</p>", "一、总则\n二、附则", id="a block is a line, empty ones go"),
        pytest.param("<p>第一行<br>第二行<br/></p>", "第一行\n第二行", id="br"),
        pytest.param("<p>加强\n   统筹，\n落实</p>", "加强统筹，落实", id="a wrapped source line is no space"),
        pytest.param("<p>WTO\n rules</p>", "WTO rules", id="but between Latin words it is one"),
        pytest.param("<p>财政部  张程</p>", "财政部 张程", id="spaces on a line are one"),
        pytest.param("<p><b>一、</b>\n<span>总则</span></p>", "一、总则", id="a wrap between inline elements"),
        pytest.param("<p>5&nbsp;月 &lt;通知&gt; &#x3010;</p>", "5\xa0月 <通知> 【", id="entities"),
        pytest.param("<pre>一、总则\n二、附则</pre>", "一、总则\n二、附则", id="pre keeps its lines"),
        pytest.param("<style>p{}</style><script>x</script><p>正文</p><noscript>n</noscript><!-- c -->", "正文", id="no code, no comment"),
        pytest.param("<nav>首页 <script>x</script></nav><p>正文</p><footer>版权</footer>", "正文", id="no menu, no foot"),
        pytest.param("<p style='display: none'>隐藏</p><p hidden>隐藏</p><p>正文</p>", "正文", id="nothing hidden"),
        pytest.param(
            "<div class='nav'><a>首页</a></div><div><p>正文正文正文</p></div><div id='footer'>版权</div>",
            "正文正文正文",
            id="frames by name",
        ),
        pytest.param("<div class='nav'>正文全在这里。</div>", "正文全在这里。", id="a frame's name on the text itself keeps it"),
        pytest.param(
            f"<h1>关于试点的通知</h1><div><a>分享</a></div><div><p>{'各市财政局：现将有关事项通知如下。' * 3}</p></div>",
            f"关于试点的通知\n{'各市财政局：现将有关事项通知如下。' * 3}",
            id="the heading beside the main column",
        ),
        pytest.param(
            f"<div><div>{'各市财政局：现将有关事项通知如下。' * 9}</div><p>财政部</p><p>2018年5月8日</p></div>",
            f"{'各市财政局：现将有关事项通知如下。' * 9}\n财政部\n2018年5月8日",
            id="the signature beside the main column",
        ),
        pytest.param("<div><h1>通知</h1><p>正文正文正文正文正文</p></div>", "通知\n正文正文正文正文正文", id="the heading once"),
        pytest.param(
            "<p>标准如下：</p><table><tr><th>城市</th><th>金额</th></tr><tr><td>南京</td><td>500万元</td></tr></table>",
            "标准如下：\n城市 | 金额\n城市：南京；金额：500万元",
            id="a row names its columns",
        ),
        pytest.param(
            "<p>标准</p><table><tr><td>城市</td><td>金额</td></tr><tr><td rowspan=2>南京</td><td>5</td></tr><tr><td>6</td></tr></table>",
            "标准\n城市 | 金额\n城市：南京；金额：5\n城市：南京；金额：6",
            id="header without th; a cell over two rows stands in both",
        ),
        pytest.param(
            "<p>名单</p><table><tr><td>1</td><td>南京</td></tr><tr><td>2</td><td>苏州</td></tr></table>",
            "名单\n1 | 南京\n2 | 苏州",
            id="no header row",
        ),
        pytest.param(
            "<p>表</p><table><tr><th colspan=2>名单</th></tr><tr><td colspan=2>合计</td></tr></table>",
            "表\n名单\n合计",
            id="a cell over two columns once",
        ),
        pytest.param("<table><tr><td><table><tr><td>正文一</td></tr></table></td></tr></table>", "正文一", id="tables as layout"),
        pytest.param("<table><tr><td><p>一、总则</p><p>二、附则</p></td></tr></table>", "一、总则\n二、附则", id="one column is layout"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_takes_the_text_out_of_a_page(html, text):
    assert page_text(f"<html><body>{html}</body></html>") == text


def test_title_marked_in_the_head_stands_first():
    page = '<html><head><meta name="ArticleTitle" content="关于试点的通知"></head><body><p>各市：</p></body></html>'
    assert page_text(page) == "关于试点的通知\n各市："


def test_title_styled_as_one_stands_first_when_the_window_has_it_too():
    page = (
        "<html><head><title>关于试点申报的通知_某市科技局</title></head><body><div><h2>相关信息公开</h2><h2>关于试点申报的通知</h2>"
        f"<div>字号：大 中 小</div></div><div>{'各市：现将有关事项通知如下。' * 9}</div></body></html>"
    )
    assert page_text(page) == f"关于试点申报的通知\n{'各市：现将有关事项通知如下。' * 9}"


def test_notice_ids(tmp_path):
    names = ["b/x.txt", "a.html", "a.txt", "c.txt", "README.md", "catalog.yaml", ".hidden.txt", ".git/d.txt", "2018-a.txt", "b/README.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("通知")
    assert list(notice_ids(tmp_path).items()) == [
        ("2018-a.txt", "2018-a"),
        ("a.html", "a.html"),
        ("a.txt", "a.txt"),
        ("b/x.txt", "b/x"),
        ("c.txt", "c"),
    ]
    assert ingest(tmp_path / "a.txt", tmp_path, Catalog()).notice_id == "a.txt"
    assert ingest(tmp_path / "b/x.txt", tmp_path, Catalog()).notice_id == "b/x"


def test_catalog(tmp_path):
    (tmp_path / "a.txt").write_text("通知")
    assert load_catalog(tmp_path).entry("a.txt").label is None
    (tmp_path / "catalog.yaml").write_text("a.txt: {label: 试点通知, edition: 2018}", encoding="utf-8")
    catalog = load_catalog(tmp_path)
    assert (catalog.entry("a.txt").label, catalog.entry("a.txt").edition, catalog.entry("b.txt").label) == ("试点通知", 2018, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("b.txt: {label: x}", "names b.txt, which is not in the folder", id="no such file"),
        pytest.param("a.txt: {lable: x}", "a.txt: lable: .*the fields are label, origin, programme, edition", id="no such field"),
        pytest.param("a.txt: {edition: spring}", "a.txt: edition: ", id="not a year"),
        pytest.param("a.txt: [", "is no YAML", id="not YAML"),
        pytest.param("- a.txt", "is no mapping", id="a list"),
    ],
)
def test_bad_catalog_is_told(tmp_path, text, told):
    (tmp_path / "a.txt").write_text("通知")
    (tmp_path / "catalog.yaml").write_text(text)
    with pytest.raises(CatalogError, match=told):
        load_catalog(tmp_path)


def test_corpus_without_files_is_told(tmp_path):
    from pipeline.api.corpus import files

    with pytest.raises(NotFound, match="holds no files"):
        files(tmp_path)
    with pytest.raises(NotFound, match="is no folder"):
        files(tmp_path / "none")
