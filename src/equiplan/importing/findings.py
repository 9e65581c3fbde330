"""The sentence of a finding, whichever part of the product found it."""

from equiplan.domain.plans.draft import Finding
from equiplan.domain.plans.messages import MESSAGES as PLAN_SENTENCES
from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import Messages, say

from .messages import MESSAGES as DOCUMENT_SENTENCES

MESSAGES: Messages = {**PLAN_SENTENCES, **DOCUMENT_SENTENCES}


def said(finding: Finding, language: Language) -> str:
    """What a finding says in a reader's language, its place left aside."""
    return say(MESSAGES, finding.code, language, **finding.facts)
