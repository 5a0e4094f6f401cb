"""What is known of every match of a field."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

#: What became of a match: taken into the fit, taken out of it by the robust estimate, not trusted in the first place;
#: and a person's word: never, always, always at the place given by hand.
USED, OUTLIER, DOUBTFUL = "used", "outlier", "doubtful"
REJECTED, ACCEPTED, HAND = "rejected", "accepted", "hand"
#: Distances (px) at which a match is trusted half as much: between deep and shallow level, and between the way there
#: and the way back.
DISAGREE_PX, BACK_PX = 4.0, 2.0


@dataclass(frozen=True, eq=False)
class Measured:
    """Matches of one batch, or of all; arrays are (n,) unless said otherwise, NaN where it is not known.

    Attributes:
        shift: (n, 2) working px, (x, y): sub-pixel peak, what must be added to the template's place; NaN where nothing
            could be judged.
        confidence: 0…1, the matcher's probability that it is within 2 px.
        similarity: the fused one at the peak.
        rival_ratio: log of best over second-best probability.
        entropy: nats, of the heatmap as a probability.
        deep: (n, 2) working px, the deep level's own peak as a shift; NaN for a matcher with one level.
        disagree: px between the deep level's peak and the shallow one's.
        back: px by which the match the other way round misses; NaN where it was not done.
        sigma: px, standard deviation of the peak along one axis, from the heatmap's probability around it.
        rim: bool, the peak lies on the border of what was searched.
    """

    shift: np.ndarray
    confidence: np.ndarray
    similarity: np.ndarray
    rival_ratio: np.ndarray
    entropy: np.ndarray
    deep: np.ndarray
    disagree: np.ndarray
    back: np.ndarray
    sigma: np.ndarray
    rim: np.ndarray

    def __len__(self) -> int:
        return len(self.shift)

    @property
    def judged(self) -> np.ndarray:
        """(n,) bool: there was something to compare."""
        return np.isfinite(self.shift).all(axis=1)

    @property
    def trust(self) -> np.ndarray:
        """(n,) 0…1: the confidence, lowered where the levels or the two ways disagree; 0 for what was not judged."""
        agree = 1 / (1 + (np.nan_to_num(self.disagree) / DISAGREE_PX) ** 2)
        back = 1 / (1 + (np.nan_to_num(self.back) / BACK_PX) ** 2)
        lowered = np.where(self.judged & ~self.rim, self.confidence * np.sqrt(agree) * back, 0.0)
        return np.clip(np.nan_to_num(lowered), 0.0, 1.0)


def concatenate(parts: list[Measured]) -> Measured:
    """All batches as one; raises ValueError for none."""
    return Measured(**{f.name: np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Measured)})


def nothing_measured() -> Measured:
    """No match at all."""
    none = np.zeros(0)
    return Measured(np.zeros((0, 2)), none, none, none, none, np.zeros((0, 2)), none, none, none, np.zeros(0, bool))


@dataclass(frozen=True, eq=False)
class Ties:
    """Places of matched things: what models are fitted to. (n, …) arrays in map coordinates of the working grid.

    Attributes:
        source: (n, 2) where the thing lies in the layer that moves; target: (n, 2) where it belongs.
        sigma: (n,) map units, standard deviation of target − source along one axis, of the match alone.
        weight: (n,) > 0, relative: how much a tie counts.
    """

    source: np.ndarray
    target: np.ndarray
    sigma: np.ndarray
    weight: np.ndarray

    def __len__(self) -> int:
        return len(self.source)

    @property
    def moved(self) -> np.ndarray:
        """(n, 2) target − source."""
        difference: np.ndarray = self.target - self.source
        return difference

    def take(self, chosen: np.ndarray) -> Ties:
        """Those of a mask or of indices."""
        return replace(self, **{f.name: getattr(self, f.name)[chosen] for f in fields(Ties)})
