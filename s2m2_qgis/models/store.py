"""The folder of models: those that came with the plugin, and the user's own in the QGIS profile."""

from __future__ import annotations

import json
import os
import re
import shutil
from contextlib import contextmanager
from typing import Iterator, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import BAD_INPUT, DEFAULT_MODEL, DISK, MODEL, JobError
from ..resources import resource_path
from .model import WEIGHTS, Model, card_path, file_sha256, read_card, read_model, weights_path

translate = QCoreApplication.translate

_HOSTILE = re.compile(r'[\x00-\x1f<>:"/\\|?*.]+')
_MAX_NAME = 60
_PARTIAL = ".partial"


class ModelStore:
    """All models of this profile. Holds no state: every question reads the folders, so that two QGIS agree.

    Args:
        folder: of the user's models; made when the first one comes. Empty = in the QGIS profile, outside the plugin's
            folder, which an update replaces.
        bundled: folder of those that came with the plugin; empty = the plugin's own.
    """

    def __init__(self, folder: str = "", bundled: str = "") -> None:
        self.folder = folder or os.path.join(QgsApplication.qgisSettingsDirPath(), "s2m2_sar", "models")
        self._bundled = bundled or resource_path()

    def models(self) -> list[Model]:
        """Every model, the default first, then the user's by name; broken ones are among them and say so."""
        bundled = [
            read_model(path, bundled=True, default=os.path.basename(path) == DEFAULT_MODEL)
            for path in _weights_in(self._bundled)
        ]
        own = [read_model(path) for path in _weights_in(self.folder)]
        bundled.sort(key=lambda model: (not model.default, model.name.lower()))
        return bundled + sorted(own, key=lambda model: (model.name.lower(), model.path))

    def find(self, setting: str) -> Optional[Model]:
        """The model that a setting names (empty = the default); None where it is none of this store."""
        wanted = _same(setting) if setting else ""
        return next(
            (model for model in self.models() if (_same(model.path) == wanted if setting else model.default)), None
        )

    def with_sha256(self, sha256: str) -> Optional[Model]:
        """The model with these weights; None where there is none."""
        return next((model for model in self.models() if sha256 and model.sha256 == sha256.lower()), None)

    def new_path(self, name: str) -> str:
        """Where the weights of a new model of that name are to be written; nothing is made but the folder.

        Raises:
            JobError: (``disk``) the folder cannot be made.
        """
        with _on_disk(self.folder):
            os.makedirs(self.folder, exist_ok=True)
        stem = _HOSTILE.sub("_", name).strip(" _")[:_MAX_NAME] or "model"
        path, number = os.path.join(self.folder, stem + WEIGHTS), 2
        while os.path.lexists(path) or os.path.lexists(card_path(path)):
            path = os.path.join(self.folder, f"{stem} {number}{WEIGHTS}")
            number += 1
        return path

    def add(self, source: str) -> Model:
        """Copy a model, both of whose files were found sound (the engine's ``model_info``), among the user's.

        Args:
            source: either of its files.

        Raises:
            JobError: it is here already; the copy is not what was read; (``disk``) it cannot be written. Nothing is
                left of it then.
        """
        given = read_model(weights_path(source))
        if given.problem:
            raise JobError(
                translate("ModelStore", "“{0}” is no model: it needs a .safetensors file and its .json.").format(
                    os.path.basename(source)
                ),
                MODEL,
            )
        twin = self.with_sha256(given.sha256)
        if twin is not None:
            raise JobError(
                translate("ModelStore", "This model is in the list already, as “{0}”.").format(twin.name), BAD_INPUT
            )
        path = self.new_path(given.name)
        self._copy(given, path)
        return read_model(path)

    def export(self, model: Model, target: str) -> str:
        """Write both files elsewhere; returns the path of the weights.

        Args:
            target: path of the weights to write; what is there is replaced.

        Raises:
            JobError: it would be written onto itself, or (``disk``) it cannot be written.
        """
        path = target if target.lower().endswith(WEIGHTS) else target + WEIGHTS
        if _same(path) == _same(model.path):
            raise JobError(translate("ModelStore", "That is the model itself; choose another place for the copy."))
        self._copy(model, path)
        return path

    def rename(self, model: Model, name: str) -> Model:
        """Call a model otherwise. Its files stay where they are, so that projects find it.

        Raises:
            JobError: a bundled model, an empty name, one that another model has; (``disk``) it cannot be written.
        """
        name = " ".join(name.split())
        if model.bundled:
            raise JobError(translate("ModelStore", "The plugin's own model keeps its name; export a copy instead."))
        if not name:
            raise JobError(translate("ModelStore", "A model needs a name."))
        if any(other.name.lower() == name.lower() and other.path != model.path for other in self.models()):
            raise JobError(translate("ModelStore", "Another model is called “{0}” already.").format(name))
        beside = card_path(model.path)
        card = read_card(beside)
        if card is None:
            raise JobError(model.problem or translate("ModelStore", "The model's card cannot be read."), MODEL)
        with _on_disk(beside):
            with open(beside + _PARTIAL, "w", encoding="utf-8") as stream:
                json.dump({**card, "name": name}, stream, indent=1, ensure_ascii=False)
                stream.write("\n")
            os.replace(beside + _PARTIAL, beside)
        return read_model(model.path)

    def delete(self, model: Model) -> None:
        """Remove both files of one of the user's models.

        Raises:
            JobError: a bundled one, or (``disk``) it cannot be removed.
        """
        if model.bundled:
            raise JobError(translate("ModelStore", "The plugin's own model cannot be deleted."))
        # The card first: weights without one are listed as broken and can be deleted again.
        for path in (card_path(model.path), model.path):
            with _on_disk(path):
                if os.path.lexists(path):
                    os.remove(path)

    def _copy(self, model: Model, path: str) -> None:
        """Weights first, the card last, each under a temporary name: what has a card is whole."""
        beside = card_path(path)
        with _on_disk(path):
            os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
            shutil.copyfile(model.path, path + _PARTIAL)
            shutil.copyfile(card_path(model.path), beside + _PARTIAL)
            if file_sha256(path + _PARTIAL) != model.sha256:
                raise JobError(
                    translate(
                        "ModelStore",
                        "The weights of “{0}” are not those that its card was written for; copy both files again.",
                    ).format(model.name),
                    MODEL,
                )
            os.replace(path + _PARTIAL, path)
            os.replace(beside + _PARTIAL, beside)


def _weights_in(folder: str) -> list[str]:
    """Weights in a folder; none where it does not exist."""
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return [os.path.join(folder, name) for name in sorted(names) if name.lower().endswith(WEIGHTS)]


def _same(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))


@contextmanager
def _on_disk(path: str) -> Iterator[None]:
    """A failure to write becomes a sentence; what was written under temporary names goes."""
    try:
        yield
    except (OSError, JobError) as error:
        for partial in (path + _PARTIAL, card_path(path) + _PARTIAL):
            if os.path.exists(partial):
                os.remove(partial)
        if isinstance(error, JobError):
            raise
        raise JobError(
            translate("ModelStore", "{0} cannot be written ({1}); free some space or choose another place.").format(
                path, error.strerror
            ),
            DISK,
            str(error),
        ) from error
