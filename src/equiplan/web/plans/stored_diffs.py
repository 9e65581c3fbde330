"""What differs between two states of a plan, kept as it was written until one of them changes.

A version never does; the plan of today does when something in it is edited. To read two versions
of a thousand actions and lay them side by side takes half a second.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from equiplan.domain.plans.versions import VersionContent
from equiplan.web.platform.cache import Cached

from . import differences, selectors
from .models import Plan, Version


@dataclass(frozen=True, slots=True)
class State:
    """A plan as it was or is; `key` is another as soon as its content is."""

    key: Hashable
    content: Callable[[], VersionContent]
    is_today: bool = False


def frozen(version: Version) -> State:
    """A plan as a version keeps it."""
    return State(("version", version.pk), lambda: selectors.content_in(version))


def today(plan: Plan) -> State:
    """A plan as it is."""
    stamps = selectors.stamps(plan)
    return State(
        ("plan", plan.pk, plan.edit, stamps), lambda: selectors.content_of(plan), is_today=True
    )


_written: Cached[SafeString] = Cached(60)


def written(plan: Plan, before: State, after: State) -> SafeString:
    """What differs, as the page shows it in its language."""
    key = (before.key, after.key, plan.language, get_language())
    return _written.get(key) or _written.put(key, _write(plan, before, after))


def _write(plan: Plan, before: State, after: State) -> SafeString:
    found = differences.differences(before.content(), after.content())
    context = {
        "plan": plan,
        "found": found,
        "is_today": after.is_today,
        "summary": differences.summary(found),
        "LANGUAGE_CODE": get_language(),
    }
    return render_to_string("plans/versions/differences.html", context)
