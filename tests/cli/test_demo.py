"""`equiplan demo` shows the product in use, and nothing of it stays."""

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.installation import Installation, free_port, wait_for

from .test_serve import answers


def test_it_serves_four_bodies_from_a_fresh_folder_and_tidies_up(
    installation: Installation, tmp_path: Path
) -> None:
    port = free_port()
    service = subprocess.Popen(
        [sys.executable, "-m", "equiplan", "demo", "--port", str(port), "--workers", "1"],
        env={**installation.environment, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        wait_for(lambda: answers(port), service)
        assert list(tmp_path.iterdir())
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/style/") as page:
            assert page.status == 200
    finally:
        service.send_signal(signal.SIGTERM)
        said, _ = service.communicate(timeout=30)
    assert service.returncode == 0
    assert len(re.findall(r"@\w+\.example", said)) == 4
    assert f"http://127.0.0.1:{port}/" in said
    assert not list(tmp_path.iterdir())
