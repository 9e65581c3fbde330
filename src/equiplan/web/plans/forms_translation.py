"""Texts of a plan in other languages: one box a language and field, beside the original."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language_info

from . import storage
from .forms import labels
from .services.table import translated

LONG = frozenset({"description", "objective", "context", "means", "governance"})


@dataclass(frozen=True, slots=True)
class Beside:
    """One original text, with the boxes of its translations."""

    label: Any
    original: str
    boxes: tuple[BoundField, ...]


class TranslationForm(forms.Form):
    """The boxes of a row; what may be kept is decided by the service."""

    use_required_attribute = False

    def __init__(self, row: Any, languages: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._row, self._languages = row, tuple(languages)
        self._names = translated(type(row))
        for field in self._names:
            for language in self._languages:
                self.fields[f"{field}-{language}"] = forms.CharField(
                    label=str(get_language_info(language)["name_translated"]).capitalize(),
                    required=False,
                    strip=False,
                    initial=row.translations.get(language, {}).get(field, ""),
                    widget=forms.Textarea({"rows": 6 if field in LONG else 2, "lang": language}),
                )

    def parts(self) -> list[Beside]:
        """The originals that say something, each with its boxes."""
        return [
            Beside(
                labels()[field],
                storage.text(self._row, field),
                tuple(self[f"{field}-{language}"] for language in self._languages),
            )
            for field in self._names
            if storage.text(self._row, field)
        ]

    def given(self) -> dict[str, dict[str, str]]:
        """What was written, of a form that is whole: texts by language and field."""
        data = self.cleaned_data
        return {
            language: {field: data[f"{field}-{language}"] for field in self._names}
            for language in self._languages
        }
