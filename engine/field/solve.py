"""From matches to a decision: which are used, which model they carry, how far off it is, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..protocol import FIELD_MODELS, JobError
from .basis import Scene
from .error import ErrorModel, error_model
from .matches import ACCEPTED, DOUBTFUL, HAND, OUTLIER, REJECTED, USED, Measured, Ties
from .robust import find_inliers
from .selection import Choice, choose_model
from .transform import Transform

#: Matches trusted less are not used: below it, the wrong ones are the rule.
LEAST_TRUST = 0.15
#: Trust of every match of a matcher that was never calibrated.
UNCALIBRATED_TRUST = 0.5
#: px², variance along one axis that every match has beside its own.
MORE_VARIANCE = 0.5
#: A field needs so many matches that agree, and this share of the trusted ones: by chance one in twenty does.
FEWEST_USED, LEAST_SHARE = 8, 0.2
#: The same where the first stage was not certain of the shift that was searched around.
UNSURE_USED, UNSURE_SHARE = 30, 0.5
#: Held-out median error (px) beyond which a field says nothing.
MOST_ERROR_PX = 3.5
#: No decision is surer.
CEILING = 0.99


@dataclass(frozen=True, eq=False)
class Task:
    """What is decided about. Places and shifts are working px; n matches.

    Attributes:
        centres: (n, 2) px, each template's centre on the working grid, in the SAR as it lies.
        measured: of each.
        crs_wkt, geotransform: of the working grid; px_m: ground metres of a working pixel.
        moves: ``sar`` or ``optical``.
        spacing, side: px.
        status: (n,) a person's words, '' where there is none; hand: (n, 2) px, shifts given by hand, NaN else.
    """

    centres: np.ndarray
    measured: Measured
    crs_wkt: str
    geotransform: tuple[float, ...]
    px_m: float
    moves: str
    spacing: float
    side: int
    status: np.ndarray
    hand: np.ndarray

    @property
    def px(self) -> float:
        """Map units of a working pixel."""
        return abs(float(self.geotransform[1]))

    @property
    def shift(self) -> np.ndarray:
        """(n, 2) px: what counts as found, by hand where that was given."""
        by_hand = (self.status == HAND)[:, None] & np.isfinite(self.hand)
        shift: np.ndarray = np.where(by_hand, self.hand, self.measured.shift)
        return shift

    def to_map(self, places: np.ndarray) -> np.ndarray:
        """(n, 2) map points of working px (corner coordinates)."""
        g = self.geotransform
        return np.column_stack([g[0] + g[1] * places[:, 0], g[3] + g[5] * places[:, 1]])

    def pair(self) -> tuple[np.ndarray, np.ndarray]:
        """(n, 2) map points in the SAR, and where they are in the optical; NaN where not found."""
        return self.to_map(self.centres), self.to_map(self.centres + self.shift)


@dataclass(frozen=True, eq=False)
class Outcome:
    """The decision.

    Attributes:
        accepted, reason: False = nothing is corrected; the one sentence.
        confidence: 0…1.
        choice, errors: None where there were too few matches for any.
        status: (n,) of each match.
        residual: (n,) px, found − the model's; NaN without model or match.
        doubt: (n,) 0…1.
        used: number of ties.
    """

    accepted: bool
    reason: str
    confidence: float
    choice: Optional[Choice]
    errors: Optional[ErrorModel]
    status: np.ndarray
    residual: np.ndarray
    doubt: np.ndarray
    used: int
    transform: Optional[Transform]


def no_outcome(reason: str, count: int) -> Outcome:
    """A refusal before anything was estimated, of so many matches."""
    blank = np.full(count, np.nan)
    return Outcome(False, reason, 0.0, None, None, np.full(count, DOUBTFUL), blank, np.ones(count), 0, None)


def check_models(models: Sequence[str]) -> tuple[str, ...]:
    """The models that may be chosen, simplest first; all for none named. Raises JobError for one that there is not."""
    for model in models:
        if model not in FIELD_MODELS:
            raise JobError(f"There is no displacement model {model!r}; choose among {', '.join(FIELD_MODELS)}.")
    return tuple(model for model in FIELD_MODELS if not models or model in models)


def solve(task: Task, models: Sequence[str], seed: int, first_confidence: float) -> Outcome:
    """Decide.

    Args:
        models: that may be chosen; empty = all.
        seed: of the blocks that are held out.
        first_confidence: 0…1, of the one shift that was searched around; 0 where it was refused.
    """
    allowed = check_models(models)
    trust = _trust(task)
    status = _sort(task, trust)
    chosen = np.isin(status, (USED, ACCEPTED, HAND))
    reason = _too_few(chosen, trust, task.status, first_confidence > 0)
    if reason:
        return replace(no_outcome(reason, len(status)), status=status, doubt=1 - trust, used=int(chosen.sum()))
    ties = make_ties(task, trust, chosen)
    scene = Scene.around(ties.source, task.crs_wkt, task.px, task.spacing * task.px, task.side * task.px)
    choice = choose_model(scene, ties, allowed, seed)
    errors = error_model(choice.fitted, choice.held_out[choice.model], ties)
    transform = choice.fitted.transform()
    residual = residuals(task, transform)
    doubt = 1 - trust * np.exp(-0.5 * (np.maximum(np.nan_to_num(residual, nan=9.0) - 1, 0) / 1.5) ** 2)
    share = float(trust[chosen].sum() / max(trust[trust >= LEAST_TRUST].sum(), 1e-9))
    confidence = min(1 - (1 - first_confidence) * (1 - min(share, 1.0)), CEILING)
    accepted, reason = _judge(choice, task, int(chosen.sum()))
    used = int(chosen.sum())
    return Outcome(
        accepted, reason, confidence, choice, errors, status, residual, np.clip(doubt, 0, 1), used, transform
    )


def make_ties(task: Task, trust: np.ndarray, chosen: np.ndarray) -> Ties:
    """The chosen matches as ties of the layer that moves."""
    sar, optical = task.pair()
    source, target = (sar, optical) if task.moves == "sar" else (optical, sar)
    sigma = np.where(task.status == HAND, 0.5, np.nan_to_num(task.measured.sigma, nan=1.0))
    # A person's word counts as a match that is trusted fully.
    share = np.where(np.isin(task.status, (HAND, ACCEPTED)), 1.0, np.maximum(trust, 1e-3))
    weight = share / (sigma**2 + MORE_VARIANCE)
    kept = Ties(source, target, sigma * task.px, weight).take(chosen)
    return Ties(kept.source, kept.target, kept.sigma, kept.weight / kept.weight.mean())


def residuals(task: Task, transform: Transform) -> np.ndarray:
    """(n,) px between where each match says that a thing belongs and where the transform puts it."""
    sar, optical = task.pair()
    source, target = (sar, optical) if task.moves == "sar" else (optical, sar)
    off = (target - transform.forward(source)) / task.px
    return np.hypot(off[:, 0], off[:, 1])


def _trust(task: Task) -> np.ndarray:
    measured = task.measured
    if not (measured.confidence > 0).any():
        flat = np.where(measured.judged & ~measured.rim, UNCALIBRATED_TRUST, 0.0)
        return flat
    return measured.trust


def _sort(task: Task, trust: np.ndarray) -> np.ndarray:
    """(n,) status of every match; a person's word stands."""
    word = task.status
    asked = np.where(trust >= LEAST_TRUST, trust, 0.0)
    asked = np.where(np.isin(word, (ACCEPTED, HAND)), 1.0, np.where(word == REJECTED, 0.0, asked))
    inliers = find_inliers(task.centres, task.shift, asked, task.spacing)
    found = np.where(inliers, USED, np.where(asked > 0, OUTLIER, DOUBTFUL)).astype("<U8")
    kept: np.ndarray = np.where(np.isin(word, (ACCEPTED, REJECTED, HAND)), word, found)
    lost = ~np.isfinite(task.shift).all(axis=1)
    kept[lost & (kept != REJECTED)] = DOUBTFUL
    return kept


