import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.text.money import NO_CURRENCY, read_budget

Short = tuple[float, str, str | None, bool, str | None]

READ: list[tuple[str, list[Short]]] = [
    ("environ 12k€ la 1re année, puis près de 8k€/an", [
        (12000, "EUR", "once", True, None), (8000, "EUR", "year", True, None),
    ]),
    ("80 séances à 40€, soit 3,2k€/an", [(3200, "EUR", "year", False, None)]),
    ("100 séances à 50 €", [(5000, "EUR", None, False, None)]),
    ("12 talleres a 200 € al año", [(2400, "EUR", "year", False, None)]),
    ("12 000 € | Financeur : Région Sud", [(12000, "EUR", None, False, "Région Sud")]),
    ("60 hours at $100, i.e. $6,000 per year", [(6000, "USD", "year", False, None)]),
    ("8 k€ par campus", [(8000, "EUR", None, False, None)]),
    ("400€/an", [(400, "EUR", "year", False, None)]),
    ("1k€", [(1000, "EUR", None, False, None)]),
    ("15k€ pour deux vidéos (hors matériel pour 40k€)", [(15000, "EUR", None, False, None)]),
    ("5 keur", [(5000, "EUR", None, False, None)]),
    ("€ 12,000", [(12000, "EUR", None, False, None)]),
    ("12.000 €", [(12000, "EUR", None, False, None)]),
    ("12\u202f000 EUR", [(12000, "EUR", None, False, None)]),
    ("USD 5,000", [(5000, "USD", None, False, None)]),
    ("$3.5k", [(3500, "USD", None, False, None)]),
    ("2 M FCFA", [(2_000_000, "XOF", None, False, None)]),
    ("1 500 000 XOF", [(1_500_000, "XOF", None, False, None)]),
    ("£300", [(300, "GBP", None, False, None)]),
    ("CHF 1'500", [(1500, "CHF", None, False, None)]),
    ("1,5 M€", [(1_500_000, "EUR", None, False, None)]),
    ("unos 4.000 euros al año", [(4000, "EUR", "year", True, None)]),
    ("5 k€ par an financés par la CVEC", [(5000, "EUR", "year", False, "CVEC")]),
    ("€9,000 funded by the European Union", [(9000, "EUR", None, False, "European Union")]),
    ("10.000 € financiados por la Unión Europea", [
        (10000, "EUR", None, False, "Unión Europea"),
    ]),
    ("Financement Rectorat : 20k€", [(20000, "EUR", None, False, "Rectorat")]),
    ("Financement par école : 10 k€", [(10000, "EUR", None, False, None)]),
    ("Adhésion gratuite la 1re année, puis 500€/an", [
        (0, "EUR", "once", False, None), (500, "EUR", "year", False, None),
    ]),
    ("gratuit", [(0, NO_CURRENCY, None, False, None)]),
    ("No cost", [(0, NO_CURRENCY, None, False, None)]),
    ("sin costo", [(0, NO_CURRENCY, None, False, None)]),
    ("0 €", [(0, "EUR", None, False, None)]),
    ("2026 - 10k€", [(10000, "EUR", None, False, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_budgets_are_read(text: str, expected: list[Short]) -> None:
    lines = read_budget(text)
    assert [(b.amount, b.currency, b.per, b.approximate, b.funder) for b in lines] == expected


@pytest.mark.parametrize(
    "text",
    ["", "asistencia gratuita para las víctimas", "Free for members", "accès gratuit",
     "3 mars 2026", "à définir", "3 ETP", "0.5 FTE", "5000", "5 à 10 k€", "gender-free",
     "€5,000 to €10,000"],
)  # fmt: skip
def test_what_is_no_amount_spent_is_no_line(text: str) -> None:
    assert read_budget(text) == ()


def test_a_line_keeps_the_words_it_was_read_from() -> None:
    (line,) = read_budget("Salle prêtée ; repas : environ 2 k€ par an, hors transport")
    assert line.text == "environ 2 k€ par an"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 999_999_999))
def test_any_amount_is_read_back_from_the_ways_it_is_written(amount: int) -> None:
    grouped = f"{amount:,}"
    for text in (
        f"€{grouped}",
        f"{grouped.replace(',', '.')} €",
        f"{grouped.replace(',', ' ')} EUR",
    ):
        assert [(line.amount, line.currency) for line in read_budget(text)] == [(amount, "EUR")]


PIECES = (
    "5 k€ € $ 1.000 10k à - par an /an (hors ) financé par la CVEC gratuit soit , . ; M FCFA d'"
)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40) | st.lists(st.sampled_from(PIECES.split()), max_size=10).map(" ".join))
def test_no_text_makes_it_fail_and_lines_quote_the_text(text: str) -> None:
    for line in read_budget(text):
        assert line.text in text
        assert line.funder is None or line.funder in text
