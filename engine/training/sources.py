"""Where training patches come from: one form for patches of data sets and for windows of whole scenes.

Signs: a patch's ``displacement`` is by how much the SAR's content lies away from the optical's, in px, x right and y
down: what the optical shows at (x, y), the SAR shows at (x + dx, y + dy). It is the opposite of a registration's shift.
"""

from __future__ import annotations

import copy
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional, Protocol

import numpy as np

from ..progress import Progress
from ..protocol import JobError
from .pairs import Pair
from .residuals import residuals

#: How well labels are known (px), by source: the measured residual misalignment of each.
LABEL_SIGMA = {"sen12": 0.7, "ombria": 0.9, "volkov_native": 1.2, "volkov_shifted": 1.2}
DEFAULT_SIGMA = 0.9
#: Patches kept in memory by one source (bytes); what is beyond is read each time.
MEMORY_LIMIT = 1 << 30


@dataclass(frozen=True)
class Patch:
    """A SAR and an optical image of the same window.

    Attributes:
        sar: (1, H, W) uint8. optical: (1 or 3, H, W) uint8.
        displacement: (dx, dy) px; None where it is unknown or withheld.
        sigma_px: how well it is known: standard deviation of either coordinate; 0 without a label.
        source, scene: where it is from.
        sar_mask, optical_mask: (H, W) bool, True = valid; None = all. What is masked holds the local mean.
    """

    sar: np.ndarray
    optical: np.ndarray
    displacement: Optional[tuple[float, float]]
    sigma_px: float
    source: str
    scene: str
    sar_mask: Optional[np.ndarray] = None
    optical_mask: Optional[np.ndarray] = None

    @property
    def labelled(self) -> bool:
        """Whether the displacement is known."""
        return self.displacement is not None


class Source(Protocol):
    """Something that patches can be drawn from."""

    @property
    def labelled(self) -> bool:
        """Whether its patches come with their displacement."""
        ...

    @property
    def scenes(self) -> tuple[str, ...]:
        """Names of its scenes, sorted."""
        ...

    def __len__(self) -> int:
        """Number of pairs, or of windows side by side: how much there is to draw from."""
        ...

    def draw(self, generator: np.random.Generator, side: int) -> Patch:
        """A random patch of ``side`` × ``side`` px, or the whole of a smaller one.

        The state of the generator alone decides which: equal states give equal patches.

        Raises:
            JobError: files that cannot be read, or no window with enough valid pixels.
        """
        ...

    def describe(self) -> dict[str, Any]:
        """JSON-ready, for the checkpoint: what it is, how much, and a hash that tells one choice from another."""
        ...


class PatchSource:
    """Co-registered patches of a data set.

    Args:
        pairs: at least one.
        labelled: False withholds the labels: patches come with no displacement.
        sigma_px: how well the labels of each pair's source are known; other sources get :data:`DEFAULT_SIGMA`.
        memory_limit: bytes of images to keep.

    Raises:
        JobError: no pair at all.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        labelled: bool = True,
        sigma_px: Optional[Mapping[str, float]] = None,
        memory_limit: int = MEMORY_LIMIT,
    ) -> None:
        if not pairs:
            raise JobError("A source of patches needs at least one pair; check the sources and the validation scenes.")
        self.pairs = tuple(pairs)
        self._labelled = labelled
        self._sigma = LABEL_SIGMA if sigma_px is None else sigma_px
        self._measured: Optional[tuple[np.ndarray, np.ndarray]] = None
        self._kept: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        self._room = memory_limit

    def __len__(self) -> int:
        return len(self.pairs)

    @property
    def labelled(self) -> bool:
        """See :class:`Source`."""
        return self._labelled

    @property
    def scenes(self) -> tuple[str, ...]:
        """See :class:`Source`."""
        return tuple(sorted({pair.scene for pair in self.pairs}))

    def draw(self, generator: np.random.Generator, side: int) -> Patch:
        """See :class:`Source`: a random window of a random pair."""
        index = int(generator.integers(0, len(self.pairs)))
        pair = self.pairs[index]
        sar, optical = self.images(index)
        height, width = sar.shape[1:]
        x = int(generator.integers(0, max(width - side, 0) + 1))
        y = int(generator.integers(0, max(height - side, 0) + 1))
        return Patch(
            sar=sar[:, y : y + side, x : x + side],
            optical=optical[:, y : y + side, x : x + side],
            displacement=self._displacement(index),
            sigma_px=self._sigma_px(index),
            source=pair.source,
            scene=pair.scene,
        )

    def measured(self, progress: Progress) -> PatchSource:
        """The same with each pair's residual displacement, measured by CFOG, in place of its nominal one; without
        labels, itself.

        Takes about 50 ms a pair; see :mod:`engine.training.residuals`.
        """
        if not self._labelled:
            return self
        other = copy.copy(self)
        other._measured = residuals([self.images(index) for index in range(len(self.pairs))], progress)
        return other

    def _displacement(self, index: int) -> Optional[tuple[float, float]]:
        if not self._labelled:
            return None
        if self._measured is None:
            return 0.0, 0.0
        dx, dy = self._measured[0][index].tolist()
        return dx, dy

    def _sigma_px(self, index: int) -> float:
        if not self._labelled:
            return 0.0
        if self._measured is None:
            return self._sigma.get(self.pairs[index].source, DEFAULT_SIGMA)
        return float(self._measured[1][index])

    def images(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        """Both images of one pair, from memory where there was room."""
        if index in self._kept:
            return self._kept[index]
        sar, optical = self.pairs[index].read()
        size = sar.nbytes + optical.nbytes
        if size <= self._room:
            self._room -= size
            # The reader's arrays may be views of larger ones.
            self._kept[index] = np.ascontiguousarray(sar), np.ascontiguousarray(optical)
        return sar, optical

    def describe(self) -> dict[str, Any]:
        """See :class:`Source`."""
        return {
            "kind": "patches",
            "labelled": self._labelled,
            "labels_measured": self._measured is not None,
            "pairs": len(self.pairs),
            "sources": counts(self.pairs),
            "scenes": len(self.scenes),
            "ids_sha256": ids_hash(self.pairs),
        }


def counts(pairs: Sequence[Pair]) -> dict[str, int]:
    """Number of pairs of each source."""
    return dict(sorted(Counter(pair.source for pair in pairs).items()))


def ids_hash(pairs: Sequence[Pair]) -> str:
    """SHA-256 of source and id of the pairs, whatever their order."""
    names = sorted(f"{pair.source}\t{pair.id}" for pair in pairs)
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
