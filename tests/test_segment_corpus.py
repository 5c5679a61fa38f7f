"""The five notices of the corpus from file to structure: heads and whole trees, as read from the sources by hand."""

from functools import cache

import pytest
from places import CORPUS

from pipeline.deduplicate import deduplicate
from pipeline.ingest import ingest
from pipeline.ingest.catalog import Catalog
from pipeline.normalize import normalize
from pipeline.segment import segment


@cache
def read(name: str):
    return segment(deduplicate(normalize(ingest(CORPUS / name, CORPUS, Catalog()))))


def tree(doc) -> list[str]:
    return [f"{'  ' * (s.level - 1)}{s.label or ('?' if s.implied else '-')} {s.heading or ''}".rstrip() for s in doc.sections]


OPERATION_2018 = """\
?
  （一） 工作思路
  （二） 基本原则
  （三） 工作目标
?
  （一） 主要任务
    1. 全面加强知识产权保护
    2. 强化高质量知识产权创造
    3. 完善知识产权运营服务链条
  （二） 中央财政资金支持重点
    1. 推进知识产权保护体系建设
    2. 培育知识产权运营服务业态
    3. 促进创新主体知识产权保护和运用
?
  （一） 组织申报
    1. 申报条件
    2. 申报程序
    3. 申报材料
  （二） 方案备案
  （三） 组织实施
?
  （一） 加强组织领导
  （二） 规范资金管理
  （三） 做好总结推广"""

OPERATION_2020 = """\
一、 总体要求
  （一） 工作思路
  （二） 基本原则
二、 绩效目标
三、 建设内容
  （一） 必做任务
    1. 建立健全知识产权引领产业发展工作机制
    2. 支持创新主体提高知识产权运用能力
    3. 深化知识产权金融服务
    4. 高水平建设知识产权服务业集聚区
  （二） 选做任务
四、 工作程序
  （一） 组织申报
    1. 申报条件
    2. 申报程序
    3. 申报材料
  （二） 方案备案
  （三） 组织实施
五、 工作要求
  （一） 加强组织领导
  （二） 强化工作保障
  （三） 严格绩效管理
  （四） 做好总结推广"""

PILOT_2017 = """\
一、 申报对象和条件
  （一） 申报对象
  （二） 申报条件
    1.
    2.
二、 申报材料及程序
  （一） 制定方案
  （二） 推荐申报
  （三） 评选公示
  （四） 批复实施
三、 试点内容
  （一） 建立专利导航产业和企业发展工作机制
  （二） 提升中小企业知识产权运营能力
  （三） 加强中小企业知识产权保护力度
  （四） 提升中小企业知识产权管理水平
  （五） 优化中小企业知识产权公共服务
  （六） 加强中小企业知识产权人才培养
四、 政策支撑
  （一） 服务支撑
  （二） 项目支撑
  （三） 人才支撑"""

