"""Which sections of an outline are the plan's axes and actions, and which lists hold actions.

Each way of writing a plan is one rule; they are tried from the most explicit to the least, and
the first that finds actions reads the whole document.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .headings import Kind, is_item
from .outline import Outline, Section
from .run_ins import LEVEL
from .statements import DETAILS, has_label, repeated_labels, statements, titles
from .themes import contains_plan, is_action_line, is_beside, is_theme, speaks_of_gender, surrounds
from .vocabulary import Field

_LISTED = (Field.ACTION, Field.MEASURES)


@dataclass(frozen=True, slots=True)
class Roles:
    """The sections that are actions (`headed`), or whose lists hold actions (`holders`).

    `fields` are the labels under which the lists stand, None for lists without label; without
    any, the actions are the lines above labels.
    """

    headed: tuple[Section, ...] = ()
    holders: tuple[Section, ...] = ()
    fields: frozenset[Field | None] = frozenset()

    @property
    def sources(self) -> tuple[Section, ...]:
        """All of them."""
        return self.headed or self.holders


NOTHING = Roles()


def _is_within(section: Section, outline: Outline, test: Callable[[Section], bool]) -> bool:
    return any(test(outline[index]) for index in (*section.path, section.index))


def is_aside(section: Section, outline: Outline) -> bool:
    """Whether it stands in a part that only surrounds the plan; an announced axis never does."""
    for part in (section, *(outline[index] for index in reversed(section.path))):
        if part.kind == Kind.AXIS:
            return False
        if part.kind is None and surrounds(part.title) and not contains_plan(part.title):
            return True
    return False


def _inside(outline: Outline, kind: Kind) -> list[Section]:
    """The sections of one kind; those named again in a chapter on follow-up are left out."""
    found = [s for s in outline if s.kind == kind and not is_aside(s, outline)]
    proper = [s for s in found if not any(_is_running(outline[i]) for i in s.path)]
    return proper or found


def _is_running(section: Section) -> bool:
    return section.kind is None and is_beside(section.title)


def _fullest(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Of sections announced twice with one number and title, the one with more text."""
    best: dict[tuple[object, ...], Section] = {}
    for section in sections:
        heading = section.heading
        key = (heading.number, heading.title.casefold()) if heading else (section.index,)
        if key not in best or len(section.body) > len(best[key].body):
            best[key] = section
    return tuple(sorted(best.values(), key=lambda section: section.index))


def _parents(sections: Iterable[Section]) -> set[int]:
    return {index for section in sections for index in section.path}


def _by_action_word(outline: Outline) -> Roles:
    actions = _inside(outline, Kind.ACTION)
    lower = [
        s
        for s in _inside(outline, Kind.MEASURE)
        if any(outline[i].kind == Kind.ACTION for i in s.path)
    ]
    if len(lower) > len(actions) and not _inside(outline, Kind.AXIS):
        return Roles(headed=_fullest(lower))
    parents = _parents(actions)
    leaves = [s for s in actions if s.index not in parents]
    return Roles(headed=_fullest(leaves)) if leaves else NOTHING


def _by_measure_word(outline: Outline) -> Roles:
    measures = _inside(outline, Kind.MEASURE)
    above = any(outline[i].kind for s in measures for i in s.path)
    detailed = sum(has_label(s.body, DETAILS) for s in measures)
    above_numbered = _parents(_numbered(outline))
    parents = sum(s.index in above_numbered for s in measures)
    lists = sum(has_label(s.body, (Field.ACTION,)) for s in measures)
    if not measures or parents * 2 > len(measures) or lists * 2 > len(measures):
        return NOTHING
    if above or detailed * 2 >= len(measures) or any(s.path for s in measures):
        return Roles(headed=_fullest(measures))
    return NOTHING


def _numbered(outline: Outline) -> list[Section]:
    return [s for s in outline if s.heading and s.heading.number and s.kind is None]


def _under(section: Section, wanted: Field) -> int:
    """How many statements of a section stand under a label."""
    return sum(said.field == wanted for said in statements(section.body))


