"""What the services of files ask first, and whom they tell afterwards."""

from equiplan.domain.errors import Refused
from equiplan.domain.figures.cells import State
from equiplan.web.organisations.models import Member
from equiplan.web.platform.days import date_format
from equiplan.web.platform.facts import say_changed

from .. import permissions
from ..codes import MEDIAN_PAY, PAID, PEOPLE, SUMS_OF_PAY
from ..messages import MESSAGES
from ..models import Counting, CountingState, Dataset

DECIDED = frozenset({State.VALIDATED, State.LOCKED})


class CountingRefused(Refused):
    """This cannot be counted so, or not by this person, or not any more."""

    messages = MESSAGES


def check_may_report(by: Member, dataset: Dataset) -> None:
    """CountingRefused unless the person may count this dataset."""
    if not permissions.may_report(by, dataset):
        raise CountingRefused("dataset.not_yours")


def check_may_decide(by: Member, dataset: Dataset) -> None:
    """CountingRefused unless the person may validate and lock what is counted of this dataset."""
    if not permissions.may_decide(by, dataset):
        raise CountingRefused("dataset.not_yours_to_decide")


def check_may_write_over(by: Member, counting: Counting) -> None:
    """CountingRefused for a counting that is locked, or validated and not theirs to decide on."""
    if permissions.may_write_over(by, counting):
        return
    facts = {"on": date_format(counting.on, "SHORT_DATE_FORMAT")}
    if counting.state == CountingState.LOCKED:
        raise CountingRefused("counting.locked", **facts)
    if counting.state == CountingState.VALIDATED:
        raise CountingRefused("counting.validated", **facts)
    raise CountingRefused("dataset.not_yours")


def tell(dataset: Dataset) -> None:
    """Let those who depend on counts of this organisation know that they are not what they were."""
    say_changed(dataset.organisation_id, PEOPLE, PAID, SUMS_OF_PAY, MEDIAN_PAY)
