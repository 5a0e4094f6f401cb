"""Which files a raster is made of, through VRTs of VRTs."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

gdal.UseExceptions()
_DEEPEST = 8


def files_of(path: str, depth: int = 0) -> set[Path]:
    """Resolved paths of all local files that reading ``path`` touches; what cannot be opened counts as itself."""
    found = {Path(path).resolve()} if Path(path).exists() else set()
    try:
        listed = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY).GetFileList() or []
    except RuntimeError:
        return found
    for name in listed:
        file = Path(name).resolve()
        if file not in found and depth < _DEEPEST and file.suffix.lower() == ".vrt":
            found |= files_of(str(file), depth + 1)
        found.add(file)
    return found
