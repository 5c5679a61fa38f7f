"""款 of an article below a list of 项: to whom the paragraph belongs, a row a case, as read by hand (立法法, article 65)."""

import pytest
from test_segment_notices import read

TITLE = "市容管理办法\n"
CASES = [
    # (articles, [(section, text) of the clauses below the title])
    (
        "第一条 有下列情形之一的，应当备案：\n（一）终止经营；\n（二）增加船舶。\n备案机关应当公布。\n第二条 本办法自2020年1月1日起施行。",
        [
            ("第一条", "第一条 有下列情形之一的，应当备案：\n"),
            ("第一条/（一）", "（一）终止经营；\n"),
            ("第一条/（二）", "（二）增加船舶。\n"),
            ("第一条", "备案机关应当公布。\n"),
            ("第二条", "第二条 本办法自2020年1月1日起施行。"),
        ],
    ),
    # a second list in the same article
    (
        "第一条 禁止下列行为：\n（一）涂改；\n（二）出借。\n有下列情形之一的，应当注销：\n（一）终止；\n（二）死亡。\n注销应当公告。",
        [
            ("第一条", "第一条 禁止下列行为：\n"),
            ("第一条/（一）", "（一）涂改；\n"),
            ("第一条/（二）", "（二）出借。\n"),
            ("第一条", "有下列情形之一的，应当注销：\n"),
            ("第一条/（一）~2", "（一）终止；\n"),
            ("第一条/（二）~2", "（二）死亡。\n"),
            ("第一条", "注销应当公告。"),
        ],
    ),
    # 目 under 项
    (
        "第一条 条件如下：\n（一）有下列人员的：\n1.有经理；\n2.有会计。\n前款条件应当公示。\n第二条 略。",
        [
            ("第一条", "第一条 条件如下：\n"),
            ("第一条/（一）", "（一）有下列人员的：\n"),
            ("第一条/（一）/1", "1.有经理；\n"),
            ("第一条/（一）/2", "2.有会计。\n"),
            ("第一条", "前款条件应当公示。\n"),
            ("第二条", "第二条 略。"),
        ],
    ),
    # entries of several paragraphs: the last one may have some too
    (
        "第一条 职责如下：\n（一）管理市容。\n具体事项另定。\n（二）管理环境卫生。\n具体事项另定。\n第二条 略。",
        [
            ("第一条", "第一条 职责如下：\n"),
            ("第一条/（一）", "（一）管理市容。\n"),
            ("第一条/（一）", "具体事项另定。\n"),
            ("第一条/（二）", "（二）管理环境卫生。\n"),
            ("第一条/（二）", "具体事项另定。\n"),
            ("第二条", "第二条 略。"),
        ],
    ),
    # no article above
    (
        "一、申报条件\n（一）有经理。\n（二）有会计。\n申报单位应当公示。\n二、申报程序\n略。",
        [
            ("一", "一、申报条件\n"),
            ("一/（一）", "（一）有经理。\n"),
            ("一/（二）", "（二）有会计。\n"),
            ("一/（二）", "申报单位应当公示。\n"),
            ("二", "二、申报程序\n"),
            ("二", "略。"),
        ],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), CASES, ids=[row[0][:20] for row in CASES])
def test_to_whom_a_paragraph_below_a_list_belongs(articles, expected):
    doc = read(TITLE + articles)
    assert [(clause.section_id, clause.text) for clause in doc.clauses if clause.kind != "head"] == expected


def test_the_entry_ends_above_the_paragraph_and_the_article_below():
    doc = read(TITLE + CASES[0][0])
    ends = {section.id: doc.text[section.body.start : section.body.end] for section in doc.sections}
    assert ends["第一条/（二）"] == "（二）增加船舶。"
    assert ends["第一条"] == CASES[0][0].split("\n第二条")[0]


NAMED = "第一条 目标任务。到2020年引进人才。\n第二条 支持高层次人才团队创新创业。对团队给予资助。\n" + (
    "第三条 发放补贴。按月发放。\n第四条 实行“一站式”服务。当场办结。\n"
)


def test_long_names_of_articles_where_all_have_one():
    doc = read(TITLE + NAMED)
    assert [section.heading for section in doc.sections] == ["目标任务", "支持高层次人才团队创新创业", "发放补贴", "实行“一站式”服务"]


def test_a_short_first_sentence_is_no_name_where_most_articles_have_none():
    opening = "第一条 为了保护知识产权，制定本法。\n第二条 国家保护知识产权。侵权者赔偿，情节严重的依法处理。\n"
    doc = read(TITLE + opening + "第三条 申请人提交材料，由市局审核。\n第四条 本办法由市局解释。\n")
    assert [section.heading for section in doc.sections] == [None] * 4
