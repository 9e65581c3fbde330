"""The only writers of rosters: one transaction, its rows and one audit event each."""

from .checks import CountingRefused, check_may_write_over
from .countings import BY_HAND, keep_counting, move, remove_counting, restore_counting
from .datasets import (
    Described,
    add_dataset,
    change_dataset,
    forget_mapping,
    remove_dataset,
    restore_dataset,
)
from .people_files import bring, discard, end, follow, give_up, keep, read_again, refuse, sweep

__all__ = [
    "BY_HAND",
    "CountingRefused",
    "Described",
    "add_dataset",
    "bring",
    "change_dataset",
    "check_may_write_over",
    "discard",
    "end",
    "follow",
    "forget_mapping",
    "give_up",
    "keep",
    "keep_counting",
    "move",
    "read_again",
    "refuse",
    "remove_counting",
    "remove_dataset",
    "restore_counting",
    "restore_dataset",
    "sweep",
]
