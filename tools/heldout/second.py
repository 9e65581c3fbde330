"""A second round: five plans in layouts that the first did not have, each with its page."""

from html import escape
from pathlib import Path

from . import word
from .page import listed, printed, whole
from .plan_model import Action, Axis, Plan, said

PORT = Plan(
    title="Plan égalité 2025-2027",
    organisation="Grand port de Sablonville",
    language="fr",
    period=(2025, 2027),
    axes=(
        Axis("Rémunérations", "1", (
            Action("Vérifier les coefficients d’embauche des cinq dernières années", "1.1", owners=("DRH",), calendar="2025", indicators=("Écart moyen à l’embauche",)),
            Action("Verser les primes de nuit au prorata réel", "1.2", owners=("Service paie",), calendar="2025, 2026", indicators=("Nombre de bulletins corrigés",)),
        ), objective="Supprimer les écarts inexpliqués"),
        Axis("Mixité des métiers", "2", (
            Action("Accueillir des collégiennes sur les quais", "2.1", owners=("Capitainerie", "Communication"), calendar="2025, 2026, 2027", indicators=("Nombre de collégiennes accueillies",)),
            Action("Réserver deux places d’apprentie grutière par an", "2.2", owners=("Exploitation",), calendar="2026, 2027", indicators=("Nombre d’apprenties",)),
            Action("Aménager des vestiaires sur chaque terminal", "2.3", owners=("Direction technique",), calendar="2027", indicators=("Terminaux équipés",)),
        ), objective="Ouvrir les métiers de quai aux femmes"),
        Axis("Violences et agissements sexistes", "3", (
            Action("Former l’encadrement de proximité", "3.1", owners=("DRH",), calendar="2025, 2026", indicators=("Part des chefs d’équipe formés",)),
        ), objective="Ne rien laisser passer"),
    ),
)  # fmt: skip
COLLEGE = Plan(
    title="Gender Equality Plan 2024–2026",
    organisation="Saint Brannoc College",
    language="en",
    period=(2024, 2026),
    axes=(
        Axis("Work–life balance and organisational culture", "1", (
            Action("Schedule department meetings between 10 am and 3 pm."),
            Action("Offer a phased return to staff coming back from long leave."),
        ), objective="Let everybody combine a career with care.", indicators=("Share of meetings held within these hours", "Number of phased returns")),
        Axis("Gender balance in leadership and decision-making", "2", (
            Action("Limit committee chairs to two consecutive terms."),
            Action("Invite early-career women to observe the Governing Body."),
            Action("Publish the composition of all committees each October."),
        ), objective="Reach a balanced Governing Body.", indicators=("Women on the Governing Body",)),
        Axis("Gender equality in recruitment and career progression", "3", (
            Action("Advertise all posts for at least four weeks."),
            Action("Brief selection panels on bias before they meet."),
        ), objective="Recruit and promote without bias.", indicators=("Applications and appointments by sex",)),
    ),
    soft=("owners",),
)  # fmt: skip
CITY = Plan(
    title="IV Plan de Igualdad de la plantilla 2024-2027",
    organisation="Ayuntamiento de Torrelinde",
    language="es",
    period=(2024, 2027),
    axes=(
        Axis("Acceso al empleo público", "1", (
            Action("Incluir temas de igualdad en los temarios de oposición.", "1.1", owners=("Recursos Humanos",), calendar="2024", indicators=("Temarios actualizados",)),
            Action("Nombrar tribunales paritarios.", "1.2", owners=("Alcaldía",), calendar="Permanente", indicators=("Porcentaje de tribunales paritarios",)),
        )),
        Axis("Conciliación corresponsable", "2", (
            Action("Difundir los permisos entre los hombres de la plantilla.", "2.1", owners=("Comunicación interna",), calendar="Segundo semestre de 2024", indicators=("Permisos solicitados por hombres",)),
            Action("Crear una bolsa de horas para cuidados.", "2.2", owners=("Recursos Humanos", "Sindicatos"), calendar="2025", indicators=("Horas utilizadas",)),
        )),
        Axis("Salud laboral", "3", (
            Action("Evaluar los riesgos con perspectiva de género.", "3.1", owners=("Servicio de Prevención",), calendar="2025-2026", indicators=("Puestos evaluados",)),
        )),
    ),
)  # fmt: skip
REGION = Plan(
    title="Plan d’actions pour l’égalité réelle 2024-2028",
    organisation="Région Hautes-Combes",
    language="fr",
    period=(2024, 2028),
    axes=tuple(
        Axis(title, str(number), tuple(
            Action(f"{verb} {what}", f"{number}.{rank}", owners=(who,), calendar=when, indicators=(f"Nombre de {count}",))
            for rank, (verb, what, who, when, count) in enumerate(rows, 1)
        ), objective=goal)
        for number, (title, goal, rows) in enumerate((
            ("Mobilités", "Garantir à toutes des déplacements sûrs", (
                ("Autoriser", "la descente à la demande dans les cars du soir", "Direction des transports", "2024", "lignes concernées"),
                ("Éclairer", "les haltes routières isolées des vallées", "Direction des routes", "2025-2026", "haltes éclairées"),
                ("Former", "les conductrices et conducteurs à l’intervention face au harcèlement", "Exploitants", "Chaque année", "agents formés"))),
            ("Orientation", "Élargir les choix des filles et des garçons", (
                ("Financer", "des forums de métiers sans étiquette dans les lycées", "Direction des lycées", "Rentrée 2024", "forums tenus"),
                ("Éditer", "un livret de portraits de techniciennes de la région", "Communication", "2025", "livrets distribués"))),
            ("Économie", "Soutenir les créatrices d’entreprise", (
                ("Doubler", "le prêt d’honneur destiné aux créatrices en zone rurale", "Agence économique", "2025", "prêts accordés"),
                ("Réunir", "un club d’investisseuses et de mentores", "Agence économique", "2026-2028", "membres du club"),
                ("Conditionner", "les aides au respect de l’index d’égalité", "Direction des aides", "2027", "dossiers écartés"))),
        ), 1)
    ),
)  # fmt: skip
MUSEUM = Plan(
    title="Equality, Everywhere: our plan to 2028",
    organisation="Museum of Weights and Measures",
    language="en",
    period=None,
    axes=(
        Axis("Collections", None, (
            Action("Name the women behind ten objects", None, owners=("Curators",), calendar="By spring 2026", targets=("10 labels rewritten",), measures=("Each gallery proposes two objects and researches who made, used or paid for them.",)),
            Action("Buy work by living women makers", None, owners=("Acquisitions Panel",), calendar="2026 to 2028", targets=("Half of purchases",), measures=("The panel reports on its choices once a year.",)),
        )),
        Axis("Visitors", None, (
            Action("Open late for carers", None, owners=("Front of House",), calendar="From October 2025", targets=("6 evenings a year",), measures=("Evenings are chosen together with local groups.",)),
        )),
        Axis("Staff", None, (
            Action("Publish pay bands", None, owners=("Finance",), calendar="January 2026", targets=("All posts",), measures=("Bands are printed in every advert.",)),
            Action("Share night shifts fairly", None, owners=("Security", "Human Resources"), calendar="2026", targets=("Equal share of nights",), measures=("A rota committee with both unions meets monthly.",)),
        )),
    ),
)  # fmt: skip
YEARS = ("2025", "2026", "2027")
STYLE = """@page{size:A4;margin:16mm} body{font:10pt 'Liberation Sans'} table{border-collapse:collapse;width:100%}
td,th{border:1px solid #789;padding:4px;vertical-align:top} th{background:#dfe7ef} .ax{background:#234;color:#fff} .op{background:#eef}
.card{border-left:4px solid #a33;padding:2px 10px;margin:10px 0} .k{color:#a33;font-size:8pt;text-transform:uppercase} .two{columns:2} h2{color:#234}"""


