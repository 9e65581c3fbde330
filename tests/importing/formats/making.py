"""Makes small real files for the tests of the readers, part by part."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"),
        ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip


def package(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def docx(path: Path, body: str, **parts: str) -> Path:
    """A Word file with this body; `parts` are the others, by their name without ".xml"."""
    others = {f"word/{name}.xml": xml for name, xml in parts.items()}
    document = f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>"
    return package(path, {"[Content_Types].xml": "<x/>", "word/document.xml": document} | others)


def p(text: str, properties: str = "") -> str:
    """A paragraph of Word in one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    """A cell of Word."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str) -> str:
    """A row of Word."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def styles(*each: str) -> str:
    """The styles part of Word."""
    return f"<w:styles {W}>{''.join(each)}</w:styles>"


def odf(path: Path, body: str, styles: str = "", kind: str = "text") -> Path:
    """An OpenDocument file with this body and these automatic styles."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return package(path, {"mimetype": mimetype, "content.xml": content})
