"""Publishing a counting: its table, handed to the publications, which protect and attack it."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from equiplan.disclosure.finding import found_in_counts
from equiplan.disclosure.limits import MOST_CATEGORIES
from equiplan.disclosure.rounding import BASE
from equiplan.disclosure.wire import hierarchies_plain
from equiplan.domain.errors import Refused
from equiplan.domain.figures.cells import Sex, State
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.datasets import labels
from equiplan.web.datasets.models import Counting, Dataset, Policy
from equiplan.web.datasets.selectors import leaving, readable
from equiplan.web.datasets.tallies import Cell
from equiplan.web.organisations.models import Member
from equiplan.web.platform.days import date_format
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft
from equiplan.web.publications.permissions import publications_of

from ..messages import MESSAGES

SURE = frozenset({State.VALIDATED, State.LOCKED})
SERIES = "roster"
SEX, ELSEWHERE = "sex", "_Z"
SEXES = tuple(map(str, Sex))
UNKNOWN = frozenset({"_U", ELSEWHERE})
Cells = Sequence[Cell]


class PublishingRefused(Refused):
    """These counts cannot be published, or not yet."""

    messages = MESSAGES


def release_counting(
    counting: Counting, dimension: str, *, by: Member, now: datetime, is_rounded: bool = True
) -> Draft:
    """The draft of a publication of a counting by sex and one of its dimensions, "" for sex alone.

    What is not public leaves rounded, which holds for any number of dates; of internal counts small
    ones may be hidden instead (not `is_rounded`), which holds for all publications of one date.
    PublishingRefused before the counts are validated, and for a dimension they do not have.
    """
    if State(counting.state) not in SURE:
        raise PublishingRefused("publishing.not_validated")
    if dimension and dimension not in counting.dimensions:
        raise PublishingRefused("publishing.no_dimension")
    dataset = counting.dataset
    is_rounded = dataset.policy == Policy.SENSITIVE or (
        is_rounded and dataset.policy == Policy.INTERNAL
    )
    _refuse_both_ways(dataset, is_rounded=is_rounded)
    cells = leaving(counting) if is_rounded else readable(counting)
    with override(dataset.organisation.language):
        asked = publications.Asked(
            title=dataset.name,
            what=f"{dataset.get_what_display()}, {date_format(counting.on, 'SHORT_DATE_FORMAT')}",
            series=f"{SERIES}:{dataset.pk}:{counting.on}",
            kin=f"{SERIES}:{dataset.pk}",
            tables=[_table(counting, dimension, cells)],
            policy=dataset.policy,
            rounding=BASE if is_rounded else 0,
            source=reverse("datasets:counting", args=[counting.pk]),
            labels=_labels(counting),
            hierarchies=_hierarchies(counting, cells),
        )
    return publications.prepare(dataset.organisation, asked, by=by, now=now)


def _refuse_both_ways(dataset: Dataset, *, is_rounded: bool) -> None:
    """PublishingRefused where a dataset has left the other way: one would narrow the other."""
    series = f"{SERIES}:{dataset.pk}:"
    left = publications_of(dataset.organisation).filter(series__startswith=series)
    if dataset.policy == Policy.PUBLIC:
        return
    if any(("rounding" in each.tables) != is_rounded for each in left):
        code = "publishing.was_hidden" if is_rounded else "publishing.was_rounded"
        raise PublishingRefused(code)


def _table(counting: Counting, dimension: str, given: Cells) -> dict[str, Any]:
    """How many people of each sex there are in each category, by their codes."""
    heads = [dimension, SEX] if dimension else [SEX]
    found: Counter[tuple[str, str]] = Counter()
    for cell in given:
        found[cell.breakdown.get(dimension, ELSEWHERE), cell.sex] += cell.number
    cells = [
        dict(zip(reversed(heads), (of, code), strict=False)) | {"count": number}
        for (code, of), number in sorted(found.items())
    ]
    return {"name": counting.dataset.name[:100], "dimensions": heads, "cells": cells}


def _labels(counting: Counting) -> dict[str, dict[str, dict[str, str]]]:
    """What every dimension of a counting, and every category, is called in each language."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for language in LANGUAGES:
        with override(language):
            for name, codes in _codes(counting).items():
                names = found.setdefault(name, {})
                names.setdefault("", {})[language] = labels.dimension(name)
                for code in codes:
                    names.setdefault(code, {})[language] = _category(name, code)
    return found


def _codes(counting: Counting) -> dict[str, list[str]]:
    named = {name: [*codes, ELSEWHERE] for name, codes in counting.categories.items()}
    return {**named, SEX: list(SEXES)}


def _category(dimension: str, code: str) -> str:
    if dimension == SEX:
        return labels.sex(code)
    return _("Elsewhere") if code == ELSEWHERE else labels.category(dimension, code)


def _hierarchies(counting: Counting, given: Cells) -> list[dict[str, Any]]:
    """What lies in what, as the counts show it: directorates of services, years of dates."""
    found = found_in_counts(
        (
            {name: cell.breakdown.get(name, ELSEWHERE) for name in counting.dimensions}
            for cell in given
            if cell.number
        ),
        UNKNOWN,
    )
    return hierarchies_plain(each for each in found if len(each.within) <= MOST_CATEGORIES)
