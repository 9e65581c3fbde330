"""Loads the reference series of the demonstration: invented figures, and said to be so."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction

from equiplan.importing.series.meaning import suggested
from equiplan.importing.series.model import Table
from equiplan.web.organisations.demo import officer_of
from equiplan.web.platform import clock

from . import services
from .models import Level, Series

FIRST = 2021
INVENTED = {
    "Sanwélie": (17.2, 18.1, 19.4, 20.3, 21.8, 22.6),
    "Afrique de l’Ouest": (14.9, 15.6, 16.2, 17.5, 18.3, 19.1),
    "Monde": (26.8, 27.5, 28.1, 28.9, 29.6, 30.2),
}
PLACES = (
    services.Place("Sanwélie", Level.COUNTRY),
    services.Place("Afrique de l’Ouest", Level.REGION),
    services.Place("Monde", Level.WORLD),
)


@transaction.atomic
def load(now: datetime | None = None) -> None:
    """A series that the agency compares its committees with; run twice, nothing changes."""
    at = now or clock.now()
    by = officer_of("agency", at)
    if Series.objects.filter(organisation=by.organisation).exists():
        return
    table = _table()
    digest = sha256(str(table.rows).encode()).hexdigest()
    series = services.bring(table, "illustration.csv", digest=digest, by=by, now=at)
    about = services.About(
        title="Part des femmes dans les comités de normalisation (illustration)",
        definition="Femmes parmi les membres des comités techniques, au 31 décembre. "
        "Ces chiffres sont inventés pour la démonstration\u00a0: ce ne sont pas des statistiques.",
        source="Données d’illustration",
        licence="Aucune\u00a0: données inventées",
        retrieved_on=(at - timedelta(days=40)).date(),
        unit="%",
        measure="share_of_women_bodies",
    )
    services.keep(series, suggested(table), PLACES, about, by=by, now=at)


def _table() -> Table:
    rows = tuple(
        (area, str(year), str(value))
        for area, values in INVENTED.items()
        for year, value in enumerate(values, FIRST)
    )
    return Table("csv", ("Territoire", "Année", "Valeur"), rows, tuple(range(2, len(rows) + 2)))
