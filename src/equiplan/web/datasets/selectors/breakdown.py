"""The counts of a counting by one of its dimensions, added up by the database."""

from collections import defaultdict

from django.db.models import Sum
from django.db.models.fields.json import KeyTextTransform

from equiplan.domain.figures.cells import Sex

from ..models import Count, Counting

UNKNOWN = "_U"


def numbers_by(counting: Counting, by: str) -> dict[str, dict[Sex, int]]:
    """How many there are of each sex in each category of a dimension, the unknown one last."""
    rows = (
        Count.objects.filter(counting=counting)
        .annotate(category=KeyTextTransform(by, "breakdown"))
        .values_list("category", "sex")
        .annotate(people=Sum("number"))
        .order_by("category", "sex")
    )
    found: dict[str, dict[Sex, int]] = defaultdict(dict)
    for category, sex, people in rows:
        found[category or UNKNOWN][Sex(sex)] = people
    return {each: found[each] for each in sorted(found, key=lambda each: (each == UNKNOWN, each))}
