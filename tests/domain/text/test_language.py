"""A text's language is told from its commonest words, or is not told at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.text.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le plan fixe des objectifs pour chaque service et pour les trois années à venir", "fr"),
        ("The plan sets objectives for each department and for the three years to come", "en"),
        ("El plan fija los objetivos de cada servicio para los tres años que vienen", "es"),
        ("Der Plan legt die Ziele für alle Abteilungen und für die nächsten Jahre fest", None),
        ("O plano define os objetivos de cada serviço para os três anos que se seguem", None),
        ("Il piano fissa gli obiettivi di ogni servizio per i tre anni che verranno", None),
        ("El pla fixa els objectius de cada servei per als tres anys que vindran amb tothom", None),
        ("Gallia est omnis divisa in partes tres quarum unam incolunt Belgae aliam Aquitani", None),
        ("Plan d’action", None),
        ("", None),
    ],
)
def test_french_english_and_spanish_are_told_and_other_languages_are_not(
    text: str, language: str | None
) -> None:
    assert detect(text) == language


@given(st.text(max_size=300))
def test_any_text_has_one_of_the_three_languages_or_none(text: str) -> None:
    assert detect(text) in ("fr", "en", "es", None)
