"""What a network sees of its members, as values: what is not agreed is None, never zero."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from equiplan.domain.access.networks import Days, Years
from equiplan.domain.text.comparing import folded

from ..models import Matter

KEY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Terms:
    """What an agreement says; `agreement_id` is 0 for one that is only thought of."""

    matter: str
    purpose: str
    years: Years
    days: Days
    indicator_id: int | None = None
    agreement_id: int = 0

    @property
    def label(self) -> str:
        """The kind of thing it is about, in the reader's language."""
        return str(Matter(self.matter).label)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some kinds of things are seen: what for, which years of them, from when to when."""

    labels: tuple[str, ...]
    purpose: str
    years: Years
    days: Days


@dataclass(frozen=True, slots=True)
class SharedProgress:
    """How many actions of a plan are done, how many late, out of how many."""

    done: int
    late: int
    total: int


@dataclass(frozen=True, slots=True)
class SharedPlan:
    """A plan; `title` and `progress` are None where they are not shared.

    `key` names it for as long as it lives, and tells nothing else.
    """

    title: str | None
    language: str
    first_year: int | None
    last_year: int | None
    progress: SharedProgress | None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A value on a day, None when nobody has said which; for a band, from `value` to `upper`."""

    on: date | None
    value: float
    upper: float | None = None


def indicator_key(name: str, unit: str) -> str:
    """What indicators of one name and unit have in common, whoever has them."""
    content = f"{folded(name.strip())}\n{folded(unit.strip())}"
    return sha256(content.encode()).hexdigest()[:KEY_LENGTH]


@dataclass(frozen=True, slots=True)
class SharedIndicator:
    """An indicator with what it started from, what it aims at and what was found, by day.

    `protected` is how many values are left out because they count few people.
    """

    name: str
    language: str
    unit: str
    direction: str
    baseline: Point | None
    aims: tuple[Point, ...]
    values: tuple[Point, ...]
    direction_code: str = ""
    protected: int = 0

    @property
    def key(self) -> str:
        """The same for indicators of several members that have one name and unit."""
        return indicator_key(self.name, self.unit)

    @property
    def latest(self) -> Point | None:
        """The last value found, None while there is none."""
        return self.values[-1] if self.values else None

    @property
    def aim(self) -> Point | None:
        """The last value aimed at, None where nothing is."""
        return self.aims[-1] if self.aims else None


@dataclass(frozen=True, slots=True)
class SharedDocument:
    """A document linked with an action: its title, and the plan's years."""

    title: str
    language: str


@dataclass(frozen=True, slots=True)
class SharedMember:
    """A member of a member: its name and what it is."""

    name: str
    kind: str
    kind_code: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """When the package came in which a member elsewhere sent what it shares, and when it ends."""

    at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Shared:
    """One member as its network sees it; a part that is not shared is None, an empty one is not.

    `received` is None for a member that lives here, and for one whose last package has expired.
    """

    membership_id: int
    organisation_id: int
    name: str
    kind: str
    since: date | None
    is_external: bool
    terms: tuple[Terms, ...]
    plans: tuple[SharedPlan, ...] | None
    indicators: tuple[SharedIndicator, ...] | None
    documents: tuple[SharedDocument, ...] | None
    members: tuple[SharedMember, ...] | None
    received: Received | None = None

    @property
    def progress(self) -> SharedProgress | None:
        """Of all its plans together; None where no progress is shared, or there is no plan."""
        shared = [plan.progress for plan in self.plans or () if plan.progress is not None]
        if not shared:
            return None
        return SharedProgress(
            sum(each.done for each in shared),
            sum(each.late for each in shared),
            sum(each.total for each in shared),
        )

    def terms_on(self, *matters: str) -> "tuple[Reason, ...]":
        """Why some kinds of things are seen; what was agreed at once is told once."""
        found: dict[tuple[str, Years, Days], list[str]] = {}
        for each in self.terms:
            if each.matter in matters:
                found.setdefault((each.purpose, each.years, each.days), []).append(each.label)
        return tuple(Reason(tuple(labels), *agreement) for agreement, labels in found.items())

    @property
    def plan_terms(self) -> "tuple[Reason, ...]":
        """What is agreed on plans."""
        return self.terms_on(Matter.PLAN_TITLES, Matter.PLAN_PROGRESS)

    @property
    def indicator_terms(self) -> "tuple[Reason, ...]":
        """What is agreed on indicators."""
        return self.terms_on(Matter.INDICATOR)

    @property
    def document_terms(self) -> "tuple[Reason, ...]":
        """What is agreed on documents."""
        return self.terms_on(Matter.RESOURCES)

    @property
    def member_terms(self) -> "tuple[Reason, ...]":
        """What is agreed on its list of members."""
        return self.terms_on(Matter.MEMBERS)


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a network sees of its members today, by name."""

    network_id: int
    name: str
    today: date
    members: tuple[Shared, ...]

    def of(self, membership_id: int) -> Shared | None:
        """One member of them."""
        found = (each for each in self.members if each.membership_id == membership_id)
        return next(found, None)

    def indicators(self) -> Iterator[tuple[Shared, SharedIndicator]]:
        """Every indicator with the member it is of."""
        for member in self.members:
            for indicator in member.indicators or ():
                yield member, indicator
