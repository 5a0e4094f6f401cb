"""The command line's ``apply``."""

from __future__ import annotations

import argparse
from typing import Any

from ..progress import Progress
from ..protocol import FIELD_OUTPUTS, RESAMPLINGS, ApplySpec, LayerSpec, OutputSpec
from .job import apply as run_apply

_DEFAULT = OutputSpec()


def add_apply(parser: argparse.ArgumentParser) -> None:
    """Options of ``apply``: one for every setting of an ApplySpec."""
    parser.add_argument("--bundle", required=True, metavar="FOLDER", help="finished registration or field")
    parser.add_argument("--out", required=True, metavar="FOLDER", help="folder for the corrected layers")
    parser.add_argument(
        "--raster", action="append", default=[], metavar="RASTER",
        help="raster of the same scene to correct (repeatable); default: the layer that the result moves",
    )  # fmt: skip
    parser.add_argument(
        "--vector", action="append", default=[], metavar="VECTOR",
        help="vector source, path or path|layername=x (repeatable)",
    )  # fmt: skip
    parser.add_argument(
        "--form", choices=[form for form in FIELD_OUTPUTS if form != "none"], default=_DEFAULT.form,
        help="auto: the same pixels under another georeference where that is exact; warp: always new pixels",
    )  # fmt: skip
    parser.add_argument(
        "--resampling", choices=RESAMPLINGS, default=_DEFAULT.resampling, help=f"default {_DEFAULT.resampling}"
    )
    parser.add_argument("--align", action="store_true", help="onto the pixels of the optical layer's grid")


def apply(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Correct layers; answers what was done, its warnings, and where they are."""
    content = run_apply(apply_spec(arguments), progress)
    return {**content["result"], "warnings": content["warnings"], "folder": content["folder"]}


def apply_spec(arguments: argparse.Namespace) -> ApplySpec:
    """The spec that the options of ``apply`` describe."""
    output = OutputSpec(
        form=arguments.form,
        resampling=arguments.resampling,
        align=int(arguments.align),
        rasters=tuple(LayerSpec(uri) for uri in arguments.raster),
        vectors=tuple(arguments.vector),
    )
    return ApplySpec(arguments.bundle, arguments.out, output)
