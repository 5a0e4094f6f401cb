"""A person's decisions about matches: written at once into ``matches.gpkg``, whole or not at all."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np
from osgeo import gdal, ogr
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import DISK, JobError
from .matches import ACCEPTED, HAND, REJECTED, STATUSES, Matches
from .moved_classes import QUndoCommand

translate = QCoreApplication.translate

_LAYER = "matches"
#: What a registration's matches lack; a field's have them all.
_FIELDS = {"status": ogr.OFTString, "by": ogr.OFTString, "hand_dx": ogr.OFTReal, "hand_dy": ogr.OFTReal}


@dataclass(frozen=True)
class Decision:
    """What a match is, and who says so.

    Attributes:
        status: index into ``matches.STATUSES``.
        by_hand: a person's word.
        hand: the shift ``(dx, dy)`` in working px that was placed by hand; None where it was not.
    """

    status: int
    by_hand: bool
    hand: Optional[tuple[float, float]] = None


Maker = Callable[[Matches, int], Decision]


def current(matches: Matches, row: int) -> Decision:
    """The decision that stands."""
    there = np.isfinite(matches.hand_dx[row])
    hand = (float(matches.hand_dx[row]), float(matches.hand_dy[row])) if there else None
    return Decision(int(matches.status[row]), bool(matches.by_hand[row]), hand)


def accepted(matches: Matches, row: int) -> Decision:
    """Always used, at the place where the engine found it."""
    return Decision(ACCEPTED, True)


def rejected(matches: Matches, row: int) -> Decision:
    """Never used."""
    return Decision(REJECTED, True)


def moved(dx: float, dy: float) -> Decision:
    """Used at a place given by hand."""
    return Decision(HAND, True, (dx, dy))


def as_found(matches: Matches, row: int) -> Decision:
    """The engine's own judgement again."""
    return Decision(int(matches.engine_status[row]), False)


def apply(matches: Matches, row: int, decision: Decision) -> None:
    """Let the columns say it."""
    matches.status[row], matches.by_hand[row] = decision.status, decision.by_hand
    matches.hand_dx[row], matches.hand_dy[row] = decision.hand or (np.nan, np.nan)


def write(path: str, fid: int, decision: Decision) -> None:
    """Write one decision into a GeoPackage of matches, in one transaction.

    Raises:
        JobError: (``disk``) it could not be written; the file is as it was.
    """
    gdal.UseExceptions()
    ogr.UseExceptions()
    holder: list[Any] = []
    try:
        if not os.access(path, os.W_OK):
            raise RuntimeError("no right to write")
        holder.append(gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE))
        _write(holder[0], fid, decision)
    except (RuntimeError, AttributeError) as error:
        raise JobError(
            translate(
                "Review",
                "The decision could not be saved in “{0}”; make the file writable, or close other programs that use "
                "it, and decide again.",
            ).format(path),
            DISK,
            str(error),
        ) from error
    finally:
        holder.clear()


def _write(dataset: Any, fid: int, decision: Decision) -> None:
    layer = dataset.GetLayerByName(_LAYER)
    dataset.StartTransaction()
    try:
        definition = layer.GetLayerDefn()
        for name, kind in _FIELDS.items():
            if definition.GetFieldIndex(name) < 0:
                layer.CreateField(ogr.FieldDefn(name, kind))
        feature = layer.GetFeature(fid)
        feature.SetField("status", STATUSES[decision.status])
        feature.SetField("by", "hand" if decision.by_hand else "engine")
        for index, name in enumerate(("hand_dx", "hand_dy")):
            if decision.hand is None:
                feature.SetFieldNull(name)
            else:
                feature.SetField(name, decision.hand[index])
        layer.SetFeature(feature)
        dataset.CommitTransaction()
    except (RuntimeError, AttributeError):
        dataset.RollbackTransaction()
        raise


class DecisionCommand(QUndoCommand):
    """One decision that can be undone. It has been carried out already when it is pushed.

    Args:
        text: what undoing it would undo, for the user.
        put: carries a decision out; False where it could not.
        before, after: the decisions.
    """

    def __init__(self, text: str, put: Callable[[Decision], bool], before: Decision, after: Decision) -> None:
        super().__init__(text)
        self._put, self._before, self._after = put, before, after
        self._first = True

    def redo(self) -> None:
        """Carry it out again; the first call comes from the stack and finds it done."""
        if self._first:
            self._first = False
        elif not self._put(self._after):
            self.setObsolete(True)

    def undo(self) -> None:
        """What was before."""
        if not self._put(self._before):
            self.setObsolete(True)
