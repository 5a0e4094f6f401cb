"""Models made in the test: files of the right form, whose weights nobody loads."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Callable

import pytest

from s2m2_sar.s2m2_qgis.models.model import Model, read_model
from s2m2_sar.s2m2_qgis.models.store import ModelStore

MakeModel = Callable[..., Path]


def write_model(path: Path, content: bytes = b"weights", **card: Any) -> Path:
    """Weights and their card; the path of the weights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    said = {
        "schema": 1,
        "sha256": hashlib.sha256(content).hexdigest(),
        "name": path.stem,
        "created": "2025-11-02",
        "licence": "GPL-2.0-or-later",
        **card,
    }
    path.with_suffix(".json").write_text(json.dumps(said), encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """The plugin's own model, and an empty folder of the user's that does not exist yet."""
    return ModelStore(str(tmp_path / "profile" / "models"))


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A model somewhere on the disk."""
    return write_model(tmp_path / "download" / "Größe 1.safetensors", b"of a colleague", name="alpine scenes")


@pytest.fixture
def own(store: ModelStore) -> Model:
    """A model of the user's."""
    return read_model(str(write_model(Path(store.folder) / "mine.safetensors", b"mine", name="Andes, fine-tuned")))


def files(folder: str) -> list[str]:
    """What lies in a folder, hidden things too."""
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []
