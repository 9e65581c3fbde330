"""Rows of collecting: what a network asks, what each member answers, who can answer what."""

from .adoptions import Adoption
from .reminders import Reminder, ReminderKind
from .requests import Collection, CollectionState, Item, Unit
from .submissions import Draft, LockException, Report, ReportCell, ReportState

__all__ = [
    "Adoption",
    "Collection",
    "CollectionState",
    "Draft",
    "Item",
    "LockException",
    "Reminder",
    "ReminderKind",
    "Report",
    "ReportCell",
    "ReportState",
    "Unit",
]
