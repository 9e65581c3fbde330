"""`equiplan export`: writes a plan as a Word document, a workbook or JSON that imports again."""

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.text.languages import LANGUAGES, Language

from .plan_file import FileRefused, read
from .terminal.language import current
from .terminal.outcomes import Outcome

Writer = Callable[[PlanDraft, Language], bytes]


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("export", help="write a plan as .docx, .xlsx or JSON")
    parser.add_argument("file", type=Path, metavar="PLAN", help="a document or a draft (.json)")
    parser.add_argument("--format", choices=WRITERS, required=True, help="what to write")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="where")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the file, or say why not."""
    check_free(args.output, may_replace=args.force)
    write(WRITERS[args.format](read(args.file), current()), args.output)
    return Outcome.DONE


def check_free(output: Path, *, may_replace: bool) -> None:
    """FileRefused for a file that is there and is not to be replaced."""
    if output.exists() and not may_replace:
        raise FileRefused("file.exists", file=str(output))


def write(content: bytes, output: Path) -> None:
    """The whole file or nothing: a full disk does not take what was there."""
    unfinished = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(output)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise FileRefused("file.not_written", file=str(output)) from None


def _docx(draft: PlanDraft, _: Language) -> bytes:
    from equiplan.exporting.plan_docx import document

    return document(draft)


def _xlsx(draft: PlanDraft, _: Language) -> bytes:
    from equiplan.exporting.plan_xlsx import workbook

    return workbook(draft)


def _json(draft: PlanDraft, language: Language) -> bytes:
    from equiplan.domain.plans.draft_json import to_json
    from equiplan.importing.findings import said

    plain = to_json(draft, message=lambda finding: said(finding, language))
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


WRITERS: dict[str, Writer] = {"docx": _docx, "xlsx": _xlsx, "json": _json}
