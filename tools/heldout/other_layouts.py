"""Plans laid out with what is neither a word processor nor a browser."""

from pathlib import Path
from xml.sax.saxutils import escape

import typst
import xlsxwriter
from pptx import Presentation
from pptx.slide import Slide
from pptx.util import Inches, Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer

from . import english, french, spanish
from .plan_model import Action, Axis, said

TYPST = """#set document(title: "Plan égalité")
#set page(paper: "a4", margin: 2cm, columns: 2, footer: context align(center)[#counter(page).display()])
#set text(font: "TeX Gyre Termes", size: 11.5pt, lang: "fr")
#set par(justify: true)
#place(top + center, scope: "parent", float: true)[#text(20pt, weight: "bold")[TITLE] #linebreak() #text(13pt)[WHO] #v(1em)]
#let section(it) = block(above: 1.4em, below: .8em, text(12pt, fill: rgb("#004d80"), weight: "bold", upper(it)))
"""
FOREWORD = """L’école forme chaque année deux cents ingénieures et ingénieurs. Un quart seulement sont des femmes, et ce plan veut y remédier sans attendre.

Il a été écrit par un groupe de douze personnes, élèves, enseignantes et enseignants, personnels administratifs et techniques, qui s’est réuni tout l’automne dans la bibliothèque, porte ouverte. Chacun pouvait entrer, écouter et parler.

Il ne prétend pas tout dire. Il retient ce que nous savons faire, avec nos forces, en trois ans."""
FIGURES = """Les filles étaient 19 % des admis en 2014 ; elles sont 26 % en 2023. Le corps enseignant compte 31 femmes pour 88 hommes. Aucune femme n’a encore dirigé un département.

À la dernière enquête, une élève sur trois disait avoir entendu une remarque sexiste dans l’année, un élève sur douze. Deux signalements ont été reçus, et traités."""
QUARTERS = tuple(f"T{quarter} {year}" for year in (2025, 2026) for quarter in (1, 2, 3, 4))


def two_columns(path: Path) -> None:
    """Two columns of prose; an action is a paragraph that begins with its name in bold."""
    plan = french.SCHOOL
    source = TYPST.replace("TITLE", plan.title).replace("WHO", plan.organisation)
    source += f"#section[Avant-propos]\n{FOREWORD}\n\n#section[Chiffres clés]\n{FIGURES}\n\n"
    source += "".join(map(section, plan.axes))
    source += "#section[Suivi du plan]\nLe conseil d’école examine l’avancement deux fois par an.\n"
    path.write_bytes(typst.compile(source.encode()))


def section(axis: Axis) -> str:
    """Return a section of the two-column plan."""
    actions = "".join(f"*{action.title}* {said(action.measures)}\n\n" for action in axis.actions)
    return f"#section[{axis.title}]\n{actions}_Indicateurs de suivi :_ {' ; '.join(axis.indicators)}.\n\n"


def workbook(path: Path) -> None:
    """A sheet of reading notes, then the plan with merged axes and a column a quarter."""
    plan = french.INSTITUTE
    book = xlsxwriter.Workbook(str(path))
    bold, wrap = (
        book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1}),
        book.add_format({"text_wrap": True, "border": 1, "valign": "top"}),
    )
    notes = book.add_worksheet("Lisez-moi")
    for row, line in enumerate(
        (
            "Ce classeur suit le plan d’action.",
            "Ne pas insérer de colonne.",
            "Contact : mission égalité",
        )
    ):
        notes.write(row, 0, line)
    sheet = book.add_worksheet("Plan d’action")
    sheet.write(0, 0, f"{plan.organisation} – {plan.title}", bold)
    for column, name in enumerate(
        ("Axe", "Objectif", "Réf.", "Action", "Pilote(s)", "Priorité", "Indicateur", "Cible")
    ):
        sheet.merge_range(2, column, 3, column, name, bold)
    for start, year in ((8, 2025), (12, 2026)):
        sheet.merge_range(2, start, 2, start + 3, year, bold)
    for column, span in enumerate(QUARTERS, 8):
        sheet.write(3, column, span[:2], bold)
    row = 4
    for axis in plan.axes:
        last = row + len(axis.actions) - 1
        sheet.merge_range(row, 0, last, 0, f"{axis.number}. {axis.title}", wrap)
        sheet.merge_range(row, 1, last, 1, axis.objective, wrap)
        for action in axis.actions:
            marks = [
                "x" if span in (action.calendar or "").split(", ") else "" for span in QUARTERS
            ]
            texts = (
                action.number,
                action.title,
                said(action.owners),
                action.priority,
                said(action.indicators),
                said(action.targets),
                *marks,
            )
            for column, text in enumerate(texts, 2):
                sheet.write(row, column, text or "", wrap)
            row += 1
    book.close()


