"""Tie points of AROSICS' ``COREG_LOCAL`` (Scheffler et al., Remote Sensing 9, 2017), for a comparison in one run.

Run by an interpreter of its own that has AROSICS: ``python arosics_points.py REFERENCE TARGET GRID_PX WINDOW_PX
MAX_SHIFT_PX OUT.json``. Writes the processor's seconds, import and start not counted, and every grid point: its place
on the map, the shift to add to the target there (px, x right, y down), and whether AROSICS keeps it.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time

from osgeo import gdal

if not hasattr(gdal, "config_options"):
    # What AROSICS misses where GDAL is older than 3.8.
    @contextlib.contextmanager
    def _config_options(options):
        before = {key: gdal.GetConfigOption(key) for key in options}
        for key, value in options.items():
            gdal.SetConfigOption(key, value)
        try:
            yield
        finally:
            for key, value in before.items():
                gdal.SetConfigOption(key, value)

    gdal.config_options = _config_options
if not hasattr(gdal.Dataset, "__enter__"):
    gdal.Dataset.__enter__ = lambda self: self
    gdal.Dataset.__exit__ = lambda self, *_: None

from arosics import COREG_LOCAL, __version__


def main() -> None:
    reference, target, grid, window, reach, out = sys.argv[1:7]
    begun = time.process_time()
    job = COREG_LOCAL(
        reference,
        target,
        grid_res=int(float(grid)),
        window_size=(int(window), int(window)),
        max_shift=int(reach),
        nodata=(0, 0),
        calc_corners=False,
        CPUs=1,
        progress=False,
        q=True,
    )
    table = job.CoRegPoints_table
    seconds = time.process_time() - begun
    failed = job.outFillVal
    rows = [
        [float(row.X_MAP), float(row.Y_MAP), float(row.X_SHIFT_PX), float(row.Y_SHIFT_PX), not bool(row.OUTLIER)]
        for row in table.itertuples()
        if failed != row.X_SHIFT_PX and failed != row.Y_SHIFT_PX
    ]
    with open(out, "w", encoding="utf-8") as stream:
        json.dump({"cpu_seconds": seconds, "planned": len(table), "points": rows, "version": __version__}, stream)


if __name__ == "__main__":
    main()
