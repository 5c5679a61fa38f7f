"""Whole small notices made by hand: text in, a published notice out, with facts at the words that a test names."""

import re

from pipeline.records import (
    Amount,
    Citation,
    Clause,
    Coverage,
    Deadline,
    Notice,
    Obligation,
    Section,
    Source,
    Span,
    Target,
)

HEADING = re.compile(r"([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)([^。；\n]{1,20})$")
LEVELS = {"、": 1, "）": 2, ".": 3}


class Made:
    """A notice in the making. Facts are put at words that stand once in the text."""

    def __init__(self, notice_id, text, *, year=2018, **head):
        self.id, self.text, self.year, self.head = notice_id, text, year, head
        self.sections, self.clauses = [], []
        self.facts = {kind: [] for kind in (Target, Amount, Deadline, Obligation, Citation)}
        self._read()

    def _read(self):
        at, open_ = 0, []
        for line in self.text.split("\n"):
            if found := HEADING.match(line):
                level = LEVELS[found[1][-1]]
                open_ = [s for s in open_ if s.level < level]
                span = Span(start=at, end=at + len(line))
                made = Section(
                    id=f"s{len(self.sections) + 1}",
                    parent_id=open_[-1].id if open_ else None,
                    part="p1",
                    level=len(open_) + 1,
                    style=None,
                    label=found[1],
                    heading=found[2],
                    span=span,
                    body=span,
                )
                open_ = [*open_, made]
                self.sections.append(made)
                self._clause(at, line, "heading", made.id)
            else:
                for piece in re.finditer(r"[^。；]+[。；]?", line):
                    self._clause(at + piece.start(), piece[0], "sentence", open_[-1].id if open_ else None)
            at += len(line) + 1

    def _clause(self, start, text, kind, section):
        span = Span(start=start, end=start + len(text))
        self.clauses.append(
            Clause(id=f"c{len(self.clauses) + 1}", section_id=section, kind=kind, text=text, span=span, source_spans=[span])
        )

    def _add(self, model, words, **more):
        assert self.text.count(words) == 1, f"{words!r} has to stand once in the text"
        start = self.text.index(words)
        span = Span(start=start, end=start + len(words))
        clause = next(c for c in self.clauses if span in c.span)
        number = sum(map(len, self.facts.values())) + 1
        self.facts[model].append(
            model(id=f"f{number}", clause_id=clause.id, text=words, span=span, source_spans=[span], rule="by-hand", **more)
        )
        return self

    def target(self, words, value, unit="家", **more):
        return self._add(Target, words, **{"comparator": "ge", "value": value, "unit": unit} | more)

    def amount(self, words, yuan, role="grant", **more):
        return self._add(Amount, words, **{"role": role, "comparator": "eq", "value": yuan, "yuan": yuan, "currency": "CNY"} | more)

    def deadline(self, words, date=None, **more):
        return self._add(Deadline, words, **{"kind": "date", "bound": "by", "date": date} | more)

    def period(self, words, offset, **more):
        return self._add(Deadline, words, **{"kind": "relative", "bound": "within", "offset": offset} | more)

    def obligation(self, words, modality="obligation", marker="要", **more):
        return self._add(Obligation, words, modality=modality, marker=marker, **more)

    def citation(self, words, title, **more):
        return self._add(Citation, words, title=title, **more)

    def notice(self, **more):
        """The notice, facts in text order."""
        facts = {kind: sorted(made, key=lambda f: (f.span.start, f.span.end)) for kind, made in self.facts.items()}
        head = {
            "title": None,
            "doc_number": None,
            "genre": None,
            "issuers": [],
            "addressees": [],
            "issue_date": f"{self.year}-05-08" if self.year else None,
            "effective_from": None,
            "valid_until": None,
            "programme": None,
        }
        return Notice(
            notice_id=self.id,
            label=self.id,
            source=Source(path=f"{self.id}.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", length=len(self.text)),
            script="simplified",
            issue_year=self.year,
            head={},
            parts=[],
            attachments=[],
            contacts=[],
            text=self.text,
            edits=[],
            suspects=[],
            coverage=Coverage(),
            sections=self.sections,
            clauses=self.clauses,
            targets=facts[Target],
            amounts=facts[Amount],
            deadlines=facts[Deadline],
            obligations=facts[Obligation],
            citations=facts[Citation],
            **head | self.head | more,
        )


