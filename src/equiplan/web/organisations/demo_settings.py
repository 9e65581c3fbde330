"""What the bodies of the demonstration say of themselves, and what they are made of."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from equiplan.domain.organisations.vocabulary import Pair
from equiplan.domain.text.languages import Language

from . import services
from .models import Member, Unit, UnitKind
from .services import Told

Words = dict[tuple[str, Language], Pair]
DEPARTMENT, SITE, PROGRAMME = UnitKind.DEPARTMENT, UnitKind.SITE, UnitKind.PROGRAMME


@dataclass(frozen=True, slots=True)
class Says:
    """A body beside its name and kind; a unit is its name, its kind and the name of its parent."""

    region: str
    time_zone: str
    sectors: tuple[str, ...]
    colour: str
    languages: tuple[str, ...] = ("fr",)
    units: tuple[tuple[str, str, str], ...] = ()
    words: Words = field(default_factory=dict)


SAYS = {
    "alliance": Says(
        region="Monde",
        time_zone="Europe/Brussels",
        sectors=("Forêts", "Construction en bois", "Normalisation"),
        colour="#2f6b2f",
        languages=("fr", "en", "es"),
        units=(
            ("Secrétariat", DEPARTMENT, ""),
            ("Programme Chantiers", PROGRAMME, ""),
            ("Bureau des Andes", SITE, "Programme Chantiers"),
            ("Bureau du Golfe de Guinée", SITE, "Programme Chantiers"),
        ),
    ),
    "agency": Says(
        region="Plateau de Sanwé",
        time_zone="Africa/Abidjan",
        sectors=("Normalisation", "Métrologie", "Certification"),
        colour="#8a4b08",
        languages=("fr", "en"),
        units=(
            ("Direction des normes", DEPARTMENT, ""),
            ("Comités techniques", DEPARTMENT, "Direction des normes"),
            ("Laboratoire de métrologie", SITE, ""),
        ),
    ),
    "school": Says(
        region="Val-Clair",
        time_zone="Europe/Paris",
        sectors=("Enseignement supérieur", "Recherche", "Ingénierie"),
        colour="#5b2a86",
        languages=("fr", "en"),
        units=(
            ("Campus des Ormes", SITE, ""),
            ("Département Énergie", DEPARTMENT, "Campus des Ormes"),
            ("Département Numérique", DEPARTMENT, "Campus des Ormes"),
            ("Campus du Port", SITE, ""),
            ("École doctorale", PROGRAMME, ""),
        ),
        words={("body", "fr"): ("Comité", "Comités"), ("body", "en"): ("Committee", "Committees")},
    ),
    "network": Says(
        region="Estuaire",
        time_zone="Europe/Paris",
        sectors=("Coopération internationale", "Eau", "Éducation"),
        colour="#0b5a7a",
        languages=("fr", "es"),
        units=(
            ("Siège", SITE, ""),
            ("Programme Rives", PROGRAMME, ""),
            ("Équipe Éducation", DEPARTMENT, "Programme Rives"),
        ),
        words={
            ("axis", "fr"): ("Chantier", "Chantiers"),
            ("axis", "es"): ("Línea de trabajo", "Líneas de trabajo"),
        },
    ),
}


def settle(sample: str, *, by: Member, at: datetime) -> None:
    """The body of a sample with all it says of itself, as whoever administers it would say it."""
    says = SAYS[sample]
    known = services.identity_of(by.organisation)
    said = replace(
        known,
        region=says.region,
        time_zone=says.time_zone,
        sectors=says.sectors,
        colour=says.colour,
        languages=says.languages,
    )
    services.identify(said, by=by, now=at)
    services.set_words(says.words, by=by, now=at)
    made: dict[str, Unit] = {}
    for name, kind, parent in says.units:
        made[name] = services.add_unit(Told(name, kind, made.get(parent)), by=by, now=at)
