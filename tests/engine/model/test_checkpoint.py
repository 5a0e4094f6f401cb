"""Checkpoints come back as they were, and everything that is not one is refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from s2m2_sar.engine.model.checkpoint import load_checkpoint, save_checkpoint
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.protocol import MODEL, JobError


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    network = build_network(preset("fast"))
    path = tmp_path / "Größe 1" / "model.safetensors"
    save_checkpoint(path, network.config, network.state_dict(), {"name": "test", "licence": "GPL-2.0-or-later"})
    return path


def _edit(path: Path, **changes: object) -> None:
    beside = path.with_suffix(".json")
    beside.write_text(json.dumps({**json.loads(beside.read_text()), **changes}))


def test_round_trip(saved: Path) -> None:
    loaded = load_checkpoint(saved)
    torch.manual_seed(0)
    for name, value in build_network(preset("fast")).state_dict().items():
        assert torch.equal(loaded.network().state_dict()[name], value)
    assert loaded.card["name"] == "test"
    assert loaded.config == preset("fast")
    assert not list(saved.parent.glob(".*"))


@pytest.mark.parametrize("name", ["model.pt", "model.safetensors"])
def test_pickled_file_is_refused_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    torch.save({"weight": torch.ones(2)}, path)
    with pytest.raises(JobError, match="pickled") as refusal:
        load_checkpoint(path)
    assert refusal.value.kind == MODEL


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="no model file"):
        load_checkpoint(tmp_path / "none.safetensors")


def test_missing_json(saved: Path) -> None:
    saved.with_suffix(".json").unlink()
    with pytest.raises(JobError, match="both files"):
        load_checkpoint(saved)


def test_truncated_weights(saved: Path) -> None:
    saved.write_bytes(saved.read_bytes()[:1000])
    with pytest.raises(JobError, match="SHA-256"):
        load_checkpoint(saved)


def test_weights_that_change_while_they_are_read_are_those_that_were_hashed(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = load_checkpoint(saved)
    read = Path.read_bytes

    def read_and_change(path: Path) -> bytes:
        content = read(path)
        path.write_bytes(b"another model")
        return content

    monkeypatch.setattr(Path, "read_bytes", read_and_change)
    after = load_checkpoint(saved)
    assert after.sha256 == before.sha256
    assert all(torch.equal(value, before.weights[name]) for name, value in after.weights.items())


def test_corrupt_weights_whose_hash_was_renewed(saved: Path) -> None:
    import hashlib

    saved.write_bytes(b"not safetensors at all" * 10)
    _edit(saved, sha256=hashlib.sha256(saved.read_bytes()).hexdigest())
    with pytest.raises(JobError, match="safetensors"):
        load_checkpoint(saved)


def test_another_architecture(saved: Path) -> None:
    config = json.loads(saved.with_suffix(".json").read_text())["config"]
    _edit(saved, config={**config, "width": 24})
    with pytest.raises(JobError, match="do not fit"):
        load_checkpoint(saved).network()
    _edit(saved, config={**config, "layers": 3})
    with pytest.raises(JobError, match="another architecture"):
        load_checkpoint(saved)


def test_another_chip_contract(saved: Path) -> None:
    _edit(saved, chips={"range": [0, 255]})
    with pytest.raises(JobError, match="another way"):
        load_checkpoint(saved)


def test_weights_that_are_not_finite(tmp_path: Path) -> None:
    network = build_network(preset("fast"))
    weights = {name: value * float("nan") for name, value in network.state_dict().items()}
    save_checkpoint(tmp_path / "m.safetensors", network.config, weights, {})
    with pytest.raises(JobError, match="not finite"):
        load_checkpoint(tmp_path / "m.safetensors")
