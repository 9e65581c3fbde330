from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.domain.text.targets import read_targets

Short = tuple[float, str, str | None, str | None]

READ: list[tuple[str, Language | None, list[Short]]] = [
    ("25 % de femmes et 75 % d’hommes", "fr", [
        (25, "percent", None, "women"), (75, "percent", None, "men"),
    ]),
    ("participation : homme 55%, femme 45%", "fr", [
        (55, "percent", None, "men"), (45, "percent", None, "women"),
    ]),
    ("4 ONG et 02 ministères", "fr", [
        (4, "count", None, "ONG"), (2, "count", None, "ministères"),
    ]),
    ("300 agents (femmes et hommes) sont formés", "fr", [(300, "count", None, "agents")]),
    ("15 % des directions sont occupées par des femmes", "fr", [(15, "percent", None, "women")]),
    ("12 % des chefs de projet sont des femmes", "fr", [(12, "percent", None, "women")]),
    ("80 % des services concernés", "fr", [(80, "percent", None, "services")]),
    ("au moins 40 %", "fr", [(40, "percent", ">=", None)]),
    ("minimum of 40% women", "en", [(40, "percent", ">=", "women")]),
    ("≥ 40%", None, [(40, "percent", ">=", None)]),
    ("no less than 40 % women", "en", [(40, "percent", ">=", "women")]),
    ("no more than 60%", "en", [(60, "percent", "<=", None)]),
    ("como máximo 60 % de hombres", "es", [(60, "percent", "<=", "men")]),
    ("40 % or more women", "en", [(40, "percent", ">=", "women")]),
    ("40–60 %", None, [(40, "percent", ">=", None), (60, "percent", "<=", None)]),
    ("entre el 40 y el 60 % de mujeres", "es", [
        (40, "percent", ">=", "women"), (60, "percent", "<=", "women"),
    ]),
    ("10 à 15 personnes", "fr", [
        (10, "count", ">=", "personnes"), (15, "count", "<=", "personnes"),
    ]),
    ("from 20% to 35% women", "en", [(35, "percent", None, "women")]),
    ("passer de 20 à 35 % de femmes", "fr", [(35, "percent", None, "women")]),
    ("del 20 % al 35 % de mujeres", "es", [(35, "percent", None, "women")]),
    ("20 % → 35 %", None, [(35, "percent", None, None)]),
    ("35 % de femmes (contre 20 % en 2020)", "fr", [(35, "percent", None, "women")]),
    ("share of women: 35 % (baseline: 20 %)", "en", [(35, "percent", None, "women")]),
    ("Part des femmes : 33,5 %", "fr", [(33.5, "percent", None, "women")]),
    ("part des femmes de 33,5 %", "fr", [(33.5, "percent", None, "women")]),
    ("+10 points", None, [(10, "other", None, None)]),
    ("réduire l’écart de 5 points", "fr", [(5, "other", None, None)]),
    ("increase the share of women by 10%", "en", [(10, "other", None, "women")]),
    ("increase the share of women to 40 %", "en", [(40, "percent", None, "women")]),
    ("por lo menos 3 talleres al año", "es", [(3, "count", ">=", "talleres")]),
    ("deux formations par an", "fr", [(2, "count", None, "formations")]),
    ("2 fois par an", "fr", [(2, "count", None, None)]),
    ("T1: 10%", "fr", [(10, "percent", None, None)]),
    ("three workshops per year", "en", [(3, "count", None, "workshops")]),
    ("dos talleres", "es", [(2, "count", None, "talleres")]),
    ("5 new partnerships signed", "en", [(5, "count", None, "new partnerships")]),
    ("1/3 de mujeres", "es", [(33.33, "percent", None, "women")]),
    ("1\u202f000 personnes", "fr", [(1000, "count", None, "personnes")]),
    ("1.000 personas", "es", [(1000, "count", None, "personas")]),
    ("1,000 people", "en", [(1000, "count", None, "people")]),
    ("at least 2000 people", "en", [(2000, "count", ">=", "people")]),
    ("Women: 12; Men: 14", "en", [(12, "count", None, "women"), (14, "count", None, "men")]),
    ("10 000 € par an", "fr", [(10000, "euro", None, None)]),
    ("2 M FCFA", "fr", [(2_000_000, "xof", None, None)]),
    ("USD 5,000", "en", [(5000, "usd", None, None)]),
    ("40", None, [(40, "other", None, None)]),
]  # fmt: skip
NOT_TARGETS: list[tuple[str, Language | None]] = [
    ("", None),
    ("2026", None),
    ("doubler le nombre de candidates", "fr"),
    ("x2", None),
    ("50 à 60 k€", "fr"),
    ("parité 50/50", "fr"),
    ("une formation", "fr"),
    ("ISO 30415", "en"),
    ("Agenda 2030", "es"),
    ("2030 Agenda", "en"),
    ("loi n° 2019-828 du 6 août 2019", "fr"),
    ("article 6 septies", "fr"),
    ("réunion à 14h30 le 3 mars 2026", "fr"),
    ("tél. 01 23 45 67 89", "fr"),
    ("dans un délai de 2 ans", "fr"),
    ("% de femmes", "fr"),
    ("T3 2026", "fr"),
    ("très bonnes conditions", "fr"),
    ("au dos du document", "fr"),
]


