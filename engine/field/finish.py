"""What a decision leaves in the bundle, and what ``result.json`` says of it; for a new field and for a refit alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np

from ..apply.corrections import raster_source, write_corrected
from ..geometry import Window
from ..progress import Progress
from ..protocol import FieldSpec
from ..rasters.pair import PairReader
from ..registration.bundle import MATCHES, RESULT, THUMBNAIL, write_json
from ..registration.survey import Survey
from ..report.report import add_report
from .bundle import AFTER, ATLASES, BEFORE, DISPLACEMENT, ERROR, TRANSFORM, write_boards, write_fields, write_matches
from .matches import ACCEPTED, DOUBTFUL, HAND, OUTLIER, USED
from .solve import Outcome, Task
from .transform import TRANSLATION


@dataclass(frozen=True, eq=False)
class Layout:
    """How the matches of a bundle lie.

    Attributes:
        corners: (n, 2) px, top-left of each template on the working grid.
        centre: shift in whole px about which they were searched; radius: how far, px.
        cells: (x, y) of each heatmap in the atlases.
        by: ``engine`` or ``hand`` for each.
    """

    corners: np.ndarray
    centre: tuple[int, int]
    radius: int
    cells: list[tuple[int, int]]
    by: list[str]


def write(
    folder: Path,
    content: dict[str, Any],
    task: Task,
    outcome: Outcome,
    layout: Layout,
    reader: PairReader,
    look: Survey,
    region: Window,
    spec: FieldSpec,
    progress: Progress,
) -> None:
    """All of a bundle but the atlases and the closing words; fills ``content`` in: ``result``, ``files``, warnings.

    Args:
        look: where the layers are valid, at the one shift.
        region: window of the working grid that the field covers.
        spec: says which layer moves, and how corrected layers are written.

    Raises:
        JobError: (``disk``) it cannot be written.
        Cancelled: the user cancelled.
    """
    content["result"] = result_of(task, outcome, layout)
    files = [RESULT, MATCHES, *(name for name in ATLASES.values() if (folder / name).exists())]
    write_matches(folder, task, outcome, layout.corners, layout.centre, layout.cells, 2 * layout.radius + 1, layout.by)
    content["files"] = files
    if not outcome.accepted or outcome.transform is None:
        return
    write_json(folder / TRANSFORM, outcome.transform.to_json())
    content["result"]["expected_error_m"] = write_fields(folder, task, outcome, look, region)
    progress.step(0.1, "Writing the displacement")
    write_boards(folder, reader, task, outcome.transform, np.isin(outcome.status, (USED, ACCEPTED, HAND)))
    files += [TRANSFORM, DISPLACEMENT, ERROR, THUMBNAIL, BEFORE, AFTER]
    progress.step(0.2, "Writing the corrected layers")
    register = spec.register
    layer, role = (register.sar, "sar") if task.moves == "sar" else (register.optical, "optical")
    optical = raster_source(register.optical, "optical")
    written = write_corrected(
        folder, outcome.transform, spec.output, reader.grid.gsd, raster_source(layer, role), optical, progress
    )
    files += [name for layer_written in written for name in layer_written.files]
    content["corrected"] = [
        {key: value for key, value in asdict(one).items() if key not in ("files", "notes")} for one in written
    ]
    content["warnings"] += [note for one in written for note in one.notes]


def report(folder: Path, content: dict[str, Any], progress: Progress) -> None:
    """The report, last of all; where it cannot be made, a warning."""
    add_report(folder, content, progress)


def result_of(task: Task, outcome: Outcome, layout: Layout) -> dict[str, Any]:
    """The ``result`` of ``result.json``, but for ``expected_error_m`` and ``seconds``."""
    status, measured = outcome.status, task.measured
    said: dict[str, Any] = {
        "accepted": outcome.accepted,
        "reason": outcome.reason,
        "model": None if outcome.choice is None else outcome.choice.model,
        "moves": task.moves,
        "confidence": outcome.confidence,
        "points": {
            "planned": len(status),
            "matched": int(measured.judged.sum()),
            "used": int(np.isin(status, (USED, ACCEPTED, HAND)).sum()),
            "outliers": int((status == OUTLIER).sum()),
            "doubtful": int((status == DOUBTFUL).sum()),
        },
        "spacing_m": task.spacing * task.px_m,
        "template_px": task.side,
        "held_out": {},
        "dismissed": {},
        "residual": None,
        "improvement_p95": None,
        "expected_error_m": None,
        "seconds": None,
    }
    choice = outcome.choice
    if choice is None:
        return said
    said["dismissed"] = dict(choice.dismissed)
    said["held_out"] = {
        model: {**errors, "n": int(np.isfinite(held.length).sum())}
        for model, held in choice.held_out.items()
        if (errors := error_figures(held.length / task.px, task.px_m)) is not None
    }
    used = np.isin(status, (USED, ACCEPTED, HAND))
    said["residual"] = error_figures(outcome.residual[used], task.px_m)
    ours, yardstick = (said["held_out"].get(model) for model in (choice.model, TRANSLATION))
    if ours and yardstick and ours["p95_px"] > 0:
        said["improvement_p95"] = yardstick["p95_px"] / ours["p95_px"]
    return said


def error_figures(length: np.ndarray, px_m: float) -> Optional[dict[str, float]]:
    """Root mean square, median and 95th percentile of (n,) lengths in px, NaN left out; None for none."""
    seen = length[np.isfinite(length)]
    if len(seen) == 0:
        return None
    rmse, p50, p95 = float(np.sqrt((seen**2).mean())), float(np.median(seen)), float(np.quantile(seen, 0.95))
    return {"rmse_px": rmse, "p50_px": p50, "p95_px": p95, "rmse_m": rmse * px_m, "p95_m": p95 * px_m}
