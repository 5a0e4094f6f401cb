"""Labelled pairs of patches, as a table lists them (``pairs.csv``)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Sequence

import numpy as np

from ..protocol import JobError
from ..rasters.image import read_image

_COLUMNS = ("id", "source", "scene", "sar", "opt", "offset_x", "offset_y")


@dataclass(frozen=True)
class Pair:
    """One co-registered pair of patches.

    Attributes:
        id, source, scene: ``scene`` groups neighbouring patches; a split never cuts through one.
        sar, optical: image files of one size.
        offset: (x, y), where the SAR template is cut for scoring: the true offset in the optical patch.
    """

    id: str
    source: str
    scene: str
    sar: Path
    optical: Path
    offset: tuple[int, int]

    def read(self) -> tuple[np.ndarray, np.ndarray]:
        """SAR (1, H, W) and optical (1 or 3, H, W), uint8.

        Raises:
            JobError: a file that is missing or broken, that is not 8-bit, or patches of different sizes.
        """
        sar, optical = read_image(self.sar)[:1], read_image(self.optical)[:3]
        if sar.dtype != np.uint8 or optical.dtype != np.uint8:
            raise JobError(f"Pair {self.id} is not 8-bit; convert its patches to 8-bit images.")
        if sar.shape[1:] != optical.shape[1:]:
            raise JobError(f"The patches of pair {self.id} differ in size; cut both to the same area.")
        return sar, optical[:1] if optical.shape[0] == 2 else optical


def read_pairs(table: Path) -> list[Pair]:
    """The rows of a pairs table; paths are relative to the table's folder.

    Raises:
        JobError: no such file, a missing column, an offset that is not a whole number, or no row at all.
    """
    try:
        with open(table, newline="", encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(f"The table of pairs {table} cannot be read; check the path.", details=str(error)) from error
    if not rows:
        raise JobError(f"The table {table} lists no pair; add rows below its header.")
    missing = [name for name in _COLUMNS if name not in rows[0]]
    if missing:
        raise JobError(f"The table {table} has no column {missing[0]!r}; it needs {', '.join(_COLUMNS)}.")
    folder = Path(table).resolve().parent
    return [_pair(row, number, folder, table) for number, row in enumerate(rows, start=2)]


def _pair(row: dict[str, str], number: int, folder: Path, table: Path) -> Pair:
    try:
        offset = (int(row["offset_x"]), int(row["offset_y"]))
    except (TypeError, ValueError) as error:
        raise JobError(f"Line {number} of {table} has no whole-number offset_x, offset_y; correct it.") from error
    return Pair(row["id"], row["source"], row["scene"], folder / row["sar"], folder / row["opt"], offset)


def choose_pairs(pairs: Iterable[Pair], sources: Sequence[str], scenes: Sequence[str]) -> list[Pair]:
    """Pairs of ``sources`` and of scenes whose names begin with one of ``scenes``; of either empty means all.

    Raises:
        JobError: there is none.
    """
    chosen = [
        pair
        for pair in pairs
        if (not sources or pair.source in sources) and (not scenes or pair.scene.startswith(tuple(scenes)))
    ]
    if not chosen:
        raise JobError("No pair is of these sources and scenes; check their names in the table.")
    return chosen


@dataclass(frozen=True)
class Split:
    """Which pairs train and which validate; by scene, so that no neighbour leaks."""

    train: tuple[Pair, ...]
    validation: tuple[Pair, ...]


def split_by_scene(pairs: Iterable[Pair], sources: Sequence[str], validation_scenes: Sequence[str]) -> Split:
    """Pairs of ``sources`` only; a scene whose name begins with one of ``validation_scenes`` validates, the rest
    trains.

    Pairs of a ``…_shifted`` source (aligned by a matcher, not by people) may train but never validate.
    """
    train, validation = [], []
    for pair in pairs:
        if pair.source not in sources:
            continue
        if any(pair.scene.startswith(prefix) for prefix in validation_scenes):
            if not pair.source.endswith("_shifted"):
                validation.append(pair)
        else:
            train.append(pair)
    return Split(tuple(train), tuple(validation))