def _by_label_list(outline: Outline) -> Roles:
    """Sections with a list labelled "Actions" (or, failing that, "Measures")."""
    for wanted in _LISTED:
        holders = tuple(s for s in outline if _under(s, wanted) and not is_aside(s, outline))
        if not holders:
            continue
        alone = _under(holders[0], wanted) >= 2 and _speaks(outline)
        if len(holders) >= 2 or holders[0].kind or alone:
            return Roles(holders=holders, fields=frozenset({wanted}))
    return NOTHING


def _by_detailed_lists(outline: Outline) -> Roles:
    """Lists whose items have labels of their own: a section repeats these labels."""
    proper = [s for s in outline if len(_items(s)) >= 2 and not is_aside(s, outline)]
    detailed = [s for s in proper if repeated_labels([s.body]) & DETAILS]
    shapes = {s.heading.shape for s in detailed if s.heading}
    known = {s.index for s in detailed}
    holders = tuple(
        s
        for s in outline
        if s.heading
        and s.heading.shape in shapes
        and _items(s)
        and (s.index in known or not is_beside(s.title))
    )
    return Roles(holders=holders, fields=frozenset({None})) if detailed else NOTHING


def _by_labelled_lines(outline: Outline) -> Roles:
    """Lines of free text, each above labels of its own, in announced axes."""
    holders = tuple(
        s
        for s in outline
        if _is_within(s, outline, _is_axis_word) and titles(tuple(statements(s.body)))
    )
    return Roles(holders=holders) if repeated_labels(s.body for s in holders) else NOTHING


def _leaves(outline: Outline) -> list[Section]:
    parents = _parents(outline)
    return [s for s in outline if s.heading and s.index not in parents and not is_aside(s, outline)]


def _by_details(outline: Outline) -> Roles:
    """Sections without announcing word that have the labels of an action each."""
    leaves = [s for s in _leaves(outline) if s.kind != Kind.AXIS and s.path]
    detailed = [s for s in leaves if has_label(s.body, DETAILS)]
    shapes = Counter(s.heading.shape for s in detailed if s.heading)
    if not shapes or len(detailed) < 2:
        return NOTHING
    shape, count = shapes.most_common(1)[0]
    alike = tuple(
        s
        for s in leaves
        if s.heading and s.heading.shape == shape and (s in detailed or not is_beside(s.title))
    )
    return Roles(headed=alike) if count * 2 >= len(alike) else NOTHING


def _is_axis_word(section: Section) -> bool:
    return section.kind in (Kind.AXIS, Kind.GOAL, Kind.MEASURE)


def _are_actions(below: Sequence[Section], lists: Sequence[Section], axes: int) -> bool:
    """Whether sections inside axes are actions: as many as axes, and numbered or without lists."""
    all_numbered = all(s.heading and s.heading.number for s in below)
    return len(below) >= max(2, axes) and (len(below) > len(lists) or all_numbered)


def _by_axis_word(outline: Outline) -> Roles:
    """Numbered or titled sections below announced axes, else the lists in those axes."""
    inside = [
        s for s in outline if _is_within(s, outline, _is_axis_word) and not is_aside(s, outline)
    ]
    leaves = {s.index for s in _leaves(outline)}
    below = [s for s in inside if s.index in leaves and s.kind is None]
    axes = {i for s in below for i in s.path if _is_axis_word(outline[i])}
    lists = [s for s in inside if _items(s)]
    if _are_actions(below, [s for s in lists if s.index in leaves], len(axes)):
        return Roles(headed=tuple(below))
    return Roles(holders=tuple(lists), fields=frozenset({None})) if lists else NOTHING


def _items(section: Section) -> list[str]:
    """Its list items that stand under no label."""
    return [s.text for s in statements(section.body) if s.label is None and is_item(s.source)]


def _share_of_actions(texts: Sequence[str]) -> float:
    return sum(is_action_line(text) for text in texts) / len(texts) if texts else 0.0


