"""Coverage: how many of those concerned have been trained, have signed, came, have adopted."""

from equiplan.domain.text.messages import N_, NC_

from ..indicators import Flow, Slot, Unit
from ..rules import rate
from .making import OWN, Share

PEOPLE, THINGS = Unit.PEOPLE, Unit.THINGS
STAFF = NC_("staff", "Staff")
# code -> title, definition, formula, the part and its title, the whole and its title, unit, source
VARIANTS = {
    "training_coverage": (
        N_("Training coverage"),
        N_(
            "Share of staff who have had at least one training on equality. Someone trained twice counts once: the counted list has to see to it."
        ),
        N_("100 × people trained ÷ staff"),
        ("trained", N_("People trained")),
        ("staff", STAFF),
        PEOPLE,
        "European Commission, Horizon Europe guidance on gender equality plans (training requirement)",
    ),
    "charter_coverage": (
        N_("Charter coverage"),
        N_("Share of those concerned who have signed the charter for the period."),
        N_("100 × signatories ÷ people concerned"),
        ("signed", N_("Signatories")),
        ("concerned", N_("People concerned")),
        PEOPLE,
        OWN,
    ),
    "meeting_participation": (
        N_("Participation in meetings"),
        N_("Share of those present among those expected, over all meetings of the period."),
        N_("100 × present ÷ expected"),
        ("present", N_("Present")),
        ("expected", N_("Expected")),
        PEOPLE,
        OWN,
    ),
    "responsive_standards": (
        N_("Share of gender-responsive standards"),
        N_("Share of the standards of the period that were reviewed and respond to gender."),
        N_("100 × gender-responsive standards ÷ standards"),
        (
            "responsive",
            N_("Gender-responsive standards"),
        ),
        ("standards", N_("Standards")),
        THINGS,
        "UNECE, Declaration for Gender Responsive Standards and Standards Development",
    ),
    "indicator_adoption": (
        N_("Adoption of a common indicator"),
        N_(
            "Share of the network’s members who can report the indicator. The rest is the gap to close."
        ),
        N_("100 × members who report ÷ members"),
        (
            "reporting",
            N_("Members who report"),
        ),
        ("members", N_("Members")),
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
