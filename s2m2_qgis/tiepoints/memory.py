"""What a project remembers of labelling: label set, pair, transform, the window's state; restored when it is opened."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, replace
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.protocol import JobError
from .session import LabelSession
from .store import LabelStore
from .transforms import METHODS, POLYNOMIAL1
from .whereabouts import find_layer

_SCOPE = "s2m2_sar"
_ENTRY = "label"


@dataclass(frozen=True)
class Remembered:
    """The state of labelling that a project keeps.

    Attributes:
        path: absolute path of the label set; empty = none.
        pair: id of the pair; 0 = none.
        method: key of one of ``transforms.METHODS``.
        known: absolute paths of all label sets that were opened in this project.
        window: what the window wants to find again; JSON-ready.
    """

    path: str = ""
    pair: int = 0
    method: str = POLYNOMIAL1
    known: tuple[str, ...] = ()
    window: dict[str, Any] = field(default_factory=dict)


def load(project: QgsProject) -> Remembered:
    """What ``project`` remembers; defaults for what it does not, or what cannot be read."""
    text, _found = project.readEntry(_SCOPE, _ENTRY, "")
    try:
        data = json.loads(text)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        return Remembered()
    path, pair, method = data.get("path"), data.get("pair"), data.get("method")
    known, window = data.get("known"), data.get("window")
    return Remembered(
        path=_from_project(project, path),
        pair=pair if isinstance(pair, int) else 0,
        method=method if method in [one.key for one in METHODS] else POLYNOMIAL1,
        known=tuple(_from_project(project, one) for one in known) if isinstance(known, list) else (),
        window=window if isinstance(window, dict) else {},
    )


def save(project: QgsProject, remembered: Remembered) -> None:
    """Put it into ``project``, paths as the project stores its others; marks it as changed only where it differs."""
    data = {
        "path": project.writePath(remembered.path) if remembered.path else "",
        "pair": remembered.pair,
        "method": remembered.method,
        "known": [project.writePath(path) for path in remembered.known],
        "window": remembered.window,
    }
    text = json.dumps(data)
    if project.readEntry(_SCOPE, _ENTRY, "")[0] != text:
        project.writeEntry(_SCOPE, _ENTRY, text)


class LabelMemory(QObject):
    """Lets the open project remember a session, and restores it when a project is opened.

    Signals:
        restored: (the window's state, a dict) a project was opened and its pair is labelled again.

    Args:
        session: what is remembered.
        parent: owner.
    """

    restored = pyqtSignal(object)

    def __init__(self, session: LabelSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session = session
        project = QgsProject.instance()
        #: The truth while the project is open: what it holds itself is relative to where it was saved last.
        self._remembered = load(project)
        session.opened.connect(self._remember)
        session.methodChanged.connect(self._remember)
        project.cleared.connect(self._forget)
        project.readProject.connect(self._project_read)
        project.writeProject.connect(self._project_written)

    def release(self) -> None:
        """Let go of the project; what it remembers stays."""
        self._session.opened.disconnect(self._remember)
        self._session.methodChanged.disconnect(self._remember)
        project = QgsProject.instance()
        project.cleared.disconnect(self._forget)
        project.readProject.disconnect(self._project_read)
        project.writeProject.disconnect(self._project_written)

    @property
    def window(self) -> dict[str, Any]:
        """The state of the window that the project remembers."""
        return self._remembered.window

    def remember_window(self, state: dict[str, Any]) -> None:
        """Keep what the window wants to find again; JSON-ready."""
        self._keep(replace(self._remembered, window=state))

    def forget_pair(self, path: str, pair_id: int) -> None:
        """Do not look for a pair that was deleted when the project is opened again; its label set stays known."""
        if (self._remembered.path, self._remembered.pair) == (path, pair_id):
            self._keep(replace(self._remembered, pair=0, window={}))

    def restore(self) -> bool:
        """Label what the project remembers; False where it remembers nothing, or it cannot be opened."""
        remembered, session = self._remembered, self._session
        if not remembered.path or not remembered.pair:
            return False
        try:
            store = LabelStore.open(remembered.path)
            pair = next((pair for pair in store.pairs() if pair.id == remembered.pair), None)
        except JobError as error:
            session.trouble.emit(error.message)
            return False
        if pair is None:
            session.trouble.emit(
                self.tr(
                    "The layer pair that this project labelled is no longer in “{0}”; choose another one on the Label "
                    "page."
                ).format(remembered.path)
            )
            return False
        project = QgsProject.instance()
        session.set_method(remembered.method)
        if not session.open(store, pair, find_layer(project, pair.sar), find_layer(project, pair.optical)):
            return False
        self.restored.emit(remembered.window)
        return True

    def _remember(self) -> None:
        """Closing a pair is not forgetting it: that happens with every project that is closed, too."""
        session, before = self._session, self._remembered
        if session.store is None or session.pair is None:
            return
        path = session.store.path
        known = before.known if path in before.known else (*before.known, path)
        self._keep(replace(before, path=path, pair=session.pair.id, method=session.method, known=known))

    def _keep(self, remembered: Remembered) -> None:
        self._remembered = remembered
        save(QgsProject.instance(), remembered)

    def _forget(self) -> None:
        self._remembered = Remembered()

    def _project_read(self, *_document: object) -> None:
        self._remembered = load(QgsProject.instance())
        self.restore()

    def _project_written(self, *_document: object) -> None:
        # Perhaps elsewhere than before, from where the way to the label set is another.
        if self._remembered != Remembered():
            save(QgsProject.instance(), self._remembered)


def label_sets(project: QgsProject) -> list[str]:
    """Absolute paths of the label sets that were opened in ``project`` and still exist."""
    return [path for path in load(project).known if os.path.isfile(path)]


def _from_project(project: QgsProject, path: Any) -> str:
    return os.path.abspath(project.readPath(path)) if isinstance(path, str) and path else ""
