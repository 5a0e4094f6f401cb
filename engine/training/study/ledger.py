"""Results of runs, one small JSON file each, so that a study can stop at any time and go on anywhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ...protocol import JobError
from ...rasters.disk import write_text

#: Raised where results of older runs no longer compare with newer ones.
VERSION = 1
LEVELS = ("fused", "shallow", "deep")


@dataclass(frozen=True)
class Outcome:
    """What came of a run.

    Attributes:
        name, part, seed: which run.
        settings: training and data settings, JSON-ready.
        errors: for each of :data:`LEVELS` (N,) px, L2 distance of the arg-max from the label, both whole px.
        scenes, sources: (N,) of the validation pairs.
        seconds: CPU seconds of training; ms_per_pair: CPU milliseconds of a match.
        parameters: trained numbers.
    """

    name: str
    part: str
    seed: int
    settings: dict[str, Any]
    errors: dict[str, np.ndarray]
    scenes: tuple[str, ...]
    sources: tuple[str, ...]
    seconds: float
    ms_per_pair: float
    parameters: int

    def cmr(self, threshold: float, level: str = "fused") -> float:
        """Share of pairs within ``threshold`` px."""
        return float((self.errors[level] <= threshold).mean())


class Ledger:
    """A folder of outcomes.

    Args:
        folder: made where it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str, seed: int) -> Path:
        """Of a run's file."""
        return self.folder / f"{name}-{seed}.json"

    def holds(self, name: str, seed: int, settings: dict[str, Any]) -> bool:
        """Whether this run was done, with these very settings."""
        path = self.path(name, seed)
        return path.exists() and _read(path).get("key") == _key(settings)

    def add(self, outcome: Outcome) -> None:
        """Write an outcome, whole or not at all.

        Raises:
            JobError: (``disk``) it cannot be written.
        """
        data = {
            "version": VERSION,
            "key": _key(outcome.settings),
            "name": outcome.name,
            "part": outcome.part,
            "seed": outcome.seed,
            "settings": outcome.settings,
            "seconds": round(outcome.seconds, 1),
            "ms_per_pair": round(outcome.ms_per_pair, 2),
            "parameters": outcome.parameters,
            "scenes": _coded(outcome.scenes),
            "sources": _coded(outcome.sources),
            # Arg-max and label are whole pixels, hence the squares whole numbers.
            "squared_errors": {
                level: " ".join(str(round(value**2)) for value in outcome.errors[level]) for level in LEVELS
            },
        }
        write_text(self.path(outcome.name, outcome.seed), json.dumps(data, indent=1) + "\n")

    def outcomes(self) -> list[Outcome]:
        """All of this version, by name and seed."""
        found = [_read(path) for path in sorted(self.folder.glob("*.json"))]
        return [_outcome(data) for data in found if data.get("version") == VERSION]


def _read(path: Path) -> dict[str, Any]:
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return data
    except (OSError, ValueError) as error:
        raise JobError(f"The result {path} cannot be read; delete it, and the run is done again.") from error


def _outcome(data: dict[str, Any]) -> Outcome:
    return Outcome(
        name=data["name"],
        part=data["part"],
        seed=data["seed"],
        settings=data["settings"],
        errors={level: np.sqrt(np.array(text.split(), float)) for level, text in data["squared_errors"].items()},
        scenes=_decoded(data["scenes"]),
        sources=_decoded(data["sources"]),
        seconds=data["seconds"],
        ms_per_pair=data["ms_per_pair"],
        parameters=data["parameters"],
    )


def _coded(names: Sequence[str]) -> dict[str, Any]:
    """Each name once, and which one stands where."""
    known = sorted(set(names))
    return {"names": known, "index": " ".join(str(known.index(name)) for name in names)}


def _decoded(data: dict[str, Any]) -> tuple[str, ...]:
    return tuple(data["names"][int(index)] for index in data["index"].split())


def _key(settings: dict[str, Any]) -> str:
    text = json.dumps([VERSION, settings], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
