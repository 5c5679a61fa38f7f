"""One word put for another that stands higher or lower: 报…批准 → 报…备案, 设区的市级 → 县级, 40%至80% → 40%至120%."""

from collections import Counter

import regex

from ..records import Amount, FieldChange, Obligation

#: From being told to having to allow it.
_STEPS = {"批准": 4, "审批": 4, "核准": 4, "许可": 4, "审核": 3, "审查": 3, "登记": 2, "备案": 1, "报备": 1, "报告": 1}
_STEP = regex.compile(r"批准|审批|核准|许可(?!证)|审核|审查(?!意见)|登记(?![证表簿凭信])|备案|报备|报告(?!书|表|单|制度)")
#: The first letter of a level of government, from the top; 设区的市 stands for 市. With 以上 it takes in all from there up.
_LEVELS = "国省市县乡"
_LEVEL = regex.compile(
    r"国务院|省级以上|设区的市级以上|市级以上|县级以上|省级|省、自治区、直辖市|省(?=人民政府)"
    r"|设区的市级?|地?市级|(?<=所在地)市(?=人民政府)|县级|县(?=人民政府)|乡镇?级?(?=人民政府)"
)
_FIGURE = regex.compile(r"\d+(?:\.\d+)?|[一二两三四五六七八九十百千万亿]+")


def step(a: Obligation, b: Obligation) -> FieldChange | None:
    """What has to be obtained: 报有关海洋主管部门批准 → 报有关海洋主管部门备案. Words of one step (批准, 核准) are one."""
    found = _exchanged(sorted(set(_STEP.findall(a.text))), sorted(set(_STEP.findall(b.text))))
    return None if found is None or _STEPS[found[0]] == _STEPS[found[1]] else FieldChange(field="procedure", old=found[0], new=found[1])


def step_rises(field: FieldChange) -> bool:
    """Whether the new step asks for more than the old one."""
    return _STEPS[str(field.new)] > _STEPS[str(field.old)]


def level(a: Obligation, b: Obligation) -> FieldChange | None:
    """Which level of government acts: 须经设区的市级…许可 → 须经县级…许可. 省级 and 省、自治区、直辖市 are one level."""
    found = _exchanged(_LEVEL.findall(_with_actor(a)), _LEVEL.findall(_with_actor(b)))
    return None if found is None or _rank(found[0]) == _rank(found[1]) else FieldChange(field="level", old=found[0], new=found[1])


def unmeasured(a: Amount, b: Amount) -> FieldChange | None:
    """Figures that no field holds: the upper end of 上一年年收入40%至80%, the multiples of 一倍以上五倍以下."""
    if a.value is not None or b.value is not None:
        return None
    here, there = _FIGURE.findall(a.text), _FIGURE.findall(b.text)
    same_script = all(x.isascii() == y.isascii() for x, y in zip(here, there))
    if here == there or len(here) != len(there) or not same_script:
        return None
    return FieldChange(field="figures", old=a.text, new=b.text)


def _exchanged(old: list[str], new: list[str]) -> tuple[str, str] | None:
    """The one word that went and the one that came, where nothing else differs."""
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    return (next(iter(gone)), next(iter(come))) if gone.total() == come.total() == 1 else None


def _with_actor(task: Obligation) -> str:
    return task.text if task.actor_source != "stated" or not task.actor or task.actor in task.text else task.actor + task.text


def _rank(name: str) -> tuple[int, bool]:
    """省级以上 → (1, True)."""
    bare = name.removeprefix("设区的").removeprefix("地")
    return _LEVELS.index(bare[0]), name.endswith("以上")
