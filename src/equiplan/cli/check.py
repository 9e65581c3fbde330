"""`equiplan check`: says what a plan's actions and indicators lack to be SMART, and what to do."""

import argparse
from pathlib import Path

from equiplan.domain.text.languages import LANGUAGES

from .plan_file import read
from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import write_json


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("check", help="say what a plan lacks to be SMART")
    parser.add_argument("file", type=Path, metavar="PLAN", help="a document or a draft (.json)")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument(
        "--strict", action="store_true", help="end with code 1 if something is missing"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when the plan was read; 1, strictly, when something is missing."""
    from equiplan.domain.plans.smart.check import check

    report = check(read(args.file))
    if args.json:
        from equiplan.domain.plans.smart.report_json import to_json

        write_json(to_json(report, current()))
    else:
        from .smart_view import show

        show(report, current())
    return Outcome.REFUSED if args.strict and report.is_incomplete() else Outcome.DONE
