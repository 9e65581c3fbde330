"""`python -m equiplan` is the `equiplan` command."""

import sys

from equiplan.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
