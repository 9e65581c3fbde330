"""What every deed of collecting asks first: whether this person may do it for their side."""

from equiplan.core.errors import Refused
from equiplan.web.organisations.models import Member

from .. import access
from ..models import Report
from ..sentences import SENTENCES


class CollectingRefused(Refused):
    """This cannot be done, or not by this person, or not any more."""

    sentences = SENTENCES


def check_collects(by: Member) -> None:
    """CollectingRefused unless the person may ask their organisation's members for figures."""
    if not access.may_collect(by):
        raise CollectingRefused("collecting.not_yours")


def check_validates(by: Member) -> None:
    """CollectingRefused unless the person may validate what their organisation reports."""
    if not access.may_validate(by):
        raise CollectingRefused("collecting.not_yours")


def check_fills(by: Member, report: Report) -> None:
    """CollectingRefused unless the person may write what their organisation reports."""
    if not access.may_fill(by, report):
        raise CollectingRefused("collecting.not_yours")
