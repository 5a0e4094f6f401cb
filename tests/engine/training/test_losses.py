"""Soft targets and the supervised loss."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.training.losses import cross_entropies, published_loss, soft_target, supervised_loss


def test_soft_target_sums_to_one_and_peaks_at_the_truth() -> None:
    offset, sigma = torch.tensor([[3.0, 50.0], [0.0, 64.0]]), torch.tensor([0.7, 1.2])
    heat = soft_target(torch.Size((2, 65, 65)), offset, sigma)
    assert heat.sum(dim=(1, 2)).tolist() == pytest.approx([1.0, 1.0])
    assert [divmod(int(item.argmax()), 65) for item in heat] == [(50, 3), (64, 0)]
    assert heat[0].max() > heat[1, :, :2].max() / 2


def test_target_between_two_coarse_cells_counts_for_both() -> None:
    heat = soft_target(torch.Size((1, 17, 17)), torch.tensor([[10.0, 20.0]]), torch.tensor([0.7]), stride=4)
    assert heat[0, 5, 2].item() == pytest.approx(heat[0, 5, 3].item())
    assert heat[0, 5, 2:4].sum() > 0.5


def test_the_published_loss_is_the_cross_entropy_of_one_offset_on_each_level() -> None:
    shallow, deep = torch.randn(2, 65, 65), torch.randn(2, 9, 9)
    output = SimpleNamespace(shallow_logits=shallow, deep_logits=deep)
    # 64 · 9 / 65 = 8.9 and 10 · 9 / 65 = 1.4, floored.
    expected = -(
        torch.log_softmax(shallow.flatten(1), 1)[:, 10 * 65 + 64] + torch.log_softmax(deep.flatten(1), 1)[:, 1 * 9 + 8]
    ).mean()
    found = published_loss(output, torch.tensor([[64.0, 10.0]] * 2))  # type: ignore[arg-type]
    assert found.item() == pytest.approx(expected.item(), rel=1e-5)
    ruled_out = shallow.masked_fill(torch.arange(65)[None, None] > 60, -torch.inf)
    masked = SimpleNamespace(shallow_logits=ruled_out, deep_logits=deep)
    assert torch.isfinite(published_loss(masked, torch.tensor([[64.0, 10.0]] * 2)))  # type: ignore[arg-type]


def test_cross_entropy_is_least_for_the_target_itself() -> None:
    target = soft_target(torch.Size((1, 9, 9)), torch.tensor([[4.0, 4.0]]), torch.tensor([1.0]))
    right = cross_entropies(target.clamp_min(1e-9).log(), target)
    entropy = -(target * target.clamp_min(1e-9).log()).sum()
    assert right.item() == pytest.approx(entropy.item(), rel=1e-3)
    assert cross_entropies(torch.zeros(1, 9, 9), target) > right


@pytest.mark.parametrize("name", ["fast", "slim"])
def test_every_weight_learns(name: str) -> None:
    torch.manual_seed(0)
    network = build_network(preset(name))
    reference, template = torch.rand(2, 1, 96, 96), torch.rand(2, 1, 64, 64)
    masks = [torch.ones(2, side, side, dtype=torch.bool) for side in (96, 64)]
    for _ in range(2):
        # The fast network's corrections begin at zero, so what lies behind them learns from the second step on.
        network.zero_grad()
        output = network(reference, template, *masks)
        supervised_loss(output, torch.tensor([[3.0, 4.0]] * 2), torch.ones(2), network.config.deep_stride).backward()
        with torch.no_grad():
            for parameter in network.parameters():
                if parameter.grad is not None:
                    parameter -= 1e-3 * parameter.grad
    still = [name for name, parameter in network.named_parameters() if parameter.grad is None]
    assert still == []
