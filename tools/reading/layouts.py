"""Our own labelled plans laid out as text in many ways: what looks differ in says nothing of roles.

A plan of a fictional body is written again from its gold reading: headings, lists, labels and
paragraphs as authors of such plans use them, with sections beside it that are no part of it
(`beside.txt`). Each line knows its role by how it was made. The same plan is always laid out alike.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from equiplan.importing.blocks import Paragraph, Place
from equiplan.importing.plans.inference.nodes import Node
from equiplan.importing.plans.inference.roles import NAMES, Role

from .gold import holders, walk

_MOST_AXES, _MOST_ACTIONS = 4, 6

_LABELS: dict[str, dict[Role, tuple[str, ...]]] = {
    "en": {
        Role.INDICATOR: ("Indicators", "Indicator", "KPIs", "How we will measure it"),
        Role.TARGET: ("Targets", "Target", "Targets for 2026-2028", "Milestones"),
        Role.OWNER: ("Lead", "Responsible", "Owner", "Who"),
        Role.CALENDAR: ("When", "Timeline", "Deadline", "Timeframe"),
        Role.BUDGET: ("Budget", "Resources", "Cost"),
        Role.COMMENT: ("Comments", "Notes"),
        Role.OBJECTIVE: ("Objective", "Goal", "Aim", "Commitments"),
        Role.MEASURE: ("Steps", "How", "Implementation"),
        Role.ACTION: (
            "Actions", "Measures", "Key actions", "What we will do", "Planned measures", "We will",
            "The institute will", "In the coming years we shall", "To this end we commit to",
        ),
    },
    "fr": {
        Role.INDICATOR: ("Indicateurs", "Indicateur de suivi", "Indicateurs de réalisation"),
        Role.TARGET: ("Cibles", "Cible", "Résultats attendus", "Objectifs chiffrés"),
        Role.OWNER: ("Pilote", "Responsable", "Porteur", "Qui"),
        Role.CALENDAR: ("Calendrier", "Échéance", "Quand", "Délai"),
        Role.BUDGET: ("Budget", "Moyens", "Coût"),
        Role.COMMENT: ("Commentaires", "Remarques"),
        Role.OBJECTIVE: ("Objectif", "Enjeu", "Finalité", "Objectif de progression"),
        Role.MEASURE: ("Étapes", "Modalités", "Mise en œuvre"),
        Role.ACTION: (
            "Actions", "Mesures", "Actions prévues", "Mesures mises en œuvre",
            "L’établissement s’engage à", "Nous allons", "Les actions suivantes sont prévues",
        ),
    },
    "es": {
        Role.INDICATOR: ("Indicadores", "Indicador", "Indicadores de seguimiento"),
        Role.TARGET: ("Metas", "Meta", "Resultados esperados"),
        Role.OWNER: ("Responsable", "Responsables", "Quién"),
        Role.CALENDAR: ("Plazo", "Calendario", "Cuándo", "Temporalización"),
        Role.BUDGET: ("Presupuesto", "Recursos", "Coste"),
        Role.COMMENT: ("Observaciones", "Comentarios"),
        Role.OBJECTIVE: ("Objetivo", "Objetivo específico", "Finalidad"),
        Role.MEASURE: ("Pasos", "Desarrollo", "Descripción"),
        Role.ACTION: (
            "Medidas", "Acciones", "Medidas previstas", "Acciones a realizar", "Vamos a",
            "La entidad se compromete a", "Se llevarán a cabo las siguientes medidas",
        ),
    },
}  # fmt: skip
_AXIS_WORDS = {
    "en": ("Axis", "Priority", "Area", "Goal", "Pillar", "Priority area", "Objective"),
    "fr": ("Axe", "Priorité", "Domaine", "Volet", "Chantier", "Article"),
    "es": ("Eje", "Área", "Línea", "Ámbito", "Bloque", "Objetivo"),
}
_ACTION_WORDS = {
    "en": ("Action", "Measure"), "fr": ("Action", "Mesure"), "es": ("Medida", "Acción")
}  # fmt: skip
_PLAN_WORDS = {
    "en": ("Action plan", "Measures and targets", "Priority areas and actions", "Our plan"),
    "fr": ("Plan d’action", "Les axes du plan", "Nos mesures", "Programme d’actions"),
    "es": ("Plan de acción", "Ejes y medidas", "Áreas de actuación", "Nuestras medidas"),
}
_FIELDS = (
    ("measures", Role.MEASURE), ("indicators", Role.INDICATOR), ("targets", Role.TARGET),
    ("owners", Role.OWNER), ("calendar", Role.CALENDAR), ("budget", Role.BUDGET),
    ("comments", Role.COMMENT),
)  # fmt: skip


@dataclass
class Written:
    """Paragraphs as they are written, each with the role it was made for."""

    lines: list[Paragraph] = field(default_factory=list)
    roles: list[Role | None] = field(default_factory=list)

    def add(self, role: Role | None, paragraph: Paragraph) -> None:
        place = Place(paragraph=len(self.lines) + 1)
        self.lines.append(replace(paragraph, place=place))
        self.roles.append(role)


@dataclass(frozen=True)
class Layout:
    """How one plan is written."""

    language: str
    heads: str
    axes: str
    actions: str
    sign: str
    intro: str
    goal: str
    details: str
    counted: bool
    within: bool
    levels: int
    words: dict[Role, str]
    axis_word: str
    action_word: str


def _layout(language: str, dice: random.Random) -> Layout:
    words = {role: dice.choice(labels) for role, labels in _LABELS[language].items()}
    return Layout(
        language,
        heads=dice.choice(("level", "level", "bold", "plain", "capitals", "large")),
        axes=dice.choice(("bare", "bare", "numbered", "dotted", "word", "word", "roman")),
        actions=dice.choice(
            ("item",) * 6 + ("line", "line", "number", "dotted", "word", "head", "prose")
        ),
        sign=dice.choice(("•", "•", "–", "-", "○")),
        intro=dice.choice(("none", "none", "label", "label", "sentence")),
        goal=dice.choice(("none", "none", "label", "label", "text", "run")),
        details=dice.choice(("none", "none", "none", "lines", "inside", "one")),
        counted=dice.random() < 0.3,
        within=dice.random() < 0.35,
        levels=dice.choice((1, 2, 2, 3)),
        words=words,
        axis_word=dice.choice(_AXIS_WORDS[language]),
        action_word=dice.choice(_ACTION_WORDS[language]),
    )


def _head(layout: Layout, text: str, depth: int) -> Paragraph:
    if layout.heads == "level":
        return Paragraph(text, level=min(depth + layout.levels - 1, 6))
    if layout.heads == "bold":
        return Paragraph(text, bold=True)
    if layout.heads == "large":
        return Paragraph(text, size=1.6 - 0.15 * depth, bold=depth > 2)
    if layout.heads == "capitals" and depth < 3:
        return Paragraph(text.upper())
    return Paragraph(text)


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def _axis_title(layout: Layout, number: int, title: str) -> str:
    return {
        "bare": title,
        "numbered": f"{number}. {title}",
        "dotted": f"6.{number} {title}",
        "word": f"{layout.axis_word} {number}: {title}",
        "roman": f"{_ROMAN[number - 1]}. {title}",
    }[layout.axes]


def _action(layout: Layout, title: str, at: tuple[int, int]) -> Paragraph:
    axis, number = at
    if layout.actions == "number":
        return Paragraph(title, marker=f"{number}.")
    if layout.actions == "dotted":
        return Paragraph(f"{axis}.{number}. {title}")
    if layout.actions == "word":
        return Paragraph(f"{layout.action_word} {axis}.{number}: {title}", bold=number > 0)
    if layout.actions == "head":
        return _head(layout, title, 3)
    if layout.actions in ("line", "prose"):
        return Paragraph(title)
    return Paragraph(title, marker=layout.sign)


def _texts(value: Any) -> list[str]:
    texts = value if isinstance(value, list) else [value] if value else []
    return [re.sub(r"\s+", " ", str(text)).strip() for text in texts if text]


def _details(written: Written, layout: Layout, action: dict[str, Any], dice: random.Random) -> None:
    """The fields of an action: on label lines below it, set in under it, or in one line."""
    indent = 1 if layout.details == "inside" else 0
    marker = "○" if layout.details == "inside" else None
    values = [(role, _texts(action.get(name))) for name, role in _FIELDS]
    for role, texts in values:
        if not texts or (role is Role.COMMENT and dice.random() < 0.5):
            continue
        label = layout.words[role]
        if len(texts) > 1 and layout.details == "lines":
            written.add(NAMES[role], Paragraph(f"{label}:"))
            for text in texts:
                written.add(role, Paragraph(text, marker="–", indent=1))
            continue
        text = "; ".join(texts)
        written.add(role, Paragraph(f"{label}: {text}", marker=marker, indent=indent))


def _goal(written: Written, layout: Layout, axis: dict[str, Any]) -> None:
    goal = _texts(axis.get("objective"))
    if not goal or layout.goal in ("none", "run"):
        return
    text = " ".join(goal)
    label = layout.words[Role.OBJECTIVE]
    if layout.goal == "label":
        text = f"{label}: {text}"
    written.add(Role.OBJECTIVE, Paragraph(text))


def _opening(written: Written, layout: Layout, dice: random.Random) -> None:
    labels = _LABELS[layout.language][Role.ACTION]
    if layout.intro == "label":
        written.add(Role.HOLDER, Paragraph(f"{layout.words[Role.ACTION]}:"))
    elif layout.intro == "sentence":
        written.add(Role.HOLDER, Paragraph(f"{dice.choice(labels[-3:])}:"))


def _counted(written: Written, layout: Layout, axis: dict[str, Any]) -> None:
    """What is counted for the whole axis, under a label after its actions."""
    for name, role in (("indicators", Role.INDICATOR), ("targets", Role.TARGET)):
        own = _texts(axis.get(name))
        texts = own or [t for action in axis["actions"] for t in _texts(action.get(name))][:3]
        if texts and (own or layout.counted):
            written.add(NAMES[role], Paragraph(f"{layout.words[role]}:"))
            for text in texts:
                written.add(role, Paragraph(text, marker=layout.sign))


def _axis(
    written: Written, layout: Layout, axis: dict[str, Any], number: int, dice: random.Random
) -> None:
    title = _axis_title(layout, number, _texts(axis["title"])[0])
    goal = _texts(axis.get("objective"))
    if layout.goal == "run" and goal:
        title = f"{title} – {goal[0]}"
    written.add(Role.AXIS, _head(layout, title, 2))
    _goal(written, layout, axis)
    actions = axis["actions"][:_MOST_ACTIONS]
    if layout.actions == "prose":
        texts = [f"{_texts(a['title'])[0].rstrip('.')}." for a in actions[:3]]
        written.add(Role.ACTION, Paragraph(" ".join(texts)))
        return
    _opening(written, layout, dice)
    for at, action in enumerate(actions, 1):
        written.add(Role.ACTION, _action(layout, _texts(action["title"])[0], (number, at)))
        if layout.details != "none" and not layout.counted:
            _details(written, layout, action, dice)
    _counted(written, layout, axis)


@dataclass(frozen=True)
class Section:
    """A section beside a plan: its heading, then paragraphs and lists, "-" or "1." before items."""

    head: str
    lines: tuple[str, ...]


@cache
def _sections() -> dict[tuple[str, str], tuple[Section, ...]]:
    found: dict[tuple[str, str], list[Section]] = {}
    text = (Path(__file__).parent / "beside.txt").read_text("utf-8")
    for piece in text.split("== ")[1:]:
        kind, head, *lines = (line for line in piece.splitlines() if line.strip())
        language, where = kind.split()
        section = Section(head.removeprefix("# "), tuple(lines))
        found.setdefault((language, where), []).append(section)
    return {key: tuple(sections) for key, sections in found.items()}


def _beside(written: Written, layout: Layout, where: str, dice: random.Random) -> None:
    sections = _sections()[layout.language, where]
    for section in dice.sample(sections, dice.choice((0, 1, 2, 3))):
        written.add(None, _head(layout, section.head, 1 if layout.within else 2))
        for line in section.lines:
            if item := re.match(r"(-|\d\.) (.*)", line):
                marker = layout.sign if item[1] == "-" else item[1]
                written.add(None, Paragraph(item[2], marker=marker))
            else:
                written.add(None, Paragraph(line))


def laid_out(gold: dict[str, Any], seed: str) -> Written:
    """A plan as text, in one way of many."""
    dice = random.Random(seed)  # noqa: S311 (a layout is no secret)
    layout = _layout(gold["language"], dice)
    written = Written()
    title = _texts(gold.get("title"))
    if title and dice.random() < 0.8:
        head = _head(layout, title[0], 0 if layout.levels > 1 else 1)
        written.add(Role.TITLE, head)
    _beside(written, layout, "before", dice)
    if layout.within:
        name = dice.choice(_PLAN_WORDS[layout.language])
        written.add(None, _head(layout, name, 1))
    for number, axis in enumerate(gold["axes"][:_MOST_AXES], 1):
        _axis(written, layout, axis, number, dice)
    _beside(written, layout, "after", dice)
    return written


def roles_of(written: Written, top: Node) -> dict[int, Role]:
    """The roles of the nodes that such a text became."""
    roles: dict[int, Role] = {}
    seen: set[int] = set()
    for node in walk(top):
        at = node.source.place.paragraph or 0
        role = written.roles[at - 1] if at else None
        if role is not None and at not in seen:
            roles[node.index] = role
        seen.add(at)
    holders(top, roles)
    return {node.index: roles.get(node.index, Role.OTHER) for node in walk(top)}


def variants(plan: str, gold: dict[str, Any], count: int) -> Iterator[Written]:
    """A plan laid out in several ways."""
    for at in range(count):
        yield laid_out(gold, f"{plan} {at}")


def shown(lines: Sequence[Paragraph]) -> str:
    """Lines as they would be printed, to be looked at."""
    return "\n".join(f"{'#' * p.level}{'  ' * p.indent}{p.marker or ''} {p.text}" for p in lines)
