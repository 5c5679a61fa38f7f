"""The catalog: what is known about the files of a corpus beyond what they say themselves."""

from pathlib import Path

import yaml
from pydantic import ValidationError

from ..errors import CatalogError
from ..records import CatalogEntry, Record

CATALOG = "catalog.yaml"


class Catalog(Record):
    """From the path of a file in the corpus to what is known about it. A file need not stand in it."""

    entries: dict[str, CatalogEntry] = {}

    def entry(self, place: str) -> CatalogEntry:
        """What is known about the file at `place`; an empty entry for a file that the catalog does not name."""
        return self.entries.get(place, CatalogEntry())


def load_catalog(root: Path) -> Catalog:
    """The catalog of the corpus folder `root`, empty where there is no `catalog.yaml`.

    Raises CatalogError for a file that is no YAML mapping, an unknown or ill-typed field, and a file that is not there.
    """
    path = root / CATALOG
    if not path.is_file():
        return Catalog()
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CatalogError(f"{CATALOG} is no YAML in UTF-8 ({' '.join(str(error).split())}): mend the file") from error
    if not isinstance(data, dict):
        raise CatalogError(f"{CATALOG} is no mapping from file to fields: write 'name.txt:' and its fields below it")
    return Catalog(entries={str(place): _entry(root, str(place), fields) for place, fields in data.items()})


def _entry(root: Path, place: str, fields: object) -> CatalogEntry:
    if not (root / place).is_file():
        raise CatalogError(f"{CATALOG} names {place}, which is not in the folder: mend the name or take the entry out")
    try:
        return CatalogEntry.model_validate(fields or {})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "entry"
        known = ", ".join(CatalogEntry.model_fields)
        raise CatalogError(f"{CATALOG}: {place}: {field}: {first['msg']}: mend it; the fields are {known}") from None
