"""An optical layer that was fetched from a web map belongs to the bundle: it lies there as ``reference.tif``."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..protocol import LayerSpec, RegisterSpec
from ..rasters.disk import writing
from ..rasters.origin import read_origin

REFERENCE = "reference.tif"


@dataclass(frozen=True)
class Reference:
    """A fetched raster that a bundle took in.

    Attributes:
        path: in the folder that the bundle is written into.
        origin: where it came from, as its file tells.
    """

    path: Path
    origin: dict[str, Any]


def take_reference(spec: RegisterSpec, folder: Path) -> tuple[RegisterSpec, Reference | None]:
    """Take a fetched optical raster into the bundle; every other optical layer stays where it is.

    The one in an older bundle is taken over before that one is replaced.

    Args:
        spec: the job.
        folder: where the bundle is written, not yet its final place.

    Returns:
        The job with its optical layer where it lies now, and what was taken; the job itself and None for others.

    Raises:
        JobError: (``disk``) it cannot be written.
    """
    origin = read_origin(spec.optical) if spec.optical.uri else None
    if origin is None:
        return spec, None
    path = folder / REFERENCE
    source = os.path.realpath(spec.optical.uri)
    with writing(path):
        try:
            os.link(source, path)
        except OSError:  # another disk, or one without links
            shutil.copyfile(source, path)
    return replace(spec, optical=replace(spec.optical, uri=str(path))), Reference(path, origin)


def settle_reference(content: dict[str, Any], taken: Reference | None, out: str) -> None:
    """Let ``result.json`` name the fetched raster by its final place, say where it came from, and list its file.

    Args:
        content: of ``result.json``, complete but for the report; changed in place.
        taken: by :func:`take_reference`.
        out: the bundle's final folder.
    """
    if taken is None:
        return
    place = str(Path(out).absolute() / REFERENCE)
    for key, value in content.items():
        content[key] = _renamed(value, str(taken.path), place)
    content["inputs"]["optical"].update(uri=place, origin=taken.origin)
    parameters = content["parameters"]
    parameters.get("register", parameters)["optical"]["uri"] = place
    content["files"].append(REFERENCE)


def own_reference(spec: RegisterSpec, bundle: Path) -> RegisterSpec:
    """A finished bundle's job with its fetched raster where the bundle lies now; any other job as it is."""
    path = Path(bundle) / REFERENCE
    if Path(spec.optical.uri).name != REFERENCE or not path.is_file() or os.path.exists(spec.optical.uri):
        return spec
    return replace(spec, optical=replace(spec.optical, uri=str(path)))


def is_own_reference(file: Path, bundle: Path) -> bool:
    """Whether a file is the fetched raster of the bundle in a folder, which a new bundle there takes over."""
    return file == bundle / REFERENCE and read_origin(LayerSpec(str(file))) is not None


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    return new if value == old else value
