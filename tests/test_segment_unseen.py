"""Heads and feet that unseen notices showed: what the text prints, and what segment makes of it."""

import pytest
from raw import raw

from pipeline.deduplicate import deduplicate
from pipeline.normalize import normalize
from pipeline.repair import repair
from pipeline.segment import segment

BODY = "关于组织申报项目的通知\n各市科技局：\n现将有关事项通知如下：\n"


def structured(text):
    return segment(repair(deduplicate(normalize(raw(text)))))


def test_an_attachment_may_open_with_a_year():
    doc = structured(BODY + "一、申报要求\n按附件要求申报。\n附件：1.2023年度项目榜单\n　　　2.申报书\n某省科学技术厅\n2023年4月24日\n")
    assert [(a.number, a.title) for a in doc.attachments] == [("1", "2023年度项目榜单"), ("2", "申报书")]


def test_a_heading_may_open_with_a_word_that_opens_sentences():
    tasks = "（一）经费额度。单个项目最高1000万元。\n（二）分期拨付。省财政经费分三期拨付。\n（三）经费管理。项目经费单独核算。\n"
    doc = structured(BODY + "一、支持方式\n" + tasks)
    assert [s.heading for s in doc.sections] == ["支持方式", "经费额度", "分期拨付", "经费管理"]


@pytest.mark.parametrize(
    ("line", "person", "phone"),
    [
        ("政策咨询：省科技厅重大专项处　何俊　0798-8898612", "何俊", "0798-8898612"),
        ("材料接收：段文博　13900160027", "段文博", "13900160027"),
        ("技术支持：岭川云平台　俞敏　0798-8898655", "俞敏", "0798-8898655"),
        ("联络人：王平，电话：0798-8898655", "王平", "0798-8898655"),
    ],
)
def test_contacts_under_other_names(line, person, phone):
    doc = structured(BODY + f"一、联系方式\n{line}\n某省科学技术厅\n2023年4月24日\n")
    assert [(c.persons, c.phones) for c in doc.contacts] == [([person], [phone])]


def test_joint_issuers_one_a_line():
    doc = structured(BODY + "各地要及时总结经验。\n住房城乡建设部\n财政部\n应急管理部\n市场监管总局\n2023年7月18日\n")
    assert doc.issuers == ["住房城乡建设部", "财政部", "应急管理部", "市场监管总局"]
    assert doc.issue_date == "2023-07-18"


VALIDITY = [
    ("本办法自2023年1月1日起施行，有效期至2027年12月31日。", "2027-12-31"),
    ("本公告自2023年1月1日起施行，执行至2027年12月31日。", "2027-12-31"),
    ("本通知自2023年1月1日起执行，有效期5年。", "2027-12-31"),
    ("本办法自2023年1月1日起施行。本办法有效期为三年。", "2025-12-31"),
    ("危险废物经营许可证有效期为5年。本办法自2023年1月1日起施行。", None),  # a permit's term
    ("海关总署准予备案之日起生效，备案有效期为10年。本办法自2023年1月1日起施行。", None),
    ("居民身份证的有效期为十年。本办法自2023年1月1日起施行。", None),
]


@pytest.mark.parametrize(("text", "until"), VALIDITY, ids=[row[0] for row in VALIDITY])
def test_only_a_term_of_the_document_itself_ends_its_validity(text, until):
    doc = structured(BODY + f"第一条 {text}\n某省财政厅\n2022年12月1日\n")
    assert (doc.effective_from, doc.valid_until) == ("2023-01-01", until)


ENTRIES = [
    ("联系人及电话：抽考事宜：张三　023-61234567；报名事宜：李四　023-67654321。", [("张三", "023-61234567"), ("李四", "023-67654321")]),
    ("抽考事宜：张三　023-61234567；报名事宜：李四　023-67654321。", [("张三", "023-61234567"), ("李四", "023-67654321")]),
    ("联系人：张三（抽考事宜），023-61234567；李四（报名事宜），023-67654321。", [("张三", "023-61234567"), ("李四", "023-67654321")]),
    ("联系人：张三，电话：023-61234567；李四，电话：023-67654321。", [("张三", "023-61234567"), ("李四", "023-67654321")]),
    ("联系人：王宏（政策）0571-87054020，刘洋（系统）0571-87054021。", [("王宏", "0571-87054020"), ("刘洋", "0571-87054021")]),
    ("政策咨询：张三　023-61234567\n技术支持：李四　13900001111", [("张三", "023-61234567"), ("李四", "13900001111")]),
    ("值班电话：023-61234567，联系人：张三。", [("张三", "023-61234567")]),
    ("联系人：张三，电话：023-61234567；监督电话：023-67654321。", [("张三", "023-61234567"), (None, "023-67654321")]),
    ("联系人：张三；联系电话：023-61234567；逾期不予受理。", [("张三", "023-61234567")]),
]


