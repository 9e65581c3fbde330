"""Rows of a plan: a plan has axes, an axis has actions; the rest attaches to one of the three.

What the authors wrote is kept as they wrote it; what was understood of it stands beside it.
"""

from .figures import Indicator, IndicatorTarget, IndicatorValue, Target, TargetValue
from .plan import Action, ActionStatus, Axis, Plan, PlanStatus
from .versions import Version
from .work import BudgetLine, Comment, LinkedDocument, Occurrence, Owner, OwnerKind, Step

__all__ = [
    "Action",
    "ActionStatus",
    "Axis",
    "BudgetLine",
    "Comment",
    "Indicator",
    "IndicatorTarget",
    "IndicatorValue",
    "LinkedDocument",
    "Occurrence",
    "Owner",
    "OwnerKind",
    "Plan",
    "PlanStatus",
    "Step",
    "Target",
    "TargetValue",
    "Version",
]
