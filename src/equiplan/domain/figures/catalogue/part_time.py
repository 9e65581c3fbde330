"""The part-time share: how many work part time, of those whose working time is known."""

from ..indicators import Slot, Unit
from ..progress import Direction
from ..rules import share_in
from .making import Share, texts

MEASURES = (
    Share(
        code="part_time_share",
        title=texts("Part du temps partiel", "Part-time share", "Proporción de jornada parcial"),
        definition=texts(
            "Part des personnes à temps partiel parmi celles dont le temps de travail est connu. Ni plus ni moins n’est mieux en soi\u00a0: comparez les femmes et les hommes.",
            "Share of people working part time among those whose working time is known. Neither more nor less is better by itself: compare women and men.",
            "Proporción de personas a jornada parcial entre aquellas cuya jornada se conoce. Ni más ni menos es mejor por sí mismo: compare a mujeres y hombres.",
        ),
        formula=texts(
            "100 × temps partiel ÷ (temps partiel + temps plein)",
            "100 × part time ÷ (part time + full time)",
            "100 × jornada parcial ÷ (jornada parcial + jornada completa)",
        ),
        direction=Direction.KEEP,
        slots=(
            Slot(
                "staff",
                texts("Personnel", "Staff", "Plantilla"),
                Unit.PEOPLE,
                ("working_time",),
            ),
        ),
        compute=share_in("staff", "working_time", "part_time", known=("part_time", "full_time")),
        source="Eurostat, EU Labour Force Survey (part-time employment as a percentage of total employment)",
        by="sex",
    ),
)
