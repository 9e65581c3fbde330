"""Names are listed as people look for them: É with E, œ with oe, on SQLite and on PostgreSQL."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.text.comparing import sort_key
from equiplan.web.organisations.models import Organisation, Person
from equiplan.web.platform.ordering import Folded

WEB = Path(__file__).resolve().parents[3] / "src/equiplan/web"
NAMES = ("Zoé", "élodie", "Eve", "Émile", "Œuvre", "Oeil", "Ofelia", "Øystein", "abel", "Ñandú")
IN_ORDER = ["abel", "élodie", "Émile", "Eve", "Ñandú", "Oeil", "Œuvre", "Ofelia", "Øystein", "Zoé"]


def test_names_are_in_the_order_people_look_for_them() -> None:
    assert sorted(NAMES, key=sort_key) == IN_ORDER


@given(st.text(max_size=30))
def test_the_key_of_a_name_is_that_of_its_other_writings(name: str) -> None:
    assert sort_key(sort_key(name)) == sort_key(name)


@pytest.mark.django_db
def test_the_database_lists_them_so_whichever_it_is(school: Organisation) -> None:
    for name in NAMES:
        Person.objects.create(organisation=school, name=name)
    listed = Person.objects.filter(organisation=school)
    assert [person.name for person in listed] == IN_ORDER
    backwards = listed.order_by(Folded("name").desc())
    assert [person.name for person in backwards] == IN_ORDER[::-1]
    assert [
        person.name
        for person in Person.objects.order_by(Folded("organisation__name"), Folded("name"))
    ] == IN_ORDER


def test_no_list_is_in_the_order_of_the_bytes_of_a_name() -> None:
    plain = re.compile(r"(?:order_by\(|ordering = )[^\n]*[( ]\"-?(?:\w+__)*(?:name|title)\"")
    found = [
        f"{path.relative_to(WEB)}: {line.strip()}"
        for path in WEB.rglob("*.py")
        if "migrations" not in path.parts
        for line in path.read_text("utf-8").splitlines()
        if plain.search(re.sub(r"Folded\([^)]*\)", "", line))
    ]
    assert found == []
