"""Two plans are editions of one by their titles and their actions, whichever is asked about."""

from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.plans.editions import Sketch, are_editions, sketch

ACTIONS = ("Former les jurys", "Publier les écarts", "Ouvrir une cellule", "Signer une charte")
SKETCHES = st.builds(
    sketch,
    st.sampled_from((None, "", "Plan égalité 2026", "Plan d’action")),
    st.lists(st.sampled_from(ACTIONS)),
)


def test_the_years_of_a_title_do_not_matter_and_some_actions_do() -> None:
    old = sketch("Plan pour l’égalité 2021-2024", ACTIONS)
    assert are_editions(old, sketch("PLAN POUR L’ÉGALITÉ 2025-2028", (*ACTIONS[:2], "Enquêter")))
    others = ("Recruter", "Enquêter", "Compter")
    assert not are_editions(old, sketch("Plan pour l’égalité 2025-2028", others))


def test_a_plan_that_was_renamed_is_known_by_its_actions() -> None:
    old = sketch("Plan pour l’égalité", ACTIONS)
    assert are_editions(old, sketch("Feuille de route", (*ACTIONS[:2], "Enquêter")))
    assert not are_editions(old, sketch("Feuille de route", (ACTIONS[0], "Enquêter", "Compter")))


def test_one_action_in_common_does_not_make_an_edition() -> None:
    assert not are_editions(sketch("Un plan", ACTIONS[:1]), sketch("Feuille de route", ACTIONS[:1]))


def test_without_actions_the_title_decides_and_without_both_nothing() -> None:
    assert are_editions(
        sketch("Plan pour l’égalité", ()), sketch("Plan pour l’égalité 2026", ACTIONS)
    )
    assert not are_editions(sketch(None, ()), sketch("", ()))


@given(SKETCHES, SKETCHES)
def test_it_is_the_same_asked_the_other_way_round(one: Sketch, other: Sketch) -> None:
    assert are_editions(one, other) == are_editions(other, one)
