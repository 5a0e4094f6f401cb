"""A model from elsewhere is loaded or refused in one sentence, whatever its two files hold."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2m2_sar.engine.matching.network import DEFAULT_CHECKPOINT, NetworkMatcher
from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.models.info import model_info
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError, ModelInfoSpec

from .mutations import mutants, often, refused_or_read, texts

CARD: dict[str, Any] = json.loads(DEFAULT_CHECKPOINT.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(DEFAULT_CHECKPOINT, tmp_path_factory.mktemp("model") / "model.safetensors"))


def _read(model: Path, text: str) -> None:
    model.with_suffix(".json").write_text(text, encoding="utf-8", errors="surrogatepass")
    refused_or_read(lambda: NetworkMatcher.from_loaded(load_checkpoint(model)))
    refused_or_read(lambda: model_info(ModelInfoSpec(str(model)), Progress()))


@given(card=mutants(CARD))
@often(150)
def test_changed_cards(model: Path, card: Any) -> None:
    _read(model, json.dumps(card))


@given(
    config=mutants(CARD["config"]), calibration=mutants(CARD["calibration"]), familiarity=mutants(CARD["familiarity"])
)
@often(150)
def test_changed_numbers(model: Path, config: Any, calibration: Any, familiarity: Any) -> None:
    for change in ({"config": config}, {"calibration": calibration}, {"familiarity": familiarity}):
        _read(model, json.dumps({**CARD, **change}))


@given(text=texts(CARD))
@often(60)
def test_cards_that_are_none(model: Path, text: str) -> None:
    _read(model, text)


@given(place=st.integers(0, 4000), value=st.binary(min_size=1, max_size=8), end=st.integers(0, 700_000))
@often(60)
def test_weights_that_are_damaged(tmp_path_factory: pytest.TempPathFactory, place: int, value: bytes, end: int) -> None:
    """The digest tells; with the digest made to fit, safetensors' own checks and the shapes do."""
    content = DEFAULT_CHECKPOINT.read_bytes()
    content = content[:place] + value + content[place + len(value) : max(end, place + len(value))]
    model = tmp_path_factory.mktemp("damaged") / "model.safetensors"
    model.write_bytes(content)
    _read(model, json.dumps({**CARD, "sha256": hashlib.sha256(content).hexdigest()}))
    shutil.rmtree(model.parent)


@pytest.mark.parametrize(
    "change",
    [
        {"width": -4},
        {"width": 0},
        {"width": 10**9},
        {"width": 16.5},
        {"channels": 0},
        {"input_scale": float("nan")},
        {"deep_stride": 0},
        {"stem_stride": 3},
        {"enhancement": "all"},
        {"preset": None},
    ],
)
def test_networks_that_cannot_be(model: Path, change: dict[str, Any]) -> None:
    text = json.dumps({**CARD, "config": {**CARD["config"], **change}})
    model.with_suffix(".json").write_text(text, encoding="utf-8")
    with pytest.raises(JobError, match="The checkpoint"):
        load_checkpoint(model)


def test_a_network_larger_than_any_memory_is_never_made(model: Path) -> None:
    config = {
        **CARD["config"],
        "width": 256,
        "family": "pyramid",
        "channels": 3,
        "deep_stride": 8,
        "enhancement": "both",
    }
    model.with_suffix(".json").write_text(json.dumps({**CARD, "config": config}), encoding="utf-8")
    with pytest.raises(JobError, match="do not fit the architecture"):
        load_checkpoint(model).network()
