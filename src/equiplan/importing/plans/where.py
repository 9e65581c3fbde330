"""The readable place of a block, so that a person can go and check."""

from equiplan.domain.plans.draft import Where

from ..blocks import Place


def where(place: Place) -> Where:
    """The place in few, language-neutral words ("p. 3, table 2, row 5"), and its numbers.

    A row of a sheet is named by the sheet alone: it has the sheet's own row number.
    """
    on_sheet = place.sheet is not None
    parts = (
        f"p. {place.page}" if place.page else "",
        f"slide {place.slide}" if place.slide else "",
        place.sheet or "",
        f"table {place.table}" if place.table and not on_sheet else "",
        f"row {place.row}" if place.row else "",
        f"§ {place.paragraph}" if place.paragraph and not place.row else "",
    )
    return Where(
        text=", ".join(part for part in parts if part),
        page=place.page or place.slide,
        sheet=place.sheet,
        table=place.table,
        row=place.row,
        paragraph=place.paragraph,
    )
