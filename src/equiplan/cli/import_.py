"""`equiplan import`: reads a plan document and shows what was read, as a table or as JSON."""

import argparse
from pathlib import Path

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.text.languages import LANGUAGES

from .plan_file import require_plan
from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import write_json
from .terminal.values import unfit


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("import", help="read a plan document and show what was read")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the document")
    parser.add_argument("--json", action="store_true", help="print the plan draft as JSON")
    parser.add_argument("--sheet", metavar="NAME", help="read only this sheet of a workbook")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.add_argument("--sample", metavar="NAME", help="read a sample document of the product")
    parser.set_defaults(run=run, usage_error=parser.error)


def run(args: argparse.Namespace) -> int:
    """0 when a plan was read, 3 when there is none in the document; else why on standard error."""
    # Reading is not free to import, and other commands do without it.
    from equiplan.importing.sandbox.worker import read_in_worker

    draft = read_in_worker(_file(args), sheet=args.sheet).draft
    if args.json:
        _print_json(draft)
        require_plan(draft)
        return Outcome.DONE
    require_plan(draft)
    from .plan_view import show

    show(draft, current())
    return Outcome.DONE


def _file(args: argparse.Namespace) -> Path:
    if (args.file is None) == (args.sample is None):
        args.usage_error(str(unfit("call.file_or_sample")))
    if args.sample is None:
        file: Path = args.file
        return file
    from equiplan import samples

    known = [sample.name for sample in samples.names()]
    if args.sample not in known:
        args.usage_error(str(unfit("call.no_sample", known=", ".join(known))))
    return samples.path(args.sample)


def _print_json(draft: PlanDraft) -> None:
    from equiplan.domain.plans.draft_json import to_json
    from equiplan.importing.findings import said

    language = current()
    write_json(to_json(draft, message=lambda finding: said(finding, language)))
