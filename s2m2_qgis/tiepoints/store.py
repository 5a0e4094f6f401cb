"""A label set: the tie points of any number of layer pairs in one GeoPackage, written at every edit.

Nothing is kept open between two calls, so that a file manager, a backup or another QGIS may have the file at any time.
A transaction touches the rows of its own change only: two programs that edit one label set do not undo each other.
"""

from __future__ import annotations

import dataclasses
import math
import os
import sqlite3
from contextlib import contextmanager
from typing import Any, Callable, Iterator, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from .connection import point_blob, reading, writing
from .points import CONTROL, HAND, ORIGINS, ROLES, Change, LayerPair, LayerRef, TiePoint
from .schema import GEOMETRY, LABEL_SET, PAIRS, PROPOSALS, TIE_POINTS, check_file, create_file, head, now
from .whereabouts import found_again, relative_to

translate = QCoreApplication.translate

#: What a person did with a proposal.
ACCEPTED, CORRECTED, REJECTED = "accepted", "corrected", "rejected"
DECISIONS = (ACCEPTED, CORRECTED, REJECTED)

Row = dict[str, Any]
#: ``(x, y)`` in the optical layer's CRS → the geometry that a GIS draws; None where it cannot be told.
Place = Callable[[float, float], Optional[bytes]]