def dots(path: Path) -> None:
    """Years as columns with a dot, the axis and its objective in rows across one table."""
    plan, rows = PORT, ""
    for axis in plan.axes:
        rows += f"<tr><td class=ax colspan=7>AXE {axis.number} : {escape(axis.title)}</td></tr><tr><td class=op colspan=7>Objectif opérationnel : {escape(axis.objective or '')}</td></tr>"
        for a in axis.actions:
            marks = "".join(
                f"<td>{'●' if year in (a.calendar or '') else ''}</td>" for year in YEARS
            )
            rows += f"<tr><td>{a.number}</td><td>{escape(a.title)}</td><td>{escape(', '.join(a.owners) if len(a.owners) < 2 else ' / '.join(a.owners))}</td>{marks}<td>{escape(said(a.indicators))}</td></tr>"
    head = "<tr><th>N°</th><th>Action</th><th>Porteur</th><th>2025</th><th>2026</th><th>2027</th><th>Indicateur</th></tr>"
    body = f"<h1>{plan.title}</h1><h3>{plan.organisation}</h3><p>Le port emploie 640 personnes, dont 17 % de femmes.</p><table>{head}{rows}</table>"
    printed(whole(plan.title, "fr", STYLE, body), path)


def areas(path: Path) -> None:
    """Numbered areas; Objective, Actions and Indicators as small headings with lists under them."""
    plan = COLLEGE
    document = word.blank("Liberation Serif", 11)
    word.centred(document, plan.organisation, 14)
    word.centred(document, plan.title, 22, bold=True)
    document.add_heading("Introduction", 1)
    document.add_paragraph(
        "The College has taught and carried out research since 1887. Women are 48 % of staff and 21 % of professors."
    )
    for axis in plan.axes:
        document.add_heading(f"{axis.number}. {axis.title}", 1)
        for label, lines in (
            ("Objective", (axis.objective or "",)),
            ("Actions", tuple(a.title for a in axis.actions)),
            ("Indicators", axis.indicators),
        ):
            document.add_paragraph().add_run(label).bold = True
            for line in lines:
                document.add_paragraph(line, style=None if label == "Objective" else "List Bullet")
    document.add_heading("Monitoring", 1)
    document.add_paragraph("The Equality Committee reports to the Governing Body every spring.")
    word.export(document, path)


