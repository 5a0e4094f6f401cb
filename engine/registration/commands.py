"""The command line's ``register`` and ``calibrate-registration``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from .. import runtime
from ..matching.load import load_matcher
from ..progress import Progress
from ..protocol import MATCHERS, MOVES, OUTPUT_FORMATS, SCALINGS, JobError, LayerSpec, RegisterSpec
from . import bundle
from .calibrate import cross_check, fit, read_patches, read_scene, run_trials
from .decide import ACCEPT
from .register import register as run_registration

_DEFAULT = RegisterSpec(LayerSpec(""), LayerSpec(""), "")


def add_register(parser: argparse.ArgumentParser) -> None:
    """Options of ``register``: one for every setting of a RegisterSpec."""
    add_pair(parser)
    parser.add_argument("--out", required=True, metavar="FOLDER", help="folder for the result bundle")
    parser.add_argument(
        "--max-shift",
        type=float,
        default=_DEFAULT.max_shift_m,
        metavar="METRES",
        help="largest shift on the ground (default 1000); 0 = a quarter of the overlap",
    )
    parser.add_argument("--moves", choices=MOVES, default=_DEFAULT.moves, help="which layer the result moves")
    parser.add_argument(
        "--start",
        type=float,
        nargs=4,
        metavar=("SAR_X", "SAR_Y", "OPTICAL_X", "OPTICAL_Y"),
        help="one place in both layers, each in its own CRS, to search around: 32 working px or 100 m, the greater, "
        "unless --max-shift names another radius than 1000",
    )
    parser.add_argument("--area", default=_DEFAULT.area, metavar="WKT", help="polygon that templates keep to")
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="WKT", help="polygon without templates (repeatable)"
    )
    parser.add_argument("--area-crs", default=_DEFAULT.area_crs, metavar="CRS", help="of both; default: the optical's")
    parser.add_argument(
        "--template", type=int, default=_DEFAULT.template_px, metavar="PX", help="64 to 192; default: what fits"
    )
    parser.add_argument(
        "--max-templates",
        type=int,
        default=_DEFAULT.max_templates,
        metavar="N",
        help=f"how many at most (default {_DEFAULT.max_templates})",
    )
    parser.add_argument("--output", choices=OUTPUT_FORMATS, default=_DEFAULT.output, help="of the moved layer")
    parser.add_argument("--seed", type=int, default=_DEFAULT.seed, help="of everything random, 0 (default) or more")
    parser.add_argument("--threads", type=int, default=_DEFAULT.threads, help="default: all cores but one")


def add_pair(parser: argparse.ArgumentParser) -> None:
    """Options that say what is matched, on which grid, and by what."""
    parser.add_argument("--sar", required=True, metavar="RASTER", help="SAR raster: whatever GDAL opens")
    parser.add_argument("--optical", required=True, metavar="RASTER", help="optical raster")
    parser.add_argument(
        "--matcher",
        choices=MATCHERS,
        default=_DEFAULT.matcher,
        help=f"s2m2: the network; cfog: without training (default {_DEFAULT.matcher})",
    )
    parser.add_argument("--model", default=_DEFAULT.model, help="checkpoint (.safetensors); default: the bundled one")
    parser.add_argument("--device", default=_DEFAULT.device, help="auto (default), cpu, cuda or cuda:N")
    parser.add_argument("--sar-band", type=int, metavar="N", help="default: the first of VV, HH, VH, HV, else 1")
    parser.add_argument(
        "--sar-scaling",
        choices=SCALINGS,
        default=LayerSpec("").scaling,
        help="what the SAR values are (default auto: told from them)",
    )
    parser.add_argument("--optical-bands", type=int, nargs="+", default=[], metavar="N", help="one or three")
    for role in ("sar", "optical"):
        parser.add_argument(f"--{role}-name", default="", help=argparse.SUPPRESS)
        parser.add_argument(f"--{role}-crs", default="", metavar="CRS", help="instead of the file's own")
        parser.add_argument(f"--{role}-nodata", type=float, nargs="+", default=[], metavar="V", help="also empty")
        parser.add_argument(
            f"--{role}-option", action="append", default=[], metavar="KEY=VALUE", help="to open it with"
        )
    parser.add_argument(
        "--gsd",
        type=float,
        default=_DEFAULT.gsd,
        metavar="SIZE",
        help="working pixel in units of the working CRS, which is the optical's where that is projected, else UTM; "
        "default: the coarser raster's",
    )


def register(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Register; answers the result, its warnings, and where the bundle is."""
    runtime.set_threads(arguments.threads)
    content = run_registration(register_spec(arguments), progress)
    return {**content["result"], "warnings": content["warnings"], "bundle": content["folder"]}


