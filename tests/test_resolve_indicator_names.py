"""Names of indicators: each wording of the table leads to its own row, and what only looks alike stays apart."""

from collections import Counter
from functools import cache

import pytest
from records_made import document, target

from pipeline.gazetteer import rows
from pipeline.resolve import resolve
from pipeline.resolve.indicator_names import Indicator, bare


def of(wordings):
    """The indicator_id of each wording, each a target of a notice of its own."""
    docs = [document("达到100", f"n{i}", targets=[target("达到100", "100", indicator=[wording])]) for i, wording in enumerate(wordings)]
    return [notice.targets[0].indicator_id for notice in resolve(docs)]


@cache
def listed():
    table = rows("indicators", Indicator)
    pairs = [(row.indicator, wording) for row in table for wording in (row.indicator, *row.wordings)]
    return [(name, wording, id_) for (name, wording), id_ in zip(pairs, of([wording for _, wording in pairs]))]


def test_every_wording_leads_to_its_row_alone():
    assert [(name, wording, id_) for name, wording, id_ in listed() if id_ != f"{name}/数量"] == []


def test_no_wording_belongs_to_two_indicators_however_it_is_written():
    owners = {(bare(wording), name) for name, wording, _ in listed()}
    assert [name for name, n in Counter(name for name, _ in owners).items() if n > 1] == []
    assert [name for name, wording, _ in listed() if bare(wording) == ""] == []


def test_no_row_repeats_its_own_name():
    assert [row.indicator for row in rows("indicators", Indicator) if len({row.indicator, *row.wordings}) <= len(row.wordings)] == []


@pytest.mark.parametrize("around", ["全省{}年均增长率", "到2025年，全市{}达到", "{}增速", "其中{}"])
def test_words_around_a_listed_name_take_nothing_from_it(around):
    table = [row.indicator for row in rows("indicators", Indicator)]
    found = of([around.format(name) for name in table])
    assert [(name, id_) for name, id_ in zip(table, found) if id_ != f"{name}/数量"] == []


SAME = [
    ("地区生产总值", "GDP"),
    ("社零额", "全年社会消费品零售总额"),
    ("规上工业增加值", "规模以上工业增加值增速"),
    ("居民消费价格涨幅", "居民消费价格总水平"),
    ("R&D经费支出占GDP的比重", "研究与试验发展经费投入强度"),
    ("研究与试验发展（R&D）经费投入强度", "全社会研发投入占地区生产总值比例"),
    ("数字经济核心产业增加值占GDP比重", "数字经济核心产业增加值占国内生产总值的比重"),
    ("单位GDP能耗", "万元地区生产总值能耗"),
    ("细颗粒物（PM2.5）平均浓度", "PM2.5年均浓度"),
    ("非化石能源占一次能源消费比重", "非化石能源占能源消费总量比重"),
    ("高铁里程", "高速铁路营业里程"),
    ("城镇新增就业", "新增城镇就业人数"),
    ("基本医保参保率", "基本医疗保险参保率"),
    ("每千人口拥有3岁以下婴幼儿托位数", "每千常住人口托位数"),
    ("每千名老年人拥有养老床位数", "每千名老年人口养老床位数"),
    ("第三产业增加值", "服务业增加值"),
    ("市场主体", "经营主体数量"),
    ("县域冷链产业增加值占GDP的比重", "县域冷链产业增加值占地区生产总值比例"),  # no row: its parts are written in one way
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one, other):
    first, second = of([one, other])
    assert first is not None
    assert first == second


