"""The two sides: the working tree, and a revision unpacked beside it."""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

#: All that reading a notice takes.
_PARTS = ("pipeline", "gazetteers")


def unpack(repository: Path, revision: str, into: Path) -> None:
    """The code and the gazetteers of a revision as files. Raises ValueError where git does not know it.

    From `git archive` and not as a worktree, which would be entered in the repository and stay there if the run is broken off.
    """
    packed = subprocess.run(["git", "archive", "--format=tar", revision, *_PARTS], cwd=repository, capture_output=True)
    if packed.returncode:
        raise ValueError(f"git has no {revision} with {' and '.join(_PARTS)}: {packed.stderr.decode().strip()}: name a revision as BASE")
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        # Python 3.11.0 to 3.11.3 know no filters; what is unpacked is git's own archive of this repository.
        archive.extractall(into, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))


@contextmanager
def reading(tree: Path, places: Iterable[Path]) -> Iterator[Iterator[list[dict[str, Any]]]]:
    """The facts of each file as the code in `tree` reads them, in order, while a process of its own goes on reading."""
    environment = os.environ | {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    script = Path(__file__).parent / "read.py"
    with tempfile.TemporaryFile("w+", encoding="utf-8") as given:
        given.writelines(f"{place.resolve()}\n" for place in places)
        given.seek(0)
        with subprocess.Popen(
            [sys.executable, str(script)], cwd=tree, env=environment, stdin=given, stdout=subprocess.PIPE, encoding="utf-8"
        ) as process:
            assert process.stdout is not None
            yield map(json.loads, process.stdout)
