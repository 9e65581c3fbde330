"""The adoption gap: which member can report which indicator of its network, and since when."""

from dataclasses import dataclass
from datetime import date

from equiplan.domain.figures.cells import Cell, Value, share
from equiplan.web.organisations.models import Organisation

from .. import permissions
from ..models import Adoption, DataRequestState, Question
from ..tables import text_of


@dataclass(frozen=True, slots=True)
class Adopting:
    """One member and one indicator; `adoption` is None where it has not said anything yet."""

    name: str
    adoption: Adoption | None


@dataclass(frozen=True, slots=True)
class Gap:
    """One indicator over all members of today."""

    code: str
    title: str
    members: tuple[Adopting, ...]
    can: int
    cannot: int

    @property
    def silent(self) -> int:
        """How many have not said."""
        return len(self.members) - self.can - self.cannot

    @property
    def rate(self) -> Cell:
        """Members that can report it, of all members."""
        return share(Value(float(self.can)), Value(float(len(self.members))))


def adoption(network: Organisation, today: date, language: str) -> tuple[Gap, ...]:
    """Every indicator that a network has asked for, in a fixed number of queries."""
    members = [each.member for each in permissions.members_of(network, today)]
    adoptions = {
        (each.code, each.member_id): each for each in permissions.adoptions_in(network, today)
    }
    return tuple(
        _gap(code, title, [Adopting(each.name, adoptions.get((code, each.pk))) for each in members])
        for code, title in titles(network, language).items()
    )


def _gap(code: str, title: str, members: list[Adopting]) -> Gap:
    told = [each.adoption for each in members if each.adoption]
    can = sum(each.since is not None for each in told)
    return Gap(code, title, tuple(members), can, len(told) - can)


def titles(network: Organisation, language: str) -> dict[str, str]:
    """What a network has asked for, by code: each as it was called the last time."""
    questions = Question.objects.filter(data_request__network=network)
    asked = questions.exclude(data_request__state=DataRequestState.DRAFT)
    rows = asked.order_by("data_request__on", "data_request_id", "number", "pk")
    return {code: text_of(texts, language) for code, texts in rows.values_list("code", "titles")}
