"""What is said of a model, and what is refused before it could be used."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import torch

from s2m2_sar.engine.matching.network import DEFAULT_CHECKPOINT
from s2m2_sar.engine.models.info import model_info
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import MODEL, JobError, ModelInfoSpec


def _edit(path: Path, **changes: object) -> None:
    beside = path.with_suffix(".json")
    beside.write_text(json.dumps({**json.loads(beside.read_text()), **changes}))


def test_the_default_model() -> None:
    info = model_info(ModelInfoSpec(), Progress())
    assert info["path"] == str(DEFAULT_CHECKPOINT)
    assert info["bundled"] is True
    assert info["calibrated"] is True
    assert info["sha256"] == hashlib.sha256(DEFAULT_CHECKPOINT.read_bytes()).hexdigest()
    assert info["bytes"] == DEFAULT_CHECKPOINT.stat().st_size
    assert info["parameters"] == 161_698
    assert info["config"]["preset"] == "fast"
    assert info["card"]["licence"] == "GPL-2.0-or-later"
    assert not {"schema", "config", "chips", "sha256"} & set(info["card"])
    json.dumps(info, allow_nan=False)


def test_a_model_of_ones_own_by_either_of_its_files(checkpoint: Path) -> None:
    for path in (checkpoint, checkpoint.with_suffix(".json")):
        info = model_info(ModelInfoSpec(str(path)), Progress())
        assert (info["path"], info["card"]["name"]) == (str(checkpoint), "untrained")
        assert (info["bundled"], info["calibrated"]) == (False, False)


def test_changed_weights_are_refused(checkpoint: Path) -> None:
    content = bytearray(checkpoint.read_bytes())
    content[-1] ^= 1
    checkpoint.write_bytes(content)
    with pytest.raises(JobError, match="does not match the SHA-256") as refusal:
        model_info(ModelInfoSpec(str(checkpoint)), Progress())
    assert refusal.value.kind == MODEL


def test_a_pickled_file_is_refused(tmp_path: Path) -> None:
    torch.save({"weight": torch.ones(2)}, tmp_path / "model.safetensors")
    with pytest.raises(JobError, match="pickled"):
        model_info(ModelInfoSpec(str(tmp_path / "model.safetensors")), Progress())


def test_weights_of_another_architecture_are_refused_before_a_job_meets_them(checkpoint: Path) -> None:
    config = json.loads(checkpoint.with_suffix(".json").read_text())["config"]
    _edit(checkpoint, config={**config, "width": 24})
    with pytest.raises(JobError, match="do not fit the architecture"):
        model_info(ModelInfoSpec(str(checkpoint)), Progress())


@pytest.mark.parametrize("broken", [{"log_scale": 1.0}, "none", {"weights": 3}])
def test_a_broken_calibration_is_refused(checkpoint: Path, broken: object) -> None:
    _edit(checkpoint, calibration=broken)
    with pytest.raises(JobError, match=r"calibration of untrained\.safetensors is broken"):
        model_info(ModelInfoSpec(str(checkpoint)), Progress())
