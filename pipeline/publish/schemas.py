"""`schema/*.schema.json`: the JSON Schema of everything that is published, made from the records."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from ..records import SCHEMA_VERSION, Diff, Mention, Notice, Quarantined, Timelines
from .folder import Folder, as_json
from .rows import FACTS, row_model

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _AsWritten(GenerateJsonSchema):
    """Records are written with every field, so every field is required, also one with a default."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def schemas() -> dict[str, dict[str, Any]]:
    """Schema by name: notice, diff, timelines, mention, quarantine, and the rows of facts (targets, amounts …)."""
    models: dict[str, type[BaseModel]] = {
        "notice": Notice,
        "diff": Diff,
        "timelines": Timelines,
        "mention": Mention,
        "quarantine": Quarantined,
    }
    models |= {name: row_model(name) for name in FACTS}
    return {name: _schema(model) for name, model in models.items()}


def write_schemas(path: Path) -> None:
    """Write one schema a file."""
    with Folder(path, [".schema.json"]) as folder:
        for name, schema in schemas().items():
            folder.write(f"{name}.schema.json", as_json(schema))


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return {"$schema": _DIALECT, "version": SCHEMA_VERSION, **model.model_json_schema(mode="serialization", schema_generator=_AsWritten)}
