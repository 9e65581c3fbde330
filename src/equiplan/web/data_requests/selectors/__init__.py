"""What the pages of collecting show, in a fixed number of queries."""

from .adopting import Adopting, Gap, adoption, titles
from .answering import Answering, Reported, Said, Sheet, answering, asks_of, reported
from .filling import FromRoster, from_roster, to_fill
from .following import (
    Asked,
    DataRequestLine,
    Following,
    Line,
    SubmissionLine,
    asked_of_members,
    following,
    is_late,
    names_of,
    our_lists,
)
from .populations import populations
from .results import QuestionResults, Results, results

__all__ = [
    "Adopting",
    "Answering",
    "Asked",
    "DataRequestLine",
    "Following",
    "FromRoster",
    "Gap",
    "Line",
    "QuestionResults",
    "Reported",
    "Results",
    "Said",
    "Sheet",
    "SubmissionLine",
    "adoption",
    "answering",
    "asked_of_members",
    "asks_of",
    "following",
    "from_roster",
    "is_late",
    "names_of",
    "our_lists",
    "populations",
    "reported",
    "results",
    "titles",
    "to_fill",
]
