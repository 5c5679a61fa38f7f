"""gongwen: Chinese policy notices as structured data.

    import pipeline
    notice = pipeline.read("notice.txt")
    change = pipeline.diff("old.txt", "new.txt")
    duties = pipeline.answer("old.txt", "new.txt", "城市").points
    table = pipeline.timelines(["2018.txt", "2020.txt", "2022.txt"], together=True)
    rows = pipeline.query("SELECT text, payer, section_path FROM amounts", "outputs")
    rows = pipeline.ask("duties", "outputs", year=2020)
    file = pipeline.save("outputs/gongwen.duckdb", "outputs")

The functions are loaded when they are first used, so that `import pipeline` costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import answer, ask, build, diff, mentions, query, read, save, timelines

__all__ = ["answer", "ask", "build", "diff", "mentions", "query", "read", "save", "timelines"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from . import api

        return getattr(api, name)
    raise AttributeError(f"module 'pipeline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
