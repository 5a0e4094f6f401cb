"""How long a click waits for its proposal, and how smoothly QGIS runs meanwhile.

Clicks at random places of a scene in a QGIS process of its own, each as soon as the one before is answered and a fifth
of a second has passed; the latency is that of a user: from the click to the moment when the heatmap has been handed to
the canvas. Alone, and while the job engine fine-tunes a model on the same scene. In both cases first
while only the layers' CRS tell where to search (the widest search), then with a tie point to go by; the first click of
all, with an engine that has to start, and *Where next?* stand by themselves. Prints a Markdown table of all clicks of
all runs and the same as JSON.

Reads the Texas scene of S2M2_DATA.

    python tests/bench/bench_proposals.py [--runs 1] [--clicks 100] [--matcher s2m2] [--json FILE]
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
from typing import Any, Callable

sys.path.insert(0, str(Path(__file__).parent))
from bench_event_loop import COLUMNS, TICK_MS, gaps_of

CASES = {"alone": "alone", "job": "a fine-tuning runs"}
SEARCHES = {"wide": "no tie point yet", "linked": "a tie point to go by"}
#: Between an answer and the next click.
PAUSE_MS = 200
#: How long nobody clicks, for comparison of the event loop.
IDLE_MS = 20_000
#: Steps of the fine-tuning: more than the clicks take.
STEPS = 20_000
SCENE = "texas_T14RNT"


def measure(case: str, clicks: int, matcher: str) -> dict[str, Any]:
    """In this process: seconds of every click, and the gaps of a timer meanwhile."""
    import numpy as np
    from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

    from s2m2_sar.engine.protocol import SCENE as KIND
    from s2m2_sar.engine.protocol import DataSetSpec, FineTuneSpec, LayerSpec, TieSpec
    from s2m2_sar.s2m2_qgis import settings, tasks
    from s2m2_sar.s2m2_qgis.engine_client import Engines
    from s2m2_sar.s2m2_qgis.label.heatmap_item import HeatmapItem
    from s2m2_sar.s2m2_qgis.label.proposals import Proposals
    from s2m2_sar.s2m2_qgis.label.suggestions import Suggestions
    from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
    from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
    from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

    application = QgsApplication([], True)
    application.initQgis()
    settings.change_machine(matcher=matcher, device="cpu")
    scratch = Path(tempfile.mkdtemp())
    folder = Path(os.environ["S2M2_DATA"]) / "geo" / SCENE
    layers = [QgsRasterLayer(str(folder / f"{name}.tif"), name) for name in ("sar", "optical")]
    QgsProject.instance().addMapLayers(layers)
    store = LabelStore.create(str(scratch / "labels.gpkg"))
    session = LabelSession()
    session.open(store, store.add_pair(*map(layer_ref, layers)), *layers)
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(layers[1].crs())
    canvas.setLayers([layers[1]])
    canvas.setExtent(layers[1].extent())
    canvas.resize(600, 500)
    canvas.show()
    engines = Engines(lambda: sys.executable)
    proposals, suggestions, item = Proposals(engines, session), Suggestions(engines, session), HeatmapItem(canvas)
    troubles: list[str] = []
    proposals.failed.connect(troubles.append)
    proposals.proposed.connect(item.show_proposal)
    rng = np.random.default_rng(0)
    extent = layers[0].extent()

    def wait(ready: Callable[[], Any], begin: Callable[[], None] = lambda: None) -> float:
        """Seconds from ``begin`` until ``ready``, which is asked at every signal."""
        loop = QEventLoop()
        links = [signal.connect(lambda *_: loop.quit()) for signal in (proposals.proposed, suggestions.suggested)]
        begun = time.perf_counter()
        begin()
        while not ready():
            loop.exec()
            if troubles:
                sys.exit(troubles[0])
        taken = time.perf_counter() - begun
        for signal, link in zip((proposals.proposed, suggestions.suggested), links):
            signal.disconnect(link)
        return taken

    def rest(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def click() -> float:
        x, y = rng.uniform(0.05, 0.95, 2)
        place = QgsPointXY(extent.xMinimum() + x * extent.width(), extent.yMinimum() + y * extent.height())
        taken = wait(lambda: proposals.current is not None, lambda: proposals.request(place))
        rest(PAUSE_MS)
        return taken

    def start_job() -> None:
        sar, optical = (LayerSpec(str(folder / f"{name}.tif")) for name in ("sar", "optical"))
        across = [(extent.xMinimum() + x * extent.width(), extent.center().y()) for x in np.linspace(0.1, 0.9, 12)]
        ties = tuple(TieSpec(place, place) for place in across)
        data = DataSetSpec(KIND, "clicked", sar=sar, optical=optical, ties=ties)
        spec = FineTuneSpec(str(scratch / "run"), (data,), steps=STEPS, evaluate_every=STEPS, device="cpu")
        task = tasks.request_task("train", engines.jobs, "finetune", spec)
        task.failed.connect(lambda fault: troubles.append(fault.message))
        tasks.start(task)

    result: dict[str, Any] = {"first": click()}
    if case == "job":
        start_job()
        # Until it has judged the base model and takes its steps.
        rest(30_000)
    ticks: list[float] = []
    gaps: dict[str, Any] = {}
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(TICK_MS)
    rest(IDLE_MS)
    gaps["nobody clicks"] = gaps_of(ticks)
    ticks.clear()
    result["wide"] = [click() for _ in range(clicks)]
    place = extent.center()
    session.editor.add((place.x(), place.y()), (place.x(), place.y()))
    rest(100)
    result["linked"] = [click() for _ in range(clicks)]
    timer.stop()
    found: list[Any] = []
    suggestions.suggested.connect(found.append)
    result["suggest"] = []
    while len(found) < 5:
        found_before = len(found)
        result["suggest"].append(wait(lambda before=found_before: len(found) > before, suggestions.request))
    result["gaps"] = {**gaps, "clicks": gaps_of(ticks)}
    if case == "job" and engines.jobs.status().state != "busy":
        sys.exit("The job engine was not busy to the end.")
    result["load"] = os.getloadavg()[0]
    tasks.cancel_all()
    engines.close()
    return result


def run(case: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """One measurement in a process of its own, with settings of its own."""
    options = ["--clicks", str(arguments.clicks), "--matcher", arguments.matcher]
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            [sys.executable, __file__, "--measure", case, *options],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": profile, "XDG_CONFIG_HOME": profile},
        )
    if done.returncode != 0:
        sys.exit(f"The measurement {case!r} failed.")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def share(values: list[float], part: float) -> float:
    """The value below which ``part`` of the values lie, ms."""
    ordered = sorted(values)
    return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--clicks", type=int, default=100)
    parser.add_argument("--matcher", default="s2m2")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--measure", choices=CASES, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if "S2M2_DATA" not in os.environ:
        print("S2M2_DATA is not set; there is no scene to click in.")
        return
    if arguments.measure:
        print(json.dumps(measure(arguments.measure, arguments.clicks, arguments.matcher)))
        sys.stdout.flush()
        # QGIS's ending is not what is measured.
        os._exit(0)
    # In turns, so that a change of the machine's load meets both.
    order = [case for _ in range(arguments.runs) for case in CASES]
    runs: dict[str, list[dict[str, Any]]] = {case: [] for case in CASES}
    for case in order:
        runs[case].append(run(case, arguments))
    machine = f"{os.cpu_count()} cores, {platform.machine()}"
    print(f"\nProposals, ms from click to heatmap ({machine}, matcher {arguments.matcher})\n")
    print("| while | search | median | p95 | longest | clicks | load |\n|---|---|---|---|---|---|---|")
    for case, words in CASES.items():
        load = " – ".join(f"{each['load']:.1f}" for each in runs[case])
        for search, about in SEARCHES.items():
            values = [value for each in runs[case] for value in each[search]]
            figures = [median(values) * 1000, share(values, 0.95), max(values) * 1000]
            numbers = " | ".join(f"{value:.0f}" for value in figures)
            print(f"| {words} | {about} | {numbers} | {len(values)} | {load} |")
    print(f"\nGaps of a {TICK_MS} ms timer in QGIS's main thread, ms, median of the runs\n")
    print("| while | " + " | ".join(COLUMNS) + " |\n" + "|---" * (len(COLUMNS) + 1) + "|")
    for case, words in CASES.items():
        for what in ("nobody clicks", "clicks"):
            numbers = (f"{median(each['gaps'][what][name] for each in runs[case]):.1f}" for name in COLUMNS)
            print(f"| {words}, {what} | " + " | ".join(numbers) + " |")
    print("\nOther waits, s, median: the first click, with an engine that has to start; where next?\n")
    for case, words in CASES.items():
        first = median(each["first"] for each in runs[case])
        following = median(value for each in runs[case] for value in each["suggest"])
        print(f"{words}: {first:.1f}; {following:.2f}")
    result = {"machine": machine, "clicks": arguments.clicks, "matcher": arguments.matcher, "runs": runs}
    print("\n" + json.dumps(result))
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
