"""What a result did to the images: both layers as a whole, and a checkerboard of them before and after.

Everything is read through windows of the working grid. The whole is shown small; the checkerboards are cut where the
matches are, at the working pixel size, since a few pixels of misplacement cannot be seen on a whole scene.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from .. import geometry
from ..geometry import Window
from ..progress import Progress
from ..protocol import JobError, LayerSpec, RegisterSpec, from_plain
from ..rasters.pair import PairReader, open_pair
from .matches import Matches

#: Side of a checkerboard in working px, and of one of its squares.
BOARD_PX, SQUARE_PX = 512, 64
#: Long side of the small pictures of the whole overlap.
SMALL_PX = 360
#: The small pictures show at most so many working px a side, from the middle: reading the whole of a continent for two
#: thumbnails would take longer than matching it.
WHOLE_PX = 8192
#: What fills masked pixels.
EMPTY = 0.5
#: The optical layer where it was fetched from a web map.
REFERENCE = "reference.tif"
#: Possible names of the corrected layer.
CORRECTED = ("shifted.vrt", "shifted.tif", "corrected.vrt", "corrected.tif")


@dataclass(frozen=True)
class Picture:
    """(h, w, 3) uint8 RGB with its title, the sentence under it, and what a reader who cannot see it is told."""

    image: np.ndarray
    title: str
    caption: str
    alt: str


@dataclass(frozen=True)
class Pictures:
    """Attributes:
    small: of the whole.
    boards: before, and after where something was corrected.
    missing: a sentence where some could not be made, else empty.
    """

    small: tuple[Picture, ...] = ()
    boards: tuple[Picture, ...] = ()
    missing: str = ""


def take_pictures(folder: Path, content: dict[str, Any], matches: Matches, progress: Progress) -> Pictures:
    """Pictures of a bundle's inputs and of what was corrected; without them where an input is gone or has changed.

    Args:
        folder: where the bundle lies now.
        content: of its ``result.json``.

    Raises:
        Cancelled: the user cancelled.
    """
    try:
        spec = _spec(folder, content)
        reader = _open(spec, content, folder, progress)
        small = _small(reader)
        progress.check()
        centre = _centre(reader, matches)
        boards = [_board(reader, centre, content, after=False)]
        moved = next((name for name in CORRECTED if name in content["files"] and (folder / name).is_file()), "")
        if moved:
            after = open_pair(_corrected(spec, content, str(folder / moved)), progress.quiet())
            boards.append(_board(after, centre, content, after=True))
    except JobError as error:
        return Pictures(missing=f"There are no pictures of the layers: {error.message}")
    return Pictures(small, tuple(boards))


def checkerboard(sar: np.ndarray, optical: np.ndarray, square: int = SQUARE_PX) -> np.ndarray:
    """(3, h, w) with squares of both in turn; the top-left one is SAR.

    Args:
        sar: (1 or 3, h, w).
        optical: (3, h, w).
    """
    rows, columns = np.indices(optical.shape[1:]) // square
    return np.where((rows + columns) % 2 == 0, sar, optical)


def _spec(folder: Path, content: dict[str, Any]) -> RegisterSpec:
    """The registration that a bundle comes from, with files that lie in the bundle found where it lies now."""
    parameters = content["parameters"]
    spec = from_plain(RegisterSpec, parameters.get("register", parameters))
    layers = [_found(layer, spec.out, folder) for layer in (spec.sar, spec.optical)]
    return replace(spec, sar=layers[0], optical=layers[1])


def _found(layer: LayerSpec, out: str, folder: Path) -> LayerSpec:
    place, path = os.path.realpath(out), os.path.realpath(layer.uri)
    if out and path.startswith(place + os.sep):
        return replace(layer, uri=str(folder / os.path.relpath(path, place)))
    # A fetched reference in a bundle that has moved since.
    own = folder / REFERENCE
    gone = Path(layer.uri).name == REFERENCE and not os.path.exists(layer.uri)
    return replace(layer, uri=str(own)) if gone and own.is_file() else layer


def _open(spec: RegisterSpec, content: dict[str, Any], folder: Path, progress: Progress) -> PairReader:
    reader = open_pair(spec, progress.quiet())
    for source, kind in ((reader.sar, "sar"), (reader.optical, "optical")):
        was = content["inputs"][kind]
        # What lies in the bundle was copied along with it, which may have given it a new time.
        own = Path(source.path).parent == folder.absolute()
        if was["size"] and not own and (source.size, source.mtime) != (was["size"], was["mtime"]):
            raise JobError(f"{source.what} is another file than the one that was registered.")
    return reader


def _corrected(spec: RegisterSpec, content: dict[str, Any], path: str) -> RegisterSpec:
    """The same pair with the corrected layer in the place of the one that moved, on the same grid."""
    moves = content["result"].get("moves", spec.moves)
    layer = spec.sar if moves == "sar" else spec.optical
    scaling = content["inputs"]["sar"]["scaling"] or "auto" if moves == "sar" else "auto"
    layer = LayerSpec(uri=path, bands=layer.bands, nodata=layer.nodata, scaling=scaling)
    return replace(
        spec,
        sar=layer if moves == "sar" else spec.sar,
        optical=layer if moves == "optical" else spec.optical,
        gsd=float(content["grid"]["gsd"]),
        start=None,
    )


def _small(reader: PairReader) -> tuple[Picture, ...]:
    x0, y0, x1, y1 = _seen(reader)
    cx, cy, half = (x0 + x1) // 2, (y0 + y1) // 2, WHOLE_PX // 2
    part = geometry.intersect((x0, y0, x1, y1), (cx - half, cy - half, cx + half, cy + half))
    factor = max(-(-max(part[2] - part[0], part[3] - part[1]) // SMALL_PX), 1)
    at = reader.coarser(factor) if factor > 1 else reader
    left, top = part[0] // factor, part[1] // factor
    size = max((part[2] - part[0]) // factor, 1), max((part[3] - part[1]) // factor, 1)
    what = "the overlap" if part == (x0, y0, x1, y1) else f"the middle {WHOLE_PX} px of the overlap"
    pictures = []
    for name, source, read in (("SAR", reader.sar, at.read_sar), ("Optical", reader.optical, at.read_optical)):
        image = _rgb(*read(left, top, *size))
        caption = f"“{source.name}”, {what}, one pixel for {factor} working px a side."
        pictures.append(Picture(image, name, caption, f"{name} layer: {what}, as it lies before the correction"))
    return tuple(pictures)


def _centre(reader: PairReader, matches: Matches) -> tuple[float, float]:
    """Map coordinates where a checkerboard shows most: the good match nearest to the median of all good ones."""
    if not matches.good.any():
        window = _seen(reader)
        return geometry.apply(reader.grid.geotransform, *geometry.centre_of(window))
    x, y = matches.x[matches.good], matches.y[matches.good]
    nearest = int(np.argmin(np.hypot(x - np.median(x), y - np.median(y))))
    return float(x[nearest]), float(y[nearest])


def _board(reader: PairReader, centre: tuple[float, float], content: dict[str, Any], after: bool) -> Picture:
    """One checkerboard around a place of the map; the same place gives the same frame before and after."""
    x, y = geometry.apply(geometry.invert(reader.grid.geotransform), *centre)
    left, top = round(x) - BOARD_PX // 2, round(y) - BOARD_PX // 2
    sar = reader.read_sar(left, top, BOARD_PX, BOARD_PX)
    optical = reader.read_optical(left, top, BOARD_PX, BOARD_PX)
    image = checkerboard(_filled(*sar), _filled(*optical))
    size = f"{SQUARE_PX} × {SQUARE_PX} working px"
    title = "After" if after else "Before"
    state = "with the corrected layer" if after else "as the layers lie"
    caption = f"Squares of {size}, SAR (grey) and optical in turn, {state}. Roads and shores run on across the squares "
    caption += "where the layers agree."
    alt = f"Checkerboard of SAR and optical {state}, {BOARD_PX} px wide, around {centre[0]:.6g}, {centre[1]:.6g}"
    return Picture(_bytes(image), title, caption, alt)


def _seen(reader: PairReader) -> Window:
    window = reader.overlap
    return reader.sar_window if geometry.is_empty(window) else window


def _filled(chip: np.ndarray, mask: np.ndarray) -> np.ndarray:
    return np.where(mask, chip, np.float32(EMPTY))


def _rgb(chip: np.ndarray, mask: np.ndarray) -> np.ndarray:
    values = _filled(chip, mask)
    return _bytes(np.repeat(values, 3, axis=0) if len(values) == 1 else values)


def _bytes(image: np.ndarray) -> np.ndarray:
    """(3, h, w) of 0…1 as (h, w, 3) uint8."""
    scaled: np.ndarray = np.rint(np.clip(image, 0.0, 1.0) * 255).astype(np.uint8)
    return np.ascontiguousarray(scaled.transpose(1, 2, 0))
