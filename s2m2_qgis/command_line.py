"""A job as the command that repeats it outside QGIS."""

from __future__ import annotations

import os
import shlex
import subprocess
from decimal import Decimal
from typing import Any, Mapping

from ..engine.protocol import FieldSpec, LayerSpec, RegisterSpec, from_plain

#: Options of ``python -m s2m2_sar.engine register`` for the plain fields of a RegisterSpec.
_OPTIONS = {
    "matcher": "--matcher",
    "model": "--model",
    "device": "--device",
    "max_shift_m": "--max-shift",
    "moves": "--moves",
    "start": "--start",
    "area": "--area",
    "area_crs": "--area-crs",
    "gsd": "--gsd",
    "template_px": "--template",
    "max_templates": "--max-templates",
    "output": "--output",
    "seed": "--seed",
    "threads": "--threads",
}
_DEFAULT = RegisterSpec(LayerSpec(""), LayerSpec(""), "")
#: The same for the fields of a FieldSpec and of its OutputSpec.
_FIELD_OPTIONS = {"spacing_m": "--spacing", "max_points": "--max-points", "search_m": "--search"}
_OUTPUT_OPTIONS = {"form": "--form", "resampling": "--resampling"}
_DEFAULT_FIELD = FieldSpec(_DEFAULT)


def command_arguments(parameters: Mapping[str, Any]) -> list[str]:
    """Arguments of ``python -m s2m2_sar.engine``; what is as by default is left out.

    Args:
        parameters: a RegisterSpec or a FieldSpec as plain data, as a result bundle keeps it.

    Raises:
        JobError: they are none.
    """
    if "register" in parameters:
        return _field_arguments(from_plain(FieldSpec, dict(parameters)))
    return _pair_arguments("register", from_plain(RegisterSpec, dict(parameters)))


def _field_arguments(spec: FieldSpec) -> list[str]:
    words = _pair_arguments("field", spec.register)
    words += _changed(spec, _DEFAULT_FIELD, _FIELD_OPTIONS)
    if spec.models:
        words += ["--models", *spec.models]
    words += _changed(spec.output, _DEFAULT_FIELD.output, _OUTPUT_OPTIONS)
    if spec.output.align:
        words += ["--align"]
    for raster in spec.output.rasters:
        words += ["--raster", raster.uri]
    for vector in spec.output.vectors:
        words += ["--vector", vector]
    return words


def _pair_arguments(command: str, spec: RegisterSpec) -> list[str]:
    words = [command, "--sar", spec.sar.uri, "--optical", spec.optical.uri, "--out", spec.out]
    if spec.sar.bands:
        words += ["--sar-band", str(spec.sar.bands[0])]
    if spec.sar.scaling != LayerSpec("").scaling:
        words += ["--sar-scaling", spec.sar.scaling]
    if spec.optical.bands:
        words += ["--optical-bands", *map(str, spec.optical.bands)]
    words += _layer("sar", spec.sar) + _layer("optical", spec.optical)
    words += _changed(spec, _DEFAULT, _OPTIONS)
    for polygons in spec.exclude:
        words += ["--exclude", polygons]
    return words


def command_line(interpreter: str, parameters: Mapping[str, Any]) -> str:
    """One line for the system's shell.

    Args:
        interpreter: the engine's Python; empty = whatever ``python`` is.
        parameters: as for :func:`command_arguments`.

    Raises:
        JobError: the parameters are none.
    """
    words = [interpreter or "python", "-m", "s2m2_sar.engine", *command_arguments(parameters)]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _changed(spec: Any, default: Any, options: Mapping[str, str]) -> list[str]:
    """The options of those fields that are not as by default."""
    words = []
    for name, option in options.items():
        value = getattr(spec, name)
        if value != getattr(default, name):
            words += [option, *_values(value)]
    return words


def _layer(role: str, layer: LayerSpec) -> list[str]:
    words = []
    if layer.name:
        words += [f"--{role}-name", layer.name]
    if layer.crs:
        words += [f"--{role}-crs", layer.crs]
    if layer.nodata:
        words += [f"--{role}-nodata", *_values(layer.nodata)]
    for option in layer.open_options:
        words += [f"--{role}-option", option]
    return words


def _values(value: Any) -> list[str]:
    if isinstance(value, tuple):
        return [text for item in value for text in _values(item)]
    if isinstance(value, float):
        # Never with an exponent: "-1e-05" would be taken for an option.
        return [format(Decimal(repr(value)), "f")]
    return [str(value)]
