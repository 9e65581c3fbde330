"""A package is taken as it was signed, once, in time and by whom it is for; or not at all."""

import base64
import json
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.exchange import (
    Package,
    PackageRefused,
    Party,
    fingerprint,
    is_key,
    open_,
    opened_by_hand,
    packed,
    public_key,
    signature_of,
)
from equiplan.exchange.messages import MESSAGES
from equiplan.exchange.schema import KNOWN, check, shape
from equiplan.exchange.strict import canonical

from .packages import NETWORK, NOW, OURS, SCHOOL, THEIRS, expected, package, packages, shared


def refusal(made: bytes, signature: str, last_number: int = 6) -> str:
    """The code with which the network refuses."""
    with pytest.raises(PackageRefused) as refused:
        open_(made, signature, expected(last_number), now=NOW)
    return refused.value.code


def plain_of(sent: Package) -> dict[str, Any]:
    """A package as JSON, to change what no sender of ours would."""
    plain: dict[str, Any] = json.loads(packed(sent))
    return plain


def signed(plain: object) -> tuple[bytes, str]:
    """Any JSON, with a good signature."""
    made = canonical(plain)
    return made, signature_of(made, THEIRS)


@given(packages)
def test_what_is_opened_is_what_was_packed(sent: Package) -> None:
    made = packed(sent)
    assert open_(made, signature_of(made, THEIRS), expected(), now=NOW) == sent


