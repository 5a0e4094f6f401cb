"""Architectures: the published counts, shapes, and that the fast network begins as CFOG."""

from __future__ import annotations

import pytest
import torch

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.confidence import Calibration
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network, count_parameters
from s2m2_sar.engine.model.pyramid_network import PyramidNetwork
from s2m2_sar.engine.protocol import JobError


def _pair(window: int = 128, side: int = 64) -> tuple[torch.Tensor, ...]:
    generator = torch.Generator().manual_seed(3)
    reference = torch.rand(2, 3, window, window, generator=generator)
    template = reference.mean(dim=1, keepdim=True)[:, :, 24 : 24 + side, 40 : 40 + side].contiguous()
    masks = torch.ones(2, window, window, dtype=torch.bool), torch.ones(2, side, side, dtype=torch.bool)
    return reference, template, *masks


def test_paper_preset_has_the_published_parameters_by_part() -> None:
    network = PyramidNetwork(preset("paper"))
    assert network.deep_enhancement is not None
    assert network.shallow_enhancement is not None
    parts = [
        sum(p.numel() for p in part.parameters())
        for part in (network.backbone, network.deep_enhancement, network.shallow_enhancement)
    ]
    assert parts == [10_031_648, 5_377_026, 84_354]
    assert count_parameters(network) == 15_493_028


@pytest.mark.parametrize(("name", "deep"), [("slim", 9), ("fast", 17)])
def test_heatmaps_have_one_cell_for_each_offset(name: str, deep: int) -> None:
    torch.manual_seed(0)
    network = build_network(preset(name)).eval()
    with torch.inference_mode():
        output = network(*_pair())
    assert output.logits.shape == output.fused.shape == output.shallow_logits.shape == (2, 65, 65)
    assert output.maps.deep.shape == (2, deep, deep)


def test_published_features_have_the_published_shapes() -> None:
    torch.manual_seed(0)
    network = PyramidNetwork(preset("slim"))
    features = network.features(torch.rand(1, 3, 64, 96), torch.rand(1, 1, 48, 48))
    assert features.deep_optical.shape == (1, 64, 8, 12)
    assert features.shallow_optical.shape == (1, 8, 64, 96)
    assert features.deep_sar.shape == (1, 64, 6, 6)
    assert set(features.enhanced) == {"deep", "shallow"}


def test_only_the_copy_in_the_remainder_is_detached() -> None:
    torch.manual_seed(0)
    network = PyramidNetwork(preset("slim"))
    features = network.features(torch.rand(1, 3, 32, 32), torch.rand(1, 1, 32, 32))
    features.shallow_optical.sum().backward()
    first = network.backbone.stages[0].body[0].weight.grad
    assert first is not None
    assert first.abs().max() > 0
    assert features.enhanced["shallow"].optical_rest.requires_grad


@pytest.mark.parametrize(("height", "width", "side"), [(131, 150, 64), (200, 170, 101)])
def test_any_window_and_template_size(height: int, width: int, side: int) -> None:
    torch.manual_seed(0)
    network = build_network(preset("fast")).eval()
    reference = torch.rand(1, 1, height, width)
    template = reference[:, :, 20 : 20 + side, 31 : 31 + side].contiguous()
    masks = torch.ones(1, height, width, dtype=torch.bool), torch.ones(1, side, side, dtype=torch.bool)
    with torch.inference_mode():
        output = network(reference, template, *masks)
    assert output.logits.shape == (1, height - side + 1, width - side + 1)
    assert divmod(int(output.logits.argmax()), width - side + 1) == (20, 31)


def test_fast_network_begins_as_cfog() -> None:
    torch.manual_seed(0)
    network = build_network(preset("fast")).eval()
    inputs = _pair()
    with torch.inference_mode():
        shallow = network(*inputs).maps.shallow
    cfog = CfogMatcher(calibration=Calibration(0.0, 0.0, (0.0,) * 4, 0.0)).match(*inputs).fused
    torch.testing.assert_close(shallow, cfog, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", ["fast", "slim"])
def test_masked_pixels_leave_no_trace_in_the_verdict(name: str) -> None:
    torch.manual_seed(0)
    network = build_network(preset(name)).eval()
    reference, template, reference_mask, template_mask = _pair()
    reference_mask[:, :, 100:] = False
    with torch.inference_mode():
        output = network(reference, template, reference_mask, template_mask)
    # At offset 64 + 64 px wide, 28 of 64 columns are masked: judged; and none beyond would be.
    assert torch.isfinite(output.logits[:, :, :60]).all()
    assert not torch.isnan(output.fused).any()
    reference_mask[:, :, 70:] = False
    with torch.inference_mode():
        output = network(reference, template, reference_mask, template_mask)
    assert torch.isinf(output.logits[:, :, 60:]).all()


def test_unknown_preset_is_refused_with_the_choices() -> None:
    with pytest.raises(JobError, match="paper"):
        preset("huge")
