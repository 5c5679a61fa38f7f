"""What the values of the records are called in Chinese, in reports and in the terminal alike."""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "changed": "变更",
    "added": "新增",
    "removed": "删除",
    "split": "拆分",
    "merged": "合并",
    "moved": "移动",
    "reworded": "改写",
    "unchanged": "未变",
}
FACT_TYPES: Mapping[str, str] = {
    "target": "指标",
    "amount": "资金",
    "deadline": "时限",
    "obligation": "任务",
    "citation": "引用",
    "metadata": "文件信息",
    "clause": "条文",
}
EFFECTS: Mapping[str | None, str] = {"tightened": "收紧", "loosened": "放宽", None: ""}
DIRECTIONS: Mapping[str | None, str] = {
    "increase": "提高",
    "decrease": "降低",
    "earlier": "提前",
    "later": "推后",
    "wider": "扩大",
    "narrower": "缩小",
    None: "",
}
CONCERNS: Mapping[str, str] = {
    "money": "资金",
    "deadline": "时限",
    "threshold": "门槛",
    "prohibition": "禁止",
    "exclusion": "排除",
    "target": "指标",
    "scope": "范围",
    "wording": "表述",
    "duty": "任务",
}
#: Rules of edits: what each is called, and what it does on what grounds.
RULES: Mapping[str, tuple[str, str]] = {
    "tw2s": ("繁体转简体", "按OpenCC的tw2s逐字转换，字数不变，只用于繁体段落；同形异义的字看所在词语（顯著→显著，著力→着力）。"),
    "taiwan-word": ("台湾用词", "繁体页面的台湾词语换回大陆词语，依据是词表taiwan_vocabulary.tsv的一行；大陆也用的词，另说明何以断定。"),
    "clean-twin": ("对照重复段落", "同一段落出现两次，只有一处多出或错了几个字：以另一处为准。"),
    "character-statistics": (
        "用字统计",
        "按公文中两字、三字连用的次数，这几个字与上下文都接不上，删去后文句通顺：断为误入的文字。误入的概率在0.5以上，且两项估计平均不低于0.925，或首尾与两旁都不连用、又紧接全文常见的词，才删；其余存疑。",
    ),
    "pinyin-gloss": ("拼音注音", "括号中的拼音，一份公文有多处才删：产（chǎn）权（quán）。"),
    "doubled-mark": ("重复标点", "连续两个相同标点的第二个：规划，，推进。"),
    "repeated-passage": (
        "重复段落",
        "同一段落再次出现，保留第一处；后面各处记在also_at（只重复一部分的句子不记，证据写明所接的文字）。保留处可能在通知正文，删去的在所附文件。",
    ),
    "line-litter": ("行首杂字", "多数行的行首都有互不相同的一串字母数字，与正文无关。"),
    "site-furniture": ("网站文字", "整行都是网站的文字（来源、字体、打印、版权），依据是boilerplate.tsv的一行。"),
    "page-furniture": ("页码", "单独成行的页码：第1页 共5页，- 3 -。"),
    "html-tag": ("网页标记", "残留的HTML标记：<p>、<br/>。"),
    "markdown": ("Markdown标记", "标题的#、加粗的**、表格线等标记，文字保留。"),
    "html-entity": ("网页字符实体", "&nbsp;、&amp;等还原为所代表的字符。"),
    "paragraph": ("分段", "段与段之间只留一个换行；只用两个全角空格表示的分段改为换行。"),
    "blank-ends": ("行首行尾空白", "行首、行尾和全文两端的空白删去。"),
    "blank-inside": ("字间空白", "词语内部、数字与汉字之间的空白删去：电 话，2018 年。"),
    "blank": ("空白归一", "分隔词语的空白只留一个半角空格：中共中央 国务院。"),
    "unseen": ("不可见字符", "零宽字符、控制字符等看不见的字符删去。"),
    "hard-wrap": ("行内断行", "排版造成的断行接回一行。"),
    "punctuation-in-chinese": ("中文标点", "汉字旁的半角标点改为全角（GB/T 15834）；数字、时间、网址中的不改。"),
    "brackets-in-chinese": ("中文括号", "汉字旁的半角括号成对改为全角。"),
    "year-brackets": ("年份括号", "发文字号的年份用六角括号〔〕（GB/T 9704）。"),
    "straight-quotes": ("中文引号", "直引号成对改为“”。"),
    "corner-quotes": ("直角引号", "「」『』成对改为“”‘’。"),
    "full-stop": ("句号", "句末的半角句点改为。"),
    "half-width-figures": ("半角数字字母", "全角数字、字母改为半角。"),
    "half-width-point": ("小数点", "数字之间的全角点改为小数点。"),
    "half-width-grouping": ("千分位", "数字千分位的逗号改为半角。"),
    "half-width-address": ("网址邮箱", "网址、邮箱中的全角字符改为半角。"),
    "compatibility-character": ("兼容字符", "部首、兼容区的字改为通用的同一个字。"),
}
#: Reasons of suspects, places that were left as they are.
SUSPECTS: Mapping[str, str] = {
    "noise": "疑为误入的文字",
    "vocabulary": "疑为台湾用词",
    "slip": "疑漏一字",
    "replaced": "疑为替换了原文的文字",
    "lost": "疑有缺损",
    "repeat": "重复段落在此处不同",
    "numbering": "序号不连续",
}
