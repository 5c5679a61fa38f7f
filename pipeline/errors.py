"""Typed errors. Each message names the cause, the place and the mend."""


class GongwenError(Exception):
    """Base of all errors that gongwen raises on purpose."""


class IngestError(GongwenError):
    """A file could not be turned into text (empty, binary, undecodable, of a format not read)."""


class GazetteerError(GongwenError):
    """A gazetteer file has a bad header or row; the message names file and line."""


class CatalogError(GongwenError):
    """`catalog.yaml` names a file that is not there, or a field that does not exist."""


class TraceError(GongwenError):
    """Edits do not fit the text that they are for."""


class NotFound(GongwenError):
    """A notice, section or fact that was asked for by name is not there."""


class RecordError(GongwenError):
    """A file of records does not keep to the records of this version (damaged, or written by another version)."""


class GraphError(GongwenError):
    """A node or edge of the knowledge graph does not keep to its schema."""


class PublishError(GongwenError):
    """An output cannot be written where the contract wants it."""


class QueryError(GongwenError):
    """A query is no single SELECT, names what is not there, or wants what a query may not have (files, the network, settings)."""


def first_line(error: Exception) -> str:
    """The first line of what an error of a library says, for a message of our own; "no message" where it says nothing."""
    return next(iter(str(error).splitlines()), "no message")
