"""Registration measured through the command line, as a user runs it.

``moved``: from each scene, the SAR randomly cropped and its geotransform moved by random shifts up to 1 km; then the
SAR of one scene under the geotransform of another's optical. Prints a table and one JSON line.
``large``: a pair of 20 000 × 20 000 px tiled from a real scene; prints the peak memory of the process that registers.

Run from the root: ``S2M2_DATA=… python tests/bench/bench_registration.py moved --matcher cfog``.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from s2m2_sar.engine import geometry
from s2m2_sar.engine.rasters.crs import project, wgs84

gdal.UseExceptions()
SHIFTS = 5
MAX_SHIFT_M = 1000.0
#: Shares of a scene's sides that a crop keeps.
CROP = (0.6, 0.9)
LARGE_PX = 20_000
TILE = 512


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("moved", "large"), default="moved")
    parser.add_argument("--matcher", default="cfog")
    parser.add_argument("--model", default="")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--crop", type=float, nargs=2, default=CROP)
    parser.add_argument("--shifts", type=int, default=SHIFTS)
    arguments = parser.parse_args()
    if not os.environ.get("S2M2_DATA"):
        print("S2M2_DATA is not set: registrations of real scenes were not measured.")
        return 0
    data = Path(os.environ["S2M2_DATA"])
    scenes = sorted(folder for folder in (data / "geo").iterdir() if (folder / "sar.tif").is_file())
    with tempfile.TemporaryDirectory() as scratch:
        run = moved if arguments.what == "moved" else large
        print(json.dumps(run(scenes, Path(scratch), arguments)))
    return 0


def moved(scenes: list[Path], scratch: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """All scenes, all shifts, then all swapped pairs."""
    generator = np.random.default_rng(arguments.seed)
    accepted, spreads, seconds = 0, {}, []
    print("scene                 crop             moved east, north m   found − applied px     ± px  conf.  accepted")
    for scene in scenes:
        residuals = []
        for number in range(arguments.shifts):
            sar = scratch / f"{scene.name}_{number}.tif"
            crop, shift_m, shift_px = move(scene / "sar.tif", sar, generator, arguments.crop)
            answer, took = register(sar, scene / "optical.tif", scratch / "out", arguments)
            residual = np.array(answer["shift_px"]) + shift_px
            residuals.append(residual)
            accepted += answer["accepted"]
            seconds.append(took)
            verdict = "yes" if answer["accepted"] else f"NO: {answer['reason']}"
            print(
                f"{scene.name:20} {crop[0]:5}×{crop[1]:<5} at {crop[2]:4},{crop[3]:<4} "
                f"{shift_m[0]:7.0f} {shift_m[1]:7.0f}   {residual[0]:8.2f} {residual[1]:8.2f} "
                f"{answer['uncertainty_px']:8.2f} {answer['confidence']:6.3f}  {verdict}",
                flush=True,
            )
        off = np.array(residuals)
        spreads[scene.name] = {
            "mean_px": off.mean(axis=0).round(2).tolist(),
            "range_px": np.ptp(off, axis=0).round(2).tolist(),
            "farthest_from_mean_px": round(float(np.hypot(*(off - off.mean(axis=0)).T).max()), 2),
        }
    refused, pairs = 0, list(itertools.permutations(scenes, 2))
    for of, under in pairs:
        sar = scratch / f"{of.name}_under_{under.name}.tif"
        place_under(of / "sar.tif", under / "optical.tif", sar)
        answer, took = register(sar, under / "optical.tif", scratch / "out", arguments)
        refused += not answer["accepted"]
        seconds.append(took)
        print(
            f"{of.name} under {under.name}: confidence {answer['confidence']:.3f}, "
            f"{'ACCEPTED' if answer['accepted'] else 'refused'}: {answer['reason']}",
            flush=True,
        )
    return {
        "matcher": arguments.matcher,
        "seed": arguments.seed,
        "moved": arguments.shifts * len(scenes),
        "accepted": accepted,
        "residuals": spreads,
        "swapped": len(pairs),
        "refused": refused,
        "seconds_median": round(float(np.median(seconds)), 1),
    }


def large(scenes: list[Path], scratch: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """A pair tiled from one scene, its SAR moved by a known amount."""
    scene = scenes[-1]
    begun = time.monotonic()
    for name in ("sar", "optical"):
        tile(scene / f"{name}.tif", scratch / f"{name}.tif", (37, -22) if name == "sar" else (0, 0))
    print(f"pair of {LARGE_PX} × {LARGE_PX} px made in {time.monotonic() - begun:.0f} s", flush=True)
    answer, took = register(scratch / "sar.tif", scratch / "optical.tif", scratch / "out", arguments)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "matcher": arguments.matcher,
        "shift_px": answer["shift_px"],
        "expected_px": [-37, 22],
        "accepted": answer["accepted"],
        "confidence": answer["confidence"],
        "seconds": round(took, 1),
        "peak_rss_mb": round(peak),
    }


def register(sar: Path, optical: Path, out: Path, arguments: argparse.Namespace) -> tuple[dict[str, Any], float]:
    """The last line of the command, and the seconds it took."""
    command = [sys.executable, "-m", "s2m2_sar.engine", "register", "--matcher", arguments.matcher]
    command += ["--model", arguments.model] if arguments.model else []
    begun = time.monotonic()
    done = subprocess.run(
        [*command, "--sar", str(sar), "--optical", str(optical), "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.monotonic() - begun
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(done.args)} ended with {done.returncode}: {done.stdout}{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer, took


def move(
    source: Path, target: Path, generator: np.random.Generator, crop_shares: tuple[float, float]
) -> tuple[tuple[int, int, int, int], tuple[float, float], np.ndarray]:
    """A random crop whose geotransform is off by a random ground shift within a disc of :data:`MAX_SHIFT_M`.

    Returns:
        crop (width, height, left, top), ground shift (east, north) in metres, and the same in px (x, y).
    """
    dataset = gdal.Open(str(source))
    width, height = (int(n * generator.uniform(*crop_shares)) for n in (dataset.RasterXSize, dataset.RasterYSize))
    left = int(generator.integers(dataset.RasterXSize - width + 1))
    top = int(generator.integers(dataset.RasterYSize - height + 1))
    radius, angle = MAX_SHIFT_M * math.sqrt(generator.random()), generator.uniform(0, 2 * math.pi)
    east, north = radius * math.cos(angle), radius * math.sin(angle)
    g = dataset.GetGeoTransform()
    metres = metres_per_unit(dataset)
    shift_x, shift_y = east / metres[0], north / metres[1]
    gdal.Translate(str(target), dataset, srcWin=[left, top, width, height], creationOptions=["TILED=YES"])
    written = gdal.Open(str(target), gdal.GA_Update)
    moved_to = list(geometry.window_geotransform(g, left, top))
    moved_to[0] += shift_x
    moved_to[3] += shift_y
    written.SetGeoTransform(moved_to)
    written.FlushCache()
    return (width, height, left, top), (east, north), np.array([shift_x / g[1], shift_y / g[5]])


def metres_per_unit(dataset: Any) -> tuple[float, float]:
    """Ground metres of one unit of the CRS east and north, at the raster's centre."""
    g, crs = dataset.GetGeoTransform(), dataset.GetProjection()
    x, y = geometry.apply(g, dataset.RasterXSize / 2, dataset.RasterYSize / 2)
    here, east, north = project(np.array([(x, y), (x + 100, y), (x, y + 100)]), crs, wgs84())
    per_lon, per_lat = geometry.metres_per_degree(float(here[1]))
    return float(east[0] - here[0]) * per_lon / 100, float(north[1] - here[1]) * per_lat / 100


