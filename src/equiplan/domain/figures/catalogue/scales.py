"""Yes or no, and graded scales."""

from equiplan.domain.text.messages import N_

from ..indicators import ANY, Flow, Kind, Slot, Unit
from ..rules import exists, mean_grade
from .making import OWN, Number

MEASURES = (
    Number(
        code="document_exists",
        title=N_("Document published (yes or no)"),
        definition=N_("1 where at least one document exists, 0 where there is none."),
        formula=N_("documents > 0"),
        kind=Kind.YES_NO,
        unit=Unit.YES_NO,
        flow=Flow.SNAPSHOT,
        slots=(Slot("documents", N_("Documents"), Unit.THINGS),),
        compute=exists("documents"),
        source="European Commission, Horizon Europe guidance on gender equality plans (public document)",
    ),
    Number(
        code="mean_grade",
        title=N_("Mean grade"),
        definition=N_(
            "Mean of the grades of what has one, such as the gender marker from 0 to 2. What was not screened does not count as 0."
        ),
        formula=N_("Σ grade × number ÷ Σ number"),
        kind=Kind.SCALE,
        unit=Unit.GRADE,
        flow=Flow.SNAPSHOT,
        slots=(
            Slot(
                "things",
                N_("Things graded"),
                Unit.THINGS,
            ),
        ),
        compute=mean_grade("things", "scale"),
        source=f"{OWN}; for projects: OECD DAC gender equality policy marker",
        options={
            "scale": N_("Which dimension gives the grade?"),
        },
        choices={"scale": ANY},
    ),
)
