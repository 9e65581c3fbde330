"""The JSON Schema of a plan draft, made of the schema of a plan.

`python -m equiplan.domain.plans.json_schema` prints it; `plan-draft.schema.json` beside this file
is what it printed last, for programs that read drafts without us, and a test compares the two.
"""

import json
import sys
from typing import Any

from . import schema
from .fields import Field, Kind, Of, Use
from .statuses import ActionStatus

Node = dict[str, Any]
TEXTS: Node = {"$ref": "#/$defs/texts"}
NUMBER: Node = {"type": ["number", "null"]}
DAY: Node = {"description": "A day, ISO 8601.", "type": ["string", "null"]}


def _many(name: str) -> Node:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _pair(kind: str | list[str], description: str) -> Node:
    limits = {"items": {"type": kind}, "minItems": 2, "maxItems": 2}
    return {"description": description, "type": ["array", "null"], **limits}


_KINDS: dict[Kind, Node] = {
    Kind.TITLE: {"type": "string"},
    Kind.LIST: TEXTS,
    Kind.PEOPLE: TEXTS,
    Kind.TARGETS: TEXTS,
    Kind.YEAR: {"type": ["integer", "null"]},
    Kind.YEARS: _pair("integer", "[first year, last year]"),
    Kind.NUMBER: NUMBER,
}
_VALUES: dict[str, Node] = {
    "target_values": _many("target_value"),
    "calendar_period": _pair(
        ["string", "null"], "First and last day, ISO 8601; null where the text gives none."
    ),
    "budget_lines": _many("budget_line"),
    "status_value": {"enum": [*ActionStatus, None]},
    "progress_value": {"type": ["integer", "null"], "minimum": 0, "maximum": 100},
    "spent_lines": _many("budget_line"),
}
_INDICATOR: dict[str, Node] = {
    "text": {"type": "string"},
    "baseline": NUMBER,
    "baseline_on": DAY,
    "values": _many("measured"),
}


def _field(field: Field) -> Node:
    if field.kind == Kind.CHOICE:
        return {"enum": [*field.choices, None]}
    return _KINDS.get(field.kind, {"type": ["string", "null"]})


def _record(of: Of, description: str, core: dict[str, Node], other: dict[str, Node]) -> Node:
    """An object with the fields of the schema; those of `core` are always there too."""
    drafted = [each for each in schema.fields(of, Use.DRAFT) if each.name not in other]
    core = {each.name: _field(each) for each in drafted if each.has(Use.CORE)} | core
    rest = {each.name: _field(each) for each in drafted if each.name not in core} | other
    return {
        "description": description,
        "type": "object",
        "required": list(core),
        "properties": core | rest,
    }


def _object(description: str, required: dict[str, Node], other: dict[str, Node]) -> Node:
    return {
        "description": description,
        "type": "object",
        "required": list(required),
        "properties": required | other,
    }


def _records() -> dict[str, Node]:
    details = {"indicator_details": _many("indicator_detail")}
    values = {
        each.understood: _VALUES[each.understood]
        for each in schema.fields("action", Use.DRAFT)
        if each.understood
    }
    return {
        "axis": _record(
            "axis",
            "A result, measure, pillar or strategic axis, with what is stated once for all of it.",
            {"actions": _many("action")},
            details,
        ),
        "action": _record(
            "action",
            "One action, as its authors wrote it, then the values parsed out of their words.",
            {"where": {"$ref": "#/$defs/where"}},
            values | details,
        ),
        "indicator_detail": _record(
            "indicator",
            "What a document knows of one of the indicators of its host, which is its text.",
            {},
            _INDICATOR,
        )
        | {"required": ["text"]},
    }


def _parts() -> dict[str, Node]:
    text, maybe_text = {"type": "string"}, {"type": ["string", "null"]}
    units = ["percent", "count", "euro", "xof", "usd", "other"]
    return {
        "target_value": _object(
            "A number read out of a target: '30% de femmes et 70% d'hommes' gives two.",
            {"text": text, "value": {"type": "number"}, "unit": {"enum": units}},
            {
                "comparator": {"enum": ["=", ">=", "<=", None]},
                "category": maybe_text | {"description": "women, men, or the noun counted"},
                "by": DAY,
            },
        ),
        "measured": _object(
            "A value that was found on a day.",
            {"on": {"type": "string"}, "value": {"type": "number"}},
            {"note": text},
        ),
        "budget_line": _object(
            "An amount of money; its currency is ISO 4217.",
            {
                "text": text,
                "amount": {"type": "number"},
                "currency": text,
                "per": {"enum": ["year", "once", None]},
            },
            {"approximate": {"type": "boolean"}, "funder": maybe_text},
        ),
    } | _findings()


def _findings() -> dict[str, Node]:
    text, maybe_text, whole = {"type": "string"}, {"type": ["string", "null"]}, {"type": "integer"}
    where = {name: {"type": ["integer", "null"]} for name in ("page", "table", "row", "paragraph")}
    return {
        "where": _object(
            "Where in the document it was read, so that a person can check.",
            {"text": text},
            {"sheet": maybe_text, **where},
        ),
        "finding": _object(
            "Something seen and not understood, or worth a look.",
            {
                "code": text,
                "severity": {"enum": ["error", "warning", "note"]},
                "message": text,
                "where": {"anyOf": [{"$ref": "#/$defs/where"}, {"type": "null"}]},
            },
            {"facts": {"type": "object", "additionalProperties": {"anyOf": [text, whole]}}},
        ),
    }


def json_schema() -> Node:
    """The schema as `json.dumps` takes it, by the fields there are now."""
    plan = _record(
        "plan",
        "What an import reads out of a plan document. null or [] means the document says nothing "
        "there: a value that the document does not hold is an error, never a help.",
        {"axes": _many("axis"), "findings": _many("finding")},
        {
            "exported": {
                "type": ["string", "null"],
                "description": "fingerprints of the plan that the document was exported from",
            }
        },
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Plan draft",
        **plan,
        "$defs": {
            "texts": {"type": "array", "items": {"type": "string"}},
            **_records(),
            **_parts(),
        },
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
