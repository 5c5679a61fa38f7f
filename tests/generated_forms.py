"""The layouts and the dirt of generated notices: the same sentences as sections, in one line, as a page, in traditional script, soiled."""

import html
from dataclasses import dataclass

from forms_made import PAGE
from generated import ROWS, Draw, Sentence, parts, sentence
from opencc import OpenCC

LAYOUTS = ["sections", "items", "one_line", "page", "traditional", "spaced"]
DIRT = [None, None, "junk", "doubled"]
ISSUERS = [
    ("江苏省科学技术厅", "苏科发", "各设区市科技局"),
    ("浙江省财政厅", "浙财建", "各市、县财政局"),
    ("湖北省教育厅", "鄂教规", "各市、州教育局"),
]
TOPICS = ["科技成果转化", "乡村产业振兴", "绿色低碳发展", "公共服务提升"]
#: Rare characters that no sentence of the grammar holds.
JUNK = "灑匙婚獄蒸譽雅陵烏捆擊熱駝鴉籬裙稽鷹"


@dataclass
class Generated:
    """A file to be written under `name` as `data`, and what is in it."""

    name: str
    data: bytes
    layout: str
    dirt: str | None
    sentences: list[Sentence]


def generate(seed: int) -> Generated:
    draw = Draw(seed)
    layout, dirt = LAYOUTS[seed % len(LAYOUTS)], draw.choice(DIRT)
    body = parts(draw)
    table = [sentence(draw.choice(ROWS), draw) for _ in range(3)] if layout == "page" else []
    lines = _lines(draw, body, layout)
    if dirt == "doubled":
        lines = _doubled(draw, lines)
    elif dirt == "junk":
        lines = _soiled(draw, lines, body)
    name = f"{seed}.{'html' if layout == 'page' else 'txt'}"
    said = [one for _, paragraphs in body for paragraph in paragraphs for one in paragraph]
    return Generated(name, _written(lines, layout, table), layout, dirt, said + table)


def _lines(draw: Draw, body: list[tuple[str, list[list[Sentence]]]], layout: str) -> list[str]:
    issuer, code, to = draw.choice(ISSUERS)
    title = f"{issuer}关于印发{draw.choice(TOPICS)}行动方案的通知"
    lines = [" ".join(title) if layout == "spaced" else title, f"{code}〔{draw.year}〕{draw.randint(1, 99)}号", f"{to}："]
    lines.append("现将行动方案印发给你们，请结合实际认真贯彻落实。")
    for number, (heading, paragraphs) in enumerate(body):
        lines.append(f"{'一二三四五六七八九'[number]}、{heading}")
        for item, paragraph in enumerate(paragraphs):
            listed = layout == "sections" and len(paragraphs) > 1
            label = f"{item + 1}." if layout == "items" else f"（{'一二三四五六七八九'[item]}）" if listed else ""
            lines.append(label + "".join(one.text for one in paragraph))
    return [*lines, issuer, f"{draw.year}年4月{draw.randint(1, 28)}日"]


def _doubled(draw: Draw, lines: list[str]) -> list[str]:
    """A passage of two or three paragraphs stands twice, one right after the other."""
    size = draw.choice([2, 3])
    places = range(4, len(lines) - size - 2)
    at = draw.choice([i for i in places if sum(map(len, lines[i : i + size])) > 70] or list(places))
    return [*lines[: at + size], *lines[at : at + size], *lines[at + size :]]


def _soiled(draw: Draw, lines: list[str], body: list[tuple[str, list[list[Sentence]]]]) -> list[str]:
    """A group of rare characters between two sentences or behind a comma."""
    at = draw.choice([i for i, line in enumerate(lines) if "。" in line[:-1] or "，" in line])
    places = [i + 1 for i, sign in enumerate(lines[at][:-1]) if sign in "。，"]
    place = draw.choice(places)
    return [*lines[:at], lines[at][:place] + "".join(draw.sample(JUNK, 3)) + lines[at][place:], *lines[at + 1 :]]


def _written(lines: list[str], layout: str, table: list[Sentence]) -> bytes:
    if layout == "one_line":
        return "\u3000\u3000".join(lines).encode()
    if layout == "page":
        told = [f"<p>　　{html.escape(line)}</p>" for line in lines]
        named = [[cell.split("：") for cell in row.text.split("；")] for row in table]
        rows = [[name for name, _ in named[0]], *([value for _, value in row] for row in named)]
        cells = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows]
        told.append(f"<p>附件</p><p>主要目标表</p><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
        return PAGE.format(body="\n".join(told)).encode()
    text = "\n".join("　　" + line if i > 2 else line for i, line in enumerate(lines)) + "\n"
    return (OpenCC("s2t").convert(text) if layout == "traditional" else text).encode()
