"""An input that could not be structured."""

from .base import Record


class Quarantined(Record):
    """`stage` is where it failed, `error` the class of the error, `message` its cause and the mend."""

    path: str
    sha256: str | None
    stage: str
    error: str
    message: str
