"""What the page of a brought file shows: how far it is, how it was understood, what was counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from equiplan.domain.text.messages import say
from equiplan.importing.people.messages import MESSAGES as COUNTING_SENTENCES
from equiplan.importing.people.model import Counted, RowNote, Understood
from equiplan.web.platform import tasks
from equiplan.web.platform.language import spoken
from equiplan.web.platform.messages import MESSAGES as JOB_SENTENCES

from .. import folders, labels, permissions, reading
from ..messages import MESSAGES
from ..models import Counting, PeopleFile
from ..tallies import SEXES, Difference, Tally
from .countings import Line, moved
from .sums import Sums, of_numbers, sums_of

MOST_TOLD, MOST_DIFFERENCES, MOST_LINES = 100, 60, 60
SAID = {**COUNTING_SENTENCES, **JOB_SENTENCES, **MESSAGES}


@dataclass(frozen=True, slots=True)
class Following:
    """How far a file is that is being counted; `is_lost` when no worker will end it."""

    sentence: str
    done: int
    total: int | None
    is_lost: bool


def following(people_file: PeopleFile) -> Following:
    """How far the job of a file is."""
    progress = tasks.progress(people_file.job) if people_file.job else None
    if progress is None:
        return Following(_said("job.failed", {}), 0, None, is_lost=True)
    sentence = _said(progress.sentence, progress.facts)
    return Following(sentence, progress.done, progress.total, progress.state == "failed")


def refusal(people_file: PeopleFile) -> str:
    """Why a file was not counted, and what to do."""
    refusal_noted = folders.noted(people_file.key, reading.REFUSAL) or {
        "code": "brought.failed",
        "facts": {},
    }
    return _said(refusal_noted["code"], refusal_noted["facts"])


def _said(code: str, facts: Mapping[str, object]) -> str:
    known = code if code in SAID else "brought.failed"
    return say(SAID, known, spoken(), **facts)


@dataclass(frozen=True, slots=True)
class RowSaid:
    """A row that was not counted, or not wholly, and why."""

    row: int
    sentence: str
    counted: bool


@dataclass(frozen=True, slots=True)
class PeopleFilePage:
    """A file that was read: `counted` is None while a person has to settle something first.

    `is_choice` says that it is a choice, and `there` is the counting of that day that would be
    replaced.
    """

    people_file: PeopleFile
    understood: Understood
    counted: Counted | None
    problem: str
    is_choice: bool
    sums: Sums | None
    tables: tuple[tuple[str, tuple[Line, ...]], ...]
    told: tuple[RowSaid, ...]
    notes: tuple[str, ...]
    there: Counting | None
    there_sums: Sums | None
    differences: tuple[Difference, ...]
    more_differences: int
    may_replace: bool


def people_file_page(people_file: PeopleFile, member: Any) -> PeopleFilePage | None:
    """Everything the page of a file shows; None once it was destroyed."""
    found, counted = reading.understood(people_file), reading.counted(people_file)
    if found is None:
        return None
    tally = reading.tally_of(counted, people_file) if counted else None
    there = permissions.countings_of(people_file.dataset).filter(on=people_file.on).first()
    if there:
        there.dataset = people_file.dataset
    changed = moved(there, tally) if there and tally else ()
    return PeopleFilePage(
        people_file,
        found,
        counted,
        _problem(people_file),
        _is_choice(people_file, found),
        of_numbers({sex: tally.number(sex) for sex in SEXES}) if tally else None,
        _tables(tally) if tally else (),
        tuple(_row(each) for each in counted.told[:MOST_TOLD]) if counted else (),
        _notes(found, counted),
        there,
        sums_of(there) if there else None,
        changed[:MOST_DIFFERENCES],
        max(len(changed) - MOST_DIFFERENCES, 0),
        there is None or permissions.may_write_over(member, there),
    )


def _problem(people_file: PeopleFile) -> str:
    """Why a file that was understood was not counted, and what to say of its columns."""
    noted = folders.noted(people_file.key, reading.PROBLEM)
    return _said(noted["code"], noted["facts"]) if noted else ""


def _is_choice(people_file: PeopleFile, found: Understood) -> bool:
    noted = folders.noted(people_file.key, reading.PROBLEM) or {"code": ""}
    return noted["code"] in {question.code for question in found.questions}


def _tables(tally: Tally) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The counts by each dimension."""
    return tuple((labels.dimension(by), _lines(tally, by)) for by in tally.dimensions)


def _lines(tally: Tally, by: str) -> tuple[Line, ...]:
    found: dict[str, dict[Any, int]] = {each: {} for each in tally.categories[by]}
    for cell in tally.cells:
        sexes = found[cell.breakdown[by]]
        sexes[cell.sex] = sexes.get(cell.sex, 0) + cell.number
    lines = [Line(one, labels.category(by, one), of_numbers(n)) for one, n in found.items()]
    return tuple(lines[:MOST_LINES])


def _row(note: RowNote) -> RowSaid:
    return RowSaid(note.row, _said(note.code, {"heading": note.heading}), note.counted)


def _notes(found: Understood, counted: Counted | None) -> tuple[str, ...]:
    notes = [*found.notes, *(counted.notes if counted else ())]
    return tuple(dict.fromkeys(_said(each.code, each.facts) for each in notes))
