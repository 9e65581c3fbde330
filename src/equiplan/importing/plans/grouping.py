"""Which axis each action belongs to: the first section that sets some actions apart from others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .headings import Kind
from .outline import Outline, Section
from .roles import Roles, is_aside
from .themes import contains_plan

_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True)
class Group:
    """An axis section, the sections inside it that state goals, and its sources of actions."""

    axis: Section
    goals: tuple[Section, ...]
    sources: tuple[Section, ...]


def _lineage(source: Section, headed: bool) -> tuple[int, ...]:
    """The sections a source could belong to; a list belongs to the section that holds it."""
    return source.path if headed else (*source.path, source.index)


def _common(lineages: Sequence[tuple[int, ...]], outline: Outline) -> int:
    """How many levels hold (nearly) all the actions and so set none apart."""
    depth = 0
    while True:
        at = Counter(line[depth] for line in lineages if len(line) > depth)
        if not at:
            return max(0, depth - 1)
        section, count = at.most_common(1)[0]
        deeper = sum(len(line) > depth + 1 and line[depth] == section for line in lineages)
        alone = outline[section].kind == Kind.AXIS and not _divides(lineages, depth + 1, outline)
        if count < _NEARLY_ALL * len(lineages) or deeper < count * _NEARLY_ALL or alone:
            return depth
        depth += 1


def _divides(lineages: Sequence[tuple[int, ...]], depth: int, outline: Outline) -> bool:
    """Whether the next level down holds axes announced as such."""
    return any(len(line) > depth and outline[line[depth]].kind == Kind.AXIS for line in lineages)


def _axis(line: tuple[int, ...], common: int, outline: Outline) -> int | None:
    """The axis among a source's ancestors: one announced as such, else the first with a theme."""
    rest = line[common:] or line[-1:]
    announced = [index for index in rest if outline[index].kind == Kind.AXIS]
    themes = [i for i in rest if outline[i].kind or not contains_plan(outline[i].title)]
    return next(iter([*announced, *themes, *rest]), None)


def _goals(axis: int, lines: Sequence[tuple[int, ...]], outline: Outline) -> tuple[Section, ...]:
    below = {
        index
        for line in lines
        if axis in line
        for index in line[line.index(axis) + 1 :]
        if outline[index].kind == Kind.GOAL
    }
    return tuple(outline[index] for index in sorted(below))


def _empty_axes(outline: Outline, known: set[int]) -> list[int]:
    """Axes announced by a word like the others, but without any action."""
    shapes = {h.shape for index in known if (h := outline[index].heading) and h.kind == Kind.AXIS}
    titles = {(outline[index].number, outline[index].title.casefold()) for index in known}
    return [
        s.index
        for s in outline
        if s.heading
        and s.heading.shape in shapes
        and (s.number, s.title.casefold()) not in titles
        and s.index not in known
        and not is_aside(s, outline)
        and not known & set(s.path)
    ]


def groups(outline: Outline, roles: Roles) -> tuple[Group, ...]:
    """The axes in document order, each with its sources of actions."""
    headed = bool(roles.headed)
    lines = [_lineage(source, headed) for source in roles.sources]
    common = _common(lines, outline)
    belongs: dict[int, list[Section]] = {}
    for source, line in zip(roles.sources, lines, strict=True):
        axis = _axis(line, common, outline)
        belongs.setdefault(0 if axis is None else axis, []).append(source)
    for index in _empty_axes(outline, set(belongs)):
        belongs[index] = []
    return tuple(
        Group(outline[index], _goals(index, lines, outline), tuple(belongs[index]))
        for index in sorted(belongs)
    )
