"""``apply``: the transform of a finished bundle on further layers, without matching again."""

from __future__ import annotations

import dataclasses
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from .. import runtime
from ..progress import Progress
from ..protocol import ApplySpec, JobError, to_plain
from ..rasters.files import files_of
from ..rasters.source import Source
from ..registration import bundle
from .bundles import TRANSFORM, Finished, read_finished
from .corrections import NONE, Corrected, all_files, check_output, raster_source, refuse_inside, write_corrected

KIND = "apply"


def apply(spec: ApplySpec, progress: Progress) -> dict[str, Any]:
    """Correct layers, and write them with ``result.json`` and ``transform.json`` into ``spec.out``.

    Where the spec names no layer, the bundle's own one that moves is corrected anew, in the form that is asked for.

    Returns:
        The content of ``result.json``, with ``folder`` added: where all lies.

    Raises:
        JobError: bad input, one sentence; nothing is left behind, and what was in ``spec.out`` is untouched.
        Cancelled: the user cancelled; likewise.
    """
    begun = time.monotonic()
    with bundle.bundle_folder(spec.out) as folder:
        progress.step(0.0, "Opening the layers")
        finished = read_finished(spec.bundle)
        if spec.output.form == NONE:
            raise JobError("Nothing is to be written; choose the output auto or warp.")
        check_output(spec.output, spec.out)
        moved, optical = _own_layers(finished, spec)
        _refuse_loss(finished, spec, [moved, optical])
        written = write_corrected(folder, finished.transform, spec.output, finished.gsd, moved, optical, progress)
        bundle.write_json(folder / TRANSFORM, finished.transform.to_json())
        content = _content(spec, finished, written, time.monotonic() - begun)
        bundle.write_json(folder / bundle.RESULT, content)
        progress.step(1.0, "Done")
    return {**content, "folder": str(Path(spec.out).absolute())}


def _own_layers(finished: Finished, spec: ApplySpec) -> tuple[Optional[Source], Optional[Source]]:
    """The bundle's own layer that is corrected, and the optical one that is aligned to, where they are wanted."""
    alone = not spec.output.rasters and not spec.output.vectors
    role = "SAR" if finished.moves == "sar" else "optical"
    moved = raster_source(finished.moved, role) if alone else None
    return moved, raster_source(finished.optical, "optical") if spec.output.align else None


def _refuse_loss(finished: Finished, spec: ApplySpec, layers: list[Optional[Source]]) -> None:
    """The output folder is replaced as a whole: neither the bundle nor a layer may lie in it."""
    place, own = Path(spec.out).resolve(), finished.folder.resolve()
    if place == own or place in own.parents:
        raise JobError(f"The output folder {place} holds the result that is applied; choose another output folder.")
    for layer in layers:
        if layer is not None:
            refuse_inside(layer.what, files_of(layer.uri, layer.open_options), spec.out)


def _content(spec: ApplySpec, finished: Finished, written: list[Corrected], seconds: float) -> dict[str, Any]:
    return {
        "schema": bundle.SCHEMA,
        "kind": KIND,
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "versions": runtime.versions(),
        "inputs": {"bundle": str(finished.folder), "kind": finished.kind},
        "parameters": to_plain(spec),
        "warnings": [note for layer in written for note in layer.notes],
        "files": [bundle.RESULT, TRANSFORM, *all_files(written)],
        "result": {
            "model": finished.transform.model,
            "moves": finished.moves,
            "layers": [_plain(layer) for layer in written],
            "seconds": seconds,
        },
    }


def _plain(layer: Corrected) -> dict[str, Any]:
    return {**dataclasses.asdict(layer), "files": list(layer.files), "notes": list(layer.notes)}
