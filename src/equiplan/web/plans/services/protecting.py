"""Frozen versions, where counts that an indicator was filled by became sensitive since."""

from collections.abc import Collection, Mapping
from typing import Any

from ..models import Indicator, IndicatorValue, Plan, Version

Values = Mapping[int, list[dict[str, Any]]]


def protect_versions(indicators: Collection[int]) -> int:
    """Say in all versions of their plans what may be seen today of some indicators; how many
    versions have changed.

    A version keeps what it said of everything else. To be called in a transaction.
    """
    plans = _plans(indicators)
    if not plans:
        return 0
    values = _values(indicators)
    changed = 0
    for version in Version.objects.filter(plan__in=plans):
        content = _with(version.content, values)
        if content != version.content:
            Version.objects.filter(pk=version.pk).update(content=content)
            changed += 1
    return changed


def _plans(indicators: Collection[int]) -> set[int]:
    rows = Indicator.objects.filter(pk__in=indicators)
    ids = rows.values_list("plan", "axis__plan", "action__axis__plan")
    plans = {each for row in ids for each in row if each is not None}
    return set(Plan.objects.filter(pk__in=plans).values_list("pk", flat=True))


def _values(indicators: Collection[int]) -> Values:
    found: dict[int, list[dict[str, Any]]] = {each: [] for each in indicators}
    rows = IndicatorValue.objects.filter(indicator__in=indicators).order_by("on")
    for row in rows:
        found[row.indicator_id].append({"on": str(row.on), "value": row.value, "note": row.note})
    return found


def _with(content: Any, values: Values) -> Any:
    """Plain content with other values for some indicators, on the days that it knew."""
    if isinstance(content, list):
        return [_with(each, values) for each in content]
    if not isinstance(content, dict):
        return content
    if "values" in content and content.get("id") in values:
        days = {each["on"] for each in content["values"]}
        now = [each for each in values[content["id"]] if each["on"] in days]
        return content | {"values": now}
    return {name: _with(each, values) for name, each in content.items()}