def bulletin(path: Path) -> None:
    """An official bulletin in two columns: all of a measure in one paragraph, labels inside."""
    plan, parts = CITY, ""
    for axis in plan.axes:
        parts += f"<p><b>Eje {axis.number}. {escape(axis.title)}.</b></p>"
        for a in axis.actions:
            parts += f"<p>Medida {a.number}. {escape(a.title)} Responsable: {escape(' y '.join(a.owners))}. Plazo: {a.calendar}. Indicador: {escape(said(a.indicators))}.</p>"
    body = f"<p>BOLETÍN OFICIAL DE LA PROVINCIA</p><h2>{plan.organisation}</h2><h2>{plan.title}</h2><div class=two><p>Aprobado por el Pleno en sesión ordinaria de 29 de febrero de 2024, se publica para general conocimiento.</p>{parts}<p>Torrelinde, a 4 de marzo de 2024. La alcaldesa.</p></div>"
    printed(whole(plan.title, "es", STYLE, body), path)


def merged(path: Path) -> None:
    """One long table whose axis and objective are merged cells, cut by the ends of pages."""
    plan = REGION
    document = word.blank(points=11)
    word.centred(document, plan.organisation, 14)
    word.centred(document, plan.title, 20, bold=True)
    for _ in range(14):
        document.add_paragraph(
            "La Région a voté ce plan après une année de concertation dans ses huit vallées."
        )
    table = document.add_table(rows=0, cols=7, style="Table Grid")
    word.header_row(table, ("Axe", "Objectif", "N°", "Action", "Service", "Échéance", "Indicateur"))
    for axis in plan.axes:
        first = len(table.rows)
        for a in axis.actions:
            texts = ("", "", a.number, a.title, said(a.owners), a.calendar, said(a.indicators))
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                word.write(cell, text or "", points=12)
        for column, text in ((0, f"{axis.number}. {axis.title}"), (1, axis.objective or "")):
            word.write(
                table.cell(first, column).merge(table.cell(len(table.rows) - 1, column)),
                text,
                bold=column == 0,
            )
    word.export(document, path)


def told_cards(path: Path) -> None:
    """Cards without a frame: a title, a sentence, then small coloured labels with their values."""
    plan, parts = MUSEUM, ""
    for axis in plan.axes:
        parts += f"<h2>{axis.title}</h2>"
        for a in axis.actions:
            parts += f"<div class=card><h3>{escape(a.title)}</h3><p>{escape(said(a.measures))}</p>"
            for label, text in (
                ("Who", ", ".join(a.owners)),
                ("When", a.calendar or ""),
                ("Target", said(a.targets)),
            ):
                parts += f"<p><span class=k>{label}:</span> {escape(text)}</p>"
            parts += "</div>"
    body = f"<h1>{plan.title}</h1><p>{plan.organisation}</p><h2>Why we do this</h2>{listed(('Women are 61 % of our staff and 30 % of our directors.', 'Nine in ten of our gender balance goals were missed.'))}{parts}<h2>Thank you</h2><p>To everybody who came to our workshops.</p>"
    printed(whole(plan.title, "en", STYLE, body), path)
