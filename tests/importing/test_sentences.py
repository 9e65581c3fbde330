"""Whatever a document makes us say, there is a sentence for it in each language."""

import re
from pathlib import Path
from string import Formatter

import pytest

from equiplan import importing
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.importing.findings import MESSAGES

SOURCES = sorted(Path(importing.__file__).parent.rglob("*.py"))
CODE = re.compile(r'"((?:document|pdf|reading)\.[a-z_]+)"')
SAID = sorted({code for path in SOURCES for code in CODE.findall(path.read_text(encoding="utf-8"))})


@pytest.mark.parametrize("code", SAID)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_has_a_sentence_that_ends(code: str, language: Language) -> None:
    assert MESSAGES[code][language].endswith((".", "!", "}"))


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_the_three_languages_tell_the_same_facts(code: str) -> None:
    facts = {
        language: {name for _, name, _, _ in Formatter().parse(MESSAGES[code][language]) if name}
        for language in LANGUAGES
    }
    assert facts["fr"] == facts["en"] == facts["es"]


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_french_has_its_own_typography(code: str) -> None:
    said = MESSAGES[code]["fr"]
    assert "'" not in said
    assert not re.search(r"[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»", said), said
