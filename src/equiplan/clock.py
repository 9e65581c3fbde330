"""What time it is: the only module that asks. Below `web` and `commands` time is passed in."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """The instant, in UTC."""
    return datetime.now(UTC)


def local_day() -> date:
    """The day where a command is given."""
    return now().astimezone().date()
