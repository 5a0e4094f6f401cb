"""Field bundles to review."""

from __future__ import annotations

from pathlib import Path

import pytest

from .field_bundles import write_field_bundle


@pytest.fixture
def field(tmp_path: Path) -> Path:
    """Folder of a field bundle of 25 templates, 5 × 5; its inputs are missing."""
    return write_field_bundle(tmp_path / "field")


@pytest.fixture(scope="session")
def large_field(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a field bundle of 10 000 templates; not to be changed."""
    return write_field_bundle(tmp_path_factory.mktemp("large") / "field", 10_000)
