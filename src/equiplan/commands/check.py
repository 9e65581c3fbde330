"""`equiplan check`: says what a plan's actions and indicators lack to be SMART, and what to do."""

import argparse
import json
import os
import sys
from pathlib import Path

from ..core.errors import Refused
from ..core.languages import LANGUAGES, Language
from ..core.smart.model import SmartReport
from .import_ import locale_language
from .plan_file import read, say


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("check", help="say what a plan lacks to be SMART")
    parser.add_argument("file", type=Path, metavar="PLAN", help="a document or a draft (.json)")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument(
        "--strict", action="store_true", help="end with code 1 if something is missing"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale's)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when the plan was read, 1 when it was refused, or strictly when something is missing."""
    from ..core.smart.check import check

    language: Language = args.language or locale_language(os.environ)
    try:
        report = check(read(args.file))
    except Refused as refusal:
        say(refusal, language)
        return 1
    _print(report, language, as_json=args.json)
    return int(args.strict and report.is_incomplete())


def _print(report: SmartReport, language: Language, *, as_json: bool) -> None:
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        _show(report, language, as_json=as_json)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show(report: SmartReport, language: Language, *, as_json: bool) -> None:
    from ..core.smart.report_json import to_json
    from .smart_view import show

    if as_json:
        plain = to_json(report, language)
        sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
    else:
        show(report, language)
