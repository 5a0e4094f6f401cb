"""Pseudo ground truth: what it is, what is believed of it, and who learns from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from s2m2_sar.engine.matching.contract import Heatmaps
from s2m2_sar.engine.model.levels import LevelMaps, NetworkOutput
from s2m2_sar.engine.training.config import PUBLISHED, MethodConfig
from s2m2_sar.engine.training.pseudo import STUDENT_FACTOR, TRUTH_FACTOR, moved_truth, pseudo_loss, pseudo_truth

SIDE, CELLS, STRIDE = 33, 9, 4


def _bell(x: float, y: float, side: int = SIDE, width: float = 1.5) -> Tensor:
    axis = torch.arange(side).float()
    return torch.exp(-((axis[:, None] - y) ** 2 + (axis[None] - x) ** 2) / (2 * width**2))


def _output(shallow: Tensor, deep: Tensor, scale: float = 60.0) -> NetworkOutput:
    """(B, 33, 33) and (B, 9, 9) similarity as a network's answer."""
    up = torch.nn.functional.interpolate(deep[:, None], size=(SIDE, SIDE), mode="bilinear", align_corners=True)[:, 0]
    maps = LevelMaps(deep, shallow, up, torch.ones_like(shallow, dtype=torch.bool))
    return NetworkOutput(maps, up * shallow, up * shallow * scale, shallow * 30, deep * 100, {})


def _two() -> NetworkOutput:
    """One pair whose levels agree on (20, 8), and one whose shallow level knows nothing."""
    shallow = torch.stack([_bell(20, 8), torch.full((SIDE, SIDE), 0.5)])
    deep = torch.stack([_bell(5, 2, CELLS, 1.0), torch.full((CELLS, CELLS), 0.5)])
    return _output(shallow.requires_grad_(), deep.requires_grad_())


def test_the_published_truth_is_the_softmax_of_the_product() -> None:
    output = _two()
    truth = pseudo_truth(output, PUBLISHED)
    up, shallow = output.maps.deep_up, output.maps.shallow
    expected = torch.softmax((up * shallow * TRUTH_FACTOR).flatten(1), dim=1).view_as(shallow)
    torch.testing.assert_close(truth.heat, expected)
    assert not truth.heat.requires_grad
    assert truth.peak[0].tolist() == [20, 8]
    assert truth.weight.tolist() == [1, 1]


def test_the_published_loss_is_the_shallow_levels_cross_entropy() -> None:
    output = _two()
    truth = pseudo_truth(output, PUBLISHED)
    logits = (output.maps.shallow * STUDENT_FACTOR).flatten(1)
    expected = -(truth.heat.flatten(1) * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()
    assert pseudo_loss(output, truth, PUBLISHED, STRIDE).item() == pytest.approx(expected.item(), rel=1e-5)


def test_what_is_not_sure_is_not_believed() -> None:
    output = _two()
    chosen = pseudo_truth(output, MethodConfig(teacher="mean", gate=0.5))
    assert chosen.weight.tolist() == [1, 0]
    assert chosen.certainty[0] > 0.9 > 0.1 > chosen.certainty[1]
    weighed = pseudo_truth(output, MethodConfig(teacher="mean", gate=0.001, gating="weigh"))
    assert weighed.weight[0].item() == pytest.approx(weighed.certainty[0].item())
    assert 0 < weighed.weight[1] < 0.1
    method = MethodConfig(teacher="mean", gate=0.5)
    pseudo_loss(output, chosen, method, STRIDE).backward()
    gradient = output.maps.shallow.grad
    assert gradient is not None
    assert gradient[0].abs().max() > 0
    assert gradient[1].abs().max() == 0


def test_a_second_opinion_elsewhere_takes_it_back() -> None:
    output = _two()
    for away, believed in ((1.0, 1.0), (8.0, 0.0)):
        other = torch.stack([_bell(20 - away, 8)] * 2)
        second = Heatmaps(other, other, other, other * 60, 1)
        truth = pseudo_truth(output, MethodConfig(teacher="mean", agree_px=3.0), second)
        assert truth.weight[0].item() == believed


def test_a_peak_stands_in_for_the_heatmap() -> None:
    truth = pseudo_truth(_two(), MethodConfig(teacher="mean", target="peak"))
    assert truth.heat[0].argmax().item() == 8 * SIDE + 20
    assert truth.heat[0].sum().item() == pytest.approx(1.0)
    # A Gaussian of 1 px: its neighbours have exp(-1/2) of its middle.
    assert (truth.heat[0, 8, 21] / truth.heat[0, 8, 20]).item() == pytest.approx(0.6065, abs=1e-3)


def test_offsets_that_masks_rule_out_cost_nothing_and_break_nothing() -> None:
    output = _two()
    logits = output.logits.masked_fill(torch.arange(SIDE)[None, None] < 5, -torch.inf)
    output = replace(output, logits=logits)
    method = MethodConfig(teacher="self")
    truth = pseudo_truth(output, method)
    assert truth.heat[:, :, :5].abs().max() == 0
    loss = pseudo_loss(output, truth, method, STRIDE)
    loss.backward()
    assert torch.isfinite(loss)
    assert torch.isfinite(output.maps.shallow.grad).all()


@pytest.mark.parametrize(
    ("shift", "peak", "counts"), [((0, 0), (20, 8), 1), ((-5, 20), (15, 28), 1), ((13, 0), (33, 8), 0)]
)
def test_a_truth_moves_with_the_part_that_it_is_asked_for(
    shift: tuple[int, int], peak: tuple[int, int], counts: int
) -> None:
    truth = pseudo_truth(_two(), MethodConfig(teacher="mean"))
    moved = moved_truth(truth, [shift, (40, -40)], truth.heat.shape)
    assert tuple(moved.peak[0].tolist()) == peak
    assert moved.weight.tolist() == [counts, 0]
    if counts:
        assert moved.heat[0].sum().item() == pytest.approx(1.0, abs=1e-5)
        assert divmod(int(moved.heat[0].argmax()), SIDE) == (peak[1], peak[0])
    assert bool(torch.isfinite(moved.heat).all())