def register_spec(arguments: argparse.Namespace) -> RegisterSpec:
    """The spec that the options of ``register`` describe."""
    sar, optical = layer_specs(arguments)
    return RegisterSpec(
        sar=sar,
        optical=optical,
        out=arguments.out,
        matcher=arguments.matcher,
        model=arguments.model,
        device=arguments.device,
        max_shift_m=arguments.max_shift,
        moves=arguments.moves,
        start=None if arguments.start is None else tuple(arguments.start),
        area=arguments.area,
        exclude=tuple(arguments.exclude),
        area_crs=arguments.area_crs,
        gsd=arguments.gsd,
        template_px=arguments.template,
        max_templates=arguments.max_templates,
        output=arguments.output,
        seed=arguments.seed,
        threads=arguments.threads,
    )


def layer_specs(arguments: argparse.Namespace) -> tuple[LayerSpec, LayerSpec]:
    """The SAR and the optical layer that the options of :func:`add_pair` describe."""
    sar = LayerSpec(
        uri=arguments.sar,
        name=arguments.sar_name,
        bands=() if arguments.sar_band is None else (arguments.sar_band,),
        crs=arguments.sar_crs,
        nodata=tuple(arguments.sar_nodata),
        scaling=arguments.sar_scaling,
        open_options=tuple(arguments.sar_option),
    )
    optical = LayerSpec(
        uri=arguments.optical,
        name=arguments.optical_name,
        bands=tuple(arguments.optical_bands),
        crs=arguments.optical_crs,
        nodata=tuple(arguments.optical_nodata),
        open_options=tuple(arguments.optical_option),
    )
    return sar, optical


def add_calibrate_registration(parser: argparse.ArgumentParser) -> None:
    """Options of ``calibrate-registration``."""
    parser.add_argument("--matcher", choices=MATCHERS, default="s2m2")
    parser.add_argument("--model", default="", help="checkpoint (.safetensors); default: the bundled one")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--scene", type=Path, action="append", default=[], help="folder with sar.tif and optical.tif")
    parser.add_argument("--pairs", type=Path, help="table of patches")
    parser.add_argument("--scenes", nargs="*", default=[], help="only patches whose scene begins so")
    parser.add_argument("--trials", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True, help="JSON to write")


def calibrate_registration(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Fit the registration's confidence; answers what it is worth on trials held out of the fit."""
    runtime.set_threads(arguments.threads)
    matcher = load_matcher(arguments.matcher, arguments.model, runtime.choose_device(arguments.device).name)
    scenes = [read_scene(folder) for folder in arguments.scene]
    patches = []
    if arguments.pairs is not None:
        patches = read_patches(arguments.pairs, arguments.scenes, arguments.trials // 2, arguments.seed)
    if not scenes and not patches:
        raise JobError("There is nothing to calibrate on; name scenes with --scene, or patches with --pairs.")
    # A whole scene is worth as many different crops as there are patches.
    repeats = max(len(patches) // max(len(scenes), 1), 1)
    images = [image for _ in range(repeats) for image in scenes] + patches
    trials = run_trials(matcher, images, arguments.trials, arguments.seed, progress)
    names = ", ".join(folder.name for folder in arguments.scene)
    about = f"{len(trials.right)} trials on {names or 'no scene'} and {len(patches)} patches"
    checked = cross_check(trials, ACCEPT)
    content = {"calibration": fit(trials, about).to_json(), "matcher": matcher.describe(), "checked": checked}
    bundle.write_json(arguments.out, json.loads(json.dumps(content)))
    return checked
