"""What a network knows from its members: the figures that are sure, and who can report them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from equiplan.domain.figures.cells import MISSING, Cell, Period, Value, hole, total
from equiplan.domain.figures.facts import Answer, Choice, Counted, Fact, Question
from equiplan.domain.figures.indicators import Flow
from equiplan.domain.figures.indicators import Unit as Units
from equiplan.domain.text.messages import N_
from equiplan.web.organisations.models import Organisation

from . import permissions
from .models import Adoption, Collection, CollectionState, Item, Report, ReportCell, Unit
from .selectors.adopting import titles
from .tables import NAMES, SEX, text_of

ITEM, ADOPTION = "item", "adoption"
DIMENSIONS = (SEX, *NAMES)
ITEM_TITLES = N_("What is asked for")


def people(question: Question) -> Answer:
    """The sums of what members have validated or locked, of the latest collection by that day.

    A cell that one of them does not know is missing, for the sum of what is known is not the sum;
    members that have not reported are not in it, and the label says how many are.
    """
    item = _item(question)
    if item is None:
        return Answer((), None)
    reports = list(_sure(item, question.today))
    cells = ReportCell.objects.filter(item=item, report__in=reports).order_by("pk")
    grouped: dict[tuple[tuple[str, str], ...], list[Cell]] = {}
    for breakdown, number in cells.values_list("breakdown", "number"):
        if _is_within(breakdown, question.filters):
            place = tuple((name, breakdown[name]) for name in question.by if name in breakdown)
            grouped.setdefault(place, []).append(MISSING if number is None else Value(number))
    counts = tuple(Counted(dict(place), _sum(each)) for place, each in grouped.items())
    return Answer(counts, _period(item.collection), _label(item, len(reports)), _address(item))


def _sum(cells: Iterable[Cell]) -> Cell:
    given = list(cells)
    return hole(given) or total(given)


def _is_within(breakdown: Mapping[str, str], filters: Mapping[str, str]) -> bool:
    return all(
        breakdown.get(name) == wanted for name, wanted in filters.items() if name in DIMENSIONS
    )


def _item(question: Question) -> Item | None:
    """The item of the code asked for, in the latest collection of or before the day."""
    rows = Item.objects.filter(
        collection__network=question.organisation_id,
        code=question.filters.get(ITEM, ""),
        unit=Unit.PEOPLE,
    )
    rows = rows.exclude(collection__state=CollectionState.DRAFT)
    rows = rows.filter(collection__on__lte=question.on) if question.on else rows
    with_figures = rows.filter(cells__report__state__in=permissions.SURE).distinct()
    ordered = with_figures.select_related("collection__network")
    return ordered.order_by("-collection__on", "-collection_id").first()


def _sure(item: Item, today: date) -> Iterable[Report]:
    reports = Report.objects.filter(collection=item.collection_id, state__in=permissions.SURE)
    return permissions.holding(reports, today)


def _period(collection: Collection) -> Period:
    return Period(collection.since or collection.on, collection.on)


def _label(item: Item, counted: int) -> str:
    network: Organisation = item.collection.network
    with translation.override(network.language):
        text = _("%(title)s, %(on)s: %(counted)d of %(asked)d members")
    asked = item.collection.reports.count()
    title = text_of(item.titles, network.language)
    return text % {
        "title": title,
        "on": item.collection.on,
        "counted": counted,
        "asked": asked,
    }


def _address(item: Item) -> str:
    return reverse("data_requests:results", args=[item.collection_id])


def adoption(question: Question) -> Answer:
    """How many members of today can report an indicator, cannot, or have not said."""
    network = Organisation.objects.filter(pk=question.organisation_id).first()
    today = question.today
    members = permissions.members_of(network, today).count() if network else 0
    if network is None or not members:
        return Answer((), None)
    numbers = Counter(_said(each, question.on or today) for each in _adoptions(network, question))
    counted = {"can": numbers["can"], "cannot": numbers["cannot"]}
    counted["unsaid"] = members - counted["can"] - counted["cannot"]
    by = question.by and ADOPTION in question.by
    counts = [Counted({ADOPTION: how}, Value(float(n))) for how, n in counted.items()]
    whole = [Counted({}, Value(float(members)))]
    day = Period(question.on or today, question.on or today)
    return Answer(tuple(counts if by else whole), day, "", reverse("data_requests:adoption"))


def _adoptions(network: Organisation, question: Question) -> Iterable[Adoption]:
    rows = permissions.adoptions_in(network, question.today)
    return rows.filter(code=question.filters.get(ITEM, ""))


def _said(adoption: Adoption, on: date) -> str:
    if adoption.since is None:
        return "cannot"
    return "can" if adoption.since <= on else "unsaid"


def choices(organisation_id: int) -> Mapping[str, Sequence[Choice]]:
    """The indicators that a network has asked its members for."""
    network = Organisation.objects.filter(pk=organisation_id).first()
    if network is None:
        return {}
    asked = titles(network, network.language)
    return {ITEM: tuple(Choice(code, title) for code, title in asked.items())} if asked else {}


FACTS = (
    Fact(
        code="data_requests.people",
        title=N_("People counted by the members of the network"),
        unit=Units.PEOPLE,
        flow=Flow.SNAPSHOT,
        dimensions=DIMENSIONS,
        filters={ITEM: ITEM_TITLES},
        read=people,
        choices=choices,
        needed=(ITEM,),
    ),
    Fact(
        code="data_requests.adoption",
        title=N_("Members of the network that can report an indicator"),
        unit=Units.THINGS,
        flow=Flow.SNAPSHOT,
        dimensions=(ADOPTION,),
        filters={ITEM: ITEM_TITLES},
        read=adoption,
        choices=choices,
        is_live=True,
        needed=(ITEM,),
    ),
)
