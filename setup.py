"""Builds the package with its translations compiled; all the rest is in pyproject.toml."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).parent))
from tools.catalogues import compile_stale


class BuildWithTranslations(build_py):
    """Compiled catalogues are made, never committed."""

    def run(self) -> None:
        """Compile, then build."""
        compile_stale()
        super().run()


setup(cmdclass={"build_py": BuildWithTranslations})
