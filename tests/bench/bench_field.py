"""Whole scenes measured through the command line, as a user runs them.

``scenes``: the georeferenced scenes: held-out error of the field against the best single translation, and what
displacement remains in the corrected scene by mutual information, counted where phase congruency agrees with it.
``warps``: an affine and a bump of 12 px put on an aligned scene, and how well they are recovered; does the error raster
cover the truth.
``arosics``: the same warped scene and the georeferenced ones on the same grid by AROSICS' COREG_LOCAL (``--arosics``: a
Python interpreter that has it; else left out).
``size``: time and peak memory against scene size, from 1 to 100 megapixels.

Run from the root: ``S2M2_DATA=… python tests/bench/bench_field.py scenes --matcher cfog``.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from osgeo import gdal

from s2m2_sar.engine.field.job import field
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.matching.load import load_matcher
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import FieldSpec, LayerSpec, OutputSpec, RegisterSpec

sys.path.insert(0, str(Path(__file__).parent))
from field_scenes import (
    GSD,
    WARPS,
    Warp,
    closed,
    on_grid,
    read_grey,
    to_px,
    write_tiled,
    write_warped,
)
from independent import Windows, by_mutual_information, by_phase_congruency

gdal.UseExceptions()
#: Windows of the independent measurement, px.
WINDOW_PX, STEP_PX, REACH_PX = 256, 96, 12
#: Windows with less of the usual gradient are left out: sea and lakes.
LAND_SHARE = 0.5
#: Where both independent methods agree within this, px, they are believed.
AGREE_PX = 1.5
#: Megapixels.
SIZES = (1, 4, 16, 36, 64, 100)
SIZE_SPACING_PX = 256


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("scenes", "warps", "arosics", "size", "all"), default="all")
    parser.add_argument("--matcher", nargs="+", default=["cfog", "s2m2"])
    parser.add_argument("--model", default="")
    parser.add_argument("--points", type=int, default=1000)
    parser.add_argument("--arosics", default="", metavar="PYTHON")
    parser.add_argument("--sizes", type=float, nargs="+", default=SIZES, metavar="MEGAPIXELS")
    parser.add_argument("--only", default="", help="scenes whose names begin so")
    arguments = parser.parse_args()
    if not os.environ.get("S2M2_DATA"):
        print("S2M2_DATA is not set: fields of real scenes were not measured.")
        return 0
    data = Path(os.environ["S2M2_DATA"])
    runs = {"scenes": scenes, "warps": warps, "arosics": arosics, "size": size}
    for name in runs if arguments.what == "all" else (arguments.what,):
        with tempfile.TemporaryDirectory() as scratch:
            print(f"--- {name}", flush=True)
            print(json.dumps({name: runs[name](data, Path(scratch), arguments)}))
    return 0


# --- real scenes ----------------------------------------------------------------------------------


def scenes(data: Path, scratch: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """Held out, and measured by other means."""
    answers: dict[str, Any] = {}
    print("scene                matcher  model       used/planned  held-out p95  one shift  independent p95 px  before")
    for scene in named_scenes(data, arguments.only):
        before: np.ndarray | None = None
        for matcher in arguments.matcher:
            out = scratch / f"{scene.name}_{matcher}"
            run = run_field(scene / "sar.tif", scene / "optical.tif", out, matcher, arguments, ["--align"])
            result = run.answer
            held = result["held_out"]
            optical, grid = read_grey(scene / "optical.tif")
            sar = on_grid(scene / "sar.tif", grid)
            corrected = on_grid(out / "corrected.tif", grid)
            valid = closed((sar > 0) & (corrected > 0) & (optical > 0))
            windows = Windows.over(valid, WINDOW_PX, STEP_PX, REACH_PX).textured([sar, optical], LAND_SHARE)
            before = remaining(sar, optical, windows)
            after = remaining(corrected, optical, windows)
            row = {
                "model": result["model"],
                "used": result["points"]["used"],
                "planned": result["points"]["planned"],
                "held_out_p50_px": held[result["model"]]["p50_px"],
                "held_out_p95_px": held[result["model"]]["p95_px"],
                "one_shift_p95_px": held["translation"]["p95_px"],
                "held_out_rmse_px": held[result["model"]]["rmse_px"],
                "one_shift_rmse_px": held["translation"]["rmse_px"],
                "independent": {"windows": len(windows.corners), "before": figures(before), "after": figures(after)},
                "expected_error_m": result["expected_error_m"],
                "seconds": run.seconds,
                "cpu_seconds": run.cpu_seconds,
            }
            was, left = (row["independent"][key]["p95_px"] for key in ("before", "after"))
            answers[f"{scene.name} {matcher}"] = row
            print(
                f"{scene.name:20}  {matcher:7}  {row['model']:11}{row['used']:5}/{row['planned']:<5}"
                f"{row['held_out_p95_px']:14.2f}{row['one_shift_p95_px']:14.2f}"
                f"{left:18.2f}{was:12.2f}  ×{left / was:.2f}",
                flush=True,
            )
    return answers


def named_scenes(data: Path, only: str) -> list[Path]:
    folders = sorted(path for path in (data / "geo").iterdir() if (path / "sar.tif").is_file())
    return [folder for folder in folders if folder.name.startswith(only)]


def remaining(moving: np.ndarray, fixed: np.ndarray, windows: Windows) -> np.ndarray:
    """(n,) px: displacement by mutual information, NaN where phase congruency says something else."""
    information = by_mutual_information(moving, fixed, windows)
    phase = by_phase_congruency(moving, fixed, windows)
    agree = np.hypot(*(information - phase).T) <= AGREE_PX
    return np.where(agree, np.hypot(*information.T), np.nan)


def figures(length: np.ndarray) -> dict[str, float]:
    seen = length[np.isfinite(length)]
    p50, p95 = np.quantile(seen, [0.5, 0.95])
    return {"n": len(seen), "p50_px": float(p50), "p95_px": float(p95)}


# --- warps of known form --------------------------------------------------------------------------


def warps(data: Path, scratch: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """Recovered against known, over the error raster's cells."""
    answers: dict[str, Any] = {}
    print("warp    matcher  model        rmse px   p95 px   expected px (median)   covered (0.68 is promised)")
    for name, warp in WARPS.items():
        wide, high = write_warped(data, scratch, warp)
        for matcher in arguments.matcher:
            out = scratch / f"{name}_{matcher}"
            run = run_field(
                scratch / "sar.tif",
                scratch / "optical.tif",
                out,
                matcher,
                arguments,
                ["--form", "none", "--sar-nodata", "0"],
            )
            expected = gdal.Open(str(out / "error.tif"))
            g, radius = expected.GetGeoTransform(), expected.ReadAsArray()
            rows, columns = np.nonzero(np.isfinite(radius))
            points = np.column_stack([g[0] + g[1] * (columns + 0.5), g[3] + g[5] * (rows + 0.5)])
            transform = Transform.from_json(json.loads((out / "transform.json").read_text(encoding="utf-8")))
            places = to_px(points)
            truth = places + warp(places)
            inside = (np.minimum(places, truth) > 16) & (np.maximum(places, truth) < [wide - 16, high - 16])
            inside = inside.all(axis=1)
            off = np.hypot(*(to_px(transform.forward(points)) - truth).T)[inside]
            said = radius[rows, columns][inside] / GSD
            row = {
                "model": run.answer["model"],
                "rmse_px": float(np.sqrt((off**2).mean())),
                "p95_px": float(np.quantile(off, 0.95)),
                "expected_px": float(np.median(said)),
                "covered": float((off <= said).mean()),
                "seconds": run.seconds,
                "cpu_seconds": run.cpu_seconds,
            }
            answers[f"{name} {matcher}"] = row
            print(
                f"{name:7} {matcher:7}  {row['model']:11} {row['rmse_px']:8.2f} {row['p95_px']:8.2f} "
                f"{row['expected_px']:14.2f} {row['covered']:20.2f}",
                flush=True,
            )
    return answers


