"""What the designed layouts share: HTML printed by Chromium, and charts drawn in SVG."""

import subprocess
import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

PRINT_SECONDS = 120


def printed(html: str, path: Path) -> None:
    """Print a page to PDF as a browser does."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plan.html"
        source.write_text(html, encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                   f"--user-data-dir={folder}/profile", f"--print-to-pdf={path}", source.as_uri()]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=PRINT_SECONDS)


def whole(title: str, language: str, style: str, body: str) -> str:
    """Return a page of HTML."""
    return f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(title)}</title><style>{style}</style><body>{body}</body></html>'


def listed(lines: Iterable[str]) -> str:
    """Return a list with bullets."""
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def lined(lines: Iterable[str]) -> str:
    """Return lines one under the other."""
    return "<br>".join(escape(line) for line in lines)


def bars(title: str, parts: Iterable[tuple[str, int]]) -> str:
    """Return a bar chart with its labels as text."""
    rows = "".join(
        f'<text x="0" y="{24 + 22 * n}" font-size="11">{escape(name)}</text>'
        f'<rect x="150" y="{14 + 22 * n}" width="{3 * share}" height="13" fill="#7a5195"/>'
        f'<text x="{156 + 3 * share}" y="{24 + 22 * n}" font-size="11">{share} %</text>'
        for n, (name, share) in enumerate(parts)
    )
    return f'<figure><figcaption>{escape(title)}</figcaption><svg width="520" height="160">{rows}</svg></figure>'
