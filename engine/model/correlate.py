"""Cross-correlation of template and reference features by FFT, always in float32.

Two normalisations: :func:`joint_ncc`, a windowed zero-mean normalised cross-correlation summed over channels that
honours masks (after D. Padfield, *Masked object registration in the Fourier domain*, IEEE TIP 2012), and
:func:`min_max`, the published one of S2M2-SAR (arXiv 2508.07812). :func:`channel_ncc` is the published slower
alternative.

Shapes: reference (B, C, H, W), template (B, C, h, w), heatmaps (B, M, N) with M = H − h + 1, N = W − w + 1; element (i,
j) belongs to the template's top-left at reference pixel (row i, column j).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

_FACTORS = (2, 3, 5)
#: Below this share of a template's pixels an offset is not judged.
MIN_VALID_SHARE = 0.5
_TINY = 1e-6


def good_size(length: int) -> int:
    """Smallest size ≥ ``length`` with no prime factor above 5: where FFTs are fast."""
    size = max(length, 1)
    while True:
        rest = size
        for factor in _FACTORS:
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return size
        size += 1


def correlate_valid(reference: Tensor, template: Tensor) -> Tensor:
    """Σ reference · template over each valid offset, one plane per channel: (B, C, M, N).

    The circular correlation wraps round only into offsets that are not valid, so an FFT of the reference's size is
    enough.
    """
    size = _fft_size(reference)
    spectrum = torch.fft.rfft2(reference.float(), s=size) * torch.fft.rfft2(template.float(), s=size).conj()
    return _crop(torch.fft.irfft2(spectrum, s=size), reference, template)


def joint_ncc(
    reference: Tensor,
    template: Tensor,
    reference_mask: Tensor | None = None,
    template_mask: Tensor | None = None,
) -> tuple[Tensor, Tensor]:
    """Windowed zero-mean NCC with all channels taken as one vector, masked pixels left out.

    Args:
        reference_mask: (B, H, W) bool, True = valid; None = all.
        template_mask: (B, h, w) bool; None = all.

    Returns:
        similarity (B, M, N), −1…1, 0 where it cannot be judged; valid (B, M, N) bool, False where fewer than
        :data:`MIN_VALID_SHARE` of the template's pixels meet valid pixels.
    """
    reference, template = reference.float(), template.float()
    masked = (reference_mask is not None and not bool(reference_mask.all())) or (
        template_mask is not None and not bool(template_mask.all())
    )
    if not masked:
        similarity = _ncc_unmasked(reference, template)
        return similarity, torch.ones_like(similarity, dtype=torch.bool)
    weight_r = _mask_plane(reference, reference_mask)
    weight_t = _mask_plane(template, template_mask)
    return _ncc_masked(reference, template, weight_r, weight_t)


def channel_ncc(reference: Tensor, template: Tensor) -> Tensor:
    """Windowed zero-mean NCC channel by channel, negatives clamped to 0, mean over channels: (B, M, N), 0…1."""
    reference, template = reference.float(), template.float()
    reference = reference - reference.mean(dim=(2, 3), keepdim=True)
    template = template - template.mean(dim=(2, 3), keepdim=True)
    cross = correlate_valid(reference, template)
    window = _window_variation(reference, template.shape[-2:])
    own = template.square().sum(dim=(2, 3), keepdim=True)
    return (cross / (window * own).clamp_min(_TINY).sqrt()).clamp_min(0.0).mean(dim=1)


def min_max(reference: Tensor, template: Tensor) -> Tensor:
    """The published normalisation: the full correlation plane of each channel, scaled to 0…1 by its own minimum and
    maximum,
    its valid region averaged over channels: (B, M, N), 0…1. Needs the full-size FFT, since the extremes may lie outside
    the valid region."""
    reference, template = reference.float(), template.float()
    reference = reference - reference.mean(dim=(2, 3), keepdim=True)
    template = template - template.mean(dim=(2, 3), keepdim=True)
    height, width = (reference.shape[d] + template.shape[d] - 1 for d in (2, 3))
    size = (good_size(height), good_size(width))
    spectrum = torch.fft.rfft2(reference, s=size) * torch.fft.rfft2(template, s=size).conj()
    plane = torch.fft.irfft2(spectrum, s=size)
    # Offsets from −(h − 1) to H − 1 are the plane; what good_size added beyond is empty and takes no part in the
    # extremes.
    rows = torch.arange(1 - template.shape[2], reference.shape[2], device=plane.device) % size[0]
    columns = torch.arange(1 - template.shape[3], reference.shape[3], device=plane.device) % size[1]
    plane = plane[:, :, rows][:, :, :, columns]
    low = plane.amin(dim=(2, 3), keepdim=True)
    high = plane.amax(dim=(2, 3), keepdim=True)
    scaled = (plane - low) / (high - low).clamp_min(_TINY)
    top, left = template.shape[2] - 1, template.shape[3] - 1
    return scaled[:, :, top : reference.shape[2], left : reference.shape[3]].mean(dim=1)


def _ncc_unmasked(reference: Tensor, template: Tensor) -> Tensor:
    # A zero-mean template makes the window's mean drop out of the numerator; taking the reference's overall mean off
    # first keeps float32 sums small.
    reference = reference - reference.mean(dim=(2, 3), keepdim=True)
    template = template - template.mean(dim=(2, 3), keepdim=True)
    cross: Tensor = _CrossSum.apply(reference.contiguous(), template.contiguous())
    squares = _box(reference.square().sum(dim=1), template.shape[-2:])
    totals = _box(reference, template.shape[-2:]).square().sum(dim=1)
    window = (squares - totals / (template.shape[-1] * template.shape[-2])).clamp_min(0.0)
    own = template.square().sum(dim=(1, 2, 3))[:, None, None]
    return cross / (window * own).clamp_min(_TINY).sqrt()


def _ncc_masked(reference: Tensor, template: Tensor, weight_r: Tensor, weight_t: Tensor) -> tuple[Tensor, Tensor]:
    reference = _centre(reference, weight_r) * weight_r
    template = _centre(template, weight_t) * weight_t
    size = _fft_size(reference)

    def forward(planes: Tensor) -> Tensor:
        return torch.fft.rfft2(planes, s=size)

    def back(spectrum: Tensor) -> Tensor:
        return _crop(torch.fft.irfft2(spectrum, s=size), reference, template)

    f_r, f_t, f_wr, f_wt = forward(reference), forward(template).conj(), forward(weight_r), forward(weight_t).conj()
    count = back(f_wr * f_wt)[:, 0].clamp_min(1.0)
    sum_r, sum_t = back(f_r * f_wt), back(f_wr * f_t)
    cross = back((f_r * f_t).sum(dim=1)) - (sum_r * sum_t).sum(dim=1) / count
    square_r = back(forward(reference.square().sum(dim=1)) * f_wt[:, 0]) - sum_r.square().sum(dim=1) / count
    square_t = back(f_wr[:, 0] * forward(template.square().sum(dim=1)).conj()) - sum_t.square().sum(dim=1) / count
    valid = count >= MIN_VALID_SHARE * template.shape[-1] * template.shape[-2]
    # Variations below this are round-off of the FFTs, not texture.
    floor = _TINY * template.shape[-1] * template.shape[-2]
    textured = (square_r > floor) & (square_t > floor)
    similarity = cross / (square_r.clamp_min(floor) * square_t.clamp_min(floor)).sqrt()
    similarity = torch.where(valid & textured, similarity.clamp(-1.0, 1.0), torch.zeros_like(similarity))
    return similarity, valid


def _window_variation(reference: Tensor, window: torch.Size) -> Tensor:
    """Σ (reference − window mean)² over each valid window, one plane per channel: (B, C, M, N)."""
    count = window[0] * window[1]
    total = _box(reference, window)
    return (_box(reference.square(), window) - total.square() / count).clamp_min(0.0)


def _box(planes: Tensor, window: torch.Size) -> Tensor:
    """Sums over each valid window, as two products with banded matrices: float32 sums stay short, and so does the
    backward."""
    return _band(planes.shape[-2], window[0], planes) @ planes @ _band(planes.shape[-1], window[1], planes).T


def _band(length: int, window: int, like: Tensor) -> Tensor:
    """(length − window + 1, length) of 0 and 1; row i sums elements i … i + window − 1."""
    start = torch.arange(length - window + 1, device=like.device)[:, None]
    column = torch.arange(length, device=like.device)[None, :]
    return ((column >= start) & (column < start + window)).to(like.dtype)


class _CrossSum(torch.autograd.Function):
    """Σ over channels and window of reference · template: (B, C, H, W), (B, C, h, w) → (B, M, N).

    Its own backward, since autograd's goes through full complex transforms; two more real ones are enough.
    """

    @staticmethod
    def forward(context: Any, reference: Tensor, template: Tensor) -> Tensor:
        size = _fft_size(reference)
        f_r, f_t = torch.fft.rfft2(reference, s=size), torch.fft.rfft2(template, s=size)
        context.save_for_backward(f_r, f_t)
        context.shapes = reference.shape[-2:], template.shape[-2:], size
        return _crop(torch.fft.irfft2((f_r * f_t.conj()).sum(dim=1), s=size), reference, template)

    @staticmethod
    def backward(context: Any, gradient: Tensor) -> tuple[Tensor, Tensor]:
        f_r, f_t = context.saved_tensors
        of_reference, of_template, size = context.shapes
        f_g = torch.fft.rfft2(gradient, s=size)[:, None]
        grad_r = torch.fft.irfft2(f_g * f_t, s=size)[..., : of_reference[0], : of_reference[1]]
        grad_t = torch.fft.irfft2(f_g.conj() * f_r, s=size)[..., : of_template[0], : of_template[1]]
        return grad_r, grad_t


def _fft_size(reference: Tensor) -> tuple[int, int]:
    return good_size(reference.shape[-2]), good_size(reference.shape[-1])


def _crop(plane: Tensor, reference: Tensor, template: Tensor) -> Tensor:
    rows = reference.shape[-2] - template.shape[-2] + 1
    columns = reference.shape[-1] - template.shape[-1] + 1
    return plane[..., :rows, :columns]


def _mask_plane(planes: Tensor, mask: Tensor | None) -> Tensor:
    if mask is None:
        return torch.ones_like(planes[:, :1])
    return mask[:, None].to(planes.dtype)


def _centre(planes: Tensor, weight: Tensor) -> Tensor:
    total = weight.sum(dim=(2, 3), keepdim=True).clamp_min(1.0)
    return planes - (planes * weight).sum(dim=(2, 3), keepdim=True) / total
