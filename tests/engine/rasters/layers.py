"""Two small layers that overlap, and how a pair of them is opened or refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import BAD_INPUT, JobError, LayerSpec, RegisterSpec
from s2m2_sar.engine.rasters.pair import PairReader, open_pair

UTM = 32631
EAST, NORTH = 400_000.0, 5_000_000.0


def place(east: float = 0.0, north: float = 0.0, gsd: float = 10.0) -> tuple[float, ...]:
    return (EAST + east, gsd, 0.0, NORTH + north, 0.0, -gsd)


def sar_values(side: int = 200, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).gamma(4, 0.02, (side, side)).astype(np.float32)


def optical_values(side: int = 200, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(20, 220, (3, side, side)).astype(np.uint8)


def opened(sar: Path | LayerSpec, optical: Path | LayerSpec, **settings: object) -> PairReader:
    layers = [layer if isinstance(layer, LayerSpec) else LayerSpec(str(layer)) for layer in (sar, optical)]
    return open_pair(RegisterSpec(layers[0], layers[1], "unused", **settings), Progress())


def refusal(sar: Path | LayerSpec, optical: Path | LayerSpec, **settings: object) -> str:
    """The sentence of the refusal; it must be the user's to mend and read like a sentence."""
    with pytest.raises(JobError) as caught:
        opened(sar, optical, **settings)
    assert caught.value.kind == BAD_INPUT
    message = caught.value.message
    assert message.endswith(".")
    assert "Error" not in message
    assert "\n" not in message
    return message
