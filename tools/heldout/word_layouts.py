"""Plans laid out with a word processor."""

import io
from itertools import cycle, islice
from pathlib import Path

from docx.document import Document as WordDocument
from docx.shared import Inches, Pt
from PIL import Image, ImageDraw

from . import english, french, spanish, word
from .plan_model import Action, Axis, said

CONTEXT = (
    "L’établissement emploie un peu plus de deux mille personnes, dont une moitié de titulaires.",
    "Les femmes sont majoritaires parmi les personnels administratifs et minoritaires parmi les professeurs des universités.",
    "La loi impose à chaque employeur public de plus de cinquante agents un plan pluriannuel.",
    "Les données présentées ici proviennent du rapport social unique et du bilan de la campagne d’emplois.",
    "Une concertation de six mois a réuni cent trente personnes dans neuf ateliers.",
    "La part des femmes recule à chaque étape de la carrière, ce que la littérature nomme le tuyau percé.",
    "Les congés de maternité sont désormais compensés par un allègement de service.",
    "Les écarts de rémunération tiennent pour l’essentiel aux différences de corps et de grade.",
    "Plusieurs actions engagées depuis 2019 ont été menées à leur terme : charte, guide d’écriture, journée annuelle.",
    "Les laboratoires de sciences de la matière restent les moins mixtes, malgré des recrutements récents.",
)
CHAPTERS = ("Le mot de la présidente", "Cadre légal et réglementaire", "Méthode d’élaboration", "État des lieux : les personnels",
            "État des lieux : les étudiantes et les étudiants", "Bilan du plan précédent", "Gouvernance et suivi")  # fmt: skip
LABELS = ("Objectif", "Descriptif", "Pilote", "Échéance", "Coût estimé", "Indicateurs de suivi")


def prose(start: int, sentences: int) -> str:
    """Return a paragraph of context."""
    return " ".join(islice(cycle(CONTEXT), start, start + sentences))


def picture(values: tuple[int, ...]) -> io.BytesIO:
    """Return a bar chart as a picture without text."""
    image = Image.new("RGB", (640, 240), "white")
    draw = ImageDraw.Draw(image)
    for number, value in enumerate(values):
        draw.rectangle((40 + 90 * number, 230 - 2 * value, 100 + 90 * number, 230), fill="#365f91")
    stream = io.BytesIO()
    image.save(stream, "PNG")
    stream.seek(0)
    return stream


def statistics(document: WordDocument, number: int) -> None:
    """Add a table of counts by sex, with its caption."""
    document.add_paragraph(
        f"Tableau {number} – Effectifs par catégorie et par sexe au 31 décembre {2016 + number}",
        style="Caption",
    )
    table = document.add_table(rows=0, cols=5, style="Table Grid")
    word.header_row(table, ("Catégorie", "Femmes", "Hommes", "Total", "Part des femmes"), "7F7F7F")
    for row, name in enumerate(
        (
            "Professeurs",
            "Maîtres de conférences",
            "Ingénieurs",
            "Techniciens",
            "Administratifs",
            "Contractuels",
            "Doctorants",
        )
    ):
        women, men = 40 + 13 * row + number, 120 - 9 * row + number
        for cell, text in zip(
            table.add_row().cells,
            (name, women, men, women + men, f"{100 * women // (women + men)} %"),
            strict=True,
        ):
            word.write(cell, str(text))
    document.add_paragraph("Source : bilan social, champ : agents rémunérés par l’établissement.")


