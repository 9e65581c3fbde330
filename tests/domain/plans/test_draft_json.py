import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from equiplan.domain.plans.decoding import DraftJsonRefused
from equiplan.domain.plans.draft import Finding, PlanDraft, Where
from equiplan.domain.plans.draft_json import from_json, to_json

from .drafts import DRAFTS

SCHEMA = json.loads(
    files("equiplan.domain.plans").joinpath("plan-draft.schema.json").read_text("utf-8")
)
SHARED = Path(__file__).resolve().parents[3] / ".." / "shared"
EMPTY: dict[str, Any] = {
    "title": None,
    "organisation": None,
    "language": None,
    "period": None,
    "axes": [],
    "findings": [],
}
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda parts: (
        st.lists(parts, max_size=3)
        | st.dictionaries(st.text(max_size=5) | st.sampled_from(sorted(EMPTY)), parts, max_size=3)
    ),
    max_leaves=8,
)


def code(finding: Finding) -> str:
    return finding.code


def shared_schema() -> Any:
    path = SHARED / "plan-draft.schema.json"
    if not path.exists():
        pytest.skip("the shared schema is not beside this checkout")
    return json.loads(path.read_text("utf-8"))


@settings(max_examples=60, deadline=None)
@given(DRAFTS)
def test_a_draft_comes_back_unchanged_through_json_text(draft: PlanDraft) -> None:
    assert from_json(json.loads(json.dumps(to_json(draft, message=code)))) == draft


@settings(max_examples=40, deadline=None)
@given(DRAFTS)
def test_what_is_written_is_valid_under_our_schema(draft: PlanDraft) -> None:
    Draft202012Validator(SCHEMA).validate(to_json(draft, message=code))


@settings(max_examples=40, deadline=None)
@given(DRAFTS)
def test_what_is_written_is_valid_under_the_shared_schema(draft: PlanDraft) -> None:
    Draft202012Validator(shared_schema()).validate(to_json(draft, message=code))


@settings(max_examples=100, deadline=None)
@given(JSON_VALUES)
def test_both_schemas_and_the_reader_agree_on_any_json(value: object) -> None:
    def reads() -> bool:
        try:
            from_json(value)
        except DraftJsonRefused:
            return False
        return True

    valid = Draft202012Validator(SCHEMA).is_valid(value)
    assert reads() == valid
    assert Draft202012Validator(shared_schema()).is_valid(value) == valid


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_carries_its_facts_and_the_message_of_its_reader() -> None:
    finding = Finding("calendar.not_understood", "note", Where("page 3", page=3), {"text": "x"})
    draft = PlanDraft(None, None, None, None, findings=(finding,))
    said = to_json(draft, message=lambda f: f"{f.code}: {f.facts['text']}")["findings"][0]
    assert said["message"] == "calendar.not_understood: x"
    assert said["facts"] == {"text": "x"}


def test_keys_the_schema_does_not_name_are_left_aside() -> None:
    assert from_json({**EMPTY, "made_by": "a later version"}) == from_json(EMPTY)


ACTION: dict[str, Any] = {
    "number": None,
    "title": "t",
    "measures": [],
    "indicators": [],
    "targets": [],
    "calendar": None,
    "owners": [],
    "budget": None,
    "comments": None,
    "priority": None,
    "where": {"text": "page 1"},
}
AXIS: dict[str, Any] = {
    "number": None,
    "title": "t",
    "objective": None,
    "indicators": [],
    "targets": [],
    "actions": [ACTION],
}


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ([], "$"),
        ({}, "$.axes"),
        (EMPTY | {"language": "de"}, "$.language"),
        (EMPTY | {"period": [2024]}, "$.period"),
        (EMPTY | {"period": [2024, True]}, "$.period[1]"),
        (EMPTY | {"period": [2024, 2024.5]}, "$.period[1]"),
        (EMPTY | {"axes": [AXIS | {"title": 3}]}, "$.axes[0].title"),
        (
            EMPTY | {"axes": [AXIS | {"actions": [ACTION | {"calendar_period": ["soon", None]}]}]},
            "$.axes[0].actions[0].calendar_period[0]",
        ),
        (
            EMPTY
            | {
                "axes": [
                    AXIS
                    | {
                        "actions": [
                            ACTION
                            | {"target_values": [{"text": "", "value": 1e999, "unit": "count"}]}
                        ]
                    }
                ]
            },
            "$.axes[0].actions[0].target_values[0].value",
        ),
    ],
)
def test_a_malformed_draft_is_refused_with_the_path_of_the_fault(wrong: object, path: str) -> None:
    with pytest.raises(DraftJsonRefused) as refusal:
        from_json(wrong)
    assert refusal.value.facts["path"] == path
    assert path in refusal.value.sentence("fr")
