"""How smoothly QGIS runs while a registration computes: gaps of a 10 ms timer in the main thread of a QGIS process.

Three cases, each in a fresh process: nothing to do; registrations in the engine's process, its start included; and,
for comparison only, the same registrations with torch inside the QGIS process, in a task's thread. Prints a Markdown
table of the median of the runs, and the same as JSON. Reads a scene of S2M2_DATA, or makes a pair of its own where
that is unset.

    python tests/bench/bench_event_loop.py [--runs 3] [--seconds 20] [--matcher cfog] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

TICK_MS = 10
CASES = {"idle": "idle", "worker": "engine in its own process", "inside": "torch inside the QGIS process"}
COLUMNS = ("p50", "p99", "p99.9", "max")


def scene(folder: Path) -> tuple[str, str]:
    """Paths of a SAR and an optical raster to register; the largest real scene where there is one."""
    if os.environ.get("S2M2_DATA"):
        real = Path(os.environ["S2M2_DATA"]) / "geo" / "losangeles_T11SMT"
        return str(real / "sar.tif"), str(real / "optical.tif")
    return make_scene(folder)


def make_scene(folder: Path) -> tuple[str, str]:
    """A patchwork of fields, 2048², 10 m; the SAR speckled and 10 px off."""
    import numpy as np
    from osgeo import gdal, osr

    generator = np.random.default_rng(0)
    fields = np.kron(generator.uniform(40, 200, (128, 128)), np.ones((16, 16)))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32631)
    paths = []
    for name, image, shift in (("optical", fields, 0), ("sar", fields * generator.gamma(4, 0.25, fields.shape), 100)):
        path = str(folder / f"{name}.tif")
        raster = gdal.GetDriverByName("GTiff").Create(path, 2048, 2048, 1, gdal.GDT_Byte)
        raster.SetGeoTransform((500000 + shift, 10, 0, 5000000 - shift, 0, -10))
        raster.SetProjection(crs.ExportToWkt())
        raster.GetRasterBand(1).WriteArray(np.clip(image, 0, 255).astype(np.uint8))
        raster = None
        paths.append(path)
    return paths[1], paths[0]


def measure(case: str, seconds: float, matcher: str) -> dict[str, Any]:
    """In this process: gaps of the timer in ms, and how many registrations went on meanwhile."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import Qt, QTimer

    from s2m2_sar.engine import protocol
    from s2m2_sar.s2m2_qgis import tasks
    from s2m2_sar.s2m2_qgis.engine_client import Engines

    application = QgsApplication([], True)
    application.initQgis()
    engines = Engines(lambda: sys.executable)
    folder = Path(tempfile.mkdtemp())
    sar, optical = scene(folder)
    done: list[str] = []
    ending = False

    def work(pump: tasks.Pump) -> Any:
        out = str(folder / f"out{len(done)}")
        spec = protocol.RegisterSpec(protocol.LayerSpec(sar), protocol.LayerSpec(optical), out, matcher=matcher)
        if case == "worker":
            return engines.jobs.request("register", spec, pump.progress, pump.cancelled, pump.log)
        from s2m2_sar.engine.progress import Progress
        from s2m2_sar.engine.registration.register import register

        return register(spec, Progress(pump.progress, pump.cancelled, pump.log))

    def start() -> None:
        task = tasks.EngineTask("registration", work)
        task.succeeded.connect(again)
        task.failed.connect(lambda fault: fail(fault.message + "\n" + fault.details))
        task.stopped.connect(finish)
        tasks.start(task)

    def again(answer: dict[str, Any]) -> None:
        done.append("")
        finish() if ending else start()

    def fail(message: str) -> None:
        print(message, file=sys.stderr)
        application.exit(1)

    def finish() -> None:
        application.exit(0)

    def end() -> None:
        nonlocal ending
        ending = True
        timer.stop()
        tasks.cancel_all()
        if case == "idle":
            finish()

    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    # QGIS's own start is not what is measured.
    QTimer.singleShot(1000, lambda: timer.start(TICK_MS))
    if case != "idle":
        QTimer.singleShot(1500, start)
    QTimer.singleShot(int(1500 + 1000 * seconds), end)
    status = application.exec()
    engines.close()
    if status:
        sys.exit(status)
    return {**gaps_of(ticks), "registrations": len(done)}


def gaps_of(ticks: list[float]) -> dict[str, Any]:
    """Percentiles and the longest of the gaps (ms) between a timer's ticks (s), and how many there are."""
    gaps = sorted(1000 * (later - earlier) for earlier, later in zip(ticks, ticks[1:]))
    found = {name: gaps[min(len(gaps) - 1, int(float(name[1:]) / 100 * len(gaps)))] for name in COLUMNS[:-1]}
    return {**found, "max": gaps[-1], "ticks": len(gaps)}


def run(case: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """One measurement in a process of its own."""
    options = ["--seconds", str(arguments.seconds), "--matcher", arguments.matcher]
    command = [sys.executable, __file__, "--measure", case, *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"The measurement {case!r} failed.")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--matcher", default="s2m2")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--measure", choices=CASES, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(measure(arguments.measure, arguments.seconds, arguments.matcher)))
        sys.stdout.flush()
        # QGIS's ending is not what is measured either.
        os._exit(0)
    runs = {case: [run(case, arguments) for _ in range(arguments.runs)] for case in CASES}
    result = {
        "machine": f"{os.cpu_count()} cores, {platform.machine()}",
        "load": os.getloadavg()[0],
        "tick_ms": TICK_MS,
        "seconds": arguments.seconds,
        "matcher": arguments.matcher,
        "runs": runs,
        "median": {case: {name: median(each[name] for each in runs[case]) for name in COLUMNS} for case in CASES},
    }
    what = f"median of {arguments.runs} runs of {arguments.seconds:.0f} s"
    print(f"\nGaps of a {TICK_MS} ms timer in QGIS's main thread, ms, {what}")
    print(f"({result['machine']}, load {result['load']:.1f}, matcher {arguments.matcher})\n")
    print("| while | " + " | ".join(COLUMNS) + " | registrations |")
    print("|---" * (len(COLUMNS) + 2) + "|")
    for case, words in CASES.items():
        numbers = " | ".join(f"{result['median'][case][name]:.1f}" for name in COLUMNS)
        print(f"| {words} | {numbers} | {sum(each['registrations'] for each in runs[case])} |")
    print("\n" + json.dumps(result))
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