def long_university(path: Path) -> None:
    """Context of some twenty-five pages, then one landscape table an axis, rows cut by the page."""
    plan = french.UNIVERSITY
    document = word.blank(points=11)
    word.running(
        document,
        "Plan d’action égalité – Université de Valserine",
        "Adopté par le conseil d’administration du 4 juillet 2024",
    )
    for _ in range(6):
        document.add_paragraph()
    word.centred(document, plan.organisation, 16)
    word.centred(document, plan.title, 24, bold=True)
    document.add_page_break()
    document.add_heading("Sommaire", 1)
    for page, name in enumerate(
        (
            *CHAPTERS,
            "Plan d’action détaillé",
            *(f"Axe {axis.number} – {axis.title}" for axis in plan.axes),
        ),
        3,
    ):
        document.add_paragraph(f"{name} {'.' * 40} {page}")
    context(document)
    word.landscape(document)
    document.add_heading("8. Plan d’action détaillé", 1)
    document.add_paragraph(
        "Chaque axe fait l’objet d’un tableau. Les actions sont numérotées de 1 à 12."
    )
    names = (
        "N°",
        "Action",
        "Modalités de mise en œuvre",
        "Public concerné",
        "Pilote",
        "Calendrier",
        "Indicateurs",
        "Budget",
    )
    for axis in plan.axes:
        table = document.add_table(rows=0, cols=8, style="Table Grid")
        word.banner(table, f"AXE {axis.number} – {axis.title}", "C45911")
        word.header_row(table, names)
        for action in axis.actions:
            texts = (
                action.number,
                action.title,
                said(action.measures),
                "Tous les personnels",
                said(action.owners),
                action.calendar,
                said(action.indicators),
                action.budget,
            )
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                word.write(cell, text or "", points=11)
        word.widths(table, (0.4, 2.0, 2.0, 1.1, 1.2, 1.1, 1.3, 0.9))
        document.add_paragraph()
    word.upright(document)
    document.add_heading("Annexe – Glossaire", 1)
    for line in (
        "Mixité : présence des deux sexes dans un groupe.",
        "Parité : présence à parts égales.",
        "Plafond de verre : obstacles invisibles à la promotion.",
    ):
        document.add_paragraph(line)
    word.export(document, path)


def context(document: WordDocument) -> None:
    """Add the chapters that come before the plan."""
    for number, name in enumerate(CHAPTERS, 1):
        document.add_page_break()
        document.add_heading(f"{number}. {name}", 1)
        for part in range(1, 4):
            document.add_heading(
                f"{number}.{part} {('Constats', 'Analyse', 'Points de vigilance')[part - 1]}", 2
            )
            for block in range(4):
                document.add_paragraph(prose(number + part + block, 5))
            if number in (4, 5, 6):
                statistics(document, 3 * (number - 4) + part)
                document.add_picture(
                    picture((30 + number, 42, 55 - part, 61, 28, 47)), width=Inches(4.5)
                )
                document.add_paragraph(
                    f"Figure {3 * (number - 4) + part} – Part des femmes par composante",
                    style="Caption",
                )


def action_sheets(path: Path) -> None:
    """A form an action: a title row in colour, then a label and its text a row."""
    plan = french.TOWN
    document = word.blank("Liberation Serif", 11)
    word.centred(document, plan.organisation, 14)
    word.centred(document, plan.title, 22, bold=True)
    document.add_paragraph(
        "La ville compte vingt-deux mille habitants. Ce plan a été présenté au conseil municipal du 12 décembre 2022, avec le rapport annuel sur la situation en matière d’égalité."
    )
    document.add_page_break()
    for axis in plan.axes:
        document.add_heading(f"Axe {axis.number} : {axis.title}", 1)
        document.add_paragraph(f"Objectif stratégique : {axis.objective}")
        for action in axis.actions:
            table = document.add_table(rows=0, cols=2, style="Table Grid")
            word.banner(table, f"FICHE ACTION N° {action.number} – {action.title}", "A8D08D")
            for label, text in sheet_rows(action):
                left, right = table.add_row().cells
                word.write(left, label, bold=True)
                word.write(right, text)
            word.widths(table, (1.6, 4.6))
            document.add_paragraph()
    word.export(document, path)


