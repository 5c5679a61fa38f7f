"""White space: paragraphs, blanks inside a line, hard wraps, page numbers."""

import pytest
from raw import raw

from pipeline.normalize import normalize

LONG = "为贯彻落实有关部署，加快构建知识产权运营服务体系，强化知识产权创造、保护、运用，" * 6


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("\ufeff　　一\r\n\r\n　　二\n", "一\n二"),
        ("通知如下：　　一、总体要求", "通知如下：\n一、总体要求"),
        (LONG + "　　总体要求　　一是", LONG + "\n总体要求\n一是"),  # a file without line breaks
        ("财政部　　国家税务总局", "财政部 国家税务总局"),  # two names, not two paragraphs
        ("&nbsp;&nbsp;各市&ldquo;十三五&rdquo;", "各市“十三五”"),
        ("一\u200b二\ue004三", "一二三"),
        ("第一章　总　则", "第一章 总则"),
        ("第一条　为了规范管理", "第一条 为了规范管理"),
        ("关于　几 个 问 题 的 通 知", "关于几个问题的通知"),
        ("电 话：010-62085316", "电话：010-62085316"),
        ("李　明　　张　三　　王小红", "李明 张三 王小红"),
        ("建设项目的通　知", "建设项目的通知"),
        ("2 0 2 3 年 5 月 2 2 日", "2023年5月22日"),
        ("第 3 5 号", None),
        ("2018 年 5 月 8 日", "2018年5月8日"),
        ("培育 100 家 企业", "培育100家企业"),
        ("1 000 万元", "1000万元"),
        ("年均增长 25%以上,2024年突破 17 0 亿元;达到 20 个。", "年均增长25%以上，2024年突破170亿元；达到20个。"),
        ("东江县 17 20亿元", "东江县17 20亿元"),
        ("覆盖率达到9\u00a05%，新建1\u20097个。", "覆盖率达到95%，新建17个。"),
        ("东江县\u00a017\u00a020亿元", "东江县17 20亿元"),
        ("1 -2个", "1-2个"),
        ("一、 总体要求", "一、总体要求"),
        ("附件：1. 申报表", "附件：1.申报表"),
        ("财政部经济建设司  张程", "财政部经济建设司 张程"),
        ("财政部办公厅   国家知识产权局办公室", "财政部办公厅 国家知识产权局办公室"),
        ("中共中央 国务院关于加强工作的意见", "中共中央 国务院关于加强工作的意见"),
        ("推进 “互联网+” ，", "推进“互联网+”，"),
        ("上海市 30 25.5 100", "上海市 30 25.5 100"),  # a row of a table
        ("1 总则\n3 月底前完成", "1 总则\n3月底前完成"),
        ("打响“万企出海 鲁贸全球”品牌，实施工贸一体化行动，推动内外贸融合发展，培育自主品牌和新业态。", None),
        ("令〔2025〕第11\n号", "令〔2025〕第11号"),
        ("《\n著作权法\n》第五条", "《著作权法》第五条"),
        ("落实《农业农村部办公厅关于做好\n建设工作的通知》要求", "落实《农业农村部办公厅关于做好建设工作的通知》要求"),
        ("非法猎捕、杀害、收购、运输、出售珍贵、\n濒危野生动物", "非法猎捕、杀害、收购、运输、出售珍贵、濒危野生动物"),
        ("一、总体要求\n- 3 -\n二、主要任务", "一、总体要求\n二、主要任务"),
        (
            "推动知识产权运营与实体产业相互融合、相互支撑的新型\n— 2 —\n服务体系。",
            "推动知识产权运营与实体产业相互融合、相互支撑的新型服务体系。",
        ),
        ("第 1 页 共 5 页\n正文。", "正文。"),
        ("各区要组织好。　　三、补助标准　　— 1 —　　采取先建后补方式。", "各区要组织好。\n三、补助标准\n采取先建后补方式。"),
        (
            "各区要组织好。　　推动知识产权运营与实体产业相互融合、相互支撑的新型　　— 2 —　　服务体系。",
            "各区要组织好。\n推动知识产权运营与实体产业相互融合、相互支撑的新型服务体系。",
        ),
        ("温差　- 3 -　度", "温差 - 3 - 度"),
    ],
)
def test_blanks(source, expected):
    assert normalize(raw(source)).text == (source if expected is None else expected)


def test_a_page_number_between_two_full_lines_of_a_wrapped_page():
    text = normalize(raw(WRAPPED.replace("建设\n的若干意见", "建设\n— 1 —\n的若干意见"))).text
    assert text == normalize(raw(WRAPPED)).text  # the line below the number is known for a full one, too


WRAPPED = """关于进一步做好知识产权运营服务体系建设
工作的通知
各省、自治区、直辖市财政厅（局）、知识产权局：
    为贯彻落实《国务院关于新形势下加快知识产权强国建设
的若干意见》，加快构建知识产权运营服务体系，强化知识产权
创造、保护、运用，促进知识产权与创新资源、金融资本、产业发
展有效融合，2018年，财政部、国家知识产权局继续在全国选择
若干重点城市，支持开展知识产权运营服务体系建设。现将有关
事项通知如下：
    一、总体要求
    （一）工作思路。深入推进供给侧结构性改革，更好发挥知
识产权的市场激励机制和产权安排机制作用。培育100家以上
企业。
                                财政部
                              2018年5月8日
"""

