"""Plans written as prose: headings announce axes and actions, labels and lists say the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from equiplan.domain.plans.draft import Action, Axis, Finding

from ..blocks import Document, Paragraph
from . import programme
from .contents import body
from .grouping import Group, groups
from .habits import Draft, settled
from .headings import Kind
from .metadata import names_plan
from .outline import Outline, Section, outline
from .priorities import with_priorities
from .roles import NOTHING, Roles, by_run_ins, roles
from .run_ins import titled_apart
from .statements import Facts, Found, Statement, facts, listed, repeated_labels, statements
from .titles import kind_of
from .vocabulary import FOLLOWED, Field
from .where import where


@dataclass(frozen=True, slots=True)
class NarrativeReading:
    """The axes read out of prose, none when it holds no plan, and what was not understood."""

    axes: tuple[Axis, ...] = ()
    findings: tuple[Finding, ...] = ()


def _action(title: str, number: str | None, source: Paragraph, said: Sequence[Statement]) -> Action:
    read = facts(said)
    return Action(
        title=title,
        number=number,
        where=where(source.place),
        measures=read.measures,
        indicators=read.indicators,
        targets=read.targets,
        calendar=read.calendar,
        owners=read.owners,
        budget=read.budget,
        comments=read.comments,
        priority=read.priority,
        **read.progress,
    )


def _from_list(found: Found) -> Action:
    return _action(found.title, found.number, found.source, found.says)


@dataclass(frozen=True, slots=True)
class Plan:
    """An outline, what its sections are, and the labels that its listed actions repeat.

    `sources` are the indexes of the sections that are actions or hold them; `singly`: no list
    holds more than one action.
    """

    outline: Outline
    roles: Roles
    repeated: frozenset[Field]
    sources: frozenset[int]
    singly: bool

    def inside(self, section: Section) -> list[Section]:
        """The sections inside one, at any depth, in order."""
        after = (self.outline[i] for i in range(section.index + 1, len(self.outline)))
        return list(takewhile(lambda below: section.index in below.path, after))


def _text(section: Section, plan: Plan) -> list[Paragraph]:
    """Its own text, then that of the sections inside it, their titles included."""
    texts = list(section.body)
    for below in plan.inside(section):
        texts += [below.heading.source] if below.heading else []
        texts += below.body
    return texts


def _from_heading(section: Section, plan: Plan) -> Action | None:
    heading = section.heading
    if heading is None or not heading.title:
        return None
    said = tuple(statements(_text(section, plan)))
    return _action(heading.title, heading.number, heading.source, said)


def _objective(group: Group, said: Sequence[Statement]) -> str | None:
    """What the axis wants: under a label, in the goals inside it, or said below a goal's name."""
    stated = facts(said).objective
    goals = [goal.title for goal in group.goals if goal.title]
    intro = group.axis.body
    if not stated and not goals and group.axis.kind == Kind.GOAL and len(intro) == 1:
        goals = [s.text for s in said if s.label is None and s.source is intro[0]]
        goals = [goal for goal in goals if not goal.endswith(":")]
    return " | ".join([*([stated] if stated else []), *goals]) or None


def _parts(group: Group, plan: Plan) -> list[Section]:
    """The sections an axis is read from: it, those inside it, its sources; not what is inside
    an action's own section, which is read with that action."""
    sources = {source.index for source in group.sources}
    known = {s.index: s for s in (group.axis, *group.sources)}
    for section in plan.inside(group.axis):
        if not (plan.roles.headed and sources & set(section.path)):
            known[section.index] = section
    return [known[index] for index in sorted(known)]


def _said(group: Group, plan: Plan) -> tuple[list[Statement], list[Action]]:
    """What an axis says of itself, and its actions, in document order."""
    own: list[Statement] = []
    actions: list[Action] = []
    for section in _parts(group, plan):
        if plan.roles.headed and section.index in plan.sources:
            action = _from_heading(section, plan)
            actions += [action] if action else []
        elif section.index in plan.sources:
            content = listed(section.body, plan.roles.fields, plan.repeated)
            found = [_from_list(each) for each in content.actions]
            shared, rest = _shared(found, content.says, singly=plan.singly)
            actions += shared
            own += [*rest, *content.after]
        else:
            own += statements(section.body)
    return own, actions


