"""What a figure measures: on which side of it the name stands, where the name ends, and what governs a list of figures."""

import pytest
from extracting import facts_of

from pipeline.extract import behind, heads
from pipeline.gazetteer import rows

#: (text, words of the figure, indicator, subject): expected by reading.
ROWS = [
    # the noun behind a classifier, and not what is done
    ("同一事项有两个以上海事请求的，后发生的先受偿。", "两个以上", ["海事请求"], None),
    ("事故发生在两个以上管辖区域的，由起始点所在地的机关管辖。", "两个以上", ["管辖区域"], None),
    ("应当有两名以上评估人员参加。", "两名以上", ["评估人员"], None),
    ("选民十人以上联名，可以推荐代表候选人。", "十人以上", ["选民"], None),
    ("推动不少于69家省级共享农庄提档升级。", "不少于69家", ["省级共享农庄提档升级"], None),
    ("推动200家以上企业通过知识产权管理规范贯标认证。", "200家以上", ["企业通过知识产权管理规范贯标认证"], None),
    ("推荐城市数量2个以上直辖市可以增加。", "2个以上", ["推荐城市数量"], None),
    ("必须有五名以上相关专业专家参加。", "五名以上", ["相关专业专家"], None),
    ("游行路线经过两个以上区、县的，由市级机关批准。", "两个以上", ["区、县"], None),
    ("应当有二人以上为发起人。", "二人以上", ["发起人"], None),
    # governors of shares and times
    ("持有百分之五以上股份的股东应当报告。", "百分之五以上", ["股份"], None),
    ("应当经三分之一以上监事同意。", "三分之一以上", ["监事"], None),
    ("对拟停用一年以上的特种设备采取保护措施。", "一年以上", ["拟停用"], None),
    # modals, bounds and case words are no names
    ("注册资本最低不少于200万元。", "不少于200万元", ["注册资本"], None),
    ("间隔时间可以少于12个月。", "少于12个月", ["间隔时间"], None),
    ("自执行完毕之日起未逾三年的，不得担任监理人。", "逾三年", [], None),
    ("招标文件的发放时间自公告发布之日起不得少于四个工作日。", "不得少于四个工作日", ["招标文件的发放时间"], None),
    ("满分100分，80分以上为合格。", "80分以上", ["合格"], None),
    ("每月开展巡回指导，全年不少于4次。", "不少于4次", ["巡回指导"], None),
    # a verb belongs to a short name
    ("每家单位申报项目不超过3项。", "不超过3项", ["申报项目"], None),
    ("带动就业不少于500人。", "不少于500人", ["带动就业"], None),
    # who is counted holds no quota
    ("每个检查组不得少于3人，其中执法人员不少于2人。", "不少于2人", ["执法人员"], None),
    ("三级医院床位占比不低于5%，二级医院不低于3%。", "不低于3%", ["三级医院床位占比"], "二级医院"),
    # whose level it is, beside the name
    ("经常性养护率东部地区达到95%。", "达到95%", ["经常性养护率"], "东部地区"),
    # what a figure had, what it is the standard of, what it counts for
    ("播种密度由每亩1.6万株增加到2万株以上。", "2万株以上", ["播种密度"], None),
    ("新建住宅小区按每百户不少于20平方米的标准配建服务设施。", "不少于20平方米", ["服务设施"], None),
    ("每10万人口重症医学床位数不少于12张。", "不少于12张", ["重症医学床位数"], None),
    ("从营业利润中提取不低于百分之十的比例。", "不低于百分之十", ["从营业利润中提取"], None),
    # a topic over cases, a lead over a list
    (
        "道路的绿化覆盖率，红线宽度较大的，不低于20%；红线宽度较小的，不低于15%。",
        "不低于15%",
        ["道路的绿化覆盖率"],
        None,
    ),
    (
        "新建项目的绿地率，应当符合下列标准：\n（一）居住用地不低于40%；\n（二）体育用地不低于30%。",
        "不低于30%",
        ["新建项目的绿地率"],
        "体育用地",
    ),
    ("项目应当符合下列标准：\n（一）研发投入占比不低于4%；\n（二）用地容积率不低于30%。", "不低于30%", ["用地容积率"], None),
    ("绿地率由规划确定。\n体育用地不低于30%。", "不低于30%", ["体育用地"], None),
]


@pytest.mark.parametrize(("text", "words", "indicator", "subject"), ROWS, ids=[row[0] for row in ROWS])
def test_indicator(text, words, indicator, subject):
    found = [t for t in facts_of(text).targets if t.text.endswith(words)]
    assert [(t.indicator, t.subject) for t in found] == [(indicator, subject)]


@pytest.mark.parametrize("row", rows("indicator_heads", heads.IndicatorHead), ids=lambda row: row.head)
def test_every_head_is_one_and_no_other_makes_it_so(row):
    test = heads.is_measure if row.kind == "measure" else heads.is_person
    assert test(f"的{row.head}", 0, len(row.head) + 1)
    others = [one.head for one in rows("indicator_heads", heads.IndicatorHead) if one.head != row.head and one.kind == row.kind]
    assert [other for other in others if row.head.endswith(other)] == []
    for look_alike in filter(None, row.not_after.split("|")):
        assert not test(look_alike + row.head, 0, len(look_alike + row.head))


@pytest.mark.parametrize("row", rows("indicator_words", heads.IndicatorWord), ids=lambda row: f"{row.kind}-{row.word}")
def test_every_governor_governs_and_every_stop_stops(row):
    if row.kind == "stop":
        assert row.word in heads.stops()
        return
    assert heads.governs(f"其{row.word}", 0, len(row.word) + 1)
    for look_alike in filter(None, row.not_after.split("|")):
        assert not heads.governs(look_alike + row.word, 0, len(look_alike + row.word))


ENDS = [
    ("城市开展实地评估", "城市"),
    ("申请人分别申请专利", "申请人"),
    ("高价值专利培育中心", "高价值专利培育中心"),
    ("项目推广站", "项目推广站"),
    ("参加人员", "参加人员"),
    ("规模较大的村庄", "规模较大的村庄"),
]


@pytest.mark.parametrize(("text", "noun"), ENDS)
def test_where_a_noun_ends(text, noun):
    assert text[: behind._end("　" + text, 1, len(text) + 1) - 1] == noun
