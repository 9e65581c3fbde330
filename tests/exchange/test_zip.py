"""The .zip of a package holds two files and nothing that unpacks beyond its bounds."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.exchange import FILE, SIGNATURE_FILE, PackageRefused, unzipped, zipped


def archive(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Any .zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in files:
            # A fixed date: the same bytes, thus the same test, in each process that collects it.
            made.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def refusal(given: bytes) -> str:
    """The code with which it is refused."""
    with pytest.raises(PackageRefused) as refused:
        unzipped(given)
    return refused.value.code


def test_what_is_unpacked_is_what_was_packed_and_the_same_twice() -> None:
    made = zipped(b"{}", "c2ln")
    assert unzipped(made) == (b"{}", "c2ln")
    assert made == zipped(b"{}", "c2ln")


def test_a_bomb_is_not_unpacked() -> None:
    bomb = archive((FILE, b" " * 50_000_000), (SIGNATURE_FILE, b""))
    assert len(bomb) < 100_000
    assert refusal(bomb) == "package.too_large"


def test_a_long_signature_is_not_unpacked() -> None:
    assert refusal(archive((FILE, b"{}"), (SIGNATURE_FILE, b"A" * 201))) == "package.too_large"


def test_too_many_bytes_are_not_looked_at() -> None:
    assert refusal(b"P" * 5_020_000) == "package.too_large"


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"PK\x03\x04", id="only a beginning"),
        pytest.param(archive(), id="no file"),
        pytest.param(archive((FILE, b"{}")), id="no signature"),
        pytest.param(archive((FILE, b"{}"), (SIGNATURE_FILE, b""), ("more", b"")), id="one more"),
        pytest.param(archive((FILE, b"{}"), ("../package.json.sig", b"")), id="outside"),
        pytest.param(archive((FILE, b"{}"), (SIGNATURE_FILE, b""))[:-30], id="cut off"),
    ],
)
def test_anything_else_is_refused(given: bytes) -> None:
    assert refusal(given) == "package.not_a_zip"


@given(st.data())
def test_a_damaged_one_is_refused_or_gives_two_files(data: st.DataObject) -> None:
    made = bytearray(zipped(b'{"a":1}' * 20, "c2ln"))
    for _ in range(data.draw(st.integers(1, 5))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    try:
        content, signature = unzipped(bytes(made))
    except PackageRefused as refused:
        content, signature = b"", refused.code
    assert content or signature in {"package.not_a_zip", "package.too_large"}