def edition_2018():
    """The passages of a programme's first edition that carry its figures."""
    text = (
        "三、工作目标\n"
        "知识产权管理规范贯标企事业单位达到100家以上，专业知识产权托管服务累计覆盖小微企业1000家以上。\n"
        "打造5家以上知识产权运营机构；知识产权质押融资金额和知识产权交易量年均增幅20%以上。\n"
        "专利商标行政执法办案量年均增幅20%之上。\n"
        "四、支持重点\n"
        "中央财政对每个城市支持2亿元，2018年安排1.5亿元，剩余资金以后年度考核通过后拨付。\n"
        "城市可采取以奖代补、政府购买服务、股权投资等方式，统筹用于支持知识产权运营服务体系建设工作。\n"
        "五、组织申报\n"
        "各省（区、市）务必于5月25日前上报工作方案和有关材料（电子版附光盘），逾期不予受理。\n"
        "中央财政下达资金的3个月内，城市政府印发知识产权运营服务体系建设实施方案，并按程序报财政部、国家知识产权局备案。"
    )
    growth = {"unit": "%", "basis": "annual_growth"}
    paid = {"payer": "中央财政", "per": "每个城市"}
    plan = {"anchor": "中央财政下达资金", "actor": "城市政府", "action": "印发知识产权运营服务体系建设实施方案"}
    return (
        Made("edition-2018", text, year=2018, issuers=["财政部办公厅", "国家知识产权局办公室"])
        .target("100家以上", 100, indicator=["知识产权管理规范贯标企事业单位"])
        .target("1000家以上", 1000, indicator=["专业知识产权托管服务累计覆盖小微企业"], basis="cumulative")
        .target("5家以上", 5, indicator=["知识产权运营机构"])
        .target("20%以上", 20, **growth, indicator=["知识产权质押融资金额", "知识产权交易量"])
        .target("20%之上", 20, **growth, indicator=["专利商标行政执法办案量"])
        .amount("2亿元", 200_000_000, **paid)
        .amount("1.5亿元", 150_000_000, "instalment", part_of="f6", year=2018, **paid)
        .deadline("务必于5月25日前", "2018-05-25", actor="各省（区、市）", action="上报工作方案和有关材料", consequence="逾期不予受理")
        .period("中央财政下达资金的3个月内", "P3M", **plan)
        .obligation("可采取以奖代补、政府购买服务、股权投资等方式", "permission", "可", actor="城市", actor_source="stated")
        .obligation("务必于5月25日前上报工作方案和有关材料（电子版附光盘）", marker="务必", actor="各省（区、市）", actor_source="stated")
        .notice()
    )


def edition_2020():
    """The same passages of the next edition."""
    text = (
        "二、绩效目标\n"
        "知识产权转让、许可数量年均增幅20%以上；知识产权质押融资金额和项目数年均增幅30%以上；专利技术合同成交额年均增幅40%以上；支持100家之上中小企业成功转化高校院所专利技术。\n"
        "200家以上创新能力较强、知识产权基础较好的企业、高等学校、科研院所通过知识产权管理规范贯标认证；专业知识产权托管服务累计覆盖中小企业1000家以上。\n"
        "三、建设内容\n"
        "中央财政对每个城市支持1.5亿元，其中2020年拨付1亿元，剩余资金根据中期绩效评价结果进行分档拨付。\n"
        "城市可采取财政补助、以奖代补、股权投资、政府购买服务等方式，统筹用于支持知识产权运营服务体系建设工作。\n"
        "中央财政资金不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费。\n"
        "四、工作程序\n"
        "各省（区、市）务必于5月15日前上报工作方案和有关材料（电子版附光盘），逾期不予受理。\n"
        "中央财政下达资金的2个月内，按照国家知识产权局的细化要求和具体指导，城市政府印发知识产权运营服务体系建设实施方案，并按程序报财政部、国家知识产权局备案。"
    )
    growth = {"unit": "%", "basis": "annual_growth"}
    paid = {"payer": "中央财政", "per": "每个城市"}
    plan = {"anchor": "中央财政下达资金", "actor": "城市政府", "action": "印发知识产权运营服务体系建设实施方案"}
    return (
        Made("edition-2020", text, year=2020, issue_date="2020-04-30", issuers=["财政部办公厅", "国家知识产权局办公室"])
        .target("20%以上", 20, **growth, indicator=["知识产权转让、许可数量"])
        .target("30%以上", 30, **growth, indicator=["知识产权质押融资金额", "项目数"])
        .target("40%以上", 40, **growth, indicator=["专利技术合同成交额"])
        .target("100家之上", 100, indicator=["中小企业"])
        .target("200家以上", 200, indicator=["企业、高等学校、科研院所"])
        .target("1000家以上", 1000, indicator=["专业知识产权托管服务累计覆盖中小企业"], basis="cumulative")
        .amount("1.5亿元", 150_000_000, **paid)
        .amount("1亿元", 100_000_000, "instalment", part_of="f7", year=2020, **paid)
        .deadline("务必于5月15日前", "2020-05-15", actor="各省（区、市）", action="上报工作方案和有关材料", consequence="逾期不予受理")
        .period("中央财政下达资金的2个月内", "P2M", **plan)
        .obligation("可采取财政补助、以奖代补、股权投资、政府购买服务等方式", "permission", "可", actor="城市", actor_source="stated")
        .obligation(
            "不得用于房屋装修、征地拆迁、人员经费等经常性开支以及提取工作经费",
            "prohibition",
            "不得",
            actor="中央财政资金",
            actor_source="stated",
        )
        .obligation("务必于5月15日前上报工作方案和有关材料（电子版附光盘）", marker="务必", actor="各省（区、市）", actor_source="stated")
        .notice()
    )
