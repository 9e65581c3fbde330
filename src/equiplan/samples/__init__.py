"""The sample documents that ship with the product: plans and rosters of fictional bodies."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from equiplan.domain.text.languages import Language

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sample:
    """A document and whose it is; `name` is what `--sample` takes."""

    name: str
    file: str
    organisation: str
    language: Language


SAMPLES = (
    Sample("alliance", "alliance.pptx", "Alliance internationale Canopée", "fr"),
    Sample("agency", "agency.docx", "Agence sanwélienne de normalisation et de métrologie", "fr"),
    Sample("school", "school.pdf", "École d’ingénieurs du Val-Clair", "fr"),
    Sample("network", "network.odt", "Réseau Estuaire Coopération", "fr"),
    Sample("agency-en", "agency-en.xlsx", "Sanwélé Agency for Standards and Metrology", "en"),
    Sample("network-es", "network-es.docx", "Red Estuario Cooperación", "es"),
)


def names() -> tuple[Sample, ...]:
    """Every sample; the first four are one of each kind of body."""
    return SAMPLES


def path(name: str) -> Path:
    """The document of a sample; raises KeyError for a name that is not one."""
    return FOLDER / {sample.name: sample.file for sample in SAMPLES}[name]


@dataclass(frozen=True, slots=True)
class Roster:
    """A file of people who do not exist, and whose it is; `on` is the day it is of.

    `what` is whom it lists: staff, bodies, students. Made by `tools/rosters.py`.
    """

    name: str
    file: str
    organisation: str
    language: Language
    what: str
    on: date


_AGENCY, _SCHOOL = SAMPLES[1].organisation, SAMPLES[2].organisation
ROSTERS = (
    Roster("committees-2024", "committees-2024.xlsx", _AGENCY, "fr", "bodies", date(2024, 12, 31)),
    Roster("committees", "committees.xlsx", _AGENCY, "fr", "bodies", date(2025, 12, 31)),
    Roster("school-staff", "school-staff.csv", _SCHOOL, "fr", "staff", date(2025, 12, 31)),
    Roster("school-students", "school-students.csv", _SCHOOL, "fr", "students", date(2025, 10, 1)),
)


def rosters() -> tuple[Roster, ...]:
    """Every sample roster."""
    return ROSTERS


def roster_path(name: str) -> Path:
    """The file of a sample roster; raises KeyError for a name that is not one."""
    return FOLDER / {roster.name: roster.file for roster in ROSTERS}[name]
