"""Every measure there is, one after the other: `python -m bench`."""

from . import counting, figures, pages, pdf, protecting

if __name__ == "__main__":
    pdf.main()
    counting.main()
    protecting.main()
    pages.main()
    figures.main()
