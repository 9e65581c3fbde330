"""The versions of a plan: which there are, and what was changed since the last of them."""

from dataclasses import dataclass

from equiplan.domain.plans.diff import Comparison, compare_versions

from ..models import Plan, Version
from .contents import content_in, content_of
from .history import HistoryLine, changes_since


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of a plan, newest first, and what has changed since the newest."""

    plan: Plan
    versions: tuple[Version, ...]
    changes: tuple[HistoryLine, ...]


def versions(plan: Plan) -> Versions:
    """The versions of a plan without their content, in a fixed number of queries."""
    frozen = tuple(
        plan.versions.order_by("-number").defer("content").select_related("by__account", "plan")
    )
    return Versions(plan, frozen, changes_since(frozen[0]) if frozen else ())


def comparison(before: Version, after: Version | Plan) -> Comparison:
    """What differs between two versions of a plan, or between a version and the plan of today."""
    now = content_of(after) if isinstance(after, Plan) else content_in(after)
    return compare_versions(content_in(before), now)
