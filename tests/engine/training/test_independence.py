"""The mutual independence loss against a plain estimate, and where it has a gradient."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.training.independence import independence_loss, mutual_information


def _plain(first: np.ndarray, second: np.ndarray) -> float:
    """METHOD §3 written down with loops, for one item of values that are pooled already."""
    centres = (np.arange(32) + 0.5) / 32
    joint = np.zeros((32, 32))
    for one, other in zip(first.clip(0, 1), second.clip(0, 1), strict=True):
        weights = [np.exp(-0.5 * ((value - centres) * 32) ** 2) for value in (one, other)]
        joint += np.outer(weights[0] / weights[0].sum(), weights[1] / weights[1].sum()) / len(first)
    alone = joint.sum(axis=1)[:, None] * joint.sum(axis=0)[None]
    return float((joint * np.log((joint + 1e-9) / (alone + 1e-9))).sum())


def _blocks(values: np.ndarray) -> torch.Tensor:
    """(1, 1, 8n, 8m) whose 8×8 means are ``values``."""
    return torch.from_numpy(np.kron(values, np.ones((8, 8))))[None, None].float()


def test_it_is_the_published_estimate() -> None:
    generator = np.random.default_rng(0)
    first = generator.uniform(-0.2, 1.2, (6, 7))
    second = 0.5 * first + generator.uniform(0, 0.5, (6, 7))
    found = mutual_information(_blocks(first), _blocks(second), "clamped")
    assert found.item() == pytest.approx(_plain(first.ravel(), second.ravel()), rel=1e-4)


@pytest.mark.parametrize("features", ["clamped", "standardised"])
def test_a_copy_says_more_than_noise(features: str) -> None:
    generator = np.random.default_rng(1)
    first, second = (_blocks(generator.uniform(0, 1, (40, 40))) for _ in range(2))
    copy = mutual_information(first, first, features)
    noise = mutual_information(first, second, features)
    assert copy > 3 * noise
    assert noise >= 0


def test_clamped_features_have_no_gradient_outside_and_standardised_ones_have() -> None:
    values = np.random.default_rng(2).uniform(3.0, 9.0, (10, 10))
    for features, learns in (("clamped", False), ("standardised", True)):
        first, second = _blocks(values).requires_grad_(), _blocks(values[::-1].copy())
        mutual_information(first, second, features).backward()
        assert first.grad is not None
        assert (float(first.grad.abs().max()) > 0) == learns


def test_a_network_with_enhancement_learns_from_it_and_one_without_has_none() -> None:
    torch.manual_seed(0)
    inputs = (torch.rand(2, 3, 96, 96), torch.rand(2, 1, 64, 64))
    masks = tuple(torch.ones(2, side, side, dtype=torch.bool) for side in (96, 64))
    network = build_network(preset("slim-half"))
    loss = independence_loss(network(*inputs, *masks), "standardised")
    loss.backward()
    touched = {name.split(".")[0] for name, p in network.named_parameters() if p.grad is not None and p.grad.any()}
    assert {"backbone", "deep_enhancement", "shallow_enhancement"} <= touched
    plain = build_network(preset("fast"))
    assert independence_loss(plain(*inputs, *masks)).item() == 0
