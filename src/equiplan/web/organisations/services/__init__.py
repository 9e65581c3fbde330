"""The only writers of organisations: one transaction, its rows and one audit event each."""

from .auditing import record_taken_away
from .enrolling import Body, PeopleRefused, SignIn, enrol, known_as
from .identity import Identity, IdentityRefused, identify, identity_of, remove_logo, set_logo
from .inviting import Letter, Newcomer, accept, invite, join, renew, sent, withdraw
from .people import (
    Grant,
    Known,
    add_person,
    correct_person,
    give,
    leave,
    remove_person,
    restore_person,
    take,
)
from .relinking import relink
from .retention import set_retention
from .units import Told, UnitRefused, add_unit, change_unit, remove_unit, why_kept
from .words import WordsRefused, set_words

__all__ = [
    "Body",
    "Grant",
    "Identity",
    "IdentityRefused",
    "Known",
    "Letter",
    "Newcomer",
    "PeopleRefused",
    "SignIn",
    "Told",
    "UnitRefused",
    "WordsRefused",
    "accept",
    "add_person",
    "add_unit",
    "change_unit",
    "correct_person",
    "enrol",
    "give",
    "identify",
    "identity_of",
    "invite",
    "join",
    "known_as",
    "leave",
    "record_taken_away",
    "relink",
    "remove_logo",
    "remove_person",
    "remove_unit",
    "renew",
    "restore_person",
    "sent",
    "set_logo",
    "set_retention",
    "set_words",
    "take",
    "why_kept",
    "withdraw",
]
