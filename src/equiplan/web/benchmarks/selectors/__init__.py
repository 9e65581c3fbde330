"""What the pages of comparing show, a frozen dataclass a page, in a fixed number of queries."""

from .comparison import Comparison, Other, Stated, comparison
from .reading import Draft, draft
from .series import Offered, compared, lines, measures, offered
from .within import Within

__all__ = [
    "Comparison",
    "Draft",
    "Offered",
    "Other",
    "Stated",
    "Within",
    "compared",
    "comparison",
    "draft",
    "lines",
    "measures",
    "offered",
]