UNWRAPPED = """关于进一步做好知识产权运营服务体系建设
工作的通知
各省、自治区、直辖市财政厅（局）、知识产权局：
为贯彻落实《国务院关于新形势下加快知识产权强国建设的若干意见》，加快构建知识产权运营服务体系，强化知识产权创造、保护、运用，\
促进知识产权与创新资源、金融资本、产业发展有效融合，2018年，财政部、国家知识产权局继续在全国选择若干重点城市，\
支持开展知识产权运营服务体系建设。现将有关事项通知如下：
一、总体要求
（一）工作思路。深入推进供给侧结构性改革，更好发挥知识产权的市场激励机制和产权安排机制作用。培育100家以上企业。
财政部
2018年5月8日"""


def test_hard_wraps_are_joined_and_short_lines_are_not():
    assert normalize(raw(WRAPPED)).text == UNWRAPPED


def test_hard_wraps_without_indents():
    assert normalize(raw("\n".join(line.strip() for line in WRAPPED.split("\n")))).text == UNWRAPPED


BY_CHARACTERS = """首页 > 政务公开 > 重点领域信息公开 > 涉农补贴信息
清溪县农业农村局　清溪县财政局
关于组织申报农产品产地冷藏保鲜设施
建设项目的通知
各乡镇人民政府、街道办事处，县农业农村局各股室、下属各单位，有关农业经营主体：
　　2022年，我县已建成产地冷藏保鲜设施32座，新增库容1.2万立方
米。2023年，全县计划新建产地冷藏保鲜设施45座，新增库容1.8万立
方米以上，覆盖乡镇不少于8个，特色果蔬产后损失率较上年降低5个百分点，
商品化处理率达到70%以上。
　　一、补助对象
　　单个主体补助最高不超过50万元；脱贫村集体经济组织的补助比例可放宽
至50%，单个主体最高不超过80万元。项目验收合格后拨付其余，不晚于次年
5月底前。每个主体限报1个项目，申报主体注册登记时间不少于1年且自20
23年起正常运营。
　　附件：1.清溪县产地冷藏保鲜设施建设项目申报书
　　　　　2.清溪县产地冷藏保鲜设施建设项目汇总表
　　　　　　　　　　　　清溪县农业农村局　　清溪县财政局
　　　　　　　　　　　　　　　2023年5月22日
"""


def test_lines_broken_by_the_number_of_characters():
    """A wrap inside a figure (20|23年), a word, before a figure (至50%); the page's own lines are no part of it."""
    lines = normalize(raw(BY_CHARACTERS)).text.split("\n")
    assert [line[:6] for line in lines] == [
        *("清溪县农业农", "关于组织申报", "建设项目的通", "各乡镇人民政", "2022年，", "一、补助对象", "单个主体补助", "附件：1.清"),
        *("2.清溪县产", "清溪县农业农", "2023年5"),
    ]
    assert "1.2万立方米。2023年，" in lines[4]
    assert "可放宽至50%" in lines[6]
    assert "自2023年起" in lines[6]


def test_in_a_wrapped_text_no_short_line_goes_on_behind_a_page_number():
    page = "\n".join(line.strip() for line in WRAPPED.split("\n"))
    ending = (
        "\n附件：1.某市农村供水工程维修养护任务分解表\n2.农村供水工程水质检测统计汇总表\n— 8 —\n某市水利局    某市财政局\n2023年5月22日"
    )
    lines = normalize(raw(page + ending)).text.split("\n")
    assert lines[-3:] == ["2.农村供水工程水质检测统计汇总表", "某市水利局 某市财政局", "2023年5月22日"]


def test_a_phone_on_the_next_line_of_a_wrapped_text():
    page = "\n".join(line.strip() for line in WRAPPED.split("\n"))
    text = normalize(raw(page + "\n联系人：市水利局王平，电话：\n023-61234567。\n附件的内容包括以下材料，其中电话：\n另行通知。")).text
    assert "电话：023-61234567。" in text
    assert "其中电话：\n另行通知。" in text


def test_a_list_of_names_is_not_wrapped():
    names = [f"重庆市{name}知识产权运营中心有限公司" for name in ("长江", "嘉陵", "乌江", "涪陵", "江津", "合川")]
    assert normalize(raw("\n".join(names))).text == "\n".join(names)


def test_headings_and_signatures_are_no_hard_wraps():
    text = "一、总体要求\n（一）工作思路\n坚持质量第一。\n财政部办公厅\n国家知识产权局办公室\n2018年5月8日"
    assert normalize(raw(text)).traced.edits() == []


@pytest.mark.parametrize(
    ("source", "joined"),
    [
        ("1.良种覆盖率不低于85\n%；\n2.成活率不低于90%。", "1.良种覆盖率不低于85%；\n2.成活率不低于90%。"),
        ("按贷款额的2\n％给予贴息。", "按贷款额的2%给予贴息。"),
        ("费率降低2\n‰左右。", "费率降低2‰左右。"),
        ("完成率（85）\n%", "完成率（85）\n%"),  # the name of a column
    ],
)
def test_a_sign_of_percent_belongs_to_the_figure_of_the_line_before(source, joined):
    assert normalize(raw(source)).text == joined
