"""Rows of organisations: every other row of the product belongs to one of them."""

from .audit import AuditChain, AuditLine, Origin
from .organisation import Kind, Organisation, Unit, UnitKind
from .people import Assignment, Invitation, Member, Person

__all__ = [
    "Assignment",
    "AuditChain",
    "AuditLine",
    "Invitation",
    "Kind",
    "Member",
    "Organisation",
    "Origin",
    "Person",
    "Unit",
    "UnitKind",
]
