"""Where the time goes."""

import cProfile
import pstats
from pathlib import Path

from .measure import structured

ROOT = Path(__file__).parent.parent


def worst(texts: list[str], count: int = 3) -> list[dict[str, str | float]]:
    """The functions of the pipeline with most time of their own and of the library calls that they make, as shares of the whole."""
    profile = cProfile.Profile()
    profile.enable()
    for text in texts:
        structured(text)
    profile.disable()
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    whole = sum(row[2] for row in stats.values())
    own: dict[tuple[str, int, str], float] = {key: row[2] for key, row in stats.items() if _ours(key)}
    for key, row in stats.items():
        if _ours(key):
            continue
        for caller, (_, _, spent, _) in row[4].items():  # what a library function takes counts for who called it
            if caller in own:
                own[caller] += spent
    ranked = sorted(own.items(), key=lambda item: -item[1])[:count]
    return [{"where": f"{Path(key[0]).relative_to(ROOT)}:{key[2]}", "share": round(spent / whole, 3)} for key, spent in ranked]


def _ours(key: tuple[str, int, str]) -> bool:
    return key[0].startswith(str(ROOT / "pipeline"))