def _is_in_container(section: Section, outline: Outline) -> bool:
    """Whether a heading above announces the plan, the document's own title left out."""
    return any(contains_plan(outline[i].title) for i in section.path if outline[i].path or i > 1)


def _speaks(outline: Outline) -> bool:
    return speaks_of_gender(
        text for s in outline for text in (s.title, *(p.text for p in s.body[:60]))
    )


def _by_numbers(outline: Outline) -> Roles:
    """The deepest numbered headings, when they read as actions."""
    if not _speaks(outline):
        return NOTHING
    numbered = [
        s
        for s in _leaves(outline)
        if s.heading and s.heading.number and "." in s.heading.number and not is_beside(s.title)
    ]
    shapes = Counter(s.heading.shape for s in numbered if s.heading)
    if not shapes:
        return NOTHING
    shape = max(shapes, key=lambda name: (name[2], shapes[name]))
    alike = tuple(s for s in numbered if s.heading and s.heading.shape == shape)
    reads = _share_of_actions([s.title for s in alike]) >= 0.5
    lists = sum(len(_items(s)) >= 2 for s in alike)
    return Roles(headed=alike) if reads and len(alike) >= 2 and lists * 2 <= len(alike) else NOTHING


def _by_actions(outline: Outline) -> Roles:
    """Headings that tell actions, below headings that do not."""
    if not _speaks(outline):
        return NOTHING
    leaves = [s for s in _leaves(outline) if s.path and not s.kind]
    shapes = Counter(s.heading.shape for s in leaves if s.heading and is_action_line(s.title))
    if not shapes or shapes.most_common(1)[0][1] < 3:
        return NOTHING
    shape = shapes.most_common(1)[0][0]
    alike = tuple(s for s in leaves if s.heading and s.heading.shape == shape)
    return Roles(headed=alike) if _share_of_actions([s.title for s in alike]) >= 0.6 else NOTHING


def _is_thematic(section: Section, outline: Outline) -> bool:
    texts = _items(section)
    share_of_actions = _share_of_actions(texts)
    if _is_in_container(section, outline):
        return share_of_actions >= 0.3 or is_theme(section.title)
    if is_beside(section.title):
        return share_of_actions >= 0.8 and len(texts) >= 2
    return share_of_actions >= 0.5 and (is_theme(section.title) or share_of_actions >= 0.8)


def _by_theme(outline: Outline) -> Roles:
    """Lists of actions under headings that name themes, in a text about women and men."""
    if not _speaks(outline):
        return NOTHING
    holders = tuple(
        s
        for s in outline
        if s.heading and _items(s) and not is_aside(s, outline) and _is_thematic(s, outline)
    )
    whole = any(contains_plan(s.title) and len(_items(s)) >= 3 for s in holders)
    plan = len(holders) >= 2 or whole
    return Roles(holders=holders, fields=frozenset({None})) if plan else NOTHING


def by_run_ins(outline: Outline) -> Roles:
    """Titles that run into their paragraphs, under several headings, in a text about women and
    men."""
    found = tuple(
        s
        for s in outline
        if s.heading and s.heading.level == LEVEL and s.path and not is_aside(s, outline)
    )
    kept = tuple(s for s in found if not is_beside(outline[s.path[-1]].title))
    parents = {s.path[-1] for s in kept}
    plan = len(kept) > len(parents) > 1 and _speaks(outline)
    return Roles(headed=kept) if plan else NOTHING


_RULES: tuple[Callable[[Outline], Roles], ...] = (
    _by_action_word,
    _by_measure_word,
    _by_label_list,
    _by_detailed_lists,
    _by_details,
    _by_axis_word,
    _by_labelled_lines,
    _by_numbers,
    _by_actions,
    _by_theme,
)


def roles(outline: Outline) -> Roles:
    """The sections that hold the plan's actions; none when it is no plan."""
    found = (rule(outline) for rule in _RULES)
    return next((role for role in found if role.sources), NOTHING)
