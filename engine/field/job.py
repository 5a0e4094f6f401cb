"""One displacement field from spec to bundle."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np

from .. import geometry, runtime
from ..apply.corrections import check_output
from ..geometry import Window
from ..matching.cache import cached_matcher
from ..matching.contract import Matcher
from ..matching.load import load_matcher
from ..progress import Progress
from ..protocol import FieldSpec, JobError, to_plain
from ..rasters.pair import PairReader
from ..registration.bundle import RESULT, bundle_folder, check_place, write_json
from ..registration.decide import Verdict
from ..registration.reach import refuse_beyond
from ..registration.reference import settle_reference, take_reference
from ..registration.register import MENDABLE, Prepared, describe, find, judge, prepare, refuse_inside, remarks
from ..registration.search import FINE_RADIUS, Found
from ..registration.speed import estimate_seconds, remember_speed
from ..registration.survey import Survey, guess_survey, take_survey, template_region
from . import finish
from .bundle import KIND, Atlases
from .clock import Clock
from .finish import Layout
from .match import match_field
from .matches import Measured, nothing_measured
from .plan import FieldPlan, check_numbers, choose_radius, plan_field
from .solve import Task, check_models, no_outcome, solve

#: The way back is taken for about this share of the templates, and costs as much as the way there.
BACK_SHARE = 0.3
#: Seconds to choose a model, for a hundred matches up to a thousand, and to write the bundle, its report included.
FIT_SECONDS_PER_100, WRITE_SECONDS = 0.5, 7.0


@dataclass(frozen=True, eq=False)
class Started:
    """The one shift that a field is searched around.

    Attributes:
        shift: (x, y) working px; centre: the same in whole px.
        confidence: 0…1; 0 where the first stage alone would have refused it.
        refused: why there is nothing to search around; empty where there is.
    """

    ready: Prepared
    found: Found
    verdict: Verdict
    shift: tuple[float, float]
    confidence: float
    refused: str = ""

    @property
    def centre(self) -> tuple[int, int]:
        return round(self.shift[0]), round(self.shift[1])


def plan(spec: FieldSpec, progress: Progress) -> dict[str, Any]:
    """What a field would do, without matching: as :func:`engine.registration.register.plan`, with ``points``,
    ``spacing_m`` and ``template_px`` of the field."""
    try:
        if spec.register.out:
            check_place(spec.register.out)
        check_numbers(spec)
        check_models(spec.models)
        ready = prepare(spec.register, progress, quick=True)
        look = guess_survey(ready.reader, *areas_of(spec, ready.reader))
        planned = plan_field(spec, look, 24, ready.metres_per_px)
    except JobError as error:
        if error.kind not in MENDABLE:
            raise
        return {"ok": False, "reason": error.message, "warnings": []}
    device = runtime.choose_devices(spec.register.device)[0].name
    pixels = len(planned) * planned.window**2 * (1 + BACK_SHARE)
    first = sum(level.window**2 for level in ready.levels) * min(spec.register.max_templates, 36)
    return {
        "ok": True,
        "reason": "",
        "gsd": ready.reader.grid.gsd,
        "gsd_m": ready.metres_per_px,
        "metres_per_px": list(ready.reader.grid.metres_per_px),
        "points": len(planned),
        "spacing_m": planned.spacing * ready.metres_per_px,
        "template_px": planned.side,
        "seconds": estimate_seconds(spec.register.matcher, device, pixels + first)
        + fit_seconds(len(planned))
        + WRITE_SECONDS,
        "warnings": [*ready.reader.warnings, *planned.remarks],
    }


def field(spec: FieldSpec, progress: Progress) -> dict[str, Any]:
    """Estimate a scene's displacement, correct it, and write the bundle into ``spec.register.out``.

    Returns:
        The content of ``result.json``, with ``folder`` added: where the bundle lies.

    Raises:
        JobError: bad input, one sentence; nothing is left behind, and an older bundle is untouched.
        Cancelled: the user cancelled; likewise.
    """
    begun = time.monotonic()
    register = spec.register
    check_numbers(spec)
    models = check_models(spec.models)
    clock = Clock(progress, {"open": 1.0, "first": 4.0, "match": 20.0, "fit": 4.0, "write": WRITE_SECONDS})
    with bundle_folder(register.out) as folder:
        clock.begin("open", "Opening the layers")
        register, taken = take_reference(register, folder)
        spec = replace(spec, register=register)
        ready = prepare(register, clock.stage(""), quick=False)
        refuse_inside(Path(register.out), register, folder)
        check_output(spec.output, register.out)
        matchers, device_names, device_reason = load_matchers(spec)
        _foresee(clock, spec, ready, matchers)
        opened = time.monotonic()
        clock.begin("first", "Searching the one shift")
        started = _first(spec, ready, matchers[0], clock.stage("Searching the one shift"))
        first = describe(register, ready, started.found, started.verdict, matchers[0].describe(), device_names)
        found_at = time.monotonic()
        planned, look, matched, cells = _field(spec, folder, started, matchers, clock)
        matched_at = time.monotonic()
        clock.begin("fit", "Choosing a model")
        task = _task(spec, ready, planned, matched)
        if started.refused:
            outcome = no_outcome(started.refused, len(planned))
        else:
            outcome = solve(task, models, register.seed, started.confidence)
        fitted_at = time.monotonic()
        clock.begin("write", "Writing the result")
        content: dict[str, Any] = {
            **{key: first[key] for key in ("schema", "inputs", "matcher", "device", "grid")},
            "kind": KIND,
            "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "versions": runtime.versions(),
            "device_reason": device_reason,
            "parameters": to_plain(spec),
            "first": {**first["result"], "centre_px": list(started.centre), "radius_px": planned.radius},
            "warnings": _warnings(spec, started, planned, device_reason),
        }
        layout = Layout(planned.corners, started.centre, planned.radius, cells, ["engine"] * len(planned))
        region = region_of(ready.reader, started.shift, register.moves)
        writing = clock.stage("Writing the result")
        finish.write(folder, content, task, outcome, layout, ready.reader, look, region, spec, writing)
        settle_reference(content, taken, register.out)
        content["timings"] = {
            "open": opened - begun,
            "first": found_at - opened,
            "match": matched_at - found_at,
            "fit": fitted_at - matched_at,
            "write": time.monotonic() - fitted_at,
        }
        content["result"]["seconds"] = time.monotonic() - begun
        finish.report(folder, content, writing.quiet())
        write_json(folder / RESULT, content)
        progress.step(1.0, "Done")
    return {**content, "folder": str(Path(register.out).absolute())}


def fit_seconds(matches: float) -> float:
    """About how long choosing a model takes; the number of a spline's coefficients is limited."""
    return FIT_SECONDS_PER_100 * (min(matches, 1000) + 0.5 * max(matches - 1000, 0)) / 100


