"""Repair: seven groups of junk in one notice, none in the others; names and new words are no junk."""

import pytest
from raw import raw, seed

from pipeline.deduplicate import deduplicate
from pipeline.normalize import normalize
from pipeline.repair import repair
from pipeline.repair.characters import Characters, characters
from pipeline.repair.junk import probabilities
from pipeline.repair.train import fold, train

JUNK = [
    (59, 62, "灑拔匙"),
    (973, 975, "婚獄"),
    (1004, 1007, "項蒸達"),
    (1079, 1082, "汗主譽"),
    (1126, 1130, "雅提設陵"),
    (1339, 1343, "您烏捆設"),
    (1775, 1778, "擊永熱"),
]


def repaired(document):
    return repair(deduplicate(normalize(document)))


def noise(document):
    return [(e.source.start, e.source.end, e.before) for e in document.traced.edits() if e.reason == "noise"]


def test_all_seven_groups_of_the_plan():
    document = repaired(seed("2018-ip-model-city-plan"))
    assert noise(document) == JUNK
    assert document.traced.replay() == document.text
    rights = [
        "《国务院关于新形势下",
        "深化知识产权权益分配改革",
        "积极性、主动性。",
        "盘活用好知识产权资源",
        "\n三、工作任务\n",
        "相匹配。依托国家",
        "2.工作措施。强化执法队伍",
    ]
    for right in rights:
        assert right in document.text


def test_a_clean_twin_is_named():
    document = repaired(seed("2018-ip-model-city-plan"))
    by_twin = [(e.before, e.evidence) for e in document.traced.edits() if e.rule == "clean-twin"]
    assert [before for before, _ in by_twin] == ["灑拔匙", "您烏捆設", "擊永熱"]
    # the copy of 院關|於新 stands at [335,343) around 339
    assert by_twin[0][1] == "所删的重复段落（原文335-343）无此字"
    assert document.traced.source[335:343] == "國務院關於新形勢"


def test_evidence_of_an_edit_by_statistics_says_what_can_be_judged_without_them():
    """汗主譽 is likely at 0.6 alone: that its ends fit with neither 好 nor 知, and that a term of the notice follows, makes it sure."""
    document = repaired(seed("2018-ip-model-city-plan"))
    told = {edit.before: edit.evidence for edit in document.traced.edits() if edit.rule == "character-statistics"}
    assert told["汗主譽"].endswith("删后为“盘活用好知识产权”，首尾与两旁的字在公文中几乎不连用，旁边的“知识产权”全文108处")
    assert [doubt for doubt in document.doubts if doubt.reason == "noise"] == []  # 支撑强市, 以专利助推


@pytest.mark.parametrize(
    "name", ["2018-ip-operation-cities", "2020-ip-operation-cities", "2017-sme-ip-pilot-cities", "2016-chongqing-ip-strong-city"]
)
def test_no_noise_in_clean_notices(name):
    document = repaired(seed(name))
    assert noise(document) == []
    assert [d for d in document.doubts if d.reason == "noise"] == []


def test_a_slip_of_the_source_is_a_doubt():
    """產業知識權運營中心: 知识产权 stands 109 times, once without 产."""
    document = repaired(seed("2020-ip-operation-cities"))
    [doubt] = [d for d in document.doubts if d.reason == "slip"]
    assert doubt.candidates == ["知识产权"]
    [span] = doubt.source_spans
    assert span.of(document.traced.source) == "知識權"
    assert "若干产业知识权运营中心" in document.text


def test_a_word_after_a_term_is_no_slip():
    """知识产权护航行动 beside 知识产权保护."""
    document = repaired(seed("2016-chongqing-ip-strong-city"))
    assert document.doubts == []


CLEAN = [
    "联系人：国家知识产权局专利管理司饶波华\n联系人：工业和信息化部中小企业局冯丝雨 徐俊峰\n电话：010-68205319",
    "各市要坚持稳中求进工作总基调，为强国建设奠定更加坚实基础，推动宝武马钢重组，支持来渝投资和驻皖央企发展。",
    "（皖政办秘〔2021〕82号）\n建设巢马城际、芜宣机场和沱浍河航道。",
    "推行“一业多会”试点，实行众筹、众包、众扶，开展投贷联动、投保联动。",
    # names of a department of an office and of a place that no text has
    "向市教育局体卫艺科备案，并抄送江澜市人民政府。各级人民政府应当加强对专利工作的领导，将专利工作纳入国民经济和社会发展规划。",
]


@pytest.mark.parametrize("text", CLEAN)
def test_names_and_new_words_stay(text):
    assert noise(repaired(raw(text))) == []


