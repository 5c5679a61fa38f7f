"""The block of metadata that government sites print above a document: 索引号, 发文机关, 发文字号, 成文日期."""

from typing import NamedTuple

import regex

_KEYS = {
    "doc_number": "发文字号|文件编号|文号|发文编号|文 号",
    "issuers": "发文机关|发文机构|发布机构|制发机关|发文单位|制定机关|公开主体|信息来源|发布单位",
    "issue_date": "成文日期|成文时间|发文日期|制发日期|印发日期",
    "published": "发布日期|公开日期|发布时间|公开时间|生成日期|公布日期",
    "title": "标题|名称|信息名称|文件名称",
    "other": "公开责任部门|责任部门|公开机构|信息时效性|信息公开选项|索引号|索取号|主题分类|公文种类|主题词|主题|分类|"
    "有效性|是否有效|公开方式|公开类别|公开形式|信息索引|体裁分类|组配分类|服务对象|关键词|"
    "来源|字体|字号|浏览次数|点击数|点击量|责任编辑|"
    "作者|文件状态|信息所属单位|所属单位|生效日期|生效时间|施行日期|时效性|时效|效力状态|实施日期|废止日期|失效日期|统一编号|统一登记号|登记号|有效期至|内容概述|内容分类|信息分类",
}
_KEY = regex.compile(
    r"(?:(?<=^)|(?<=[\s\d号]))[【\[]?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _KEYS.items()) + r")[】\]]?\s?[：:]\s?"
)


_NAME = regex.compile("|".join(f"(?P<{name}>{words})" for name, words in _KEYS.items()))


class Entry(NamedTuple):
    """One 键：值 of the block: the head field it speaks of, the value and its place in the line."""

    field: str
    value: str
    start: int
    end: int


def entries(line: str) -> list[Entry]:
    """The entries of a line that is nothing but metadata, as 键：值 or as cells of a table's row; empty for any other line."""
    if " | " in line:
        return _of_cells(line)
    keys = list(_KEY.finditer(line))
    if not keys or keys[0].start() != 0 or len(line) > 400:
        return []
    found: list[Entry] = []
    for key, after in zip(keys, [*keys[1:], None]):
        end = after.start() if after else len(line)
        value = line[key.end() : end].rstrip()
        if "。" in value:
            return []
        found.append(Entry(key.lastgroup or "other", value, key.end(), key.end() + len(value)))
    return found


def _of_cells(line: str) -> list[Entry]:
    """索引号 | 015221/2021-00345 | 发文机构 | 某市人民政府办公室: a name and its value in turn, an empty value left out."""
    found: list[Entry] = []
    name: str | None = None
    at = 0
    for cell in line.split(" | "):
        bare = cell.strip()
        key = _NAME.fullmatch(bare.strip("【】[]").rstrip("：: "))
        if key is not None:
            name = key.lastgroup
        elif name is not None:
            start = at + len(cell) - len(cell.lstrip())
            found.append(Entry(name, bare, start, start + len(bare)))
            name = None
        else:
            return []
        at += len(cell) + 3
    told = any(entry.field in ("doc_number", "issuers", "issue_date", "published") for entry in found)
    return found if told or line.startswith("索") or (len(found) == 1 and len(found[0].value) >= 6) else []
