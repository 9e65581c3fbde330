"""Rows of what was counted: datasets, their countings, and counts; never of people."""

from .counts import Amount, Count
from .datasets import Counting, CountingState, Dataset, Policy, What

__all__ = ["Amount", "Count", "Counting", "CountingState", "Dataset", "Policy", "What"]
