"""The SMART check of a living plan, as the page on which it is validated shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from equiplan.domain.plans.smart.check import check_version
from equiplan.domain.plans.smart.messages import LETTERS, REASONS, proposal, why
from equiplan.domain.plans.smart.model import Checked, Letter, SmartReport, Verdict
from equiplan.domain.plans.versions import VersionContent
from equiplan.domain.text.languages import Language

Label = str | Promise
MOST = 150
"""Items that a page shows at once: more are a page nobody reads, and slow to make."""

QUESTIONS: dict[Letter, Label] = {
    Letter.SPECIFIC: gettext_lazy("What is done, and by whom?"),
    Letter.MEASURABLE: gettext_lazy("How will one know?"),
    Letter.ACHIEVABLE: gettext_lazy("With whom and what means?"),
    Letter.RELEVANT: gettext_lazy("What does it serve?"),
    Letter.TIME_BOUND: gettext_lazy("By when?"),
}
VERDICTS: dict[Verdict, Label] = {
    Verdict.MISSING: gettext_lazy("missing"),
    Verdict.PARTLY: gettext_lazy("in part"),
    Verdict.UNKNOWN: gettext_lazy("look yourself"),
}


@dataclass(frozen=True, slots=True)
class LetterSummary:
    """One of the five questions: of how many actions it is answered, and what is left."""

    name: str
    question: Label
    met: int
    total: int
    left: tuple[tuple[str, int, Label], ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Why a letter is not met, what would help, and where to do it."""

    letter: str
    verdict: str
    word: Label
    why: str
    proposal: str
    url: str


@dataclass(frozen=True, slots=True)
class Remaining:
    """An action or an indicator of which something remains."""

    about: str
    number: str
    title: str
    url: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class AxisRemaining:
    """What remains under one axis; `items` are empty where they are shown on demand."""

    id: int
    title: str
    number: str
    total: int
    items: tuple[Remaining, ...]


@dataclass(frozen=True, slots=True)
class SmartPage:
    """The whole check; `codes` are what somebody accepts who validates in spite of it."""

    letters: tuple[LetterSummary, ...]
    first: tuple[tuple[str, int], ...]
    axes: tuple[AxisRemaining, ...]
    codes: tuple[str, ...]
    remaining: int
    actions: int


def page_of(content: VersionContent, language: Language, axis_id: int | None = None) -> SmartPage:
    """The check of a plan as it stands, in the language of the page.

    Axes are shown whole until there are `MOST` items, and so is the one asked for by its id.
    """
    report = check_version(content)
    axes = tuple(_axes(content, report, language, axis_id))
    actions = sum(len(axis.actions) for axis in content.draft.axes)
    return SmartPage(
        letters=tuple(_letter(letter, report, actions, language) for letter in Letter),
        first=tuple((proposal(mend.reason, language), mend.count) for mend in report.first),
        axes=tuple(axis for axis in axes if axis.total),
        codes=report.codes(),
        remaining=sum(axis.total for axis in axes),
        actions=actions,
    )


def _letter(letter: Letter, report: SmartReport, total: int, language: Language) -> LetterSummary:
    counts = report.counts[letter]
    left = ((verdict.value, counts[verdict], word) for verdict, word in VERDICTS.items())
    return LetterSummary(
        LETTERS[letter][language],
        QUESTIONS[letter],
        counts[Verdict.MET],
        total,
        tuple(each for each in left if each[1]),
    )


def _axes(
    content: VersionContent, report: SmartReport, language: Language, axis_id: int | None
) -> Iterator[AxisRemaining]:
    by_axis: dict[int, list[Checked]] = {}
    for one in report.checked:
        if one.reasons():
            by_axis.setdefault(one.at.axis, []).append(one)
    so_far = 0
    for at, (axis, state) in enumerate(zip(content.draft.axes, content.axes, strict=True)):
        found = by_axis.get(at, [])
        so_far += len(found)
        shown = found if so_far <= MOST or state.id == axis_id else []
        items = tuple(_remaining(one, content, language) for one in shown)
        yield AxisRemaining(state.id, axis.title, axis.number or "", len(found), items)


def _remaining(one: Checked, content: VersionContent, language: Language) -> Remaining:
    remarks = tuple(
        Remark(
            LETTERS[letter][language],
            reason.verdict.value,
            VERDICTS[reason.verdict],
            why(reason, language),
            proposal(reason, language),
            _url_of_field(one, reason.field, content),
        )
        for letter, judged in one.letters.items()
        for reason in judged.reasons
    )
    return Remaining(one.about, one.number or "", one.title, _url(one, content), remarks)


def accepted_said(codes: Iterable[str], language: Language) -> tuple[str, ...]:
    """What somebody accepted with a version; a rule there is no more is left as its code."""
    return tuple(REASONS[code][language] if code in REASONS else code for code in codes)


def _url(one: Checked, content: VersionContent) -> str:
    """Where what was checked is shown and changed."""
    axis = content.axes[one.at.axis]
    action = None if one.at.action is None else axis.actions[one.at.action]
    if one.about == "action" and action is not None:
        return reverse("plans:action", args=[action.id])
    states = axis.indicators if action is None else action.indicators
    return reverse("plans:indicator", args=[states[one.at.indicator or 0].id])


def _url_of_field(one: Checked, field: str, content: VersionContent) -> str:
    """Where a field is completed: in its axis, its action or its indicator."""
    axis = content.axes[one.at.axis]
    if field == "objective":
        return reverse("plans:axis", args=[axis.id])
    if field in ABOVE and one.about == "indicator" and one.at.action is not None:
        return reverse("plans:action", args=[axis.actions[one.at.action].id]) + f"#field-{field}"
    return _url(one, content) + (f"#field-{field}" if one.about == "action" else "")


ABOVE = frozenset({"targets", "calendar"})
"""What an indicator takes from its action."""
