"""Screenshots of the running demonstration, to look at and for the README: `make shots`.

Every page goes to `shots/` wide, on a phone and dark; the chosen ones to `docs/images/`.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SHOTS = ROOT / "shots"
IMAGES = ROOT / "docs" / "images"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 180  # seconds: the demonstration reads its documents before it answers
PORTRAIT = 1600
README_COLOURS = 128
SCHOOL = "camille@school.example"


@dataclass(frozen=True, slots=True)
class Look:
    """A way of looking: how wide in CSS pixels, and in which light."""

    name: str
    width: int
    light: str = "light"


@dataclass(frozen=True, slots=True)
class Shot:
    """A page by its path, or by the text of a link to follow from there; `who` is signed in.

    `image` names the copy that the README shows.
    """

    name: str
    path: str
    who: str | None = SCHOOL
    follow: str | None = None
    image: str | None = None


LOOKS = (Look("wide", 1280), Look("phone", 390), Look("dark", 1280, "dark"))
SHOTS_OF = (
    Shot("sign-in", "/account/login/", who=None, image="sign-in.png"),
    Shot("home", "/", image="home.png"),
    Shot("first-run", "/", who="awa@agency.example"),
    Shot("plans", "/plans/"),
    Shot("plan", "/plans/", follow=".entries h3 a", image="plan.png"),
    Shot("late", "/plans/late/"),
    Shot("lacking", "/plans/lacking/"),
    Shot("bring", "/import/", image="bring.png"),
    Shot("reading", "/import/", follow=".entries h3 a", image="reading.png"),
    Shot("style", "/style/"),
    Shot("missing", "/nothing-is-here/"),
)


def free_port() -> int:
    """A port nobody listens at."""
    with closing(socket.socket()) as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A running demonstration: where it answers and with which password."""

    address: str
    password: str


@contextmanager
def demonstration() -> Iterator[Demonstration]:
    """A demonstration that lasts as long as the `with`; what it says goes to shots/demo.log."""
    port, log = free_port(), SHOTS / "demo.log"
    command = [sys.executable, "-m", "equiplan", "demo", "--port", str(port)]
    with log.open("w") as said:
        server = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)  # noqa: S603 - ours
    try:
        _wait_for(port, server)
        found = re.search(r"password (\S+)", log.read_text(encoding="utf-8"))
        yield Demonstration(f"http://127.0.0.1:{port}", found.group(1) if found else "")
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with closing(socket.socket()) as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.5)
    raise SystemExit("the demonstration did not start: see shots/demo.log")


def sign_in(page: Page, who: str, password: str) -> None:
    """Through the form, as a person does."""
    page.goto("/account/login/")
    page.locator("[name=login]").fill(who)
    page.locator("[name=password]").fill(password)
    page.locator("main button[type=submit]").click()


def take(browser: Browser, demo: Demonstration, shot: Shot, look: Look) -> None:
    """One page in one look."""
    context = browser.new_context(
        base_url=demo.address,
        locale="fr-FR",
        color_scheme="dark" if look.light == "dark" else "light",
        viewport={"width": look.width, "height": 900},
    )
    page = context.new_page()
    if shot.who:
        sign_in(page, shot.who, demo.password)
    page.goto(shot.path)
    if shot.follow:
        page.locator(shot.follow).first.click()
        page.wait_for_load_state()
    path = SHOTS / f"{shot.name}-{look.name}.png"
    page.screenshot(path=path, full_page=True)
    if shot.image and look.name == "wide":
        keep(path, IMAGES / shot.image)
    context.close()


def keep(path: Path, image: Path) -> None:
    """A copy light enough for the README: its top, in few colours."""
    with Image.open(path) as whole:
        top = whole.crop((0, 0, whole.width, min(whole.height, PORTRAIT)))
    image.parent.mkdir(parents=True, exist_ok=True)
    top.convert("RGB").quantize(README_COLOURS).save(image, optimize=True)


def main() -> None:
    """All of them."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        raise SystemExit("no chromium here: install it, or name it in CHROMIUM")
    SHOTS.mkdir(exist_ok=True)
    with demonstration() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for shot in SHOTS_OF:
            for look in LOOKS:
                take(browser, demo, shot, look)
        browser.close()


if __name__ == "__main__":
    main()
