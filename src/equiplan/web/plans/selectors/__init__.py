"""What the pages of plans show, a frozen dataclass a page, in a fixed number of queries."""

from .awaited import Awaited, awaited, missed, to_validate
from .contents import content_in, content_of
from .drafts import action_draft, draft_of, with_its_rows
from .following import Counts, counts, due, lacking, lacks, late, mine, open_actions
from .frozen import Versions, comparison, versions
from .history import HistoryLine, changes_since, history, row_about, undoable_line, whole_history
from .listing import PlanSummary, action_titles, plans, standing, summaries
from .one import ActionPage, action_page, axes, indicators_of, owners_to_tell_apart
from .parts import ActionShort, AxisStamp, rows_of, stamps
from .progressing import AxisGone, Gone, PlanGone, gone, plan_gone
from .recurring import OccurrenceLine
from .table import (
    NOBODY,
    ActionLine,
    AxisFound,
    Choices,
    Filters,
    PlanTable,
    filters_from,
    is_late,
    owned_in,
    table,
)

__all__ = [
    "NOBODY",
    "ActionLine",
    "ActionPage",
    "ActionShort",
    "Awaited",
    "AxisFound",
    "AxisGone",
    "AxisStamp",
    "Choices",
    "Counts",
    "Filters",
    "Gone",
    "HistoryLine",
    "OccurrenceLine",
    "PlanGone",
    "PlanSummary",
    "PlanTable",
    "Versions",
    "action_draft",
    "action_page",
    "action_titles",
    "awaited",
    "axes",
    "changes_since",
    "comparison",
    "content_in",
    "content_of",
    "counts",
    "draft_of",
    "due",
    "filters_from",
    "gone",
    "history",
    "indicators_of",
    "is_late",
    "lacking",
    "lacks",
    "late",
    "mine",
    "missed",
    "open_actions",
    "owned_in",
    "owners_to_tell_apart",
    "plan_gone",
    "plans",
    "row_about",
    "rows_of",
    "stamps",
    "standing",
    "summaries",
    "table",
    "to_validate",
    "undoable_line",
    "versions",
    "whole_history",
    "with_its_rows",
]
