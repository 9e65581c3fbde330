"""A library trust: a web page with menus, headings and a definition list an action."""

from html import escape
from pathlib import Path
from typing import Any

FORMAT = "html"
START = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Gender Equality Plan | Lantern Street</title>
<style>body{font-family:sans-serif}dt{font-weight:bold}</style><script>window.stats = {page: "gep"};</script></head>
<body><header><a href="/">Lantern Street Library and Archives Trust</a>
<nav><ul><li><a href="/visit">Visit</a></li><li><a href="/collections">Collections</a></li><li><a href="/people">People</a></li><li><a href="/support">Support us</a></li></ul></nav></header>
<main><p class="crumbs"><a href="/">Home</a> &gt; <a href="/about">About us</a> &gt; Gender Equality Plan</p>
<h1>Gender Equality Plan 2024&ndash;2026</h1>
<p>The Lantern Street Library and Archives Trust runs five branches and a county archive with 94 colleagues and 210 volunteers. Trustees adopted this plan on 6&nbsp;February 2024.</p>
<h2>On this page</h2>
"""
END = """<h2>Reporting</h2><p>We publish a progress note each spring, with figures on staff, volunteers, readers and loans by sex where we hold them.</p>
<table><caption>Staff on 31 December 2023</caption><tr><th>Team</th><th>Women</th><th>Men</th></tr><tr><td>Libraries</td><td>48</td><td>11</td></tr><tr><td>Archives</td><td>14</td><td>7</td></tr><tr><td>Estates</td><td>2</td><td>12</td></tr></table>
</main><footer><p>Registered charity. <a href="/privacy">Privacy</a> · <a href="/contact">Contact</a></p></footer></body></html>
"""


def lines(action: dict[str, Any]) -> str:
    pairs = (
        ("Owner", action["owners"]),
        ("Timing", [action["calendar"]]),
        ("Funding", [action["budget"]]),
        ("Indicator", action["indicators"]),
        ("Target", action["targets"]),
    )
    return "".join(
        f"<dt>{label}</dt>" + "".join(f"<dd>{escape(text)}</dd>" for text in texts)
        for label, texts in pairs
        if texts and texts[0]
    )


def build(gold: dict[str, Any], target: Path) -> None:
    text = (
        START
        + "<ul>"
        + "".join(
            f'<li><a href="#p{axis["number"]}">{escape(axis["title"])}</a></li>'
            for axis in gold["axes"]
        )
        + "</ul>\n"
    )
    for axis in gold["axes"]:
        text += f'<h2 id="p{axis["number"]}">Theme {axis["number"]}: {escape(axis["title"])}</h2>\n'
        for action in axis["actions"]:
            text += f"<h3>Action {action['number']}. {escape(action['title'])}</h3>\n<dl>{lines(action)}</dl>\n"
    target.write_text(text + END, "utf-8")
