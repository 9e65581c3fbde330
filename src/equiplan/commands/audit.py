"""`equiplan audit`: attacks tables that are about to leave, and says which cell says too much."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import Refused
from ..core.languages import LANGUAGES, Language
from .import_ import locale_language
from .plan_file import say

if TYPE_CHECKING:
    from ..disclosure.audit import Verdict

PASSED, LEAKS, WRONG_CALL = 0, 1, 2
SECONDS = 60.0


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("audit", help="attack tables that are about to leave")
    parser.add_argument("file", type=Path, metavar="TABLES", help="tables as they leave (.json)")
    parser.add_argument("--json", action="store_true", help="print the verdict as JSON")
    parser.add_argument(
        "--seconds", type=_seconds, default=SECONDS, help="time allowed (default: 60)"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale's)"
    )
    parser.set_defaults(run=run)


def _seconds(said: str) -> float:
    seconds = float(said)
    if not 0 < seconds <= 86_400:
        raise ValueError
    return seconds


def run(args: argparse.Namespace) -> int:
    """0 when nothing leaks, 1 when something does or could not be proven, 2 for no such file."""
    from ..disclosure.audit import attack, read

    language: Language = args.language or locale_language(os.environ)
    try:
        seen = read(args.file.read_bytes())
    except OSError as error:
        sys.stderr.write(f"{args.file}: {error.strerror}\n")
        return WRONG_CALL
    except Refused as refusal:
        say(refusal, language)
        return WRONG_CALL
    verdict = attack(seen, seconds=args.seconds, exactly=True)
    _print(verdict, language, as_json=args.json)
    return PASSED if verdict.is_passed else LEAKS


def _print(verdict: "Verdict", language: Language, *, as_json: bool) -> None:
    from ..disclosure.audit import notes, summary, to_json

    if as_json:
        plain = to_json(verdict, language)
        sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
        return
    sys.stderr.write("".join(f"{each}\n" for each in notes(verdict, language)))
    sys.stdout.write(summary(verdict, language) + "\n")
    for leak in verdict.leaks:
        told = leak.sentence(language, width=verdict.width, threshold=verdict.threshold)
        sys.stdout.write(f"- {told}\n")
