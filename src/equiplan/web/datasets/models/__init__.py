"""Rows of what was counted: datasets, their countings, and counts; never of people."""

from .counts import Amount, Count, ProtectedCube
from .datasets import Counting, CountingState, Dataset, Policy, Source, Step, What
from .people_files import PeopleFile, PeopleFileState

__all__ = [
    "Amount",
    "Count",
    "Counting",
    "CountingState",
    "Dataset",
    "PeopleFile",
    "PeopleFileState",
    "Policy",
    "ProtectedCube",
    "Source",
    "Step",
    "What",
]