PROSE = (
    "各级人民政府应当加强对专利工作的领导，将专利工作纳入国民经济和社会发展规划。县级以上人民政府应当建立健全专利行政执法体制，"
    "加大执法投入，提升办案质量。任何单位和个人不得侵犯他人的合法权益。国务院有关部门应当按照各自的职责，做好监督管理工作。"
)


def test_two_groups_are_taken_out():
    text = PROSE.replace("国民经济", "国民浑碑匠经济").replace("合法权益", "合法糕弯权益").replace("监督管理", "监督诞裙枣管理")
    document = repaired(raw(text))
    assert document.text == PROSE
    assert [before for _, _, before in noise(document)] == ["浑碑匠", "糕弯", "诞裙枣"]


def test_what_is_likely_but_not_certain_is_a_doubt():
    """Two characters, once: likely, but a new word could be so, too."""
    text = PROSE.replace("提升办案质量", "提升办冬案质量")
    assert repaired(raw(text)).text == text
    text = PROSE.replace("做好监督", "做好项芜监督")
    document = repaired(raw(text))
    assert document.text == text
    [doubt] = document.doubts
    assert (doubt.reason, doubt.candidates, doubt.source_spans[0].of(text)) == ("noise", [""], "项芜")
    assert doubt.score is not None
    assert 0.03 < doubt.score < 0.95


@pytest.mark.parametrize(
    "wording",
    [
        "支撑强市和示范城市建设。",  # 强市 is no word of the dictionary, but stands in official texts
        "开展服务工作，以专利助推创新创业，充分发挥作用。",
        "做到逢车必查、逢人必登，确保不漏一车一人。",
        "贯彻落实应收尽收、应治尽治的要求。",
        "按照国家规定执行，收费标准见下表执行。",
    ],
)
@pytest.mark.parametrize("dirt", ["", "浑碑匠"])
def test_known_wording_and_what_is_said_again_in_one_mould_is_no_suspect(wording, dirt):
    """In a notice that has junk, where less makes a suspect, too."""
    text = PROSE.replace("国民经济", f"国民{dirt}经济").replace("监督管理", f"监督{dirt[::-1]}管理") + wording
    document = repaired(raw(text))
    assert document.text == PROSE + wording
    assert document.doubts == []


def test_counts_of_the_shipped_file():
    counts = characters()
    assert counts.pair("国", "务") > 1000
    assert counts.triple("国", "务", "院") > 1000
    assert counts.pair("婚", "匙") == counts.triple("国", "务", "匙") == counts.single("龘") == 0


def test_pinyin_behind_characters_goes():
    assert repaired(raw("知识产(chǎn)权(quán)运营（试行）。")).text == "知识产权运营（试行）。"
    assert repaired(raw("张垚（yáo）任组长。")).text == "张垚（yáo）任组长。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("知识产（chǎn）权（quán）", "知识产权"),
        ("知识产(chan3)权(quan2)", "知识产权"),
        ("知识(zhi)(shi)产(chan)(chan)权(quan)运(yun)营", "知识产权运营"),
        ("知识产【chǎn】权【quán】", "知识产权"),
        ("方案（a）和方案（e）", "方案（a）和方案（e）"),
        ("加强规划，，推进建设。。", "加强规划，推进建设。"),
        ("等等。。。", "等等。。。"),
    ],
)
def test_glosses_and_doubled_marks_go(text, expected):
    assert repaired(raw(text)).text == expected


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("项目??顚S?目", ["??"]),
        ("发展\ufffd\ufffd规划", ["\ufffd\ufffd"]),
        ("是否合格？", []),
        ("人民**", ["**"]),
        ("加强管理,,推进建设", [",,"]),
        ("国发〔5355〕12号", ["5355"]),
        ("国发〔2015〕12号", []),
    ],
)
def test_lost_bytes_are_doubts(text, where):
    document = repaired(raw(text))
    assert document.text == text
    assert [span.of(text) for doubt in document.doubts for span in doubt.source_spans] == where


def test_training_counts_pairs_and_triples(tmp_path, monkeypatch):
    """国务院 four times, 国务 once more, a dictionary that has 国务院 with frequency 20, which counts as 2; triples from 2 on are kept."""
    monkeypatch.setattr("pipeline.repair.train.frequencies", lambda: {"国务院": 20})
    path = tmp_path / "texts.jsonl"
    path.write_text('{"text": "国务院，国务院"}\n{"text": "国务院。国务院2018国务卿"}\n', encoding="utf-8")
    packed = train(path)
    counts = Characters(packed)
    assert packed == train(path)
    assert counts.single("国") == 7
    assert counts.pair("国", "务") == pytest.approx(7, rel=0.1)
    assert counts.triple("国", "务", "院") == pytest.approx(6, rel=0.1)
    assert counts.pair("务", "卿") == 1
    assert counts.triple("国", "务", "卿") == 0


