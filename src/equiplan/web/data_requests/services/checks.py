"""What every service of collecting asks first: whether this person may do it for their side."""

from equiplan.domain.errors import Refused
from equiplan.web.organisations.models import Member

from .. import permissions
from ..messages import MESSAGES
from ..models import Submission


class DataRequestRefused(Refused):
    """This cannot be done, or not by this person, or not any more."""

    messages = MESSAGES


def check_collects(by: Member) -> None:
    """DataRequestRefused unless the person may ask their organisation's members for figures."""
    if not permissions.may_collect(by):
        raise DataRequestRefused("data_requests.not_yours")


def check_validates(by: Member) -> None:
    """DataRequestRefused unless the person may validate what their organisation reports."""
    if not permissions.may_validate(by):
        raise DataRequestRefused("data_requests.not_yours")


def check_fills(by: Member, submission: Submission) -> None:
    """DataRequestRefused unless the person may write what their organisation reports."""
    if not permissions.may_fill(by, submission):
        raise DataRequestRefused("data_requests.not_yours")
