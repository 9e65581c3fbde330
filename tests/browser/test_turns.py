"""Which pages are looked at fully, and when."""

from .pages import PAGES
from .turns import DAYS, MANY, looks_in_turn

LOOKS = ("phone", "English", "Spanish")
CHANGED = frozenset({"plans/list.html"})
MANY_CHANGED = CHANGED | {f"plans/{number}.html" for number in range(MANY)}
USED = {"base.html", "ui/nav.html", "plans/list.html"}


def test_every_page_has_its_day() -> None:
    days = range(DAYS)
    never = [str(row) for row in PAGES if not any(_turns(str(row), day) for day in days)]
    assert never == []


def test_not_every_page_has_the_same_day() -> None:
    assert 0 < sum(_turns(str(row), 0) for row in PAGES) < len(PAGES) / 3


def _turns(page: str, day: int) -> bool:
    return bool(looks_in_turn(page, set(), frozenset(), LOOKS, day))


def _waiting(page: str) -> list[int]:
    return [day for day in range(DAYS) if not _turns(page, day)]


def test_a_page_whose_templates_changed_need_not_wait_and_the_frame_is_in_all_of_them() -> None:
    frame = frozenset({"base.html", "ui/nav.html"})
    waiting = _waiting("plans:list")
    assert all(looks_in_turn("plans:list", USED, CHANGED, LOOKS, day) == LOOKS for day in waiting)
    assert not any(looks_in_turn("plans:list", USED, frame, LOOKS, day) for day in waiting)


def test_where_very_much_changed_each_page_has_one_look_and_another_the_next_day() -> None:
    for changed in (MANY_CHANGED, None):
        waiting = _waiting("plans:list")
        looks = [looks_in_turn("plans:list", USED, changed, LOOKS, day) for day in waiting]
        assert {len(each) for each in looks} == {1}
        assert {look for each in looks for look in each} == set(LOOKS)


def test_what_did_not_change_has_none_however_much_did() -> None:
    day = _waiting("help:index")[0]
    assert looks_in_turn("help:index", {"help/index.html"}, MANY_CHANGED, LOOKS, day) == ()


def test_the_looks_of_one_day_are_shared_out_among_the_pages() -> None:
    names = [str(row) for row in PAGES if 0 in _waiting(str(row))]
    had = [looks_in_turn(name, set(), None, LOOKS, 0)[0] for name in names]
    assert all(had.count(look) > len(names) / 6 for look in LOOKS)