def _too_few(chosen: np.ndarray, trust: np.ndarray, words: np.ndarray, sure: bool) -> str:
    trusted = int((trust >= LEAST_TRUST).sum())
    used, by_hand = int(chosen.sum()), int(np.isin(words, (HAND, ACCEPTED)).sum())
    if by_hand >= 3:
        return ""
    fewest, least = (FEWEST_USED, LEAST_SHARE) if sure else (UNSURE_USED, UNSURE_SHARE)
    if used < fewest:
        return (
            f"Refused because only {used} of {len(trust)} templates found a place that they agree on; at least "
            f"{fewest} are needed. Try a wider search, another matcher, or a hand-placed pair of points."
        )
    if used < least * trusted:
        return (
            f"Refused because only {used} of {trusted} matches agree with their neighbours, too few to "
            "tell from chance; check that the layers show the same place, or try another matcher."
        )
    return ""


def _judge(choice: Choice, task: Task, used: int) -> tuple[bool, str]:
    length = choice.held_out[choice.model].length / task.px
    seen = length[np.isfinite(length)]
    # A few places given by hand may leave none that others could predict.
    error = float(np.median(seen)) if len(seen) else np.nan
    if error > MOST_ERROR_PX:
        return False, (
            f"Refused because half of the matches lie more than {error:.1f} px from where the others put them; try "
            "another matcher or larger templates."
        )
    reached = f"{error:.1f} px" if len(seen) else "an unknown distance"
    return True, (
        f"{used} of {len(task.status)} templates agree; half of them lie within {reached} of where the others put "
        f"them, by the model {choice.model}."
    )
