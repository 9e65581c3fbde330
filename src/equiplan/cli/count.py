"""`equiplan count`: counts a file of people by sex and by other columns, and keeps none of them."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equiplan import clock
from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.domain.text.messages import N_

from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import complain, write_json
from .terminal.values import day, unfit, words

if TYPE_CHECKING:
    from equiplan.importing.people.model import Counted

NONE = "none"
OPTION = N_("Choose: {option}")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("count", help="count a file of people by sex and other columns")
    parser.add_argument("file", type=Path, metavar="FILE", help="the list of people")
    parser.add_argument(
        "--by",
        required=True,
        type=words,
        metavar="COLUMNS",
        help="columns to count by: sex, grade, unit… or their headings, with commas",
    )
    parser.add_argument("--where", metavar="FILTER", help="whom to count, such as “year = 2025”")
    parser.add_argument("--sum", type=words, metavar="COLUMNS", help="amounts to add up, as pay")
    parser.add_argument(
        "--sex", type=_codes, metavar="CODES", help="what values of sex mean, such as 1=M,2=F"
    )
    _add_choices(parser)
    parser.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day of ages (default: today)")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def _add_choices(parser: argparse.ArgumentParser) -> None:
    """What is asked about a file that could be meant either way."""
    parser.add_argument(
        "--weight",
        type=_names_or_none,
        metavar="COLUMNS",
        help="the file holds counts: the column to add up, or those of women and men; “none” where"
        " every row is one person",
    )
    parser.add_argument(
        "--once-per",
        type=_name_or_none,
        metavar="COLUMN",
        help="count each person once, by the column that says who it is; “none” counts every row",
    )
    parser.add_argument(
        "--hidden-rows",
        choices=("count", "leave-out"),
        help="what to do with the rows of a sheet that a filter hides",
    )


def _option(refusal: Refused) -> str:
    """The options that answer what was asked, "" where nothing was."""
    facts = refusal.facts
    hints = {
        "roster.hidden_rows": "--hidden-rows count | --hidden-rows leave-out",
        "roster.repeated_people": f'--once-per "{facts.get("column")}" | --once-per none',
        "roster.holds_counts": f'--weight "{facts.get("option")}" | --weight none',
    }
    return hints.get(refusal.code, "")


def _names_or_none(text: str) -> list[str] | str:
    return "" if text.strip().lower() == NONE else words(text)


def _name_or_none(text: str) -> str:
    return "" if text.strip().lower() == NONE else text.strip()


def _codes(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    codes = {value.strip(): sex.strip() for value, _, sex in pairs}
    if not set(codes.values()) <= {"F", "M", "_O", "_U"}:
        raise unfit("value.codes")
    return codes


def run(args: argparse.Namespace) -> int:
    """Count the file, or say why not, and which option answers what was asked."""
    try:
        counted = _counted(args)
    except Refused as refusal:
        if not (option := _option(refusal)):
            raise
        complain(refusal.sentence(current()))
        complain(OPTION[current()].format(option=option))
        return Outcome.REFUSED
    if args.json:
        write_json(_plain(counted, current()))
    else:
        from .count_view import show

        show(counted, current())
    return Outcome.DONE


def _counted(args: argparse.Namespace) -> "Counted":
    """On DuckDB in a process of its own; on Spark here, since Spark has processes of its own."""
    from equiplan.counting.engine_names import SPARK, asked_engine
    from equiplan.counting.worker import count_columns

    asked = {"by": args.by, "where": args.where, "amounts": args.sum, "sex": args.sex}
    asked |= {"sheet": args.sheet, "hidden_rows": args.hidden_rows}
    asked |= {"once_per": args.once_per, "weight": args.weight}
    on = args.on or clock.local_day()
    if asked_engine() == SPARK:
        from equiplan.counting.sparking import count_on_spark

        return count_on_spark(args.file, asked, on)
    return count_columns(args.file, asked=asked, on=on)


def _plain(counted: "Counted", language: Language) -> dict[str, Any]:
    """The counts as plain values, each cell with its breakdown and its number."""
    from dataclasses import asdict

    from equiplan.counting.notes import said

    return {
        "by": list(counted.dimensions),
        "rows": counted.rows,
        "refused": counted.refused,
        "counts": [
            {"sex": row.sex, **row.breakdown, "count": row.number} for row in counted.counts
        ],
        "amounts": [asdict(row) for row in counted.amounts],
        "told": [{**asdict(note), "message": said(note.code, language)} for note in counted.told],
        "notes": [
            {**asdict(note), "message": said(note.code, language, **note.facts)}
            for note in counted.notes
        ],
    }
