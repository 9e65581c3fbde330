"""The sample documents that ship with the product: plans of fictional bodies."""

from dataclasses import dataclass
from pathlib import Path

from ..core.languages import Language

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
