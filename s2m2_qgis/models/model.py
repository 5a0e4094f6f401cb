"""One model as its files describe it. A checkpoint is two files: weights (``.safetensors``) and a card (``.json``)."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

WEIGHTS, CARD = ".safetensors", ".json"
#: A card is a few thousand letters; whatever is larger than this is none.
_MAX_CARD_BYTES = 4 << 20
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Model:
    """What is known of a model without loading it.

    Attributes:
        path: of the weights, absolute.
        name: what it is called; the file's name where its card does not say.
        bundled: it came with the plugin, which alone may change or remove it.
        default: it is the bundled one that is used where nothing is chosen.
        sha256: of the weights as its card records it; empty where the card does not.
        size_bytes: of the weights; 0 where they are missing.
        card: everything that its JSON says; empty where that cannot be read.
        problem: one sentence where its files are not a model; empty where they look like one.
    """

    path: str
    name: str
    bundled: bool = False
    default: bool = False
    sha256: str = ""
    size_bytes: int = 0
    card: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""

    @property
    def setting(self) -> str:
        """What a setting or a job's ``model`` holds: empty for the default, so that it follows the plugin's updates."""
        return "" if self.default else self.path

    @property
    def created(self) -> str:
        """The day on which it was made, as its card says; may be empty."""
        return text_of(self.card, "created")


def card_path(path: str) -> str:
    """The card that belongs to weights."""
    return os.path.splitext(path)[0] + CARD


def weights_path(path: str) -> str:
    """The weights that either of a model's two files belongs to."""
    stem, suffix = os.path.splitext(path)
    return stem + WEIGHTS if suffix.lower() == CARD else path


def read_model(path: str, bundled: bool = False, default: bool = False) -> Model:
    """The model whose weights lie at ``path``; whatever is wrong with its files becomes its ``problem``."""
    path = os.path.abspath(path)
    stem = os.path.splitext(os.path.basename(path))[0]
    try:
        size = os.path.getsize(path)
    except OSError:
        problem = translate("Model", "The weights are missing; delete this model, or import it again.")
        return Model(path, stem, bundled, default, problem=problem)
    card = read_card(card_path(path))
    if card is None:
        problem = translate("Model", "Its card (.json) is missing or cannot be read; import both files again.")
        return Model(path, stem, bundled, default, size_bytes=size, problem=problem)
    return Model(path, text_of(card, "name") or stem, bundled, default, text_of(card, "sha256").lower(), size, card)


def read_card(path: str) -> Optional[dict[str, Any]]:
    """A card's content; None where it cannot be read or is none."""
    try:
        with open(path, "rb") as stream:
            data = stream.read(_MAX_CARD_BYTES + 1)
        card = json.loads(data.decode("utf-8")) if len(data) <= _MAX_CARD_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None
    return card if isinstance(card, dict) else None


def text_of(card: Mapping[str, Any], key: str) -> str:
    """A line of text in a card that may hold anything; empty where it is none."""
    value = card.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def trouble_with(model: Model) -> str:
    """Read the weights and say what is wrong with them in one sentence; empty where they are those that the card was
    written for. Takes about a second for each GB: not for the main thread."""
    if model.problem:
        return model.problem
    if not model.sha256:
        return translate("Model", "Its card records no SHA-256, so that nobody can tell whether the weights are whole.")
    try:
        found = file_sha256(model.path)
    except OSError as error:
        return translate("Model", "The weights cannot be read ({0}).").format(error.strerror)
    if found != model.sha256:
        return translate(
            "Model",
            "The weights have changed since their card was written (SHA-256 {0}… instead of {1}…); they are not used. "
            "Import the model again.",
        ).format(found[:12], model.sha256[:12])
    return ""


def file_sha256(path: str) -> str:
    """Hexadecimal SHA-256 of a file. Raises OSError."""
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(_BLOCK), b""):
            digest.update(block)
    return digest.hexdigest()
