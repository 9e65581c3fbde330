"""A plan as the table its authors know: one layout for every file format that is written.

The layout is one that `equiplan.importing` reads back: a title, the organisation and the period,
one header, then for each axis a merged row, its objective, its own indicators and targets, and
its actions, a row each.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal

from equiplan.domain.plans import records, schema
from equiplan.domain.plans.draft import Action, Axis, IndicatorDetail, PlanDraft
from equiplan.domain.plans.fields import Field, Use
from equiplan.domain.text.languages import COLON, Language
from equiplan.domain.text.messages import N_


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, its width in characters, what it shows."""

    header: str
    width: int
    lines: Callable[[Action], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table; only an action fills the columns, the others are merged across.

    What frames the plan ("frame") stands above the table, as its title does.
    """

    kind: Literal["title", "meta", "frame", "header", "axis", "objective", "note", "action"]
    cells: tuple[str, ...]


def columns(draft: PlanDraft) -> tuple[Column, ...]:
    """Those that every plan has, then what at least one action says something of."""
    language: Language = draft.language or "fr"
    actions = [action for axis in draft.axes for action in axis.actions]
    made = [(field, _of_action(field, language)) for field in schema.fields("action", Use.EXPORT)]
    made += [(field, _of_indicators(field, language)) for field in _of_each_indicator()]
    return tuple(
        column
        for field, column in made
        if field.has(Use.CORE) or any(column.lines(action) for action in actions)
    )


def _of_each_indicator() -> tuple[Field, ...]:
    return schema.fields("indicator", Use.DRAFT | Use.EXPORT)


def _of_action(field: Field, language: Language) -> Column:
    texts = partial(records.texts, field=field, language=language)
    return Column(field.called(language), field.width, texts)


def _of_indicators(field: Field, language: Language) -> Column:
    figures = partial(_figures, field=field, language=language)
    return Column(field.called(language), field.width, figures)


def _figures(host: Action | Axis, field: Field, language: Language) -> tuple[str, ...]:
    """What is known of each indicator, under its name where there are several."""
    known = ((one, _known(one, field, language)) for one in host.indicator_details)
    colon = COLON[language] if len(host.indicators) > 1 else ""
    return tuple(
        f"{one.text}{colon}{figure}" if colon else figure
        for one, texts in known
        for figure in texts
    )


_PLAIN_UNIT = re.compile(r"[^\s\d()][^\d()]{0,39}")
"""A unit that is read again right after its number; any other stands in a column of its own."""


def _is_beside(one: IndicatorDetail) -> bool:
    """Whether the unit of an indicator stands beside its figures."""
    has_figures = one.baseline is not None or bool(one.values)
    return has_figures and bool(one.unit) and _PLAIN_UNIT.fullmatch(one.unit or "") is not None


def _known(one: IndicatorDetail, field: Field, language: Language) -> Iterable[str]:
    unit = f" {one.unit}" if _is_beside(one) else ""
    if field.name == "unit":
        return (one.unit,) if one.unit and not unit else ()
    if field.name == "baseline":
        known = one.baseline is not None
        return (_dated(one.baseline, one.baseline_on, unit),) if known else ()
    if field.name == "values":
        notes = (f" {each.note}" if each.note else "" for each in one.values)
        dated = (_dated(each.value, each.on, unit) for each in one.values)
        return map("".join, zip(dated, notes, strict=True))
    return records.texts(one, field, language)


def _dated(value: Any, on: date | None, unit: str) -> str:
    figure = f"{value:.15g}"
    # Three decimals would read as thousands.
    figure += "0" if re.search(r"\.[0-9]{3}$", figure) else ""
    return f"{figure}{unit}" + (f" ({on.isoformat()})" if on else "")


AXIS = N_("Axis")


def layout(draft: PlanDraft) -> Iterator[Line]:
    """The rows of the table, top to bottom, headers in the language of the plan."""
    language: Language = draft.language or "fr"
    yield from _head(draft, language)
    columns_there = columns(draft)
    yield Line("header", tuple(column.header for column in columns_there))
    for axis in draft.axes:
        yield from _axis(axis, language)
        for action in axis.actions:
            yield Line("action", tuple("\n".join(each.lines(action)) for each in columns_there))


def _head(draft: PlanDraft, language: Language) -> Iterator[Line]:
    """The title, then the facts of the plan, then what frames it."""
    for field in schema.fields("plan", Use.EXPORT):
        for text in filter(None, records.texts(draft, field, language)):
            if field.name == "title":
                yield Line("title", (text,))
            else:
                kind: Literal["meta", "frame"] = "meta" if field.has(Use.CORE) else "frame"
                yield Line(kind, (_labelled(field, language, text),))


def _labelled(field: Field, language: Language, text: str) -> str:
    return field.called(language) + COLON[language] + text


def _axis(axis: Axis, language: Language) -> Iterator[Line]:
    word = axis.kind or AXIS[language]
    head = f"{word} {axis.number}" if axis.number else word
    yield Line("axis", (head + COLON[language] + axis.title,))
    for field in schema.fields("axis", Use.EXPORT):
        yield from _stated(field, records.texts(axis, field, language), language)
    for field in _of_each_indicator():
        if figures := _figures(axis, field, language):
            yield Line("note", (_labelled(field, language, "\n".join(figures)),))


def _stated(field: Field, texts: tuple[str, ...], language: Language) -> Iterator[Line]:
    """What is said once for a whole axis; its number and title stand in its head."""
    if field.name == "objective":
        for text in "".join(texts).splitlines():
            yield Line("objective", (_labelled(field, language, text),))
    elif field.name not in {"number", "title"} and texts:
        yield Line("note", (_labelled(field, language, "\n".join(texts)),))
