"""`report/`: the pages for the browser. They open from disk, ask nothing of any server, and hold notices as text, never as markup."""

from .write import GENERATOR, write_report

__all__ = ["GENERATOR", "write_report"]
