"""What is found for some words among all that a member may see, in a fixed number of queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from operator import itemgetter
from typing import Any

from django.urls import reverse

from equiplan.domain.access.roles import Permission
from equiplan.domain.text.matching import Query
from equiplan.web.organisations.models import Member
from equiplan.web.organisations.permissions import permissions_of
from equiplan.web.platform.search import ACTS, SEARCHED, SearchAct, SearchEntry, SearchKind

LONGEST = 100
OF_EACH = 6
OF_ONE = 100


@dataclass(frozen=True, slots=True)
class FoundAct:
    """Something the member may do, and where."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of one kind: the best `entries` of `total`."""

    code: str
    label: str
    entries: tuple[SearchEntry, ...]
    total: int

    @property
    def left(self) -> int:
        """How many more there are."""
        return self.total - len(self.entries)


@dataclass(frozen=True, slots=True)
class Found:
    """The words looked for as they were typed, what one may do, and what there is."""

    text: str
    kind: str
    acts: tuple[FoundAct, ...]
    groups: tuple[FoundGroup, ...]

    @property
    def total(self) -> int:
        """How many things were found, acts aside."""
        return sum(group.total for group in self.groups)


def search(member: Member, text: str, kind: str = "") -> Found:
    """What a member finds: the kinds with the best answers first; of one kind, more of it."""
    text = text.replace("\0", " ").strip()[:LONGEST]
    query, allowed = Query.of(text), permissions_of(member)
    kinds = [each for each in SEARCHED.values() if not kind or each.code == kind]
    ranked = []
    for each in kinds if query.words else ():
        if each.permission is None or each.permission in allowed:
            best, group = _group(each, member, query, OF_ONE if kind else OF_EACH)
            if group.total:
                ranked.append((best, group))
    ranked.sort(key=itemgetter(0))
    acts = () if kind else tuple(_acts(query, allowed))
    return Found(text, kind, acts, tuple(group for _best, group in ranked))


def _group(
    kind: SearchKind[Any], member: Member, query: Query, most: int
) -> tuple[int, FoundGroup]:
    """The best rank of a kind, and the rows that have the best ones, in the order of the app."""
    ranked = [(rank, at, row) for at, (rank, row) in enumerate(_ranked(kind, member, query))]
    best = nsmallest(most, ranked, key=itemgetter(0, 1))
    entries = tuple(kind.entry(row) for _rank, _at, row in best)
    rank = best[0][0] if best else 0
    return rank, FoundGroup(kind.code, str(kind.label), entries, len(ranked))


def _ranked(kind: SearchKind[Any], member: Member, query: Query) -> Iterator[tuple[int, Any]]:
    for row in kind.find(member):
        title, *others = kind.texts(row)
        rank = query.rank(title, others)
        if rank is not None:
            yield rank, row


def _acts(query: Query, allowed: Iterable[Permission]) -> Iterator[FoundAct]:
    """What one may do; all of it where no words are given."""
    for act in ACTS.values():
        if act.permission in allowed and (not query.words or _answers(query, act)):
            yield FoundAct(str(act.label), reverse(act.url_name))


def _answers(query: Query, act: SearchAct) -> bool:
    return query.rank(str(act.label), (str(act.synonyms),)) is not None