def load_matchers(spec: FieldSpec) -> tuple[list[Matcher], str, str]:
    """One matcher for each device, the devices' names, and why it is the processor (or empty)."""
    register = spec.register
    devices = runtime.choose_devices(register.device)
    matchers: list[Matcher] = [cached_matcher(register.matcher, register.model, devices[0].name)]
    # Matchers are not thread-safe: further ones are this job's own, even on the same device.
    matchers += [load_matcher(register.matcher, register.model, device.name) for device in devices[1:]]
    return matchers, ",".join(device.name for device in devices), devices[0].reason


def region_of(reader: PairReader, shift: tuple[float, float], moves: str) -> Window:
    """Window of the working grid over which the field is wanted, in the layer that moves: where it lies on the other
    one at the one shift."""
    if moves == "sar":
        return template_region(replace(reader, start_px=shift))
    dx, dy = (round(value) for value in shift)
    x0, y0, x1, y1 = reader.sar_window
    return geometry.intersect(reader.optical_window, (x0 + dx, y0 + dy, x1 + dx, y1 + dy))


def _first(spec: FieldSpec, ready: Prepared, matcher: Matcher, progress: Progress) -> Started:
    found = find(spec.register, ready, matcher, progress)
    verdict = judge(spec.register, ready, found)
    if verdict.agreement is None:
        return Started(ready, found, verdict, ready.reader.start_px, 0.0, verdict.reason)
    shift = verdict.agreement.x, verdict.agreement.y
    if verdict.accepted:
        return Started(ready, found, verdict, shift, verdict.confidence)
    # A scene that bends may fail to agree on one shift and still be matched around the best one; not so where that lies
    # farther off than the user allows.
    peak = found.fine.peaks[0] if found.fine.peaks else None
    near = refuse_beyond(replace(verdict, accepted=True), peak, ready.reach, ready.reader)
    return Started(ready, found, verdict, shift, 0.0, "" if near.accepted else near.reason)


