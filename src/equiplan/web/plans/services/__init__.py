"""The only writers of plans: one transaction, its rows and one audit event each."""

from .adopting import adopt_draft
from .changes import EditConflict
from .editing import (
    add_action,
    add_axis,
    change,
    change_axis,
    change_owner,
    change_plan,
    move_action,
    record_occurrence,
    remove_action,
    remove_axis,
    restore,
    spend,
    tick,
    translate,
)
from .figures import (
    add_indicator,
    aim,
    change_indicator,
    forget_value,
    record_value,
    remove_aim,
    remove_indicator,
)
from .filling import Filled, fill, let_go
from .life import revise, set_status, validate
from .measuring import Measure, measure
from .protecting import protect_versions
from .remarks import comment, link_document, uncomment, unlink
from .undoing import undo
from .values import ChangeRefused

__all__ = [
    "ChangeRefused",
    "EditConflict",
    "Filled",
    "Measure",
    "add_action",
    "add_axis",
    "add_indicator",
    "adopt_draft",
    "aim",
    "change",
    "change_axis",
    "change_indicator",
    "change_owner",
    "change_plan",
    "comment",
    "fill",
    "forget_value",
    "let_go",
    "link_document",
    "measure",
    "move_action",
    "protect_versions",
    "record_occurrence",
    "record_value",
    "remove_action",
    "remove_aim",
    "remove_axis",
    "remove_indicator",
    "restore",
    "revise",
    "set_status",
    "spend",
    "tick",
    "translate",
    "uncomment",
    "undo",
    "unlink",
    "validate",
]
