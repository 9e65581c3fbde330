"""Coverage: how many of those concerned have been trained, have signed, came, have adopted."""

from ..indicators import Flow, Slot, Unit
from ..rules import rate
from .making import OWN, Share, texts

PEOPLE, THINGS = Unit.PEOPLE, Unit.THINGS
STAFF = texts("Personnel", "Staff", "Plantilla")
# code -> title, definition, formula, the part and its title, the whole and its title, unit, source
VARIANTS = {
    "training_coverage": (
        texts("Couverture par la formation", "Training coverage", "Cobertura de la formación"),
        texts(
            "Part du personnel qui a suivi au moins une formation à l’égalité. Une personne formée deux fois compte une fois\u00a0: c’est à la liste comptée d’y veiller.",
            "Share of staff who have had at least one training on equality. Someone trained twice counts once: the counted list has to see to it.",
            "Proporción de la plantilla que ha seguido al menos una formación en igualdad. Quien se forma dos veces cuenta una vez: la lista contada debe asegurarlo.",
        ),
        texts(
            "100 × personnes formées ÷ personnel",
            "100 × people trained ÷ staff",
            "100 × personas formadas ÷ plantilla",
        ),
        ("trained", texts("Personnes formées", "People trained", "Personas formadas")),
        ("staff", STAFF),
        PEOPLE,
        "European Commission, Horizon Europe guidance on gender equality plans (training requirement)",
    ),
    "charter_coverage": (
        texts("Couverture par la charte", "Charter coverage", "Cobertura de la carta"),
        texts(
            "Part des personnes concernées qui ont signé la charte pour la période.",
            "Share of those concerned who have signed the charter for the period.",
            "Proporción de las personas concernidas que han firmado la carta para el periodo.",
        ),
        texts(
            "100 × signataires ÷ personnes concernées",
            "100 × signatories ÷ people concerned",
            "100 × firmantes ÷ personas concernidas",
        ),
        ("signed", texts("Signataires", "Signatories", "Firmantes")),
        ("concerned", texts("Personnes concernées", "People concerned", "Personas concernidas")),
        PEOPLE,
        OWN,
    ),
    "meeting_participation": (
        texts(
            "Participation aux réunions",
            "Participation in meetings",
            "Participación en las reuniones",
        ),
        texts(
            "Part des présences parmi les présences attendues, sur toutes les réunions de la période.",
            "Share of those present among those expected, over all meetings of the period.",
            "Proporción de asistencias sobre las asistencias previstas, en todas las reuniones del periodo.",
        ),
        texts(
            "100 × présences ÷ présences attendues",
            "100 × present ÷ expected",
            "100 × asistencias ÷ asistencias previstas",
        ),
        ("present", texts("Présences", "Present", "Asistencias")),
        ("expected", texts("Présences attendues", "Expected", "Asistencias previstas")),
        PEOPLE,
        OWN,
    ),
    "responsive_standards": (
        texts(
            "Part des normes sensibles au genre",
            "Share of gender-responsive standards",
            "Proporción de normas sensibles al género",
        ),
        texts(
            "Part des normes examinées qui tiennent compte du genre, parmi celles de la période.",
            "Share of the standards of the period that were reviewed and respond to gender.",
            "Proporción de las normas del periodo que se han examinado y tienen en cuenta el género.",
        ),
        texts(
            "100 × normes sensibles au genre ÷ normes",
            "100 × gender-responsive standards ÷ standards",
            "100 × normas sensibles al género ÷ normas",
        ),
        (
            "responsive",
            texts(
                "Normes sensibles au genre",
                "Gender-responsive standards",
                "Normas sensibles al género",
            ),
        ),
        ("standards", texts("Normes", "Standards", "Normas")),
        THINGS,
        "UNECE, Declaration for Gender Responsive Standards and Standards Development",
    ),
    "indicator_adoption": (
        texts(
            "Adoption d’un indicateur commun",
            "Adoption of a common indicator",
            "Adopción de un indicador común",
        ),
        texts(
            "Part des membres du réseau qui peuvent rendre compte de l’indicateur. Le reste est l’écart à combler.",
            "Share of the network’s members who can report the indicator. The rest is the gap to close.",
            "Proporción de miembros de la red que pueden informar del indicador. El resto es la brecha por cerrar.",
        ),
        texts(
            "100 × membres qui rendent compte ÷ membres",
            "100 × members who report ÷ members",
            "100 × miembros que informan ÷ miembros",
        ),
        (
            "reporting",
            texts("Membres qui rendent compte", "Members who report", "Miembros que informan"),
        ),
        ("members", texts("Membres", "Members", "Miembros")),
        THINGS,
        OWN,
    ),
}

MEASURES = tuple(
    Share(
        code=code,
        title=title,
        definition=definition,
        formula=formula,
        flow=Flow.FLOW,
        slots=(Slot(part, said, unit), Slot(whole, of, unit)),
        compute=rate(part, whole),
        source=source,
    )
    for code, (
        title,
        definition,
        formula,
        (part, said),
        (whole, of),
        unit,
        source,
    ) in VARIANTS.items()
)
