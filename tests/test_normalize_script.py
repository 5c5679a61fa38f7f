"""Script and vocabulary: what becomes simplified and mainland, what stays, what is a doubt."""

import pytest
from raw import raw

from pipeline.normalize import normalize

PROSE = "為貫徹落實國務院關於進一步加強創新驅動發展的若干意見。"
DONE = "为贯彻落实国务院关于进一步加强创新驱动发展的若干意见。"
#: 網路 shows that the site converts words.
SITE, SITE_DONE = PROSE.replace("創新", "網路創新"), DONE.replace("创新", "网络创新")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("智慧財產權", "知识产权"),
        ("知識產權", "知识产权"),
        ("專利技術契約成交額", "专利技术合同成交额"),  # 契約 is 合同
        ("弘揚契約精神", "弘扬契约精神"),  # the guard
        ("工作程式", "工作程序"),
        ("方程式", "方程式"),
        ("不同套用場景", "不同应用场景"),
        ("產業配套用地", "产业配套用地"),  # 套用 across two words
        ("檔案名稱", "文件名称"),
        ("政策檔案清單", "政策文件清单"),
        ("國家檔案館", "国家档案馆"),
        ("檔案管理", "档案管理"),
        ("附光碟", "附光盘"),
        ("線上識別", "在线识别"),
        ("線上線下", "线上线下"),
        ("“網際網路+”", "“互联网+”"),
        ("軟硬體建設", "软硬件建设"),
        ("工作覆核", "工作复核"),
        ("智慧監管", "智慧监管"),
        ("最佳化環境", "优化环境"),
        ("附屬檔案", "附件"),
        ("人民民眾", "人民群众"),
        ("人工智慧", "人工智能"),
        ("信貸計畫", "信贷计划"),
        ("著力打造", "着力打造"),
        ("產品質量", "产品质量"),  # 品质 across two words
        ("建立健全", "建立健全"),  # tw2sp would write 创建
        ("執行單位", "执行单位"),
        ("核心指標", "核心指标"),
        ("集聚區內建設", "集聚区内建设"),
        ("乾隆年間", "乾隆年间"),
        ("衞生署啓動綫上登記", "卫生署启动在线登记"),  # Hong Kong forms
        ("羣眾爲本，裏應外合", "群众为本，里应外合"),
        ("敍做業務，粧點門面", "叙做业务，妆点门面"),
        ("防治愛滋病", "防治艾滋病"),
        ("程式碼", "代码"),
        ("有機矽材料", "有机硅材料"),
        ("社群衛生服務", "社区卫生服务"),
        ("社群營銷", "社群营销"),
        ("扶持物件", "扶持对象"),
        ("運輸大型物件", "运输大型物件"),
        ("漢字元素", "汉字元素"),  # 字元 across two words
        ("索引數據", "索引数据"),
        ("通訊號碼", "通讯号码"),
        ("紀錄影片", "纪录影片"),
        ("重點專案申報", "重点项目申报"),
        ("自動監控資料有效傳輸率", "自动监控数据有效传输率"),
        ("嚴控資料質量", "严控数据质量"),
        ("申報資料", "申报资料"),
        ("系統介面改造", "系统接口改造"),
        ("加大資金支援", "加大资金支持"),
        ("對口支援", "对口支援"),
        ("不予透過", "不予通过"),
        ("透過現象看本質", "透过现象看本质"),
        ("演算法模型", "算法模型"),
        ("國產高階儀器", "国产高端仪器"),
        ("高階人民法院", "高级人民法院"),
        ("最高階段", "最高阶段"),
        ("至少設定2個監測站", "至少设置2个监测站"),
        ("設定抵押權", "设定抵押权"),
        ("資訊釋出", "信息发布"),
        ("塑膠製品和塑膠跑道", "塑料制品和塑胶跑道"),
    ],
)
def test_words_in_traditional_text(source, expected):
    assert normalize(raw(SITE + source + "。")).text == SITE_DONE + expected + "。"


@pytest.mark.parametrize(
    "text",
    ["显著提升", "智慧财产权", "契约", "资讯服务和软体", "乾隆年间的著作", "“覆核”一词", "关于於某某同志的决定"],
)
def test_simplified_text_is_not_converted(text):
    assert normalize(raw(f"各级人民政府应当贯彻落实国务院关于创新驱动发展的意见。{text}。")).text.endswith(f"{text}。")


