"""`equiplan progress`: how far from the baseline to the target, by the rule the pages use."""

import argparse
from typing import TYPE_CHECKING

from equiplan import clock
from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.domain.text.messages import N_

from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import complain, write, write_json
from .terminal.values import day, number, unfit, years

if TYPE_CHECKING:
    from equiplan.domain.figures.progress import Judged
    from equiplan.domain.plans.occurrences import Standing as OccurrenceStanding


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("progress", help="say how far an indicator has come")
    parser.add_argument(
        "--baseline", type=number, help="the number it began at; without it, only met or missed"
    )
    parser.add_argument("--target", type=number, help="the number to reach")
    parser.add_argument("--upper", type=number, help="for a band: anything from TARGET to UPPER")
    parser.add_argument("--actual", type=number, help="the number found now")
    parser.add_argument("--calendar", help="instead: when something comes back, in its words")
    parser.add_argument("--years", type=years, help="of a calendar: the plan’s, as in 2025-2027")
    parser.add_argument("--done", nargs="*", default=[], help="occurrences done: 2025 2026")
    parser.add_argument(
        "--direction", choices=("up", "down", "band", "keep", "zero"), help="which way is better"
    )
    parser.add_argument("--name", default="", help="the name of the indicator, such as pay gap")
    parser.add_argument("--begins", type=day, help="day of the baseline, such as 2026-01-01")
    parser.add_argument("--ends", type=day, help="day of the target")
    parser.add_argument("--today", type=day, help="day to judge on (default: today)")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of the answer (default: your locale’s)"
    )
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    """0 when it is known how far it has come or where it stands, 1 when neither is."""
    if args.calendar is not None:
        return _run_calendar(args)
    if args.target is None or args.actual is None:
        args.refuse(str(unfit("call.target_or_calendar")))
    return _run_indicator(args)


def _run_calendar(args: argparse.Namespace) -> int:
    """The occurrences of an action with their states; 1 when the words say none."""
    from equiplan.domain.plans import occurrences as rules
    from equiplan.domain.text.periods import read_calendar

    read = read_calendar(args.calendar, years=args.years)
    if read is None or not read.recurring:
        return _print_occurrences((), args)
    calendar = rules.Calendar(args.calendar, read.start, read.end, args.years)
    found = rules.occurrences(calendar)
    wrong = set(args.done) - {each.code for each in found}
    if wrong:
        args.refuse(str(unfit("call.no_occurrence", wrong=", ".join(sorted(wrong)))))
    today = args.today or clock.local_day()
    done = dict.fromkeys(args.done, rules.Recorded.DONE)
    return _print_occurrences(rules.standings(found, done, today), args)


def _print_occurrences(
    standings: "tuple[OccurrenceStanding, ...]", args: argparse.Namespace
) -> int:
    from equiplan.domain.figures.wording import OCCURRENCE_STATES

    language = current()
    if args.json:
        rows = [
            {
                "code": each.occurrence.code,
                "first": str(each.occurrence.first),
                "last": str(each.occurrence.last),
                "state": each.state.value,
                "days_late": each.days_late,
            }
            for each in standings
        ]
        write_json(rows)
    elif not standings:
        complain(OCCURRENCE_STATES["none"][language])
    else:
        for each in standings:
            days_word = N_("days")[language]
            late = f" ({each.days_late} {days_word})" if each.days_late else ""
            days = f"{each.occurrence.first}..{each.occurrence.last}"
            state = OCCURRENCE_STATES[each.state][language]
            write(f"{each.occurrence.code}  {days}  {state}{late}")
    return Outcome.DONE if standings else Outcome.REFUSED


def _run_indicator(args: argparse.Namespace) -> int:
    from equiplan.domain.figures import progress as rules
    from equiplan.domain.figures.directions import direction_of

    if args.upper is not None and args.upper < args.target:
        args.refuse(str(unfit("call.upper_below")))
    if args.begins is not None and args.ends is None:
        args.refuse(str(unfit("call.begins_ends")))
    aim = rules.Aim(args.target, args.target if args.upper is None else args.upper)
    declared = rules.Direction(args.direction) if args.direction else None
    course = rules.Course(
        baseline=args.baseline,
        target=aim,
        direction=direction_of(declared, args.name, baseline=args.baseline, target=aim),
        begins=args.begins,
        ends=args.ends,
    )
    today = args.today or clock.local_day()
    found = rules.judged(course, args.actual, today=today)
    (_print_json if args.json else _print)(found, current())
    is_told = found.standing != rules.Standing.UNKNOWN
    is_known = is_told or isinstance(found.progress, Value)
    return Outcome.DONE if is_known else Outcome.REFUSED


def _print(found: "Judged", language: Language) -> None:
    from equiplan.domain.figures.progress import Standing
    from equiplan.domain.figures.wording import STANDINGS, why

    said = _percent(found.progress, language) or why(found.progress, language)
    if isinstance(found.expected, Value):
        expected = N_("expected by now")
        said += f" ({expected[language]}: {_percent(found.expected, language)})"
    if isinstance(found.expected, Value) or found.standing != Standing.UNKNOWN:
        said += f" · {STANDINGS[found.standing][language]}"
    write(said)


def _percent(cell: Cell, language: Language) -> str:
    if not isinstance(cell, Value):
        return ""
    text = f"{round(cell.number, 1):.10g}"
    return (text if language == "en" else text.replace(".", ",")) + " %"


def _print_json(found: "Judged", language: Language) -> None:
    from equiplan.domain.figures.cells import NotComputable
    from equiplan.domain.figures.wording import why

    gone, awaited = found.progress, found.expected
    content = {
        "progress": gone.number if isinstance(gone, Value) else None,
        "reason": gone.reason.value if isinstance(gone, NotComputable) else None,
        "sentence": why(gone, language) or None,
        "expected": awaited.number if isinstance(awaited, Value) else None,
        "reached": found.reached,
        "standing": found.standing.value,
    }
    write_json(content)
