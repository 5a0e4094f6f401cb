"""A field's transform chosen and estimated again, from its matches as a person has left them. Nothing is matched."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

import numpy as np

from .. import runtime
from ..apply.corrections import check_output
from ..progress import Progress
from ..protocol import FieldSpec, JobError, RefitSpec, from_plain, parse_json
from ..rasters.pair import PairReader, open_pair
from ..rasters.vectors import read_points
from ..registration.bundle import MATCHES, RESULT, bundle_folder, write_json
from ..registration.reference import own_reference, settle_reference, take_reference
from ..registration.register import refuse_inside
from ..registration.survey import take_survey
from . import finish
from .bundle import ATLASES, FIELDS, KIND
from .finish import Layout
from .job import areas_of, region_of
from .matches import ACCEPTED, HAND, REJECTED, Measured
from .solve import Task, check_models, solve

BY_ENGINE, BY_HAND = "engine", "hand"
#: What a refit leaves of ``result.json`` as it is.
KEPT = ("schema", "kind", "inputs", "parameters", "matcher", "device", "device_reason", "grid", "first")


def refit(spec: RefitSpec, progress: Progress) -> dict[str, Any]:
    """Estimate anew, write the corrected layers anew, and replace the bundle as a whole.

    Returns:
        The content of the new ``result.json``, with ``folder`` added.

    Raises:
        JobError: no field's bundle, a damaged one, a layer that has gone; the bundle stays as it was.
        Cancelled: the user cancelled; likewise.
    """
    begun = time.monotonic()
    models = check_models(spec.models)
    place = Path(spec.bundle).absolute()
    content = read_content(place)
    original = from_plain(FieldSpec, content["parameters"])
    original = replace(original, register=own_reference(original.register, place))
    progress.step(0.0, "Reading the matches")
    rows = read_points(place / MATCHES, "matches")
    task, layout = read_task(content, [row[2] for row in rows])
    progress.step(0.05, "Opening the layers")
    reader = open_pair(original.register, progress.quiet())
    _same_grid(reader, content)
    refuse_inside(place, original.register)
    check_output(original.output, str(place))
    with bundle_folder(str(place)) as folder:
        for name in ATLASES.values():
            _take_over(place / name, folder / name)
        _, taken = take_reference(original.register, folder)
        progress.step(0.15, "Choosing a model")
        outcome = solve(task, models, original.register.seed, _first_confidence(content))
        progress.step(0.4, "Writing the result")
        shift = _shift(content)
        look = take_survey(_started(reader, shift), *areas_of(original, reader))
        fresh = {
            # Older results do not say why a device was chosen.
            **{key: content[key] for key in KEPT if key in content or key != "device_reason"},
            "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "versions": runtime.versions(),
            "warnings": list(content.get("said", content["warnings"])),
            "said": list(content.get("said", content["warnings"])),
            "refit": {
                "models": list(spec.models),
                "by_hand": int(np.isin(task.status, (HAND, ACCEPTED, REJECTED)).sum()),
            },
        }
        finish.write(
            folder, fresh, task, outcome, layout, reader, look, region_of(reader, shift, original.register.moves),
            original, progress.quiet(),
        )  # fmt: skip
        settle_reference(fresh, taken, str(place))
        fresh["timings"] = {**content["timings"], "refit": time.monotonic() - begun}
        fresh["result"]["seconds"] = time.monotonic() - begun
        progress.step(0.8, "Writing the report")
        finish.report(folder, fresh, progress.quiet())
        write_json(folder / RESULT, fresh)
        progress.step(1.0, "Done")
    return {**fresh, "folder": str(place)}


def read_content(place: Path) -> dict[str, Any]:
    """``result.json`` of a field's bundle.

    Raises:
        JobError: there is none, or it is of another kind.
    """
    try:
        content = parse_json((place / RESULT).read_text(encoding="utf-8"))
        if content["kind"] != KIND:
            raise JobError(f"The bundle {place} is no displacement field; choose the folder of a whole-scene result.")
        return dict(content)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JobError(
            f"There is no readable result in {place}; choose the folder of a whole-scene result.", details=str(error)
        ) from error


def read_task(content: dict[str, Any], rows: list[dict[str, Any]]) -> tuple[Task, Layout]:
    """What the matches of a bundle say, a person's decisions included.

    Args:
        rows: attributes of ``matches.gpkg``.

    Raises:
        JobError: a field is missing, or a decision is none of those there are.
    """
    missing = sorted(set(FIELDS) - set(rows[0] if rows else FIELDS))
    if missing:
        raise JobError(f"The matches of this result lack the field {missing[0]!r}; run the job again.")
    try:
        return _read_task(content, sorted(rows, key=lambda row: int(row["id"])))
    except (KeyError, TypeError, ValueError) as error:
        raise JobError("The matches of this result are damaged; run the job again.", details=repr(error)) from error


def _read_task(content: dict[str, Any], rows: list[dict[str, Any]]) -> tuple[Task, Layout]:
    def column(name: str) -> np.ndarray:
        return np.array([np.nan if row[name] is None else float(row[name]) for row in rows], np.float64)

    def both(x: str, y: str) -> np.ndarray:
        return np.column_stack([column(x), column(y)])

    corners = both("x0", "y0").astype(int)
    first, grid = content["first"], content["grid"]
    shift = both("dx", "dy")
    radius = int(first["radius_px"])
    measured = Measured(
        shift=shift,
        confidence=np.nan_to_num(column("confidence")),
        similarity=np.full(len(rows), np.nan),
        rival_ratio=column("rival_ratio"),
        entropy=column("entropy"),
        deep=both("deep_dx", "deep_dy"),
        disagree=column("disagree_px"),
        back=column("back_px"),
        sigma=column("sigma_px"),
        rim=(np.abs(np.rint(shift) - np.array(first["centre_px"])) >= radius).any(axis=1),
    )
    words = np.array([str(row["status"] or "") if row["by"] == BY_HAND else "" for row in rows], "<U8")
    hand = both("hand_dx", "hand_dy")
    words[(words == HAND) & ~np.isfinite(hand).all(axis=1)] = ""
    words[~np.isin(words, (HAND, ACCEPTED, REJECTED))] = ""
    side = int(content["result"]["template_px"])
    px_m = float(np.sqrt(np.prod(grid["metres_per_px"])))
    task = Task(
        centres=corners + side / 2,
        measured=measured,
        crs_wkt=grid["crs"],
        geotransform=tuple(grid["geotransform"]),
        px_m=px_m,
        moves=content["result"]["moves"],
        spacing=float(content["result"]["spacing_m"]) / px_m,
        side=side,
        status=words,
        hand=hand,
    )
    x, y = (int(value) for value in first["centre_px"])
    cells = [(int(row["atlas_x"]), int(row["atlas_y"])) for row in rows]
    return task, Layout(corners, (x, y), radius, cells, [BY_HAND if word else BY_ENGINE for word in words])


def _shift(content: dict[str, Any]) -> tuple[float, float]:
    shift: Optional[list[float]] = content["first"]["shift_px"]
    if shift is None:
        raise JobError("This result has no match to start from: its first stage found no shift at all.")
    return float(shift[0]), float(shift[1])


def _first_confidence(content: dict[str, Any]) -> float:
    return float(content["first"]["confidence"]) if content["first"]["accepted"] else 0.0


def _started(reader: PairReader, shift: tuple[float, float]) -> PairReader:
    return replace(reader, start_px=shift)


def _same_grid(reader: PairReader, content: dict[str, Any]) -> None:
    if not np.allclose(reader.grid.geotransform, content["grid"]["geotransform"], rtol=1e-12, atol=1e-9):
        raise JobError("The layers have changed since this result was made; run the job again.")


def _take_over(source: Path, target: Path) -> None:
    if source.exists():
        shutil.copy2(source, target)
