"""What the pages of the intake show, a frozen dataclass a page, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.core.paginator import Page
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans import corrected, corrections, records
from equiplan.domain.plans import draft as read
from equiplan.domain.plans.draft_json import from_json
from equiplan.domain.plans.parsing import parsed
from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say
from equiplan.importing import source
from equiplan.importing.choices import TableColumns, columns_from_json
from equiplan.importing.coverage import Coverage, Target, coverage, held_in
from equiplan.importing.findings import MESSAGES as DOCUMENT_SENTENCES
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans import words
from equiplan.web.plans.pages import headings
from equiplan.web.plans.pages import understood as of_words
from equiplan.web.platform import tasks
from equiplan.web.platform.messages import MESSAGES as JOB_SENTENCES

from . import checking, leftover, paging, permissions, questions
from .document import LEFT, DocumentView, Linked, document_view, places_of
from .messages import MESSAGES
from .models import Correction, Reading, State

LATEST = 20
MOST_FINDINGS = 40
MOST_LEFT = 30
ENDED_BADLY = frozenset({"failed"})
# What the components of the visual language call the states of a reading.
STATUSES: dict[str, str] = {
    State.WAITING: "in_progress",
    State.READ: "waiting",
    State.AGAIN: "in_progress",
    State.REFUSED: "late",
    State.ADOPTED: "done",
}
LANGUAGE_NAMES: dict[Language | None, str | Promise] = {
    "fr": _("French"),
    "en": _("English"),
    "es": _("Spanish"),
    None: "",
}
SAID = {**DOCUMENT_SENTENCES, **JOB_SENTENCES, **MESSAGES}


@dataclass(frozen=True, slots=True)
class Brought:
    """A brought document in a list."""

    reading: Reading
    name: str
    by: str
    at: datetime
    status: str


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """One reading that has ended well: what was read, corrected so far, and where it was read.

    `part` is the part that is shown; of what is to look at, and of what was seen, `most` are.
    `left` is what is in no field, `aside` how much of that a person has set aside.
    """

    page: checking.CheckPage
    draft: read.PlanDraft
    part: "Page[paging.Slot]"
    most: int
    language: str
    size: str
    document: DocumentView
    question: questions.Question | None
    said: tuple[questions.Said, ...]
    roles: Sequence[tuple[str, str | Promise]]
    left: tuple[leftover.Leftover, ...]
    left_is_whole: bool
    aside: int
    last: checking.Last | None
    has_tables: bool
    not_read_again: str

    @property
    def at(self) -> str:
        """The key that leads back to the part that is shown, empty for the first."""
        return self.part.object_list[0][1] if self.part.has_previous() else ""

    @property
    def left_shown(self) -> tuple[leftover.Leftover, ...]:
        """The first of what is left, or all of it."""
        return self.left if self.left_is_whole else self.left[:MOST_LEFT]

    @property
    def has_more_findings(self) -> bool:
        """Whether there is more to look at, or was, than is shown."""
        return max(len(self.page.findings), len(self.page.seen)) > self.most


def latest(organisation: Organisation, *, most: int = LATEST) -> list[Brought]:
    """The documents brought lately, newest first."""
    readings = permissions.readings_of(organisation).defer("draft", "source")[:most]
    return [_brought(reading) for reading in readings]


def _brought(reading: Reading) -> Brought:
    upload = reading.upload
    return Brought(reading, upload.name, str(upload.by), reading.at, STATUSES[reading.state])


def earlier(organisation: Organisation, sha256: str) -> Reading | None:
    """The last reading of the very same file, if the organisation has brought it before."""
    return permissions.readings_of(organisation).filter(upload__sha256=sha256).first()


@dataclass(frozen=True, slots=True)
class Following:
    """How far a reading is that has not ended; `is_lost` when no worker will end it."""

    sentence: str
    done: int
    total: int | None
    is_lost: bool


def following(reading: Reading, language: Language) -> Following:
    """How far the job of a reading is."""
    progress = tasks.progress(reading.job) if reading.job else None
    if progress is None:
        return Following(say(SAID, "job.failed", language), 0, None, is_lost=True)
    facts = {**progress.facts, "done": progress.done, "total": progress.total}
    sentence = say(SAID, progress.sentence, language, **facts)
    is_lost = progress.state in ENDED_BADLY
    return Following(sentence, progress.done, progress.total, is_lost=is_lost)


def refusal(reading: Reading, language: Language) -> str:
    """Why a document was not read, and what to do."""
    refusal = reading.refusal or {"code": "document.reader_failed", "facts": {}}
    return say(SAID, refusal["code"], language, **refusal["facts"])


def state_of(
    reading: Reading, *, more: Sequence[corrections.Correction] = ()
) -> corrected.Corrected:
    """What was read with the corrections that hold, then `more` of them, applied."""
    kept = [
        corrections.from_json(each)
        for step in permissions.corrections_of(reading)
        for each in step.content
    ]
    return corrected.corrected(from_json(reading.draft), [*kept, *more])


def draft_of(reading: Reading) -> read.PlanDraft:
    """What was read, as corrected so far."""
    return state_of(reading).draft()


def thing_of(state: corrected.Corrected, key: str) -> read.Action | read.Axis | read.PlanDraft:
    """What a key names: an action, an axis, or the facts of the plan; Http404 for nothing."""
    try:
        if not key:
            return state.about
        return state.part(key).axis if key.startswith("x") else state.row(key).action
    except StopIteration:
        raise Http404 from None


def is_open(reading: Reading) -> bool:
    """Whether what was read can be corrected: it was read, and nobody has adopted it."""
    return reading.state == State.READ


def why_closed(reading: Reading) -> str:
    """The code of why a reading that is not open cannot be corrected."""
    adopted = reading.state == State.ADOPTED
    return "imports.adopted_already" if adopted else "imports.not_read_yet"


def understood(reading: Reading, field: str, text: str) -> tuple[str, ...]:
    """What is understood of a text as a field of an action, in words; nothing for other fields."""
    about = state_of(reading).about
    heading = next((each for each in headings() if each.name == field), None)
    if heading is None:
        return ()
    empty = read.Action("", read.Where(""))
    action = records.with_value(empty, heading, corrections.words_of(heading).read(text))
    (axis,) = parsed(replace(about, axes=(read.Axis("", actions=(action,)),))).axes
    return of_words(heading, axis.actions[0])


def columns_of(reading: Reading) -> tuple[TableColumns, ...]:
    """What the columns of the tables were taken for."""
    return columns_from_json(reading.columns)


@dataclass(frozen=True, slots=True)
class Laid:
    """A reading laid beside its document: which text went where, and what went nowhere."""

    state: corrected.Corrected
    blocks: tuple[source.SourceBlock, ...]
    cover: Coverage
    everything: tuple[leftover.Leftover, ...]

    @property
    def left(self) -> tuple[leftover.Leftover, ...]:
        """What is in no field, and nobody has set aside."""
        return tuple(each for each in self.everything if each.key not in self.state.resolved)


def laid(reading: Reading, state: corrected.Corrected) -> Laid:
    """Where the texts of the document went: into what was read, or into what was corrected."""
    blocks = source.from_json(reading.source or [])
    headers = [header for table in columns_of(reading) for header in table.headers]
    original = corrected.corrected(from_json(reading.draft), ())
    cover = coverage(blocks, [*held_in(original), *held_in(state)], headers)
    return Laid(state, blocks, cover, leftover.leftovers(blocks, cover, headers))


def reading_page(reading: Reading, language: Language, asked: paging.Asked) -> ReadingPage:
    """Everything the page of an ended reading shows, of the part of it that is asked for."""
    steps = list(permissions.corrections_of(reading))
    kept = [corrections.from_json(each) for step in steps for each in step.content]
    state = corrected.corrected(from_json(reading.draft), kept)
    beside, part = laid(reading, state), paging.part_of(state, asked)
    shown = _around(beside, part)
    blocks = [beside.blocks[n] for n in shown]
    targets = [beside.cover.targets[n] for n in shown]
    anchors = {block.anchor for block in blocks}
    look = checking.Shown(tuple(part), anchors, places_of(blocks, targets))
    page = checking.page_of(state, language, look)
    to = _Addresses(beside, {key for slot in part.object_list for key in slot})
    linked: list[Linked] = [(beside.blocks[n], to.of_block(n)) for n in shown]
    return ReadingPage(
        page=page,
        draft=state.draft(),
        part=part,
        most=max(len(page.findings), len(page.seen)) if asked.all_findings else MOST_FINDINGS,
        language=str(LANGUAGE_NAMES.get(state.about.language, "")),
        size=words.size(len(page.jumps), page.actions),
        document=document_view(reading, linked, as_text=asked.as_text),
        question=questions.question(reading),
        said=questions.said_of(reading, beside.blocks),
        roles=tuple(questions.ROLES.items()),
        left=beside.left,
        left_is_whole=asked.all_findings or len(beside.left) <= MOST_LEFT,
        aside=len(beside.everything) - len(beside.left),
        last=_last(state, steps[-1]) if steps else None,
        has_tables=bool(reading.columns),
        not_read_again=refusal(reading, language) if reading.refusal else "",
    )


def _around(beside: Laid, part: "Page[paging.Slot]") -> range:
    """The document, or what stands in it around the rows of a part, by the indexes of blocks."""
    keys = {row for _axis, row in part.object_list}
    rows = (row for axis in beside.state.parts for row in axis.rows if row.key in keys)
    anchors = {source.anchor_of(row.action.where) for row in rows}
    return paging.around(beside.blocks, anchors, part)


class _Addresses:
    """The address of a field in the page of a reading, in the part that is shown or in another."""

    def __init__(self, beside: Laid, shown: set[str]) -> None:
        self.shown, self.beside = shown, beside
        self.fields = {heading.name for heading in headings()}
        self.rows = {row.key: row for part in beside.state.parts for row in part.rows}
        self.left = {cell: each.key for each in beside.left for cell in each.cells}
        self.first = {each.key for each in beside.left[:MOST_LEFT]}

    def of_block(self, n: int) -> list[str]:
        """Where each text of a block went, or can be taken over; empty where neither is so."""
        targets = self.beside.cover.targets[n]
        return [
            self._of_left(self.left.get((n, at))) or self._of(t) for at, t in enumerate(targets)
        ]

    def _of_left(self, key: str | None) -> str:
        if key is None:
            return ""
        return f"{'' if key in self.first else '?findings=all'}#{LEFT}{key}"

    def _of(self, target: Target | None) -> str:
        if target is None:
            return ""
        if not target.key:
            return "#the-facts"
        row = self.rows.get(target.key)
        key = row.merged_into or row.key if row else target.key
        is_cell = target.field in self.fields and bool(row and row.is_live)
        there = f"#{key}-{target.field}" if is_cell else f"#{key}"
        return there if key in self.shown else f"?at={key}{there}"


def _last(state: corrected.Corrected, step: Correction) -> checking.Last:
    made = [corrections.from_json(each) for each in step.content]
    return checking.last(state, made, step.number, str(step.by or ""))
