"""A model's card and sizes, and whether its files are whole; nothing is matched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..matching.confidence import Calibration
from ..matching.familiarity import Familiarity
from ..matching.network import DEFAULT_CHECKPOINT
from ..model.checkpoint import load_checkpoint
from ..progress import Progress
from ..protocol import MODEL, JobError, ModelInfoSpec

#: Keys of a checkpoint's JSON that are no part of its card.
_OWN = ("schema", "config", "chips", "sha256")


def model_info(spec: ModelInfoSpec, progress: Progress) -> dict[str, Any]:
    """Read a checkpoint as every job does, without matching.

    Returns:
        ``path`` (absolute, of the weights), ``sha256``, ``bytes`` (of the weights), ``parameters`` (numbers),
        ``tensors`` (how many), ``config`` (the architecture), ``card`` (everything else that its JSON says),
        ``bundled`` (whether it came with the plugin), ``calibrated``.

    Raises:
        JobError: (``model``) missing, pickled, corrupt, changed since its JSON was written, of another schema,
            architecture or chip contract, or with a broken calibration.
    """
    progress.step(None, "Reading the model")
    path = Path(spec.model) if spec.model else DEFAULT_CHECKPOINT
    checkpoint = load_checkpoint(path)
    path = path.with_suffix(".safetensors") if path.suffix == ".json" else path
    # Built, not only read: weights of another architecture would else be found out in the middle of a job.
    checkpoint.network()
    card = {key: value for key, value in checkpoint.card.items() if key not in _OWN}
    _check(path, card)
    return {
        "path": str(path.resolve()),
        "sha256": checkpoint.sha256,
        "bytes": path.stat().st_size,
        "parameters": sum(value.numel() for value in checkpoint.weights.values()),
        "tensors": len(checkpoint.weights),
        "config": checkpoint.config.to_json(),
        "card": card,
        "bundled": path.resolve().parent == DEFAULT_CHECKPOINT.resolve().parent,
        "calibrated": "calibration" in card,
    }


def _check(path: Path, card: dict[str, Any]) -> None:
    try:
        if "calibration" in card:
            Calibration.from_json(card["calibration"])
        if "familiarity" in card:
            Familiarity.from_json(card["familiarity"])
    except JobError as error:
        raise JobError(f"The calibration of {path.name} is broken; export it again.", MODEL, str(error)) from error
