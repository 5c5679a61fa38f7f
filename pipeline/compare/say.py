"""One line of Chinese for every change, which stands alone: who, what, from which figure of which year to which."""

import regex

from ..records import Amount, Citation, Clause, Deadline, FieldChange, Obligation, Target
from ..records.fact import Fact
from .draft import Draft
from .measure import family, span_of
from .tokens import WHOLE, alike, unlabelled
from .view import View, done

_LONG = 60
_NOUNS = {
    "grant": "支持",
    "instalment": "分期安排",
    "cap": "上限",
    "total": "总额",
    "threshold": "金额门槛",
    "fine": "罚款",
    "rate": "比例",
}
_MODALITY = {"obligation": "要求", "prohibition": "禁止", "permission": "允许", "encouragement": "鼓励", "exclusion": "排除"}
_REQUIREMENT = {"mandatory": "必做", "optional": "选做"}
_HEAD = {
    "title": "标题",
    "doc_number": "发文字号",
    "genre": "文种",
    "issuers": "发文机关",
    "addressees": "主送机关",
    "issue_date": "成文日期",
    "effective_from": "施行日期",
    "valid_until": "有效期",
}
_FIELDS = {
    "comparator": "界限",
    "value_max": "上限",
    "unit": "单位",
    "basis": "计算口径",
    "base": "基期",
    "due_date": "完成期限",
    "binding": "约束性质",
    "indicator": "指标表述",
    "subject": "对象",
    "per": "分配口径",
    "role": "资金性质",
    "condition": "条件",
    "recipient": "受益或受理方",
    "payer": "出资方",
    "year": "年度",
    "rate_base": "比例基数",
    "purpose": "用途",
    "time": "时刻",
    "kind": "时限类型",
    "bound": "时限界限",
    "anchor": "起算点",
    "actor": "主体",
    "consequence": "逾期后果",
    "modality": "性质",
    "requirement": "必做或选做",
    "object": "事项",
    "responsible": "牵头单位",
    "assisting": "配合单位",
    "relation": "引用关系",
    "title": "文件名称",
    "doc_number": "文号",
    "figures": "数字或日期",
    "part": "分句",
    "working_days": "按工作日计算",
    "frequency": "频次",
    "start": "开始日期",
    "end": "结束日期",
    "date": "日期",
    "offset": "期限",
    "point": "时点",
    "action": "事项",
    "period": "期间",
    "rate": "比例",
    "value": "数值",
}
_WORDS = {
    **_MODALITY,
    **_REQUIREMENT,
    **{
        "ge": "不低于",
        "gt": "高于",
        "le": "不超过",
        "lt": "低于",
        "eq": "等于",
        "between": "区间",
        "approx": "约",
        "true": "是",
        "false": "否",
    },
    **{
        "date": "固定日期",
        "period": "期间",
        "relative": "自某事起算",
        "recurring": "定期",
        "by": "之前",
        "on": "当日",
        "from": "起",
        "within": "之内",
    },
    **{"grant": "支持", "instalment": "分期安排", "cap": "上限", "total": "总额", "threshold": "门槛", "fine": "罚款", "rate": "比例"},
    **{"basis": "依据", "mentions": "提及", "repeals": "废止", "amends": "修改"},
    **{"level": "水平值", "cumulative": "累计", "annual_growth": "年均增幅", "yoy_growth": "同比增幅", "growth_from": "较基期增幅"},
    **{"reduction": "降幅", "multiple": "倍数", "share": "占比", "per_year": "每年", "per_capita": "人均"},
}
_BASIS = {"annual_growth": "年均增幅", "yoy_growth": "同比增幅", "share": "占比", "per_capita": "人均"}
_REACH = regex.compile(r"^(?:达到?|为)(?=\d)")
_BOUND = regex.compile(r"^(?:[务请]必?|应|须)?于")


