"""The command line's ``finetune``."""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import Any

from ..progress import Progress
from ..protocol import FINETUNE_METHODS, S2M2, SCENE, DataSetSpec, FineTuneSpec, JobError, LayerSpec, TieSpec
from .job import finetune as run_finetune

_PLACES = ("sar_x", "sar_y", "optical_x", "optical_y")
_OFF = ("0", "false", "no", "off")


def add_finetune(parser: argparse.ArgumentParser) -> None:
    """Options of ``finetune``."""
    parser.add_argument("--sar", required=True, help="SAR raster")
    parser.add_argument("--optical", required=True, help="optical raster")
    parser.add_argument(
        "--ties",
        type=Path,
        required=True,
        help="CSV of tie points as the plugin exports it: sar_x, sar_y, optical_x, optical_y, and where there are any "
        "type (control or check) and enabled",
    )
    parser.add_argument("--check-area", action="append", default=[], metavar="WKT", help="polygon that never trains")
    parser.add_argument("--out", required=True, help="folder of the run; an unfinished one is gone on with")
    parser.add_argument("--base", default="", help="checkpoint to begin with (default: the bundled one)")
    parser.add_argument("--name", default="", help="of the new model")
    parser.add_argument("--method", choices=FINETUNE_METHODS, default=S2M2, help="default: s2m2")
    parser.add_argument("--minutes", type=float, default=15.0, help="of training (default: 15)")
    parser.add_argument("--steps", type=int, default=0, help="optimiser steps, in place of minutes")
    parser.add_argument("--batch", type=int, default=4, help="labelled samples a step (default: 4)")
    parser.add_argument("--rate", type=float, default=0.25, help="factor on the learning rates (default: 0.25)")
    parser.add_argument("--seed", type=int, default=0, help="of everything random")
    parser.add_argument("--finish", action="store_true", help="no further training: judge what the run has so far")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or cuda:N")
    parser.add_argument("--threads", type=int, default=0, help="torch threads (default: all cores but one)")


def finetune(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Fine-tune; answers the verdict and where the model is."""
    scene = DataSetSpec(
        SCENE,
        sar=LayerSpec(arguments.sar),
        optical=LayerSpec(arguments.optical),
        ties=read_ties(arguments.ties),
        check_areas=tuple(arguments.check_area),
    )
    spec = FineTuneSpec(
        out=arguments.out,
        data=(scene,),
        base=arguments.base,
        name=arguments.name,
        method=arguments.method,
        steps=arguments.steps,
        minutes=arguments.minutes,
        batch=arguments.batch,
        rate=arguments.rate,
        seed=arguments.seed,
        finish=arguments.finish,
        device=arguments.device,
        threads=arguments.threads,
    )
    answer = run_finetune(spec, progress)
    return {key: answer[key] for key in ("sentence", "better", "verdict", "model", "sha256", "steps", "seconds")}


def read_ties(table: Path) -> tuple[TieSpec, ...]:
    """The enabled tie points of a CSV; numbers count its lines.

    Raises:
        JobError: it cannot be read, lacks a column, or holds what is no number.
    """
    try:
        with open(table, newline="", encoding="utf-8-sig") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(f"The tie points {table} cannot be read; check the path.", details=str(error)) from error
    missing = [name for name in _PLACES if not rows or name not in rows[0]]
    if missing:
        raise JobError(f"{table} has no column {missing[0]!r}, or no row; it needs {', '.join(_PLACES)}.")
    ties = []
    for line, row in enumerate(rows, start=2):
        try:
            x, y, to_x, to_y = (float(row[name]) for name in _PLACES)
        except (TypeError, ValueError) as error:
            raise JobError(f"Line {line} of {table} holds a coordinate that is no number; correct it.") from error
        if (row.get("enabled") or "").strip().lower() not in _OFF:
            ties.append(TieSpec((x, y), (to_x, to_y), (row.get("type") or "").strip() == "check", line - 1))
    return tuple(ties)