def _draft(group: Group, plan: Plan) -> Draft:
    own, actions = _said(group, plan)
    heading = group.axis.heading
    read = facts(own)
    axis = Axis(
        title=heading.title if heading else "",
        number=heading.number if heading else None,
        objective=_objective(group, own),
        indicators=read.indicators,
        targets=read.targets,
        actions=tuple(actions),
        kind=kind_of(heading.source.text) if heading else None,
    )
    labelled = [s for s in own if s.label]
    return Draft(axis, heading.source.place if heading else None, facts(labelled))


_COUNTED = frozenset({Field.INDICATORS, Field.TARGETS})
_OTHER = frozenset({Field.BUDGET, Field.COMMENTS, Field.PRIORITY}) | FOLLOWED
_WHO_AND_WHEN = frozenset({Field.OWNERS, Field.CALENDAR, Field.START, Field.END, Field.DURATION})


def _shared(
    actions: list[Action], says: Sequence[Statement], *, singly: bool
) -> tuple[list[Action], list[Statement]]:
    """What a section says of its list: who and when is said of each action of the list.

    The only action of a list has its budget too, and what is counted when this plan lists its
    actions `singly`; otherwise that is the axis', as everywhere else in the plan.
    """
    alone = _OTHER if len(actions) == 1 else frozenset()
    fields = _WHO_AND_WHEN | alone | (_COUNTED if singly else frozenset())
    given = [s for s in says if s.field in fields]
    rest = [s for s in says if s.field not in fields] if actions else list(says)
    return [_completed(action, facts(given)) for action in actions], rest


def _completed(action: Action, read: Facts) -> Action:
    """The action with what is said of its list, where it says nothing itself."""
    return replace(
        action,
        indicators=action.indicators + read.indicators,
        targets=action.targets + read.targets,
        calendar=action.calendar or read.calendar,
        owners=action.owners or read.owners,
        budget=action.budget or read.budget,
        comments=action.comments or read.comments,
        priority=action.priority or read.priority,
        **{name: getattr(action, name) or value for name, value in read.progress.items()},
    )


def _titled(axes: Iterable[Axis], document: Document, text: Outline) -> tuple[Axis, ...]:
    """An axis without heading takes the first line of the text: the plan's own title."""
    first = text[0].body[0].text if text[0].body else (document.title or "")
    return tuple(axis if axis.title else replace(axis, title=first) for axis in axes)


def _understood(document: Document) -> tuple[Outline, Roles]:
    """The outline of a text and what its sections are; titles that run into their paragraphs
    are the actions of a plan without any other sign of them, or inside sections taken for such."""
    paragraphs = body(document)
    text = outline(paragraphs)
    found = roles(text)
    apart = titled_apart(paragraphs) if names_plan(document) else ()
    if len(apart) <= len(paragraphs):
        return text, found
    finer = outline(apart)
    inside = by_run_ins(finer)
    return (
        (finer, inside) if inside != NOTHING and _are_axes(found, inside, finer) else (text, found)
    )


def _are_axes(found: Roles, inside: Roles, text: Outline) -> bool:
    """Whether what was taken for actions, if anything, are the sections that hold finer ones."""
    actions = {id(s.heading.source) for s in found.headed if s.heading and s.kind is None}
    above = {s.path[-1] for s in inside.headed}
    sources = [heading.source for index in above if (heading := text[index].heading)]
    return found == NOTHING or sum(id(one) in actions for one in sources) * 2 > len(above)


def read(document: Document) -> NarrativeReading:
    """The axes and actions of a plan in prose; nothing when the document holds none."""
    if programmed := programme.read(document):
        return NarrativeReading(programmed)
    text, found = _understood(document)
    if found == NOTHING:
        return NarrativeReading()
    repeated = repeated_labels(holder.body for holder in found.holders)
    lists = (listed(holder.body, found.fields, repeated).actions for holder in found.holders)
    singly = all(len(actions) <= 1 for actions in lists)
    sources = frozenset(source.index for source in found.sources)
    plan = Plan(text, found, repeated, sources, singly)
    axes, findings = settled(
        [_draft(group, plan) for group in groups(text, found)], headed=bool(found.headed)
    )
    if not any(axis.actions for axis in axes):
        return NarrativeReading()
    return NarrativeReading(with_priorities(_titled(axes, document, text), text), findings)
