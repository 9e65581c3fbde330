"""What a member types into the tables of an answer, cell by cell: what is right is kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from .selectors.answering import field_of
from .services import Written
from .tables import Ask, CellError, figure, trouble

LONGEST, LONGEST_WHY = 40, 1000


@dataclass(frozen=True, slots=True)
class Typed:
    """The figures that can be read, and all that was typed with what is wrong, by question and
    key."""

    figures: dict[int, dict[str, int | None]]
    texts: dict[tuple[int, str], str]
    wrong: dict[tuple[int, str], str]
    whys: dict[str, str]

    @property
    def written(self) -> Written:
        """What can be saved of it."""
        whys = {int(question): why for question, why in self.whys.items()}
        return Written(self.figures, whys)


def typed(asks: tuple[Ask, ...], sent: Mapping[str, str]) -> Typed:
    """What a form sends of these questions; one whose fields are not in it is left alone."""
    found = Typed({}, {}, {}, {})
    for ask in asks:
        if field_of(ask.question_id, 0) not in sent:
            continue
        found.figures[ask.question_id] = {}
        found.whys[str(ask.question_id)] = sent.get(f"why-{ask.question_id}", "").strip()[
            :LONGEST_WHY
        ]
        for number, cell in enumerate(ask.cells()):
            text = sent.get(field_of(ask.question_id, number), "").strip()[:LONGEST]
            _read(found, (ask.question_id, cell.key), text)
    return found


def _read(found: Typed, here: tuple[int, str], text: str) -> None:
    found.texts[here] = text
    if not text:
        return
    try:
        found.figures[here[0]][here[1]] = figure(text)
    except CellError as error:
        found.wrong[here] = trouble(error)
