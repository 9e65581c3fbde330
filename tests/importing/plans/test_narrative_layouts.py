"""Ways in which authors lay out a plan in prose, each with what a careful reader finds."""

from pathlib import Path

import pytest

from equiplan.importing.opening import open_document
from equiplan.importing.plans.narrative import read

MEASURES_UNDER_PLAIN_CHAPTERS = """
# PLAN DE IGUALDAD
## 1. PARTES
La cofradía y sus tripulaciones.
## 7. MEDIDAS
### 7.1 Contratación

MEDIDA 1. Leer a ciegas las candidaturas

Responsable: Oficina de tripulaciones

Plazo: Primer semestre de 2031

MEDIDA 2. Contar las candidaturas por sexo

Responsable: Oficina de tripulaciones

Plazo: 2032

### 7.2 Vida a bordo

MEDIDA 3. Abrir camarotes para mujeres

Responsable: Astillero

Plazo: 2033

## 8. CALENDARIO

- MEDIDA 1: 2031
- MEDIDA 2: 2032
"""
LISTS_WITH_WHO_AND_WHEN_BELOW = """
# Plan 2031
## Axe 1 - À quai

**Enjeux :** peu de femmes y travaillent.

**Actions :**

- **Action 1.1** : Éclairer les quais
- **Action 1.2** : Ouvrir un vestiaire

**Indicateurs :**

- Quais éclairés

**Calendrier :** 2031

**Pilotage :** capitainerie

## Axe 2 - En mer

**Actions :**

- **Action 2.1** : Adapter les couchettes

**Indicateurs :**

- Couchettes adaptées

**Calendrier :** 2032

**Pilotage :** armement
"""
NUMBERED_LISTS_WITH_LABELS = """
# Plan du port
## I. État des lieux

- Une pilote sur vingt

## II. Plan d'action
### A. Pilotage

1. Ouvrir l'école aux candidates

    Échéance : 2031

2. Parrainer les élèves

    Échéance : 2032

### B. Remorquage

1. Essayer les postes

    Échéance : juin 2031

## III. Suivi

Un comité se réunit.
"""
LINES_ABOVE_THEIR_LABELS = """
# Plan du port

Axe 1 : Gouvernance

Installer un comité des équipages

Pilote : capitainerie – Échéance : mars 2031

Nommer une référente par quai

Pilote : syndicat – Échéance : 2032

Axe 2 : Sécurité

Ouvrir une ligne de nuit

Pilote : mission sûreté – Échéance : 2033
"""
LETTERED = """
# Harbour plan

**A. Shifts**

A1. Post the rota a month ahead

Responsible: Harbour master

By when: 2031

A2. Swap nights freely

Responsible: Crews

By when: 2032

**B. Safety**

B1. Name two confidants

Responsible: Harbour master

By when: June 2031
"""
QUESTIONS = """
# Harbour plan
## Theme: Piloting

**What we will do**

- Coach women pilots
- Publish the list of posts

**Who**: Pilot station

**By when**: December 2032

## Theme: Towing

**What we will do**

- Run a survey of the crews

**Who**: Tug company

**By when**: 2033
"""
Wanted = list[tuple[str, list[tuple[str, str, str]]]]
LAYOUTS: dict[str, tuple[str, Wanted]] = {
    "measures under plain chapters, named again in a calendar": (
        MEASURES_UNDER_PLAIN_CHAPTERS,
        [
            (
                "Contratación",
                [
                    (
                        "Leer a ciegas las candidaturas",
                        "Oficina de tripulaciones",
                        "Primer semestre de 2031",
                    ),
                    ("Contar las candidaturas por sexo", "Oficina de tripulaciones", "2032"),
                ],
            ),
            ("Vida a bordo", [("Abrir camarotes para mujeres", "Astillero", "2033")]),
        ],
    ),
    "lists with who and when below": (
        LISTS_WITH_WHO_AND_WHEN_BELOW,
        [
            (
                "À quai",
                [
                    ("Éclairer les quais", "capitainerie", "2031"),
                    ("Ouvrir un vestiaire", "capitainerie", "2031"),
                ],
            ),
            ("En mer", [("Adapter les couchettes", "armement", "2032")]),
        ],
    ),
    "numbered lists with labels": (
        NUMBERED_LISTS_WITH_LABELS,
        [
            (
                "Pilotage",
                [
                    ("Ouvrir l'école aux candidates", "", "2031"),
                    ("Parrainer les élèves", "", "2032"),
                ],
            ),
            ("Remorquage", [("Essayer les postes", "", "juin 2031")]),
        ],
    ),
    "lines above their labels": (
        LINES_ABOVE_THEIR_LABELS,
        [
            (
                "Gouvernance",
                [
                    ("Installer un comité des équipages", "capitainerie", "mars 2031"),
                    ("Nommer une référente par quai", "syndicat", "2032"),
                ],
            ),
            ("Sécurité", [("Ouvrir une ligne de nuit", "mission sûreté", "2033")]),
        ],
    ),
    "letters": (
        LETTERED,
        [
            (
                "Shifts",
                [
                    ("Post the rota a month ahead", "Harbour master", "2031"),
                    ("Swap nights freely", "Crews", "2032"),
                ],
            ),
            ("Safety", [("Name two confidants", "Harbour master", "June 2031")]),
        ],
    ),
    "questions as labels": (
        QUESTIONS,
        [
            (
                "Piloting",
                [
                    ("Coach women pilots", "Pilot station", "December 2032"),
                    ("Publish the list of posts", "Pilot station", "December 2032"),
                ],
            ),
            ("Towing", [("Run a survey of the crews", "Tug company", "2033")]),
        ],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_is_read_as_its_authors_meant_it(
    tmp_path: Path, text: str, wanted: Wanted
) -> None:
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    axes = read(open_document(tmp_path / "plan.md")).axes
    found = [
        (axis.title, [(a.title, " ".join(a.owners), a.calendar or "") for a in axis.actions])
        for axis in axes
    ]
    assert found == wanted


def test_a_budget_for_a_whole_axis_is_reported_and_not_given_to_its_actions(
    tmp_path: Path,
) -> None:
    text = LISTS_WITH_WHO_AND_WHEN_BELOW.replace(
        "**Pilotage :** cap", "**Budget :** 9 k€\n\nx : cap"
    )
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    reading = read(open_document(tmp_path / "plan.md"))
    assert [action.budget for axis in reading.axes for action in axis.actions] == [None] * 3
    (finding,) = reading.findings
    assert (finding.code, finding.facts["text"]) == ("axis.budget_for_all", "9 k€")


def test_an_axis_without_any_action_is_kept_and_reported(tmp_path: Path) -> None:
    text = f"{LISTS_WITH_WHO_AND_WHEN_BELOW}\n## Axe 3 - Au large\n\nNous y reviendrons.\n"
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    reading = read(open_document(tmp_path / "plan.md"))
    assert reading.axes[-1].title == "Au large"
    assert [finding.code for finding in reading.findings] == ["axis.no_action"]
