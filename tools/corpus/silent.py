"""Documents that hold no plan: reading them must find no axis and no action."""

from pathlib import Path

from . import office

LETTER = [
    "Dear Ms Ashgrove,",
    "Thank you for your letter of 3 March about the opening hours of the swimming pool. We were sorry to read that the changes have made it harder for you to come with your grandchildren.",
    "The pool will open at 8 a.m. again on Saturdays from 1 May. Between now and then, our colleagues at the front desk will gladly reserve a lane for you if you call the day before.",
    "You also asked who decides about prices. The committee reviews them each autumn; residents may attend. The next meeting is planned for 14 October at the town hall.",
    "We hope to see you soon.",
    "Yours sincerely,",
    "The manager of the leisure centre",
]
ACCOUNTS = [
    ("Charges de personnel", "412 300", "398 750"),
    ("Achats et fournitures", "58 210", "61 040"),
    ("Loyers et charges", "44 000", "43 200"),
    ("Déplacements", "12 905", "9 480"),
    ("Total des charges", "527 415", "512 470"),
]
PRODUCTS = [
    ("Subventions", "310 000", "295 000"),
    ("Cotisations", "41 200", "40 850"),
    ("Prestations", "188 615", "181 020"),
    ("Total des produits", "539 815", "516 870"),
]
NOVEL = """\
CAPÍTULO SEGUNDO

La lluvia había empezado antes del alba y nadie en la casa quiso decirlo en voz
alta. Doña Remigia apartó la cortina, miró el patio y volvió a sentarse junto al
fogón. El agua golpeaba las tejas con una paciencia de oficinista.

- ¿Vendrá hoy? -preguntó la niña.

- Vendrá cuando el río lo deje -contestó la abuela, y siguió pelando patatas.

1. El viajero

Llegó al mediodía, con las botas en la mano y una maleta atada con cuerda. Traía
tres cartas: una para el alcalde, otra para el maestro y la última, sin nombre,
que no quiso enseñar a nadie. Pidió pan. Pidió también que no le preguntaran de
dónde venía, y en aquel pueblo, donde todo se preguntaba, aquello pareció una
extravagancia de rico.

2. La carta

Por la noche, cuando los demás dormían, la niña bajó descalza la escalera. La
maleta estaba abierta. Entre dos camisas dobladas encontró el sobre, y en el
sobre, una hoja en blanco.
"""
STAFF = [
    ("Direction générale", "2", "7"),
    ("Services techniques", "31", "204"),
    ("Services administratifs", "166", "58"),
    ("Petite enfance", "121", "4"),
]


def letter(target: Path) -> None:
    doc = office.document()
    doc.add_paragraph("Brackenford Leisure Centre\n12 Mill Lane\n\n21 March 2025")
    for text in LETTER:
        doc.add_paragraph(text)
    doc.save(target)


def resume(target: Path) -> None:
    doc = office.document()
    doc.add_heading("Inés Valcárcel Ortuño", 0)
    doc.add_paragraph("Ingeniera de caminos · 14 años de experiencia")
    doc.add_heading("Experiencia profesional", 1)
    for post, place, years, tasks in (
        (
            "Jefa de proyecto",
            "Consultora Puente Nuevo",
            "2019 – actualidad",
            (
                "Dirección de un equipo de doce personas",
                "Redacción de proyectos de saneamiento",
                "Relación con los ayuntamientos",
            ),
        ),
        (
            "Ingeniera de obra",
            "Constructora Sierra Baja",
            "2011 – 2019",
            ("Control de calidad y de plazos", "Presupuestos y certificaciones"),
        ),
    ):
        doc.add_heading(f"{post}, {place}", 2)
        doc.add_paragraph(years)
        for task in tasks:
            doc.add_paragraph(task, style="List Bullet")
    doc.add_heading("Formación", 1)
    made = office.table(doc, ["Título", "Centro", "Año"])
    office.add_row(made, ["Máster en gestión del agua", "Universidad de Monteclaro", "2013"])
    office.add_row(made, ["Ingeniería de caminos", "Escuela Politécnica de Monteclaro", "2010"])
    doc.add_heading("Idiomas", 1)
    doc.add_paragraph("Español, portugués e inglés")
    doc.save(target)


def accounts(target: Path) -> None:
    cells = "".join(f"[{a}], [{b}], [{c}],\n" for a, b, c in (*ACCOUNTS, *PRODUCTS))
    office.typeset(
        f"""#set text(font: "Liberation Sans", size: 10pt, lang: "fr")
= Rapport financier de l’exercice 2024
Association Les Amis du Canal

L’exercice se solde par un excédent de 12 400 €. Le conseil d’administration propose de l’affecter aux réserves.
#table(columns: (1fr, 30mm, 30mm), [*Poste*], [*2024*], [*2023*],
{cells})
== Faits marquants
- Le nombre d’adhérents est passé de 812 à 830.
- La subvention de la région a été versée en septembre.
- Deux salariées ont été recrutées à mi-temps.
== Rapport du commissaire aux comptes
Nous avons vérifié les comptes annuels. Ils sont réguliers et sincères.
""",
        target,
    )


def statistics(target: Path) -> None:
    cells = "".join(f"[{a}], [{b}], [{c}],\n" for a, b, c in STAFF)
    office.typeset(
        f"""#set text(font: "Liberation Sans", size: 10pt, lang: "fr")
= Rapport de situation comparée entre les femmes et les hommes
Commune de Beaurepaire-les-Eaux, données au 31 décembre 2024
== 1. Effectifs
La commune emploie 593 agents, dont 320 femmes. La part des femmes progresse de 0,8 point en un an.
#table(columns: (1fr, 30mm, 30mm), [*Direction*], [*Femmes*], [*Hommes*],
{cells})
== 2. Rémunérations
Le salaire net médian des femmes est inférieur de 6,1 % à celui des hommes. L’écart se réduit dans la catégorie A et se maintient dans la catégorie C.
== 3. Temps de travail
- 88 % des temps partiels sont occupés par des femmes.
- Les hommes ont pris 41 congés de paternité.
== 4. Formation
En moyenne, les femmes ont suivi 1,9 jour de formation et les hommes 2,4 jours.
""",
        target,
    )


def build(folder: Path) -> None:
    letter(folder / "none-letter.docx")
    resume(folder / "none-resume.docx")
    accounts(folder / "none-accounts.pdf")
    statistics(folder / "none-statistics.pdf")
    (folder / "none-novel.txt").write_text(NOVEL, "utf-8")
