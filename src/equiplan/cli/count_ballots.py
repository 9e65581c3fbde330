"""`equiplan count-ballots`: a file of ballots counted by a rule that anyone can repeat."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equiplan.domain.text.languages import LANGUAGES, Language

from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import write, write_json
from .terminal.values import filled, whole_number

if TYPE_CHECKING:
    from equiplan.domain.voting.model import Ballots, Result

METHODS = ("schulze", "stv", "approval")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = subparsers.add_parser("count-ballots", help="count ballots so that anyone can recount")
    parser.add_argument(
        "file",
        type=Path,
        metavar="BALLOTS",
        help="candidates in the first row, a ballot a row (.csv)",
    )
    parser.add_argument(
        "--method", choices=METHODS, required=True, help="the rule by which they are counted"
    )
    parser.add_argument(
        "--seats", type=whole_number(1, 100), default=1, help="seats to fill (default: 1)"
    )
    ties = parser.add_mutually_exclusive_group()
    ties.add_argument(
        "--lot", type=filled, metavar="SEED", help="break ties by a lot drawn from this seed"
    )
    ties.add_argument(
        "--order",
        type=filled,
        metavar="NAMES",
        help="break ties by this order of all candidates, with semicolons",
    )
    parser.add_argument("--json", action="store_true", help="print the whole count as JSON")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of messages (default: your locale’s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when the ballots are counted, a tie included: it is a result."""
    from equiplan.domain.voting.counting import count, lot
    from equiplan.domain.voting.model import Method
    from equiplan.domain.voting.reading import read

    ballots = read(_content(args.file), Method(args.method))
    order = lot(ballots.candidates, args.lot) if args.lot else _order(args.order, ballots)
    result = count(ballots, Method(args.method), args.seats, order)
    broken = {"rule": "lot" if args.lot else "order", "seed": args.lot, "order": order}
    if args.json:
        write_json(_json(result, current()) | {"ties_broken_by": broken if order else None})
    else:
        write("\n".join(_lines(result, broken, current())))
    return Outcome.DONE


def _content(file: Path) -> bytes:
    from equiplan.domain.voting.errors import BallotsRefused
    from equiplan.domain.voting.reading import MOST_BYTES

    try:
        with file.open("rb") as ballots:
            return ballots.read(MOST_BYTES + 1)  # more is refused without being held
    except (OSError, ValueError):
        raise BallotsRefused("ballots.not_read", file=file.name) from None


def _order(text: str | None, ballots: "Ballots") -> tuple[str, ...]:
    """The names of an order, each candidate once; none where none is given."""
    from equiplan.domain.voting.errors import BallotsRefused

    if text is None:
        return ()
    names = tuple(each.strip() for each in text.split(";"))
    wrong = set(names) ^ set(ballots.candidates)
    if wrong or len(names) > len(ballots.candidates):
        raise BallotsRefused("ballots.order", names=", ".join(sorted(wrong) or names))
    return names


def _json(result: "Result", language: Language) -> dict[str, Any]:
    from equiplan.domain.text.messages import say
    from equiplan.domain.voting.messages import RULES

    return {
        "method": str(result.method),
        "rule": say(RULES, result.method, language),
        "seats": result.seats,
        "ballots": result.ballots,
        "blank": result.blank,
        "ranking": [list(group) for group in result.ranking],
        "winners": list(result.winners),
        "ties": [list(group) for group in result.ties],
        "open": {"seats": result.open_seats, "among": list(result.tied)},
        "vacant": result.vacant,
        "unsupported": list(result.unsupported),
        "count": dict(result.detail),
    }


def _lines(result: "Result", broken: dict[str, Any], language: Language) -> list[str]:
    from equiplan.domain.text.messages import say
    from equiplan.domain.voting.messages import RESULT, RULES

    def line(code: str, **facts: object) -> str:
        return say(RESULT, code, language, **facts)

    lines = [say(RULES, result.method, language)]
    lines.append(line("ballots", number=result.ballots, blank=result.blank))
    if "quota" in result.detail:
        lines.append(line("quota", quota=result.detail["quota"]))
    lines += ["", line("ranking")]
    for place, group in enumerate(result.ranking, start=1):
        names = ", ".join(group)
        lines.append(f"{place:3}. {line('tie', names=names) if len(group) > 1 else names}")
    lines += ["", line("elected", names=", ".join(result.winners) or line("nobody"))]
    if result.tied:
        lines.append(line("open", number=result.open_seats, names=", ".join(result.tied)))
    if broken["order"]:
        code, names = f"by_{broken['rule']}", ", ".join(broken["order"])
        lines.append(line(code, seed=broken["seed"], names=names))
    if result.vacant:
        lines.append(line("vacant", number=result.vacant))
    if result.unsupported:
        lines.append(line("unsupported", names=", ".join(result.unsupported)))
    return lines
