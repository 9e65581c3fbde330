"""What every service of networks asks first: may this person do it for their organisation?"""

from equiplan.domain.access.networks import Side
from equiplan.domain.access.roles import Extent, Permission
from equiplan.domain.errors import Refused
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member

from ..messages import MESSAGES

PERMISSIONS = {Side.MEMBER: Permission.SHARE, Side.NETWORK: Permission.COORDINATE}


class NetworkRefused(Refused):
    """This cannot be done, or not by this person, or not any more."""

    messages = MESSAGES


def check_may(by: Member, side: Side) -> None:
    """NetworkRefused unless the person may act for the whole organisation on that side."""
    if organisations.extent_of(by, PERMISSIONS[side]) != Extent.ALL:
        raise NetworkRefused("network.not_yours")
