"""Yes or no, and graded scales."""

from ..indicators import ANY, Flow, Kind, Slot, Unit
from ..rules import exists, mean_grade
from .making import OWN, Number, texts

MEASURES = (
    Number(
        code="document_exists",
        title=texts(
            "Document publié (oui ou non)",
            "Document published (yes or no)",
            "Documento publicado (sí o no)",
        ),
        definition=texts(
            "1 si au moins un document existe, 0 s’il n’y en a aucun.",
            "1 where at least one document exists, 0 where there is none.",
            "1 si existe al menos un documento, 0 si no hay ninguno.",
        ),
        formula=texts("documents > 0", "documents > 0", "documentos > 0"),
        kind=Kind.YES_NO,
        unit=Unit.YES_NO,
        flow=Flow.SNAPSHOT,
        slots=(Slot("documents", texts("Documents", "Documents", "Documentos"), Unit.THINGS),),
        compute=exists("documents"),
        source="European Commission, Horizon Europe guidance on gender equality plans (public document)",
    ),
    Number(
        code="mean_grade",
        title=texts("Note moyenne", "Mean grade", "Nota media"),
        definition=texts(
            "Moyenne des notes de ce qui en a une, par exemple le marqueur genre de 0 à 2. Ce qui n’a pas été examiné ne compte pas pour 0.",
            "Mean of the grades of what has one, such as the gender marker from 0 to 2. What was not screened does not count as 0.",
            "Media de las notas de lo que tiene una, por ejemplo el marcador de género de 0 a 2. Lo no examinado no cuenta como 0.",
        ),
        formula=texts(
            "Σ note × nombre ÷ Σ nombre",
            "Σ grade × number ÷ Σ number",
            "Σ nota × número ÷ Σ número",
        ),
        kind=Kind.SCALE,
        unit=Unit.GRADE,
        flow=Flow.SNAPSHOT,
        slots=(
            Slot(
                "things",
                texts("Éléments notés", "Things graded", "Elementos con nota"),
                Unit.THINGS,
            ),
        ),
        compute=mean_grade("things", "scale"),
        source=f"{OWN}; for projects: OECD DAC gender equality policy marker",
        options={
            "scale": texts(
                "Quelle dimension donne la note\u202f?",
                "Which dimension gives the grade?",
                "¿Qué dimensión da la nota?",
            ),
        },
        choices={"scale": ANY},
    ),
)
