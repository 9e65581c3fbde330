"""What is kept in memory: never more than said, the longest unused forgotten first."""

from equiplan.web.platform.cache import Cached


def test_the_longest_unused_is_forgotten_first() -> None:
    kept: Cached[str] = Cached(2)
    assert kept.put("a", "1") == "1"
    kept.put("b", "2")
    assert kept.get("a") == "1"
    kept.put("c", "3")
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == ("1", None, "3")


def test_everything_can_be_forgotten() -> None:
    kept: Cached[int] = Cached(2)
    kept.put("a", 1)
    kept.clear()
    assert kept.get("a") is None
