"""`equiplan protect`: which cells of some tables may leave, found exactly and then attacked."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import Refused
from ..core.languages import LANGUAGES, Language
from .import_ import locale_language
from .plan_file import say

if TYPE_CHECKING:
    from ..disclosure.model import Problem, Protection, Release

MOST_SECONDS = 86_400.0
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
    parser.add_argument("--seconds", type=_seconds, default=20.0, help="time allowed (default: 20)")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale's)"
    )
    parser.set_defaults(run=run)


def _seconds(said: str) -> float:
    seconds = float(said)
    if not 0 < seconds <= MOST_SECONDS:
        raise ValueError
    return seconds


def run(args: argparse.Namespace) -> int:
    """0 when the tables are protected and the auditor agrees, 1 when something was refused."""
    from ..disclosure import wire
    from ..disclosure.protecting import protect
    from ..disclosure.telling import notes

    language: Language = args.language or locale_language(os.environ)
    try:
        problem = wire.read(_bytes(args.file))
        earlier = [wire.release(_bytes(each)) for each in args.earlier]
        remarks = notes(problem, earlier, language)
        sys.stderr.write("".join(f"{each}\n" for each in remarks))
        protection = protect(problem, earlier=earlier, seconds=args.seconds)
        told = _audited(problem, protection, earlier, args.seconds, language)
        told["report"]["notes"] = remarks
    except Refused as refusal:
        say(refusal, language)
        return 1
    _print(protection, told, language, as_json=args.json)
    return 0 if told["report"]["audit"]["passed"] else 1


def _bytes(file: Path) -> bytes:
    from ..disclosure.errors import TablesRefused

    try:
        return file.read_bytes()
    except OSError:
        raise TablesRefused("tables.not_read", file=file.name) from None


def _audited(
    problem: "Problem",
    protection: "Protection",
    earlier: "list[Release]",
    seconds: float,
    language: Language,
) -> dict[str, Any]:
    """What is written: the tables, the report, and what the auditor says of both."""
    from ..disclosure import wire
    from ..disclosure.audit import attack, seen, to_json
    from ..disclosure.telling import report_json

    told = wire.written(protection.release, problem)
    known = {"hierarchies": wire.hierarchies_plain(problem.hierarchies)}
    verdict = attack(
        seen(told | known, [wire.written(each) for each in earlier]), seconds=max(seconds, LEAST)
    )
    audit = {name: one for name, one in to_json(verdict, language).items() if name != "intervals"}
    return told | {"report": report_json(protection.report, language) | {"audit": audit}}


def _print(
    protection: "Protection", told: dict[str, Any], language: Language, *, as_json: bool
) -> None:
    from ..core.sentences import say as said
    from ..disclosure.sentences import REPORT
    from ..disclosure.telling import lines

    passed = told["report"]["audit"]["passed"]
    if not passed:
        told = told | {"tables": []}
        sys.stderr.write(said(REPORT, "audit_failed", language) + "\n")
    if as_json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    elif passed:
        closing = said(REPORT, "audit_passed", language)
        sys.stdout.write("\n".join([*lines(protection, language), closing]) + "\n")
