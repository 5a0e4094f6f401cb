"""A fine-tuning's folder as the engine writes it: how far it is, its curve, its answer."""

from __future__ import annotations

import csv
import json
import os
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from qgis.core import QgsApplication

from ...engine.protocol import FineTuneSpec, JobError, from_plain, to_plain

_SPEC, _PLAN, _CURVE, _RESULT, _STATE = "spec.json", "run.json", "curve.csv", "result.json", "state.safetensors"


@dataclass(frozen=True)
class Point:
    """One row of the curve.

    Attributes:
        step: optimiser steps done. loss: mean labelled loss since the row before.
        cmr2: share of check matches within 2 px; None where there are none.
    """

    step: int
    loss: float
    cmr2: Optional[float]


@dataclass(frozen=True)
class Run:
    """What a folder holds.

    Attributes:
        folder: its path.
        spec: what was asked for; None where it cannot be read.
        steps: of the whole run; 0 = not known yet.
        base_cmr2: of the base model; None = not known yet.
        points: of the curve.
        result: the engine's answer; None while the run is not finished.
        resumable: there is a state to go on from.
    """

    folder: str
    spec: Optional[FineTuneSpec]
    steps: int
    base_cmr2: Optional[float]
    points: tuple[Point, ...]
    result: Optional[Mapping[str, Any]]
    resumable: bool

    @property
    def name(self) -> str:
        """What the user called it."""
        return (self.spec.name if self.spec is not None else "") or os.path.basename(self.folder)

    @property
    def steps_done(self) -> int:
        """Of the curve's last row."""
        return self.points[-1].step if self.points else 0


def runs_folder() -> str:
    """Where runs lie: in the QGIS profile, outside the plugin's folder."""
    return os.path.join(QgsApplication.qgisSettingsDirPath(), "s2m2_sar", "runs")


def read_run(folder: str) -> Run:
    """What a folder holds; whatever is missing or broken reads as not there."""
    plan, result, plain = (_json(os.path.join(folder, name)) for name in (_PLAN, _RESULT, _SPEC))
    spec = None
    if plain is not None:
        try:
            spec = from_plain(FineTuneSpec, plain)
        except JobError:
            spec = None
    steps, base = (plan.get("steps"), plan.get("base_cmr2")) if plan else (0, None)
    return Run(
        folder,
        spec,
        steps if isinstance(steps, int) else 0,
        base if isinstance(base, float) and base >= 0 else None,
        _points(os.path.join(folder, _CURVE)),
        result,
        os.path.isfile(os.path.join(folder, _STATE)),
    )


def left_runs(parent: str) -> list[Run]:
    """Runs that nobody decided about yet, finished or not, the latest first."""
    try:
        folders = [os.path.join(parent, name) for name in os.listdir(parent)]
    except OSError:
        return []
    left = [folder for folder in folders if os.path.isfile(os.path.join(folder, _SPEC))]
    left.sort(key=lambda folder: os.path.getmtime(os.path.join(folder, _SPEC)), reverse=True)
    return [read_run(folder) for folder in left]


def remember(spec: FineTuneSpec) -> None:
    """Write down what was asked for, so that a run can be gone on with after QGIS was restarted.

    Raises:
        OSError: the folder cannot be written to.
    """
    os.makedirs(spec.out, exist_ok=True)
    path = os.path.join(spec.out, _SPEC)
    with open(path + ".partial", "w", encoding="utf-8") as stream:
        json.dump(to_plain(spec), stream, indent=1, ensure_ascii=False)
    os.replace(path + ".partial", path)


def _json(path: str) -> Optional[dict[str, Any]]:
    try:
        with open(path, encoding="utf-8") as stream:
            data = json.load(stream)
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def _points(path: str) -> tuple[Point, ...]:
    points = []
    try:
        with open(path, newline="", encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                cmr2 = row.get("cmr2") or ""
                points.append(Point(int(row["step"]), float(row["loss"]), float(cmr2) if cmr2 else None))
    except (OSError, ValueError, KeyError, TypeError):
        # The last row may be half-written; what came before it counts.
        pass
    return tuple(points)
