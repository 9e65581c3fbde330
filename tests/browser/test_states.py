"""Pages in the states they come to can be read by everyone, as on the first view."""

import pytest
from playwright.sync_api import Page
from pytest_django import Settings

from .conftest import WIDTHS, LookIn
from .pages import Stage
from .states import STATES, State
from .test_every_page import ALL, ALL_BUT_CONTRAST, CONTRAST, address, axe_says


def check(page: Page) -> None:
    """Hold a page, as it is now, to what a page must be in each light and width."""
    page.emulate_media(reduced_motion="reduce")  # no colour is on its way to another
    assert axe_says(page, options=ALL) == []
    page.emulate_media(color_scheme="dark")
    assert axe_says(page, options=CONTRAST) == []
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    assert axe_says(page, options=ALL_BUT_CONTRAST) == []
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0, "the page scrolls sideways"


@pytest.mark.parametrize("state", STATES, ids=str)
def test_a_page_in_a_state_can_be_read_by_everyone(
    state: State, stage: Stage, look_in: LookIn, settings: Settings
) -> None:
    for name, value in (state.limits or {}).items():
        setattr(settings, name, value)
    account, path = None if state.row.as_stranger else stage.account, address(state.row, stage)
    window = look_in("fr", account)
    page, heard = window.page, window.heard
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == state.row.status
    state.steps(page)
    page.locator(state.shows).first.wait_for()
    check(page)
    assert heard.errors == []