CHONGQING_2016 = """\
一、 总体要求
二、 主要任务
  （一） 健全知识产权与产业发展融合机制
    - 培育壮大知识产权密集型产业
    - 强化企业知识产权主体地位
    - 强化高校和科研院所创造知识产权的市场导向
    - 健全重大经济活动知识产权评议机制
  （二） 健全知识产权资本化机制
    - 促进知识产权出资入股
    - 完善知识产权交易机制
    - 推动知识产权市场化运营
    - 拓宽知识产权投融资渠道
  （三） 健全知识产权服务机制
    - 完善知识产权公共服务体系
    - 提高知识产权行政服务效率
    - 推动知识产权服务业集聚发展
    - 加强知识产权人才培养
  （四） 健全知识产权海外发展及对外合作机制
    - 实施海外知识产权布局服务计划
    - 加强海外知识产权风险防控和维权援助
    - 强化知识产权对外合作交流
  （五） 完善知识产权保护机制
    - 健全知识产权司法保护和行政执法体系
    - 加强新业态新领域创新成果的知识产权保护
    - 加大知识产权侵权行为惩治和违法犯罪打击力度
    - 健全知识产权保护预警防范机制
  （六） 健全知识产权管理机制
    - 完善知识产权管理体制
    - 完善创新驱动发展评价制度
    - 完善知识产权创造激励机制
三、 保障措施
  （一） 加强统筹协调
  （二） 加强资金保障
  （三） 加强宣传引导
  （四） 加强监督评估"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2018-ip-operation-cities.txt", OPERATION_2018),
        ("2020-ip-operation-cities.txt", OPERATION_2020),
        ("2017-sme-ip-pilot-cities.txt", PILOT_2017),
        ("2016-chongqing-ip-strong-city.txt", CHONGQING_2016),
    ],
)
def test_trees(name, expected):
    doc = read(name)
    assert "\n".join(tree(doc)) == expected
    assert "".join(clause.text for clause in doc.clauses) == doc.text


@pytest.mark.parametrize(
    ("name", "head"),
    [
        (
            "2018-ip-operation-cities.txt",
            (None, "财办建〔2018〕96号", "通知", ["财政部办公厅", "国家知识产权局办公室"], "2018-05-08", 2018),
        ),
        ("2020-ip-operation-cities.txt", (None, None, "通知", ["财政部办公厅", "国家知识产权局办公室"], "2020-04-30", 2020)),
        ("2018-ip-model-city-plan.txt", (None, None, "通知", ["国家知识产权局办公室"], "2018-03-15", 2018)),
        (
            "2017-sme-ip-pilot-cities.txt",
            (
                "关于开展中小企业知识产权战略推进工程试点城市申报工作的通知",
                "国知办发管字〔2017〕30号",
                "通知",
                ["国家知识产权局办公室", "工业和信息化部办公厅"],
                "2017-06-27",
                2017,
            ),
        ),
        (
            "2016-chongqing-ip-strong-city.txt",
            ("关于新形势下加快知识产权强市建设的实施意见", "渝府发〔2016〕25号", "意见", ["重庆市人民政府"], None, 2016),
        ),
    ],
)
def test_heads(name, head):
    doc = read(name)
    assert (doc.title, doc.doc_number, doc.genre, doc.issuers, doc.issue_date, doc.issue_year) == head


def test_contacts_and_attachments():
    doc = read("2017-sme-ip-pilot-cities.txt")
    assert [(c.org, c.persons, c.phones, c.emails) for c in doc.contacts] == [
        ("国家知识产权局专利管理司", ["冯丝雨", "徐俊峰"], ["010-62086559", "010-62086568"], ["ip_qiye@126.com"]),
        ("工业和信息化部中小企业局", ["曹宏伟"], ["010-68205319"], []),
    ]
    assert [(a.number, a.title) for a in doc.attachments] == [
        ("1", "中小企业知识产权战略推进工程试点城市申报工作方案要点"),
        ("2", "中小企业知识产权战略推进工程试点城市申报表"),
    ]


def test_model_city_plan_is_a_cover_and_a_plan_with_eight_tasks():
    doc = read("2018-ip-model-city-plan.txt")
    assert [part.title for part in doc.parts] == [None, "2018年国家知识产权示范城市工作计划"]
    tasks = {section.heading: section for section in doc.sections if section.requirement and section.heading != "执行单位"}
    assert [task.requirement for task in tasks.values()] == ["mandatory"] * 6 + ["optional"] * 2
    for task in tasks.values():
        inner = [section.label for section in doc.sections if section.parent_id == task.id]
        assert inner == ["1.", "2.", "3.", "4."]


def test_members_of_a_list_name_the_clause_that_opens_it():
    doc = read("2018-ip-operation-cities.txt")
    clauses = {clause.id: clause for clause in doc.clauses}
    goals = [clause for clause in doc.clauses if clause.text.startswith("——")]
    assert len(goals) == 4
    assert {clauses[goal.lead_in_id].text.strip() for goal in goals} == {"具体目标如下："}
