"""The only writers of readings: begin, end, correct, adopt as a plan or put into one."""

from .readings import (
    AdoptionRefused,
    CorrectingRefused,
    Given,
    adopt,
    begin,
    change,
    correct,
    end,
    follow,
    give_up,
    read_again,
    refuse,
    reread,
    undo,
)
from .updating import update

__all__ = [
    "AdoptionRefused",
    "CorrectingRefused",
    "Given",
    "adopt",
    "begin",
    "change",
    "correct",
    "end",
    "follow",
    "give_up",
    "read_again",
    "refuse",
    "reread",
    "undo",
    "update",
]
