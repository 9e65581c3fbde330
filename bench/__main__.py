"""Every measure there is, one after the other: `python -m bench`."""

from . import pages, pdf

if __name__ == "__main__":
    pdf.main()
    pages.main()
