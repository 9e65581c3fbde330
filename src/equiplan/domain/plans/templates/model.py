"""What a template of a plan consists of, and the draft it makes."""

from dataclasses import dataclass
from typing import NamedTuple

from ...text.languages import Language
from ..draft import Action, Axis, PlanDraft, Where

NOWHERE = Where("")


class Said(NamedTuple):
    """The same words in three languages."""

    fr: str
    en: str
    es: str

    def to(self, language: Language) -> str:
        """The words in one language."""
        words: str = getattr(self, language)
        return words


@dataclass(frozen=True, slots=True)
class ActionModel:
    """An action to begin with; its owners are roles, its dates and figures are for its authors."""

    title: Said
    indicators: tuple[Said, ...]
    owners: tuple[Said, ...]
    steps: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class AxisModel:
    """An axis to begin with."""

    title: Said
    objective: Said
    actions: tuple[ActionModel, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A plan to begin with; `title` is that of the plan unless somebody gives another."""

    code: str
    name: Said
    summary: Said
    title: Said
    axes: tuple[AxisModel, ...] = ()

    @property
    def actions(self) -> int:
        """How many actions it begins with."""
        return sum(len(axis.actions) for axis in self.axes)


BLANK = Template(
    "blank",
    Said("Plan vide", "Blank plan", "Plan en blanco"),
    Said(
        "Ni axe ni action : vous écrivez tout vous-même.",
        "No axis, no action: you write all of it yourself.",
        "Ni ejes ni medidas: usted lo escribe todo.",
    ),
    Said("Plan d’égalité", "Gender equality plan", "Plan de igualdad"),
)


def draft_from(
    template: Template,
    language: Language,
    *,
    title: str = "",
    organisation: str | None = None,
    period: tuple[int, int] | None = None,
) -> PlanDraft:
    """The draft of a plan that follows a template, in one language; dates and figures are open."""
    return PlanDraft(
        title=title or template.title.to(language),
        organisation=organisation,
        language=language,
        period=period,
        axes=tuple(_axis(n, axis, language) for n, axis in enumerate(template.axes, 1)),
    )


def _axis(number: int, axis: AxisModel, language: Language) -> Axis:
    return Axis(
        title=axis.title.to(language),
        number=str(number),
        objective=axis.objective.to(language),
        actions=tuple(
            _action(f"{number}.{place}", action, language)
            for place, action in enumerate(axis.actions, 1)
        ),
    )


def _action(number: str, action: ActionModel, language: Language) -> Action:
    return Action(
        title=action.title.to(language),
        where=NOWHERE,
        number=number,
        measures=tuple(step.to(language) for step in action.steps),
        indicators=tuple(each.to(language) for each in action.indicators),
        owners=tuple(owner.to(language) for owner in action.owners),
    )
