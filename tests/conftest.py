"""Habits of every test: no network but this machine, no variable a template does not have."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.template import engines
from django.test import Client
from hypothesis import settings as hypothesis
from pytest_django import DjangoDbBlocker
from tools.catalogues import compile_stale

from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Kind, Member, Organisation
from equiplan.web.platform import cache
from equiplan.web.platform.roles import Role

from . import clock, databases
from .installation import Installation
from .people import member_of
from .rings import rings_of

clock.reach_children()
# What is compiled once stays compiled, for the processes that tests start as well.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

LOCAL = {"127.0.0.1", "::1", "localhost"}
Enrol = Callable[..., Member]
SignIn = Callable[[Member | Account], Client]


# A run says the same of the same code, everywhere; `make fuzz` looks further, at random.
hypothesis.register_profile("same", derandomize=True, deadline=None)
hypothesis.register_profile("fuzz", max_examples=1000, deadline=None)
hypothesis.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_sessionstart() -> None:
    """Compile the catalogues, so that pages speak as they will."""
    compile_stale()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test with its ring, before it is chosen by it."""
    for item in items:
        if isinstance(item, pytest.Function):
            for ring in rings_of(item):
                item.add_marker(ring)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name long bytes by their length: what is in them may change from process to process."""
    return f"{argname} of {len(val)} bytes" if isinstance(val, bytes) and len(val) > 40 else None


class Undefined(str):
    """What an undefined variable renders as: a failure that names it."""

    __slots__ = ()

    def __contains__(self, _part: object) -> bool:
        return True

    def __mod__(self, variable: object) -> str:
        pytest.fail(f"a template uses {variable}, which is not defined")


@pytest.fixture(scope="session")
def database_file() -> Path | None:
    """Where SQLite keeps the database of the tests: in memory."""
    return None


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker, database_file: Path | None
) -> Iterator[None]:
    """The database of the tests, a copy of one that was migrated once."""
    with ExitStack() as copy:
        with django_db_blocker.unblock():
            copy.enter_context(databases.copied(connection, database_file))
        yield
        with django_db_blocker.unblock():
            copy.close()


@pytest.fixture(autouse=True, scope="session")
def no_undefined_template_variables() -> None:
    """Fail instead of rendering nothing."""
    vars(engines["django"])["engine"].string_if_invalid = Undefined("%s")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in LOCAL:
            pytest.fail(f"a test tried to reach {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local_only)
        yield


@pytest.fixture(autouse=True)
def now_is(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set the clock to the instant that a test names: `@pytest.mark.clock(NOW)`."""
    marker = request.node.get_closest_marker("clock")
    with clock.at(marker.args[0]) if marker else nullcontext():
        yield


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Start like a new process: ids come back from test to test, with other rows behind them."""
    cache.forget()


@pytest.fixture
def school(db: None) -> Organisation:
    """An organisation."""
    return Organisation.objects.create(name="École du Fleuve", slug="fleuve", kind=Kind.SCHOOL)


@pytest.fixture
def alliance(db: None) -> Organisation:
    """Another, whose members are strangers to the first."""
    return Organisation.objects.create(name="Alianza Sur", slug="sur", kind=Kind.ALLIANCE)


@pytest.fixture
def enrol(db: None) -> Enrol:
    """Make a member: `enrol(organisation, role)`."""

    def make(organisation: Organisation, role: Role = Role.EQUALITY_OFFICER) -> Member:
        email = f"{role}@{organisation.slug}.example"
        account = Account.objects.create_user(email, "a long enough sentence")
        return member_of(account, organisation, role)

    return make


@pytest.fixture
def sign_in() -> SignIn:
    """A client signed in as a member or an account: `sign_in(member)`."""

    def make(who: Member | Account) -> Client:
        client = Client()
        client.force_login(who.account if isinstance(who, Member) else who)
        return client

    return make


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A real installation of its own, migrated, for tests that run the command."""
    with Installation.fresh(tmp_path_factory.mktemp("installation")) as made:
        yield made