#: Pairs that look alike, and what keeps them apart.
APART = [
    ("规模以上工业增加值", "工业增加值", "firms above a size, all"),
    ("规模以上工业企业", "规模以上企业", "industry, all trades"),
    ("城镇调查失业率", "城镇登记失业率", "survey, register"),
    ("地区生产总值", "人均地区生产总值", "whole, for each person"),
    ("国内生产总值", "国民生产总值", "within the country, of its nationals"),
    ("地区生产总值", "海洋生产总值", "all, of the sea"),
    ("第一产业增加值", "农林牧渔业总产值", "value added, output"),
    ("战略性新兴产业增加值占GDP比重", "战略性新兴产业增加值占规上工业增加值比重", "of all, of industry"),
    ("高技术制造业增加值占规上工业增加值比重", "高新技术产业增加值占规上工业增加值比重", "two catalogues of trades"),
    ("数字经济增加值", "数字经济核心产业增加值", "all, core"),
    ("旅游业增加值占GDP比重", "旅游及相关产业增加值占GDP比重", "trade, trade and what belongs to it"),
    ("固定资产投资", "全社会固定资产投资", "without farms, all"),
    ("工业投资", "制造业投资", "industry, manufacturing"),
    ("技改投资", "工业技改投资", "all, industry"),
    ("社会消费品零售总额", "社会商品零售总额", "today, before 1993"),
    ("社会消费品零售总额", "限上社零额", "all, shops above a size"),
    ("网上零售额", "实物商品网上零售额", "all, goods"),
    ("居民消费价格", "商品零售价格", "consumers, retail"),
    ("居民消费价格", "工业生产者出厂价格", "consumers, producers"),
    ("一般公共预算收入", "地方一般公共预算收入", "all, of places"),
    ("一般公共预算收入", "一般公共预算支出", "in, out"),
    ("社会融资规模存量", "社会融资规模增量", "stock, flow"),
    ("普惠小微贷款余额", "普惠型小微企业贷款余额", "two statistics of two bodies"),
    ("进出口总额", "服务贸易进出口总额", "goods, services"),
    ("外贸进出口总额", "外贸出口总额", "both ways, one"),
    ("跨境电商进出口额", "跨境电商交易额", "over the border, deals"),
    ("实际使用外资", "实际利用外商直接投资", "all, direct"),
    ("对外直接投资", "非金融类对外直接投资", "all, without finance"),
    ("专精特新中小企业", "专精特新“小巨人”企业", "first, second step"),
    ("制造业单项冠军企业", "国家级制造业单项冠军企业", "any, of the state"),
    ("研发经费投入强度", "全社会研发经费投入", "share, amount"),
    ("研发经费投入强度", "规上工业企业研发经费支出占营业收入比重", "of GDP, of sales"),
    ("科技进步贡献率", "农业科技进步贡献率", "all, farming"),
    ("发明专利拥有量", "发明专利授权量", "in force, granted"),
    ("发明专利授权量", "发明专利申请量", "granted, filed"),
    ("发明专利拥有量", "每万人口发明专利拥有量", "whole, for people"),
    ("每万人口发明专利拥有量", "每万人口高价值发明专利拥有量", "all, of high value"),
    ("知识产权质押融资金额", "专利权质押融资金额", "all rights, patents"),
    ("算力规模", "智能算力规模", "all, for AI"),
    ("5G基站", "每万人拥有5G基站数", "whole, for people"),
    ("农村居民人均可支配收入", "农民人均纯收入", "before and after the survey of 2013"),
    ("居民人均可支配收入", "城镇居民人均可支配收入", "all, in towns"),
    ("居民人均可支配收入", "城乡居民人均可支配收入", "one average, two"),
    ("城市低保标准", "农村低保标准", "towns, country"),
    ("常住人口城镇化率", "户籍人口城镇化率", "residents, registered"),
    ("建成区绿化覆盖率", "建成区绿地率", "cover, area"),
    ("农村卫生厕所普及率", "农村无害化卫生厕所普及率", "all, harmless"),
    ("农村生活污水治理率", "农村生活污水处理率", "villages, water"),
    ("高中阶段毛入学率", "高等教育毛入学率", "two stages"),
    ("劳动年龄人口平均受教育年限", "主要劳动年龄人口平均受教育年限", "16 to 59, 20 to 59"),
    ("劳动年龄人口平均受教育年限", "新增劳动力平均受教育年限", "all, new"),
    ("人均预期寿命", "人均健康预期寿命", "life, healthy life"),
    ("婴儿死亡率", "5岁以下儿童死亡率", "first year, five years"),
    ("每千人口执业医师数", "每千人口执业（助理）医师数", "without, with assistants"),
    ("养老床位", "每千名老年人养老床位数", "whole, for people"),
    ("养老机构护理型床位占比", "公办养老机构护理型床位占比", "all, public"),
    ("基本养老保险参保率", "基本养老保险参保人数", "share, heads"),
    ("基本医疗保险参保率", "基本养老保险参保率", "health, age"),
    ("单位GDP能耗", "单位GDP二氧化碳排放", "energy, carbon"),
    ("单位GDP能耗", "单位工业增加值能耗", "of GDP, of industry"),
    ("单位工业增加值能耗", "规模以上工业单位增加值能耗", "all, above a size"),
    ("能源消费总量", "煤炭消费总量", "all, coal"),
    ("非化石能源消费比重", "非化石能源发电装机占比", "use, capacity"),
    ("非化石能源发电量占比", "非化石能源发电装机占比", "power made, capacity"),
    ("可再生能源电力消纳责任权重", "非水电可再生能源电力消纳责任权重", "all, without water"),
    ("充电桩", "公共充电桩", "all, public"),
    ("PM2.5浓度", "PM10浓度", "fine, coarse"),
    ("PM2.5浓度", "地级及以上城市PM2.5浓度", "any, cities of a rank"),
    ("空气质量优良天数比例", "重度及以上污染天数比例", "good, bad days"),
    ("地表水达到或好于Ⅲ类水体比例", "地表水劣Ⅴ类水体比例", "good, bad water"),
    ("国控断面水质优良比例", "国考断面水质优良比例", "watched, examined"),
    ("受污染耕地安全利用率", "重点建设用地安全利用率", "fields, building land"),
    ("一般工业固废综合利用率", "大宗固废综合利用率", "all of industry, bulk"),
    ("万元GDP用水量", "万元工业增加值用水量", "of GDP, of industry"),
    ("森林覆盖率", "林草覆盖率", "woods, woods and grass"),
    ("森林覆盖率", "森林蓄积量", "area, timber"),
    ("造林面积", "营造林面积", "planted, planted and tended"),
    ("水土流失治理面积", "新增水土流失治理面积", "all, new"),
    ("耕地保有量", "永久基本农田面积", "fields, kept for good"),
    ("粮食产量", "粮食综合生产能力", "harvest, capacity"),
    ("粮食播种面积", "农作物播种面积", "grain, all crops"),
    ("粮食产量", "粮食单产", "whole, for each mu"),
    ("肉类产量", "猪牛羊禽肉产量", "all, four kinds"),
    ("公路通车里程", "高速公路通车里程", "all, motorways"),
    ("铁路营业里程", "高速铁路营业里程", "all, high speed"),
    ("高速公路通车里程", "新增高速公路通车里程", "all, new"),
    ("旅游总收入", "游客总花费", "before and after 2023"),
    ("接待游客人次", "接待入境游客", "all, from abroad"),
    ("入境游客人次", "入境过夜游客人次", "all, over night"),
    ("生产安全事故起数", "生产安全事故死亡人数", "accidents, dead"),
    ("高新技术企业", "新增高新技术企业", "all, new"),
]


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_apart(one, other, why):
    first, second = of([one, other])
    assert first is not None
    assert second is not None
    assert first != second, why


