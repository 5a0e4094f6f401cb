"""Layers of a scene under its transform, written into one folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from ..field.transform import Transform
from ..progress import Progress
from ..protocol import FIELD_OUTPUTS, RESAMPLINGS, JobError, LayerSpec, OutputSpec
from ..rasters.corrected import write_lossless, write_warped
from ..rasters.files import files_of
from ..rasters.shapes import open_vector, split_source, vector_name, write_vectors
from ..rasters.source import Source, describe_source, open_dataset
from ..rasters.target import own_grid, target_grid

AUTO, WARPED, NONE = FIELD_OUTPUTS
RASTER, VECTOR = "raster", "vector"
CORRECTED = "corrected"
#: A line may be off by so much, and is looked at so often, in working px.
LINE_TOLERANCE_PX, LINE_STEP_PX = 0.05, 16.0
_HOSTILE = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')
#: Bytes of a layer's name that a file's name takes over; 255 are the file system's.
_MAX_NAME = 120


@dataclass(frozen=True)
class Corrected:
    """One corrected layer.

    Attributes:
        name: of the layer.
        kind: ``raster`` or ``vector``.
        file: its name in the folder.
        files: names of all files that belong to it.
        form: ``georeference`` (the layer's own pixels), ``warp`` or ``vector``.
        resampling: of warped pixels, else empty.
        residual_px: how far at most the georeference lies off the transform, in the layer's px; None for vectors.
        notes: sentences on what was done otherwise than asked.
    """

    name: str
    kind: str
    file: str
    files: tuple[str, ...]
    form: str
    resampling: str = ""
    residual_px: Optional[float] = None
    notes: tuple[str, ...] = ()


def raster_source(spec: LayerSpec, role: str = RASTER) -> Source:
    """A raster that is to be corrected; whatever bands were chosen for matching, all are.

    Raises:
        JobError: it cannot be opened, or has no place on the Earth.
    """
    spec = replace(spec, bands=())
    return describe_source(open_dataset(spec, role), spec, role)


def check_output(output: OutputSpec, out: str) -> None:
    """Refuse at once what would fail after hours: settings, layers that cannot be read, a folder that holds an input.

    Args:
        out: the folder that is to be written, and replaced as a whole.

    Raises:
        JobError: one sentence.
    """
    if output.form not in FIELD_OUTPUTS:
        raise JobError(f"There is no output {output.form!r}; choose one of {', '.join(FIELD_OUTPUTS)}.")
    if output.resampling not in RESAMPLINGS:
        raise JobError(f"There is no resampling {output.resampling!r}; choose one of {', '.join(RESAMPLINGS)}.")
    if output.align not in (0, 1):
        raise JobError("A corrected layer is aligned to the optical layer's grid (1) or is not (0); choose one.")
    for spec in output.rasters:
        source = raster_source(spec)
        refuse_inside(source.what, files_of(source.uri, source.open_options), out)
    for uri in output.vectors:
        open_vector(uri)
        refuse_inside(f"The vector layer “{vector_name(uri)}”", files_of(split_source(uri)[0]), out)


def write_corrected(
    folder: Path,
    transform: Transform,
    output: OutputSpec,
    gsd: float,
    moved: Optional[Source],
    optical: Optional[Source],
    progress: Progress,
) -> list[Corrected]:
    """Write ``corrected.*`` for the layer that moves, and ``corrected_<name>.*`` for each further layer.

    Args:
        folder: receives the files; what is there under such a name is replaced.
        transform: the correction, in the working grid's CRS.
        output: form, resampling, alignment, and the further layers. Nothing is written for the form ``none``.
        gsd: working pixel in units of the working CRS.
        moved: the layer that moves; None where only the further ones are wanted.
        optical: whose grid is aligned to where that is asked for.
        progress: told 0…1 of all layers.

    Returns:
        What was written, ``moved`` first, then rasters, then vectors.

    Raises:
        JobError: a layer cannot be read, corrected or written; what was written before it stays.
        Cancelled: by the user; likewise.
    """
    if output.form == NONE:
        return []
    sources = [raster_source(spec) for spec in output.rasters]
    names = _Names()
    jobs: list[tuple[Optional[Source], str, str]] = [] if moved is None else [(moved, "", names.take(CORRECTED))]
    for spec, source in zip(output.rasters, sources):
        jobs.append((source, "", names.take(f"{CORRECTED}_{_file_name(spec.name or Path(spec.uri).stem)}")))
    for uri in output.vectors:
        stem = Path(vector_name(uri)).stem if "layername" not in split_source(uri)[1] else vector_name(uri)
        jobs.append((None, uri, names.take(f"{CORRECTED}_{_file_name(stem)}")))
    written = []
    for number, (raster, uri, stem) in enumerate(jobs):
        part = _part(progress, number / len(jobs), (number + 1) / len(jobs))
        if raster is not None:
            written.append(_write_raster(folder, stem, raster, transform, output, optical, part))
        else:
            written.append(_write_vector(folder, stem, uri, transform, gsd, part))
    return written


def _write_raster(
    folder: Path,
    stem: str,
    source: Source,
    transform: Transform,
    output: OutputSpec,
    optical: Optional[Source],
    progress: Progress,
) -> Corrected:
    done = None
    if output.form == AUTO and not output.align:
        done = write_lossless(source, transform, folder / f"{stem}.vrt")
    if done is None:
        of = source
        if output.align:
            if optical is None:
                raise JobError("There is no optical layer to align to; switch the alignment off.")
            of = optical
        crs, pixels = own_grid(of.georeference)
        grid = target_grid(source.georeference, transform, crs, pixels, source.what)
        done = write_warped(source, transform, grid, output.resampling, folder / f"{stem}.tif", progress)
    return Corrected(
        source.name, RASTER, done.path.name, done.files, done.form, done.resampling, done.residual_px, done.notes
    )


def _write_vector(folder: Path, stem: str, uri: str, transform: Transform, gsd: float, progress: Progress) -> Corrected:
    done = write_vectors(uri, transform, LINE_TOLERANCE_PX * gsd, LINE_STEP_PX * gsd, folder / f"{stem}.gpkg", progress)
    return Corrected(vector_name(uri), VECTOR, done.path.name, (done.path.name,), VECTOR, notes=done.notes)


class _Names:
    """Names of files without their ending, each taken once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        number, found = 1, name
        # A VRT has a second file, with this ending; a file system may not tell upper from lower case.
        while {found.lower(), f"{found}_source".lower()} & self._taken:
            number += 1
            found = f"{name}_{number}"
        self._taken |= {found.lower(), f"{found}_source".lower()}
        return found


def _file_name(name: str) -> str:
    short = _HOSTILE.sub("_", name).encode("utf-8", "replace")[:_MAX_NAME].decode("utf-8", "ignore")
    return short.strip("._") or "layer"


def _part(progress: Progress, start: float, end: float) -> Progress:
    """The progress of a part of the job."""

    def report(fraction: Optional[float], message: str, _left: Optional[float]) -> None:
        progress.step(None if fraction is None else start + (end - start) * fraction, message)

    def cancelled() -> bool:
        progress.check()
        return False

    return Progress(report, cancelled, progress.log)


def refuse_inside(what: str, files: set[Path], out: str) -> None:
    """Raises JobError where one of a layer's files lies in the folder that is to be replaced."""
    place = Path(os.path.realpath(out))
    if any(place in file.parents or place == file for file in files):
        raise JobError(f"{what} has a file inside the output folder {place}; choose another output folder.")


def all_files(written: list[Corrected]) -> Iterator[str]:
    """Names of all files of corrected layers."""
    for layer in written:
        yield from layer.files
