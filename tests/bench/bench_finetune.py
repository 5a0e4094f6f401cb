"""Does fine-tuning on a dozen tie points help? A known smooth deformation is put on an aligned scene; twelve control
points, placed as well as a person does, and the whole unlabelled rest of their part of the scene teach; points of exact
truth in the other part, which the training never sees, judge. Through the command line, as a user runs it.

Run from the root: ``S2M2_DATA=… python tests/bench/bench_finetune.py [--minutes 15] [--seeds 0 1 2] [--method s2m2]``.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from field_scenes import GSD, PLACE, WARPS, write_warped

CONTROL, CHECK = 12, 40
#: How well a person places a point (px, standard deviation of either coordinate).
PLACED_PX = 0.7
#: West of this share of the width lies what teaches, east of that one what judges.
TEACHES, JUDGES = 0.6, 0.7
MARGIN_PX = 130


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--method", default="s2m2")
    parser.add_argument("--rate", type=float, default=0.25)
    parser.add_argument("--warp", choices=sorted(WARPS), default="bump")
    parser.add_argument("--base", default="")
    parser.add_argument("--device", default="auto")
    arguments = parser.parse_args()
    if not os.environ.get("S2M2_DATA"):
        print("S2M2_DATA is not set: fine-tuning on a real scene was not measured.")
        return 0
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        width, height = write_warped(Path(os.environ["S2M2_DATA"]), folder, WARPS[arguments.warp])
        for seed in arguments.seeds:
            ties = folder / f"ties_{seed}.csv"
            write_ties(ties, width, height, arguments.warp, seed)
            answer = run(arguments, folder, ties, seed)
            rows.append(answer)
            print(json.dumps({"seed": seed, **answer}), flush=True)
    print(table(rows, arguments.seeds))
    return 0


def write_ties(path: Path, width: int, height: int, warp: str, seed: int) -> None:
    """Control points drawn anew for every seed, check points on the same lattice for all."""
    generator = np.random.default_rng(seed)
    teach = np.column_stack(
        [
            generator.uniform(MARGIN_PX, TEACHES * width, CONTROL),
            generator.uniform(MARGIN_PX, height - MARGIN_PX, CONTROL),
        ]
    )
    columns = np.linspace(JUDGES * width + MARGIN_PX, width - MARGIN_PX, 4)
    rows = np.linspace(MARGIN_PX, height - MARGIN_PX, CHECK // 4)
    judge = np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)
    with open(path, "w", newline="", encoding="utf-8") as stream:
        out = csv.writer(stream)
        out.writerow(["sar_x", "sar_y", "optical_x", "optical_y", "type"])
        for points, kind, sigma in ((teach, "control", PLACED_PX), (judge, "check", 0.0)):
            # What lies at q in the SAR belongs at q + warp(q).
            optical = points + WARPS[warp](points) + generator.normal(0, sigma, points.shape)
            for (x, y), (a, b) in zip(points.tolist(), optical.tolist(), strict=True):
                places = (PLACE[0] + GSD * x, PLACE[3] - GSD * y, PLACE[0] + GSD * a, PLACE[3] - GSD * b)
                out.writerow([*(repr(value) for value in places), kind])


def run(arguments: argparse.Namespace, folder: Path, ties: Path, seed: int) -> dict[str, Any]:
    words = ["--sar", folder / "sar.tif", "--optical", folder / "optical.tif", "--ties", ties]
    words += ["--out", folder / f"run_{seed}", "--method", arguments.method, "--rate", arguments.rate, "--seed", seed]
    words += ["--minutes", arguments.minutes, "--steps", arguments.steps, "--device", arguments.device]
    words += ["--base", arguments.base] if arguments.base else []
    command = [sys.executable, "-m", "s2m2_sar.engine", "finetune", *map(str, words), "--threads", "1"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    answer = json.loads(done.stdout.strip().splitlines()[-1])
    verdict = answer["verdict"]
    return {
        "steps": answer["steps"],
        "seconds": round(answer["seconds"]),
        "kind": verdict["kind"],
        **{
            f"{side}_{key}": round(verdict[side][key], 3)
            for side in ("before", "after")
            for key in ("median", "p90", "cmr1", "cmr2")
        },
        "gain_p90": round(verdict["gain"], 3),
    }


def table(rows: list[dict[str, Any]], seeds: list[int]) -> str:
    lines = [
        "| seed | steps | median px, before → after | 90th percentile px | gain | verdict |",
        "|---|---|---|---|---|---|",
    ]
    for seed, row in zip(seeds, rows, strict=True):
        lines.append(
            f"| {seed} | {row['steps']} | {row['before_median']} → {row['after_median']} | {row['before_p90']} → "
            f"{row['after_p90']} | {row['gain_p90']:.0%} | {row['kind']} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
