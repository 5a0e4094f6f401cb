"""Field bundles to review."""

from __future__ import annotations

from pathlib import Path

import pytest

from .field_bundles import write_field_bundle


@pytest.fixture
def field(tmp_path: Path) -> Path:
    """Folder of a field bundle of 25 templates, 5 × 5; its inputs are missing."""
    return write_field_bundle(tmp_path / "field")
