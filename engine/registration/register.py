"""One registration from spec to bundle, and the quick look that says what it would do."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np

from .. import geometry, runtime
from ..matching.cache import cached_matcher
from ..matching.contract import Matcher
from ..progress import Progress
from ..protocol import BAD_INPUT, DISK, MODEL, JobError, RegisterSpec, to_plain
from ..rasters.crs import project, spatial_reference
from ..rasters.files import files_of
from ..rasters.moved import write_moved
from ..rasters.pair import PairReader, open_pair
from ..rasters.source import Source
from ..report.report import add_report
from . import bundle
from .decide import Verdict, bundled_calibration, decide
from .reach import Reach, choose_reach, refuse_beyond
from .reference import is_own_reference, settle_reference, take_reference
from .search import Found, Level, cut_level, plan_levels, search
from .speed import estimate_seconds, remember_speed
from .survey import Survey, guess_survey, take_survey, template_region
from .terrain import explain

#: Kinds of errors that the user can mend; the quick look tells them as the reason, all others are raised.
MENDABLE = (BAD_INPUT, DISK, MODEL)


@dataclass(frozen=True)
class Prepared:
    """What both the quick look and the registration need first."""

    reader: PairReader
    look: Survey
    reach: Reach
    levels: list[Level]

    @property
    def metres_per_px(self) -> float:
        """Ground metres of a working pixel, geometric mean of both axes."""
        east, north = self.reader.grid.metres_per_px
        return math.sqrt(east * north)


def plan(spec: RegisterSpec, progress: Progress) -> dict[str, Any]:
    """What a registration would do, without matching anything.

    Returns:
        ``ok``, ``reason`` (why it cannot run, or empty), and where it can: ``gsd`` and ``gsd_unit`` (working CRS),
        ``gsd_m`` and ``metres_per_px`` (ground), ``templates``, ``template_px``, ``seconds``, ``search_px``,
        ``warnings``.

    Raises:
        JobError: what no other input would mend.
        Cancelled: the user cancelled.
    """
    try:
        if spec.out:
            bundle.check_place(spec.out)
        ready = prepare(spec, progress, quick=True)
    except JobError as error:
        if error.kind not in MENDABLE:
            raise
        return {"ok": False, "reason": error.message, "warnings": []}
    fine = ready.levels[-1]
    counts = [len(cut_level(ready.look, level, spec.max_templates, spec.seed)) for level in ready.levels]
    device = runtime.choose_device(spec.device).name
    pixels = sum(count * level.window**2 for count, level in zip(counts, ready.levels))
    grid = ready.reader.grid
    return {
        "ok": True,
        "reason": "",
        "gsd": grid.gsd,
        "gsd_unit": spatial_reference(grid.crs_wkt).GetLinearUnitsName(),
        "gsd_m": ready.metres_per_px,
        "metres_per_px": list(grid.metres_per_px),
        "templates": counts[-1],
        "template_px": fine.side,
        "seconds": estimate_seconds(spec.matcher, device, pixels),
        "search_px": ready.reach.searched_px,
        "warnings": list(ready.reader.warnings),
    }


def register(spec: RegisterSpec, progress: Progress) -> dict[str, Any]:
    """Register, and write the result bundle into ``spec.out``.

    Returns:
        The content of ``result.json``, with ``folder`` added: where the bundle lies.

    Raises:
        JobError: bad input, one sentence; nothing is left behind, and an older bundle in ``spec.out`` is untouched.
        Cancelled: the user cancelled; likewise.
    """
    begun = time.monotonic()
    with bundle.bundle_folder(spec.out) as folder:
        progress.step(0.0, "Opening the layers")
        spec, taken = take_reference(spec, folder)
        ready = prepare(spec, progress, quick=False)
        refuse_inside(Path(spec.out), spec, folder)
        opened = time.monotonic()
        progress.step(0.03, "Loading the matcher")
        device = runtime.choose_device(spec.device)
        matcher = cached_matcher(spec.matcher, spec.model, device.name)
        loaded = time.monotonic()
        found = find(spec, ready, matcher, progress)
        matched = time.monotonic()
        verdict = judge(spec, ready, found)
        progress.step(0.92, "Writing the result")
        content = describe(spec, ready, found, verdict, matcher.describe(), device.name)
        content["device_reason"] = device.reason
        content["warnings"] += remarks(spec, ready, found, verdict, device.reason)
        content["files"] = _write(folder, spec, ready.reader, found, verdict, content, progress)
        settle_reference(content, taken, spec.out)
        content["timings"] = {
            "open": opened - begun,
            "load": loaded - opened,
            "match": matched - loaded,
            "write": time.monotonic() - matched,
        }
        progress.step(0.96, "Making the report")
        reported = time.monotonic()
        add_report(folder, content, progress)
        content["timings"]["report"] = time.monotonic() - reported
        content["result"]["seconds"] = time.monotonic() - begun
        bundle.write_json(folder / bundle.RESULT, content)
        progress.step(1.0, "Done")
    return {**content, "folder": str(Path(spec.out).absolute())}


def prepare(spec: RegisterSpec, progress: Progress, quick: bool) -> Prepared:
    """Open the pair, look where templates may lie, choose how far to search; ``quick`` reads no pixels for the look.

    Raises:
        JobError: bad input, one sentence.
    """
    _check_numbers(spec)
    reader = open_pair(spec, progress.quiet())
    progress.check()
    if not quick:
        progress.step(0.02, "Looking for places to match")
    survey = guess_survey if quick else take_survey
    look = survey(reader, spec.area, spec.exclude, spec.area_crs or reader.optical.crs_wkt)
    reach = choose_reach(spec, reader)
    return Prepared(reader, look, reach, plan_levels(look, reach.searched_px, spec.template_px))


def _check_numbers(spec: RegisterSpec) -> None:
    if spec.max_templates < 1:
        raise JobError("At least one template is needed; raise the number of templates.")
    if spec.max_shift_m < 0 or not math.isfinite(spec.max_shift_m):
        raise JobError(
            f"The maximum shift cannot be {spec.max_shift_m:g} m; give ground metres, or 0 to let the overlap decide."
        )
    if spec.seed < 0:
        raise JobError("The seed cannot be negative; give 0 or a positive whole number.")
    if spec.template_px and not 64 <= spec.template_px <= 192:
        raise JobError("Templates must be 64 to 192 px wide; choose such a size, or 0 for the largest that fits.")


def find(spec: RegisterSpec, ready: Prepared, matcher: Matcher, progress: Progress) -> Found:
    """Search the one shift, and remember how fast that went."""
    begun = time.monotonic()
    found = search(
        ready.reader,
        matcher,
        ready.look,
        ready.levels,
        ready.reader.start_px,
        ready.reach.searched_px,
        spec.max_templates,
        spec.seed,
        progress,
    )
    remember_speed(spec.matcher, str(matcher.device), found.pixels, time.monotonic() - begun)
    return found


def judge(spec: RegisterSpec, ready: Prepared, found: Found) -> Verdict:
    """Accept or refuse what was found, the reach included."""
    numbers = bundled_calibration(spec.matcher)
    asked, started = ready.reach.asked_px, spec.start is not None
    verdict = decide(found, numbers, ready.metres_per_px, asked, spec.seed, started)
    return refuse_beyond(verdict, found.fine.peaks[0] if found.fine.peaks else None, ready.reach, ready.reader)


def describe(
    spec: RegisterSpec, ready: Prepared, found: Found, verdict: Verdict, matcher: dict[str, Any], device: str
) -> dict[str, Any]:
    """What ``result.json`` says before anything was written: no ``files``, ``timings`` and ``seconds`` yet."""
    reader, agreed = ready.reader, verdict.agreement
    shift = None if agreed is None else (agreed.x, agreed.y)
    shift_map = None if shift is None else _sar_shift(reader, shift)
    templates = {
        "planned": len(found.fine.templates),
        "used": int(found.fine.valid.any(axis=(1, 2)).sum()),
        "agreeing": 0 if agreed is None else int(agreed.agreeing.sum()),
    }
    return {
        "schema": bundle.SCHEMA,
        "kind": bundle.KIND,
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "versions": runtime.versions(),
        "inputs": {"sar": describe_input(reader.sar), "optical": describe_input(reader.optical)},
        "parameters": to_plain(spec),
        "matcher": matcher,
        "device": device,
        "grid": {
            "crs": reader.grid.crs_wkt,
            "geotransform": list(reader.grid.geotransform),
            "gsd": reader.grid.gsd,
            "metres_per_px": list(reader.grid.metres_per_px),
        },
        "search": {
            "start_px": list(reader.start_px),
            "radius_px": ready.reach.searched_px,
            "levels": [{"factor": at.factor, "template_px": at.side, "radius_px": at.radius} for at in ready.levels],
        },
        "warnings": list(reader.warnings),
        "result": {
            "shift_px": None if shift is None else list(shift),
            "shift_x": None if shift_map is None else shift_map[0],
            "shift_y": None if shift_map is None else shift_map[1],
            "shift_m": None if shift is None else list(geometry.ground_shift(reader.grid.ground, *shift)),
            "confidence": verdict.confidence,
            "uncertainty_px": None if agreed is None else agreed.uncertainty,
            "uncertainty_m": None if agreed is None else agreed.uncertainty * ready.metres_per_px,
            "spread_px": None if agreed is None else agreed.spread,
            "tolerance_px": None if agreed is None else agreed.tolerance,
            "accepted": verdict.accepted,
            "reason": verdict.reason,
            "moves": spec.moves,
            "templates": templates,
        },
    }


def remarks(spec: RegisterSpec, ready: Prepared, found: Found, verdict: Verdict, device_reason: str) -> list[str]:
    """Sentences for the user beside the reader's own."""
    said = []
    if device_reason and spec.device not in ("auto", "cpu"):
        said.append(device_reason)
    if found.unfamiliar:
        said.append(found.unfamiliar)
    agreed = verdict.agreement
    if agreed is None:
        return said
    terrain = explain(found.fine, agreed.x, agreed.y, ready.metres_per_px)
    return [*said, terrain] if terrain else said


