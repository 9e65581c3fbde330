"""What time it is for who looks at a page: the instant, and the day where they are."""

from datetime import date

from django.utils import timezone

from equiplan.clock import now

__all__ = ["now", "today"]


def today() -> date:
    """The day in the time zone of the page; in that of the site where there is no page."""
    return timezone.localdate(now())
