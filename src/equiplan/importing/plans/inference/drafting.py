"""From nodes with roles to the axes and actions of a draft."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from equiplan.domain.plans.draft import Action, Axis

from ...blocks import Paragraph
from ..contents_of_columns import Column
from ..titles import kind_of
from ..values import Texts, entries, followed, is_nothing, names
from ..vocabulary import Field
from ..where import where
from ..words import clean
from .nodes import Kind, Node
from .roles import NAMED, Role

_RUN_IN = re.compile(r"(?P<title>.{6,120}?)\s?(?:\s[–—-]\s|:\s)(?P<rest>[^\W\d_].{25,})", re.S)


_FEW = 4
_HOLDING = frozenset({Role.TITLE, Role.HOLDER, Role.OTHER, *NAMED})


@dataclass(slots=True)
class Part:
    """An axis being put together."""

    title: str
    number: str | None
    kind: str | None = None
    values: dict[Role, list[str]] = field(default_factory=dict)
    rows: list["Row"] = field(default_factory=list)

    def say(self, role: Role, text: str) -> None:
        self.values.setdefault(role, []).append(text)


@dataclass(slots=True)
class Row:
    """An action being put together."""

    title: str
    number: str | None
    source: Paragraph
    values: dict[Role, list[str]] = field(default_factory=dict)
    texts: Texts = field(default_factory=Texts)

    def say(self, role: Role, text: str) -> None:
        self.values.setdefault(role, []).append(text)


def _text(node: Node) -> str:
    return clean(node.title)


def _only_names(node: Node) -> bool:
    """Whether a line only announces those after it ("Pay:")."""
    return node.ends == ":" and not node.children and len(node.text.split()) <= _FEW


class Drafting:
    """Walks a tree whose nodes have roles."""

    def __init__(self, roles: Mapping[int, Role]) -> None:
        self.roles = roles
        self.parts: list[Part] = []
        self.title: Node | None = None

    def walk(self, node: Node, part: Part | None, row: Row | None) -> Part | None:
        """Reads what stands under a node into an axis and an action; the axis open at its end."""
        for child in node.children:
            role = self.roles[child.index]
            if role is Role.AXIS:
                part, row = self._axis(child), None
                self.walk(child, part, None)
            elif role is Role.ACTION:
                part = part or self._fallback(child)
                row = self._action(child, part) or row
            elif row and (says := child.says or node.says):
                row.texts.add(
                    Column(len(row.texts.found), says, child.label or node.title),
                    self._lines(child, node),
                )
            elif role in _HOLDING:
                part = self._held(child, role, part, row) or part
            else:
                self._value(child, role, part, self._receiver(child, node, row))
        return part

    def _action(self, node: Node, part: Part) -> Row | None:
        if _only_names(node):
            return None
        row = Row(_text(node), node.number, node.source)
        part.rows.append(row)
        self.walk(node, part, row)
        return row

    def _held(self, node: Node, role: Role, part: Part | None, row: Row | None) -> Part | None:
        """What a node that only holds others leads to."""
        if role is Role.TITLE:
            self.title = self.title or node
        if role in NAMED and node.parent:
            return self.walk(node, part, self._receiver(node, node.parent, row))
        return self.walk(node, part, row if role is Role.OTHER else None)

    def _lines(self, child: Node, holder: Node) -> list[str]:
        """What a label says of a plan in progress, or a line under it."""
        own = child.kind is not Kind.LABEL or holder.says is not None
        texts = [_text(child)] if own else []
        return [text for text in (*texts, *self._below(child)) if text and not is_nothing(text)]

    def _receiver(self, child: Node, holder: Node, row: Row | None) -> Row | None:
        """The action that a value beside it belongs to; None for its axis."""
        if row is None:
            return None
        if self.roles.get(holder.index) is Role.ACTION:
            return row
        return row if self._per_action(child, holder) else None

    def _per_action(self, child: Node, holder: Node) -> bool:
        """Whether lines like this one follow the actions of a list one by one."""
        actions = sum(self.roles[c.index] is Role.ACTION for c in holder.children)
        alike = sum(
            self.roles[c.index] is self.roles[child.index]
            and c.kind is child.kind
            and (c.label or c.title if c.kind is Kind.LABEL else c.label)
            == (child.label or child.title if child.kind is Kind.LABEL else child.label)
            for c in holder.children
        )
        return actions == 1 or alike * 2 >= actions

    def _fallback(self, child: Node) -> Part:
        """An axis for actions that none holds: the nearest heading, or the plan's title."""
        over = [one for one in child.above() if one.kind is Kind.HEAD and one.text]
        node = over[0] if over and self.roles.get(over[0].index) is not Role.TITLE else None
        part = Part(_text(node) if node else "", node.number if node else None)
        self.parts.append(part)
        return part

    def _axis(self, node: Node) -> Part:
        title, rest = _text(node).rstrip(" :"), None
        match = _RUN_IN.fullmatch(title)
        lead = clean(node.source.lead).rstrip(" :–—-")
        if match and (node.kind is not Kind.HEAD or len(title) > 90):
            title, rest = match["title"], match["rest"]
        elif lead and len(lead) > 5 and lead in title and len(lead) < len(title) - 20:
            head, _, tail = title.partition(lead)
            title, rest = head + lead, tail.lstrip(" :–—-.")
        part = Part(title, node.number, kind_of(clean(node.source.text)))
        if rest:
            part.say(Role.OBJECTIVE, rest)
        self.parts.append(part)
        return part

    def _value(self, node: Node, role: Role, part: Part | None, row: Row | None) -> None:
        if part is None:
            return
        texts = [_text(node), *self._below(node)]
        for text in texts:
            if text and not is_nothing(text):
                self._say(role, text, part, row)

    def _below(self, node: Node) -> list[str]:
        found: list[str] = []
        for child in node.children:
            found += [_text(child), *self._below(child)]
        return found

    def _say(self, role: Role, text: str, part: Part, row: Row | None) -> None:
        if row is not None:
            row.say(role, text)
        elif role in (Role.OBJECTIVE, Role.INDICATOR, Role.TARGET):
            part.say(role, text)
        else:
            for each in part.rows:
                if role not in each.values or each.values[role][-1] != text:
                    each.say(role, text)


