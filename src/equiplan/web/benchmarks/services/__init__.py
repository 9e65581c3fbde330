"""The only writers of reference series and of what they stand beside."""

from .beside import put_beside
from .series import About, Place, SeriesRefused, bring, check_may, keep, remove

__all__ = ["About", "Place", "SeriesRefused", "bring", "check_may", "keep", "put_beside", "remove"]
