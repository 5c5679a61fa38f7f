"""Small notices of notices/segment.yaml as sites hand them out: pages of nine makes, and files in other encodings."""

import html

import pytest
from forms_made import PAGE, read
from opencc import OpenCC
from test_segment_notices import CASES, holds

BY_ID = {case["id"]: case for case in CASES}


def each(lines: list[str], opening: str, closing: str) -> str:
    return "\n".join(f"{opening}{html.escape(line)}{closing}" for line in lines)


def paragraphs(lines):
    """A paragraph an element, a site's frame around."""
    return PAGE.format(body=each(lines, "<p>&nbsp;&nbsp;", "</p>")).encode()


def breaks(lines):
    """One cell of a layout table, paragraphs by <br>, in gb2312."""
    body = "<br>\r\n".join("&nbsp;&nbsp;&nbsp;&nbsp;" + html.escape(line) for line in lines)
    page = f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>通知</TITLE></HEAD><BODY>
<TABLE width=760><TR><TD><A href=index.htm>首页</A> | <A href=list.htm>通知公告</A></TD></TR></TABLE>
<TABLE width=760><TR><TD class=zw>{body}</TD></TR></TABLE><TABLE><TR><TD>版权所有：某县人民政府</TD></TR></TABLE></BODY></HTML>"""
    return page.encode("gb18030")


def heading(lines):
    """The title as h1 above the column, date and source below it, share buttons."""
    rest = each(lines[1:], '<p style="text-indent: 2em;">', "</p>")
    return f"""<html><head><meta charset="utf-8"><title>{lines[0]}_某市人民政府门户网站</title></head><body>
<nav><a href="/">首页</a> &gt; <a href="/zw">政务公开</a></nav><article><h1>{lines[0]}</h1>
<div class="info">发布时间：2021-06-05 10:23　来源：市政府办公室　浏览次数：1024　【字体：<a>大</a> <a>中</a> <a>小</a>】</div>
<div class="TRS_Editor">{rest}</div></article><div class="share">分享到：微信 微博</div>
<div class="foot"><a href="javascript:print()">打印本页</a> <a>关闭窗口</a></div></body></html>""".encode()


def spans(lines):
    """Text exported by a word processor: runs in spans, classes everywhere, comments, wrapped source lines."""

    def runs(line):
        cut = max(1, len(line) // 3)
        return "".join(
            f'<span lang="ZH-CN" style="font-family:仿宋">{html.escape(line[a : a + cut])}</span>' for a in range(0, len(line), cut)
        )

    body = "\n".join(
        f'<p class="MsoNormal" style="margin:0"><!--[if gte mso 9]><xml></xml><![endif]-->\n  {runs(line)}<o:p></o:p></p>' for line in lines
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n<html><head></head><body><div class="Section1">{body}</div></body></html>'.encode()


def sections(lines):
    """An article of a messenger's platform: nested sections, empty ones between, scripts around."""
    body = "<section><br></section>".join(
        f"<section><section><p><strong>{html.escape(line)}</strong></p></section></section>" for line in lines
    )
    page = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><div id=a>{}</div><script>var a='一、';</script></body></html>"
    return page.format(body).encode()


def lists(lines):
    """Divs, the body in a list of blocks, menu in a list too."""
    menu = "".join(f"<li><a href='/{i}'>{name}</a></li>" for i, name in enumerate(("首页", "机构", "政策", "服务")))
    return f"""<html><head><meta charset="utf-8"></head><body><ul class="menu">{menu}</ul>
<div class="main"><div class="text">{each(lines, "<div>　　", "</div>")}</div></div>
<footer>主办：某市人民政府 京公网安备11010802025034号</footer></body></html>""".encode()


def pre(lines):
    """Plain text in <pre>."""
    return ("<html><body><pre>" + html.escape("\r\n".join("　　" + line for line in lines)) + "</pre></body></html>").encode("gb18030")


def island(lines):
    """A page in Big5 that says so, in traditional characters."""
    page = PAGE.replace("utf-8", "big5").format(body=each(lines, "<p>", "</p>"))
    return OpenCC("s2tw").convert(page).encode("big5")


def unmarked(lines):
    """A page saved in UTF-8 that still says gb2312."""
    return PAGE.replace("utf-8", "gb2312").format(body=each(lines, "<p>", "</p>")).encode()


def txt_gbk(lines):
    return "\r\n".join("　　" + line for line in lines).encode("gbk")


def txt_utf16(lines):
    return "\r\n\r\n".join(lines).encode("utf-16")


def txt_big5(lines):
    return OpenCC("s2tw").convert("\n".join(lines)).encode("big5")


def one_line(lines):
    return "　　".join(lines).encode("gb18030")


@pytest.mark.parametrize(
    ("case", "suffix", "dress"),
    [
        ("title over three lines, bracketed number, three recipients", "html", paragraphs),
        ("title and number and recipients in one line", "htm", breaks),
        ("joint signature on one line with the date, contacts before it", "html", heading),
        ("covering notice, then the plan with its own numbering", "html", spans),
        ("attachments in a list, one of them printed behind", "html", lists),
        ("contacts behind the date, extension and e-mail, several", "html", paragraphs),
        ("first level lost, the restart shows it", "htm", breaks),
        ("numbering that runs on through sections", "html", sections),
        ("responsible bodies in brackets of three kinds", "html", spans),
        ("lead sentences without label, in every sibling", "html", lists),
        ("decimal outline of an emergency plan, spaces lost", "html", pre),
        ("metadata block of a government site", "html", paragraphs),
        ("several signatures under one another, stamp in brackets, organ above without date line", "html", heading),
        ("signature without date", "html", unmarked),
        ("two texts in one notice, each from 一、", "html", island),
        ("order with its number, leader signs", "txt", txt_gbk),
        ("date in Chinese figures, with the rounder zero", "txt", txt_utf16),
        ("table of contents is no section tree", "txt", txt_utf16),
        ("chapters, articles running through them, article on the chapter's line", "txt", txt_gbk),
        ("arabic directly under Chinese, brackets below", "txt", txt_big5),
        ("one heading lost in the middle", "txt", txt_big5),
        ("covering notice, then the plan with its own numbering", "txt", one_line),
    ],
)  # fmt: skip
def test_small_notice_as_a_site_hands_it_out(case, suffix, dress):
    found = BY_ID[case]
    holds(found, read(dress(found["text"].strip().split("\n")), suffix))