class Teller:
    """Writes the summary of a draft. `old` and `new` are the two sides, `facts` their facts and clauses by id."""

    def __init__(self, old: View, new: View) -> None:
        self._old, self._new = old, new
        self._facts = tuple({f.id: f for f in view.facts} for view in (old, new))
        self._clauses = (old.clauses, new.clauses)
        a, b = self._name(old), self._name(new)
        self._years = (a, b) if a and b and a != b else ("旧件", "新件")

    @staticmethod
    def _name(view: View) -> str:
        year = view.year or (view.notice.effective_from or "")[:4]
        return f"{year}年" if year else ""

    def tell(self, draft: Draft) -> str:
        """The line for a draft; well formed for every kind and whatever fields are missing."""
        a, b = self._item(draft, 0), self._item(draft, 1)
        line = self._head(draft) if draft.fact_type == "metadata" else self._passage(draft, a, b)
        return _one_line(line)

    def _item(self, draft: Draft, side: int) -> Fact | Clause | None:
        sides = draft.new if side else draft.old
        if not sides or draft.fact_type == "metadata":
            return None
        known: dict[str, Fact] | dict[str, Clause] = self._clauses[side] if draft.fact_type == "clause" else self._facts[side]
        return known.get(sides[0].ref)

    def _at(self, text: str, side: int) -> str:
        return f"{text}（{self._years[side]}）"

    # -- head fields ------------------------------------------------------------------------------------------------

    def _head(self, draft: Draft) -> str:
        name = _HEAD.get((draft.old or draft.new)[0].ref, "文件信息")
        if draft.kind in {"added", "removed"}:
            side = 1 if draft.new else 0
            text = _short((draft.new or draft.old)[0].text)
            return f"{name}仅见于{self._years[side]}文本：{text}"
        old, new = _short(draft.old[0].text), _short(draft.new[0].text)
        if draft.kind == "unchanged":
            return f"{name}未变：{new}"
        return f"{name}由{self._at(old, 0)}改为{self._at(new, 1)}"

    # -- facts and clauses ------------------------------------------------------------------------------------------

    def _passage(self, draft: Draft, a: Fact | Clause | None, b: Fact | Clause | None) -> str:
        if draft.kind in {"added", "removed"}:
            return self._alone(draft, b or a)
        if draft.kind in {"split", "merged"}:
            word = "拆分" if draft.kind == "split" else "合并"
            old = "／".join(f"“{_short(s.text, 30)}”" for s in draft.old)
            new = "／".join(f"“{_short(s.text, 30)}”" for s in draft.new)
            return f"{word}：{self._at(old, 0)}{word}为{self._at(new, 1)}" + self._more(draft.fields)
        if draft.kind == "unchanged":
            label = _short(
                (self._new.passage(b) if isinstance(b, Target | Amount | Deadline) else self._label(b, 1)) or draft.new[0].text,
                40 if draft.via else _LONG,
            )
            if draft.via:
                return f"“{label}”除所含数字或时限外未变：{draft.via.summary}"
            return f"未变：{label}（{self._years[0]}、{self._years[1]}）"
        if draft.kind == "moved":
            old, new = draft.old[0].section_path or "正文", draft.new[0].section_path or "正文"
            return f"位置调整：“{_short(draft.new[0].text)}”由“{old}”（{self._years[0]}）移至“{new}”（{self._years[1]}）"
        if draft.kind == "reworded":
            label = self._label(b, 1)
            if isinstance(b, Obligation | Clause | Citation):
                label = f"{b.actor}：" if isinstance(b, Obligation) and b.actor and b.actor not in b.text else ""
            elif label:
                label += "的"
            old, new = _short(draft.old[0].text), _short(draft.new[0].text)
            return f"{label}表述调整：由“{old}”（{self._years[0]}）改为“{new}”（{self._years[1]}）{self._more(draft.fields)}"
        return self._changed(draft, a, b)

    def _alone(self, draft: Draft, item: Fact | Clause | None) -> str:
        side = 1 if draft.new else 0
        verb = "新增" if side else "取消"
        view = self._new if side else self._old
        text = _short(unlabelled((draft.new or draft.old)[0].text))
        match item:
            case Obligation():
                body = f"{_MODALITY[item.modality]}：{self._label(item, side)}"
            case Target():
                body = f"指标：{_short(view.passage(item))}"
            case Amount():
                known = item.payer or item.per or item.recipient
                body = f"资金：{self._label(item, side)}{text}" if known else f"资金：{_short(view.passage(item))}"
            case Deadline():
                whole, what = view.passage(item), done(item)
                body = f"时限：{_short(whole)}" + (f"，{_short(what, 40)}" if what and what not in whole else "")
            case Citation():
                body = f"引用：《{_short(item.title)}》" + (f"（{item.doc_number}）" if item.doc_number else "")
            case _:
                body = f"内容：{text}"
        return self._at(verb + body, side)

    def _changed(self, draft: Draft, a: Fact | Clause | None, b: Fact | Clause | None) -> str:
        first, others = draft.fields[0], draft.fields[1:]
        label = self._common(a, b)
        old, new = draft.old[0].text, draft.new[0].text
        if isinstance(b, Amount | Target) and first.field in {"value", "rate"} and first.direction:
            up = first.direction == "increase"
            verb = ("提高到" if up else "降到") if isinstance(b, Target) else ("升为" if up else "降为")
            of = "的要求" if isinstance(b, Target) and label else ""
            old, new = _short(_REACH.sub("", old), 30), _short(_REACH.sub("", new), 30)
            return f"{label}{of}由{self._at(old, 0)}{verb}{self._at(new, 1)}{_degree(first, b)}" + self._more(others)
        if isinstance(b, Amount | Target) and first.field in {"value", "value_max", "comparator"}:
            others = [f for f in others if f.field not in {"value_max", "comparator"}]
            return f"{label}由{self._at(_short(old, 30), 0)}改为{self._at(_short(new, 30), 1)}" + self._more(others)
        if isinstance(b, Deadline) and first.field in {"date", "offset", "end", "start"}:
            label = f"{label}的时限" if label else "时限"
            return f"{label}由{self._at(_when(old), 0)}{_moved(first)}{self._at(_when(new), 1)}{_away(first)}" + self._more(others)
        if isinstance(b, Clause):
            label = _short(new, 40)
        label = _short(label or new)
        label = label if "“" in label else f"“{label}”"
        return f"{label}{self._row(first, years=True)}" + self._more(others)

    def _common(self, a: Fact | Clause | None, b: Fact | Clause | None) -> str:
        """What both sides are about: the indicators that both name; where they share none, the older name (the newer one follows)."""
        if isinstance(a, Target) and isinstance(b, Target):
            both = [name for name in b.indicator if name in a.indicator]
            if both:
                return self._label(b.model_copy(update={"indicator": both}), 1)
            if alike("、".join(a.indicator), "、".join(b.indicator)) < 0.5 and a.indicator:
                return self._label(a, 0)
        return self._label(b, 1) or self._label(a, 0)

    def _more(self, fields: list[FieldChange]) -> str:
        return "".join(f"；{self._row(f, years=False)}" for f in fields[:3])

    def _row(self, f: FieldChange, years: bool) -> str:
        name = _FIELDS.get(f.field, f.field)
        old, new = _value(f.old), _value(f.new)
        if f.old is None:
            return f"{name}新增“{new}”" + (f"（{self._years[1]}）" if years else "")
        if f.new is None:
            return f"{name}取消“{old}”" + (f"（{self._years[0]}）" if years else "")
        wide = {"wider": "，范围扩大", "narrower": "，范围收窄"}.get(f.direction or "", "")
        if years:
            return f"{name}由“{old}”（{self._years[0]}）改为“{new}”（{self._years[1]}）{wide}"
        return f"{name}由“{old}”改为“{new}”{wide}"

    def _label(self, item: Fact | Clause | None, side: int) -> str:
        """What the line is about, in words of the notice; empty where the fact does not say."""
        view = self._new if side else self._old
        match item:
            case Target():
                name = "、".join(item.indicator) or view.around(item).strip("，、；。：—")
                basis = _BASIS.get(item.basis or "", "")
                return _short((item.per or "") + name + (basis if basis and basis not in name else ""))
            case Amount():
                return _short(self._money(item, view))
            case Deadline():
                who = item.actor if item.actor and done(item) else ""
                what = done(item) or ("" if not item.anchor or item.anchor in item.text else item.anchor)
                return _short(who + what if what and who not in what else what) or _short(view.around(item).strip("，、；。：—"), 40)
            case Obligation():
                whole = view.passage(item)
                return _short(whole if not item.actor or item.actor in whole else item.actor + item.text)
            case Citation():
                return f"《{_short(item.title)}》"
            case Clause():
                return _short(unlabelled(item.text))
        return ""

    def _money(self, amount: Amount, view: View) -> str:
        """中央财政对每个城市的支持; with neither payer nor recipient, the words around the figure."""
        noun = _NOUNS[amount.role]
        if amount.role == "instalment" and amount.year is not None and amount.year == view.year:
            noun = "当年安排"
        whom = amount.per or amount.recipient
        if amount.payer or whom:
            return f"{amount.payer or ''}{f'对{whom}的' if whom else '的'}{noun}"
        words = amount.purpose or amount.condition or view.passage(amount).replace(amount.text, "…", 1)
        return f"“{_short(words, 30)}”的{noun}" if words else noun


