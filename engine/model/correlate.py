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
#: Relative error of float32 sums over an image.
_ROUND_OFF = 1e-5
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


def _full_size(length: int) -> int:
    """A :func:`good_size` that is a multiple of 16: with few factors of two, FFTs back to real planes are slow."""
    return 16 * good_size(-(-length // 16))


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
    """Windowed zero-mean NCC channel by channel, negatives clamped to 0, mean over channels: (B, M, N), 0…1.

    Windows, and templates, in which a channel hardly varies have similarity 0 in it.
    """
    reference, template = reference.float(), template.float()
    reference = reference - reference.mean(dim=(2, 3), keepdim=True)
    template = template - template.mean(dim=(2, 3), keepdim=True)
    cross = correlate_valid(reference, template)
    window = _window_variation(reference, template.shape[-2:])
    own = template.square().sum(dim=(2, 3), keepdim=True)
    # Below this share of the whole image's variation a window's is round-off, and so is what correlates with it.
    whole = reference.square().sum(dim=(2, 3), keepdim=True)
    floor = (_ROUND_OFF * whole).clamp_min(_TINY)
    textured = (window > floor) & (own > _TINY)
    similarity = cross / (window.maximum(floor) * own.clamp_min(_TINY)).sqrt()
    return torch.where(textured, similarity.clamp(0.0, 1.0), 0.0).mean(dim=1)


def min_max(reference: Tensor, template: Tensor) -> Tensor:
    """The published normalisation: the full correlation plane of each channel, scaled to 0…1 by its own minimum and
    maximum,
    its valid region averaged over channels: (B, M, N), 0…1. Needs the full-size FFT, since the extremes may lie outside
    the valid region."""
    (rows, columns), (height, width) = reference.shape[-2:], template.shape[-2:]
    size = (_full_size(rows + height - 1), _full_size(columns + width - 1))
    # Turned round, the template's spectrum is the conjugate one, and offset (i, j) lies at (i + h − 1, j + w − 1).
    spectrum = torch.fft.rfft2(_centred(reference, size)) * torch.fft.rfft2(_centred(template.flip(2, 3), size))
    plane = torch.fft.irfft2(spectrum, s=size)
    # Planes of zero mean correlate to a plane of zero sum: the zeros beyond it lie between its extremes.
    low, high = plane.flatten(2).aminmax(dim=2)
    low, high = low[:, :, None, None], high[:, :, None, None]
    valid = plane[:, :, height - 1 : rows, width - 1 : columns]
    return ((valid - low) / (high - low).clamp_min(_TINY)).mean(dim=1)


def _centred(planes: Tensor, size: tuple[int, int]) -> Tensor:
    """Planes (B, C, h, w) of zero mean, float32, zeros added up to ``size``, channels first: FFTs of channels laid out
    last are five times as slow."""
    planes = planes.float()
    planes = (planes - planes.mean(dim=(2, 3), keepdim=True)).contiguous()
    return torch.nn.functional.pad(planes, (0, size[1] - planes.shape[3], 0, size[0] - planes.shape[2]))


def _ncc_unmasked(reference: Tensor, template: Tensor) -> Tensor:
    similarity: Tensor = _JointNcc.apply(reference, template)
    return similarity


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


class _JointNcc(torch.autograd.Function):
    """The joint NCC without masks: (B, C, H, W), (B, C, h, w) → (B, M, N).

    Two channels ride in one complex plane a + ib: the real part of two such planes' correlation is the sum of both
    channels' correlations, and the gradients of both come back as real and imaginary part. So only complex transforms
    are needed, which cost PyTorch half of its complex-to-real one. The backward is written out for their sake, and
    because autograd passes three times as often through memory.
    """

    @staticmethod
    def forward(context: Any, reference: Tensor, template: Tensor) -> Tensor:
        size = _fft_size(reference)
        window = template.shape[-2:]
        # A zero-mean template makes the window's mean drop out of the numerator; taking the reference's overall mean
        # off first keeps float32 sums small.
        reference = reference - reference.mean(dim=(2, 3), keepdim=True)
        template = template - template.mean(dim=(2, 3), keepdim=True)
        squares = _box(reference.square().sum(dim=1), window)
        own = template.square().sum(dim=(1, 2, 3))[:, None, None]
        packed = _packed(reference, size, 1)
        f_r = torch.fft.fft2(packed)
        # The inverse transform of a − ib is the conjugate spectrum that a correlation needs.
        f_t = torch.fft.ifft2(_packed(template, size, -1), norm="forward")
        cross = _crop(torch.fft.ifft2((f_r * f_t).sum(dim=1)).real, reference, template)
        totals = _box_pairs(packed[:, :, : reference.shape[-2], : reference.shape[-1]], window)
        parts = torch.view_as_real(totals)
        variation = squares - parts.square().sum(dim=(1, 4)) / (window[0] * window[1])
        variation.clamp_min_(0.0)
        norm = (variation * own).clamp_min_(_TINY).sqrt_()
        similarity = cross / norm
        context.save_for_backward(reference, template, f_r, f_t, totals, variation, own, norm, similarity)
        return similarity

    @staticmethod
    def backward(context: Any, gradient: Tensor) -> tuple[Tensor, Tensor]:
        reference, template, f_r, f_t, totals, variation, own, norm, similarity = context.saved_tensors
        sides, window, size = reference.shape[-2:], template.shape[-2:], f_r.shape[-2:]
        of_cross = gradient / norm
        # Where the norm √(variation · own) was clamped, nothing goes through it.
        of_product = (of_cross * similarity / norm * -0.5).masked_fill_(norm.square() <= _TINY * 1.001, 0.0)
        of_variation = of_product * own
        of_own = (of_product * variation).sum(dim=(1, 2))
        f_g = torch.fft.fft2(of_cross, s=size)[:, None].conj().resolve_conj()

        # Of the packed reference: conjugate of the correlation's share, and of that of the window's sums.
        pairs = torch.fft.fft2(f_g * f_t, norm="forward")[:, :, : sides[0], : sides[1]].contiguous()
        rows, columns = _band(sides[0], window[0], norm).T, _band(sides[1], window[1], norm)
        of_totals = (of_variation * (-2.0 / (window[0] * window[1])))[:, None] * totals.conj()
        wide = torch.view_as_real(columns.T.to(totals.dtype) @ of_totals.transpose(2, 3)).transpose(2, 3).flatten(3)
        pairs = torch.view_as_real(pairs).flatten(3).flatten(0, 1)
        pairs.baddbmm_(rows.expand(len(pairs), -1, -1), wide.flatten(0, 1))
        pairs = torch.view_as_complex(pairs.view(*f_r.shape[:2], *sides, 2))
        of_reference = _unpacked(pairs, -1, reference)
        of_reference.addcmul_(reference, (rows @ of_variation @ columns)[:, None], value=2.0)

        of_template = _unpacked(torch.fft.ifft2(f_g * f_r)[:, :, : window[0], : window[1]], 1, template)
        of_template.addcmul_(template, of_own[:, None, None, None], value=2.0)
        return of_reference, of_template.sub_(of_template.mean(dim=(2, 3), keepdim=True))


def _packed(planes: Tensor, size: tuple[int, int], sign: int) -> Tensor:
    """Planes (B, C, h, w) in pairs, a ± ib: (B, ⌈C / 2⌉, \\*size) complex, zeros beyond h and w."""
    height, width = planes.shape[-2:]
    half = (planes.shape[1] + 1) // 2
    pairs = planes.new_empty((len(planes), half, *size, 2))
    inner = pairs[:, :, :height, :width]
    inner[..., 0] = planes[:, :half]
    second = inner[:, : planes.shape[1] - half, ..., 1]
    torch.mul(planes[:, half:], sign, out=second)
    inner[:, planes.shape[1] - half :, ..., 1] = 0.0
    pairs[:, :, height:] = 0.0
    pairs[:, :, :height, width:] = 0.0
    return torch.view_as_complex(pairs)


def _unpacked(pairs: Tensor, sign: int, like: Tensor) -> Tensor:
    """The planes of :func:`_packed` again, in the layout of ``like`` (B, C, h, w)."""
    half = pairs.shape[1]
    planes = torch.empty_like(like)
    planes[:, :half] = pairs.real
    torch.mul(pairs.imag[:, : like.shape[1] - half], sign, out=planes[:, half:])
    return planes


def _box_pairs(pairs: Tensor, window: torch.Size) -> Tensor:
    """:func:`_box` of packed planes."""
    rows = _band(pairs.shape[-2], window[0], pairs.real) @ torch.view_as_real(pairs).flatten(3)
    return torch.view_as_complex(rows.unflatten(3, (-1, 2))) @ _band(pairs.shape[-1], window[1], pairs).T


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
