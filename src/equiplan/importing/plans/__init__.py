"""Blocks in, plan draft out: what the document means."""

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.parsing import parsed

from ..blocks import Document
from ..choices import NOTHING_CHOSEN, Choice
from .assemble import assembled

__all__ = ["read_document"]


def read_document(document: Document, choice: Choice = NOTHING_CHOSEN) -> PlanDraft:
    """The plan draft that a document holds, its targets, calendars and budgets parsed.

    Nothing is invented: what the document does not say is None or (). What was seen and not
    understood is a finding; a document without a plan has no axes and the error
    `reading.no_plan`. `choice` is what a person says that the columns of tables hold.
    """
    return parsed(assembled(document, choice))
