"""The content of a held-out plan, said once: its layouts print it, its gold is written from it."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One action; `described` is printed as the measures of the action."""

    title: str
    number: str | None = None
    measures: Texts = ()
    indicators: Texts = ()
    targets: Texts = ()
    calendar: str | None = None
    owners: Texts = ()
    budget: str | None = None
    comments: str | None = None
    priority: str | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis and its actions."""

    title: str
    number: str | None
    actions: tuple[Action, ...]
    objective: str | None = None
    indicators: Texts = ()
    targets: Texts = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan; `soft` names the fields on which two careful readers would differ."""

    title: str
    organisation: str
    language: str
    period: tuple[int, int] | None
    axes: tuple[Axis, ...]
    soft: Texts = ()
    texts: dict[str, Texts] = field(default_factory=dict)

    def gold(self) -> dict[str, object]:
        """Return the expected reading, in the shape of the plan-draft schema."""
        names = ("title", "organisation", "language", "period", "axes", "soft")
        whole = asdict(self)
        return {name: whole[name] for name in names if whole[name] or name != "soft"}

    def actions(self) -> Iterator[Action]:
        """Yield the actions of all axes, in order."""
        for axis in self.axes:
            yield from axis.actions


def said(texts: Iterable[str]) -> str:
    """Return several texts as the lines of one cell."""
    return "\n".join(texts)