class LabelStore:
    """One label set. Made by :meth:`create` and :meth:`open`.

    Attributes:
        path: absolute path of its GeoPackage.
        overtaken: somebody else wrote since the points were last read from here: read them again.
    """

    def __init__(self, path: str, uid: str) -> None:
        self.path = path
        self.overtaken = False
        self._uid = uid
        self._edits: Optional[int] = None

    @classmethod
    def create(cls, path: str) -> LabelStore:
        """Make an empty label set.

        Raises:
            JobError: there is a file already, or none can be written there.
        """
        create_file(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: str) -> LabelStore:
        """A label set that exists. One that may only be read opens, too; writing then fails.

        Raises:
            JobError: it is gone, none, damaged, locked, or was written by a newer version.
        """
        path = os.path.abspath(path)
        return cls(path, check_file(path).uid)

    def pairs(self) -> list[LayerPair]:
        """All pairs, by id. Files that moved along with the label set are found again."""
        with self._reading() as connection:
            return [_pair(row, self.path) for row in connection.execute(f"SELECT * FROM {PAIRS} ORDER BY id")]  # nosec B608 # names of ours, values are bound

    def add_pair(self, sar: LayerRef, optical: LayerRef) -> LayerPair:
        """A new pair without points."""
        pair = LayerPair(0, sar, optical)
        with self._writing() as connection:
            row = {**_pair_row(pair, self.path), "created": now()}
            return dataclasses.replace(pair, id=_insert(connection, PAIRS, row))

    def update_pair(self, pair: LayerPair) -> None:
        """Remember other layers, bands or another registration of a pair; its points keep their coordinates."""
        with self._writing() as connection:
            before = self._pair(connection, pair.id)
            _update(connection, PAIRS, pair.id, _pair_row(pair, self.path))
            if before.optical.crs != pair.optical.crs:
                place = _placer(pair.optical.crs)
                for point in _points(connection, pair.id):
                    _update(connection, TIE_POINTS, point.id, {GEOMETRY: place(*point.optical)})

    def all_points(self) -> dict[int, list[TiePoint]]:
        """The points of every pair that has any, by the pair's id; those of each by their own."""
        found: dict[int, list[TiePoint]] = {}
        with self._reading() as connection:
            for row in connection.execute(f"SELECT * FROM {TIE_POINTS} ORDER BY id"):  # nosec B608 # names of ours, values are bound
                point = _point(row)
                if point is not None:
                    found.setdefault(row["pair_id"], []).append(point)
        return found

    def point_counts(self) -> dict[int, int]:
        """How many points every pair has that has any, by the pair's id; see :meth:`count_points`."""
        with self._reading() as connection:
            rows = connection.execute(f"SELECT pair_id, count(*) FROM {TIE_POINTS} GROUP BY pair_id")  # nosec B608 # names of ours, values are bound
            return {row[0]: row[1] for row in rows}

    def count_points(self, pair_id: int) -> int:
        """How many rows of tie points a pair has, those without coordinates among them."""
        with self._reading() as connection:
            return _count(connection, pair_id)

    def delete_pair(self, pair_id: int, points: int) -> None:
        """Delete a pair with its points and what became of its proposals, in one transaction. It is final.

        Args:
            points: how many a person agreed to lose; see :meth:`count_points`.

        Raises:
            JobError: it has another number of points by now, or is gone, or could not be deleted; it is whole then.
        """
        with self._writing() as connection:
            self._pair(connection, pair_id)
            found = _count(connection, pair_id)
            if found != points:
                raise JobError(
                    translate(
                        "LabelSet",
                        "The pair has {0} tie points by now, and not {1}: somebody else edits it, so nothing was "
                        "deleted; look at it again.",
                    ).format(found, points)
                )
            for table in (TIE_POINTS, PROPOSALS):
                connection.execute(f"DELETE FROM {table} WHERE pair_id = ?", (pair_id,))  # nosec B608 # names of ours, values are bound
            connection.execute(f"DELETE FROM {PAIRS} WHERE id = ?", (pair_id,))  # nosec B608 # names of ours, values are bound
            connection.execute(_TOUCH, (now(), TIE_POINTS))

    def points(self, pair_id: int) -> list[TiePoint]:
        """The points of a pair, by id."""
        with self._reading() as connection:
            self._edits = head(self.path, connection).edits
            self.overtaken = False
            return _points(connection, pair_id)

    def write(self, pair_id: int, change: Change) -> Change:
        """Carry out a change in one transaction.

        Of a point that stays, only what the change changes is written, so that what somebody else changed of it since
        remains. A point that is to be changed but was removed by somebody else is there again.

        Args:
            pair_id: whose points these are.
            change: points with id 0 in ``after`` are added; those without ``created`` or ``changed`` get the time.

        Returns:
            The same change with ids and times as they are in the file.

        Raises:
            JobError: it could not be written; nothing of it is in the file then.
        """
        before = {point.id: point for point in change.before}
        kept = {point.id for point in change.after}
        after = []
        with self._writing() as connection:
            place = _placer(self._pair(connection, pair_id).optical.crs)
            gone = [(key,) for key in before if key not in kept]
            connection.executemany(f"DELETE FROM {TIE_POINTS} WHERE id = ?", gone)  # nosec B608 # names of ours, values are bound
            time = now()
            for point in change.after:
                times: Row = {"created": point.created or time, "changed": point.changed or time}
                if point.id:
                    after.append(dataclasses.replace(point, **times))
                    _put(connection, pair_id, before.get(point.id), after[-1], place)
                else:
                    row = {**_point_row(pair_id, point, place), **times}
                    after.append(dataclasses.replace(point, id=_insert(connection, TIE_POINTS, row), **times))
            connection.execute(_TOUCH, (time, TIE_POINTS))
        return Change(change.before, tuple(after))

    def record_decision(
        self,
        pair_id: int,
        sar: tuple[float, float],
        proposed: tuple[float, float],
        confidence: float,
        decision: str,
        optical: Optional[tuple[float, float]],
        matcher: str,
        model: str,
    ) -> None:
        """Keep what a person made of a proposal.

        Args:
            pair_id: whose proposal it was.
            sar: where a match was asked for, in the SAR layer's CRS.
            proposed: where the engine saw it, in the optical layer's CRS.
            confidence: 0…1.
            decision: one of :data:`DECISIONS`.
            optical: where the person placed it; None for a rejected one.
            matcher: one of ``protocol.MATCHERS``.
            model: the checkpoint's name; empty where the matcher has none.

        Raises:
            JobError: it could not be written.
        """
        if decision not in DECISIONS:
            raise ValueError(decision)
        row: Row = {"pair_id": pair_id, "sar_x": sar[0], "sar_y": sar[1], "confidence": confidence}
        row.update(proposed_x=proposed[0], proposed_y=proposed[1], decision=decision, created=now())
        row.update(matcher=matcher, model=model)
        if optical is not None:
            row.update(optical_x=optical[0], optical_y=optical[1])
        with self._writing() as connection:
            self._pair(connection, pair_id)
            _insert(connection, PROPOSALS, row)

    def decisions(self, pair_id: int) -> list[Row]:
        """What became of a pair's proposals, oldest first: the columns of table ``proposals``."""
        with self._reading() as connection:
            rows = connection.execute(f"SELECT * FROM {PROPOSALS} WHERE pair_id = ? ORDER BY id", (pair_id,))  # nosec B608 # names of ours, values are bound
            return [dict(row) for row in rows]

    def _pair(self, connection: sqlite3.Connection, pair_id: int) -> LayerPair:
        row = connection.execute(f"SELECT * FROM {PAIRS} WHERE id = ?", (pair_id,)).fetchone()  # nosec B608 # names of ours, values are bound
        if row is None:
            raise JobError(
                translate(
                    "LabelSet", "The layer pair is no longer in the label set “{0}”; open the label set again."
                ).format(self.path)
            )
        return _pair(row, self.path)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with reading(self.path) as connection:
            self._same(connection)
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with writing(self.path) as connection:
            edits = self._same(connection)
            connection.execute(f"UPDATE {LABEL_SET} SET edits = ?", (edits + 1,))  # nosec B608 # names of ours, values are bound
            yield connection
        if self._edits is not None:
            self.overtaken = self.overtaken or edits != self._edits
            self._edits = edits + 1

    def _same(self, connection: sqlite3.Connection) -> int:
        """How many edits the label set has seen. JobError where another file has taken its place."""
        found = head(self.path, connection)
        if found.uid != self._uid:
            raise JobError(
                translate("LabelSet", "Another label set has taken the place of “{0}”; open it again.").format(
                    self.path
                )
            )
        return found.edits


