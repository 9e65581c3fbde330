"""The masculine-advantage index: how much more often men are at the top than women."""

from equiplan.domain.text.messages import N_

from ..rules import masculine_advantage
from .making import TOP, Index, by_sex, women_and_men_only

MEASURES = (
    Index(
        code="masculine_advantage_index",
        title=N_("Masculine-advantage index"),
        definition=women_and_men_only(
            N_(
                "Share of men who are in the top grade over the share of women who are: 1 is equality, at 2 a man is twice as likely to be there."
            )
        ),
        formula=N_("(men in the top grade ÷ men) ÷ (women in the top grade ÷ women)"),
        slots=(by_sex(),),
        compute=masculine_advantage("people", "top", "grade"),
        source="CNRS, Mission pour la place des femmes, indice d’avantage masculin (Rapport de situation comparée)",
        options={"top": TOP},
        choices={"top": "grade"},
    ),
)
