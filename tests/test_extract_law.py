"""Laws: cases, settings and lists of what is forbidden oblige nobody; who is fined; what a ban is and what only looks like one."""

import pytest
from extracting import facts_of
from raw import raw

from pipeline.deduplicate import deduplicate
from pipeline.extract import extract
from pipeline.normalize import normalize
from pipeline.repair import repair
from pipeline.segment import segment


def law(articles):
    """The obligations of a law made of `articles`."""
    return extract(segment(repair(deduplicate(normalize(raw("市容管理条例\n" + articles)))))).obligations


CASES = [
    # (text, [(words, modality, actor, condition)])
    (
        "经营者实施垄断行为，损害社会公共利益的，人民检察院可以提起公益诉讼。",
        [("可以提起公益诉讼", "permission", "人民检察院", "经营者实施垄断行为，损害社会公共利益的")],
    ),
    (
        "机关、单位向境外机构提供国家秘密，任用的境外人员需要知悉国家秘密的，按照国家有关规定办理。",
        [("按照国家有关规定办理", "obligation", None, "机关、单位向境外机构提供国家秘密，任用的境外人员需要知悉国家秘密的")],
    ),
    (
        "利用保健食品诈骗财物，构成犯罪的，依法追究刑事责任。",
        [("依法追究刑事责任", "obligation", None, "利用保健食品诈骗财物，构成犯罪的")],
    ),
    # a crime is for the courts
    (
        "由水务部门责令改正；构成犯罪的，依法追究刑事责任。",
        [
            ("由水务部门责令改正", "obligation", "水务部门", None),
            ("依法追究刑事责任", "obligation", None, "构成犯罪的"),
        ],
    ),
    (
        "经营者因违反本法规定受到行政处罚的，按照国家有关规定记入信用记录，并向社会公示。",
        [("按照国家有关规定记入信用记录，并向社会公示", "obligation", None, "经营者因违反本法规定受到行政处罚的")],
    ),
    # the case ends the unit
    ("生产、销售金额十万元以上不满二十万元，一年内受过行政处罚的；", []),
    # joined to what stands in front
    (
        "经营者能够证明其市场份额低于标准，并符合其他条件的，不予禁止。",
        [("不予禁止", "permission", None, "经营者能够证明其市场份额低于标准，并符合其他条件的")],
    ),
    # 或者处理 joins two cases, 或者处以 opens a fine
    (
        "违反规定处理垃圾，或者处理危险废物未按规定报告的，由环保部门责令改正。",
        [("由环保部门责令改正", "obligation", "环保部门", "违反规定处理垃圾，或者处理危险废物未按规定报告的")],
    ),
    # duties with a case behind them
    (
        "将课后服务纳入评价，对工作不力的，予以通报批评。",
        [("将课后服务纳入评价", "obligation", None, None), ("予以通报批评", "obligation", None, "对工作不力的")],
    ),
    (
        "农业部每年对试点县进行考核，考核结果较差的，取消试点资格。",
        [("每年对试点县进行考核", "obligation", "农业部", None), ("取消试点资格", "obligation", "农业部", "考核结果较差的")],
    ),
    (
        "加强安全巡查，拒不整改的，予以通报批评。",
        [("加强安全巡查", "obligation", None, None), ("予以通报批评", "obligation", None, "拒不整改的")],
    ),
    (
        "街道办事处对材料进行核实，符合要求的，予以备案。",
        [("对材料进行核实", "obligation", "街道办事处", None), ("予以备案", "obligation", "街道办事处", "符合要求的")],
    ),
    (
        "按照规定进行验收，未经验收的，不得交付使用。",
        [("按照规定进行验收", "obligation", None, None), ("不得交付使用", "prohibition", None, "未经验收的")],
    ),
    (
        "责令改正，违法所得十万元以上的，处以罚款。",
        [("责令改正", "obligation", None, None), ("处以罚款", "obligation", None, "违法所得十万元以上的")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0][:24] for row in CASES])
def test_what_a_case_tells_is_no_duty(text, expected):
    assert [(o.text, o.modality, o.actor, o.condition) for o in facts_of(text).obligations] == expected


