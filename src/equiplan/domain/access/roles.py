"""What each role may do in an organisation: one table, enforced and shown as it stands here."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a person is in an organisation, or in one of its units; one may be several things."""

    ADMINISTRATOR = "administrator"
    EQUALITY_OFFICER = "equality_officer"
    CONTRIBUTOR = "contributor"
    DATA_OFFICER = "data_officer"
    COMMITTEE_MEMBER = "committee_member"
    AUDITOR = "auditor"
    NETWORK_COORDINATOR = "network_coordinator"


class Deed(StrEnum):
    """What can be done; every address asks for one of these."""

    READ = "read"
    COMMENT = "comment"
    BRING = "bring"
    EDIT = "edit"
    DECIDE = "decide"
    REPORT = "report"
    SHARE = "share"
    COORDINATE = "coordinate"
    COLLECT = "collect"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_ORGANISATION = "manage_organisation"
    AUDIT = "audit"


class Extent(IntEnum):
    """How much of something a role may change; the larger one wins."""

    NONE = 0
    OWN = 1
    ALL = 2


_ALL = dict.fromkeys(Deed, Extent.ALL)


def _only(*deeds: Deed, own: tuple[Deed, ...] = ()) -> dict[Deed, Extent]:
    none = dict.fromkeys(Deed, Extent.NONE)
    return none | dict.fromkeys(deeds, Extent.ALL) | dict.fromkeys(own, Extent.OWN)


MATRIX: dict[Role, dict[Deed, Extent]] = {
    Role.ADMINISTRATOR: _ALL,
    Role.EQUALITY_OFFICER: _only(
        Deed.READ,
        Deed.COMMENT,
        Deed.BRING,
        Deed.EDIT,
        Deed.DECIDE,
        Deed.REPORT,
        Deed.SHARE,
        Deed.AUDIT,
    ),
    Role.CONTRIBUTOR: _only(Deed.READ, Deed.COMMENT, Deed.BRING, own=(Deed.EDIT, Deed.REPORT)),
    Role.DATA_OFFICER: _only(Deed.READ, Deed.COMMENT, Deed.REPORT, Deed.COLLECT),
    Role.COMMITTEE_MEMBER: _only(Deed.READ, Deed.COMMENT),
    Role.AUDITOR: _only(Deed.READ, Deed.AUDIT),
    Role.NETWORK_COORDINATOR: _only(Deed.READ, Deed.COMMENT, Deed.COORDINATE, Deed.COLLECT),
}
MUST_END = frozenset({Role.AUDITOR})  # roles that are given until a day, never for good


def extent(roles: Iterable[Role], deed: Deed) -> Extent:
    """How far somebody with these roles may go with a deed; NONE without any role."""
    return max((MATRIX[role][deed] for role in roles), default=Extent.NONE)


def may_give(givers: Iterable[Role], given: Role) -> bool:
    """Whether who has these roles may give that one: nobody gives more than they have."""
    held = tuple(givers)
    managed = extent(held, Deed.MANAGE_PEOPLE) == Extent.ALL
    return managed and all(extent(held, deed) >= far for deed, far in MATRIX[given].items())
