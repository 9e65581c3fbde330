"""The only writers of figures: bindings, what they give, and counts that are to be published."""

from .binding import Bound, bind, refresh_one, unbind
from .publishing import PublishingRefused, release_counting
from .refreshing import Refreshed, refresh

__all__ = [
    "Bound",
    "PublishingRefused",
    "Refreshed",
    "bind",
    "refresh",
    "refresh_one",
    "release_counting",
    "unbind",
]
