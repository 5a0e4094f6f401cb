"""Checkpoints: weights as safetensors, everything said about them as JSON beside. Pickled files are refused."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from ..chips import contract as chip_contract
from ..protocol import DISK, MODEL, JobError, parse_json
from .config import NetworkConfig, config_from_json
from .network import Network, build_network

SCHEMA = 1
_PICKLE_SUFFIXES = (".pt", ".pth", ".ckpt", ".pkl", ".bin")


@dataclass(frozen=True)
class Checkpoint:
    """Weights and what is known of them.

    Attributes:
        config: the architecture.
        weights: the network's state.
        card: JSON-ready: name, training (data, recipe, seed, steps), metrics, licence, attribution, calibration,
            familiarity.
        sha256: of the weights file; empty before it is saved.
    """

    config: NetworkConfig
    weights: dict[str, Tensor]
    card: dict[str, Any] = field(default_factory=dict)
    sha256: str = ""

    def network(self) -> Network:
        """The network with these weights, in evaluation mode.

        Raises:
            JobError: (``model``) the weights do not fit the architecture.
        """
        # Compared before anything is made: a file may name a network larger than the memory.
        with torch.device("meta"):
            expected = {name: value.shape for name, value in build_network(self.config).state_dict().items()}
        found = {name: value.shape for name, value in self.weights.items()}
        if found != expected:
            differing = sorted(name for name in {*found, *expected} if found.get(name) != expected.get(name))
            raise JobError(
                "The checkpoint's weights do not fit the architecture that its JSON file names; export it again.",
                MODEL,
                ", ".join(differing[:10]),
            )
        network = build_network(self.config)
        network.load_state_dict(self.weights)
        return network.eval()


def save_checkpoint(path: Path, config: NetworkConfig, weights: dict[str, Tensor], card: dict[str, Any]) -> Checkpoint:
    """Write ``path`` (``.safetensors``) and its JSON; the JSON comes last and carries the weights' SHA-256, so that a
    pair that does not belong together is noticed at load."""
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = {name: value.detach().cpu().contiguous() for name, value in weights.items()}
    temporary = path.with_name(f".{path.name}.partial")
    save_tensors(temporary, whole)
    digest = _sha256(temporary)
    os.replace(temporary, path)
    text = {"schema": SCHEMA, "config": config.to_json(), "chips": chip_contract(), "sha256": digest, **card}
    beside = path.with_suffix(".json")
    temporary = beside.with_name(f".{beside.name}.partial")
    temporary.write_text(json.dumps(text, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(temporary, beside)
    return Checkpoint(config, whole, card, digest)


def save_tensors(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str] | None = None) -> None:
    """Write a safetensors file, readable by everyone that the user lets read new files.

    Raises:
        JobError: (``disk``) it cannot be written; nothing is left of it.
    """
    try:
        # Not save_file: it writes with the library's own permissions, for the owner alone.
        path.write_bytes(save(tensors, metadata))
    except OSError as error:
        path.unlink(missing_ok=True)
        raise JobError(
            f"The model cannot be written to {path.parent}: {error.strerror}; free some space or choose another place.",
            DISK,
            str(error),
        ) from error


def load_checkpoint(path: Path) -> Checkpoint:
    """Read ``path`` and its JSON.

    Raises:
        JobError: (``model``) missing, pickled, corrupt, of another schema, architecture or chip contract, or changed
            since its JSON was written.
    """
    path = Path(path)
    if path.suffix == ".json":
        path = path.with_suffix(".safetensors")
    if not path.is_file():
        raise JobError(
            f"There is no model file {path}; choose another one, or leave the field empty for the default.", MODEL
        )
    if path.suffix.lower() in _PICKLE_SUFFIXES or _looks_pickled(path):
        raise JobError(
            f"{path.name} is a pickled file, which can run code when it is opened; only .safetensors "
            f"checkpoints are read.",
            MODEL,
        )
    card = _read_card(path)
    if card.get("schema") != SCHEMA:
        raise JobError(f"{path.name} was written for schema {card.get('schema')}, this version reads {SCHEMA}.", MODEL)
    if card.get("chips") != chip_contract():
        raise JobError(
            f"{path.name} was trained on chips prepared in another way; use a model made by this version.", MODEL
        )
    try:
        # Read once: what is hashed is what is used, whatever happens to the file meanwhile.
        content = path.read_bytes()
    except OSError as error:
        raise JobError(f"{path.name} cannot be read; copy it again.", MODEL, str(error)) from error
    digest = hashlib.sha256(content).hexdigest()
    if digest != card.get("sha256"):
        raise JobError(f"{path.name} does not match the SHA-256 in its JSON file; copy both files again.", MODEL)
    try:
        weights = load(content)
    except SafetensorError as error:
        raise JobError(f"{path.name} is not a whole safetensors file; copy it again.", MODEL, str(error)) from error
    if not all(bool(torch.isfinite(value).all()) for value in weights.values()):
        raise JobError(f"{path.name} holds numbers that are not finite; its training failed, use another model.", MODEL)
    return Checkpoint(config_from_json(card.get("config")), weights, card, digest)


def _read_card(path: Path) -> dict[str, Any]:
    beside = path.with_suffix(".json")
    try:
        card = parse_json(beside.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise JobError(f"{beside.name} is missing beside {path.name}; a checkpoint is both files.", MODEL) from error
    except (OSError, ValueError) as error:
        raise JobError(f"{beside.name} cannot be read; copy the checkpoint again.", MODEL, str(error)) from error
    if not isinstance(card, dict):
        raise JobError(f"{beside.name} does not describe a checkpoint; copy the checkpoint again.", MODEL)
    return card


def _looks_pickled(path: Path) -> bool:
    """Zip archives (torch.save) and pickle protocols 2–5, whatever the file is called."""
    with open(path, "rb") as stream:
        head = stream.read(4)
    return head[:4] == b"PK\x03\x04" or (head[:1] == b"\x80" and head[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05"))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()
