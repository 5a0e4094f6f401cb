"""The way to a label set's file: opened for one reading or one transaction, and closed again.

SQLite is spoken to directly: OGR hides which of locked, read-only and full it was, and opens a file much more slowly.
"""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
from contextlib import closing, contextmanager
from typing import Any, Iterator, Optional
from urllib.parse import quote

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import BAD_INPUT, DISK, JobError

translate = QCoreApplication.translate

#: How long another program's transaction is waited for, seconds. The main thread waits, so it must be short.
PATIENCE = 1.0

#: Magic, version, flags (little endian, no envelope), CRS id; then the point as little-endian WKB.
_POINT = struct.Struct("<2sBBiBIdd")
_EPSG = 4326
#: Functions that the triggers of a GeoPackage's spatial index call; index of the coordinate in a point's blob.
_INDEX_FUNCTIONS = {"ST_MinX": -2, "ST_MaxX": -2, "ST_MinY": -1, "ST_MaxY": -1}


def point_blob(x: float, y: float) -> bytes:
    """A GeoPackage geometry of a point in EPSG:4326, x = longitude."""
    return _POINT.pack(b"GP", 0, 1, _EPSG, 1, 1, x, y)


@contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection]:
    """A connection whose queries all see one state of the file.

    Raises:
        JobError: the file is gone, damaged, no database, or locked for more than :data:`PATIENCE`.
    """
    with _sentences(path), closing(_connect(path)) as connection:
        connection.execute("BEGIN")
        yield connection
        connection.execute("ROLLBACK")


@contextmanager
def writing(path: str) -> Iterator[sqlite3.Connection]:
    """A transaction: everything in the block is written, or, where anything in it fails, nothing.

    Raises:
        JobError: as :func:`reading`, or the file is read-only or the disk full (``disk``).
    """
    with _sentences(path), closing(_connect(path)) as connection:
        try:
            # At once, and not with the first write: nobody else may write between what is read and what is written.
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def _sentences(path: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _sentence(path, error) from error


def _connect(path: str) -> sqlite3.Connection:
    connection = _open(path, "mode=rw")
    try:
        try:
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")
        except sqlite3.OperationalError:
            # With write-ahead logging even a reader writes beside the file. Where it may not and no log is left, nobody
            # else writes either.
            if os.access(os.path.dirname(path), os.W_OK) or os.path.exists(path + "-wal"):
                raise
            connection.close()
            connection = _open(path, "mode=ro&immutable=1")
        _refuse_cut(path, connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _refuse_cut(path: str, connection: sqlite3.Connection) -> None:
    """SQLite takes what is missing of a file's last page for zeros; only a copy that was cut off ends within one."""
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    try:
        # Asked by name: to open and close the file would drop the locks of this process's other connections to it.
        size = os.path.getsize(path)
    except OSError:
        # SQLite says why.
        return
    if size % page:
        raise sqlite3.DatabaseError("malformed: cut off within a page")


def _open(path: str, options: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{_uri(path)}?{options}", timeout=PATIENCE, isolation_level=None, uri=True)
    connection.row_factory = sqlite3.Row
    # Somebody may have given the table a spatial index.
    connection.create_function("ST_IsEmpty", 1, lambda blob: None if blob is None else 0)
    for name, index in _INDEX_FUNCTIONS.items():
        connection.create_function(name, 1, lambda blob, index=index: _coordinate(blob, index))
    return connection


def _uri(path: str) -> str:
    plain = os.path.abspath(path)
    if sys.platform == "win32":
        plain = plain.replace("\\", "/")
    return "file://" + quote(plain if plain.startswith("/") else "/" + plain)


def _coordinate(blob: Any, index: int) -> Optional[float]:
    """Of a point as :func:`point_blob` makes it; None for another geometry."""
    if not isinstance(blob, bytes) or len(blob) != _POINT.size:
        return None
    return float(_POINT.unpack(blob)[index])


def _sentence(path: str, error: sqlite3.Error) -> JobError:
    # Codes come with Python 3.11 only, the texts are SQLite's own and the same everywhere.
    text, kind = str(error), DISK
    if not os.path.isfile(path):
        kind = BAD_INPUT
        message = translate("LabelSet", "The label set “{0}” is gone; put it back there, or open another one.")
    elif not os.access(path, os.R_OK):
        message = translate("LabelSet", "You may not read the label set “{0}”; ask its owner, or open another one.")
    elif "locked" in text or "busy" in text:
        message = translate(
            "LabelSet",
            "Another program is writing to the label set “{0}”, so nothing was changed; save or end what is being "
            "edited there, and do it again.",
        )
    elif "readonly" in text or "read-only" in text or not _may_write(path):
        message = translate(
            "LabelSet",
            "The label set “{0}” is read-only, so nothing was changed; copy it to a folder where you may write, and "
            "open the copy.",
        )
    elif "full" in text or "disk I/O" in text or "unable to open" in text:
        message = translate(
            "LabelSet",
            "The label set “{0}” could not be written, so nothing was changed; the disk may be full: free some space, "
            "and do it again.",
        )
    elif "malformed" in text or "not a database" in text:
        kind = BAD_INPUT
        message = translate(
            "LabelSet", "The label set “{0}” is damaged or no GeoPackage at all; open another one, or a copy of it."
        )
    else:
        kind = BAD_INPUT
        message = translate(
            "LabelSet", "“{0}” does not hold what a label set does; another program may have changed it. Open a copy."
        )
    return JobError(message.format(path), kind, text)


def _may_write(path: str) -> bool:
    return os.access(path, os.W_OK) and os.access(os.path.dirname(os.path.abspath(path)), os.W_OK)