def sheet_rows(action: Action) -> list[tuple[str, str]]:
    """Return what a sheet says of an action, label by label."""
    rows = (("Descriptif", said(action.measures)), ("Service pilote", said(action.owners)), ("Échéance", action.calendar),
            ("Coût prévisionnel", action.budget), ("Indicateurs de suivi", said(action.indicators)))  # fmt: skip
    return [(label, text or "") for label, text in rows]


def outline(path: Path) -> None:
    """Objectives, sub-objectives and actions in three levels of headings, then labelled lines."""
    plan = english.UNIVERSITY
    document = word.blank("Liberation Serif", 11)
    word.running(document, "Harrowmere University", "Gender Equality Plan 2023–2027 | Page")
    word.centred(document, plan.title, 26, bold=True)
    word.centred(document, plan.organisation, 16)
    document.add_page_break()
    document.add_heading("Foreword", 1)
    document.add_paragraph(
        "Three years ago we promised to look honestly at our figures. They moved, though not as far as we had hoped, and this second plan sets out what we will do about it."
    )
    document.add_heading("Where we stand", 1)
    table = document.add_table(rows=0, cols=3, style="Light Grid Accent 1")
    for row in (
        ("Grade", "Women", "Men"),
        ("Professor", "61", "203"),
        ("Reader", "48", "77"),
        ("Lecturer", "190", "201"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            word.write(cell, text)
    document.add_paragraph("Women hold 23 % of chairs, against 19 % in 2019.")
    document.add_heading("Our objectives and actions", 1)
    for axis in plan.axes:
        document.add_heading(f"Objective {axis.number}: {axis.title}", 2)
        for sub, name in enumerate(plan.texts[axis.number or ""], 1):
            document.add_heading(f"Sub-objective {axis.number}.{sub}: {name}", 3)
            for action in axis.actions:
                if (action.number or "").startswith(f"{axis.number}.{sub}."):
                    outlined(document, action)
    document.add_heading("Monitoring and review", 1)
    document.add_paragraph(
        "The Equality Committee meets each term. An external review takes place in the third year."
    )
    word.export(document, path)


def outlined(document: WordDocument, action: Action) -> None:
    """Add an action and its labelled lines."""
    document.add_heading(f"Action {action.number}: {action.title}", 4)
    for label, text in (
        ("Responsible", ", ".join(action.owners)),
        ("Timeframe", action.calendar),
        ("Indicators", "; ".join(action.indicators)),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(text or "")


def apart(path: Path) -> None:
    """A table an area under a coloured cell; indicators in a table of their own, by action number."""
    plan = english.NGO
    document = word.blank(points=10)
    document.add_heading(plan.organisation, 1)
    document.add_heading(plan.title, 0)
    document.add_paragraph(
        "We work in eleven countries. Two thirds of the people we serve are women and children; one third of our managers are women."
    )
    for axis in plan.axes:
        table = document.add_table(rows=0, cols=5, style="Table Grid")
        word.banner(table, f"Area {axis.number}. {axis.title}", "F4B083")
        word.header_row(table, ("Ref.", "What we will do", "Who leads", "When", "Target"), "833C0B")
        for action in axis.actions:
            texts = (
                action.number,
                action.title,
                said(action.owners),
                action.calendar,
                said(action.targets) or "–",
            )
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                word.write(cell, text or "")
        word.widths(table, (0.5, 2.6, 1.3, 1.0, 1.1))
        document.add_paragraph()
    document.add_heading("How we will know: indicators", 1)
    table = document.add_table(rows=0, cols=3, style="Table Grid")
    word.header_row(table, ("Indicator", "Relates to action", "Source of data"), "833C0B")
    for action in plan.actions():
        texts = (said(action.indicators), action.number, "Monitoring database")
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            word.write(cell, text or "")
    document.add_heading("Approval", 1)
    document.add_paragraph("Approved by the Board of Trustees on 3 February 2025.")
    word.export(document, path)


def quarters(path: Path) -> None:
    """A landscape table with a column a quarter under the year, crosses for the calendar."""
    plan = english.STANDARDS
    document = word.blank(points=9)
    word.centred(document, plan.organisation, 12)
    word.centred(document, plan.title, 18, bold=True)
    document.add_paragraph(
        "The Board signed the international declaration on gender-responsive standards in 2023. The table below is reviewed at each meeting of the Technical Board."
    )
    word.landscape(document)
    document.add_heading("Actions", 1)
    table = document.add_table(rows=2, cols=13, style="Table Grid")
    names = ("No.", "Action", "Lead", "Indicator", "Target")
    for column, name in enumerate(names):
        word.write(table.cell(0, column).merge(table.cell(1, column)), name, bold=True)
    spans = [f"Q{quarter} {year}" for year in (2025, 2026) for quarter in (1, 2, 3, 4)]
    for start, year in ((5, "2025"), (9, "2026")):
        word.write(table.cell(0, start).merge(table.cell(0, start + 3)), year, bold=True)
    for column, span in enumerate(spans, 5):
        word.write(table.cell(1, column), span[:2], bold=True)
    for axis in plan.axes:
        word.banner(table, f"{axis.number}. {axis.title.upper()}", "D9E2F3")
        for action in axis.actions:
            marks = ["X" if span in (action.calendar or "").split(", ") else "" for span in spans]
            texts = (
                action.number,
                action.title,
                said(action.owners),
                said(action.indicators),
                said(action.targets),
                *marks,
            )
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                word.write(cell, text or "", points=8)
    word.widths(table, (0.4, 2.4, 1.1, 1.5, 1.0, *([0.4] * 8)))
    word.export(document, path)


def company(path: Path) -> None:
    """A table an area, its name and its aim in the first two rows, measures numbered throughout."""
    plan = spanish.COMPANY
    document = word.blank("Liberation Serif", 11)
    word.centred(document, plan.title.upper(), 20, bold=True)
    word.centred(document, plan.organisation, 14)
    for name, text in (("1. Partes que lo conciertan", "Representación de la empresa y representación de la plantilla, cinco personas cada una."),
                       ("2. Ámbito y vigencia", "El plan se aplica a los tres centros de trabajo durante cuatro años desde su firma."),
                       ("3. Informe de diagnóstico", "La plantilla la forman 412 personas, de las que 268 son mujeres, casi todas en la línea de envasado.")):  # fmt: skip
        document.add_heading(name, 1)
        document.add_paragraph(text)
    table = document.add_table(rows=0, cols=4, style="Table Grid")
    for row in (
        ("Sección", "Mujeres", "Hombres", "% mujeres"),
        ("Envasado", "221", "34", "87"),
        ("Mantenimiento", "2", "41", "5"),
        ("Oficinas", "45", "69", "39"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            word.write(cell, text)
    document.add_heading("4. Medidas", 1)
    for axis in plan.axes:
        area(document, axis)
    document.add_heading("5. Seguimiento y evaluación", 1)
    document.add_paragraph(
        "La comisión de seguimiento se reunirá cada seis meses y levantará acta."
    )
    word.export(document, path)


def area(document: WordDocument, axis: Axis) -> None:
    """Add the table of one area."""
    table = document.add_table(rows=0, cols=6, style="Table Grid")
    word.banner(table, f"ÁREA: {axis.title.upper()}", "B4C6E7")
    word.banner(table, f"Objetivo: {axis.objective}", "FFFFFF")
    word.header_row(
        table, ("Nº", "Medida", "Responsable", "Plazo", "Indicador", "Prioridad"), "2F5496"
    )
    for action in axis.actions:
        texts = (
            action.number,
            action.title,
            said(action.owners),
            action.calendar,
            said(action.indicators),
            action.priority,
        )
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            word.write(cell, text or "")
    word.widths(table, (0.4, 2.3, 1.1, 0.9, 1.2, 0.7))
    document.add_paragraph().paragraph_format.space_after = Pt(6)
