"""What the pages of figures show."""

from .choosing import Chosen, Pick, chosen, said_of
from .giving import Given, Wish, now_given
from .leaving import guarded, may_leave
from .listing import Asked, FiguresPage, Line, Show, Trend, figures
from .one import FigurePage, OnDay, figure
from .proposing import Proposed, proposed

__all__ = [
    "Asked",
    "Chosen",
    "FigurePage",
    "FiguresPage",
    "Given",
    "Line",
    "OnDay",
    "Pick",
    "Proposed",
    "Show",
    "Trend",
    "Wish",
    "chosen",
    "figure",
    "figures",
    "guarded",
    "may_leave",
    "now_given",
    "proposed",
    "said_of",
]
