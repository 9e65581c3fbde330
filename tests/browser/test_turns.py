"""Which pages are looked at fully, and when."""

from .pages import PAGES
from .turns import DAYS, is_in_turn


def test_every_page_has_its_day() -> None:
    days = range(DAYS)
    never = [str(row) for row in PAGES if not any(_turns(str(row), day) for day in days)]
    assert never == []


def test_not_every_page_has_the_same_day() -> None:
    assert 0 < sum(_turns(str(row), 0) for row in PAGES) < len(PAGES) / 3


def _turns(page: str, day: int) -> bool:
    return is_in_turn(page, set(), frozenset(), day)


def test_a_page_whose_templates_changed_need_not_wait_and_the_frame_is_in_all_of_them() -> None:
    used = {"base.html", "ui/nav.html", "plans/list.html"}
    waiting = [day for day in range(DAYS) if not _turns("plans:list", day)]
    assert all(is_in_turn("plans:list", used, frozenset({"plans/list.html"}), d) for d in waiting)
    assert not any(
        is_in_turn("plans:list", used, frozenset({"base.html", "ui/nav.html"}), d) for d in waiting
    )


def test_where_nothing_can_tell_what_changed_every_page_is_looked_at() -> None:
    assert all(is_in_turn("plans:list", set(), None, day) for day in range(DAYS))