SETTINGS = [
    # (article, [(words, actor, condition)])
    ("第一条 举办大型活动，承办单位应当制定方案。", [("应当制定方案", "承办单位", "举办大型活动")]),
    ("第一条 调查结束，调查机关应当作出结论。", [("应当作出结论", "调查机关", "调查结束")]),
    ("第一条 反垄断机构调查垄断行为，可以采取下列措施：", [("可以采取下列措施", "反垄断机构", "反垄断机构调查垄断行为")]),
    # what is spoken of is no condition
    ("第一条 调查中获得的个人资料，任何单位和个人不得泄露。", [("不得泄露", "任何单位和个人", None)]),
    # rules of their own
    (
        "第一条 本市对道路停车实行政府定价，道路停车收费应当公开。",
        [("对道路停车实行政府定价", "本市", None), ("应当公开", None, None)],
    ),
    (
        "第一条 市人民政府加强对水源的保护，任何单位和个人不得破坏。",
        [("加强对水源的保护", "市人民政府", None), ("不得破坏", "任何单位和个人", None)],
    ),
    # an entry of a list of duties
    (
        "第一条 收集单位应当履行下列义务：\n（一）使用密闭工具运输垃圾，不得敞开压缩；\n（二）建立台账。",
        [
            ("应当履行下列义务", "收集单位", None),
            ("使用密闭工具运输垃圾", "收集单位", None),
            ("不得敞开压缩", "收集单位", None),
            ("建立台账", "收集单位", None),
        ],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), SETTINGS, ids=[row[0][4:24] for row in SETTINGS])
def test_the_setting_of_a_rule_is_no_duty(articles, expected):
    assert [(o.text, o.actor, o.condition) for o in law(articles)] == expected


LISTS = [
    # (articles, [(words, modality, marker, actor)])
    (
        "第一条 任何单位和个人不得有下列行为：\n（一）伪造许可证；\n（二）在楼道内充电的；\n（三）法律、法规禁止的其他行为。",
        [
            ("不得有下列行为", "prohibition", "不得", "任何单位和个人"),
            ("伪造许可证", "prohibition", None, "任何单位和个人"),
            ("在楼道内充电", "prohibition", None, "任何单位和个人"),
        ],
    ),
    (
        "第一条 禁止经营者从事下列行为：\n（一）拒绝交易；\n（二）串通投标。\n监督机构应当公布名单。",
        [
            ("禁止经营者从事下列行为", "prohibition", "禁止", "经营者"),
            ("拒绝交易", "prohibition", None, "经营者"),
            ("串通投标", "prohibition", None, "经营者"),
            ("应当公布名单", "obligation", "应当", "监督机构"),
        ],
    ),
    # cases
    (
        "第一条 实施犯罪，具有下列情形之一的，应当从重处罚：\n（一）阻挠监督检查；\n（二）提供虚假材料。",
        [("应当从重处罚", "obligation", "应当", None)],
    ),
    (
        "第一条 常务委员会听取下列报告：\n（一）审计工作报告；\n（二）执行情况报告。",
        [("听取下列报告", "obligation", None, "常务委员会")],
    ),
    # who must not be admitted is no act that is forbidden
    (
        "第一条 有下列情形之一的，不得申报：\n（一）提供虚假材料；\n（二）拖欠工资。",
        [("不得申报", "prohibition", "不得", None)],
    ),
    # entries with rules of their own
    (
        "第一条 有下列行为之一的，按照下列规定处罚：\n（一）乱倒污水的，处五百元罚款。",
        [("处五百元罚款", "obligation", None, None)],
    ),
    # tasks, also of others, and what nobody does
    (
        "第一条 县级人民政府做好下列工作：\n（一）制定规划；\n（二）乡镇人民政府组织实施；\n（三）支持企业参与；\n（四）资金不得挪用。",
        [
            ("做好下列工作", "obligation", None, "县级人民政府"),
            ("制定规划", "obligation", None, "县级人民政府"),
            ("组织实施", "obligation", None, "乡镇人民政府"),
            ("支持企业参与", "encouragement", "支持", "企业"),
            ("不得挪用", "prohibition", "不得", None),
        ],
    ),
    (
        "第一条 乡镇人民政府履行下列职责：\n（一）宣传法律；\n（二）调解纠纷。",
        [
            ("履行下列职责", "obligation", None, "乡镇人民政府"),
            ("宣传法律", "obligation", None, "乡镇人民政府"),
            ("调解纠纷", "obligation", None, "乡镇人民政府"),
        ],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), LISTS, ids=[row[0][4:24] for row in LISTS])
def test_what_the_entries_of_a_list_are(articles, expected):
    assert [(o.text, o.modality, o.marker, o.actor) for o in law(articles)] == expected


