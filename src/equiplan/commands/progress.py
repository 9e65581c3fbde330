"""`equiplan progress`: how far from the baseline to the target, by the rule the pages use."""

import argparse
import json
import math
import os
import sys
from datetime import date

from .. import clock
from ..core.cells import Cell, Value
from ..core.languages import LANGUAGES, Language
from .import_ import locale_language


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("progress", help="say how far an indicator has come")
    parser.add_argument("--baseline", type=_number, required=True, help="the number it began at")
    parser.add_argument("--target", type=_number, required=True, help="the number to reach")
    parser.add_argument("--upper", type=_number, help="for a band: anything from TARGET to UPPER")
    parser.add_argument("--actual", type=_number, required=True, help="the number found now")
    parser.add_argument(
        "--direction", choices=("up", "down", "band", "keep"), help="which way is better"
    )
    parser.add_argument("--begins", type=_day, help="day of the baseline, such as 2026-01-01")
    parser.add_argument("--ends", type=_day, help="day of the target")
    parser.add_argument("--today", type=_day, help="day to judge on (default: today)")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of the answer (default: your locale's)"
    )
    parser.set_defaults(run=run, refuse=parser.error)


def _number(text: str) -> float:
    read = float(text.replace(",", ".").removesuffix("%"))
    if not math.isfinite(read):
        raise ValueError(text)
    return read


def _day(text: str) -> date:
    return date.fromisoformat(text)


def run(args: argparse.Namespace) -> int:
    """0 when there is a progress, 1 when it cannot be computed."""
    from ..core import progress as rules

    if args.upper is not None and args.upper < args.target:
        args.refuse("--upper must not be below --target")
    if (args.begins is None) != (args.ends is None):
        args.refuse("--begins and --ends go together")
    language: Language = args.language or locale_language(os.environ)
    aim = rules.Aim(args.target, args.target if args.upper is None else args.upper)
    direction = rules.Direction(args.direction) if args.direction else None
    gone = rules.progress(
        baseline=args.baseline, target=aim, actual=args.actual, direction=direction
    )
    awaited = None
    if args.begins is not None:
        awaited = rules.expected(
            begins=args.begins, ends=args.ends, today=args.today or clock.local_day()
        )
    (_print_json if args.json else _print)(gone, awaited, language)
    return 0 if isinstance(gone, Value) else 1


def _print(gone: Cell, awaited: Cell | None, language: Language) -> None:
    from ..core.figure_sentences import STANDINGS, why
    from ..core.progress import standing

    said = _percent(gone, language) or why(gone, language)
    if awaited is not None:
        expected = {"fr": "attendu à ce jour\u00a0", "en": "expected by now", "es": "esperado hoy"}
        placed = STANDINGS[standing(gone, awaited)][language]
        said += f" ({expected[language]}: {_percent(awaited, language)}) · {placed}"
    sys.stdout.write(said + "\n")


def _percent(cell: Cell, language: Language) -> str:
    if not isinstance(cell, Value):
        return ""
    text = f"{round(cell.number, 1):.10g}"
    return (text if language == "en" else text.replace(".", ",")) + " %"


def _print_json(gone: Cell, awaited: Cell | None, language: Language) -> None:
    from ..core.cells import NotComputable
    from ..core.figure_sentences import why
    from ..core.progress import standing

    told = {
        "progress": gone.number if isinstance(gone, Value) else None,
        "reason": gone.reason.value if isinstance(gone, NotComputable) else None,
        "sentence": why(gone, language) or None,
        "expected": awaited.number if isinstance(awaited, Value) else None,
        "standing": standing(gone, awaited).value if awaited is not None else None,
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
