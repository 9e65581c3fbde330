"""Judges each action and each indicator of a plan by the table of rules, then sums up."""

from collections import Counter
from collections.abc import Iterator

from ..draft import Axis, PlanDraft
from ..versions import AxisState, IndicatorState, VersionContent
from .model import (
    GRAVEST,
    About,
    Checked,
    Judgement,
    Letter,
    Mend,
    Reason,
    SmartReport,
    Spot,
    Verdict,
)
from .rules import RULES, Subject

_WEIGHT = {Verdict.MISSING: 3, Verdict.PARTLY: 2, Verdict.UNKNOWN: 0}
_FIRST = 3
_CROWD = 4
_ORDER = {rule.code: place for place, rule in enumerate(RULES)}


def check(draft: PlanDraft) -> SmartReport:
    """The report of a draft, whose words have been parsed (`plans.parsing`)."""
    return _report(draft, tuple(AxisState(0) for _ in draft.axes))


def check_version(content: VersionContent) -> SmartReport:
    """The report of a living plan, whose indicators may have units, baselines and aims."""
    return _report(content.draft, content.axes)


def _report(draft: PlanDraft, states: tuple[AxisState, ...]) -> SmartReport:
    checked = tuple(
        _checked(about, at, title, subject)
        for about, at, title, subject in _subjects(draft, states)
    )
    return SmartReport(checked, _counts(checked), _first(checked))


def _subjects(
    draft: PlanDraft, states: tuple[AxisState, ...]
) -> Iterator[tuple[About, Spot, str, Subject]]:
    crowded = _is_crowded(draft)
    for at, (axis, state) in enumerate(zip(draft.axes, states, strict=True)):
        yield from _indicators(
            Spot(at), axis.indicators, state.indicators, Subject(draft, axis, None)
        )
        yield from _actions(at, axis, state, draft, is_crowded=crowded)


def _actions(
    at: int, axis: Axis, state: AxisState, draft: PlanDraft, *, is_crowded: bool
) -> Iterator[tuple[About, Spot, str, Subject]]:
    for place, action in enumerate(axis.actions):
        spot, subject = Spot(at, place), Subject(draft, axis, action, is_crowded=is_crowded)
        stood = state.actions[place].indicators if state.actions else ()
        yield "action", spot, action.title, subject
        yield from _indicators(spot, action.indicators, stood, subject)


def _indicators(
    at: Spot, texts: tuple[str, ...], states: tuple[IndicatorState, ...], owner: Subject
) -> Iterator[tuple[About, Spot, str, Subject]]:
    for place, text in enumerate(texts):
        state = states[place] if place < len(states) else None
        subject = Subject(owner.draft, owner.axis, owner.action, text, state)
        yield "indicator", Spot(at.axis, at.action, place), text, subject


def _is_crowded(draft: PlanDraft) -> bool:
    """Whether all of several dated actions end on one day."""
    ends = [
        action.calendar_period.end
        for axis in draft.axes
        for action in axis.actions
        if action.calendar_period and action.calendar_period.end
    ]
    return len(ends) >= _CROWD and len(set(ends)) == 1


def _checked(about: About, at: Spot, title: str, subject: Subject) -> Checked:
    number = subject.action.number if subject.action and about == "action" else None
    found = [
        (rule.letter, Reason(rule.code, rule.verdict, rule.field))
        for rule in RULES
        if rule.about == about and rule.fails(subject)
    ]
    letters = {
        letter: _judgement(tuple(reason for of, reason in found if of == letter))
        for letter in Letter
    }
    return Checked(about, at, number, title, letters)


def _judgement(reasons: tuple[Reason, ...]) -> Judgement:
    said = {reason.verdict for reason in reasons} or {Verdict.MET}
    return Judgement(next(verdict for verdict in GRAVEST if verdict in said), reasons)


def _counts(checked: tuple[Checked, ...]) -> dict[Letter, dict[Verdict, int]]:
    actions = [one for one in checked if one.about == "action"]
    counted = {letter: Counter(one.letters[letter].verdict for one in actions) for letter in Letter}
    return {letter: {verdict: counted[letter][verdict] for verdict in Verdict} for letter in Letter}


def _first(checked: tuple[Checked, ...]) -> tuple[Mend, ...]:
    """What helps most: missing before partly, of many before of few, one thing a field."""
    counted = Counter((reason, one.about) for one in checked for reason in one.reasons())
    mends = [Mend(reason, about, count) for (reason, about), count in counted.items()]
    mends = [mend for mend in mends if _WEIGHT[mend.reason.verdict]]
    mends.sort(key=lambda mend: (-_gain(mend), _ORDER[mend.reason.code]))
    by_field: dict[str, Mend] = {}
    for mend in mends:
        by_field.setdefault(mend.reason.field, mend)
    return tuple(by_field.values())[:_FIRST]


def _gain(mend: Mend) -> int:
    return mend.count * _WEIGHT[mend.reason.verdict] * (2 if mend.about == "action" else 1)
