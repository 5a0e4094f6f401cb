"""Which model the matches carry: the simplest of those whose held-out error is within noise of the best.

Held out are whole blocks of the scene, and what lies around a block is not used to predict it: neighbouring templates
share pixels, and with them their errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..protocol import FIELD_MODELS
from .basis import Scene, basis_for
from .matches import Ties
from .models import FEWEST, SMOOTHINGS, Fitted, estimate, predict_held
from .transform import AFFINE_MODELS, TRANSLATION

#: Parts that are held out in turn.
FOLDS = 6
#: A block is so many template sides wide, and at least so many spacings.
BLOCK_SIDES, BLOCK_SPACINGS = 1.0, 2.0
#: Matches nearer than this share of a template to one that is held out do not help to predict it.
BUFFER_SHARE = 0.5
#: A richer model must be better by so many standard errors of the difference, block by block, and by this share of the
#: squared error.
STANDARD_ERRORS, LEAST_GAIN = 1.0, 0.1
#: Ties must lie in at least so many of the scene's 16 equal parts for a model that bends, and for one that turns.
SPREAD_TO_BEND, SPREAD_TO_TURN = 8, 4
#: A model may displace no place inside the scene farther from the mean than this times what the matches show, plus px.
WILD, WILD_PX = 1.5, 2.0
#: Held-out errors (px) beyond this count as this much when models are compared: a mismatch is nobody's fault.
CUT_PX = 6.0


@dataclass(frozen=True, eq=False)
class HeldOut:
    """How well a model predicts places that it was not fitted to.

    Attributes:
        smoothing: the penalty's strength that predicted best; 0 for models without.
        residual: (n, 2) map units, observed − predicted; NaN where it could not be predicted.
    """

    model: str
    smoothing: float
    residual: np.ndarray

    @property
    def length(self) -> np.ndarray:
        """(n,) map units."""
        length: np.ndarray = np.hypot(self.residual[:, 0], self.residual[:, 1])
        return length


@dataclass(frozen=True, eq=False)
class Choice:
    """The model that was chosen.

    Attributes:
        fitted: to all ties.
        held_out: of every model that was tried, simplest first.
        dismissed: by model, the sentence why it may not be used.
    """

    fitted: Fitted
    held_out: dict[str, HeldOut]
    dismissed: dict[str, str]

    @property
    def model(self) -> str:
        return self.fitted.model


@dataclass(frozen=True, eq=False)
class Folds:
    """(n,) number of the part that each tie is held out with, and (n,) number of its block."""

    part: np.ndarray
    block: np.ndarray
    buffer: float

    def training(self, part: int, places: np.ndarray) -> np.ndarray:
        """(n,) bool: ties that predict a part."""
        held = self.part == part
        away = np.ones(len(places), bool)
        for place in places[held]:
            away &= np.abs(places - place).max(axis=1) >= self.buffer
        return away & ~held


def make_folds(scene: Scene, places: np.ndarray, seed: int) -> Folds:
    """Blocks of the scene dealt out to the parts at random."""
    size = max(BLOCK_SIDES * scene.side, BLOCK_SPACINGS * scene.spacing)
    cell = np.floor((places - np.array(scene.low)) / size).astype(int)
    _, block = np.unique(cell, axis=0, return_inverse=True)
    block = block.reshape(-1)
    count = int(block.max()) + 1
    parts = np.arange(count) % min(FOLDS, count)
    return Folds(np.random.default_rng(seed).permutation(parts)[block], block, BUFFER_SHARE * scene.side)


def choose_model(scene: Scene, ties: Ties, allowed: Sequence[str], seed: int) -> Choice:
    """The simplest model within noise of the best.

    Args:
        ties: those that may be used, at least three.
        allowed: of ``FIELD_MODELS``; translation is always tried, as the yardstick, and chosen where none of them is
            better.
    """
    folds = make_folds(scene, ties.source, seed)
    held_out: dict[str, HeldOut] = {}
    dismissed: dict[str, str] = {}
    for model in FIELD_MODELS:
        if model != TRANSLATION and model not in allowed:
            continue
        reason = _unsupported(model, scene, ties)
        if not reason:
            held_out[model] = hold_out(model, scene, ties, folds)
            reason = _wild(model, scene, ties, held_out[model].smoothing)
        if reason:
            dismissed[model] = reason
    able = [model for model in held_out if model in allowed and model not in dismissed]
    chosen = _simplest(held_out, able, folds, scene.px) if able else TRANSLATION
    if chosen != TRANSLATION and _mean(held_out[chosen], scene.px) > _mean(held_out[TRANSLATION], scene.px):
        dismissed[chosen] = "It predicts matches that are held out worse than one shift does."
        chosen = TRANSLATION
    return Choice(estimate(chosen, scene, ties, held_out[chosen].smoothing), held_out, dismissed)


def hold_out(model: str, scene: Scene, ties: Ties, folds: Folds) -> HeldOut:
    """Predict every tie from the others, part by part; of a penalised model with the smoothing that predicts best."""
    smoothings = SMOOTHINGS.get(model, (0.0,))
    residual = np.full((len(smoothings), len(ties), 2), np.nan)
    basis = basis_for(model, scene, ties.source)
    prepared = basis, basis.design(ties.source)
    for part in np.unique(folds.part):
        held = np.flatnonzero(folds.part == part)
        training = folds.training(int(part), ties.source)
        if training.sum() >= (1 if model == TRANSLATION else 3):
            predicted = predict_held(model, scene, ties, training, held, smoothings, prepared)
            residual[:, held] = ties.moved[held] - predicted
    scores = [_score(part, ties.weight, scene.px) for part in residual]
    best = int(np.argmin(scores))
    return HeldOut(model, smoothings[best], residual[best])


def _score(residual: np.ndarray, weight: np.ndarray, px: float) -> float:
    length = np.minimum(np.hypot(residual[:, 0], residual[:, 1]) / px, CUT_PX)
    seen = np.isfinite(length)
    if not seen.any():
        return np.inf
    return float(weight[seen] @ length[seen] ** 2 / weight[seen].sum())


def _mean(held_out: HeldOut, px: float) -> float:
    """px², mean of the held-out errors as they are compared."""
    seen = held_out.length[np.isfinite(held_out.length)]
    return float((np.minimum(seen / px, CUT_PX) ** 2).mean()) if len(seen) else np.inf


def _simplest(held_out: dict[str, HeldOut], able: list[str], folds: Folds, px: float) -> str:
    """Of models in order of complexity the first within noise of the best."""
    errors = {model: np.minimum(held_out[model].length / px, CUT_PX) ** 2 for model in able}
    best = min(able, key=lambda model: _mean(held_out[model], px))
    for model in able:
        difference = errors[model] - errors[best]
        seen = np.isfinite(difference)
        if not seen.any():
            continue
        blocks = np.bincount(folds.block[seen], difference[seen]) / np.maximum(np.bincount(folds.block[seen]), 1)
        blocks = blocks[np.bincount(folds.block[seen]) > 0]
        noise = float(blocks.std(ddof=1) / np.sqrt(len(blocks))) if len(blocks) > 1 else 0.0
        least = _mean(held_out[best], px)
        if _mean(held_out[model], px) - least <= max(STANDARD_ERRORS * noise, LEAST_GAIN * least):
            return model
    return best


def _unsupported(model: str, scene: Scene, ties: Ties) -> str:
    """Why so few or so crowded matches do not carry a model; empty where they do."""
    if len(ties) < FEWEST[model]:
        return f"{len(ties)} matches are too few; at least {FEWEST[model]} are needed."
    if model == TRANSLATION:
        return ""
    parts = occupied(scene, ties.source)
    needed = SPREAD_TO_TURN if model in AFFINE_MODELS else SPREAD_TO_BEND
    if parts < needed:
        return f"The matches lie in {parts} of the scene's 16 parts; at least {needed} are needed."
    return ""


def occupied(scene: Scene, places: np.ndarray) -> int:
    """In how many of the scene's 4 × 4 equal parts matches lie."""
    low, high = np.array(scene.low), np.array(scene.high)
    cell = np.clip(((places - low) / (high - low) * 4).astype(int), 0, 3)
    return len(np.unique(cell[:, 1] * 4 + cell[:, 0]))


def _wild(model: str, scene: Scene, ties: Ties, smoothing: float) -> str:
    """Why a model goes beyond what the matches show somewhere in the scene; empty where it does not."""
    if model in AFFINE_MODELS:
        return ""
    fitted = estimate(model, scene, ties, smoothing)
    xs, ys = (np.linspace(scene.low[axis], scene.high[axis], 25) for axis in (0, 1))
    places = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    plane = estimate("affine", scene, ties)
    shown = ties.moved - plane.moved(ties.source)
    most = WILD * float(np.hypot(shown[:, 0], shown[:, 1]).max()) + WILD_PX * scene.px
    off = fitted.moved(places) - plane.moved(places)
    farthest = float(np.hypot(off[:, 0], off[:, 1]).max())
    if farthest > most:
        return (
            f"Where there are no matches it displaces places by {farthest / scene.px:.1f} px from the affine, farther "
            "than any match shows."
        )
    return ""
