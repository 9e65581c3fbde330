"""What the installation holds about a person, told by each app that holds some of it.

An app names its `Book` in its manifest. The pages of a person's data show every book, give all
of them as one file, and erase them: the apps above before those below, whose rows they point at.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
Plain = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows about one person; `correct` is where they can put them right, empty where nobody can."""

    title: Words
    columns: tuple[Words, ...]
    rows: tuple[tuple[Plain, ...], ...]
    correct: str = ""

    def records(self) -> list[dict[str, Plain]]:
        """The same, each row by the names of its columns."""
        names = [str(column) for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]


def _nothing(_account: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Book:
    """What one app holds: its tables, how they are erased, what goes and what stays then.

    `models` are the labels of every model of the app that points at a person; `check` raises a
    Refused when the account must not go yet.
    """

    name: str
    models: frozenset[str]
    held: Callable[[Any], Iterable[Table]]
    erase: Callable[[Any, datetime], None]
    goes: tuple[Words, ...] = ()
    stays: tuple[Words, ...] = ()
    check: Callable[[Any], None] = _nothing


def nothing_to_do(_account: Any, _now: datetime) -> None:
    """Erasing what goes by itself with the rows that it hangs on."""


BOOKS: dict[str, Book] = {}
"""By app, those below first; `registry.collect` fills it."""


def done(title: Words, rows: Iterable[Any], when: str = "at") -> Table:
    """A table of things somebody did, each by its name, with the day it says it was done."""
    words = (_("What"), _("When"))
    return Table(title, words, tuple((str(row), getattr(row, when)) for row in rows))


def held(account: Any) -> list[Table]:
    """Everything that is held about the owner of an account; tables without a row are left out."""
    return [table for book in BOOKS.values() for table in book.held(account) if table.rows]


def goes() -> Iterator[Words]:
    """What erasing takes away, a sentence each."""
    return (said for book in BOOKS.values() for said in book.goes)


def stays() -> Iterator[Words]:
    """What remains after erasing, and why, a sentence each."""
    return (said for book in BOOKS.values() for said in book.stays)


def check(account: Any) -> None:
    """Raise the Refused of an app that cannot let this account go yet."""
    for book in BOOKS.values():
        book.check(account)


@transaction.atomic
def erase(account: Any, now: datetime) -> None:
    """Erase the owner of an account from every app, all or nothing; Refused when one cannot."""
    check(account)
    for book in reversed(BOOKS.values()):
        book.erase(account, now)
