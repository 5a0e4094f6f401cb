"""How soon a registration computes: in a worker that has to start, and in one that has its model loaded.

Seconds from the request until the job's first line of progress (it opens the layers), until its first templates are
matched, and until the result; median of the runs, as a Markdown table and as JSON.

    python tests/bench/bench_start.py [--runs 3] [--matcher cfog] [--json FILE]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from s2m2_sar.engine.protocol import LayerSpec, RegisterSpec
from s2m2_sar.s2m2_qgis.engine_client import EngineClient, Engines

STAGES = {"computes": "Opening", "has matched": "Matching", "is done": "Done"}


def scene(folder: Path) -> tuple[str, str]:
    """The rasters of the other benchmark."""
    spec = importlib.util.spec_from_file_location("event_loop", Path(__file__).with_name("bench_event_loop.py"))
    if spec is None or spec.loader is None:
        sys.exit("bench_event_loop.py is missing.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    paths: tuple[str, str] = module.scene(folder)
    return paths


def time_request(client: EngineClient, rasters: tuple[str, str], out: Path, matcher: str) -> dict[str, float]:
    """Seconds until each stage."""
    reached: dict[str, float] = {}
    begun = time.monotonic()

    def on_progress(fraction: Any, message: str, seconds_left: Any) -> None:
        for name, words in STAGES.items():
            if message.startswith(words):
                reached.setdefault(name, time.monotonic() - begun)

    spec = RegisterSpec(LayerSpec(rasters[0]), LayerSpec(rasters[1]), str(out), matcher=matcher)
    client.request("register", spec, on_progress)
    return reached


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--matcher", default="s2m2")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    rows: dict[str, list[dict[str, float]]] = {"first, the engine has to start": [], "second, the model is loaded": []}
    with tempfile.TemporaryDirectory() as folder:
        rasters = scene(Path(folder))
        for run in range(arguments.runs):
            engines = Engines(lambda: sys.executable)
            for number, times in enumerate(rows.values()):
                times.append(time_request(engines.jobs, rasters, Path(folder) / f"{run}-{number}", arguments.matcher))
            engines.close()
    medians = {row: {name: median(each[name] for each in times) for name in STAGES} for row, times in rows.items()}
    load = os.getloadavg()[0]
    print(f"\nSeconds from the request until the registration …, median of {arguments.runs} runs")
    print(f"({os.cpu_count()} cores, load {load:.1f}, matcher {arguments.matcher})\n")
    print("| request | " + " | ".join(STAGES) + " |")
    print("|---" * (len(STAGES) + 1) + "|")
    for row, times in medians.items():
        print(f"| {row} | " + " | ".join(f"{times[name]:.3f}" for name in STAGES) + " |")
    result = {"matcher": arguments.matcher, "load": load, "median": medians, "runs": rows}
    print("\n" + json.dumps(result))
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
