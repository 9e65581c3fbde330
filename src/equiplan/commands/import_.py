"""`equiplan import`: reads a plan document and shows what was read, as a table or as JSON."""

import argparse
import json
import os
import sys
from pathlib import Path

from ..core.languages import LANGUAGES, Language
from ..core.plans.draft import PlanDraft


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("import", help="read a plan document and show what was read")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the document")
    parser.add_argument("--json", action="store_true", help="print the plan draft as JSON")
    parser.add_argument("--sheet", metavar="NAME", help="read only this sheet of a workbook")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale's)"
    )
    parser.add_argument("--sample", metavar="NAME", help="read a sample document of the product")
    parser.set_defaults(run=run, usage_error=parser.error)


def run(args: argparse.Namespace) -> int:
    """0 when the document was read, 1 when it was refused; says why on standard error."""
    # Reading is not free to import, and other commands do without it.
    from ..documents.errors import DocumentRefused
    from ..documents.worker import read_in_worker

    language: Language = args.language or locale_language(os.environ)
    try:
        draft = read_in_worker(_file(args), sheet=args.sheet).draft
    except DocumentRefused as refusal:
        _say(refusal.sentence(language))
        return 1
    return _print(draft, language, as_json=args.json)


def _file(args: argparse.Namespace) -> Path:
    if (args.file is None) == (args.sample is None):
        args.usage_error("give either a FILE or a --sample NAME")
    if args.sample is None:
        file: Path = args.file
        return file
    from .. import samples

    known = [sample.name for sample in samples.names()]
    if args.sample not in known:
        args.usage_error(f"no such sample; choose among: {', '.join(known)}")
    return samples.path(args.sample)


def locale_language(environment: "os._Environ[str] | dict[str, str]") -> Language:
    """The language of the person's locale, French where it is none of ours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name, ""):
            return next((one for one in LANGUAGES if value.startswith(one)), "fr")
    return "fr"


def _say(sentence: str) -> None:
    sys.stderr.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.stderr.write(sentence + "\n")


def _print(draft: PlanDraft, language: Language, *, as_json: bool) -> int:
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        _show(draft, language, as_json=as_json)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the pipe, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _show(draft: PlanDraft, language: Language, *, as_json: bool) -> None:
    from ..core.plans.draft_json import to_json
    from ..documents.messages import said
    from .plan_view import show

    if as_json:
        plain = to_json(draft, message=lambda finding: said(finding, language))
        sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
    else:
        show(draft, language)
