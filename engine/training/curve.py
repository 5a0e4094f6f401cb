"""What a run shows of itself: ``curve.csv``, and TensorBoard event files where TensorBoard is installed."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Optional

from ..protocol import DISK, JobError
from .state import Means

COLUMNS = ("step", "loss", "pseudo", "independence", "believed", "rate", "cmr1", "cmr2", "cmr5", "mean_l2", "seconds")


class Curve:
    """The run's ``curve.csv``: step, losses since the last row, share of pseudo labels believed, factor of the learning
    rate, validation CMR@1, CMR@2, CMR@5, mean L2 (px), seconds of training.

    Args:
        folder: of the run.
        first: step that the run goes on from; rows beyond it are of a part that was lost.
    """

    def __init__(self, folder: Path, first: int) -> None:
        self.path = folder / "curve.csv"
        self.last = ""
        rows = []
        if first and self.path.exists():
            with open(self.path, newline="", encoding="utf-8") as stream:
                rows = [row for row in csv.reader(stream) if _whole(row) and int(row[0]) <= first]
        temporary = self.path.with_name(f".{self.path.name}.partial")
        _write(temporary, "w", [COLUMNS, *rows])
        temporary.replace(self.path)
        self._board = _board(folder / "events", first)

    def add(self, step: int, means: Means, rate: float, summary: dict[str, Any], seconds: float) -> dict[str, float]:
        """Append one row; answers it."""
        overall = summary.get("overall", {})
        values: dict[str, float] = {
            "loss": means.labelled,
            "pseudo": means.pseudo,
            "independence": means.independence,
            "believed": means.believed,
            "rate": rate,
            **{key: overall[key] for key in ("cmr1", "cmr2", "cmr5", "mean_l2") if key in overall},
        }
        cells = [f"{values[name]:.4f}" if name in values else "" for name in COLUMNS[1:-1]]
        row = [str(step), *cells, f"{seconds:.0f}"]
        _write(self.path, "a", [row])
        self.last = ", ".join(f"{name} {cell}" for name, cell in zip(COLUMNS, row, strict=True) if cell)
        if self._board is not None:
            for name, value in values.items():
                self._board.add_scalar(name, value, step)
            self._board.flush()
        return values

    def close(self) -> None:
        """Close TensorBoard's file."""
        if self._board is not None:
            self._board.close()


def _whole(row: Sequence[str]) -> bool:
    """Whether a line of the file is a row: the last one may have been cut short by a full disk."""
    return len(row) == len(COLUMNS) and row[0].isdigit()


def _write(path: Path, mode: str, rows: Sequence[Sequence[str]]) -> None:
    try:
        with open(path, mode, newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows(rows)
    except OSError as error:
        raise JobError(
            f"The curve {path} cannot be written; free some space and resume the run.", DISK, str(error)
        ) from error


def _board(folder: Path, first: int) -> Optional[Any]:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        return None
    return SummaryWriter(str(folder), purge_step=first + 1)  # type: ignore[no-untyped-call]
