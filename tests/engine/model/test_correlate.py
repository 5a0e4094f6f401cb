"""Correlation by FFT against brute force."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from s2m2_sar.engine.model.correlate import channel_ncc, correlate_valid, good_size, joint_ncc, min_max


def _features(channels: int = 3, side: int = 23, inner: int = 14) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(5)
    return (
        torch.randn(2, channels, side, side + 4, generator=generator) + 3.0,
        torch.randn(2, channels, inner, inner - 3, generator=generator) - 1.0,
    )


def _windows(reference: Tensor, template: Tensor) -> Tensor:
    """(B, C, M, N, h, w) view of every window."""
    return reference.unfold(2, template.shape[2], 1).unfold(3, template.shape[3], 1)


def test_plain_correlation_equals_brute_force() -> None:
    reference, template = _features()
    expected = (_windows(reference, template) * template[:, :, None, None]).sum(dim=(4, 5))
    torch.testing.assert_close(correlate_valid(reference, template), expected, rtol=1e-4, atol=1e-3)


def test_joint_ncc_equals_brute_force() -> None:
    reference, template = _features()
    windows = _windows(reference, template)
    windows = windows - windows.mean(dim=(4, 5), keepdim=True)
    centred = (template - template.mean(dim=(2, 3), keepdim=True))[:, :, None, None]
    cross = (windows * centred).sum(dim=(1, 4, 5))
    expected = cross / (windows.square().sum(dim=(1, 4, 5)) * centred.square().sum(dim=(1, 4, 5))).sqrt()
    similarity, valid = joint_ncc(reference, template)
    torch.testing.assert_close(similarity, expected, rtol=1e-4, atol=1e-5)
    assert bool(valid.all())


def test_masked_joint_ncc_equals_brute_force_on_the_valid_pixels() -> None:
    reference, template = _features()
    generator = torch.Generator().manual_seed(6)
    mask_r = torch.rand(2, *reference.shape[2:], generator=generator) > 0.2
    mask_t = torch.rand(2, *template.shape[2:], generator=generator) > 0.2
    # What is masked must not matter, whatever stands there.
    reference = torch.where(mask_r[:, None], reference, torch.tensor(50.0))
    similarity, valid = joint_ncc(reference, template, mask_r, mask_t)
    for item, row, column in ((0, 0, 0), (0, 5, 9), (1, 9, 16), (1, 3, 2)):
        window = reference[item, :, row : row + template.shape[2], column : column + template.shape[3]]
        both = mask_r[item, row : row + template.shape[2], column : column + template.shape[3]] & mask_t[item]
        a, b = window[:, both], template[item][:, both]
        a, b = a - a.mean(dim=1, keepdim=True), b - b.mean(dim=1, keepdim=True)
        expected = (a * b).sum() / (a.square().sum() * b.square().sum()).sqrt()
        assert similarity[item, row, column].item() == pytest.approx(expected.item(), abs=1e-3)
    assert bool(valid.all())


def test_offsets_with_too_few_valid_pixels_are_not_judged() -> None:
    reference, template = _features()
    mask = torch.ones(2, *reference.shape[2:], dtype=torch.bool)
    mask[:, :, :12] = False
    similarity, valid = joint_ncc(reference, template, mask, None)
    # The template is 11 wide: at column 0 none of it is valid, from column 7 on at least half.
    assert not valid[:, :, 0].any()
    assert bool(valid[:, :, 7:].all())
    assert similarity[:, :, 0].abs().max() == 0


def test_joint_ncc_ignores_gain_and_offset_and_finds_the_cut() -> None:
    generator = torch.Generator().manual_seed(1)
    reference = torch.rand(1, 2, 60, 64, generator=generator)
    template = reference[:, :, 7:47, 19:59] * 5 + 100
    similarity, _ = joint_ncc(reference, template)
    assert divmod(int(similarity.argmax()), similarity.shape[2]) == (7, 19)
    assert similarity.max().item() == pytest.approx(1.0, abs=1e-3)


def test_flat_images_give_no_similarity_and_no_nan() -> None:
    similarity, _ = joint_ncc(torch.ones(1, 2, 40, 40), torch.ones(1, 2, 20, 20))
    assert similarity.abs().max() < 1e-3
    masked, _ = joint_ncc(torch.ones(1, 2, 40, 40), torch.ones(1, 2, 20, 20), torch.rand(1, 40, 40) > 0.1, None)
    assert torch.isfinite(masked).all()
    assert masked.abs().max() < 1e-3


def test_channel_ncc_equals_brute_force() -> None:
    reference, template = _features()
    windows = _windows(reference, template)
    windows = windows - windows.mean(dim=(4, 5), keepdim=True)
    centred = (template - template.mean(dim=(2, 3), keepdim=True))[:, :, None, None]
    cross = (windows * centred).sum(dim=(4, 5))
    norm = (windows.square().sum(dim=(4, 5)) * centred.square().sum(dim=(4, 5))).sqrt()
    expected = (cross / norm).clamp_min(0).mean(dim=1)
    torch.testing.assert_close(channel_ncc(reference, template), expected, rtol=1e-4, atol=1e-5)


def test_a_channel_that_hardly_varies_stays_within_bounds() -> None:
    """What a network from random weights makes of flat ground: round-off over round-off was once in the thousands."""
    reference, template = (part.clone() for part in _features())
    reference[:, 0] *= 0.01
    reference[:, 0, :, 32:] += 1e3
    reference.requires_grad_()
    template.requires_grad_()
    similarity = channel_ncc(reference, template)
    assert similarity.min().item() >= 0
    assert similarity.max().item() <= 1
    similarity.square().sum().backward()
    for part in (reference, template):
        assert part.grad is not None
        assert bool(torch.isfinite(part.grad).all())
        assert float(part.grad.abs().max()) < 1e3


def test_min_max_equals_the_full_plane_by_brute_force() -> None:
    reference, template = _features(channels=2, side=12, inner=8)
    h, w = template.shape[2:]
    centred_r = reference - reference.mean(dim=(2, 3), keepdim=True)
    centred_t = template - template.mean(dim=(2, 3), keepdim=True)
    padded = torch.nn.functional.pad(centred_r, (w - 1, w - 1, h - 1, h - 1))
    full = (padded.unfold(2, h, 1).unfold(3, w, 1) * centred_t[:, :, None, None]).sum(dim=(4, 5))
    low, high = full.amin(dim=(2, 3), keepdim=True), full.amax(dim=(2, 3), keepdim=True)
    valid = ((full - low) / (high - low))[:, :, h - 1 : -(h - 1), w - 1 : -(w - 1)]
    torch.testing.assert_close(min_max(reference, template), valid.mean(dim=1), rtol=1e-4, atol=1e-5)


def test_gradients_are_right() -> None:
    reference, template = (part[:1, :2, :9, :9].double().requires_grad_() for part in _features())

    def loss(a: Tensor, b: Tensor) -> Tensor:
        return joint_ncc(a, b[:, :, :5, :5])[0].square().sum()

    analytic = torch.autograd.grad(loss(reference, template), (reference, template))
    step = 1e-2
    for tensor, gradient in zip((reference, template), analytic, strict=True):
        for index in ((0, 0, 1, 2), (0, 1, 4, 3)):
            with torch.no_grad():
                tensor[index] += step
                above = loss(reference, template)
                tensor[index] -= 2 * step
                below = loss(reference, template)
                tensor[index] += step
            assert gradient[index].item() == pytest.approx(((above - below) / (2 * step)).item(), rel=0.05, abs=1e-3)


def test_good_sizes_have_small_factors() -> None:
    assert [good_size(n) for n in (1, 7, 256, 257, 447)] == [1, 8, 256, 270, 450]
