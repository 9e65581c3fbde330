#!/usr/bin/env bash
# Packages: vl-convert-python 1.9.0.post1 (its locale "fr-FR" is that of d3-format), babel 2.18.0 (Unicode CLDR).
# Behaviour: both use the two no-break spaces of French, exactly the other way round. d3: a plain one (U+00A0) between
#   thousands, a narrow one (U+202F) before the percent sign. CLDR: the narrow one between thousands, the plain one before %.
# Why a guess misses it: one expects the same "French format", or that one side knows the narrow space and the other does
#   not, so that replacing it everywhere makes them equal. Here that normalising is right for one place
#   and wrong for the other, and on the screen nobody sees it.
# Who is hurt: whoever puts Vega charts and pages of one report side by side: searching "12 345" or "45 %" in the PDF finds the
#   table or the chart, never both; a check that each figure of a chart is in its table fails on all of them.
# Seen:
#   d3 (vl-convert)  12<U+00A0>345    45<U+202F>%
#   CLDR (babel)     12<U+202F>345    45<U+00A0>%
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check vl-convert-python==1.9.0.post1 babel==2.18.0
"$tmp/venv/bin/python" - <<'PY'
import html, re, sys
import vl_convert
from babel.numbers import format_decimal, format_percent

def in_a_chart(number, pattern):
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"n": number}]},
        "mark": "text",
        "encoding": {"text": {"field": "n", "type": "quantitative", "format": pattern}},
    }
    svg = vl_convert.vegalite_to_svg(spec, format_locale="fr-FR")
    return html.unescape(re.search(r"<text[^>]*>([^<]+)</text>", svg).group(1))

NARROW, PLAIN = "\u202f", "\u00a0"
def visible(text):
    return text.replace(NARROW, "<U+202F>").replace(PLAIN, "<U+00A0>")

d3 = in_a_chart(12345, ","), in_a_chart(0.45, ".0%")
cldr = format_decimal(12345, locale="fr_FR"), format_percent(0.45, locale="fr_FR")
for name, (number, share) in (("d3 (vl-convert)", d3), ("CLDR (babel)", cldr)):
    print(f"{name:16} {visible(number):16} {visible(share)}")
same = d3 == (f"12{PLAIN}345", f"45{NARROW}%") and cldr == (f"12{NARROW}345", f"45{PLAIN}%")
sys.exit(0 if same else "d3 and CLDR no longer swap the spaces")
PY
