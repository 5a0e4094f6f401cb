"""Accept a shift, or refuse it and say why."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .evidence import Consensus, consensus
from .search import Found, LevelMaps

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
#: A shift is accepted from this confidence on, before it is lowered for unfamiliar images.
ACCEPT = 0.8
#: Independent templates' worth of weight that must agree: one alone cannot be told from a look-alike.
LEAST_AGREEING = 1.5
#: A shift that leads its rival by less (as in :func:`features`) is not accepted, whatever else speaks for it …
LEAST_LEAD = 0.5
#: … and the evidence is called contradictory, not missing, where there is this much more of it than chance gives.
BEYOND_CHANCE = 0.2
#: Names of :func:`features`, for the calibration's record.
FEATURES = (
    "evidence beyond chance, nats / 10",
    "lead over the rival, nats / 10",
    "share that agrees",
    "nats per template",
)


@dataclass(frozen=True)
class Calibration:
    """A logistic model of the probability that a registration is right.

    Attributes:
        weights: of :func:`features`, in order; ≥ 0.
        bias: of the model.
        ceiling: no registration is surer than this; what the number of trials allows to claim.
        fitted_on: what it was fitted on.
    """

    weights: tuple[float, ...]
    bias: float
    ceiling: float = 0.99
    fitted_on: str = ""

    def confidence(self, values: np.ndarray) -> float:
        """0…``ceiling`` for one registration's features."""
        raw = float(np.dot(values, self.weights)) + self.bias
        return self.ceiling / (1.0 + math.exp(-min(max(raw, -30.0), 30.0)))

    def to_json(self) -> dict[str, Any]:
        """JSON-ready numbers; :meth:`from_json` reads them back."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Calibration:
        """Raises KeyError or TypeError where the numbers are not all there."""
        return cls(**{**data, "weights": tuple(data["weights"])})


@dataclass(frozen=True)
class Verdict:
    """The decision.

    Attributes:
        accepted: whether the shift may be applied.
        confidence: calibrated probability 0…1 that the shift is right (to within the scene's own displacements).
        reason: one sentence.
        agreement: which templates agree with the last level's peak; None where nothing could be judged.
    """

    accepted: bool
    confidence: float
    reason: str
    agreement: Consensus | None


def calibration_path(matcher: str) -> Path:
    """Where the numbers of a matcher lie."""
    return RESOURCES / f"registration_{matcher}.json"


def bundled_calibration(matcher: str) -> Calibration:
    """The numbers that ``calibrate-registration`` found for a matcher; CFOG's for one that has none of its own."""
    path = calibration_path(matcher)
    if not path.exists():
        path = calibration_path("cfog")
    return Calibration.from_json(json.loads(path.read_text(encoding="utf-8"))["calibration"])


def agreement(maps: LevelMaps, seed: int) -> Consensus | None:
    """Who agrees with a level's best peak; None where there is none."""
    if not maps.peaks:
        return None
    return consensus(maps.surface, maps.peaks[0], maps.ratios, maps.templates.weights, maps.shifts, seed)


def features(found: Found, agreed: Consensus) -> np.ndarray:
    """(4,) what the decision rests on, see :data:`FEATURES`.

    The first level searched everything, so chance had its say there: ``ln`` of the number of searched shifts is what
    the best of that many unrelated shifts is worth. The rival is the second peak of either level.
    """
    wide, fine = found.wide, found.fine
    searched = max(int(np.isfinite(wide.surface.evidence).sum()), 1)
    beyond = wide.peaks[0].evidence - math.log(searched)
    lead = min(_lead(wide), _lead(fine))
    weight = max(float(fine.templates.weights.sum()), 1e-9)
    share = float((fine.templates.weights * agreed.agreeing).sum()) / weight
    return np.array(
        [
            float(np.clip(beyond, -10.0, 30.0)) / 10.0,
            float(np.clip(lead, 0.0, 20.0)) / 10.0,
            share,
            float(np.clip(fine.peaks[0].evidence / weight, -2.0, 6.0)),
        ]
    )


def decide(
    found: Found, calibration: Calibration, metres_per_px: float, radius_px: float, seed: int, started: bool = False
) -> Verdict:
    """The decision on what the search found.

    Args:
        metres_per_px: of the working grid, for the words.
        radius_px: radius of the search that was asked for, working px.
        seed: of the bootstrap.
        started: the search began at a hand-placed pair of points, for the words.
    """
    again = "place both points again" if started else "give a pair of points to start from"
    agreed = agreement(found.fine, seed)
    if agreed is None or not found.wide.peaks:
        return Verdict(
            False,
            0.0,
            "Refused for lack of evidence: no template found enough valid pixels to be compared; choose layers that "
            "overlap more.",
            None,
        )
    values = features(found, agreed)
    sure = calibration.confidence(values)
    # Templates that agree speak for themselves on unfamiliar images too; how far to trust that is said, not decided.
    confidence = sure * found.familiarity
    count, total = int(agreed.agreeing.sum()), len(agreed.agreeing)
    weight = float((found.fine.templates.weights * agreed.agreeing).sum())
    share = f"{count} of {total} templates agree"
    within = f"within {agreed.tolerance:.1f} px ({agreed.tolerance * metres_per_px:.3g} m)"
    if sure >= ACCEPT and weight >= LEAST_AGREEING and values[1] >= LEAST_LEAD:
        return Verdict(True, confidence, f"{share} {within}, and no other shift comes near.", agreed)
    if values[0] > BEYOND_CHANCE and values[1] < LEAST_LEAD:
        rival = _rival_words(found, metres_per_px)
        if rival:
            return Verdict(
                False,
                confidence,
                f"Refused because the evidence is contradictory: {share}, but {rival} explains the images nearly as "
                f"well; draw an area of interest around something unmistakable, or {again}.",
                agreed,
            )
    if total < 4:
        hint = f"there is room for {_few(total)} only; use layers that overlap more, or a smaller working pixel size"
    else:
        reach = f"{radius_px * metres_per_px:.0f} m"
        lie = f"lie more than {reach} away from the starting points" if started else f"lie more than {reach} apart"
        hint = (
            f"the layers may show different places, or {lie}; check both in the map, {again}, "
            "or enlarge the maximum shift"
        )
    return Verdict(False, confidence, f"Refused for lack of evidence: {share} {within}; {hint}.", agreed)


def _lead(maps: LevelMaps) -> float:
    """Nats by which the best peak leads the second one of a level; the evidence itself where there is no second."""
    if not maps.peaks:
        return 0.0
    return maps.peaks[0].evidence - max(maps.peaks[1].evidence if len(maps.peaks) > 1 else 0.0, 0.0)


def _rival_words(found: Found, metres_per_px: float) -> str:
    maps = min((found.wide, found.fine), key=_lead)
    if len(maps.peaks) < 2:
        return ""
    factor = maps.level.factor
    away = factor * math.hypot(maps.peaks[1].x - maps.peaks[0].x, maps.peaks[1].y - maps.peaks[0].y)
    return f"a shift {away:.0f} px ({away * metres_per_px:.0f} m) from it"


def _few(count: int) -> str:
    return "one template" if count == 1 else f"{count} templates"
