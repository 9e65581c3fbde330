"""A title that runs into its paragraph names an action where a plan has no other sign of them."""

from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.plans import narrative
from equiplan.importing.plans.run_ins import titled_apart

TITLE = Paragraph("Plan égalité femmes-hommes 2025-2027", level=1, size=1.8)


def told(lead: str, rest: str) -> Paragraph:
    return Paragraph(f"{lead} {rest}", lead=lead)


def document(*blocks: Paragraph) -> Document:
    return Document(blocks=(TITLE, *blocks), format="docx")


WELCOME = (
    Paragraph("Recruter", level=2),
    Paragraph("Un quart des élèves sont des femmes, l’égalité demande d’en attirer davantage."),
    told("Une bourse de logement.", "Elle aide les étudiantes qui viennent de loin."),
    told("Un parrainage de lycéennes.", "Chaque élève volontaire en suit deux."),
)
SAFETY = (
    Paragraph("Vivre ensemble", level=2),
    told("Une cellule d’écoute.", "Deux personnes formées y reçoivent."),
    Paragraph("Indicateurs : nombre de personnes reçues"),
)


def test_titles_that_run_into_paragraphs_are_actions_under_their_headings() -> None:
    first, second = narrative.read(document(*WELCOME, *SAFETY)).axes
    assert [first.title, second.title] == ["Recruter", "Vivre ensemble"]
    assert [action.title for action in first.actions] == [
        "Une bourse de logement.",
        "Un parrainage de lycéennes.",
    ]
    assert first.actions[1].measures == ("Chaque élève volontaire en suit deux.",)


def test_stressed_words_and_leads_that_come_again_are_no_titles() -> None:
    stressed = told("Les femmes", "sont un quart des effectifs.")
    again = told("Le contexte actuel.", "Il a changé.")
    for lines in ([stressed] * 4, [again] * 4):
        assert titled_apart(lines) == tuple(lines)


def test_a_text_that_is_no_plan_has_no_actions_in_its_run_in_titles() -> None:
    letter = Document(blocks=(Paragraph("Chères amies"), *WELCOME, *SAFETY[:2]), format="docx")
    assert narrative.read(letter).axes == ()


@given(st.lists(st.tuples(st.text("abc .–", max_size=20), st.text("abc .:", max_size=20))))
def test_no_word_is_lost_or_repeated_by_setting_titles_apart(texts: list[tuple[str, str]]) -> None:
    lines = [Paragraph(lead + rest, lead=lead) for lead, rest in texts]
    said = "".join(part.text for part in titled_apart(lines))
    letters = [char for char in said if char.isalpha()]
    assert letters == [char for line in lines for char in line.text if char.isalpha()]
