"""What organisations hold of a person, and how that is erased."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.personal_data import Book, Table
from equiplan.web.platform.registry import event_label

from .audit import record
from .models import Assignment, AuditLine, Invitation, Member, Person
from .services.enrolling import PeopleRefused
from .services.people import administrators


def held(account: Account) -> Iterator[Table]:
    """Roles, entries in directories, invitations, and what was done."""
    mine = Assignment.objects.filter(member__account=account)
    yield Table(
        _("Roles"),
        (_("Organisation"), _("Role"), _("Unit"), _("Last day")),
        tuple(
            (each.member.organisation.name, each.get_role_display(), _name(each.unit), each.ends_on)
            for each in mine.select_related("member__organisation", "unit")
        ),
    )
    known = Person.objects.filter(member__account=account).select_related("organisation", "unit")
    yield Table(
        _("Entries in directories"),
        (_("Organisation"), _("Name"), _("Function"), _("E-mail address"), _("Unit")),
        tuple(
            (each.organisation.name, each.name, each.function, each.email, _name(each.unit))
            for each in known
        ),
    )
    yield _invitations(account)
    yield _lines(account)


def _invitations(account: Account) -> Table:
    sent = Invitation.objects.filter(person__member__account=account)
    return Table(
        _("Invitations"),
        (_("Organisation"), _("Role"), _("Sent to"), _("On"), _("Accepted on")),
        tuple(
            (each.organisation.name, each.get_role_display(), each.email, each.at, each.accepted_at)
            for each in sent.select_related("organisation")
        ),
    )


def _lines(account: Account) -> Table:
    done = AuditLine.objects.filter(by=account).select_related("organisation")
    return Table(
        _("What you did"),
        (_("On"), _("Organisation"), _("Event"), _("Of what")),
        tuple(
            (each.at, each.organisation.name, event_label(each.event), each.label) for each in done
        ),
    )


def _name(unit: object) -> str:
    return str(unit) if unit else ""


def check(account: Account) -> None:
    """Raise PeopleRefused for the only administrator of an organisation."""
    for member in Member.objects.filter(account=account).select_related("organisation"):
        ours = administrators(member.organisation)
        if ours.filter(member=member).exists() and not ours.exclude(member=member).exists():
            raise PeopleRefused("account.only_administrator", organisation=member.organisation.name)


def erase(account: Account, now: datetime) -> None:
    """Take the person out of every organisation they belong to.

    The line of each is written first: it holds the end of the organisation's chain, so that two
    administrators who go at once are looked at one after the other.
    """
    members = Member.objects.filter(account=account).order_by("organisation")
    for member in members.select_related("organisation", "account"):
        record(member, "person.erased", member, at=now)
    check(account)
    Person.objects.filter(member__account=account).delete()
    members.delete()


BOOK = Book(
    "organisations",
    models=frozenset(
        {
            "organisations.assignment",
            "organisations.auditline",
            "organisations.invitation",
            "organisations.member",
            "organisations.person",
        }
    ),
    held=held,
    erase=erase,
    check=check,
    goes=(
        _("Your roles, your entries in the directories, and invitations to you."),
        _("Your name as owner of actions, where you were chosen from the directory."),
    ),
    stays=(
        _("What you did, in the audit log: under the number of your account, not a name."),
        _(
            "What an organisation that you do not belong to has written about you in its"
            " directory: ask that organisation."
        ),
    ),
)
