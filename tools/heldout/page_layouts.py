"""Plans laid out as designed pages, printed by a browser."""

from html import escape
from pathlib import Path

from . import english, french, spanish
from .page import bars, lined, listed, printed, whole
from .plan_model import Action, Axis

FOREST = """@page{size:A4;margin:18mm} body{font:10.5pt 'DejaVu Sans'} h1{color:#1b5e20;font-size:26pt}
h2{color:#1b5e20;border-bottom:3px solid #1b5e20} table{border-collapse:collapse;width:100%}
td,th{border:1px solid #9ccc65;padding:6px;vertical-align:top;text-align:left} th{background:#33691e;color:#fff}
td:first-child{font-weight:bold;background:#f1f8e9;width:26%} .kpi{float:right;width:35%;background:#f1f8e9;padding:8px;margin:6px}"""
QUIET = """@page{size:A4;margin:20mm} body{font:10pt 'Liberation Sans';color:#222} h1{font-size:30pt;font-weight:300;margin-top:60mm}
h2{font-size:16pt;font-weight:300} table{border-collapse:collapse;width:100%;font-size:9pt} td,th{padding:7px 9px;text-align:left;vertical-align:top}
th{font-weight:600;color:#00695c} tr:nth-child(even) td{background:#fafafa} .area{font-weight:600} .brk{page-break-after:always}"""
FORMS = """@page{size:A4;margin:15mm} body{font:10pt 'Liberation Sans'} .cover{height:240mm;background:#4a148c;color:#fff;padding:20mm}
.eje{background:#4a148c;color:#fff;padding:8px 12px;font-size:14pt;margin:14px 0 8px} .ficha{page-break-inside:avoid;width:100%;border-collapse:collapse;margin-bottom:14px}
.ficha td{border:1px solid #7b1fa2;padding:5px 7px;vertical-align:top} .t{background:#e1bee7;font-weight:bold} .l{font-weight:bold;width:24%;background:#f3e5f5}"""
NARROW = """@page{size:A4 landscape;margin:14mm} body{font:10pt 'Liberation Serif'} h1{font-variant:small-caps;font-size:28pt}
h2{font-variant:small-caps;color:#b71c1c;margin-bottom:2px} .obj{font-style:italic;background:#ffebee} table{width:100%;border-collapse:collapse}
th{border-bottom:2px solid #b71c1c;text-align:left} td{border-bottom:1px solid #ddd;padding:4px;vertical-align:top}"""


def objective_rows(path: Path) -> None:
    """An objective a row: its actions as a list in the second cell, indicators and date beside it."""
    plan = french.MINISTRY
    rows = "".join(
        f"<tr><td>{escape(axis.title)}</td><td>{listed(a.title for a in axis.actions)}</td>"
        f"<td>{lined(axis.indicators)}</td></tr>"
        for axis in plan.axes
    )
    body = f"""<h1>{plan.title}</h1><p><b>{plan.organisation}</b></p>
    <div class=kpi>Les femmes en 2024<br><b>31 %</b> des effectifs<br><b>18 %</b> de l’encadrement</div>
    <h2>Pourquoi une feuille de route</h2><p>La direction générale gère quatre millions d’hectares. Ses métiers se sont ouverts tardivement aux femmes
    et les équipes de terrain restent masculines. L’accord signé avec les organisations syndicales fixe quatre objectifs.</p>
    {bars("Part des femmes par filière", (("Administrative", 68), ("Technique", 14), ("Recherche", 41), ("Encadrement", 18)))}
    <h2>Nos objectifs et nos actions</h2><table><thead><tr><th>Objectifs</th><th>Actions</th><th>Indicateurs</th></tr></thead>{rows}</table>
    <h2>Suivi</h2><p>Un comité se réunit deux fois par an sous la présidence de la directrice générale.</p>"""
    printed(whole(plan.title, "fr", FOREST, body), path)


