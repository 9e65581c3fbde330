"""What can be found, wherever it is: the field on top of every page reads this.

An app names its kinds and what one may do (`SEARCHED` and `ACTS` of its `searching.py`) in its
manifest. Who searches knows the kinds alone, and no app.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.functional import Promise

from equiplan.domain.access.roles import Permission

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing that was found: its title, what it belongs to, and its one page (a path).

    `language` and `context_language` are those of the words, "" for that of the page.
    """

    title: str
    context: str
    url: str
    language: str = ""
    context_language: str = ""


@dataclass(frozen=True, slots=True)
class SearchKind(Generic[Row]):
    """One kind of thing that can be found by who has `permission` somewhere (None: any member).

    `find(member)` gives the rows this member may see, in a fixed number of queries; `texts(row)`
    its title, then what else is searched; `entry(row)` is asked of what was found alone. Neither
    of the two asks the database anything.
    """

    code: str
    label: str | Promise
    permission: Permission | None
    find: Callable[[Any], Iterable[Row]]
    texts: Callable[[Row], tuple[str, ...]]
    entry: Callable[[Row], SearchEntry]


@dataclass(frozen=True, slots=True)
class SearchAct:
    """Something one may do, found by its label or by `synonyms`, words in the page's language."""

    url_name: str
    label: str | Promise
    permission: Permission
    synonyms: str | Promise = ""


SEARCHED: dict[str, SearchKind[Any]] = {}
"""By code, in the order of the apps; `registry.collect` fills it."""
ACTS: dict[str, SearchAct] = {}
"""By URL name, in the order of the apps; `registry.collect` fills it."""
