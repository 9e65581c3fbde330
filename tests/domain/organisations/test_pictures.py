"""What a small picture is, by its own bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.organisations.pictures import JPEG, PNG, Picture, picture_of
from tests.pictures import jpeg, png

SIZE = st.integers(1, 400)


@given(SIZE, SIZE)
def test_a_png_tells_its_size(width: int, height: int) -> None:
    assert picture_of(png(width, height)) == Picture("image/png", width, height)


@given(SIZE, SIZE, st.sampled_from([0xC0, 0xC1, 0xC2, 0xC9]))
def test_a_jpeg_tells_its_size_whatever_stands_before(width: int, height: int, frame: int) -> None:
    assert picture_of(jpeg(width, height, frame=frame)) == Picture("image/jpeg", width, height)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(40),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<script>alert(1)</script>",
        png()[:30],
        png()[:-12],
        png(0, 5),
        jpeg(0, 5),
        jpeg(frame=0xC4),
        b"\xff\xd8\xff\xe0\x00\x01",
    ],
)
def test_what_is_not_a_whole_png_nor_a_jpeg_is_no_picture(data: bytes) -> None:
    assert picture_of(data) is None


@given(st.sampled_from([PNG, JPEG, b""]), st.binary(max_size=300))
def test_no_bytes_are_too_strange(start: bytes, rest: bytes) -> None:
    found = picture_of(start + rest)
    assert found is None or (found.width > 0 and found.height > 0)


@given(st.integers(0, 200))
def test_a_picture_that_was_cut_is_a_picture_of_the_same_size_or_none(cut: int) -> None:
    for whole in (png(), jpeg()):
        assert picture_of(whole[:cut]) in {None, picture_of(whole)}
