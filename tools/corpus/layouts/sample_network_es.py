"""The sample of a cooperation network, in Spanish, in Word."""

from pathlib import Path
from typing import Any

from .sample_network import written

FORMAT = "docx"
HEADER = ["N.º", "Acción", "Indicadores", "Meta", "Calendario", "Responsables", "Presupuesto"]
PARTS: dict[str, tuple[str, ...]] = {
    "Contexto": (
        "La red reúne a 94 asociaciones, administraciones locales y centros de enseñanza que trabajan en veintiséis países. Cada año asesora unos sesenta proyectos. Abarcan todos los ámbitos, del agua a la cultura, y la cuestión de género los atraviesa todos.",
        "La asamblea general pidió un grupo de trabajo abierto al equipo técnico, a la junta directiva y a las asociaciones. El grupo se reunió por primera vez en octubre de 2025 y redactó esta hoja de ruta en cuatro sesiones.",
    ),
    "Composición del grupo de trabajo": (
        "Lo forman dieciocho personas, once mujeres y siete hombres. Tres subgrupos preparan las sesiones: Diagnóstico, Formación y Herramientas.",
    ),
}
END = (
    "Reuniones y entregables",
    "El grupo se reúne cada dos meses. De cada sesión se levanta un acta con las decisiones, que se envía a los miembros en un plazo de diez días.",
)


def build(gold: dict[str, Any], target: Path) -> None:
    words = {
        "parts": PARTS,
        "objective": "Objetivo específico {number}: {title}",
        "aim": "Objetivo: ",
        "header": HEADER,
        "end": END,
    }
    written(gold, words).save(target)
