"""Plans to begin with where there is none yet: axes and actions in three languages, no figures."""

from . import alliance, four_axes, horizon, standards
from .model import BLANK, ActionModel, AxisModel, Said, Template, draft_from

TEMPLATES: dict[str, Template] = {
    each.code: each
    for each in (
        horizon.TEMPLATE,
        four_axes.TEMPLATE,
        standards.TEMPLATE,
        alliance.TEMPLATE,
        BLANK,
    )
}

__all__ = ["TEMPLATES", "ActionModel", "AxisModel", "Said", "Template", "draft_from"]
