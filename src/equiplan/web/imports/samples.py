"""What the samples are, in a line each, for who wants to look before bringing a plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan import samples
from equiplan.domain.text.languages import Language

from .selectors import LANGUAGE_NAMES

# The one that shows most, for who does not choose.
FIRST: dict[Language, str] = {"fr": "agency", "en": "agency-en", "es": "network-es"}
LINES: dict[str, str | Promise] = {
    "alliance": _("A programme by working group, with the year’s review and what is forecast."),
    "agency": _("A table of results: measures, indicators, targets, calendar, owners."),
    "school": _("Measures and actions told in prose, with budgets and priorities."),
    "network": _("A road map over several years, prepared by sub-groups."),
    "agency-en": _("A workbook of results: measures, indicators, targets, calendar, owners."),
    "network-es": _("A road map over several years, prepared by sub-groups."),
}


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A sample in the list; `spoken` names its language, `kind` its format, such as "PDF"."""

    name: str
    organisation: str
    language: Language
    spoken: str | Promise
    kind: str
    line: str | Promise


def lines(language: Language) -> list[SampleLine]:
    """Every sample, those in the reader's language first."""
    return [_line(sample) for sample in _ordered(samples.names(), language)]


def _ordered(all_of_them: Iterable[samples.Sample], language: Language) -> list[samples.Sample]:
    return sorted(all_of_them, key=lambda sample: sample.language != language)


def _line(sample: samples.Sample) -> SampleLine:
    kind = sample.file.rpartition(".")[2].upper()
    return SampleLine(
        name=sample.name,
        organisation=sample.organisation,
        language=sample.language,
        spoken=LANGUAGE_NAMES[sample.language],
        kind=kind,
        line=LINES[sample.name],
    )