# Extents that stand in the file are believed by readers; without them, they look.
_TOUCH = """
UPDATE gpkg_contents SET last_change = ?, min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL WHERE table_name = ?
"""


def _count(connection: sqlite3.Connection, pair_id: int) -> int:
    row = connection.execute(f"SELECT count(*) FROM {TIE_POINTS} WHERE pair_id = ?", (pair_id,)).fetchone()  # nosec B608 # names of ours, values are bound
    return int(row[0])


def _points(connection: sqlite3.Connection, pair_id: int) -> list[TiePoint]:
    rows = connection.execute(f"SELECT * FROM {TIE_POINTS} WHERE pair_id = ? ORDER BY id", (pair_id,))  # nosec B608 # names of ours, values are bound
    return [point for point in map(_point, rows) if point is not None]


def _point(row: sqlite3.Row) -> Optional[TiePoint]:
    """None for a row without coordinates, as a person may add one to the table in a GIS."""
    places = tuple(row[name] for name in ("sar_x", "sar_y", "optical_x", "optical_y"))
    if not all(isinstance(value, (int, float)) for value in places):
        return None
    return TiePoint(
        id=row["id"],
        sar=(float(places[0]), float(places[1])),
        optical=(float(places[2]), float(places[3])),
        enabled=row["enabled"] != 0,
        role=row["role"] if row["role"] in ROLES else CONTROL,
        origin=row["origin"] if row["origin"] in ORIGINS else HAND,
        confidence=_share(row["confidence"]),
        note=_words(row["note"]),
        created=_words(row["created"]),
        changed=_words(row["changed"]),
    )


