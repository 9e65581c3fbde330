"""A document without a plan says what it seems to be, and says nothing where that does not show."""

from pathlib import Path

import pytest

from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.limits import LIMITS
from equiplan.importing.messages import MESSAGES
from equiplan.importing.pipeline import read_plan
from equiplan.importing.sniffing import sniff

LETTERS = {
    "fr": "Objet\u00a0: votre demande\n\nMadame,\n\nNous avons reçu votre dossier.\n\n"
    "Nous vous prions d’agréer, Madame, nos salutations distinguées.\n",
    "en": "Dear Ms Diallo,\n\nWe have received your file and will answer in May.\n\n"
    "Yours sincerely,\n",
    "es": "Asunto: su solicitud\n\nEstimada señora:\n\nHemos recibido su expediente.\n\n"
    "Atentamente,\n",
}
MINUTES = {
    "fr": "Compte rendu du comité\n\nPrésents\u00a0: Awa, Lou\n\nLa séance est levée à 17 h.\n",
    "en": "Minutes of the committee\n\nApologies: Tom\n\nThe next meeting is on 8 June.\n",
    "es": "Acta de la comisión\n\nAsistentes: Ana, Luis\n\nOrden del día\n",
}
INVOICES = {
    "fr": "Facture n° 12\n\nTotal HT 900,00\n\nTVA 20\u202f%\n",
    "en": "Invoice 12\n\nUnit price 45.00\n\nVAT 20%\n",
    "es": "Factura 12\n\nPrecio unitario 45,00\n\nIVA 21 %\n",
}
POLICIES = {
    "fr": "Charte d’égalité\n\nPréambule\n\nL’agence s’engage pour l’égalité.\n",
    "en": "Policy on equality\n\nPreamble\n\nThe agency is committed to equality.\n",
    "es": "Política de igualdad\n\nArtículo 1\n\nLa agencia se compromete con la igualdad.\n",
}
PEOPLE = {
    "fr": "Nom;Sexe;Grade\nDupont;F;A\nDurand;H;B\nMartin;H;A\n",
    "en": "Name,Gender,Role\nAna,F,Chair\nTom,M,Member\nEva,F,Member\n",
    "es": "Apellido;Sexo;Unidad\nRuiz;M;Letras\nGil;H;Derecho\nSanz;M;Letras\n",
}
SERIES = {
    "fr": "Pays;2020;2021\nFrance;38,1;38,9\nItalie;35,2;\nEspagne;41;42,3 %\n",
    "en": "Country,2020,2021\nFrance,38.1,38.9\nItaly,35.2,36\nSpain,41,42.3\n",
    "es": "País;2020;2021\nFrancia;38,1;38,9\nItalia;35,2;36\nEspaña;41;42,3\n",
}
BY_NATURE = {
    "reading.seems_letter": ("txt", LETTERS),
    "reading.seems_minutes": ("txt", MINUTES),
    "reading.seems_invoice": ("txt", INVOICES),
    "reading.seems_policy": ("txt", POLICIES),
    "reading.seems_people": ("csv", PEOPLE),
    "reading.seems_series": ("csv", SERIES),
}
UNSURE = {
    "a recipe": "Gâteau au yaourt\n\nMélanger, puis cuire 35 minutes à 180 degrés.\n",
    "one word of a letter": "Cher journal,\n\nIl a plu toute la journée.\n",
    "one word of an invoice": "Le guide de la TVA expliqué aux associations.\n",
    "as much of two": "Facture n° 3\n\nTVA 20 %\n\nMadame,\n\nCordialement\n",
    "titles that are no sexes": "Titre;Auteur\nLe lac et sa rive bleue;A\nLa mer;B\nLe mont;C\n",
}


def codes(path: Path, text: str) -> list[str]:
    """The errors of a file with a text."""
    path.write_text(text, encoding="utf-8")
    read = read_plan(path)
    assert read.draft.axes == ()
    return [finding.code for finding in read.draft.findings if finding.severity == "error"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", BY_NATURE)
def test_what_shows_by_several_signs_is_named(code: str, language: str, tmp_path: Path) -> None:
    extension, texts = BY_NATURE[code]
    assert codes(tmp_path / f"a.{extension}", texts[language]) == [code]


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_what_does_not_show_is_not_guessed(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path / "a.txt", text) == ["reading.no_plan"]


def test_data_and_a_page_without_a_word_are_named(tmp_path: Path) -> None:
    assert codes(tmp_path / "a.txt", '{"axes": [1, 2]}\n') == ["reading.seems_data"]
    assert codes(tmp_path / "b.txt", " . \n") == ["reading.nothing_in_it"]


@pytest.mark.parametrize("extension", ["xlsx", "xls", "docx", "doc", "pdf", "ods", "odt", "pptx"])
def test_plain_text_called_something_else_is_refused_by_every_reader(
    extension: str, tmp_path: Path
) -> None:
    path = tmp_path / f"people.{extension}"
    path.write_text(PEOPLE["fr"], encoding="utf-8")
    with pytest.raises(DocumentRefused) as refused:
        sniff(path, LIMITS)
    assert refused.value.code == "document.named_otherwise"
    for language in LANGUAGES:
        assert f".{extension}" in refused.value.sentence(language)
        assert ".csv" in MESSAGES["document.named_otherwise"][language]
