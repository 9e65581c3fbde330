"""The forms of a page as a browser sends them, each text replaced by what an attacker types."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from lxml import etree, html

TEXTS = {"text", "search", "email", "url", "hidden", "tel", ""}
KEPT = {"csrfmiddlewaretoken", "next", "edit", "stamp"}


@dataclass(frozen=True, slots=True)
class Form:
    """Where a form of a page goes, how, and what is in it."""

    action: str
    method: str
    fields: dict[str, str]


def forms_of(page: str, where: str, typed: str) -> Iterator[Form]:
    """Every form, its text fields filled with `typed` and the others as they stand."""
    whole: Any = html.fromstring(page)  # its types know nothing of forms
    for form in whole.forms:
        fields = dict(_filled(form, typed))
        buttons = form.xpath(".//button[@formaction]") or [form]
        for button in buttons:
            action = button.get("formaction") or form.get("action") or where
            yield Form(urljoin(where, action), form.get("method", "get").lower(), fields)


def _filled(form: Any, typed: str) -> Iterator[tuple[str, str]]:
    for field in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        name, kind = field.get("name"), field.get("type", "")
        is_text = field.tag == "textarea" or (field.tag == "input" and kind in TEXTS)
        if kind in {"file", "submit", "button"}:
            continue
        if is_text and name not in KEPT and kind != "hidden":
            yield name, typed
        elif field.tag == "select":
            chosen = field.xpath(".//option[@selected]/@value") or field.xpath(".//option/@value")
            yield name, str((chosen or [""])[-1])
        elif kind not in {"checkbox", "radio"} or field.get("checked") is not None:
            yield name, str(field.get("value") or "")


def injected(page: str, mark: str) -> list[str]:
    """What of a page carries the mark where a browser would run it: elements, handlers, links."""
    found = []
    whole: Any = html.fromstring(page)
    for element in whole.iter(etree.Element):
        if element.tag in {"script", "style", "iframe", "object"} and mark in (element.text or ""):
            found.append(element.tag)
        for name, value in element.attrib.items():
            runs = name.lower().startswith("on") or name.lower() in {"style", "srcdoc"}
            leads = name.lower() in {"href", "src", "action", "formaction", "data"}
            bare = value.strip().lower()
            if mark in name or (runs and mark in value):
                found.append(f"{element.tag} {name}")
            if leads and bare.startswith(("javascript:", "data:", "vbscript:")):
                found.append(f"{element.tag} {name}={value[:40]}")
    return found
