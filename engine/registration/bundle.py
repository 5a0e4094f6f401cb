"""The result bundle: written whole under a temporary name, then renamed; an old one goes when the new one is there."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from .. import geometry
from ..protocol import DISK, JobError, parse_json, partial_folder
from ..rasters.disk import disk_error, write_text, writing
from ..rasters.vectors import write_points
from ..rasters.write import AtlasWriter, write_geotiff, write_window_vrt
from ..report.report import REPORT
from .evidence import Consensus, Surface
from .pair import Pair
from .search import Found, LevelMaps
from .thumbnail import write_thumbnail

SCHEMA = 1
KIND = "registration"
#: Kinds of bundles that a new one may replace.
KINDS = (KIND, "field", "apply")
RESULT, HEATMAP, SEARCH, ATLAS, MATCHES, THUMBNAIL = (
    "result.json",
    "heatmap.tif",
    "search.tif",
    "atlas.tif",
    "matches.gpkg",
    "thumbnail.png",
)
HEATMAPS = "heatmaps"
#: What GDAL, SQLite and QGIS leave beside files that they have read.
_SIDE_CARS = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal", ".qmd")
MATCH_FIELDS: dict[str, type] = {
    "id": int, "x0": int, "y0": int, "template_px": int, "dx": float, "dy": float, "confidence": float,
    "accepted": bool, "residual_px": float, "map_dx": float, "map_dy": float, "atlas_x": int, "atlas_y": int,
    "heat_w": int, "heat_h": int,
}  # fmt: skip


@contextmanager
def bundle_folder(out: str) -> Iterator[Path]:
    """An empty folder to write a bundle into; takes the place of ``out`` when the block ends well, else it is removed.

    Raises:
        JobError: (``disk``) the place cannot be written to; (``bad_input``) ``out`` holds something that is no bundle.
    """
    place = check_place(out)
    partial = _partial(place)
    made = [above for above in partial.parents if not above.exists()]
    whole = False
    try:
        shutil.rmtree(partial, ignore_errors=True)
        with writing(place):
            partial.mkdir(parents=True)
        with _naming(partial, place):
            yield partial
        with writing(place):
            _put(partial, place)
        whole = True
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if not whole:
            _remove_empty(made)


def check_place(out: str) -> Path:
    """The absolute path of an output folder that may be written.

    Raises:
        JobError: no folder named; a file, or a folder with other content; a folder that cannot be made or written to.
    """
    if not out.strip():
        raise JobError("No output folder is chosen; choose one.")
    # Resolved: a symbolic link to a folder stays one, and what it points to is replaced.
    place = Path(os.path.realpath(out))
    if place.is_file():
        raise JobError(f"{place} is a file; choose a folder for the result.")
    stranger = _stranger(place) if place.is_dir() else ""
    if stranger:
        raise JobError(
            f"The folder {place} holds {stranger}, which is no part of a result and would be lost; move "
            "it elsewhere, or choose an empty folder or a new name."
        )
    above = place if _stays(place) else place.parent
    while not above.exists():
        above = above.parent
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        raise JobError(f"Nothing can be written in {above}; choose another output folder.", DISK)
    return place


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Strict JSON: NaN is a mistake here."""
    write_text(path, json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def write_maps(
    folder: Path, reader: Pair, found: Found, agreed: Consensus | None, centre: tuple[float, float]
) -> list[str]:
    """All rasters and points that show the evidence.

    Args:
        centre: the overlap's centre in grid corner coordinates, where shift (0, 0) is drawn.

    Returns:
        Names of the files, relative to the folder.
    """
    files = [HEATMAP, ATLAS, MATCHES, THUMBNAIL]
    _write_surface(folder / HEATMAP, reader, found.fine, centre)
    if found.wide is not found.fine:
        _write_surface(folder / SEARCH, reader, found.wide, centre)
        files.append(SEARCH)
    write_thumbnail(folder / THUMBNAIL, found.wide.surface)
    rows = list(_write_heatmaps(folder, reader, found.fine, agreed))
    write_points(folder / MATCHES, "matches", reader.grid.crs_wkt, MATCH_FIELDS, rows)
    return files


def _write_surface(path: Path, reader: Pair, maps: LevelMaps, centre: tuple[float, float]) -> None:
    surface: Surface = maps.surface
    step = maps.level.factor
    first = (surface.left * step, surface.top * step)
    values = np.where(np.isfinite(surface.evidence), surface.pooled, np.nan).astype(np.float32)
    write_geotiff(
        path,
        values,
        geometry.shift_surface_geotransform(reader.grid.geotransform, centre, first, step),
        reader.grid.crs_wkt,
        nodata=float("nan"),
        tags={
            "S2M2_INDEX": "shift",
            "S2M2_FIRST_SHIFT_PX": f"{first[0]} {first[1]}",
            "S2M2_STEP_PX": str(step),
            "S2M2_CENTRE_PX": f"{centre[0]:g} {centre[1]:g}",
        },
        names=["probability of the shift"],
    )


def _write_heatmaps(
    folder: Path, reader: Pair, maps: LevelMaps, agreed: Consensus | None
) -> Iterator[tuple[float, float, dict[str, Any]]]:
    """Atlas and one VRT per template; yields the rows of the points."""
    side, radius = maps.level.side, maps.level.radius
    count, height, width = maps.similarity.shape
    (folder / HEATMAPS).mkdir()
    grid = reader.grid
    cells = []
    with AtlasWriter(folder / ATLAS, count, width, height, {"S2M2_INDEX": "template"}) as atlas:
        for similarity, valid in zip(maps.similarity, maps.valid):
            cells.append(atlas.add(np.where(valid, similarity, np.nan)))
        size = (atlas.width, atlas.height)
    for number, (x0, y0) in enumerate(maps.templates.corners.tolist()):
        left, top = x0 + maps.centre[0] - radius, y0 + maps.centre[1] - radius
        write_window_vrt(
            folder / HEATMAPS / f"{number}.vrt",
            folder / ATLAS,
            size,
            (*cells[number], width, height),
            geometry.heatmap_geotransform(grid.geotransform, left, top, side),
            grid.crs_wkt,
            f"template {number}",
        )
        dx, dy = (float(value) for value in maps.shifts[number])
        map_dx, map_dy = geometry.map_shift(grid.geotransform, dx, dy)
        x, y = geometry.apply(grid.geotransform, x0 + side / 2, y0 + side / 2)
        yield x, y, {
            "id": number, "x0": x0, "y0": y0, "template_px": side, "dx": dx, "dy": dy,
            "confidence": float(maps.confidence[number]),
            "accepted": bool(agreed.agreeing[number]) if agreed is not None else False,
            "residual_px": float(agreed.residuals[number]) if agreed is not None else None,
            "map_dx": map_dx, "map_dy": map_dy, "atlas_x": cells[number][0], "atlas_y": cells[number][1],
            "heat_w": width, "heat_h": height,
        }  # fmt: skip


def _remove_empty(folders: list[Path]) -> None:
    """Folders that were made for this bundle, innermost first; one that somebody uses meanwhile stays."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _stays(place: Path) -> bool:
    """True where a folder can only be filled, not replaced: the root of a disk, or nothing may be made beside it."""
    return place.is_dir() and (os.path.ismount(place) or not os.access(place.parent, os.W_OK | os.X_OK))


def _partial(place: Path) -> Path:
    partial = Path(partial_folder(str(place), os.getpid()))
    return place / partial.name if _stays(place) else partial


def _put(partial: Path, place: Path) -> None:
    """A whole bundle takes its place; what was there comes back where that fails."""
    if not place.exists():
        os.rename(partial, place)
        return
    if partial.parent != place:
        try:
            _swap(partial, place)
            return
        except OSError as error:
            # Somebody else's folder, or one that a program holds: its content may still be ours to replace.
            if error.errno not in (errno.EACCES, errno.EPERM, errno.EBUSY):
                raise
    try:
        _fill(partial, place)
    except PermissionError as error:
        raise JobError(
            f"The old result in {place} cannot be replaced, perhaps because its layers are open; remove them from the "
            "project, or choose another output folder.",
            DISK,
            str(error),
        ) from error


def _swap(partial: Path, place: Path) -> None:
    aside = _aside(place.parent, place)
    try:
        os.rename(place, aside)
        os.rename(partial, place)
    finally:
        # Also after an interruption between the two.
        if aside.exists() and not place.exists():
            os.rename(aside, place)
    shutil.rmtree(aside, ignore_errors=True)


def _fill(partial: Path, place: Path) -> None:
    aside = _aside(place, place)
    old = sorted(path.name for path in place.iterdir() if path != aside and not _is_partial(path.name, place))
    # The list of contents comes last: until it is there, a reader sees no result.
    new = sorted((path.name for path in partial.iterdir()), key=lambda name: (name == RESULT, name))
    aside.mkdir()
    whole = False
    try:
        for name in sorted(old, key=lambda name: name != RESULT):
            os.rename(place / name, aside / name)
        for name in new:
            os.rename(partial / name, place / name)
        whole = True
    finally:
        if not whole:
            for name in new:
                if not os.path.lexists(partial / name):
                    os.rename(place / name, partial / name)
            for name in old:
                if os.path.lexists(aside / name):
                    os.rename(aside / name, place / name)
            aside.rmdir()
    shutil.rmtree(aside, ignore_errors=True)


def _aside(folder: Path, place: Path) -> Path:
    """A free name for what makes room."""
    number = 0
    while (path := folder / f".{place.name}.old-{os.getpid()}{f'-{number}' if number else ''}").exists():
        number += 1
    return path


def _is_partial(name: str, place: Path) -> bool:
    return name.startswith(Path(partial_folder(str(place), 0)).name[:-1])


def _stranger(folder: Path) -> str:
    """The first name in a folder that no result of ours has put there; empty where all may be replaced.

    Beside the files that ``result.json`` lists, side-cars are ours too: GDAL's, SQLite's and QGIS's own begin with the
    name, or at least the stem, of the file they belong to. A style that was saved beside a layer is the user's.
    """
    names = sorted(path.name for path in folder.iterdir() if not _is_partial(path.name, folder))
    try:
        content = parse_json((folder / RESULT).read_text(encoding="utf-8"))
        is_ours = content["kind"] in KINDS
        listed = {Path(name).parts[0] for name in content.get("files", [])}
        own = {RESULT, HEATMAPS, REPORT} | listed if is_ours else set()
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        own = set()
    stems = {Path(name).stem for name in own}
    for name in names:
        if name not in own and not (name.endswith(_SIDE_CARS) and name.split(".")[0] in stems):
            return name
    heatmaps = sorted((folder / HEATMAPS).iterdir()) if HEATMAPS in names and (folder / HEATMAPS).is_dir() else []
    for path in heatmaps:
        if not (path.name.split(".")[0].isdigit() and path.name.endswith((".vrt", *_SIDE_CARS))):
            return f"{HEATMAPS}/{path.name}"
    return ""


@contextmanager
def _naming(partial: Path, place: Path) -> Iterator[None]:
    """Failures to write name the folder that the user chose, not the hidden one."""
    try:
        yield
    except JobError as error:
        if str(partial) not in error.message:
            raise
        raise JobError(error.message.replace(str(partial), str(place)), error.kind, error.details) from error
    except OSError as error:
        name = error.filename if isinstance(error.filename, str) else ""
        if not name.startswith(str(partial)):
            raise
        raise disk_error(place, error) from error
