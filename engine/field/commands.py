"""The command line's ``field`` and ``refit``."""

from __future__ import annotations

import argparse
from typing import Any

from .. import runtime
from ..progress import Progress
from ..protocol import (
    FIELD_MODELS,
    FIELD_OUTPUTS,
    RESAMPLINGS,
    FieldSpec,
    LayerSpec,
    OutputSpec,
    RefitSpec,
    RegisterSpec,
)
from ..registration.commands import add_register, register_spec
from .job import field as run_field
from .refit import refit as run_refit

_DEFAULT = FieldSpec(RegisterSpec(LayerSpec(""), LayerSpec(""), ""))


def add_field(parser: argparse.ArgumentParser) -> None:
    """Options of ``field``: those of ``register``, and one for every setting of a FieldSpec."""
    add_register(parser)
    parser.add_argument(
        "--spacing", type=float, default=_DEFAULT.spacing_m, metavar="METRES",
        help="between neighbouring templates on the ground; default: what --max-points allows",
    )  # fmt: skip
    parser.add_argument(
        "--max-points", type=int, default=_DEFAULT.max_points, metavar="N",
        help=f"how many templates are matched at most (default {_DEFAULT.max_points}); --max-templates belongs to the "
        "search of the one shift before",
    )  # fmt: skip
    parser.add_argument(
        "--search", type=float, default=_DEFAULT.search_m, metavar="METRES",
        help="how far from the one shift a template may be displaced; default: 16 to 32 working px",
    )  # fmt: skip
    add_models(parser)
    add_output(parser)


def add_models(parser: argparse.ArgumentParser) -> None:
    """Which models may be chosen."""
    parser.add_argument(
        "--models", nargs="+", choices=FIELD_MODELS, default=[], metavar="MODEL",
        help=f"that may be chosen, default all: {', '.join(FIELD_MODELS)}",
    )  # fmt: skip


def add_output(parser: argparse.ArgumentParser) -> None:
    """How corrected layers are written, and which."""
    default = _DEFAULT.output
    parser.add_argument("--form", choices=FIELD_OUTPUTS, default=default.form, help="of corrected layers")
    parser.add_argument("--resampling", choices=RESAMPLINGS, default=default.resampling)
    parser.add_argument("--align", action="store_true", help="pixels aligned to the optical's grid")
    parser.add_argument("--raster", action="append", default=[], metavar="RASTER", help="corrected alike (repeatable)")
    parser.add_argument(
        "--vector", action="append", default=[], metavar="SOURCE", help="PATH or PATH|layername=NAME, likewise"
    )


def output_spec(arguments: argparse.Namespace) -> OutputSpec:
    """What the options of :func:`add_output` describe."""
    return OutputSpec(
        form=arguments.form,
        resampling=arguments.resampling,
        align=int(arguments.align),
        rasters=tuple(LayerSpec(uri) for uri in arguments.raster),
        vectors=tuple(arguments.vector),
    )


def field(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Estimate and correct; answers the result, its warnings, and where the bundle is."""
    runtime.set_threads(arguments.threads)
    spec = FieldSpec(
        register=register_spec(arguments),
        spacing_m=arguments.spacing,
        max_points=arguments.max_points,
        search_m=arguments.search,
        models=tuple(arguments.models),
        output=output_spec(arguments),
    )
    content = run_field(spec, progress)
    return {**content["result"], "warnings": content["warnings"], "bundle": content["folder"]}


def add_refit(parser: argparse.ArgumentParser) -> None:
    """Options of ``refit``."""
    parser.add_argument("bundle", help="folder of a field's bundle, its matches edited")
    add_models(parser)


def refit(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Estimate anew from edited matches; answers as :func:`field`."""
    content = run_refit(RefitSpec(arguments.bundle, tuple(arguments.models)), progress)
    return {**content["result"], "warnings": content["warnings"], "bundle": content["folder"]}
