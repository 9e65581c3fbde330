"""The title and author that an office file states about itself."""

from .package import Package
from .shape import tidy

_DC = "{http://purl.org/dc/elements/1.1/}"


def read_properties(
    package: Package, part: str = "docProps/core.xml"
) -> tuple[str | None, str | None]:
    """(title, author) as the file's properties give them, None where they are silent."""
    root = package.xml(part)
    if root is None:
        return None, None
    title, author = (next(root.iter(_DC + name), None) for name in ("title", "creator"))
    return (
        None if title is None else tidy(title.text or "") or None,
        None if author is None else tidy(author.text or "") or None,
    )
