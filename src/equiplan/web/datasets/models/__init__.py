"""Rows of what was counted: datasets, their countings, and counts; never of people."""

from .counts import Amount, Count
from .datasets import Counting, CountingState, Dataset, Policy, Source, Step, What
from .people_files import Roster, RosterState

__all__ = [
    "Amount",
    "Count",
    "Counting",
    "CountingState",
    "Dataset",
    "Policy",
    "Roster",
    "RosterState",
    "Source",
    "Step",
    "What",
]
