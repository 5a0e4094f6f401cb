"""Our published network answers what a plain one answers: the same arg-max, heatmaps within 1e-3."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
import torch

from s2m2_sar.engine.matching.network import NetworkMatcher
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network

BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture(scope="module")
def plain() -> ModuleType:
    specification = importlib.util.spec_from_file_location("plain_s2m2", BENCH / "plain_s2m2.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize("seed", [0, 1])
def test_paper_at_width_8_equals_the_plain_implementation(plain: ModuleType, seed: int) -> None:
    torch.manual_seed(seed)
    network = build_network(preset("paper", width=8))
    with torch.no_grad():
        for parameter in network.parameters():
            parameter += 0.02 * torch.randn_like(parameter)
    theirs = plain.PlainS2M2(8).eval()
    theirs.load_state_dict(network.state_dict())
    reference, template = torch.rand(2, 3, 160, 160), torch.rand(2, 1, 96, 96)
    masks = torch.ones(2, 160, 160, dtype=torch.bool), torch.ones(2, 96, 96, dtype=torch.bool)
    maps = NetworkMatcher(network).match(reference, template, *masks)
    with torch.inference_mode():
        deep, shallow, fused = theirs(reference, template)
    torch.testing.assert_close(maps.deep, deep, rtol=0, atol=1e-3)
    torch.testing.assert_close(maps.shallow, shallow, rtol=0, atol=1e-3)
    torch.testing.assert_close(maps.fused, fused, rtol=0, atol=1e-3)
    assert torch.equal(maps.fused.flatten(1).argmax(dim=1), fused.flatten(1).argmax(dim=1))


def test_bfloat16_at_width_8_peaks_where_the_plain_implementation_does(plain: ModuleType) -> None:
    torch.manual_seed(0)
    network = build_network(preset("paper", width=8))
    theirs = plain.PlainS2M2(8).eval()
    theirs.load_state_dict(network.state_dict())
    reference = torch.rand(1, 3, 160, 160)
    template = reference.mean(dim=1, keepdim=True)[:, :, 20:116, 41:137].contiguous()
    masks = torch.ones(1, 160, 160, dtype=torch.bool), torch.ones(1, 96, 96, dtype=torch.bool)
    fused = NetworkMatcher(network, dtype=torch.bfloat16).match(reference, template, *masks).fused
    with torch.inference_mode():
        expected = theirs(reference, template)[2]
    # Fewer channels than the published 32 even out less.
    torch.testing.assert_close(fused, expected, rtol=0, atol=4e-3)
    assert int(fused.argmax()) == int(expected.argmax())


def test_parameters_are_the_published_number(plain: ModuleType) -> None:
    assert sum(parameter.numel() for parameter in plain.PlainS2M2().parameters()) == 15_493_028