def slides(path: Path) -> None:
    """A slide an area with its table; a long one goes on over two slides."""
    plan = english.AGENCY
    deck = Presentation()
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text, cover.placeholders[1].text = plan.title, plan.organisation
    why = deck.slides.add_slide(deck.slide_layouts[1])
    why.shapes.title.text = "Why now"
    why.placeholders[
        1
    ].text = "Women are 29 % of our staff\nNone of our six directors is a woman\nTwo thirds of leavers under forty are women"
    for axis in plan.axes:
        for number, part in enumerate((axis.actions[:2], axis.actions[2:])):
            if part:
                slide = deck.slides.add_slide(deck.slide_layouts[5])
                slide.shapes.title.text = axis.title + (" (continued)" if number else "")
                grid(slide, part)
    end = deck.slides.add_slide(deck.slide_layouts[1])
    end.shapes.title.text, end.placeholders[1].text = (
        "Next steps",
        "Board approval in December\nLaunch with all staff in January",
    )
    deck.save(str(path))


def grid(slide: Slide, actions: tuple[Action, ...]) -> None:
    """Add the table of one slide."""
    table = slide.shapes.add_table(
        len(actions) + 1, 4, Inches(0.4), Inches(1.6), Inches(9.2), Inches(1)
    ).table
    rows = [("Action", "Lead", "By when", "How we measure it")]
    rows += [(a.title, said(a.owners), a.calendar or "", said(a.indicators)) for a in actions]
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
            table.cell(number, column).text_frame.paragraphs[0].font.size = Pt(13)


def foundation(path: Path) -> None:
    """Headings and labelled paragraphs with notes at the foot, called by small figures."""
    plan = spanish.FOUNDATION
    styles = getSampleStyleSheet()
    line, medida = (
        styles["BodyText"],
        ParagraphStyle("medida", parent=styles["Heading3"], textColor="#8a1c4a"),
    )
    story: list[Flowable] = [
        Spacer(1, 160),
        Paragraph(plan.title, styles["Title"]),
        Paragraph(plan.organisation, styles["Heading2"]),
        PageBreak(),
    ]
    story += [
        Paragraph("Presentación", styles["Heading1"]),
        Paragraph(
            "Trabajamos en once comunidades<super>1</super> con treinta y cuatro organizaciones socias. El diagnóstico participativo se hizo en 2023.",
            line,
        ),
    ]
    for axis in plan.axes:
        story.append(
            Paragraph(f"Línea estratégica {axis.number}. {axis.title}", styles["Heading1"])
        )
        for action in axis.actions:
            story.append(
                Paragraph(
                    f"Medida {action.number}. {action.title}<super>{(action.number or '')[-1]}</super>",
                    medida,
                )
            )
            story += [Paragraph(text, line) for text in told(action)]
    story += [
        Paragraph("Seguimiento", styles["Heading1"]),
        Paragraph("El patronato recibe un informe cada semestre.", line),
    ]
    SimpleDocTemplate(str(path), pagesize=A4, title=plan.title, author=plan.organisation).build(
        story, onFirstPage=foot, onLaterPages=foot
    )


def told(action: Action) -> list[str]:
    """Return the paragraphs that follow the title of a measure."""
    rows = (
        ("Responsable", ", ".join(action.owners)),
        ("Plazo", action.calendar),
        ("Presupuesto", action.budget),
        ("Indicadores", "; ".join(action.indicators)),
    )
    return [
        said(action.measures),
        *(f"<b>{label}:</b> {escape(text)}" for label, text in rows if text),
    ]


def foot(canvas: Canvas, _: object) -> None:
    """Print the running lines and the notes of a page."""
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 800, "Fundación Puentes del Sur")
    canvas.drawString(72, 58, "1 Véase el mapa de actuación en la memoria de 2023.")
    canvas.drawRightString(523, 40, f"Plan de acción de género | {canvas.getPageNumber()}")