def _degree(f: FieldChange, fact: Fact) -> str:
    if f.delta is None or f.delta.absolute is None:
        return ""
    up = f.direction == "increase"
    if f.field == "rate" or (isinstance(fact, Target) and family(fact.unit) == "%"):
        return f"，{'提高' if up else '降低'}{_plain(abs(f.delta.absolute))}个百分点"
    if f.delta.relative is None:
        return ""
    return f"，{'增' if up else '降'}{_plain(round(abs(f.delta.relative) * 100, 1))}%"


def _moved(f: FieldChange) -> str:
    if f.field == "offset":
        return "缩短为" if f.direction in {"earlier", "decrease"} else "延长为"
    return "提前至" if f.direction == "earlier" else "推迟至"


def _away(f: FieldChange) -> str:
    if f.delta is None or f.delta.absolute is None:
        return ""
    n = _plain(abs(f.delta.absolute))
    if f.field == "offset":
        units = {span_of(str(f.old))[1], span_of(str(f.new))[1]}
        unit = units.pop() if len(units) == 1 else "天"
        return f"，{'短' if f.delta.absolute < 0 else '长'}{n}{unit}"
    return f"，{'早' if f.delta.absolute < 0 else '晚'}{n}天"


def _when(text: str) -> str:
    """The date of an expression without its words of bound; the expression itself where it counts from an event."""
    whole = WHOLE.search(text)
    if whole and regex.fullmatch(r".{0,6}", text[: whole.start()]) and ("月" in whole.group() and "个月" not in whole.group()):
        return whole.group()
    return f"“{_short(_BOUND.sub('', text), 40)}”"


def _value(value: object) -> str:
    return _WORDS.get(str(value), _short(str(value), 40)) if value is not None else ""


def _plain(x: float) -> str:
    return str(int(x)) if x == int(x) else str(x)


def _short(text: str, limit: int = _LONG) -> str:
    text = _one_line(text).rstrip("，。；：、")
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _one_line(text: str) -> str:
    return regex.sub(r"\s*\n\s*", "", text).strip()
