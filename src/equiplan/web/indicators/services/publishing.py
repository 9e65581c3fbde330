"""Publishing a counting: its table, handed to the releases, which protect and attack it."""

from collections import Counter
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from equiplan.disclosure.finding import found_in_counts
from equiplan.disclosure.limits import MOST_CATEGORIES
from equiplan.disclosure.wire import hierarchies_plain
from equiplan.domain.errors import Refused
from equiplan.domain.figures.cells import Sex, State
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.datasets import labels
from equiplan.web.datasets.models import Counting
from equiplan.web.organisations.models import Member
from equiplan.web.platform.days import date_format
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft

from ..messages import MESSAGES

SURE = frozenset({State.VALIDATED, State.LOCKED})
SEX, ELSEWHERE = "sex", "_Z"
SEXES = tuple(map(str, Sex))
UNKNOWN = frozenset({"_U", ELSEWHERE})


class PublishingRefused(Refused):
    """These counts cannot be published, or not yet."""

    messages = MESSAGES


def release_counting(counting: Counting, dimension: str, *, by: Member, now: datetime) -> Draft:
    """The draft of a release of a counting by sex and one of its dimensions, "" for sex alone.

    All releases of one counting are protected together. PublishingRefused before the counts are
    validated, and for a dimension they do not have.
    """
    if State(counting.state) not in SURE:
        raise PublishingRefused("publishing.not_validated")
    if dimension and dimension not in counting.dimensions:
        raise PublishingRefused("publishing.no_dimension")
    dataset = counting.dataset
    with override(dataset.organisation.language):
        asked = publications.Asked(
            title=dataset.name,
            what=f"{dataset.get_what_display()}, {date_format(counting.on, 'SHORT_DATE_FORMAT')}",
            series=f"roster:{dataset.pk}:{counting.on}",
            tables=[_table(counting, dimension)],
            policy=dataset.policy,
            source=reverse("datasets:counting", args=[counting.pk]),
            labels=_labels(counting),
            hierarchies=_hierarchies(counting),
        )
    return publications.prepare(dataset.organisation, asked, by=by, now=now)


def _table(counting: Counting, dimension: str) -> dict[str, Any]:
    """How many people of each sex there are in each category, by their codes."""
    heads = [dimension, SEX] if dimension else [SEX]
    found: Counter[tuple[str, str]] = Counter()
    for row in counting.counts.all():
        found[row.breakdown.get(dimension, ELSEWHERE), row.sex] += row.number
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


def _hierarchies(counting: Counting) -> list[dict[str, Any]]:
    """What lies in what, as the counts show it: directorates of services, years of dates."""
    found = found_in_counts(
        (
            {name: row.breakdown.get(name, ELSEWHERE) for name in counting.dimensions}
            for row in counting.counts.all()
            if row.number
        ),
        UNKNOWN,
    )
    return hierarchies_plain(each for each in found if len(each.within) <= MOST_CATEGORIES)
