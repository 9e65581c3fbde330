"""What the commands write: answers to standard output, reasons to standard error."""

import json
import sys
from typing import Any


def write(text: str) -> None:
    """An answer, or a part of it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def write_json(plain: Any) -> None:
    """An answer for programs."""
    write(json.dumps(plain, ensure_ascii=False, indent=2))


def complain(sentence: str) -> None:
    """Why nothing was done and what to do, on one line."""
    sys.stdout.flush()
    sys.stderr.write(" ".join(sentence.splitlines()) + "\n")
    sys.stderr.flush()


def survive_few_letters() -> None:
    """A terminal of few letters gets those it has, and a question mark for the others."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