def test_texts_of_one_law_are_held_back_together():
    names = ["laws/a/专利法(2020-10-17).md", "laws/b/专利法(2008-12-27).md", "专利法.txt"]
    assert len({fold(name) for name in names}) == 1
    assert {fold(f"条例{i}.md") for i in range(50)} == {0, 1, 2, 3, 4}


def test_the_probability_rises_with_company():
    """The same window alone, and with others as likely."""
    [alone] = probabilities([3.0], 5000)
    both = probabilities([3.0, 3.0, 3.0], 5000)
    assert alone < both[0] < 1
    assert probabilities([3.0], 5000, proved=3)[0] > alone


TRADITIONAL = (
    "各級人民政府應當加強對專利工作的領導，將專利工作納入國民浑碑匠經濟和社會發展規劃。縣級以上人民政府應當建立健全專利行政執法體制，"
    "加大執法投入，提升辦案質量。任何單位和個人不得侵犯他人的合法糕彎權益，國務院有關部門應當按照各自的職責，做好監督管理工作。"
    "加強智慧財產權保護，推進{}運營，發揮示範作用。"
)


@pytest.mark.parametrize(
    ("parted", "edits"),
    [
        ("智慧財誕裙棗產權", [("智慧財", "知识", "vocabulary"), ("誕裙棗", "", "noise")]),
        ("智誕裙棗慧財產權", [("智誕裙棗慧財", "知识", "noise")]),
        ("智慧財（cái）產（chǎn）權", [("智慧財", "知识", "vocabulary"), ("（cái）", "", "noise"), ("（chǎn）", "", "noise")]),
    ],
)
def test_a_word_that_junk_parted_is_one_again(parted, edits):
    """智慧财产权 becomes 知识产权 in its place, too; without the junk it is the word that it is elsewhere."""
    source = TRADITIONAL.format(parted)
    document = repaired(raw(source))
    assert document.text.endswith("加强知识产权保护，推进知识产权运营，发挥示范作用。")
    assert document.traced.replay() == document.text
    at = source.index(parted)
    assert [(e.before, e.after, e.reason) for e in document.traced.edits() if e.source.start >= at and e.reason != "script"][
        : len(edits)
    ] == edits


def test_a_word_over_a_joint_of_simplified_text_stays():
    """A mainland text may speak of 智慧 and 财产权 in its own words; junk between them is no sign of a site that converts."""
    text = PROSE.replace("国民经济", "国民浑碑匠经济").replace("合法权益", "合法糕弯权益").replace("办案质量", "智诞裙枣慧财产权质量")
    assert "智慧财产权质量" in repaired(raw(text)).text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PROSE.replace("健全专", "覆赶芩圭"), [("replaced", "赶芩圭", [])]),
        (PROSE.replace("监督管理", "监悴蓟理"), [("noise", "悴蓟", [""])]),  # as likely inserted
        (PROSE, []),
        ("教职成厅函〔2022〕2号\n联系人：饶波华、冯丝雨", []),
    ],
)
def test_replaced_characters_are_told_and_left(text, told):
    document = repaired(raw(text))
    assert document.text == text
    assert [(doubt.reason, doubt.source_spans[0].of(text), doubt.candidates) for doubt in document.doubts] == told


@pytest.mark.parametrize("other", ["知识权", "识知产权", "知帖产权", "知识识产权"])
def test_a_clean_twin_mends_what_is_no_chinese(other):
    whole = normalize(seed("2017-sme-ip-pilot-cities")).text
    start = whole.index("一、")
    text = whole[start : whole.index("\n", start + 1200)]
    at = text.index("知识产权", 300)
    document = repaired(raw(f"{text[:at]}{other}{text[at + 4 :]}\n{text}"))
    assert document.text == text
    assert document.traced.replay() == text
    assert [edit.rule for edit in document.traced.edits() if edit.reason == "noise"] == ["clean-twin"]
    assert [doubt for doubt in document.doubts if doubt.reason in ("repeat", "slip")] == []


def test_where_both_copies_may_be_right_the_difference_stays_a_doubt():
    whole = normalize(seed("2017-sme-ip-pilot-cities")).text
    start = whole.index("一、")
    text = whole[start : whole.index("\n", start + 1200)]
    at = text.index("知识产权", 300)
    kept = f"{text[:at]}产权知识{text[at + 4 :]}"
    document = repaired(raw(f"{kept}\n{text}"))
    assert document.text == kept
    assert [doubt.candidates for doubt in document.doubts if doubt.reason == "repeat"] == [["知识产权"]]
