"""Blocks in, plan draft out: what the document means."""

from dataclasses import replace

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.parsing import parsed

from ..blocks import Document
from ..choices import NOTHING_CHOSEN, Choice
from ..constraints import NO_CONSTRAINTS, Constraints
from .assemble import Understood, understood

__all__ = ["Understood", "read_document", "understand"]


def read_document(
    document: Document,
    choice: Choice = NOTHING_CHOSEN,
    constraints: Constraints = NO_CONSTRAINTS,
) -> PlanDraft:
    """The plan draft that a document holds, its targets, calendars and budgets parsed.

    Nothing is invented: what the document does not say is None or (). What was seen and not
    understood is a finding; a document without a plan has no axes and the error
    `reading.no_plan`. `choice` is what a person says that the columns of tables hold,
    `constraints` what single blocks are: the whole document is inferred again with it, and blocks
    alike follow.
    """
    return understand(document, choice, constraints).draft


def understand(
    document: Document,
    choice: Choice = NOTHING_CHOSEN,
    constraints: Constraints = NO_CONSTRAINTS,
) -> Understood:
    """The draft of `read_document`, and the classes of blocks that a text was read by."""
    found = understood(document, choice, constraints=constraints)
    return replace(found, draft=parsed(found.draft))
