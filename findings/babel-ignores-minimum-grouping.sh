#!/usr/bin/env bash
# Package: babel 2.18.0 (data: Unicode CLDR), compared with the ICU inside mini-racer 0.14.1 (V8).
# Behaviour: CLDR holds, per language, minimumGroupingDigits: in Spanish, Italian, Polish and European Portuguese a number of
#   four digits takes no separator (1234, but 12.345). Babel does not import this field: it writes 1.234. Every
#   number from 1000 to 9999, amounts of money included, differs from what ICU writes.
# Why a guess misses it: Babel is taken for "CLDR in Python", and its patterns, symbols and group sizes do come from there. In
#   French, English and German both agree, so a test in those languages shows nothing.
# Who is hurt: Spanish readers, whose orthography leaves four digits alone; and whoever renders a page with Babel and a chart or
#   a table of it with Intl.NumberFormat: one figure, written in two ways on one page.
# Seen:
#   en     1234   babel 1,234          icu 1,234
#   en    12345   babel 12,345         icu 12,345
#   fr     1234   babel 1<nnbsp>234    icu 1<nnbsp>234
#   fr    12345   babel 12<nnbsp>345   icu 12<nnbsp>345
#   de     1234   babel 1.234          icu 1.234
#   de    12345   babel 12.345         icu 12.345
#   es     1234   babel 1.234          icu 1234           differ
#   es    12345   babel 12.345         icu 12.345
#   it     1234   babel 1.234          icu 1234           differ
#   it    12345   babel 12.345         icu 12.345
#   pl     1234   babel 1<nbsp>234     icu 1234           differ
#   pl    12345   babel 12<nbsp>345    icu 12<nbsp>345
#   pt-PT  1234   babel 1<nbsp>234     icu 1234           differ
#   pt-PT 12345   babel 12<nbsp>345    icu 12<nbsp>345
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.18.0 mini-racer==0.14.1
"$tmp/venv/bin/python" - <<'PY'
import sys
from babel.numbers import format_decimal
from py_mini_racer import MiniRacer

icu = MiniRacer()

def both(language, number):
    by_icu = icu.eval(f"new Intl.NumberFormat('{language}').format({number})")
    return format_decimal(number, locale=language.replace("-", "_")), by_icu

def visible(text):
    return text.replace("\u202f", "<nnbsp>").replace("\u00a0", "<nbsp>")

differing = set()
for language in ("en", "fr", "de", "es", "it", "pl", "pt-PT"):
    for number in (1234, 12345):
        babel, by_icu = both(language, number)
        if babel != by_icu:
            differing.add((language, number))
        print(f"{language:5} {number:>5}   babel {visible(babel):14} icu {visible(by_icu):14}"
              f" {'differ' if babel != by_icu else ''}".rstrip())
expected = {("es", 1234), ("it", 1234), ("pl", 1234), ("pt-PT", 1234)}
sys.exit(0 if differing == expected else "babel and ICU no longer differ so")
PY
