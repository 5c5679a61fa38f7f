"""One line of Chinese for every change, which stands alone: who, what, from which figure of which year to which."""

from ..records import Amount, Citation, Clause, Deadline, FieldChange, Obligation, Target
from ..records.fact import Fact
from ..terms import FIELDS, HEAD
from .draft import Draft
from .effect import term_of_ban
from .penal import sanction
from .segments import missing
from .tokens import alike, unlabelled
from .view import View, done
from .wording import BASIS, LONG, MODALITY, NOUNS, REACH, away, degree, moved, one_line, short, value_words, when

#: A task of so many characters is understood without what stands before it.
_SHORT_TASK = 10


def _stands_alone(task: Obligation) -> bool:
    """Whether a task needs nothing of what stands before it: verb-initial (完善…), under no condition, its body not behind 由."""
    initial = task.marker is None or task.modality == "encouragement"
    return initial and task.condition is None and not task.text.startswith("由")


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
        return one_line(line)

    def label(self, fact: Fact) -> str:
        """What a fact of the newer side is about, in words of its notice; empty where it does not say."""
        return self._label(fact, 1)

    def _item(self, draft: Draft, side: int) -> Fact | Clause | None:
        sides = draft.new if side else draft.old
        if not sides or draft.fact_type == "metadata":
            return None
        known: dict[str, Fact] | dict[str, Clause] = self._clauses[side] if draft.fact_type == "clause" else self._facts[side]
        return known.get(draft.told[side] if draft.told else sides[0].ref)

    def _at(self, text: str, side: int) -> str:
        return f"{text}（{self._years[side]}）"

    # -- head fields ------------------------------------------------------------------------------------------------

    def _head(self, draft: Draft) -> str:
        name = HEAD.get((draft.old or draft.new)[0].ref, "文件信息")
        if draft.kind in {"added", "removed"}:
            side = 1 if draft.new else 0
            text = short((draft.new or draft.old)[0].text)
            return f"{name}仅见于{self._years[side]}文本：{text}"
        old, new = short(draft.old[0].text), short(draft.new[0].text)
        if draft.kind == "unchanged":
            return f"{name}未变：{new}"
        return f"{name}由{self._at(old, 0)}改为{self._at(new, 1)}"

    # -- facts and clauses ------------------------------------------------------------------------------------------

    def _passage(self, draft: Draft, a: Fact | Clause | None, b: Fact | Clause | None) -> str:
        if draft.kind in {"added", "removed"}:
            return self._alone(draft, b or a)
        if draft.kind in {"split", "merged"}:
            word = "拆分" if draft.kind == "split" else "合并"
            old = "／".join(f"“{short(s.text, 30)}”" for s in draft.old)
            new = "／".join(f"“{short(s.text, 30)}”" for s in draft.new)
            return f"{word}：{self._at(old, 0)}{word}为{self._at(new, 1)}" + self._more(draft.fields)
        if draft.kind == "unchanged":
            label = short(
                (self._new.passage(b) if isinstance(b, Target | Amount | Deadline) else self._label(b, 1)) or draft.new[0].text,
                40 if draft.via else LONG,
            )
            if draft.via:
                return f"“{label}”除所含数字或时限外未变：{draft.via.summary}"
            return f"未变：{label}（{self._years[0]}、{self._years[1]}）"
        if draft.kind == "moved":
            old, new = draft.old[0].section_path or "正文", draft.new[0].section_path or "正文"
            return f"位置调整：“{short(draft.new[0].text)}”由“{old}”（{self._years[0]}）移至“{new}”（{self._years[1]}）"
        if draft.kind == "reworded":
            label = self._label(b, 1)
            if isinstance(b, Obligation | Clause | Citation):
                label = f"{b.actor}：" if isinstance(b, Obligation) and b.actor and b.actor not in b.text else ""
            elif label:
                label += "的"
            old, new = short(draft.old[0].text), short(draft.new[0].text)
            return f"{label}表述调整：由“{old}”（{self._years[0]}）改为“{new}”（{self._years[1]}）{self._more(draft.fields)}"
        return self._changed(draft, a, b) + self._besides(draft)

    def _besides(self, draft: Draft) -> str:
        """What else stands for the same thing on the side where it was split up."""
        if draft.told is None:
            return ""
        side = 1 if len(draft.new) > 1 else 0
        facts, view = self._facts[side], self._new if side else self._old
        others = [view.passage(facts[s.ref]) for s in (draft.new if side else draft.old) if s.ref != draft.told[side]]
        return self._at(f"；{'另列' if side else '原并有'}“{'”“'.join(short(other, 40) for other in others)}”", side)

    def _alone(self, draft: Draft, item: Fact | Clause | None) -> str:
        side = 1 if draft.new else 0
        verb = "新增" if side else "取消"
        view = self._new if side else self._old
        text = short(unlabelled((draft.new or draft.old)[0].text))
        match item:
            case Obligation():
                body = f"{'处罚' if sanction(item.text) else MODALITY[item.modality]}：{self._label(item, side)}"
            case Target():
                body = f"指标：{short(view.passage(item))}"
            case Amount():
                known = item.payer or item.per or item.recipient
                body = f"资金：{self._label(item, side)}{text}" if known else f"资金：{short(view.passage(item))}"
            case Deadline():
                whole, what = view.passage(item), done(item)
                body = f"时限：{short(whole)}" + (f"，{short(what, 40)}" if what and missing(what, [whole], 1, 0.8) else "")
            case Citation():
                body = f"引用：《{short(item.title)}》" + (f"（{item.doc_number}）" if item.doc_number else "")
            case _:
                body = f"内容：{text}"
        return self._at(verb + body, side)

    def _changed(self, draft: Draft, a: Fact | Clause | None, b: Fact | Clause | None) -> str:
        first, others = draft.fields[0], draft.fields[1:]
        label = self._common(a, b)
        old, new = a.text if a else draft.old[0].text, b.text if b else draft.new[0].text
        if isinstance(b, Amount | Target) and first.field in {"value", "rate"} and first.direction:
            up = first.direction == "increase"
            verb = ("提高到" if up else "降到") if isinstance(b, Target) else ("升为" if up else "降为")
            of = "的要求" if isinstance(b, Target) and label else ""
            old, new = short(REACH.sub("", old), 30), short(REACH.sub("", new), 30)
            far = (
                ""
                if any(f.field == "value_max" and (f.delta and f.delta.relative) != (first.delta and first.delta.relative) for f in others)
                else degree(first, b)
            )
            others = [f for f in others if f.field != "value_max"]  # 2000元以上1万元以下 tells both ends
            return f"{label}{of}由{self._at(old, 0)}{verb}{self._at(new, 1)}{far}" + self._more(others)
        if isinstance(b, Amount | Target) and first.field in {"value", "value_max", "comparator"}:
            others = [f for f in others if f.field not in {"value_max", "comparator"}]
            return f"{label}由{self._at(short(old, 30), 0)}改为{self._at(short(new, 30), 1)}" + self._more(others)
        if isinstance(b, Deadline) and first.field in {"date", "offset", "end", "start"}:
            if first.direction is None:  # each edition has its own day of entry into force
                return f"{label or '时限'}由{self._at(when(old), 0)}改为{self._at(when(new), 1)}" + self._more(others)
            label = f"{label}的时限" if label else "时限"
            return f"{label}由{self._at(when(old), 0)}{moved(first)}{self._at(when(new), 1)}{away(first)}" + self._more(others)
        if isinstance(b, Clause) and first.field == "part" and first.old and first.new:
            return f"“{short(str(first.old))}”（{self._years[0]}）改为“{short(str(first.new))}”（{self._years[1]}）" + self._more(others)
        if isinstance(b, Clause):
            label = short(new, 40)
        label = short(label or new)
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
        told = [f for f in fields if f.field != "wording"]  # word for word is for tables
        return "".join(f"；{self._row(f, years=False)}" for f in told[:3])

    def _row(self, f: FieldChange, years: bool) -> str:
        name = FIELDS.get(f.field, f.field)
        old, new = value_words(f.field, f.old), value_words(f.field, f.new)
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
                basis = BASIS.get(item.basis or "", "")
                per = item.per if item.per and item.per not in name else ""
                return short(per + name + (basis if basis not in per + name else ""))
            case Amount():
                return short(self._money(item, view))
            case Deadline():
                who = item.actor if item.actor and done(item) else ""
                ban = "不得" if done(item) and term_of_ban(item, view) else ""
                what = ban + (done(item) or "") or ("" if not item.anchor or item.anchor in item.text else item.anchor)
                return short(who + what if what and who not in what else what) or short(view.around(item).strip("，、；。：—"), 40)
            case Obligation():
                whole = view.passage(item, _SHORT_TASK if _stands_alone(item) else None)
                return short(whole if not item.actor or item.actor in whole else item.actor + item.text)
            case Citation():
                return f"《{short(item.title)}》"
            case Clause():
                return short(unlabelled(item.text))
        return ""

    def _money(self, amount: Amount, view: View) -> str:
        """中央财政对每个城市的支持; with neither payer nor recipient, the words around the figure."""
        noun = NOUNS[amount.role]
        if amount.role == "instalment" and amount.year is not None and amount.year == view.year:
            noun = "当年安排"
        whom = amount.per or amount.recipient
        if amount.payer or whom:
            return f"{amount.payer or ''}{f'对{whom}的' if whom else '的'}{noun}"
        words = amount.purpose or amount.condition or view.passage(amount).replace(amount.text, "…", 1)
        return f"“{short(words, 30)}”的{noun}" if words else noun
