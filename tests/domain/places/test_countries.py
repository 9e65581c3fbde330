"""The countries, by their two letters, in three languages."""

import re

import pytest
from babel import Locale
from babel.core import get_global

from equiplan.domain.places.countries import code_of, countries, in_order, name_of
from equiplan.domain.text.languages import LANGUAGES, Language

# Two letters that CLDR knows and ISO 3166-1 has not given to a country.
NOT_ISO = frozenset("AC AN CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ".split())  # noqa: SIM905


def test_they_are_those_of_the_standard() -> None:
    known = {code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code)}
    assert set(countries()) == known - NOT_ISO
    assert len(countries()) == 249


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_the_name_that_cldr_gives_it(language: Language) -> None:
    named = Locale(language).territories
    assert {code: names[language] for code, names in countries().items()} == {
        code: named[code] for code in countries()
    }


@pytest.mark.parametrize(
    ("language", "first", "before"),
    [("fr", "Afghanistan", ("Égypte", "Équateur")), ("es", "Afganistán", ("Italia", "Jamaica"))],
)
def test_they_come_in_the_order_of_their_names_whatever_the_accents(
    language: Language, first: str, before: tuple[str, str]
) -> None:
    names = [name for _code, name in in_order(language)]
    assert names[0] == first
    assert names.index(before[0]) < names.index(before[1])
    assert names.index("Zimbabue" if language == "es" else "Zimbabwe") == len(names) - 1


def test_a_code_that_is_none_is_told_as_it_is() -> None:
    assert name_of("FR", "es") == "Francia"
    assert name_of("XX", "fr") == "XX"


def test_each_is_known_by_every_code_that_cldr_has_for_it() -> None:
    aliases: dict[str, list[str]] = get_global("territory_aliases")  # type: ignore[assignment]
    known = {code: to[0] for code, to in aliases.items() if len(to) == 1 and to[0] in countries()}
    wanted = {code: to for code, to in known.items() if len(code) in {2, 3}}
    assert {code: code_of(code) for code in wanted} == wanted
    letters = [code for code in wanted if len(code) == 3 and code.isalpha()]
    assert {wanted[code] for code in letters} == set(countries())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("el", "GR"),
        ("UK", "GB"),
        ("MLI", "ML"),
        ("250", "FR"),
        ("Côte d'Ivoire", "CI"),
        ("COTE D’IVOIRE", "CI"),
        ("Trinité et Tobago", "TT"),
        ("Corea del Sur", "KR"),
        ("Congo (RDC)", "CD"),
        ("Mali (France)", ""),
        ("Utopia", ""),
        ("(" * 60, ""),
        ("", ""),
    ],
)
def test_a_country_is_found_by_code_and_by_name_however_it_is_typed(text: str, code: str) -> None:
    assert code_of(text) == code
