"""What plans do when somebody joins, and what they hold of them."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Person
from equiplan.web.organisations.signals import person_forgotten, person_joined
from equiplan.web.platform.personal_data import Book, Table, done

from .models import Comment, IndicatorValue, Occurrence, Owner, Version
from .services.owning import take_over

FORGOTTEN = "—"


def listen() -> None:
    """Be told of people who join, and of those who are forgotten."""
    person_joined.connect(hand_over, dispatch_uid="plans.hand_over")
    person_forgotten.connect(unname, dispatch_uid="plans.unname")


def hand_over(person: Person, **_signal: object) -> None:
    """The actions of somebody known become theirs once they have an account."""
    take_over(person)


def held(account: Account) -> Iterator[Table]:
    """Actions owned, comments, values and versions."""
    owned = Owner.objects.filter(member__account=account).select_related("action")
    yield Table(
        _("Actions you own"),
        (_("Action"), _("Named as")),
        tuple((each.action.title, each.name) for each in owned),
    )
    yield done(_("Your comments"), Comment.objects.filter(by__account=account))
    yield _values(account)
    yield _occurrences(account)
    frozen = Version.objects.filter(by__account=account).select_related("plan").defer("content")
    yield done(_("Versions you froze"), frozen)


def _values(account: Account) -> Table:
    given = IndicatorValue.objects.filter(by__account=account).select_related("indicator")
    return Table(
        _("Values you reported"),
        (_("Indicator"), _("On"), _("Value"), _("Note")),
        tuple((each.indicator.text, each.on, each.value, each.note) for each in given),
    )


def _occurrences(account: Account) -> Table:
    given = Occurrence.objects.filter(by__account=account).select_related("action")
    return Table(
        _("Occurrences you recorded"),
        (_("Action"), _("Occurrence"), _("On"), _("Note")),
        tuple((each.action.title, each.code, each.on, each.note) for each in given),
    )


def erase(account: Account, _now: datetime) -> None:
    """Take the name out of the owners chosen from a directory; the rest loses its link."""
    for person in Person.objects.filter(member__account=account):
        unname(person)


def unname(person: Person, **_signal: object) -> None:
    """Owners called by this person's name have none; what is no name is the plan's own word."""
    wanted = person.name.casefold()
    named = [
        each.pk for each in Owner.objects.filter(person=person) if each.name.casefold() == wanted
    ]
    Owner.objects.filter(pk__in=named).update(name=FORGOTTEN)


BOOK = Book(
    "plans",
    models=frozenset(
        {
            "plans.comment",
            "plans.indicatorvalue",
            "plans.occurrence",
            "plans.owner",
            "plans.version",
        }
    ),
    held=held,
    erase=erase,
    stays=(
        _(
            "Your comments, the values you reported and the occurrences you recorded,"
            " without your name."
        ),
        _(
            "Names written in the words of a plan, in its history and in its versions:"
            " they are the organisation’s document, and it can change them."
        ),
    ),
)
