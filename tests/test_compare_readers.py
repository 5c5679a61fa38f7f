"""For whom: what two editions of the corpus changed for each class of actors; the lines of a class are told whole, written down from the
texts, those of the cities, who have most, only the weighty ones and their order."""

import pytest
from click.testing import CliRunner
from places import CORPUS

import pipeline
from pipeline.commands import main
from pipeline.compare import of_class
from pipeline.expressions.actors import LABELS

OLD, NEW = CORPUS / "2018-ip-operation-cities.txt", CORPUS / "2020-ip-operation-cities.txt"

STANDARD = (
    "企业、高等学校、科研院所通过知识产权管理规范贯标认证的要求由100家以上（2018年）提高到200家以上（2020年），增100%；"
    "指标表述由“知识产权管理规范贯标企事业单位”改为“企业、高等学校、科研院所通过知识产权管理规范贯标认证”"
)
TRUST = (
    "“专业知识产权托管服务累计覆盖中小企业”指标表述由“专业知识产权托管服务累计覆盖小微企业”（2018年）"
    "改为“专业知识产权托管服务累计覆盖中小企业”（2020年），范围扩大"
)
TRANSFER = "新增指标：支持100家以上中小企业成功转化高校院所专利技术（2020年）"
PANDEMIC = "新增要求：重点扶持受新冠肺炎疫情影响较大的小微企业和初创企业（2020年）"
EXCLUDED = "新增排除：重点城市数量3个及以上（含计划单列市）的省份和重点城市（城区）数量2个及以上的直辖市，本次不再纳入支持范围（2020年）"
LINES = {
    "central": [
        "“剩余资金以后年度考核通过后拨付”（2018年）改为“剩余资金根据中期绩效评价结果进行分档拨付”（2020年）",
        "“国家知识产权局将制定有关工作指引、组织工作交流，并会同财政部开展绩效评价和总结评估，并根据中期评价结果核拨后续支持资金”"
        "主体由“国家知识产权局、财政部”（2018年）"
        "改为“国家知识产权局”（2020年），范围收窄；分句新增“将制定有关工作指引、组织工作交流”",
        "“国家知识产权局会同财政部组织专家对提出申报的城市开展竞争性评审，确定城市予以支持，评审安排另行通知”主体由“财政部”（2018年）"
        "改为“国家知识产权局”（2020年）；分句新增“评审安排另行通知”",
    ],
    "province": [
        EXCLUDED,
        "各省（区、市）上报工作方案和有关材料（电子版附光盘）的时限由5月25日（2018年）提前至5月15日（2020年），早10天",
        "主送机关由各省、自治区、直辖市、计划单列市财政厅（局）、知识产权局（2018年）"
        "改为各省、自治区、直辖市财政厅（局），知识产权局（知识产权管理部门）（2020年）",
        "“每个省（自治区、直辖市）可推荐1个城市申报，国家知识产权示范城市和设有国家级知…”"
        "范围新增“设有国家级知识产权运营平台（中心）的城市”（2020年）；分句取消“计划单列市不占所在省名额”",
        "“省级知识产权、财政部门要进行跟踪指导和监督检查，做好省内项目统筹，避免重复建设，及时报送工作进展情况和年度工作总结”"
        "分句新增“做好省内项目统筹”（2020年）",
    ],
    "enterprise": [STANDARD, TRUST, TRANSFER, PANDEMIC],
    "sme": [TRUST, TRANSFER, PANDEMIC],
    "academia": [STANDARD],
    "service": ["新增指标：培育3家以上产业知识产权运营中心（2020年）；新增指标：建设1家区域性知识产权运营服务平台（2020年）"],
    "government": [],
    "park": [],
    "finance": [],
    "association": [],
    "person": [],
}
#: What of the cities' lines must be there, in this order: money, who is shut out, times, what the money is bound to.
CITIES = [
    "中央财政对每个城市的支持由2亿元（2018年）降为1.5亿元（2020年），降25%",
    "中央财政对每个城市的当年安排由1.5亿元（2018年）降为1亿元（2020年），降33.3%",
    "“剩余资金以后年度考核通过后拨付”（2018年）改为“剩余资金根据中期绩效评价结果进行分档拨付”（2020年）",
    "新增排除：中央财政通过服务业发展资金支持开展过知识产权运营相关工作的城市，本次不再重复支持（2020年）",
    EXCLUDED,
    "城市政府印发知识产权运营服务体系建设实施方案的时限由“中央财政下达资金的3个月内”（2018年）缩短为“中央财政下达资金的2个月内”（2020年），短1个月",
    "新增时限：获得支持的重点城市要在建设实施方案印发后1个月内，制定并印发资金管理办法（2020年）",
    "新增指标：用于支持知识产权服务业集聚区域建设的资金比例不得少于40%（2020年）",
    "新增指标：以市场化方式使用的资金比例不得少于40%（2020年）",
    "新增禁止：中央财政资金不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费（2020年）",
]


@pytest.fixture(scope="module")
def editions():
    return pipeline.read(OLD), pipeline.read(NEW)


def test_every_class_is_looked_at():
    assert {*LINES, "city", "public"} == set(LABELS)


@pytest.mark.parametrize("actor_class", list(LINES))
def test_lines_of_a_class(editions, actor_class):
    assert [point.summary for point in pipeline.answer(*editions, actor_class).points] == LINES[actor_class]


def test_lines_of_the_cities(editions):
    found = [point.summary for point in pipeline.answer(*editions, "城市政府").points]
    assert found[: len(CITIES)] == CITIES
    assert {STANDARD, TRUST, TRANSFER, PANDEMIC} <= set(found)
    dropped = [point.summary for point in pipeline.answer(*editions, "city").dropped]
    assert "取消允许：符合条件的计划单列市可直接向财政部、国家知识产权局提出申报（2018年）" in dropped
    assert "取消要求：资金及项目安排要按规定向社会公示，切实保障财政资金安全和效益（2018年）" in dropped


def test_lines_of_public_bodies(editions):
    (point,) = pipeline.answer(*editions, "公共机构").points
    assert (point.concern, point.effect, point.actors) == ("duty", "tightened", ["新建或依托知识产权服务促进中心等公共机构"])


def test_changes_of_a_class(editions):
    """Both sides count: what the older edition set for small enterprises, and what the newer one does."""
    found = [c.summary for c in of_class(pipeline.diff(*editions), *editions, "sme") if c.kind in ("changed", "added", "removed")]
    assert {TRUST, TRANSFER, PANDEMIC} <= set(found)
    assert not [line for line in found if "房屋装修" in line or "5月15日" in line]


@pytest.mark.parametrize("command", ["new", "diff"])
def test_commands_list_the_classes_and_take_them(command):
    runner = CliRunner()
    help_ = "".join(runner.invoke(main, [command, "--help"]).output.split())
    assert all(f"{label}({code})" in help_ for code, label in LABELS.items())
    told = runner.invoke(main, [command, str(OLD), str(NEW), "--for", "provinces"]).output
    assert "各省（区、市）上报工作方案和有关材料（电子版附光盘）的时限由5月25日（2018年）提前至5月15日（2020年），早10天" in told
    assert "降25%" not in told
    failed = runner.invoke(main, [command, str(OLD), str(NEW), "--for", "citys"])
    assert (failed.exit_code, "did you mean city, cities?" in failed.output) == (2, True)


def test_answer_of_a_class_that_nobody_is_of(editions):
    with pytest.raises(ValueError, match="nobody of the kind '天气' is known: name one of 中央部门"):
        pipeline.answer(*editions, "天气")
