"""Publishing a counting: its table, handed to the releases, which protect and attack it."""

from collections import Counter
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from equiplan.core.cells import State
from equiplan.core.errors import Refused
from equiplan.web.organisations.models import Member
from equiplan.web.releases import actions as releases
from equiplan.web.releases.models import Draft
from equiplan.web.rosters import labels
from equiplan.web.rosters.models import Counting
from equiplan.web.shared.days import date_format

from ..sentences import SENTENCES

SURE = frozenset({State.VALIDATED, State.LOCKED})
ELSEWHERE = "_Z"


class PublishingRefused(Refused):
    """These counts cannot be published, or not yet."""

    sentences = SENTENCES


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
        asked = releases.Asked(
            title=dataset.name,
            what=f"{dataset.get_what_display()}, {date_format(counting.on, 'SHORT_DATE_FORMAT')}",
            series=f"roster:{dataset.pk}:{counting.on}",
            tables=[_table(counting, dimension)],
            policy=dataset.policy,
            source=reverse("rosters:counting", args=[counting.pk]),
        )
    return releases.prepare(dataset.organisation, asked, by=by, now=now)


def _table(counting: Counting, dimension: str) -> dict[str, Any]:
    """How many people of each sex there are in each category, under the names people read."""
    sex = pgettext("dimension", "Sex")
    heads = [labels.dimension(dimension), sex] if dimension else [sex]
    found: Counter[tuple[str, str]] = Counter()
    for row in counting.counts.all():
        found[row.breakdown.get(dimension, ELSEWHERE), row.sex] += row.number
    cells = [
        dict(zip(reversed(heads), (labels.sex(of), _category(dimension, code)), strict=False))
        | {"count": number}
        for (code, of), number in sorted(found.items())
    ]
    return {"name": counting.dataset.name[:100], "dimensions": heads, "cells": cells}


def _category(dimension: str, code: str) -> str:
    return _("Elsewhere") if code == ELSEWHERE else labels.category(dimension, code)