def _share(value: Any) -> Optional[float]:
    """0…1; None for anything else, which SQLite takes in any column."""
    return float(value) if isinstance(value, (int, float)) and 0 <= value <= 1 else None


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _point_row(pair_id: int, point: TiePoint, place: Place) -> Row:
    return {
        GEOMETRY: place(*point.optical),
        "pair_id": pair_id,
        "sar_x": float(point.sar[0]),
        "sar_y": float(point.sar[1]),
        "optical_x": float(point.optical[0]),
        "optical_y": float(point.optical[1]),
        "enabled": int(point.enabled),
        "role": point.role,
        "origin": point.origin,
        "confidence": point.confidence,
        "note": point.note,
        "created": point.created,
        "changed": point.changed,
    }


def _put(
    connection: sqlite3.Connection, pair_id: int, before: Optional[TiePoint], after: TiePoint, place: Place
) -> None:
    row = _point_row(pair_id, after, place)
    if before is not None:
        old = _point_row(pair_id, before, place)
        different = {name: value for name, value in row.items() if value != old[name]}
        if not different or _update(connection, TIE_POINTS, after.id, different):
            return
    _insert(connection, TIE_POINTS, {"id": after.id, **row}, "INSERT OR REPLACE")


def _insert(connection: sqlite3.Connection, table: str, row: Row, verb: str = "INSERT") -> int:
    """The new row's id."""
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    return int(
        connection.execute(f"{verb} INTO {table} ({names}) VALUES ({marks})", tuple(row.values())).lastrowid or 0
    )


def _update(connection: sqlite3.Connection, table: str, key: int, row: Row) -> bool:
    """False where there is no such row."""
    assignments = ", ".join(f"{name} = ?" for name in row)
    cursor = connection.execute(f"UPDATE {table} SET {assignments} WHERE id = ?", (*row.values(), key))  # nosec B608 # names of ours, values are bound
    return bool(cursor.rowcount)


def _placer(crs: str) -> Place:
    """Where positions of a CRS lie on the globe; whatever the CRS, the label set is drawn at the right place."""
    system = QgsCoordinateReferenceSystem(crs)
    if not system.isValid():
        return lambda x, y: None
    globe = QgsCoordinateReferenceSystem("EPSG:4326")
    # Not the project's: what is in the file must not depend on which project is open.
    transform = QgsCoordinateTransform(system, globe, QgsCoordinateTransformContext())

    def place(x: float, y: float) -> Optional[bytes]:
        try:
            there = transform.transform(QgsPointXY(x, y))
        except QgsCsException:
            return None
        return point_blob(there.x(), there.y()) if math.isfinite(there.x() + there.y()) else None

    return place


def _pair(row: sqlite3.Row, path: str) -> LayerPair:
    bundle = found_again(row["bundle"] or "", row["bundle_relative"] or "", path)
    return LayerPair(row["id"], _ref(row, "sar", path), _ref(row, "optical", path), bundle)


def _ref(row: sqlite3.Row, half: str, path: str) -> LayerRef:
    text = {name: row[f"{half}_{name}"] or "" for name in ("source", "relative", "name", "crs", "provider", "layer_id")}
    source = found_again(text["source"], text["relative"], path)
    bands = tuple(int(band) for band in (row[f"{half}_bands"] or "").split(",") if band.strip().isdigit())
    return LayerRef(source, text["name"], text["crs"], bands, text["provider"] or "gdal", text["layer_id"])


def _pair_row(pair: LayerPair, path: str) -> Row:
    row: Row = {"bundle": pair.bundle, "bundle_relative": relative_to(pair.bundle, path)}
    for half, ref in (("sar", pair.sar), ("optical", pair.optical)):
        row[f"{half}_source"] = ref.source
        row[f"{half}_relative"] = relative_to(ref.source, path)
        row[f"{half}_name"] = ref.name
        row[f"{half}_crs"] = ref.crs
        row[f"{half}_bands"] = ",".join(map(str, ref.bands))
        row[f"{half}_provider"] = ref.provider
        row[f"{half}_layer_id"] = ref.layer_id
    return row
