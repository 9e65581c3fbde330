"""Columns that a person remaps: the tables are read again as they say."""

import json
from dataclasses import asdict

from equiplan.domain.plans.draft import Action
from equiplan.importing.blocks import Document
from equiplan.importing.choices import (
    OFFERED,
    Choice,
    choice_from_json,
    choice_to_json,
    columns_from_json,
)
from equiplan.importing.plans import read_document
from equiplan.importing.plans.table_columns import table_columns
from equiplan.importing.plans.vocabulary import Field

from .tables_of_plans import cell, document, table

HEAD = [cell(0, "N°"), cell(1, "Action"), cell(2, "Indicateurs"), cell(3, "Pilote")]
ROW = [cell(0, "1"), cell(1, "Former les jurys"), cell(2, "Jurys formés"), cell(3, "Service A")]
STRANGE = [cell(0, "Quoi donc"), cell(1, "Zut"), cell(2, "Bof")]


def known() -> Document:
    return document(table([HEAD, ROW], 4))


def unknown() -> Document:
    rows = [[cell(0, f"Ouvrir la salle {n}"), cell(1, "Service A"), cell(2, "mars 2026")]
            for n in "ABC"]  # fmt: skip
    return document(table([STRANGE, *rows], 3))


def actions(read: Document, choice: Choice | None = None) -> list[Action]:
    return [each for axis in read_document(read, choice or {}).axes for each in axis.actions]


def test_the_columns_of_a_plan_are_told_with_what_they_were_taken_for() -> None:
    (found,) = table_columns(known())
    assert found.headers == ("N°", "Action", "Indicateurs", "Pilote")
    assert found.fields == ("number", "action", "indicators", "owners")
    assert found.example == ("1", "Former les jurys", "Jurys formés", "Service A")
    assert (found.rows, found.is_read, found.anchor) == (1, True, "t1-r1")


def test_a_column_is_read_as_the_person_says() -> None:
    (found,) = table_columns(known())
    (action,) = actions(known(), {found.key: {2: "comments", 3: None}})
    assert (action.title, action.comments) == ("Former les jurys", "Jurys formés")
    assert (action.indicators, action.owners) == ((), ())


def test_a_remapped_column_is_told_as_the_person_said() -> None:
    (found,) = table_columns(known())
    (told,) = table_columns(known(), {found.key: {2: "comments"}})
    assert told.key == found.key
    assert told.fields == ("number", "action", "comments", "owners")


def test_a_table_whose_header_nobody_understands_becomes_a_plan_once_it_is_told() -> None:
    assert actions(unknown()) == []
    (found,) = table_columns(unknown())
    assert (found.is_read, found.fields) == (False, (None, None, None))
    read = actions(unknown(), {found.key: {0: "action", 1: "owners", 2: "calendar"}})
    assert [each.title for each in read] == [f"Ouvrir la salle {n}" for n in "ABC"]
    assert read[0].owners == ("Service A",)
    assert read[0].calendar == "mars 2026"


def test_a_table_all_of_whose_columns_are_left_out_is_left_out() -> None:
    (found,) = table_columns(known())
    assert actions(known(), {found.key: dict.fromkeys(range(4))}) == []


def test_a_choice_holds_for_every_table_with_the_same_header() -> None:
    other = [cell(0, "2"), cell(1, "Publier un bilan"), cell(2, "Bilan paru"), cell(3, "Service B")]
    both = document(table([HEAD, ROW], 4), table([HEAD, other], 4, 2))
    (found,) = table_columns(both)
    read = actions(both, {found.key: {2: "targets"}})
    assert [each.targets for each in read] == [("Jurys formés",), ("Bilan paru",)]


def test_a_choice_about_a_table_that_is_not_there_changes_nothing() -> None:
    assert read_document(known(), {"t0": {0: "action"}}) == read_document(known())


def test_columns_left_out_by_a_person_are_no_finding() -> None:
    head = [*HEAD, cell(4, "Public visé")]
    read = document(table([head, [*ROW, cell(4, "Tout le monde")]], 5))
    codes = [each.code for each in read_document(read).findings]
    assert "reading.columns_not_used" in codes
    (found,) = table_columns(read)
    told = read_document(read, {found.key: {4: None}})
    assert [each.code for each in told.findings] == []


def test_a_column_of_a_plan_in_progress_is_offered_as_what_it_was_read_as() -> None:
    head = [*HEAD, cell(4, "Statut"), cell(5, "Valeur 2025")]
    read = document(table([head, [*ROW, cell(4, "En cours"), cell(5, "12 %")]], 6))
    (found,) = table_columns(read)
    assert found.fields[4:] == ("status", "values")
    (action,) = actions(read, {found.key: dict(enumerate(found.fields))})
    assert (action.status, len(action.indicator_details)) == ("En cours", 1)


def test_what_is_offered_are_parts_of_a_plan() -> None:
    assert {Field(code) for code in OFFERED} <= set(Field)


def test_choices_and_columns_go_through_json_unchanged() -> None:
    choice: Choice = {"t1": {0: "action", 3: None}}
    assert choice_from_json(json.loads(json.dumps(choice_to_json(choice)))) == choice
    found = table_columns(known())
    assert columns_from_json(json.loads(json.dumps([asdict(one) for one in found]))) == found


def test_a_choice_of_something_that_is_not_offered_leaves_the_column_out() -> None:
    assert choice_from_json({"t1": {"0": "salary"}}) == {"t1": {0: None}}
