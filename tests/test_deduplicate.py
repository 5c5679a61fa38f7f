"""Deduplicate: what was pasted twice stands once; what was written twice stays."""

import pytest
from raw import raw, seed

from pipeline.deduplicate import deduplicate
from pipeline.normalize import normalize
from pipeline.records import Span

PREAMBLE = (
    "为深入贯彻落实全国工作会议精神，进一步加强对示范城市的分类指导和动态管理，"
    "持续提升示范城市工作水平，为强国建设奠定坚实基础，制定本计划。"
)
MEASURES = (
    "各地要建立健全工作机制，加大执法投入，提升办案质量，深化跨地区、跨部门执法协作，深入组织开展专项行动，依法严厉查处一批侵权假冒案件。"
)


def once(text: str) -> str:
    document = deduplicate(normalize(raw(text)))
    assert document.traced.replay() == document.text
    return document.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PREAMBLE}\n一、总体要求\n{PREAMBLE}", f"{PREAMBLE}\n一、总体要求"),
        (f"一、要求\n{PREAMBLE}\n二、措施\n{MEASURES}\n{PREAMBLE}\n三、其他", f"一、要求\n{PREAMBLE}\n二、措施\n{MEASURES}\n三、其他"),
        (f"一、要求。{PREAMBLE}{PREAMBLE}二是。", f"一、要求。{PREAMBLE}二是。"),  # twice in a row
        (f"{PREAMBLE}\n{MEASURES}\n{PREAMBLE}\n{PREAMBLE}", f"{PREAMBLE}\n{MEASURES}"),  # three times
        # the letter goes on where the plan ends
        (
            f"{PREAMBLE[:-1]}，现予印发，请遵照执行。\n计划\n{PREAMBLE}\n一、要求",
            f"{PREAMBLE[:-1]}，现予印发，请遵照执行。\n计划\n一、要求",
        ),
        (f"{PREAMBLE}\n知识产权\n{PREAMBLE}\n知识产权", f"{PREAMBLE}\n知识产权"),  # to the very end, without a mark
        # an article that stands twice with its number, a paragraph of an article right behind itself
        (f"第一条 总则。\n第二条 {MEASURES}\n第三条 附则。\n第二条 {MEASURES}", f"第一条 总则。\n第二条 {MEASURES}\n第三条 附则。"),
        (f"第一条 总则。\n{MEASURES}\n{MEASURES}\n第二条 附则。", f"第一条 总则。\n{MEASURES}\n第二条 附则。"),
        # junk in either place
        (f"{PREAMBLE.replace('动态管理', '动态婚狱管理')}\n计划\n{PREAMBLE}", f"{PREAMBLE.replace('动态管理', '动态婚狱管理')}\n计划"),
        (f"{PREAMBLE}\n计划\n{PREAMBLE.replace('动态管理', '动态婚狱管理')}", f"{PREAMBLE}\n计划"),
    ],
)
def test_stands_once(text, expected):
    assert once(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "特此通知。\n一、要求\n特此通知。",
        "3.执行单位。各示范城市知识产权局必做。\n4.工作支持。为示范城市提供支持。\n3.执行单位。各示范城市知识产权局必做。\n4.工作支持。为示范城市提供指导。",
        # the same but for a figure, a word
        f"一、一等奖\n{MEASURES}每项给予奖励100万元。\n二、二等奖\n{MEASURES}每项给予奖励50万元。".replace("一批", "10件", 1),
        f"{MEASURES.replace('侵权', '商标')}\n{MEASURES.replace('侵权', '专利')}",
        # a table head says no sentence
        "序号\t单位名称\t项目名称\t负责人\t联系电话\t申报金额\t自筹金额\t起止时间\t所属领域\t技术水平\t预期成果\t备注\n" * 2,
        # the same conditions under two lead-ins, in a list
        f"一、对企业：\n（一）{MEASURES}\n二、对高校：\n（一）{MEASURES}",
        f"{MEASURES[:-1]}；情节严重的，依照前款规定处理。\n其他。{MEASURES[:20]}",
        # two articles that provide the same, for two kinds of bodies
        f"第二条 有限责任公司设监事会。\n{MEASURES}\n第三条 监事会每年开会。\n第四条 股份有限公司设监事会。\n{MEASURES}\n第五条 附则。",
        # the decision that adds a paragraph, and the text as amended
        f"在第二十四条增加一款：\n{MEASURES}\n附件：规定\n第二十四条 债权人主张权利。\n{MEASURES}\n第二十五条 附则。",
        # two decisions amended alike
        f"三、修改《管辖解释》\n1.{MEASURES}\n2.将第三条删去。\n七、修改《适用解释》\n1.{MEASURES}\n2.将第二条删去。",
    ],
)
def test_stays(text):
    expected = normalize(raw(text)).text
    assert once(text) == expected


def test_the_sentence_that_differs_stays():
    block = "".join(f"第{n}项工作由{n}号单位负责，按照{n}号方案组织实施，并于{n}月底前完成。" for n in range(1, 13)) + "\n"
    other = block.replace("7号单位", "8号单位")
    kept = block + "附：另一版本"
    text = once(kept + "\n" + other)
    assert text == kept + "\n第7项工作由8号单位负责，按照7号方案组织实施，并于7月底前完成。"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (f"{PREAMBLE}\n计划\n{PREAMBLE}\n附件", f"与原文0-{len(PREAMBLE) + 1}相同"),
        (
            f"{PREAMBLE[:-1]}，现予印发，请遵照执行。\n计划\n{PREAMBLE}\n一、要求",
            f"与原文0-{len(PREAMBLE) - 1}相同；保留处未完，续以“，现予印发，请遵照执行。…”",
        ),
        (f"{PREAMBLE.replace('动态管理', '动态婚狱管理')}\n计划\n{PREAMBLE}", f"与原文0-{len(PREAMBLE) + 2}相同，唯1处有误字"),
    ],
)
def test_evidence_says_where_the_passage_is_kept_and_how_the_two_differ(text, evidence):
    assert [edit.evidence for edit in deduplicate(normalize(raw(text))).traced.edits() if edit.reason == "duplicate"] == [evidence]


