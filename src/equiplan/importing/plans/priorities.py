"""Actions that a section of the plan names as priorities, by their numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from equiplan.domain.plans.draft import Action, Axis

from ..blocks import Paragraph
from .headings import is_item, with_marker
from .outline import Outline, Section
from .words import clean, folded

_PRIORITY = re.compile(r"priori(?:te|ty|ties|dad|ris|z|s)")
_PHRASE = re.compile(r"(?<!\S)(?P<phrase>\S*priori[^.:;]*)", re.I)
_NUMBER = re.compile(r"(?<![\w.])\d{1,2}\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,2})?(?![\w%]|\.\d)")


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\s", "", number) for number in _NUMBER.findall(text)}


def _phrase(text: str) -> str:
    match = _PHRASE.search(text)
    return clean(match["phrase"] if match else text)


def _announced(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Each number named in or right under a sentence on priorities, with that sentence's words."""
    found: dict[str, str] = {}
    phrase = ""
    for paragraph in paragraphs:
        if not is_item(paragraph):
            speaks = _PRIORITY.search(folded(paragraph.text))
            phrase = _phrase(paragraph.text) if speaks else ""
        if phrase:
            found |= dict.fromkeys(_numbers(with_marker(paragraph)), phrase)
    return found


def _text(section: Section) -> list[Paragraph]:
    heading = section.heading
    ends = heading and heading.kind is None and not heading.number
    return [*([heading.source] if heading and ends else []), *section.body]


def with_priorities(axes: Sequence[Axis], plan: Outline) -> tuple[Axis, ...]:
    """The axes, their actions marked with the phrase that makes them priorities."""
    named: dict[str, str] = {}
    for section in plan:
        named |= _announced(_text(section))

    def marked(action: Action) -> Action:
        phrase = named.get(action.number or "")
        return replace(action, priority=phrase) if phrase and not action.priority else action

    return tuple(replace(axis, actions=tuple(map(marked, axis.actions))) for axis in axes)
