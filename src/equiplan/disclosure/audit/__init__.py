"""The auditor: attacks what is about to leave, with nothing of what protected it.

`read` (JSON), `seen` (parsed JSON) or `pages` say what a reader sees; `attack` finds what follows.
No module of `disclosure` outside this folder is imported here: a contract of the linter holds it.
"""

from .attacking import attack, known
from .reading import AuditRefused, read, seen
from .seen import Cell, Claim, Grid, Nest, Seen
from .verdict import Interval, Leak, Verdict, Why, notes, summary, to_json

__all__ = [
    "AuditRefused",
    "Cell",
    "Claim",
    "Grid",
    "Interval",
    "Leak",
    "Nest",
    "Seen",
    "Verdict",
    "Why",
    "attack",
    "known",
    "notes",
    "read",
    "seen",
    "summary",
    "to_json",
]