@pytest.mark.parametrize(("line", "entries"), ENTRIES, ids=[row[0] for row in ENTRIES])
def test_each_name_with_its_own_phone_is_a_contact(line, entries):
    doc = structured(BODY + f"一、联系方式\n{line}\n某省科学技术厅\n2023年4月24日\n")
    assert [(c.persons, c.phones) for c in doc.contacts] == [([person] if person else [], [phone]) for person, phone in entries]


@pytest.mark.parametrize(
    "line", ["联系人：张三、李四；联系电话：023-61234567、67654321。", "联系人：张三　李四　023-61234567　023-67654321"]
)
def test_names_that_stand_together_share_their_phones(line):
    doc = structured(BODY + f"一、联系方式\n{line}\n某省科学技术厅\n2023年4月24日\n")
    assert [(c.persons, c.phones) for c in doc.contacts] == [(["张三", "李四"], ["023-61234567", "023-67654321"])]


def test_an_organ_and_a_person_in_front_of_a_phone_are_a_contact_of_their_own():
    doc = structured(
        BODY
        + "一、联系方式\n联系人：省水利厅　王平，电话：023-61234567；\n省财政厅农业处 李 明，电话：023-67654321，传真：023-67654322。\n"
        "某省水利厅\n2023年4月24日\n"
    )
    assert [(c.org, c.persons, c.phones) for c in doc.contacts] == [
        ("省水利厅", ["王平"], ["023-61234567"]),
        ("省财政厅农业处", ["李明"], ["023-67654321"]),
    ]


def test_desks_with_a_phone_below_a_heading_of_contacts():
    doc = structured(
        BODY + "七、联系方式\n（一）业务咨询\n农业处（良种补贴）　王平　023-61234567\n科教处　李　明、赵晓东 023-61234568\n"
        "项目监督：监督处 023-61234569\n"
        "（二）系统技术支持\n市农业信息中心　张三 023-67654321，受理邮箱：nyxx@example.cn。\n某省农业厅\n2023年4月24日\n"
    )
    assert [(c.org, c.persons, c.phones, c.emails) for c in doc.contacts] == [
        ("农业处", ["王平"], ["023-61234567"], []),
        ("科教处", ["李明", "赵晓东"], ["023-61234568"], []),
        ("监督处", [], ["023-61234569"], []),
        ("市农业信息中心", ["张三"], ["023-67654321"], ["nyxx@example.cn"]),
    ]


def test_sections_of_a_bureau_below_their_contacts_and_complaints_apart():
    doc = structured(
        BODY + "联系人及电话：\n种植业股 陈志强 0836-2345678\n畜牧股 多吉次仁 0836-2345679\n"
        "监督举报电话：0836-2345600\n某县农业农村局\n2022年4月1日\n"
    )
    assert [(c.org, c.persons, c.phones) for c in doc.contacts] == [
        ("种植业股", ["陈志强"], ["0836-2345678"]),
        ("畜牧股", [], ["0836-2345679"]),
        (None, [], ["0836-2345600"]),
    ]


def test_what_somebody_is_asked_about_stands_between_the_name_and_the_phone():
    doc = structured(
        BODY
        + "联系方式：\n省科技厅创新处　　王平（创新券）　　0551-62654871\n省财政厅科教处　　李明　　0551-68150316\n某省科技厅\n2022年4月1日"
    )
    assert [(c.org, c.persons, c.phones) for c in doc.contacts] == [
        ("省科技厅创新处", ["王平"], ["0551-62654871"]),
        ("省财政厅科教处", ["李明"], ["0551-68150316"]),
    ]


def test_prose_below_a_heading_of_contacts_is_no_contact():
    doc = structured(BODY + "七、技术支持\n各地要加强技术服务，组织专家指导。\n某省农业厅\n2023年4月24日\n")
    assert doc.contacts == []
    assert [c.text.strip() for c in doc.clauses if c.kind == "sentence"][-1] == "各地要加强技术服务，组织专家指导。"


def test_each_entry_of_a_sentence_has_the_organ_in_front_of_it():
    doc = structured(
        BODY
        + "省交通运输厅公路处联系人：熊志强，电话：0791—86243715；省财政厅经建处联系人：刘  娜，电话：0791-87287152；"
        + "市财政局企业科联系人：杨帆，电话：0791-86708233；电子邮箱：jt@163.com。\n"
        "某省交通运输厅\n2020年4月24日\n"
    )
    assert [(c.org, c.persons, c.phones, c.emails) for c in doc.contacts] == [
        ("省交通运输厅公路处", ["熊志强"], ["0791-86243715"], []),
        ("省财政厅经建处", ["刘娜"], ["0791-87287152"], []),
        ("市财政局企业科", ["杨帆"], ["0791-86708233"], ["jt@163.com"]),
    ]
    assert [doc.traced.text[c.span.start : c.span.end][:8] for c in doc.contacts] == [
        "省交通运输厅公路",
        "省财政厅经建处联",
        "市财政局企业科联",
    ]