# --- against AROSICS ------------------------------------------------------------------------------


def arosics(data: Path, scratch: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """Both tools on one grid with one thread each, the truth known. Their time is that of the processor, since other
    work may share the machine; reading, the first stage and matching count, imports and what is done with the matches
    do not."""
    answers: dict[str, Any] = {}
    print("warp    tool      kept/planned   templates/s   Mpx/min   kept: p50, p95 px   all: p50, p95 px")
    for name, warp in WARPS.items():
        wide, high = write_warped(data, scratch, warp)
        pair = scratch / "sar.tif", scratch / "optical.tif"
        megapixels = wide * high / 1e6
        spacing = 0.0
        for matcher in arguments.matcher:
            out = scratch / f"{name}_{matcher}"
            content, seconds = match_here(pair, out, matcher, arguments)
            answer = content["result"]
            spacing, side = answer["spacing_m"] / GSD, answer["template_px"]
            radius = content["first"]["radius_px"]
            found = read_found(out / "matches.gpkg")
            planned = answer["points"]["planned"]
            answers[f"{name} {matcher}"] = compare(name, matcher, found, planned, seconds, megapixels, warp)
        if arguments.arosics:
            done = run_arosics(arguments.arosics, pair, spacing, side + 2 * radius, radius, scratch)
            points = np.array(done["points"], float).reshape(-1, 5)
            found = np.column_stack([to_px(points[:, :2]), points[:, 2:]])
            row = compare(name, "arosics", found, done["planned"], done["cpu_seconds"], megapixels, warp)
            answers[f"{name} arosics"] = {**row, "version": done["version"]}
    return answers


def compare(
    name: str, tool: str, found: np.ndarray, planned: int, seconds: float, megapixels: float, warp: Warp
) -> dict[str, Any]:
    """A row of the table; ``found`` (n, 5): place in the SAR and shift, px, and whether the tool keeps it."""
    off = np.hypot(*(found[:, 2:4] - warp(found[:, :2])).T)
    kept = found[:, 4] > 0
    row = {
        "kept": int(kept.sum()),
        "found": len(found),
        "planned": planned,
        "cpu_seconds": seconds,
        "templates_per_s": planned / seconds,
        "megapixels_per_min": 60 * megapixels / seconds,
        "kept_px": quantiles(off[kept]),
        "all_px": quantiles(off),
    }
    print(
        f"{name:7} {tool:8}{row['kept']:6}/{planned:<8}{row['templates_per_s']:12.1f}{row['megapixels_per_min']:10.1f}"
        f"     {row['kept_px']}     {row['all_px']}",
        flush=True,
    )
    return row


def quantiles(off: np.ndarray) -> list[float] | None:
    return [round(float(value), 2) for value in np.quantile(off, [0.5, 0.95])] if len(off) else None


def match_here(
    pair: tuple[Path, Path], out: Path, matcher: str, arguments: argparse.Namespace
) -> tuple[dict[str, Any], float]:
    """A field in this process, and the processor's seconds until everything was matched."""
    torch.set_num_threads(1)
    sar, optical = LayerSpec(str(pair[0]), nodata=(0.0,), scaling="byte"), LayerSpec(str(pair[1]))
    register = RegisterSpec(sar, optical, str(out), matcher=matcher, model="", device="cpu", max_shift_m=300.0)
    spec = FieldSpec(register, max_points=arguments.points, output=OutputSpec(form="none"))
    load_matcher(matcher)
    marks: dict[str, float] = {}
    progress = Progress(lambda fraction, message, left: marks.setdefault(message, time.process_time()) and None)
    begun = time.process_time()
    content = field(spec, progress)
    return content, marks["Choosing a model"] - begun


def read_found(path: Path) -> np.ndarray:
    """(n, 5): place in the SAR (px), shift (px), and whether it is used."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    rows = [dict(feature.items()) for feature in source.GetLayerByName("matches")]
    rows = [row for row in rows if row["dx"] is not None]
    places = to_px(np.array([(row["sar_x"], row["sar_y"]) for row in rows]).reshape(-1, 2))
    shifts = np.array([(row["dx"], row["dy"], row["status"] == "used") for row in rows], float).reshape(-1, 3)
    return np.column_stack([places, shifts])


def run_arosics(
    python: str, pair: tuple[Path, Path], spacing: float, window: int, reach: int, scratch: Path
) -> dict[str, Any]:
    """Its points in the window that the product matches in, with the same reach."""
    out = scratch / "arosics.json"
    script = str(Path(__file__).with_name("arosics_points.py"))
    command = [python, script, str(pair[1]), str(pair[0]), str(round(spacing)), str(window), str(reach), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=one_thread())
    if done.returncode != 0:
        raise SystemExit(f"AROSICS ended with {done.returncode}: {done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return answer


# --- size -----------------------------------------------------------------------------------------


def size(data: Path, scratch: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """Time and memory of scenes tiled from a real one, templates equally dense."""
    matcher = arguments.matcher[0]
    source = named_scenes(data, "losangeles_T11SMT")[0]
    rows = []
    print("Mpx    templates  CPU seconds   clock   open  first  match   fit  write   peak MB")
    for megapixels in arguments.sizes:
        side = round((megapixels * 1e6) ** 0.5)
        for name in ("sar", "optical"):
            # In a process of its own: the system's peak figure of a job begins with what its parent holds.
            tiler = multiprocessing.get_context("spawn").Process(
                target=write_tiled, args=(source / f"{name}.tif", scratch / f"{name}.tif", side)
            )
            tiler.start()
            tiler.join()
        spacing = ["--spacing", str(SIZE_SPACING_PX * GSD), "--search", str(16 * GSD), "--template", "128"]
        arguments.points = 10_000
        pair = scratch / "sar.tif", scratch / "optical.tif"
        run = run_field(*pair, scratch / "out", matcher, arguments, spacing)
        content = json.loads((scratch / "out" / "result.json").read_text(encoding="utf-8"))
        row = {
            "megapixels": side * side / 1e6,
            "templates": run.answer["points"]["planned"],
            "seconds": run.seconds,
            "cpu_seconds": run.cpu_seconds,
            "timings": content["timings"],
            "peak_mb": run.peak_mb,
        }
        rows.append(row)
        parts = "".join(f"{content['timings'][key]:7.1f}" for key in ("open", "first", "match", "fit", "write"))
        print(
            f"{row['megapixels']:5.1f}{row['templates']:10}{run.cpu_seconds:13.1f}{run.seconds:10.1f}{parts}"
            f"{run.peak_mb:9.0f}",
            flush=True,
        )
    # The processor's seconds: other work may share the machine.
    x, y = (np.array([row[key] for row in rows]) for key in ("megapixels", "cpu_seconds"))
    answer: dict[str, Any] = {"matcher": matcher, "rows": rows}
    if len(rows) > 2:
        slope, offset = np.polyfit(x, y, 1)
        answer["line"] = {
            "cpu_seconds_per_megapixel": float(slope),
            "cpu_seconds_at_0": float(offset),
            "r2": float(1 - ((y - slope * x - offset) ** 2).sum() / ((y - y.mean()) ** 2).sum()),
        }
        print(f"{slope:.2f} CPU s per Mpx + {offset:.1f} s, r² = {answer['line']['r2']:.4f}")
    return answer


# --- running --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """What a process answered, and what it took: seconds by the clock and of the processor, and its peak memory."""

    answer: dict[str, Any]
    seconds: float
    cpu_seconds: float
    peak_mb: float


def one_thread() -> dict[str, str]:
    return {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def run_field(sar: Path, optical: Path, out: Path, matcher: str, arguments: argparse.Namespace, more: list[str]) -> Run:
    """A field by the command line."""
    command = [sys.executable, "-m", "s2m2_sar.engine", "field", "--matcher", matcher, "--max-shift", "300"]
    command += ["--threads", "1", "--device", "cpu", "--max-points", str(arguments.points)]
    command += ["--model", arguments.model] if arguments.model and matcher == "s2m2" else []
    command += ["--sar", str(sar), "--optical", str(optical), "--out", str(out), *more]
    begun = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.DEVNULL, env=one_thread())
        _, status, usage = os.wait4(process.pid, 0)
        took = time.monotonic() - begun
        said.seek(0)
        lines = said.read().splitlines()
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{' '.join(command)} ended with {status}: {lines}")
    answer: dict[str, Any] = json.loads(lines[-1])
    return Run(answer, took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    raise SystemExit(main())
