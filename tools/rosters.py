"""Makes the sample rosters: people who do not exist, drawn from lists of names, the same each time.

`python -m tools.rosters` writes them into `src/equiplan/samples`.
"""

import csv
import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

SAMPLES = Path(__file__).parents[1] / "src" / "equiplan" / "samples"
WOMEN = (
    "Adèle", "Aïcha", "Anouk", "Awa", "Bahia", "Brune", "Capucine", "Clélia", "Dalila", "Daria",
    "Édith", "Élodie", "Fanta", "Flavie", "Garance", "Hawa", "Inaya", "Iris", "Jade", "Kadija",
    "Lilia", "Louane", "Maïa", "Mariama", "Nadège", "Nour", "Odile", "Oumou", "Prune", "Rokia",
    "Salimata", "Solène", "Tamara", "Ursule", "Violette", "Yasmine", "Zélie",
)  # fmt: skip
MEN = (
    "Abel", "Adama", "Amaury", "Bakary", "Basile", "Boris", "Cédric", "Côme", "Damien",
    "Djibril", "Edgar", "Élias", "Farid", "Flavien", "Gaspard", "Hamza", "Ibrahima", "Isidore",
    "Joachim", "Karim", "Lazare", "Loris", "Malik", "Modibo", "Naïm", "Octave", "Oumar",
    "Quentin", "Régis", "Saïd", "Seydou", "Tanguy", "Ulysse", "Valère", "Yacine", "Zacharie",
)  # fmt: skip
FAMILIES = (
    "Abrial", "Bassolé", "Bellecombe", "Cantarel", "Coudray", "Dabiré", "Delestre", "Espérou",
    "Fondrevay", "Galibert", "Hautefaye", "Issouarn", "Jolivert", "Kersalé", "Lamboley",
    "Maldonat", "Nérondes", "Ouatara", "Peyralbe", "Quintard", "Rocheblave", "Sabourdy",
    "Tiémoko", "Urvoas", "Vaucresson", "Wattrelin", "Yaméogo", "Zongoman",
)  # fmt: skip
FIELDS = (
    "Acoustique", "Additifs alimentaires", "Agriculture biologique", "Ascenseurs", "Béton",
    "Bois", "Câbles électriques", "Ciment", "Cosmétiques", "Cuirs", "Dispositifs médicaux",
    "Eau potable", "Éclairage", "Emballages", "Énergie solaire", "Engrais",
    "Équipement de protection",
    "Ergonomie", "Gestion de la qualité", "Huiles", "Jouets", "Laboratoires", "Machines agricoles",
    "Matériel roulant", "Métrologie", "Mobilier", "Papier", "Peintures", "Plastiques",
    "Produits de la pêche", "Qualité de l’air", "Responsabilité sociétale", "Routes",
    "Santé au travail", "Semences", "Services aux personnes âgées", "Soudage", "Textiles",
    "Tourisme", "Verre",
)  # fmt: skip
FIRMS = ("Administration", "Entreprise", "Laboratoire", "Association", "Université")
Rows = list[list[object]]


def _person(at: random.Random, is_woman: bool) -> list[object]:
    return [at.choice(FAMILIES), at.choice(WOMEN if is_woman else MEN)]


def committees(seed: int, share: float, chairs: float) -> Rows:
    """Members of 80 technical committees, of which a share are women, among chairs another."""
    at = random.Random(seed)  # noqa: S311 - nobody's secret
    rows: Rows = [["Comité technique", "Nom", "Prénom", "H/F", "Fonction", "Collège", "Pays"]]
    for number in range(1, 81):
        name = f"CT {number:02} {FIELDS[number % len(FIELDS)]}"
        leaning = max(0.05, min(0.9, share + at.gauss(0, 0.15)))
        for seat in range(at.randint(6, 12)):
            role = "Président" if seat == 0 else "Secrétaire" if seat == 1 else "Membre"
            is_woman = at.random() < (chairs if seat == 0 else leaning)
            title = "Présidente" if is_woman and seat == 0 else role
            sex = "F" if is_woman else "H"
            rows.append([name, *_person(at, is_woman), sex, title, at.choice(FIRMS), "Sanwélé"])
    return rows


CORPS = (
    ("Professeurs", 0.24, 62_000),
    ("Maîtres de conférences", 0.41, 44_000),
    ("Ingénieurs de recherche", 0.38, 46_000),
    ("Techniciens", 0.35, 30_000),
    ("Personnel administratif", 0.74, 28_000),
)
SERVICES = (
    "Mécanique",
    "Informatique",
    "Génie civil",
    "Chimie",
    "Direction des études",
    "Ressources",
)


def staff(seed: int) -> Rows:
    """The staff of a school, with what a personnel office writes down."""
    at = random.Random(seed)  # noqa: S311 - nobody's secret
    rows: Rows = [
        ["Personnel au 31/12/2025"],
        ["Matricule", "Nom", "Prénom", "Civilité", "Corps", "Service", "Date de naissance",
         "Temps de travail", "Contrat", "Salaire brut annuel"],
    ]  # fmt: skip
    for number in range(1, 221):
        corps, share, pay = at.choice(CORPS)
        is_woman = at.random() < share
        part = at.random() < (0.28 if is_woman else 0.07)
        earned = round(pay * at.uniform(0.85, 1.25) * (0.95 if is_woman else 1), -1)
        born = f"{at.randint(1, 28):02}/{at.randint(1, 12):02}/{at.randint(1961, 2000)}"
        rows.append(
            [f"VC{number:04}", *_person(at, is_woman), "Mme" if is_woman else "M.", corps,
             at.choice(SERVICES), born, "80 %" if part else "Temps plein",
             at.choice(("CDI", "CDI", "CDI", "CDD")), f"{earned:.0f}"]
        )  # fmt: skip
    return [*rows, ["Total", "", "", "", "", "", "", "", "", len(rows) - 2]]


TRACKS = (
    ("Informatique", 0.16),
    ("Mécanique", 0.14),
    ("Génie civil", 0.29),
    ("Chimie", 0.52),
    ("Génie biologique", 0.61),
)


def students(seed: int) -> Rows:
    """Students of three years of entry, by track."""
    at = random.Random(seed)  # noqa: S311 - nobody's secret
    rows: Rows = [["N° étudiant", "Nom", "Prénom", "Sexe", "Filière", "Année d’entrée"]]
    number = 0
    for year in (2023, 2024, 2025):
        for track, share in TRACKS:
            for _ in range(at.randint(34, 48)):
                number += 1
                is_woman = at.random() < share + 0.02 * (year - 2023)
                sex = "" if at.random() < 0.01 else "Femme" if is_woman else "Homme"
                rows.append([f"E{number:05}", *_person(at, is_woman), sex, track, year])
    return rows


def _workbook(path: Path, sheet: str, rows: Rows) -> None:
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
        page = book.add_worksheet(sheet)
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)


def _separated(path: Path, rows: Sequence[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def main() -> None:
    """Writes every sample roster."""
    _workbook(SAMPLES / "committees-2024.xlsx", "Comités", committees(2024, 0.21, 0.12))
    _workbook(SAMPLES / "committees.xlsx", "Comités", committees(2025, 0.26, 0.16))
    _separated(SAMPLES / "school-staff.csv", staff(7))
    _separated(SAMPLES / "school-students.csv", students(9))


if __name__ == "__main__":
    main()
