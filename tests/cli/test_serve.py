"""`equiplan serve` starts everything, stops everything, and says why when it will not start."""

import os
import signal
import socket
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from urllib.error import URLError

import pytest

from equiplan.cli.supervisor import STARTS, STEADY_SECONDS, Child, wait_before_start
from tests.installation import Installation, free_port, wait_for

LINUX = pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc to see processes")


def children(pid: int) -> list[int]:
    """Every living descendant of a process."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [each for child in map(int, listed) for each in (child, *children(child))]


def command(pid: int) -> str:
    """The command line of a process; empty once it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def web_workers(pid: int) -> list[int]:
    """The processes that the web server has started, not itself."""
    servers = [each for each in children(pid) if "granian" in command(each)]
    return [each for each in children(pid) if any(each in children(one) for one in servers)]


def answers(port: int) -> bool:
    """Whether the site answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/account/login/") as page:
            return bool(page.status == 200)
    except (URLError, ConnectionError):
        return False


@contextmanager
def serving(installation: Installation, port: int) -> Iterator["Popen[bytes]"]:
    """The service, up and answering."""
    service = installation.start("serve", "--port", str(port), "--workers", "1")
    try:
        wait_for(lambda: answers(port), service)
        wait_for(lambda: any("worker" in command(pid) for pid in children(service.pid)))
        yield service
    finally:
        service.kill()
        service.wait()


@LINUX
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_ends_well_and_leaves_no_process_behind(
    installation: Installation, told: signal.Signals
) -> None:
    with serving(installation, free_port()) as service:
        started = children(service.pid)
        assert len(started) >= 3
        os.kill(service.pid, told)
        assert service.wait(timeout=30) == 0
        assert not any(map(command, started))


@LINUX
def test_a_worker_that_dies_is_started_again(installation: Installation) -> None:
    with serving(installation, free_port()) as service:
        first = next(pid for pid in children(service.pid) if " worker " in command(pid))
        os.kill(first, signal.SIGKILL)
        wait_for(
            lambda: any(
                " worker " in command(pid) and pid != first for pid in children(service.pid)
            )
        )
        service.terminate()
        assert service.wait(timeout=30) == 0


@LINUX
def test_a_web_worker_that_dies_twice_in_a_row_does_not_end_the_service(
    installation: Installation,
) -> None:
    port = free_port()
    with serving(installation, port) as service:
        for _ in range(2):
            wait_for(lambda: answers(port), service)
            for pid in web_workers(service.pid):
                os.kill(pid, signal.SIGKILL)
        wait_for(lambda: not answers(port) or bool(web_workers(service.pid)), service)
        wait_for(lambda: answers(port), service)
        service.terminate()
        assert service.wait(timeout=30) == 0


@LINUX
def test_a_web_server_that_dies_whole_is_started_again(
    installation: Installation,
) -> None:
    port = free_port()
    with serving(installation, port) as service:
        server = next(pid for pid in children(service.pid) if "granian" in command(pid))
        os.kill(server, signal.SIGKILL)
        wait_for(lambda: not command(server), service)
        wait_for(lambda: answers(port), service)
        service.terminate()
        assert service.wait(timeout=30) == 0


def test_the_wait_before_a_new_start_grows_and_has_an_end() -> None:
    assert [wait_before_start(failures) for failures in range(1, 9)] == [1, 2, 4, 8, 16, 30, 30, 30]


@LINUX
def test_what_never_runs_ends_the_service_after_its_starts_and_what_ran_long_begins_anew() -> None:
    broken = Child("web server", (sys.executable, "-c", "raise SystemExit(3)"), vital=True)
    now, starts = time.monotonic(), 0
    broken.start()
    while (code := broken.look_after(now)) is None:
        assert broken.process
        broken.process.wait()
        now += 0.5
        starts += 1
        assert starts < 1000
    assert (code, broken.failures) == (3, STARTS)

    broken.failures, broken.ended_at = STARTS - 1, None
    assert broken.look_after(broken.started_at + STEADY_SECONDS) is None
    assert broken.failures == 1


@LINUX
def test_killed_it_takes_its_processes_along(installation: Installation) -> None:
    with serving(installation, free_port()) as service:
        started = children(service.pid)
        service.kill()
        service.wait()
        wait_for(lambda: not any(map(command, started)))


def test_a_busy_port_is_refused_with_what_to_do(installation: Installation) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        _, complaint = installation.run("serve", "--port", str(taken.getsockname()[1]), code=1)
    assert "already in use" in complaint
    assert "--port" in complaint


def test_a_database_that_is_not_migrated_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with Installation.fresh(tmp_path, migrated=False) as bare:
        _, complaint = bare.run("serve", "--port", str(free_port()), code=1)
    assert "equiplan migrate" in complaint
