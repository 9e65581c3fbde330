"""Rows of collecting: what a network asks, what each member answers, who can answer what."""

from .adoptions import Adoption
from .reminders import Reminder, ReminderKind
from .requests import DataRequest, DataRequestState, Question, Unit
from .submissions import Draft, LockException, Submission, SubmissionCell, SubmissionState

__all__ = [
    "Adoption",
    "DataRequest",
    "DataRequestState",
    "Draft",
    "LockException",
    "Question",
    "Reminder",
    "ReminderKind",
    "Submission",
    "SubmissionCell",
    "SubmissionState",
    "Unit",
]
