"""What the pages of datasets show, in a fixed number of queries."""

from .countings import CountingPage, Line, cells_of, counting_page, lines_of
from .datasets import DatasetLine, DatasetPage, begin_entering, dataset_page, datasets
from .people_files import Following, RosterPage, following, refusal, roster_page
from .sums import Sums, sums_of

__all__ = [
    "CountingPage",
    "DatasetLine",
    "DatasetPage",
    "Following",
    "Line",
    "RosterPage",
    "Sums",
    "begin_entering",
    "cells_of",
    "counting_page",
    "dataset_page",
    "datasets",
    "following",
    "lines_of",
    "refusal",
    "roster_page",
    "sums_of",
]
