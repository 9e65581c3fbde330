"""What looks at every page does find what it looks for."""

import pytest
from playwright.sync_api import Page

from .conftest import OpenContext
from .everyone import check_everyone, check_zoomed

PAGE = """<!doctype html><html lang="en">
<style>:focus-visible {{ outline: 3px solid }} {style}</style>
<a class="skip" href="#main">Skip</a><header class="top"></header>
<main id="main"><h1>Title</h1>{main}</main><footer class="foot"></footer></html>"""


def shown(visit: OpenContext, main: str, style: str = "") -> Page:
    """A page of that content."""
    page = visit("en").new_page()
    page.set_content(PAGE.format(main=main, style=style))
    return page


def test_a_plain_page_is_let_through(visit: OpenContext) -> None:
    page = shown(visit, "<h2>Part</h2><p><a href='#main'>Link</a> <button>Do</button></p>")
    check_everyone(page)
    check_zoomed(page)


@pytest.mark.parametrize(
    ("main", "style", "said"),
    [
        ("<p>Text</p>", "p { transition: color 1s }", "moves"),
        ("<p>Text</p>", "@keyframes a { to { top: 1px } } p { animation: a 2s }", "moves"),
        ("<h3>Deep</h3>", "", "skips a level"),
        ("<header class='top'></header>", "", "frame"),
        ("<a href='#main' tabindex='-1'>Link</a>", "", "keyboard"),
        ("<button>Do</button>", "button:focus-visible { outline: none }", "keyboard"),
    ],
)
def test_what_some_cannot_use_is_found(
    main: str, style: str, said: str, visit: OpenContext
) -> None:
    with pytest.raises(AssertionError, match=said):
        check_everyone(shown(visit, main, style))


@pytest.mark.parametrize(
    ("style", "said"),
    [("p { width: 900px }", "sideways"), ("p { overflow: hidden; white-space: nowrap }", "cut")],
)
def test_what_zoom_breaks_is_found(style: str, said: str, visit: OpenContext) -> None:
    with pytest.raises(AssertionError, match=said):
        check_zoomed(shown(visit, f"<p>{'long words ' * 40}</p>", style))
