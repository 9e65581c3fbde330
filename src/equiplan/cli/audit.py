"""`equiplan audit`: attacks tables that are about to leave, and says which cell says too much."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES, Language

from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import complain, write, write_json
from .terminal.values import seconds

if TYPE_CHECKING:
    from equiplan.disclosure.audit import Verdict

SECONDS = 60.0


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("audit", help="attack tables that are about to leave")
    parser.add_argument("file", type=Path, metavar="TABLES", help="tables as they leave (.json)")
    parser.add_argument("--json", action="store_true", help="print the verdict as JSON")
    parser.add_argument(
        "--seconds", type=seconds, default=SECONDS, help="time allowed (default: 60)"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when nothing leaks, 1 when something does or could not be proven, 2 for no such tables."""
    from equiplan.disclosure.audit import attack, read

    from .protect import read_tables

    try:
        seen = read(read_tables(args.file))
    except Refused as refusal:
        complain(refusal.sentence(current()))
        return Outcome.CALLED_WRONGLY  # 1 is an answer of the audit
    verdict = attack(seen, seconds=args.seconds, exactly=True)
    _print(verdict, current(), as_json=args.json)
    return Outcome.DONE if verdict.is_passed else Outcome.REFUSED


def _print(verdict: "Verdict", language: Language, *, as_json: bool) -> None:
    from equiplan.disclosure.audit import notes, summary, to_json

    if as_json:
        write_json(to_json(verdict, language))
        return
    for each in notes(verdict, language):
        complain(each)
    write(summary(verdict, language))
    for leak in verdict.leaks:
        sentence = leak.sentence(language, width=verdict.width, threshold=verdict.threshold)
        write(f"- {sentence}")
