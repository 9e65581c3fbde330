"""A school with somebody who decides and somebody who counts."""

from pathlib import Path

import pytest
from pytest_django import Settings

from equiplan.web.datasets.models import Dataset
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol

from .making import dataset


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> Path:
    """A folder of brought files of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer, who validates and locks."""
    return enrol(school)


@pytest.fixture
def clerk(enrol: Enrol, school: Organisation) -> Member:
    """The data officer, who counts and submits."""
    return enrol(school, Role.DATA_OFFICER)


@pytest.fixture
def staff(clerk: Member) -> Dataset:
    """The staff of the school."""
    return dataset(clerk)
