"""What the pages of collecting show, in a fixed number of queries."""

from .adopting import Adopting, Gap, adoption, titles
from .answering import Answering, Reported, Said, Sheet, answering, asks_of, reported
from .filling import FromRoster, from_roster, to_fill
from .following import (
    Asked,
    CollectionLine,
    Following,
    Line,
    ReportLine,
    asked_of_members,
    following,
    is_late,
    names_of,
    our_lists,
)
from .results import ItemResults, Results, results

__all__ = [
    "Adopting",
    "Answering",
    "Asked",
    "CollectionLine",
    "Following",
    "FromRoster",
    "Gap",
    "ItemResults",
    "Line",
    "ReportLine",
    "Reported",
    "Results",
    "Said",
    "Sheet",
    "adoption",
    "answering",
    "asked_of_members",
    "asks_of",
    "following",
    "from_roster",
    "is_late",
    "names_of",
    "our_lists",
    "reported",
    "results",
    "titles",
    "to_fill",
]
