"""A trade union: headings and actions numbered by Word itself, so no digit is typed."""

from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from .. import office

FORMAT = "docx"
LEVELS = (("%1.", "Heading1"), ("%1.%2.", "Heading2"))


def numbering(doc: Any) -> None:
    """Two levels of automatic numbers, tied to the heading styles as Word's own gallery does."""
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for depth, (text, style) in enumerate(LEVELS)
    )
    root = doc.part.numbering_part.element
    root.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        ),
    )
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for depth, name in enumerate(("Heading 1", "Heading 2")):
        look = doc.styles[name].element.get_or_add_pPr()
        look.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
            )
        )


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Serif", size=11)
    numbering(doc)
    office.furniture(
        doc, "Programa de igualdad 2025-2029", "Federación Sindical de Servicios Portuarios | "
    )
    doc.add_heading("Programa de igualdad 2025-2029", 0)
    doc.add_paragraph(
        "La federación cuenta con 14.300 personas afiliadas en veintidós puertos; 2.900 son mujeres. El programa fue aprobado por el consejo confederal después de un proceso de debate de seis meses, en el que participaron 64 secciones sindicales."
    )
    for axis in gold["axes"]:
        doc.add_heading(axis["title"], 1)
        office.labelled(doc, "Objetivo: ", f"{axis['objective']}.")
        for action in axis["actions"]:
            doc.add_heading(action["title"], 2)
            doc.add_paragraph(" ".join(action["measures"]))
            office.labelled(doc, "Plazo: ", action["calendar"])
            office.labelled(doc, "Indicador: ", "; ".join(action["indicators"]))
    doc.add_paragraph("Aprobado en Puerto Albariza, el 8 de mayo de 2025.")
    doc.save(target)
