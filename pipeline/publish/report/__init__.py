"""`report/`: the pages for the browser. They open from disk, ask nothing of any server, and hold notices as text, never as markup."""

from .write import write_report

__all__ = ["write_report"]
