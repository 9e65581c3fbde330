"""Sentences about what an action costs are told from those about what people earn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.plans.money import money_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Financement par le fonds commun : 4k€.",
        "La caisse verse 500 €/an.",
        "The yard sets aside £12,000 a year.",
        "Se prevén USD 9.000 por año.",
        "La dépense ne sera pas prise sur le budget du port.",
        "Funding comes from the harbour tax.",
        "Sans coût pour les équipages.",
    ],
)
def test_a_sentence_about_money_is_kept(sentence: str) -> None:
    assert money_sentences(f"Les quais ouvrent. {sentence} La nuit tombe.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "La asistencia será gratuita.",
        "The pay gap is £3,000 a year.",
        "A check is made of projects above EUR 50,000.",
        "Applications for research funding are read twice.",
        "Une charte est signée en 2031.",
    ],
)
def test_other_sentences_are_not(sentence: str) -> None:
    assert money_sentences(sentence) == []


@given(st.text())
def test_nothing_is_invented(text: str) -> None:
    assert all(sentence in text for sentence in money_sentences(text))
