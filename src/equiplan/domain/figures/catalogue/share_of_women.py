"""The share of women, of anybody that is counted by sex."""

from equiplan.domain.text.messages import N_, NC_

from ..indicators import Flow
from ..rules import women_of_both
from .making import NOTHING, OWN, PEOPLE, Share, after_space, by_sex, filled, women_and_men_only

FORMULA = N_("100 × women ÷ (women + men)")
DEFINITION = N_("Share of women among women and men{of}.")
SOURCES = {
    "plain": OWN,
    "decisions": "EIGE, Gender Statistics Database, women and men in decision-making; United Nations, SDG indicator 5.5.1",
    "work": "International Labour Organization, ILOSTAT, employment by sex",
    "management": "United Nations, SDG indicator 5.5.2 (proportion of women in managerial positions)",
    "science": "European Commission, She Figures Handbook",
}


STOCK, FLOW = Flow.SNAPSHOT, Flow.FLOW
# code -> source, snapshot or flow, title, whom the fact counts, whom it is a share of
VARIANTS = {
    "share_of_women": (
        "plain",
        STOCK,
        N_("Share of women"),
        PEOPLE,
        NOTHING,
    ),
    "share_of_women_bodies": (
        "decisions",
        STOCK,
        N_("Share of women in bodies"),
        NC_("variants.share_of_women_bodies", "Members of bodies"),
        N_("who sit in bodies"),
    ),
    "share_of_women_chairs": (
        "decisions",
        STOCK,
        N_("Share of women among chairs"),
        N_("Chairs"),
        N_("who chair a body"),
    ),
    "share_of_women_staff": (
        "work",
        STOCK,
        N_("Share of women among staff"),
        NC_("variants.share_of_women_staff", "Staff"),
        N_("of the staff"),
    ),
    "share_of_women_management": (
        "management",
        STOCK,
        N_("Share of women in management"),
        NC_("variants.share_of_women_management", "Managers"),
        N_("who manage or direct"),
    ),
    "share_of_women_experts": (
        "plain",
        STOCK,
        N_("Share of women among experts"),
        NC_("variants.share_of_women_experts", "Experts"),
        N_("who are called on as experts"),
    ),
    "share_of_women_applicants": (
        "science",
        FLOW,
        N_("Share of women among applicants"),
        NC_("variants.share_of_women_applicants", "Applicants"),
        N_("who have applied"),
    ),
    "share_of_women_entrants": (
        "science",
        FLOW,
        N_("Share of women among entrants"),
        N_("Entrants"),
        N_("recruited or admitted in the period"),
    ),
    "share_of_women_graduates": (
        "science",
        FLOW,
        N_("Share of women among graduates"),
        NC_("variants.share_of_women_graduates", "Graduates"),
        N_("who graduated in the period"),
    ),
}

MEASURES = tuple(
    Share(
        code=code,
        title=title,
        definition=women_and_men_only(filled(DEFINITION, of=after_space(among))),
        formula=FORMULA,
        flow=flow,
        slots=(by_sex(title=people),),
        compute=women_of_both("people"),
        source=SOURCES[source],
    )
    for code, (source, flow, title, people, among) in VARIANTS.items()
)