def test_a_measure_for_so_many_people_is_not_the_measure_itself():
    text = "高价值发明专利拥有量达到9万件，每万人口高价值发明专利拥有量达到12件，专利代理机构达到50家。"
    made = document(
        text,
        targets=[
            target(text, "9万件", indicator=["高价值发明专利拥有量"], unit="件"),
            target(text, "12件", indicator=["高价值发明专利拥有量"], unit="件", per="每万人口"),
            target(text, "50家", indicator=["专利代理机构"], unit="家", per="每万人口"),
        ],
    )
    (notice,) = resolve([made])
    assert [one.indicator_id for one in notice.targets] == [
        "高价值发明专利拥有量/数量",
        "每万人口高价值发明专利拥有量/数量",
        "专利代理机构/数量",
    ]


NAMES = [
    ("居民消费价格指数涨幅", "居民消费价格指数"),
    ("食堂就餐人数", "食堂就餐人数"),
    ("亡人事故起数", "亡人事故起数"),
    ("持证讲解员数", "持证讲解员"),
    ("每千名常住人口拥有书店数", "每千人口书店"),
    ("每千人口中医类别执业医师数", "每千人口中医类别执业医师"),
    ("实习收入占总收入的比例", "实习收入占总收入比重"),
    ("人口自然增长率", "人口自然增长率"),
    ("用水总量", "用水总量"),
]


@pytest.mark.parametrize(("wording", "name"), NAMES)
def test_name(wording, name):
    assert bare(wording) == name
