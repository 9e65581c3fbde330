"""`equiplan protect`: which cells of some tables may leave, found exactly and then attacked."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equiplan.domain.text.languages import LANGUAGES, Language

from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import complain, write, write_json
from .terminal.values import seconds

if TYPE_CHECKING:
    from equiplan.disclosure.model import Problem, Protection, Release

LEAST = 20.0  # seconds, for the auditor


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("protect", help="hide the cells of tables that may not leave")
    parser.add_argument("file", type=Path, metavar="TABLES", help="tables of counts (.json)")
    parser.add_argument("--json", action="store_true", help="print the protected tables as JSON")
    parser.add_argument(
        "--earlier",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="what has left already about the same people, as this command wrote it",
    )
    parser.add_argument(
        "--seconds",
        type=seconds,
        default=20.0,
        help="work allowed, in seconds of the measured machine (default: 20)",
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when the tables are protected and the auditor agrees, 1 when it does not."""
    from equiplan.disclosure import wire
    from equiplan.disclosure.protecting import protect
    from equiplan.disclosure.telling import notes

    language = current()
    problem = wire.read(read_tables(args.file))
    earlier = [wire.release(read_tables(each)) for each in args.earlier]
    remarks = notes(problem, earlier, language)
    for each in remarks:
        complain(each)
    protection = protect(problem, earlier=earlier, seconds=args.seconds)
    content = _audited(problem, protection, earlier, args.seconds, language)
    content["report"]["notes"] = remarks
    _print(protection, content, language, as_json=args.json)
    return Outcome.DONE if content["report"]["audit"]["passed"] else Outcome.REFUSED


def read_tables(file: Path) -> bytes:
    """What a file of tables holds; TablesRefused where it cannot be read."""
    from equiplan.disclosure.errors import TablesRefused
    from equiplan.disclosure.limits import MOST_BYTES

    try:
        with file.open("rb") as tables:
            return tables.read(MOST_BYTES + 1)  # more is refused without being held
    except (OSError, ValueError):
        raise TablesRefused("tables.not_read", file=file.name) from None


def _audited(
    problem: "Problem",
    protection: "Protection",
    earlier: "list[Release]",
    seconds: float,
    language: Language,
) -> dict[str, Any]:
    """What is written: the tables, the report, and what the auditor says of both."""
    from equiplan.disclosure import wire
    from equiplan.disclosure.audit import attack, seen, to_json
    from equiplan.disclosure.telling import report_json

    content = wire.written(protection.release, problem)
    known = {"hierarchies": wire.hierarchies_plain(problem.hierarchies)}
    verdict = attack(
        seen(content | known, [wire.written(each) for each in earlier]), seconds=max(seconds, LEAST)
    )
    audit = {name: one for name, one in to_json(verdict, language).items() if name != "intervals"}
    return content | {"report": report_json(protection.report, language) | {"audit": audit}}


def _print(
    protection: "Protection", content: dict[str, Any], language: Language, *, as_json: bool
) -> None:
    from equiplan.disclosure.messages import REPORT
    from equiplan.disclosure.telling import lines
    from equiplan.domain.text.messages import say as said

    passed = content["report"]["audit"]["passed"]
    if not passed:
        content = content | {"tables": []}
        complain(said(REPORT, "audit_failed", language))
    if as_json:
        write_json(content)
    elif passed:
        closing = said(REPORT, "audit_passed", language)
        write("\n".join([*lines(protection, language), closing]))