def _write(
    folder: Path,
    spec: RegisterSpec,
    reader: PairReader,
    found: Found,
    verdict: Verdict,
    content: dict[str, Any],
    progress: Progress,
) -> list[str]:
    files = [bundle.RESULT, *bundle.write_maps(folder, reader, found, verdict.agreement, centre_of_overlap(reader))]
    progress.check()
    agreed = verdict.agreement
    if verdict.accepted and agreed is not None:
        moved = reader.sar if spec.moves == "sar" else reader.optical
        applied = geometry.applied_shift((agreed.x, agreed.y), spec.moves)
        shift = geometry.map_shift(reader.grid.geotransform, *applied)
        written = write_moved(moved, reader.grid.crs_wkt, shift, folder, spec.output, progress.quiet())
        content["result"]["georeference_residual_px"] = written.residual_px
        files += written.files
    return files


def centre_of_overlap(reader: PairReader) -> tuple[float, float]:
    """Corner coordinates of the centre of the overlap as the layers lie; of what is searched where they lie apart."""
    overlap = reader.overlap
    return geometry.centre_of(template_region(reader) if geometry.is_empty(overlap) else overlap)


def _sar_shift(reader: PairReader, shift: tuple[float, float]) -> tuple[float, float]:
    """The shift in the SAR layer's CRS, at the overlap's centre."""
    grid = reader.grid
    here = np.array(geometry.apply(grid.geotransform, *centre_of_overlap(reader)))
    there = here + geometry.map_shift(grid.geotransform, *shift)
    before, after = project(np.stack([here, there]), grid.crs_wkt, reader.sar.crs_wkt)
    return float(after[0] - before[0]), float(after[1] - before[1])


