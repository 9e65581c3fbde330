"""How a command ends: its exit code, and a sentence for whatever stopped it.

The table of codes is in the guide ("Installing and administering").
"""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from equiplan.domain.errors import Refused
from equiplan.domain.text.messages import say

from .language import current
from .messages import MESSAGES
from .output import complain


class Outcome(IntEnum):
    """The exit codes. 1 is also the answer "no" of a command that is asked whether."""

    DONE = 0
    REFUSED = 1
    CALLED_WRONGLY = 2
    NO_PLAN = 3
    OUR_FAULT = 70  # EX_SOFTWARE of sysexits(3)
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class CommandRefused(Refused):
    """A command cannot do what it was asked to; the sentence says what to do."""

    messages = MESSAGES


ERRNO: dict[int | None, str] = {
    errno.ENOENT: "file.missing",
    errno.EACCES: "file.forbidden",
    errno.EPERM: "file.forbidden",
    errno.EROFS: "file.forbidden",
    errno.EISDIR: "file.is_folder",
    errno.ENOTDIR: "file.no_folder",
    errno.ENOSPC: "file.no_room",
    errno.EDQUOT: "file.no_room",
    errno.ENAMETOOLONG: "file.long_name",
}


def file_refused(error: OSError) -> CommandRefused:
    """What the system says of a file, as a refusal."""
    code = ERRNO.get(error.errno, "file.trouble")
    name = error.filename2 or error.filename or "-"
    return CommandRefused(code, file=os.fsdecode(name), why=error.strerror or type(error).__name__)


def database_refused(error: Exception) -> CommandRefused:
    """What the database says, as a refusal."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return CommandRefused("site.no_database", why=lines[0].strip())


def _explained(error: Exception) -> Refused | None:
    """The refusal that an expected error amounts to; None for a fault of ours."""
    if isinstance(error, Refused):
        return error
    if "django.db" in sys.modules:
        from django.db import Error as DatabaseError

        if isinstance(error, DatabaseError):
            return database_refused(error)
    found = next((make for kind, make in EXPECTED if isinstance(error, kind)), None)
    return found(error) if found else None


EXPECTED: tuple[tuple[type[Exception], Callable[[Any], Refused]], ...] = (
    (OSError, file_refused),
    (EOFError, lambda _: CommandRefused("outcome.input_ended")),
    (UnicodeError, lambda _: CommandRefused("outcome.unreadable_text")),
    (MemoryError, lambda _: CommandRefused("outcome.no_memory")),
)


def outcome(run: Callable[[], int]) -> int:
    """The exit code of a command, whatever happens in it; the reason is on standard error."""
    try:
        code = run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return Outcome.INTERRUPTED
    except BrokenPipeError:  # the reader of the pipe, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome.DONE
    except Exception as error:  # the last line of defence: a person is told in a sentence
        return _failed(error)
    return code


def _failed(error: Exception) -> int:
    refusal = _explained(error)
    if refusal is not None:
        complain(refusal.sentence(current()))
        return getattr(refusal, "exit_code", Outcome.REFUSED)
    if os.environ.get("EQUIPLAN_DEBUG"):
        traceback.print_exception(error)
    kind = type(error).__name__
    complain(say(MESSAGES, "outcome.our_fault", current(), kind=kind))
    return Outcome.OUR_FAULT
