"""What a label set's GeoPackage holds: its tables, how it is made, and whether a file is one that we can read."""

from __future__ import annotations

import configparser
import os
import sqlite3
import tempfile
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Optional

from osgeo import gdal, ogr, osr
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import DISK, JobError
from ..resources import resource_path
from .connection import reading, writing

translate = QCoreApplication.translate

#: Counts up with every change of the tables.
SCHEMA = 1

LABEL_SET, PAIRS, TIE_POINTS, PROPOSALS = "label_set", "pairs", "tie_points", "proposals"

_TEXT, _REAL, _INTEGER, _TIME = ogr.OFTString, ogr.OFTReal, ogr.OFTInteger64, ogr.OFTDateTime
_BOOLEAN = -1

_LAYER_FIELDS = ("source", "relative", "name", "crs", "bands", "provider", "layer_id")

#: Fields by table, in order; each table has ``id`` besides, and tie points their place on the map.
FIELDS: dict[str, dict[str, int]] = {
    TIE_POINTS: {
        "pair_id": _INTEGER,
        "sar_x": _REAL,
        "sar_y": _REAL,
        "optical_x": _REAL,
        "optical_y": _REAL,
        "enabled": _BOOLEAN,
        "role": _TEXT,
        "origin": _TEXT,
        "confidence": _REAL,
        "note": _TEXT,
        "created": _TIME,
        "changed": _TIME,
    },
    PAIRS: {
        **{f"{half}_{name}": _TEXT for half in ("sar", "optical") for name in _LAYER_FIELDS},
        "bundle": _TEXT,
        "bundle_relative": _TEXT,
        "created": _TIME,
    },
    PROPOSALS: {
        "pair_id": _INTEGER,
        "sar_x": _REAL,
        "sar_y": _REAL,
        "proposed_x": _REAL,
        "proposed_y": _REAL,
        "confidence": _REAL,
        "decision": _TEXT,
        "optical_x": _REAL,
        "optical_y": _REAL,
        "matcher": _TEXT,
        "model": _TEXT,
        "created": _TIME,
    },
    # ``edits`` counts transactions, by which one QGIS learns that another wrote.
    LABEL_SET: {"uid": _TEXT, "schema": _INTEGER, "created": _TIME, "plugin": _TEXT, "edits": _INTEGER},
}
GEOMETRY = "geom"


@dataclass(frozen=True)
class Head:
    """What a label set says of itself.

    Attributes:
        uid: tells it from any other label set.
        edits: how many transactions it has seen.
    """

    uid: str
    edits: int


def now() -> str:
    """The time as GeoPackage writes it: ISO 8601, UTC, milliseconds."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def create_file(path: str) -> None:
    """Make an empty label set, whole or not at all.

    Raises:
        JobError: there is a file already, or (``disk``) none can be written there.
    """
    if os.path.lexists(path):
        raise _taken(path)
    try:
        # A folder of its own, since SQLite keeps its journal beside the file.
        with tempfile.TemporaryDirectory(prefix=".label-set-", dir=os.path.dirname(os.path.abspath(path))) as folder:
            part = os.path.join(folder, "new.gpkg")
            _make_tables(part)
            _introduce(part)
            _name(part, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except (RuntimeError, OSError, JobError) as error:
        raise JobError(
            translate(
                "LabelSet",
                "No label set could be made at “{0}”; choose a folder that exists, where you may write, on a disk that "
                "is not full.",
            ).format(path),
            DISK,
            error.details if isinstance(error, JobError) else str(error),
        ) from error


def _taken(path: str) -> JobError:
    return JobError(
        translate("LabelSet", "There is a file “{0}” already; open it, or choose another name.").format(path)
    )


def _name(part: str, path: str) -> None:
    """Give a file its name, unless another QGIS has used that one meanwhile: FileExistsError."""
    try:
        # Unlike a rename, which replaces what is there, except on Windows.
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        # A disk that knows no links.
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(part, path)


def check_file(path: str) -> Head:
    """Whether a file is a label set that this version can read, and sound.

    Raises:
        JobError: it is not, or cannot be read.
    """
    with reading(path) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("malformed")
        found = head(path, connection)
        for table, fields in FIELDS.items():
            there = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
            lacking = sorted({"id", *fields} - there)
            if lacking:
                raise sqlite3.DatabaseError(f"{table} lacks {', '.join(lacking)}")
        return found


def head(path: str, connection: sqlite3.Connection) -> Head:
    """What the label set behind a connection says of itself.

    Raises:
        JobError: it is none, or a newer version wrote it.
    """
    has = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", (LABEL_SET,))
    row = connection.execute(f"SELECT * FROM {LABEL_SET}").fetchone() if has.fetchone()[0] else None  # nosec B608 # names of ours, values are bound
    if row is None or not isinstance(_field(row, "schema"), int):
        raise JobError(
            translate("LabelSet", "“{0}” is not a label set; open one that was made here, or make a new one.").format(
                path
            )
        )
    if row["schema"] > SCHEMA:
        raise JobError(
            translate(
                "LabelSet", "The label set “{0}” was written by a newer version of the plugin; update the plugin."
            ).format(path)
        )
    edits = _field(row, "edits")
    return Head(str(_field(row, "uid") or ""), edits if isinstance(edits, int) else 0)


def _field(row: sqlite3.Row, name: str) -> Any:
    return row[name] if name in row.keys() else None  # noqa: SIM118 - a Row iterates over its values


def _make_tables(path: str) -> None:
    gdal.UseExceptions()
    ogr.UseExceptions()
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
    dataset.StartTransaction()
    for table, fields in FIELDS.items():
        if table == TIE_POINTS:
            layer = _add_table(dataset, table, system)
        else:
            layer = _add_table(dataset, table)
        for name, kind in fields.items():
            field = ogr.FieldDefn(name, ogr.OFTInteger if kind == _BOOLEAN else kind)
            if kind == _BOOLEAN:
                field.SetSubType(ogr.OFSTBoolean)
            layer.CreateField(field)
    dataset.CommitTransaction()


def _add_table(dataset: Any, name: str, system: Optional[osr.SpatialReference] = None) -> Any:
    # Ids of OGR's tables are AUTOINCREMENT: SQLite never gives one out twice.
    options = ["FID=id", "SPATIAL_INDEX=NO"]
    if system is None:
        return dataset.CreateLayer(name, None, ogr.wkbNone, options=options)
    return dataset.CreateLayer(name, system, ogr.wkbPoint, options=[*options, f"GEOMETRY_NAME={GEOMETRY}"])


def _introduce(path: str) -> None:
    with writing(path) as connection:
        connection.execute(
            f"INSERT INTO {LABEL_SET} (uid, schema, created, plugin, edits) VALUES (?, ?, ?, ?, 0)",  # nosec B608 # names of ours, values are bound
            (str(uuid.uuid4()), SCHEMA, now(), _plugin_version()),
        )
        # Points are looked up by pair, and there may be many.
        connection.execute(f"CREATE INDEX {TIE_POINTS}_by_pair ON {TIE_POINTS} (pair_id)")


def _plugin_version() -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(os.path.join(os.path.dirname(resource_path()), "metadata.txt"), encoding="utf-8")
    return metadata.get("general", "version", fallback="")
