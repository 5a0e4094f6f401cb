"""Lists of scene pairs: CSV, GeoPackage, STAC items, or a folder of scenes."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..protocol import JobError
from ..rasters.vectors import read_rows
from .stac import read_items

SCENE = "scene"
_FORMS = "a CSV file, a GeoPackage, STAC items (JSON), or a folder with one folder for each scene"


@dataclass(frozen=True)
class Row:
    """One scene of a manifest.

    Attributes:
        scene: its name, the only one of that name.
        values: text by column.
        base: folder that its relative paths start from.
        fault: a sentence where the row cannot be used; empty = it can.
    """

    scene: str
    values: Mapping[str, str]
    base: Path
    fault: str = ""


def read_manifest(path: Path, layer: str = "") -> list[Row]:
    """The scenes of a manifest, in its order.

    A scene without a name is called after its SAR raster; two rows that give one name are both kept, the second one
    with a fault.

    Args:
        layer: of a GeoPackage; empty = its first.

    Raises:
        JobError: the manifest is missing, cannot be read, is of no known form, or empty.
    """
    path = path.absolute()
    if not path.exists():
        raise JobError(f"The manifest {path} does not exist; check its path.")
    ending = path.suffix.lower()
    if path.is_dir():
        rows = _folder(path)
    elif ending in (".csv", ".tsv", ".txt"):
        rows = _csv(path)
    elif ending == ".gpkg":
        rows = [Row("", {k.lower(): _text(v) for k, v in row.items()}, path.parent) for row in read_rows(path, layer)]
    elif ending in (".json", ".geojson"):
        rows = [Row(item.scene, item.values, path.parent, item.fault) for item in read_items(_json(path), str(path))]
    else:
        raise JobError(f"The manifest {path.name} is of no known form; give {_FORMS}.")
    if not rows:
        raise JobError(f"The manifest {path} names no scene; give {_FORMS}.")
    return _named(rows)


def _csv(path: Path) -> list[Row]:
    try:
        # With or without the mark that Excel puts first; commas, semicolons or tabs.
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(f"The manifest {path} cannot be read; save it as CSV in UTF-8.", details=str(error)) from error
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    try:
        table = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, restkey="", restval=""))
    except csv.Error as error:
        raise JobError(f"The manifest {path} is no valid CSV; mend it.", details=str(error)) from error
    rows = []
    for number, record in enumerate(table, 2):
        values = {(name or "").strip().lower(): _text(value) for name, value in record.items()}
        fault = f"Line {number} has more cells than the header; put text with separators in quotes."
        rows.append(Row("", values, path.parent, fault if record.get("") else ""))
    return [row for row in rows if any(text.strip() for text in row.values.values())]


def _folder(path: Path) -> list[Row]:
    """Folders that hold one raster named ``sar`` and one named ``optical``, whatever their endings."""
    rows = []
    for folder in sorted(entry for entry in path.iterdir() if entry.is_dir()):
        found: dict[str, str] = {}
        for file in sorted(folder.iterdir()):
            role = file.stem.casefold()
            if role in ("sar", "optical") and file.is_file() and not file.name.endswith((".xml", ".ovr", ".msk")):
                found.setdefault(role, str(file))
        if found:
            rows.append(Row(folder.name, found, path))
    return rows


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise JobError(f"The manifest {path} is no valid JSON; mend it.", details=str(error)) from error


def _named(rows: list[Row]) -> list[Row]:
    named, seen, implied = [], set(), Counter[str]()
    given = {row.scene or row.values.get(SCENE, "").strip() for row in rows}
    for number, row in enumerate(rows, 1):
        scene = row.scene or row.values.get(SCENE, "").strip()
        fault = row.fault
        if not scene:
            stem = Path(row.values.get("sar", "").replace("\\", "/")).stem or f"row {number}"
            scene = stem
            while scene in given or scene in seen:
                implied[stem] += 1
                scene = f"{stem}-{implied[stem] + 1}"
        elif scene in seen:
            fault = f"The scene name {scene!r} stands twice in the manifest; give each scene its own."
            scene = f"{scene} (row {number})"
        seen.add(scene)
        named.append(Row(scene, row.values, row.base, fault))
    return named


def _text(value: Any) -> str:
    if value is None:
        return ""
    return ";".join(_text(item) for item in value) if isinstance(value, (list, tuple)) else str(value)
