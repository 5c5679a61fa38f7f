"""Which files a corpus has, and what its notices are called."""

import os
from collections import Counter
from pathlib import Path, PurePosixPath

from .catalog import CATALOG


def notice_ids(root: Path, folder: Path | None = None) -> dict[str, str]:
    """From the path of each file under `root` to its notice id, in order of the ids; of one `folder` alone if that is given.

    Left out are hidden files and folders, `catalog.yaml` and README files. The id is the path without suffix; where two
    files would share one, each keeps its suffix.
    """
    places = _places(root) if folder is None else _names(root, folder, os.listdir(folder))
    stems = Counter(_stem(place) for place in places)
    clashing = {place for place in places if stems[_stem(place)] > 1}
    ids = {place: place if place in clashing or _stem(place) in clashing else _stem(place) for place in places}
    return dict(sorted(ids.items(), key=lambda item: item[1]))


def _stem(place: str) -> str:
    return PurePosixPath(place).with_suffix("").as_posix()


def _places(root: Path) -> list[str]:
    found: list[str] = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += _names(root, Path(folder), names)
    return found


def _names(root: Path, folder: Path, names: list[str]) -> list[str]:
    base = folder.relative_to(root)
    kept = (name for name in names if not name.startswith(".") and name != CATALOG and not name.upper().startswith("README"))
    return [(base / name).as_posix() for name in kept if not (folder / name).is_dir()]
