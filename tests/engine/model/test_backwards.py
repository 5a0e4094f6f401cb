"""Backwards that are written out equal those that autograd makes of the same formulas."""

from __future__ import annotations

from typing import Callable

import pytest
import torch
from torch import Tensor, nn

from s2m2_sar.engine.model.correlate import joint_ncc
from s2m2_sar.engine.model.gradients import OrientedGradients, normalise
from s2m2_sar.engine.model.norm import GroupNorm

LAYOUTS = (torch.contiguous_format, torch.channels_last)


def _random(*shape: int, layout: torch.memory_format) -> Tensor:
    generator = torch.Generator().manual_seed(sum(shape))
    return torch.randn(*shape, generator=generator).contiguous(memory_format=layout)


def _compare(ours: Callable[..., Tensor], plain: Callable[..., Tensor], *inputs: Tensor) -> None:
    results = []
    for function in (ours, plain):
        leaves = [part.detach().clone().requires_grad_() for part in inputs]
        answer = function(*leaves)
        weight = torch.randn(answer.shape, generator=torch.Generator().manual_seed(9))
        results.append((answer.detach(), *torch.autograd.grad((answer * weight).sum(), leaves)))
    for mine, theirs in zip(*results, strict=True):
        torch.testing.assert_close(mine, theirs, rtol=2e-4, atol=2e-4 * float(theirs.abs().max()))


def _plain_joint_ncc(reference: Tensor, template: Tensor) -> Tensor:
    windows = reference.unfold(2, template.shape[2], 1).unfold(3, template.shape[3], 1)
    windows = windows - windows.mean(dim=(4, 5), keepdim=True)
    centred = (template - template.mean(dim=(2, 3), keepdim=True))[:, :, None, None]
    cross = (windows * centred).sum(dim=(1, 4, 5))
    return cross / (windows.square().sum(dim=(1, 4, 5)) * centred.square().sum(dim=(1, 4, 5))).sqrt()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("channels", [1, 2, 5])
def test_joint_ncc(channels: int, layout: torch.memory_format) -> None:
    # 17 is no good size for an FFT: the planes are padded.
    inputs = _random(2, channels, 17, 20, layout=layout), _random(2, channels, 11, 13, layout=layout)
    _compare(lambda a, b: joint_ncc(a, b)[0], _plain_joint_ncc, *inputs)


def test_joint_ncc_of_flat_images_has_finite_gradients() -> None:
    reference, template = torch.ones(1, 2, 20, 20, requires_grad=True), torch.ones(1, 2, 9, 9, requires_grad=True)
    joint_ncc(reference, template)[0].sum().backward()
    assert reference.grad is not None
    assert template.grad is not None
    assert bool(torch.isfinite(reference.grad).all() & torch.isfinite(template.grad).all())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_normalise(layout: torch.memory_format) -> None:
    def plain(features: Tensor) -> Tensor:
        return features / (features.square().sum(dim=1, keepdim=True) + 0.3**2).sqrt()

    _compare(lambda features: normalise(features, 0.3), plain, _random(2, 9, 6, 7, layout=layout))


def test_oriented_gradients() -> None:
    torch.manual_seed(0)
    front = OrientedGradients()
    for parameter in front.parameters():
        parameter.data += 0.05 * torch.randn_like(parameter)

    def plain(chip: Tensor) -> Tensor:
        response = nn.functional.conv2d(nn.functional.pad(chip, (2,) * 4, mode="replicate"), front.gradient.weight)
        return front.mix(front.smooth_columns(front.smooth_rows((response.square() + 1e-6).sqrt())))

    chip = _random(2, 1, 20, 23, layout=torch.contiguous_format)
    _compare(front, plain, chip)
    weight = torch.randn(front(chip).shape)
    parameters = list(front.parameters())
    ours = torch.autograd.grad((front(chip) * weight).sum(), parameters)
    theirs = torch.autograd.grad((plain(chip) * weight).sum(), parameters)
    for mine, other in zip(ours, theirs, strict=True):
        torch.testing.assert_close(mine, other, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_group_norm(layout: torch.memory_format) -> None:
    mine, plain = GroupNorm(3, 12), nn.GroupNorm(3, 12)
    with torch.no_grad():
        mine.weight.copy_(torch.linspace(0.5, 2, 12))
        mine.bias.copy_(torch.linspace(-1, 1, 12))
    plain.load_state_dict(mine.state_dict())
    features = _random(2, 12, 9, 8, layout=layout) * 3 + 1
    _compare(mine, plain, features)
    weight = torch.randn(features.shape)
    # torch 2.13 crashes here where the features ask for no gradient.
    features.requires_grad_()
    ours = torch.autograd.grad((mine(features) * weight).sum(), list(mine.parameters()))
    theirs = torch.autograd.grad((plain(features) * weight).sum(), [features, *plain.parameters()])[1:]
    for own, other in zip(ours, theirs, strict=True):
        torch.testing.assert_close(own, other, rtol=1e-4, atol=1e-4)
