"""What a node of a text may be in a plan, and which may stand under which."""

from enum import StrEnum

from ..vocabulary import Field


class Role(StrEnum):
    """A part of a plan; HOLDER holds axes or actions, the NAMES_… only name what stands below."""

    OTHER = "other"
    TITLE = "title"
    HOLDER = "holder"
    AXIS = "axis"
    ACTION = "action"
    MEASURE = "measure"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"
    TARGET = "target"
    OWNER = "owner"
    CALENDAR = "calendar"
    BUDGET = "budget"
    COMMENT = "comment"
    NAMES_MEASURE = "names measure"
    NAMES_OBJECTIVE = "names objective"
    NAMES_INDICATOR = "names indicator"
    NAMES_TARGET = "names target"
    NAMES_OWNER = "names owner"
    NAMES_CALENDAR = "names calendar"
    NAMES_BUDGET = "names budget"
    NAMES_COMMENT = "names comment"


VALUES = (
    Role.MEASURE, Role.OBJECTIVE, Role.INDICATOR, Role.TARGET, Role.OWNER, Role.CALENDAR,
    Role.BUDGET, Role.COMMENT,
)  # fmt: skip
NAMES = {value: Role(f"names {value.value}") for value in VALUES}
NAMED = {name: value for value, name in NAMES.items()}
_PARTS = frozenset({Role.OTHER, *VALUES, *NAMED})

ALLOWED: dict[Role | None, frozenset[Role]] = {
    None: frozenset(Role),
    Role.TITLE: frozenset(Role),
    Role.HOLDER: frozenset(Role),
    Role.AXIS: frozenset(Role) - {Role.TITLE, Role.AXIS},
    Role.ACTION: _PARTS,
    Role.OTHER: frozenset({Role.OTHER, Role.TITLE, Role.HOLDER, Role.AXIS}),
    **{value: frozenset({Role.OTHER, *VALUES}) for value in VALUES},
    **{name: frozenset({Role.OTHER, NAMED[name], name}) for name in NAMED},
}
"""By the role of what holds a node (None: nothing), the roles that the node may have."""

MEANT: dict[Field, Role] = {
    Field.OBJECTIVE: Role.OBJECTIVE,
    Field.MEASURES: Role.MEASURE,
    Field.STEPS: Role.MEASURE,
    Field.INDICATORS: Role.INDICATOR,
    Field.TARGETS: Role.TARGET,
    Field.RESULTS: Role.TARGET,
    Field.OWNERS: Role.OWNER,
    Field.CALENDAR: Role.CALENDAR,
    Field.START: Role.CALENDAR,
    Field.END: Role.CALENDAR,
    Field.DURATION: Role.CALENDAR,
    Field.BUDGET: Role.BUDGET,
    Field.COMMENTS: Role.COMMENT,
    Field.STATUS: Role.COMMENT,
    Field.NUMBER: Role.OTHER,
    Field.OTHER: Role.OTHER,
    Field.PARTNERS: Role.OTHER,
}
"""What stands under a label, by what the label names."""