def place_under(sar: Path, optical: Path, target: Path) -> None:
    """A copy of a SAR with the georeference of another scene's optical."""
    other = gdal.Open(str(optical))
    gdal.Translate(str(target), str(sar), outputSRS=other.GetProjection())
    written = gdal.Open(str(target), gdal.GA_Update)
    written.SetGeoTransform(other.GetGeoTransform())
    written.FlushCache()


def tile(source: Path, target: Path, shift: tuple[int, int]) -> None:
    """Repeat a scene, every second copy mirrored so that no seam shows, over a large raster; ``shift`` px moves its
    geotransform."""
    dataset = gdal.Open(str(source))
    values = dataset.ReadAsArray()
    planes = values[None] if values.ndim == 2 else values
    driver = gdal.GetDriverByName("GTiff")
    options = ["TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=YES"]
    written = driver.Create(str(target), LARGE_PX, LARGE_PX, len(planes), gdal.GDT_Byte, options)
    g = list(dataset.GetGeoTransform())
    g[0], g[3] = g[0] + shift[0] * g[1], g[3] + shift[1] * g[5]
    written.SetGeoTransform(g)
    written.SetProjection(dataset.GetProjection())
    rows, columns = planes.shape[1:]
    for down, top in enumerate(range(0, LARGE_PX, rows)):
        for across, left in enumerate(range(0, LARGE_PX, columns)):
            copy = planes[:, :: -1 if down % 2 else 1, :: -1 if across % 2 else 1]
            copy = copy[:, : LARGE_PX - top, : LARGE_PX - left]
            written.WriteArray(np.ascontiguousarray(copy), left, top)
    written.FlushCache()


if __name__ == "__main__":
    raise SystemExit(main())