def _warnings(spec: FieldSpec, started: Started, planned: FieldPlan, device_reason: str) -> list[str]:
    ready = started.ready
    # What the first stage says of terrain and rotation is what the field is for.
    silent = replace(started.verdict, agreement=None)
    said = [*ready.reader.warnings, *remarks(spec.register, ready, started.found, silent, device_reason)]
    if not started.verdict.accepted and not started.refused:
        said.append(
            "No single shift was certain for the whole scene; the field was searched around the best one. "
            f"The first stage said: {started.verdict.reason}"
        )
    return [*said, *planned.remarks]


def _foresee(clock: Clock, spec: FieldSpec, ready: Prepared, matchers: list[Matcher]) -> None:
    """Expected seconds of the stages before anything was matched."""
    name, device = spec.register.matcher, str(matchers[0].device)
    levels = sum(level.window**2 for level in ready.levels) * spec.register.max_templates
    clock.expect("first", estimate_seconds(name, device, levels))
    window = ready.levels[-1].side + 2 * FINE_RADIUS
    points = spec.max_points * 0.8
    clock.expect("match", estimate_seconds(name, device, points * window**2) / len(matchers))
    clock.expect("fit", fit_seconds(points))


def areas_of(spec: FieldSpec, reader: PairReader) -> tuple[str, tuple[str, ...], str]:
    """Area of interest, excluded areas and their CRS."""
    register = spec.register
    return register.area, register.exclude, register.area_crs or reader.optical.crs_wkt


def _field(
    spec: FieldSpec, folder: Path, started: Started, matchers: list[Matcher], clock: Clock
) -> tuple[FieldPlan, Survey, Measured, list[tuple[int, int]]]:
    """Plan and match; what was planned, what is valid where, what was measured, and where the heatmaps lie."""
    ready, fine = started.ready, started.found.fine
    if started.refused:
        nothing = FieldPlan(fine.level.side, float(fine.level.side), 0, np.zeros((0, 2), int), np.zeros(0), 0.0)
        return nothing, ready.look, nothing_measured(), []
    look = take_survey(replace(ready.reader, start_px=started.shift), *areas_of(spec, ready.reader))
    radius = choose_radius(spec, fine, started.shift, ready.metres_per_px)
    planned = plan_field(spec, look, radius, ready.metres_per_px)
    begun = time.monotonic()
    pixels = len(planned) * planned.window**2 * (1 + BACK_SHARE)
    device = str(matchers[0].device)
    clock.expect("match", estimate_seconds(spec.register.matcher, device, pixels) / len(matchers))
    clock.expect("fit", fit_seconds(len(planned)))
    message = f"Matching {len(planned)} templates"
    clock.begin("match", message)
    with Atlases(folder, planned, started.centre) as atlases:
        measured = match_field(
            ready.reader, matchers, planned, started.centre, clock.stage(message), atlases.add,
            lambda done: clock.at(done / len(planned), message),
        )  # fmt: skip
    remember_speed(spec.register.matcher, device, pixels / len(matchers), time.monotonic() - begun)
    return planned, look, measured, atlases.cells


def _task(spec: FieldSpec, ready: Prepared, planned: FieldPlan, measured: Measured) -> Task:
    grid = ready.reader.grid
    return Task(
        centres=planned.corners + planned.side / 2,
        measured=measured,
        crs_wkt=grid.crs_wkt,
        geotransform=grid.geotransform,
        px_m=ready.metres_per_px,
        moves=spec.register.moves,
        spacing=planned.spacing,
        side=planned.side,
        status=np.full(len(planned), "", "<U8"),
        hand=np.full((len(planned), 2), np.nan),
    )
