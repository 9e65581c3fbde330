"""What is told of a protection: numbers and sentences, and never which cell is small."""

from collections.abc import Sequence
from typing import Any

from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say

from .messages import REPORT
from .model import Problem, Protection, Release, Report, Step
from .spelling import spelling_of
from .wire import named


def notes(problem: Problem, earlier: Sequence[Release], language: Language) -> list[str]:
    """What is to be looked at before protecting, a sentence each: nothing of it is an error."""
    found = [
        say(REPORT, "hierarchy_found", language, child=each.child, parent=each.parent)
        for each in problem.hierarchies
        if each.is_found
    ]
    return names_alike(problem, earlier, language) + found


def names_alike(problem: Problem, earlier: Sequence[Release], language: Language) -> list[str]:
    """Names that may be the same, a sentence each."""
    return [
        say(
            REPORT,
            "alike" if each.dimension else "alike_dimensions",
            language,
            dimension=each.dimension,
            one=each.one,
            other=each.other,
        )
        for each in spelling_of(problem, earlier).likenesses
    ]


def step_said(step: Step, language: Language) -> str:
    """What was given up, in a sentence."""
    facts = {"table": step.table, "dimension": step.dimension}
    return say(
        REPORT, step.fallback.value, language, categories=", ".join(step.categories), **facts
    )


def report_json(report: Report, language: Language) -> dict[str, Any]:
    """A report as plain values: how many cells, never which.

    `hidden` and `least` count an aggregate once that several tables show.
    """
    return {
        "primary": len(report.primary),
        "complementary": len(report.complementary),
        "hidden": report.hidden,
        "least": report.least,
        "optimal": report.is_optimal,
        "gap": round(report.gap, 4),
        "given_up": [
            {
                "what": step.fallback.value,
                "table": step.table,
                "dimension": step.dimension,
                "categories": list(step.categories),
                "sentence": step_said(step, language),
            }
            for step in report.steps
        ],
        "seconds": round(report.seconds, 3),
    }


def lines(protection: Protection, language: Language) -> list[str]:
    """A protection as lines to read: every cell, then the report."""
    found: list[str] = []
    hidden = say(REPORT, "protected", language)
    for table in protection.release.tables:
        found.append(f"{table.name} ({', '.join(table.dimensions)})")
        for key, count in table.cells.items():
            text = hidden if count is None else str(count)
            found.append(f"  {named(table.dimensions, key)}: {text}")
    return [*found, "", *_report_lines(protection, language)]


def _report_lines(protection: Protection, language: Language) -> list[str]:
    report = protection.report
    numbers = {
        "cells": sum(len(table.cells) for table in protection.release.tables),
        "hidden": len(report.primary) + len(report.complementary),
        "primary": len(report.primary),
        "complementary": len(report.complementary),
    }
    proof = "optimal" if report.is_optimal else "gap"
    gap = f"{100 * report.gap:.1f}".replace(".", "." if language == "en" else ",")
    return [
        say(REPORT, "hidden", language, **numbers),
        say(REPORT, proof, language, gap=gap),
        *(step_said(step, language) for step in report.steps),
        say(REPORT, "seconds", language, seconds=f"{report.seconds:.1f}"),
    ]