def test_the_section_of_a_city_s_bureau_is_an_organ_to_ask():
    doc = structured(
        BODY
        + "联系人及电话：\n市工信局中小企业科  吕 晨  0738-8235117\n市财政局企业科    何文婷  0738-8236640\n某市财政局\n2020年4月24日\n"
    )
    assert [(c.org, c.persons, c.phones) for c in doc.contacts] == [
        ("市工信局中小企业科", ["吕晨"], ["0738-8235117"]),
        ("市财政局企业科", ["何文婷"], ["0738-8236640"]),
    ]


def test_two_organs_each_with_its_phone():
    doc = structured(
        BODY + "一、联系方式\n咨询电话：市科技局农村处　023-61234567；市财政局科教处　023-67654321。\n某省科学技术厅\n2023年4月24日\n"
    )
    assert [(c.org, c.phones) for c in doc.contacts] == [("市科技局农村处", ["023-61234567"]), ("市财政局科教处", ["023-67654321"])]


def test_an_index_in_a_table_names_the_document():
    doc = structured(
        "索引号 | 015221/2021-00345 | 发文机构 | 云岭市人民政府办公室\n文号 | 云政办发〔2021〕35号 | 发布日期 | 2021-08-03\n"
        "关于推进家政服务业提质扩容的通知\n各县（市、区）人民政府：\n现将有关事项通知如下：\n一、总体要求\n各地要抓好落实。\n"
    )
    assert (doc.title, doc.doc_number) == ("关于推进家政服务业提质扩容的通知", "云政办发〔2021〕35号")
    assert doc.issuers == ["云岭市人民政府办公室"]


def test_a_table_of_figures_is_no_index():
    doc = structured("关于下达计划的通知\n名称 | 数量\n基地 | 5\n平台 | 3\n一、总体要求\n各地要抓好落实。\n")
    assert doc.title == "关于下达计划的通知"
    assert doc.issuers == []


def test_an_announcement_numbered_within_its_year_above_its_title():
    doc = structured(
        "中华人民共和国临港海关公告\n2023年第17号\n关于调整监管作业场所的公告\n根据有关规定，现公告如下：\n"
        "一、自2023年9月1日起，作业场所迁至临港大道88号。\n二、原作业场所关闭，不再受理新的申报。\n三、企业可拨打12360热线咨询。\n"
        "本公告自2023年9月1日起实施。\n临港海关\n2023年8月15日\n"
    )
    assert (doc.title, doc.doc_number) == ("关于调整监管作业场所的公告", "中华人民共和国临港海关公告2023年第17号")
    assert (doc.issuers, doc.issue_date) == (["临港海关"], "2023-08-15")
    assert [(s.id, s.heading) for s in doc.sections] == [("一", None), ("二", None), ("三", None)]


def test_a_branch_of_a_bank_signs():
    doc = structured(BODY + "各地要及时总结经验。\n某省财政厅\n中国人民银行某市中心支行\n2023年7月18日\n")
    assert doc.issuers == ["某省财政厅", "中国人民银行某市中心支行"]


HEADINGS = [
    # one sentence that ends where its paragraph ends makes no heading of another that opens a paragraph
    (["同意设立开发区。规划面积为36.5平方公里。", "要深入实施创新驱动战略，打造开放高地。", "某省要加强领导，落实责任。"], [None] * 3),
    # what is repealed, with the day of its making, is no heading
    (["废止《甲市邮政条例》（1994年7月22日甲市人大会议通过）", "废止《甲市条例》（2007年9月14日甲市人大会议通过）", "公布。"], [None] * 3),
    (["迅速动员。各单位要完成。", "突出重点。要紧盯。", "按时报送信息。请于25日前报送。"], ["迅速动员", "突出重点", "按时报送信息"]),
    # who or what is meant is told by a sentence
    (["补贴对象为种地的农民。改变用途的，不予补贴。", "补贴标准为每亩百元。流转的，由种粮者领取。", "其他另行通知。"], [None] * 3),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "headings"), HEADINGS)
def test_which_paragraphs_open_with_a_heading(paragraphs, headings):
    text = "\n".join(f"{label}、{paragraph}" for label, paragraph in zip("一二三", paragraphs))
    assert [s.heading for s in structured(BODY + text + "\n某省科学技术厅\n2023年4月24日\n").sections] == headings


def test_a_desk_names_the_contact():
    doc = structured(
        BODY + "一、联系方式\n产业融合处：陈　晨，0533-3182001；技术支持：刘工，0533-3182002。\n某省科学技术厅\n2023年4月24日\n"
    )
    assert [(c.org, c.persons, c.phones) for c in doc.contacts] == [
        ("产业融合处", ["陈晨"], ["0533-3182001"]),
        (None, ["刘工"], ["0533-3182002"]),
    ]
