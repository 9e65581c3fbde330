"""What an address or a form says for a number is one that a database holds, or none."""

from hypothesis import given
from hypothesis import strategies as st

from equiplan.web.platform.numbers import whole_number, whole_numbers


@given(number=st.integers(0, 10**18 - 1))
def test_a_whole_number_is_read(number: int) -> None:
    assert whole_number(str(number)) == number


@given(
    text=st.one_of(
        st.text(), st.integers(10**18, 10**40).map(str), st.integers(max_value=-1).map(str)
    )
)
def test_anything_else_is_none(text: str) -> None:
    found = whole_number(text)
    assert found is None or (text.isascii() and str(found) == text.lstrip("0").rjust(1, "0"))


def test_of_several_those_are_taken_that_are_numbers() -> None:
    assert whole_numbers(["3", "²", "x", "", "9" * 20, "07"]) == [3, 7]
