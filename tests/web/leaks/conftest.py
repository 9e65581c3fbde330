"""A school with its officer and its clerk, and a plan whose indicators fill themselves."""

from tests.web.datasets.conftest import clerk, files, officer, staff
from tests.web.indicators.conftest import *  # noqa: F403

__all__ = ["clerk", "files", "officer", "staff"]
