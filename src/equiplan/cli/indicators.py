"""`equiplan indicators`: what the catalogue can measure, and how each of it is computed."""

import argparse
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from equiplan.domain.figures.indicators import Measure
from equiplan.domain.text.languages import COLON, LANGUAGES, Language
from equiplan.domain.text.messages import N_, Messages

from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import complain, write, write_json

LABELS: Messages = {
    "formula": N_("Formula"),
    "unit": N_("Unit"),
    "counts": N_("To count"),
    "options": N_("To say"),
    "source": N_("Source"),
    "unknown": N_("No indicator of the catalogue has the code “{code}”."),
    "near": N_("Perhaps: {near}."),
    "list": N_("“equiplan indicators” lists them."),
}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("indicators", help="list the indicators, or explain one")
    parser.add_argument("code", nargs="?", metavar="CODE", help="such as share_of_women")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of the answer (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Explain what was asked for; 1 when the catalogue has no such indicator."""
    from equiplan.domain.figures.catalogue import MEASURES

    language = current()
    if args.code is not None and args.code not in MEASURES:
        complain(_unknown(args.code, list(MEASURES), language))
        return Outcome.REFUSED
    asked = [MEASURES[args.code]] if args.code else list(MEASURES.values())
    if args.json:
        content = [_plain(measure, language) for measure in asked]
        write_json(content[0] if args.code else content)
    else:
        write("\n".join(_explained(asked[0], language) if args.code else _list(asked, language)))
    return Outcome.DONE


def _unknown(code: str, known: list[str], language: Language) -> str:
    near = ", ".join(get_close_matches(code, known, 3, 0.5))
    perhaps = LABELS["near"][language].format(near=near) if near else LABELS["list"][language]
    return f"{LABELS['unknown'][language].format(code=code[:60])} {perhaps}"


def _list(measures: list[Measure], language: Language) -> Iterator[str]:
    width = max(len(measure.code) for measure in measures)
    return (f"{measure.code:<{width}}  {measure.title[language]}" for measure in measures)


def _explained(measure: Measure, language: Language) -> Iterator[str]:
    from equiplan.domain.figures.messages import UNITS

    yield f"{measure.title[language]} ({measure.code})"
    yield measure.definition[language]
    said = {
        "formula": measure.formula[language],
        "unit": UNITS[measure.unit][language],
        "counts": ", ".join(slot.title[language] for slot in measure.slots),
        "options": " ".join(each[language] for each in measure.options.values()),
        "source": measure.source,
    }
    for label, text in said.items():
        if text:
            yield f"{LABELS[label][language]}{COLON[language]}{text}"


def _plain(measure: Measure, language: Language) -> dict[str, Any]:
    return {
        "code": measure.code,
        "title": measure.title[language],
        "definition": measure.definition[language],
        "formula": measure.formula[language],
        "kind": measure.kind,
        "unit": measure.unit,
        "direction": measure.direction,
        "flow": measure.flow,
        "counts": [
            {
                "slot": slot.name,
                "title": slot.title[language],
                "unit": slot.unit,
                "by": list(slot.needs),
            }
            for slot in measure.slots
        ],
        "options": {name: question[language] for name, question in measure.options.items()},
        "source": measure.source,
    }
