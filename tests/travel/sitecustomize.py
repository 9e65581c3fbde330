"""Sets the clock of a process that tests start: Python runs this where its folder is on PYTHONPATH.

The product knows nothing of it. The clock goes on from where it is set, for libraries too.
"""

import os
import time
from datetime import UTC, datetime

VARIABLE = "EQUIPLAN_TEST_CLOCK"


def set_out() -> None:
    """Go to the instant of the variable (UTC unless it says), or as far away as another process.

    From here on the variable is that distance in seconds: all processes of a run are at one time.
    """
    given = os.environ.get(VARIABLE, "")
    if not given:
        return
    import time_machine  # noqa: PLC0415 - most processes travel nowhere

    if time_machine.escape_hatch.is_travelling():
        return
    distance = float(given) if given[0] in "+-" else _instant(given).timestamp() - time.time()
    os.environ[VARIABLE] = f"{distance:+f}"
    time_machine.travel(time.time() + distance, tick=True).start()


def _instant(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


set_out()