def without_lines(path: Path) -> None:
    """A table without lines; the name of the area stands beside its first measure only."""
    plan = english.INSTITUTE
    rows = "".join(
        f"<tr><td class=area>{escape(axis.title) if number == 0 else ''}</td><td>{escape(a.title)}</td>"
        f"<td>{lined(a.owners)}</td><td>{a.calendar}</td><td>{lined(a.indicators)}</td></tr>"
        for axis in plan.axes
        for number, a in enumerate(axis.actions)
    )
    figures = "".join(
        f"<tr><td>{name}<td>{women}<td>{men}</tr>"
        for name, women, men in (
            ("Researchers", 44, 71),
            ("Engineers", 12, 38),
            ("Administration", 26, 9),
        )
    )
    body = f"""<h1>{plan.title}</h1><p>{plan.organisation}<br>2024 – 2026</p><div class=brk></div>
    <h2>Commitment</h2><p>The Institute commits staff time and money to this plan. It is signed by the Director and published on our website.</p>
    <h2>Our staff today</h2><table><tr><th>Group<th>Women<th>Men</tr>{figures}</table>
    <h2>Measures</h2><table><thead><tr><th>Area</th><th>Measure</th><th>Responsible</th><th>When</th><th>KPI</th></tr></thead>{rows}</table>
    <h2>Reporting</h2><p>HR reports once a year to the works council and to the scientific council.</p>"""
    printed(whole(plan.title, "en", QUIET, body), path)


def forms(path: Path) -> None:
    """A form a measure under the band of its axis, two labels a row in places."""
    plan = spanish.UNIVERSITY
    parts = "".join(
        f"<div class=eje>EJE {axis.number}. {escape(axis.title)}</div>{''.join(map(form, axis.actions))}"
        for axis in plan.axes
    )
    index = "".join(
        f"<p>Eje {axis.number}. {escape(axis.title)} ........ {5 + 2 * n}</p>"
        for n, axis in enumerate(plan.axes)
    )
    body = f"""<div class=cover><h1>{plan.title}</h1><h2>{plan.organisation}</h2></div><h2>Índice</h2>{index}
    <h2>1. Diagnóstico</h2><p>La comunidad universitaria suma once mil personas. Las mujeres son el 58 % del estudiantado y el 26 % de las cátedras.</p>
    {bars("Mujeres por categoría", (("Cátedras", 26), ("Titularidades", 43), ("Ayudantes", 51), ("Administración", 63)))}
    <h2>2. Fichas de medidas</h2>{parts}<h2>3. Seguimiento</h2><p>La comisión de igualdad elabora un informe de seguimiento cada año.</p>"""
    printed(whole(plan.title, "es", FORMS, body), path)


def form(action: Action) -> str:
    """Return the form of one measure."""
    return f"""<table class=ficha><tr><td class=t colspan=4>Ficha de medida nº {action.number}: {escape(action.title)}</td></tr>
    <tr><td class=l>Descripción</td><td colspan=3>{lined(action.measures)}</td></tr>
    <tr><td class=l>Responsable</td><td>{lined(action.owners)}</td><td class=l>Calendario</td><td>{action.calendar}</td></tr>
    <tr><td class=l>Indicadores</td><td colspan=3>{listed(action.indicators)}</td></tr>
    <tr><td class=l>Presupuesto</td><td colspan=3>{action.budget or "—"}</td></tr></table>"""


def municipal(path: Path) -> None:
    """An axis heading in small capitals, an objective in italics across the table, numbered actions."""
    plan = spanish.TOWN
    parts = "".join(map(chapter, plan.axes))
    body = f"""<h1>{plan.title}</h1><p>{plan.organisation}. Concejalía de Igualdad</p>
    <p>El municipio tiene nueve mil habitantes. El plan nace de un proceso participativo con asociaciones, centros educativos y personal municipal.</p>{parts}
    <h2>Evaluación</h2><p>La evaluación final se hará en el último trimestre de 2025.</p>"""
    printed(whole(plan.title, "es", NARROW, body), path)


def chapter(axis: Axis) -> str:
    """Return one axis and its table."""
    rows = "".join(
        f"<tr><td>{a.number}</td><td>{escape(a.title)}</td><td>{lined(a.owners)}</td><td>{lined(a.indicators)}</td></tr>"
        for a in axis.actions
    )
    return f"""<h2>Eje {axis.number}. {escape(axis.title)}</h2><table><tr class=obj><td colspan=4>Objetivo: {escape(axis.objective or "")}</td></tr>
    <tr><th></th><th>Actuaciones</th><th>Organismo implicado</th><th>Indicador de seguimiento</th></tr>{rows}</table>"""
