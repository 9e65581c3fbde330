"""The only writers of figures: bindings, and what they give."""

from .binding import Bound, bind, refresh_one, unbind
from .refreshing import Refreshed, refresh

__all__ = ["Bound", "Refreshed", "bind", "refresh", "refresh_one", "unbind"]