@given(packages, st.data())
def test_any_flipped_bit_of_the_package_is_refused(sent: Package, data: st.DataObject) -> None:
    made = packed(sent)
    signature = signature_of(made, THEIRS)
    bit = data.draw(st.integers(0, len(made) * 8 - 1))
    broken = bytearray(made)
    broken[bit // 8] ^= 1 << bit % 8
    assert refusal(bytes(broken), signature) == "package.forged"


@given(st.integers(0, 88 * 8 - 1))
def test_any_flipped_bit_of_the_signature_is_refused(bit: int) -> None:
    made = packed(package())
    broken = bytearray(signature_of(made, THEIRS).encode())
    broken[bit // 8] ^= 1 << bit % 8
    assert refusal(made, broken.decode("latin-1")) == "package.forged"


@pytest.mark.parametrize("signature", ["", "A" * 88, "é", "\n", "A" * 1000])
def test_what_is_no_signature_is_refused(signature: str) -> None:
    assert refusal(packed(package()), signature) == "package.forged"


def test_the_key_of_another_does_not_open() -> None:
    made = packed(package())
    assert refusal(made, signature_of(made, OURS)) == "package.forged"


def test_who_is_signed_in_is_told_of_another_key() -> None:
    made = packed(package(key=public_key(OURS)))
    with pytest.raises(PackageRefused) as refused:
        opened_by_hand(made, signature_of(made, OURS), expected(), now=NOW)
    assert refused.value.code == "package.wrong_key"


def test_json_in_another_order_is_another_text_and_its_signature_is_not_good() -> None:
    made = packed(package())
    reordered = json.dumps(dict(reversed(json.loads(made).items()))).encode()
    assert json.loads(reordered) == json.loads(made)
    assert refusal(reordered, signature_of(made, THEIRS)) == "package.forged"


@pytest.mark.parametrize(
    ("changed", "last_number", "code"),
    [
        ({}, 7, "package.replayed"),
        ({}, 8, "package.older"),
        ({"expires_at": NOW, "issued_at": NOW - timedelta(days=30)}, 6, "package.expired"),
        (
            {"issued_at": NOW + timedelta(minutes=11), "expires_at": NOW + timedelta(days=2)},
            6,
            "package.from_the_future",
        ),
        ({"recipient": Party(SCHOOL.uid, "Une autre")}, 6, "package.not_for_us"),
        ({"sender": Party(NETWORK.uid, "Une autre")}, 6, "package.not_from_them"),
        ({"expires_at": NOW + timedelta(days=400)}, 6, "package.malformed"),
        ({"expires_at": NOW - timedelta(days=1)}, 6, "package.malformed"),
        ({"agreements": (shared(), shared())}, 6, "package.malformed"),
        ({"agreements": (shared(ends_on=NOW.date().replace(year=2025)),)}, 6, "package.malformed"),
        ({"agreements": (shared(last_year=2020),)}, 6, "package.malformed"),
    ],
)
def test_a_good_signature_is_not_enough(
    changed: dict[str, Any], last_number: int, code: str
) -> None:
    made = packed(package(**changed))
    assert refusal(made, signature_of(made, THEIRS), last_number) == code


def test_clocks_may_differ_by_some_minutes() -> None:
    sent = package(issued_at=NOW + timedelta(minutes=9))
    made = packed(sent)
    assert open_(made, signature_of(made, THEIRS), expected(), now=NOW) == sent


def _without(plain: dict[str, Any]) -> None:
    del plain["number"]


BROKEN: dict[str, Any] = {
    "another version": lambda plain: plain.update(format="equiplan-package/2"),
    "an unknown key": lambda plain: plain.update(more=1),
    "an unknown key inside": lambda plain: plain["from"].update(more=1),
    "a key missing": _without,
    "a number of zero": lambda plain: plain.update(number=0),
    "a number that is true": lambda plain: plain.update(number=True),
    "a number too large": lambda plain: plain.update(number=2**53),
    "an unknown matter": lambda plain: plain["agreements"][0].update(matter="salaries"),
    "a day that is none": lambda plain: plain["agreements"][0].update(starts_on="2026-02-30"),
    "a year 9999": lambda plain: plain["agreements"][0].update(ends_on="9999-12-31"),
    "an instant that is none": lambda plain: plain.update(issued_at="2026-11-21T25:00:00Z"),
    "a NUL": lambda plain: plain["from"].update(name="a\0b"),
    "half of a character": lambda plain: plain["to"].update(name="\ud800"),
    "an identifier that ends a line": lambda plain: plain["to"].update(uid=f"{NETWORK.uid}\n"),
    "too many agreements": lambda plain: plain.update(agreements=plain["agreements"] * 501),
    "a value out of bounds": lambda plain: plain["agreements"][0]["content"]["indicator"].update(
        baseline=1e300
    ),
    "a list for an object": lambda plain: plain.update({"from": []}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_not_in_the_format_is_refused_though_it_is_signed(name: str) -> None:
    plain = plain_of(package())
    BROKEN[name](plain)
    made = json.dumps(plain).encode()
    wanted = "package.version" if name == "another version" else "package.malformed"
    assert refusal(made, signature_of(made, THEIRS)) == wanted


RAW = {
    "nothing": b"",
    "no JSON": b"hello",
    "no UTF-8": b'{"format":"\xff"}',
    "no object": b"[]",
    "a key twice": b'{"format":"equiplan-package/1","format":"equiplan-package/1"}',
    "NaN": b'{"format":NaN}',
    "endless": b'{"format":1e999}',
    "many digits": b'{"number":' + b"9" * 5000 + b"}",
    "deep": b"[" * 100_000,
    "deep and closed": b"[" * 11 + b"]" * 11,
    "a text that never ends": b'"' + b'\\"' * 1_000_000,
}


@pytest.mark.parametrize("name", RAW)
def test_json_that_is_ambiguous_or_hostile_is_refused_though_it_is_signed(name: str) -> None:
    assert refusal(RAW[name], signature_of(RAW[name], THEIRS)) == "package.malformed"


def test_what_is_too_large_is_refused_before_its_signature_is_looked_at() -> None:
    assert refusal(b" " * 5_000_001, "") == "package.too_large"


def test_brackets_within_a_text_are_no_depth() -> None:
    sent = package(agreements=(shared(purpose="[[[[[[[[[[[[[{{{{{{{"),))
    made = packed(sent)
    assert open_(made, signature_of(made, THEIRS), expected(), now=NOW) == sent


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(packages, st.data())
def test_whatever_replaces_a_part_the_answer_is_a_refusal_or_the_package(
    sent: Package, data: st.DataObject
) -> None:
    plain = plain_of(sent)
    _replace_somewhere(plain, data)
    made, signature = signed(plain)
    try:
        said = str(open_(made, signature, expected(), now=NOW).number)
    except PackageRefused as refused:
        said = refused.sentence("fr")
    assert said


def _replace_somewhere(plain: Any, data: st.DataObject) -> None:
    """Walk down at random, and put something else where the walk ends."""
    keys = list(plain) if isinstance(plain, dict) else list(range(len(plain)))
    if not keys:
        return
    key = data.draw(st.sampled_from(keys))
    if isinstance(plain[key], dict | list) and plain[key] and data.draw(st.booleans()):
        _replace_somewhere(plain[key], data)
    else:
        plain[key] = data.draw(json_values)


def test_the_schema_is_one_and_says_nothing_that_we_do_not_check() -> None:
    jsonschema.Draft202012Validator.check_schema(shape())
    assert _words(shape()) <= KNOWN


def _words(schema: Any) -> set[str]:
    """The words of JSON Schema in a schema; names of properties and definitions are not."""
    if isinstance(schema, list):
        return set().union(*(_words(each) for each in schema))
    if not isinstance(schema, dict):
        return set()
    named = [inner for word in ("properties", "$defs") for inner in schema.get(word, {}).values()]
    inside = [schema[word] for word in ("items", "oneOf") if word in schema]
    return set(schema) | _words(named) | _words(inside)


@given(packages, st.data())
def test_our_reading_of_the_schema_is_never_looser_than_a_whole_one(
    sent: Package, data: st.DataObject
) -> None:
    plain = plain_of(sent)
    if data.draw(st.booleans()):
        _replace_somewhere(plain, data)
    try:
        check(plain, shape())
    except PackageRefused:
        return
    jsonschema.validate(plain, shape(), cls=jsonschema.Draft202012Validator)


def test_a_fingerprint_is_groups_of_four_and_another_key_has_another() -> None:
    ours, theirs = fingerprint(public_key(OURS)), fingerprint(public_key(THEIRS))
    assert [len(group) for group in ours.split()] == [4] * 8
    assert ours != theirs


@pytest.mark.parametrize("text", ["", "é", "AAAA", public_key(OURS)[:-2] + "B=", "=" * 44])
def test_what_is_no_key_is_none(text: str) -> None:
    assert not is_key(text)
    assert is_key(public_key(OURS))


def test_another_program_verifies_what_we_sign(tmp_path: Path) -> None:
    """OpenSSL does, as docs/exchange.md tells; its keys have twelve bytes in front of ours."""
    made = packed(package())
    (tmp_path / "package.json").write_bytes(made)
    (tmp_path / "sig").write_bytes(base64.b64decode(signature_of(made, THEIRS)))
    front = bytes.fromhex("302a300506032b6570032100")
    (tmp_path / "key").write_bytes(front + base64.b64decode(public_key(THEIRS)))
    asked = "pkeyutl -verify -pubin -keyform DER -inkey key -rawin -sigfile sig -in package.json"
    said = subprocess.run(
        ["openssl", *asked.split()], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "Verified Successfully" in said.stdout


def test_no_agreements_is_a_package_too() -> None:
    made = packed(package(agreements=()))
    assert open_(made, signature_of(made, THEIRS), expected(), now=NOW).agreements == ()


def test_uids_are_written_one_way() -> None:
    plain = plain_of(package())
    plain["to"]["uid"] = str(UUID(plain["to"]["uid"])).upper()
    assert refusal(*signed(plain)) == "package.malformed"


def test_the_example_for_other_implementers_is_true() -> None:
    told = (Path(__file__).resolve().parents[2] / "docs/exchange.md").read_text("utf-8")
    made, sealed = told.split("```json\n")[1].split("\n```\n", 1)
    signature, key = sealed.split("```\n")[1].split()
    assert open_(made.encode(), signature, expected(), now=NOW) == package()
    assert key == public_key(THEIRS)
    assert fingerprint(key) in told


def test_every_refusal_that_others_meet_is_told_to_them() -> None:
    told = (Path(__file__).resolve().parents[2] / "docs/exchange.md").read_text("utf-8")
    by_page_only = {"package.not_a_zip", "package.no_signature", "package.unknown_sender"}
    codes = {code for code in MESSAGES if code.startswith("package.")} - by_page_only
    assert [code for code in sorted(codes) if f"`{code}`" not in told.replace('"', "`")] == []
