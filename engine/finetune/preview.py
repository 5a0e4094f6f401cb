"""Random training samples as the network will see them: altered, turned, zoomed, with the truth drawn in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..progress import Progress
from ..protocol import JobError, PreviewSpec
from ..rasters.picture import write_png
from ..training.augment import Sample
from ..training.batch import draw_step
from ..training.datasets import open_data_sets

#: Longest side of a drawn window (px), and the gap between two.
_SIDE, _GAP, _COLUMNS = 160, 8, 2
_TRUTH, _UNKNOWN = (80, 220, 255), (170, 170, 170)
_MOST = 32


def preview_samples(spec: PreviewSpec, progress: Progress) -> dict[str, Any]:
    """Draw samples and write one picture of them.

    Each sample is its optical window and, beside it, its SAR template; a frame in the window shows where the template
    belongs, or for unlabelled samples, dashed, where it was cut.

    Returns:
        ``file``; ``samples``: for each ``labelled`` (bool), ``window`` and ``template`` (px), ``sigma_px``.

    Raises:
        JobError: nothing to draw from; layers that cannot be read.
    """
    if not 1 <= spec.count <= _MOST:
        raise JobError(f"Between 1 and {_MOST} samples can be shown; choose another number.")
    progress.step(0.0, "Opening the data sets")
    sets = open_data_sets(spec.data, progress.quiet()).sets
    cells, said = [], []
    for number in range(spec.count):
        progress.step(number / spec.count, f"Sample {number + 1} of {spec.count}")
        labelled = number % 2 == 0 or not sets.unlabelled
        step = draw_step(sets, spec.seed, number, 1, 0 if labelled else 1, warm_up=False)
        sample = step.labelled[0].sample if labelled else step.unlabelled[0].strong
        cells.append(_drawn(sample, labelled))
        said.append(
            {
                "labelled": labelled,
                "window": sample.reference.shape[-1],
                "template": sample.template.shape[-1],
                "sigma_px": round(step.labelled[0].sigma, 2) if labelled else None,
            }
        )
    write_png(Path(spec.out), _sheet(cells))
    progress.step(1.0, "")
    return {"file": spec.out, "samples": said}


def _drawn(sample: Sample, labelled: bool) -> np.ndarray:
    """(H, W, 3) uint8: window with the frame, and the template."""
    window, template = sample.reference.shape[-1], sample.template.shape[-1]
    scale = _SIDE / window
    optical = sample.reference.numpy()
    optical = optical if len(optical) == 3 else np.repeat(optical[:1], 3, axis=0)
    left = _resized(optical.transpose(1, 2, 0), _SIDE)
    side = round(template * scale)
    right = _resized(np.repeat(sample.template.numpy(), 3, axis=0).transpose(1, 2, 0), side)
    x, y = (round(value * scale) for value in sample.offset)
    _frame(left, x, y, side, _TRUTH if labelled else _UNKNOWN, dashed=not labelled)
    whole = np.full((_SIDE, 2 * _SIDE + _GAP // 2, 3), 255, np.uint8)
    whole[:, :_SIDE] = left
    top = (_SIDE - side) // 2
    whole[top : top + side, _SIDE + _GAP // 2 : _SIDE + _GAP // 2 + side] = right
    return whole


def _resized(image: np.ndarray, side: int) -> np.ndarray:
    rows = (np.arange(side) * image.shape[0]) // side
    picked: np.ndarray = (image[rows][:, rows].clip(0, 1) * 255).astype(np.uint8)
    return picked


def _frame(image: np.ndarray, x: int, y: int, side: int, colour: tuple[int, int, int], dashed: bool) -> None:
    along = np.arange(side)
    if dashed:
        along = along[along % 8 < 4]
    for thickness in range(2):
        for rows, columns in (
            (np.full_like(along, y + thickness), x + along),
            (np.full_like(along, y + side - 1 - thickness), x + along),
            (y + along, np.full_like(along, x + thickness)),
            (y + along, np.full_like(along, x + side - 1 - thickness)),
        ):
            inside = (rows >= 0) & (rows < image.shape[0]) & (columns >= 0) & (columns < image.shape[1])
            image[rows[inside], columns[inside]] = colour


def _sheet(cells: list[np.ndarray]) -> np.ndarray:
    """(H, W, 4) uint8 RGBA of all samples in columns."""
    height, width = cells[0].shape[:2]
    rows = -(-len(cells) // _COLUMNS)
    columns = min(_COLUMNS, len(cells))
    sheet = np.full((rows * (height + _GAP) - _GAP, columns * (width + _GAP) - _GAP, 4), 255, np.uint8)
    for number, cell in enumerate(cells):
        top, left = number // _COLUMNS * (height + _GAP), number % _COLUMNS * (width + _GAP)
        sheet[top : top + height, left : left + width, :3] = cell
    return sheet
