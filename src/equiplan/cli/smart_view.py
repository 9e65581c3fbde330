"""Shows a SMART report in a terminal: the counts, what to mend first, then one by one."""

from collections.abc import Iterator

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from equiplan.domain.plans.smart.messages import LETTERS, VERDICTS, proposal, why
from equiplan.domain.plans.smart.model import Checked, Letter, Mend, Reason, SmartReport, Verdict
from equiplan.domain.text.languages import COLON, Language
from equiplan.domain.text.messages import N_, NC_, Messages

from .plan_view import clean, width

STYLES = {
    Verdict.MET: "green",
    Verdict.PARTLY: "yellow",
    Verdict.MISSING: "bold red",
    Verdict.UNKNOWN: "cyan",
}
LABELS: Messages = {
    "action": NC_("labels.action", "actions"),
    "indicator": N_("indicators"),
    "first": N_("To mend first"),
    "counts": NC_("labels.counts", "Actions"),
    "nothing": N_("Nothing is missing in what the rules can read."),
}


def show(report: SmartReport, language: Language) -> None:
    """Prints a report on standard output, as wide as the terminal."""
    console = Console(width=width(), markup=False, emoji=False, highlight=False)
    for part in _parts(report, language):
        console.print(part)


def _parts(report: SmartReport, language: Language) -> Iterator[RenderableType]:
    yield _counts(report, language)
    if report.first:
        yield Text(LABELS["first"][language], style="bold")
    for mend in report.first:
        yield _mend(mend, language)
    wanting = [one for one in report.checked if one.reasons()]
    if not wanting:
        yield Text(LABELS["nothing"][language])
    for one in wanting:
        yield from _checked(one, language)


def _counts(report: SmartReport, language: Language) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold")
    table.add_column(LABELS["counts"][language])
    for verdict in Verdict:
        table.add_column(VERDICTS[verdict][language], justify="right")
    for letter in Letter:
        numbers = (str(report.counts[letter][verdict]) for verdict in Verdict)
        table.add_row(LETTERS[letter][language], *numbers)
    return table


def _mend(mend: Mend, language: Language) -> Text:
    many = f"{mend.count} {LABELS[mend.about][language]}"
    return Text(f"• {many}{COLON[language]}{_advice(mend.reason, language)}")


def _advice(reason: Reason, language: Language) -> str:
    return f"{why(reason, language)} {proposal(reason, language)}"


def _checked(one: Checked, language: Language) -> Iterator[RenderableType]:
    indent = 2 if one.about == "indicator" else 0
    title = " ".join(filter(None, (one.number, one.title)))
    yield Padding(Text("\n" + clean(title), style="" if indent else "bold"), (0, 0, 0, indent))
    for letter, said in one.letters.items():
        for reason in said.reasons:
            text = Text(f"{LETTERS[letter][language]}{COLON[language]}")
            text.append(VERDICTS[reason.verdict][language], style=STYLES[reason.verdict])
            text.append(f" – {_advice(reason, language)}")
            yield Padding(text, (0, 0, 0, indent + 2))
