"""The network behind the contract, the bundled weights, and out-of-memory."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch

from s2m2_sar.engine.matching.batching import halving
from s2m2_sar.engine.matching.confidence import RESOURCES
from s2m2_sar.engine.matching.contract import Heatmaps
from s2m2_sar.engine.matching.load import load_matcher
from s2m2_sar.engine.matching.network import DEFAULT_CHECKPOINT, NetworkMatcher
from s2m2_sar.engine.matching.peaks import find_peaks
from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.protocol import OUT_OF_MEMORY, JobError

from ..pairs import synthetic_pair


def _inputs(seed: int, side: int) -> list[torch.Tensor]:
    sar, optical = (torch.from_numpy(image).float()[None] / 255 for image in synthetic_pair(side + 64, seed))
    template = sar[:, :, 33 : 33 + side, 12 : 12 + side].contiguous()
    masks = [torch.ones(1, *chip.shape[2:], dtype=torch.bool) for chip in (optical, template)]
    return [optical, template, *masks]


@pytest.mark.parametrize("side", [64, 100, 128, 192])
def test_bundled_weights_match_what_they_never_saw(side: int) -> None:
    matcher = load_matcher("s2m2")
    maps = matcher.match(*_inputs(11, side))
    assert maps.logits.shape == (1, 65, 65)
    assert np.abs(find_peaks(maps).subpixel[0] - (12, 33)).max() <= 2.0
    assert 0.0 < matcher.confidence(maps, side)[0] <= 0.99


def test_bundled_weights_are_small_and_say_where_they_come_from() -> None:
    assert DEFAULT_CHECKPOINT.stat().st_size <= 8 << 20
    card = json.loads(DEFAULT_CHECKPOINT.with_suffix(".json").read_text(encoding="utf-8"))
    assert "modified Copernicus Sentinel data" in card["attribution"]
    trained_on = {source for part in card["data"]["labelled"] for source in part["sources"]}
    assert trained_on == {"ombria", "volkov_native", "volkov_shifted", "sen12"}
    assert card["licence"]
    assert card["checked"]["reliability"]
    assert load_matcher("s2m2").describe()["sha256"] == card["sha256"]
    assert (RESOURCES / "calibration_cfog.json").is_file()


def test_unlike_images_lower_the_confidence_and_say_in_what() -> None:
    matcher = load_matcher("s2m2")
    optical, template = _inputs(11, 128)[:2]
    noise = torch.rand(1, 1, 128, 128)
    factor, sentence = matcher.unfamiliarity(optical, noise, 10.0)
    assert factor < 1
    assert "SAR" in sentence
    factor, sentence = matcher.unfamiliarity(optical, template, 0.5)
    assert factor < 1
    assert "pixel size" in sentence


def test_without_calibration_there_is_no_confidence() -> None:
    torch.manual_seed(0)
    matcher = NetworkMatcher(build_network(preset("fast")))
    maps = matcher.match(*_inputs(3, 64))
    assert matcher.confidence(maps, 64).tolist() == [0.0]


def test_bfloat16_finds_the_same_peak() -> None:
    network = load_checkpoint(DEFAULT_CHECKPOINT).network()
    inputs = _inputs(11, 128)
    exact = NetworkMatcher(network).match(*inputs)
    short = NetworkMatcher(network, dtype=torch.bfloat16).match(*inputs)
    assert exact.fused.flatten(1).argmax(1).tolist() == short.fused.flatten(1).argmax(1).tolist()
    assert not torch.equal(exact.fused, short.fused)
    assert (exact.fused - short.fused).abs().max() < 0.02


def test_batch_is_halved_when_memory_runs_out_and_the_order_is_kept() -> None:
    calls: list[int] = []

    def match(reference: torch.Tensor, *_: torch.Tensor) -> Heatmaps:
        calls.append(len(reference))
        if len(reference) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        plane = reference[:, 0]
        return Heatmaps(shallow=plane, deep=plane, fused=plane, logits=plane, deep_stride=1)

    batch = torch.arange(5.0)[:, None, None, None].expand(5, 1, 4, 4)
    rest = torch.zeros(5, 1, 2, 2), torch.ones(5, 4, 4), torch.ones(5, 2, 2)
    maps = halving(match, torch.device("cpu"), batch, *rest)
    assert maps.fused[:, 0, 0].tolist() == [0, 1, 2, 3, 4]
    assert calls == [5, 2, 3, 1, 2]


def test_one_pair_that_does_not_fit_offers_the_cpu() -> None:
    def match(*_: torch.Tensor) -> Heatmaps:
        raise torch.OutOfMemoryError("CUDA out of memory")

    inputs = torch.zeros(1, 1, 4, 4), torch.zeros(1, 1, 2, 2), torch.ones(1, 4, 4), torch.ones(1, 2, 2)
    with pytest.raises(JobError, match="CPU") as refusal:
        halving(match, torch.device("cpu"), *inputs)
    assert refusal.value.kind == OUT_OF_MEMORY
