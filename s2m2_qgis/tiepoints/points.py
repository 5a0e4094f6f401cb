"""Tie points as plain data, and the list of one pair's points that everything on the screen follows."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Iterable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

#: What a point is for: ``TiePoint.role``. Control points are fitted, check points only measure the fit.
CONTROL, CHECK = "control", "check"
ROLES = (CONTROL, CHECK)

#: Who placed a point: ``TiePoint.origin``. A proposal that a person moved is corrected.
HAND, PROPOSAL, CORRECTED, IMPORTED = "hand", "proposal", "corrected", "imported"
ORIGINS = (HAND, PROPOSAL, CORRECTED, IMPORTED)


@dataclass(frozen=True)
class TiePoint:
    """One place in both layers.

    Attributes:
        id: unique in its label set and never used again; 0 = not stored yet.
        sar: ``(x, y)`` in the SAR layer's CRS.
        optical: ``(x, y)`` in the optical layer's CRS.
        enabled: it counts.
        role: one of :data:`ROLES`.
        origin: one of :data:`ORIGINS`.
        confidence: 0…1, of the proposal that it came from; None where it came from none.
        note: the user's words.
        created, changed: ISO 8601, UTC; filled in when it is stored.
    """

    id: int
    sar: tuple[float, float]
    optical: tuple[float, float]
    enabled: bool = True
    role: str = CONTROL
    origin: str = HAND
    confidence: Optional[float] = None
    note: str = ""
    created: str = ""
    changed: str = ""


@dataclass(frozen=True)
class LayerRef:
    """A raster layer as a label set remembers it.

    Attributes:
        source: what its provider opens; an absolute path where it is a file.
        name: the layer's name.
        crs: ``EPSG:n`` or WKT; empty = it has none.
        bands: 1-based band numbers that are looked at; empty = the layer's own choice.
        provider: the key of QGIS's data provider.
        layer_id: of the layer in the project where it was labelled.
    """

    source: str
    name: str
    crs: str
    bands: tuple[int, ...] = ()
    provider: str = "gdal"
    layer_id: str = ""


@dataclass(frozen=True)
class LayerPair:
    """Two layers whose points are marked.

    Attributes:
        id: unique in its label set; 0 = not stored yet.
        sar, optical: the layers.
        bundle: folder of the pair's accepted registration; empty = there is none.
    """

    id: int
    sar: LayerRef
    optical: LayerRef
    bundle: str = ""


@dataclass(frozen=True)
class Change:
    """What happens to points, by their id: one in ``after`` alone is added, in ``before`` alone removed, else changed.

    Points with id 0 can only be added; :meth:`.store.LabelStore.write` gives them ids.
    """

    before: tuple[TiePoint, ...] = ()
    after: tuple[TiePoint, ...] = ()

    def reversed(self) -> Change:
        """What undoes it."""
        return Change(self.after, self.before)


class TiePointList(QObject):
    """The points of the pair that is labelled, by ascending id.

    It is only a copy of what the file holds: change points through :class:`.editor.TiePointEditor`.

    Signals:
        changed: (Change) after it happened.
    """

    changed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._by_id: dict[int, TiePoint] = {}
        self._sorted: Optional[tuple[TiePoint, ...]] = ()

    def points(self) -> tuple[TiePoint, ...]:
        """All points, by ascending id."""
        if self._sorted is None:
            self._sorted = tuple(self._by_id[key] for key in sorted(self._by_id))
        return self._sorted

    def get(self, id: int) -> Optional[TiePoint]:
        """The point with that id; None where there is none."""
        return self._by_id.get(id)

    def __len__(self) -> int:
        return len(self._by_id)

    def apply(self, change: Change) -> None:
        """Let a change that is in the file already happen here, too, and as there.

        Of a point that stays, only what the change changes: a step that is undone knows nothing of what another
        program has changed of its point since.
        """
        was = {point.id: point for point in change.before}
        before = tuple(self._by_id.pop(key) for key in was if key in self._by_id)
        now = {point.id: point for point in before}
        after = tuple(_altered(now.get(point.id), was.get(point.id), point) for point in change.after)
        self._by_id.update((point.id, point) for point in after)
        self._sorted = None
        self.changed.emit(Change(before, after))

    def reset(self, points: Iterable[TiePoint] = ()) -> None:
        """Other points altogether."""
        before = self.points()
        self._by_id = {point.id: point for point in points}
        self._sorted = None
        self.changed.emit(Change(before, self.points()))


def _altered(now: Optional[TiePoint], before: Optional[TiePoint], after: TiePoint) -> TiePoint:
    """A point as it is now, with what differs between before and after."""
    if now is None or before is None:
        return after
    names = [field.name for field in fields(TiePoint)]
    return replace(
        now, **{name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
    )