def test_a_word_that_may_be_genuine_stays_and_is_a_doubt():
    document = normalize(raw(PROSE + "開展線上培訓。"))
    assert document.text == DONE + "开展线上培训。"
    [doubt] = document.doubts
    assert (doubt.reason, doubt.candidates, [s.of(document.traced.source) for s in doubt.source_spans]) == (
        "vocabulary",
        ["在线"],
        ["線上"],
    )


def test_what_the_site_does_not_convert_elsewhere_is_a_doubt():
    """支持 stands in the notice, so 支援 is the notice's own word."""
    document = normalize(raw(SITE + "支持企業創新。支援農業發展。"))
    assert document.text == SITE_DONE + "支持企业创新。支援农业发展。"
    assert [doubt.candidates for doubt in document.doubts] == [["支持"]]


def test_a_single_leftover_of_the_mainland_word_does_not_stop_the_site():
    """專案 six times, 項目 once in a title: a site that converts leaves some."""
    document = normalize(raw(SITE + "重點專案、" * 6 + "專案申報。項目績效目標表。"))
    assert "专案" not in document.text
    assert document.doubts == []


def test_evidence_of_a_word_of_both_sides_says_what_shows_that_the_site_converts():
    """軟體 stands once, 專案 is a word of the mainland, too."""
    document = normalize(raw(PROSE + "軟體開發。專案管理。"))
    told = {edit.after: edit.evidence for edit in document.traced.edits() if edit.reason == "vocabulary"}
    assert told["软件"] == "taiwan_vocabulary.tsv 软体→软件"
    assert told["项目"] == "taiwan_vocabulary.tsv 专案→项目；大陆少用此词，因本页换用台湾词语而定：“软体”1处"


@pytest.mark.parametrize(
    "genuine", ["支援农业", "新增产能", "创建示范", "核心指标", "执行情况", "区域协调", "品质", "档案", "资料", "设定"]
)
def test_text_whose_site_does_not_convert_words_keeps_them(genuine):
    """As `s2tw` gives it: script alone."""
    from opencc import OpenCC

    document = normalize(raw(PROSE + OpenCC("s2tw").convert(genuine) + "。"))
    assert document.text == DONE + genuine + "。"
    assert document.doubts == []


def test_what_may_be_either_is_a_doubt_where_the_site_converts_words():
    document = normalize(raw(SITE + "監測裝置和資料。"))
    assert document.text == SITE_DONE + "监测装置和资料。"
    assert [doubt.candidates for doubt in document.doubts] == [["设备"], ["数据"]]


@pytest.mark.parametrize("genuine", ["不同型別的航空器", "社群衛生", "其他物件", "影印件"])
def test_words_that_are_as_good_mainland_words_stay_where_no_word_shows_the_site(genuine):
    plain = genuine.translate(str.maketrans("別衛", "别卫"))
    assert normalize(raw(PROSE + genuine)).text == DONE + plain


@pytest.mark.parametrize("rare", ["專案", "程式", "資訊"])
def test_one_rare_word_alone_is_a_doubt(rare):
    """專案組 and 程式 stand in mainland notices, too, but hardly together."""
    assert len(normalize(raw(PROSE + rare + "管理。")).doubts) == 1


def test_two_rare_words_show_the_site():
    assert normalize(raw(PROSE + "按程式申報專案，簽訂契約。")).text == DONE + "按程序申报项目，签订合同。"


def test_a_mixed_file_is_converted_only_where_it_is_traditional():
    document = normalize(raw("各级人民政府应当显著提升管理水平，著名商标应予保护。\n" + PROSE))
    assert document.script == "mixed"
    assert document.text == "各级人民政府应当显著提升管理水平，著名商标应予保护。\n" + DONE


def test_one_edit_for_each_run_of_changed_characters():
    """進(一步)加強 is two runs, 創新驅動發展 is 創, 驅動發 with 新 between."""
    document = normalize(raw("進一步加強創新驅動發展的關係。"))
    edits = [(edit.source.start, edit.before, edit.after) for edit in document.traced.edits()]
    assert edits == [(0, "進", "进"), (4, "強創", "强创"), (7, "驅動發", "驱动发"), (12, "關係", "关系")]