def _single(texts: Sequence[str]) -> str | None:
    return "\n".join(texts) or None


def _action(row: Row) -> Action:
    of = row.values
    indicators = entries(of.get(Role.INDICATOR, ()))
    return Action(
        title=row.title,
        number=row.number,
        where=where(row.source.place),
        measures=tuple(of.get(Role.MEASURE, ())),
        indicators=indicators,
        targets=entries(of.get(Role.TARGET, ())),
        owners=names(of.get(Role.OWNER, ())),
        calendar=_single(of.get(Role.CALENDAR, ())),
        budget=_single(of.get(Role.BUDGET, ())),
        comments=_single(of.get(Role.COMMENT, ())),
        priority=row.texts.single(Field.PRIORITY, " "),
        **followed(row.texts, indicators),
    )


def _axis(part: Part) -> Axis:
    return Axis(
        title=part.title,
        number=part.number,
        objective=_single(part.values.get(Role.OBJECTIVE, ())),
        indicators=entries(part.values.get(Role.INDICATOR, ())),
        targets=entries(part.values.get(Role.TARGET, ())),
        actions=tuple(map(_action, part.rows)),
        kind=part.kind,
    )


def _stated_last(parts: Sequence[Part], role: Role) -> bool:
    """Whether only the last action of each axis says something: then it is said of the axis."""
    several = [part for part in parts if len(part.rows) > 1]
    before = any(role in row.values for part in several for row in part.rows[:-1])
    last = sum(role in part.rows[-1].values for part in several)
    return last > 1 and not before


def _raise_stated(parts: Sequence[Part]) -> None:
    for role in (Role.INDICATOR, Role.TARGET):
        if not _stated_last(parts, role):
            continue
        for part in parts:
            for row in part.rows[-1:]:
                part.values.setdefault(role, []).extend(row.values.pop(role, []))


def drafted(top: Node, roles: Mapping[int, Role]) -> tuple[Axis, ...]:
    """The axes of a plan; none when no node is an axis or an action."""
    drafting = Drafting(roles)
    drafting.walk(top, None, None)
    _raise_stated(drafting.parts)
    title = _text(drafting.title) if drafting.title else ""
    return tuple(
        _axis(part if part.title else replace(part, title=title)) for part in drafting.parts
    )
