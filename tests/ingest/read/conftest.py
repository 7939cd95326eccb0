"""Builders of small files as fixtures; they are shared with the fuzzing."""

from collections.abc import Callable
from typing import Any

import pytest

from dev import made_files


@pytest.fixture(scope="session")
def make_pdf() -> Callable[[Any], bytes]:
    return made_files.make_pdf


@pytest.fixture(scope="session")
def make_page() -> type[made_files.PdfPage]:
    return made_files.PdfPage


@pytest.fixture(scope="session")
def make_zip() -> Callable[[Any], bytes]:
    return made_files.make_zip


@pytest.fixture(scope="session")
def make_ofd() -> Callable[[Any], bytes]:
    return made_files.make_ofd
