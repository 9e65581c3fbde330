"""What the pages of datasets show, in a fixed number of queries."""

from .countings import CountingPage, Line, counting_page, lines_of, moved
from .datasets import DatasetLine, DatasetPage, begin_entering, dataset_page, datasets
from .people_files import Following, PeopleFilePage, following, people_file_page, refusal
from .protected import leaving, readable
from .sums import HIDDEN, Sums, sums_of

__all__ = [
    "HIDDEN",
    "CountingPage",
    "DatasetLine",
    "DatasetPage",
    "Following",
    "Line",
    "PeopleFilePage",
    "Sums",
    "begin_entering",
    "counting_page",
    "dataset_page",
    "datasets",
    "following",
    "leaving",
    "lines_of",
    "moved",
    "people_file_page",
    "readable",
    "refusal",
    "sums_of",
]