def test_the_plan_that_stands_twice():
    """Places read in the file: the block from 2.工作措施。運用專利導航 to the end, and the preamble of the letter."""
    document = deduplicate(normalize(seed("2018-ip-model-city-plan")))
    source = document.traced.source
    preamble, block = document.repeats
    assert (preamble.kept, preamble.duplicate) == (Span(start=24, end=190), Span(start=304, end=467))
    assert preamble.blocks == [(24, 304, 35), (62, 339, 128)]  # 灑拔匙 stands at [59,62)
    assert (block.kept, block.duplicate) == (Span(start=1269, end=5096), Span(start=5097, end=8917))
    assert block.blocks == [(1269, 5097, 70), (1343, 5167, 432), (1778, 5599, 3318)]  # 您烏捆設 [1339,1343), 擊永熱 [1775,1778)
    for repeat in document.repeats:
        for kept, copied, length in repeat.blocks:
            assert source[kept : kept + length] == source[copied : copied + length]
    assert "2018年国家知识产权示范城市工作计划\n一、总体要求\n" in document.text
    assert document.text.count("3.执行单位。各示范城市知识产权局必做。") == 6
    assert document.text.count("3.执行单位。各示范城市知识产权局选做。") == 2
    target = source.index("較上一年度增長20%以上")
    assert document.also_at([Span(start=target, end=target + 12)]) == [[Span(start=target + 3821, end=target + 3833)]]


@pytest.mark.parametrize("end", ["。", "！", "；"])
@pytest.mark.parametrize("junk", ["", "婚狱"])
def test_a_copy_right_behind_what_it_copies_is_kept_to_its_last_character(end, junk):
    """The line before the block ends with a mark and a line break, and so does the block: these match, too."""
    block = PREAMBLE + MEASURES
    text = f"一、总体要求{end}\n{block.replace('动态管理', f'动态{junk}管理')}\n{block}\n附件：表格"
    (repeat,) = deduplicate(normalize(raw(text))).repeats
    assert repeat.kept == Span(start=text.index("为深入"), end=text.index("\n为深入", 20))
    assert repeat.duplicate.of(text) == block


@pytest.mark.parametrize(
    "name", ["2018-ip-operation-cities", "2020-ip-operation-cities", "2017-sme-ip-pilot-cities", "2016-chongqing-ip-strong-city"]
)
def test_nothing_goes_from_notices_without_repeats(name):
    document = normalize(seed(name))
    assert deduplicate(document).text == document.text


def test_a_long_copy_with_other_characters_here_and_there_is_one():
    """Four characters of the copy are damaged, each in its own way; where it differs from the first place is told."""
    whole = normalize(seed("2017-sme-ip-pilot-cities")).text
    start = whole.index("一、")
    text = whole[start : whole.index("\n", start + 900)]
    damaged = text
    for place, other in ((200, "酗"), (400, "锄"), (600, "帖"), (800, "夯")):
        while not ("\u4e00" <= damaged[place] <= "\u9fff"):
            place += 1
        damaged = damaged[:place] + other + damaged[place + 1 :]
    document = deduplicate(normalize(raw(f"{text}\n{damaged}")))
    assert document.text == text
    assert [doubt.candidates for doubt in document.doubts if doubt.reason == "repeat"] == [["酗"], ["锄"], ["帖"], ["夯"]]


def test_a_long_copy_with_the_same_word_changed_throughout_stays():
    whole = normalize(seed("2017-sme-ip-pilot-cities")).text
    start = whole.index("一、")
    text = whole[start : whole.index("\n", start + 900)]
    assert text.count("知识") > 5
    assert once(f"{text}\n{text.replace('知识', '技术')}").count("技术产权") >= text.count("知识产权")


def long_passage() -> str:
    """1,225 characters in which 知识产权 stands 23 times."""
    whole = normalize(seed("2017-sme-ip-pilot-cities")).text
    start = whole.index("一、")
    return whole[start : whole.index("\n", start + 1200)]


@pytest.mark.parametrize("other", ["知识权", "识知产权", "产权知识", "知帖产权", "知识识产权"])
def test_a_slip_in_a_long_copy_is_a_difference_of_one_passage(other):
    text = long_passage()
    at = text.index("知识产权", 300)
    slip = text[:at] + other + text[at + 4 :]
    for kept, copied in ((text, slip), (slip, text)):
        document = deduplicate(normalize(raw(f"{kept}\n{copied}")))
        assert document.text == kept
        assert [doubt.reason for doubt in document.doubts] == ["repeat"]


def test_another_word_of_a_long_copy_stays():
    """专利 for 知识产权 is no slip of the pen: it says something else."""
    text = long_passage()
    at = text.index("知识产权", 300)
    other = text[:at] + "专利" + text[at + 4 :]
    assert "专利" in once(f"{text}\n{other}")[len(text) :]