@pytest.mark.parametrize(("text", "language", "expected"), READ)
def test_targets_are_read(text: str, language: Language | None, expected: list[Short]) -> None:
    values = read_targets(text, language=language)
    assert [(v.value, v.unit, v.comparator, v.category) for v in values] == expected


@pytest.mark.parametrize(("text", "language"), NOT_TARGETS)
def test_a_number_that_no_one_aims_at_is_no_target(text: str, language: Language | None) -> None:
    assert read_targets(text, language=language) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("35 % by 2027", [date(2027, 12, 31)]),
        ("35 % d’ici fin juin 2026", [date(2026, 6, 30)]),
        ("3 talleres para 2027", [date(2027, 12, 31)]),
        ("By Q2 2026, 35 %", [date(2026, 6, 30)]),
        ("25% en 2025, 30% en 2026", [date(2025, 12, 31), date(2026, 12, 31)]),
        ("2025: 20%, 2026: 25%", [date(2025, 12, 31), date(2026, 12, 31)]),
        ("from 18% (2023) to 30% (2027)", [date(2027, 12, 31)]),
        ("Objectif 2026 : 45 %", [date(2026, 12, 31)]),
        ("35 %. A report by 2027", [None]),
        ("35 % depuis 2020", [None]),
    ],
)
def test_a_target_has_the_deadline_of_its_sentence(text: str, expected: list[date | None]) -> None:
    assert [value.by for value in read_targets(text)] == expected


def test_a_target_keeps_the_words_it_was_read_from() -> None:
    (value,) = read_targets("Cadres : au moins 40\u00a0% de femmes ; suivi annuel")
    assert value.text == "au moins 40\u00a0% de femmes"


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 100), st.sampled_from(["femmes", "hommes"]), st.sampled_from(["au moins ", ""])
)
def test_any_percentage_of_a_sex_is_read_back(share: int, sex: str, least: str) -> None:
    (value,) = read_targets(f"{least}{share} % de {sex}", language="fr")
    assert (value.value, value.unit) == (share, "percent")
    assert value.category == {"femmes": "women", "hommes": "men"}[sex]
    assert value.comparator == (">=" if least else None)


PIECES = (
    "30% 1/3 40-60 € k 2027 by d'ici from to de à entre et femmes hommes ≥ au moins points + - "
    "n° ISO 5 1.000 , . ; ( ) deux three personnes sont des M FCFA 2000 contre 1/1 9/10"
)


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=40) | st.lists(st.sampled_from(PIECES.split()), max_size=10).map(" ".join),
    st.none() | st.sampled_from(LANGUAGES),
)
def test_no_text_makes_it_fail_and_values_quote_the_text(
    text: str, language: Language | None
) -> None:
    for value in read_targets(text, language=language):
        assert value.text in text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At least 30% of staff are women (2024 baseline: 12%)", [(30, "percent", "women", None)]),
        (
            "5,000 people, of which 2,600 are women (2024 baseline: 900 people, 400 women)",
            [(5000, "count", "people", None), (2600, "count", "women", None)],
        ),
        ("By 2027, 60 women (2024 baseline: 0)", [(60, "count", "women", date(2027, 12, 31))]),
        ("40 % (valeur de référence 2024 : 12 %)", [(40, "percent", None, None)]),
        ("40 % ; línea de base 2024: 12 %", [(40, "percent", None, None)]),
        ("40 % ; baseline 2025: 18%", [(40, "percent", None, None)]),
        ("20,000 by 2028", [(20000, "other", None, date(2028, 12, 31))]),
        ("120 d’ici 2027", [(120, "other", None, date(2027, 12, 31))]),
        (
            "30 % de femmes et 70 % d’hommes",
            [(30, "percent", "women", None), (70, "percent", "men", None)],
        ),
        ("5 ONN et 03 organismes", [(5, "count", "ONN", None), (3, "count", "organismes", None)]),
    ],
)
def test_where_one_comes_from_is_no_target_and_each_side_is_one(
    text: str, found: list[tuple[object, ...]]
) -> None:
    assert [(v.value, v.unit, v.category, v.by) for v in read_targets(text)] == found
