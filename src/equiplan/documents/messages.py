"""The sentence of a finding, whichever part of the product found it."""

from ..core.languages import Language
from ..core.plans.draft import Finding
from ..core.plans.sentences import SENTENCES as PLAN_SENTENCES
from ..core.sentences import Sentences, say
from .sentences import SENTENCES as DOCUMENT_SENTENCES

SENTENCES: Sentences = {**PLAN_SENTENCES, **DOCUMENT_SENTENCES}


def said(finding: Finding, language: Language) -> str:
    """What a finding says in a reader's language, its place left aside."""
    return say(SENTENCES, finding.code, language, **finding.facts)
