"""The four fictional bodies of the demonstration, each with a person who signs in."""

from dataclasses import dataclass
from datetime import datetime

from equiplan.web.platform.roles import Role

from .demo_settings import settle
from .models import Kind, Member
from .services import Body, SignIn, enrol

PASSWORD = "egalite-2026-demo"  # noqa: S105 - printed for everybody who runs the demonstration


@dataclass(frozen=True, slots=True)
class DemoBody:
    """A body and its person; `sample` names the document it brings."""

    sample: str
    body: Body
    email: str
    person: str


BODIES = (
    DemoBody(
        "alliance",
        Body("Alliance internationale Canopée", Kind.ALLIANCE, "fr"),
        "noor@alliance.example",
        "Noor Lindqvist",
    ),
    DemoBody(
        "agency",
        Body("Agence sanwélienne de normalisation et de métrologie", Kind.STANDARDS_BODY, "fr"),
        "awa@agency.example",
        "Awa Delorme",
    ),
    DemoBody(
        "school",
        Body("École d’ingénieurs du Val-Clair", Kind.SCHOOL, "fr", "FR"),
        "camille@school.example",
        "Camille Fontanel",
    ),
    DemoBody(
        "network",
        Body("Réseau Estuaire Coopération", Kind.NETWORK, "fr", "FR"),
        "ines@network.example",
        "Inès Marquant",
    ),
)


SAMPLES = tuple(body.sample for body in BODIES)


def officer_of(sample: str, at: datetime) -> Member:
    """The equality officer of the body that brings a sample, enrolled `at` if need be."""
    each = next(body for body in BODIES if body.sample == sample)
    known = Member.objects.filter(account__email=each.email, organisation__name=each.body.name)
    person = SignIn(each.email, each.person, each.body.language, PASSWORD)
    if known.exists():
        return known.get()
    for role in (Role.ADMINISTRATOR, Role.EQUALITY_OFFICER):
        enrol(person, each.body, role, at=at)
    settle(sample, by=known.get(), at=at)
    return known.get()