def describe_input(source: Source) -> dict[str, Any]:
    """One layer as ``result.json`` names it under ``inputs``."""
    return {
        "uri": source.uri,
        "name": source.name,
        "size": source.size,
        "mtime": source.mtime,
        "sha256": source.sha256,
        "bands": list(source.bands),
        "band_names": list(source.band_names),
        "scaling": source.scaling,
        "crs": source.crs_wkt,
    }


def refuse_inside(out: Path, spec: RegisterSpec, folder: Path | None = None) -> None:
    """A bundle is replaced as a whole: a layer or model that lies in it, or what a VRT reads from it, would be lost.
    Its own fetched reference is taken over, see :mod:`.reference`.

    Args:
        out: the output folder.
        spec: what is read.
        folder: where the new bundle is written, which may lie inside ``out``; what lies there is not lost.

    Raises:
        JobError: something would be lost.
    """
    place = out.resolve()
    parts = {
        "The SAR layer": files_of(spec.sar.uri, spec.sar.open_options),
        "The optical layer": files_of(spec.optical.uri, spec.optical.open_options),
        "The model": {Path(spec.model).resolve()} if spec.model else set(),
    }
    for what, files in parts.items():
        lost = [file for file in files if folder is None or folder.resolve() not in file.parents]
        lost = [file for file in lost if not is_own_reference(file, place)]
        if any(place in file.parents for file in lost):
            raise JobError(f"{what} has a file inside the output folder {place}; choose another output folder.")
