"""What a user may name on the command line: a file to read, or the id of a notice that was built before."""

from difflib import get_close_matches
from pathlib import Path

from ..errors import NotFound
from ..records import Notice
from .folders import read_record

_ENDINGS = (".txt", ".md", ".html", ".htm")


def notice_named(name: str, outputs: Path) -> Notice:
    """The notice in the file `name`, or the one with that id among the built ones in `outputs`.

    Raises NotFound, with the ids that are close, where there is neither.
    """
    built = outputs / "notices" / f"{name}.json"
    if not built.is_file() and (Path(name).is_file() or name.lower().endswith(_ENDINGS)):
        from ..api import read

        return read(name)
    return built_notice(name, outputs)


def built_notice(name: str, outputs: Path) -> Notice:
    """The notice with the id `name` among the built ones. Raises NotFound, with the ids that are close, where there is none."""
    built = outputs / "notices" / f"{name}.json"
    if built.is_file():
        return read_record(built, Notice)
    known = sorted(path.relative_to(outputs / "notices").with_suffix("").as_posix() for path in outputs.glob("notices/**/*.json"))
    if not known:
        raise NotFound(f"{name} is no file, and {outputs} holds no notices: name a file, or run 'gongwen build' first")
    close = get_close_matches(name, known, n=3, cutoff=0.3) or known[:3]
    raise NotFound(f"{name} is neither a file nor a notice in {outputs}: did you mean {', '.join(close)}?")


def built_notices(outputs: Path) -> list[Notice]:
    """All notices in `outputs`, in order of their ids. Raises NotFound where there are none, RecordError for a damaged one."""
    paths = sorted(outputs.glob("notices/**/*.json"))
    if not paths:
        raise NotFound(f"{outputs} holds no notices: run 'gongwen build' first, or name another --outputs")
    return [read_record(path, Notice) for path in paths]