def test_a_forbidden_entry_says_where_the_ban_stands():
    ban, entry = law("第一条 任何单位和个人不得有下列行为：\n（一）伪造许可证。")
    assert entry.rule == "listed-ban"
    assert (entry.evidence["modality"], entry.actor_source, entry.action) == (ban.span, "inherited", "伪造许可证")


BANS = [
    # (text, [(words, modality, actor, condition)])
    ("未经批准，建设单位不得开工。", [("不得开工", "prohibition", "建设单位", "未经批准")]),
    ("任何单位和个人未经批准，不得开工。", [("不得开工", "prohibition", "任何单位和个人", "任何单位和个人未经批准")]),
    (
        "使用国家禁止使用的药品，构成犯罪的，依法追究刑事责任。",
        [("依法追究刑事责任", "obligation", None, "使用国家禁止使用的药品，构成犯罪的")],
    ),
    ("禁止生产、销售的农药由农业部门公布。", [("由农业部门公布", "obligation", "农业部门", None)]),
    ("公共场所禁止吸烟。", [("禁止吸烟", "prohibition", None, None)]),
    ("上述城市本次不再重复支持。", [("不再重复支持", "exclusion", None, None)]),
    ("采砂单位不再缴纳资源费。", [("不再缴纳资源费", "permission", "采砂单位", None)]),
    (
        "行政机关不得滥用行政权力，通过签订协议等方式，妨碍其他经营者进入市场，排除、限制竞争。",
        [("不得滥用行政权力，通过签订协议等方式，妨碍其他经营者进入市场，排除、限制竞争", "prohibition", "行政机关", None)],
    ),
    ("市水务部门根据采砂规划，可以拟订实施方案。", [("可以拟订实施方案", "permission", "市水务部门", None)]),
    ("市水务部门根据采砂规划编制方案，报市政府批准。", [("根据采砂规划编制方案，报市政府批准", "obligation", "市水务部门", None)]),
    ("国家鼓励社会力量依法设立科普奖项。", [("鼓励社会力量依法设立科普奖项", "encouragement", "社会力量", None)]),
    ("国家支持、鼓励社会组织开展活动。", [("鼓励社会组织开展活动", "encouragement", "社会组织", None)]),
]


@pytest.mark.parametrize(("text", "expected"), BANS, ids=[row[0][:24] for row in BANS])
def test_bans_and_what_looks_like_one(text, expected):
    assert [(o.text, o.modality, o.actor, o.condition) for o in facts_of(text).obligations] == expected


FINES = [
    # (text, [(words, role, who pays, condition)]); nobody receives a fine
    (
        "擅自采砂的，由县级以上水行政主管部门责令停止，货值金额不足10万元的，处20万元以上200万元以下的罚款。",
        [("不足10万元", "threshold", None, None), ("20万元以上200万元以下", "fine", None, "货值金额不足10万元的")],
    ),
    (
        "由海事管理机构依照职责责令改正，处一万元以下的罚款；对直接负责的主管人员处一千元罚款。",
        [("一万元以下", "fine", None, None), ("一千元", "fine", "直接负责的主管人员", None)],
    ),
    (
        "拒绝检查的，对单位处销售额百分之一以下的罚款，没有销售额的，处五百万元以下的罚款；对个人处五十万元以下的罚款。",
        [
            ("百分之一以下", "fine", "单位", "拒绝检查的"),
            ("五百万元以下", "fine", "单位", "没有销售额的"),
            ("五十万元以下", "fine", "个人", "拒绝检查的"),
        ],
    ),
    (
        "犯集资诈骗罪，判处三年以上有期徒刑的，处十万元以上五百万元以下罚金。",
        [("十万元以上五百万元以下", "fine", None, "判处三年以上有期徒刑的")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FINES, ids=[row[0][:24] for row in FINES])
def test_who_is_fined_and_for_what(text, expected):
    assert [(a.text, a.role, a.payer, a.condition) for a in facts_of(text).amounts] == expected
    assert [a.recipient for a in facts_of(text).amounts] == [None] * len(expected)


def test_the_time_of_a_deed_inside_a_case_is_not_that_of_the_consequence():
    (time,) = facts_of("纳税人在批准临时占用耕地期满之日起一年内依法复垦，恢复种植条件的，全额退还税款。").deadlines
    assert (time.text, time.actor, time.action) == ("批准临时占用耕地期满之日起一年内", "纳税人", None)


def test_the_time_at_the_end_of_a_case_is_that_of_the_case():
    (time,) = facts_of("申请人自收到通知之日起十日内提出异议的，登记机构应当复核。").deadlines
    assert (time.actor, time.action) == ("申请人", "提出异议")
