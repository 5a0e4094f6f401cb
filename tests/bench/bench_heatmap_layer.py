"""Panning and zooming over the heatmaps of 10 000 templates, in a real QGIS window on a virtual screen.

For comparison each view is drawn twice, in turn: a plain float GeoTIFF of the same extent in the same ramp, and the
heatmap layer. Then the same walk is repeated with each alone while a 10 ms timer ticks in the main thread. Prints two
Markdown tables and the same as JSON.

    python tests/bench/bench_heatmap_layer.py [--templates 10000] [--rounds 3] [--json FILE]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

#: QGIS runs a file of ``--code`` without telling it its name.
HERE = Path(os.environ.get("S2M2_BENCH_FILE") or __file__).resolve()
ROOT = HERE.parents[2]
TICK_MS = 10
#: Part of the scene's side that a view shows, and how far it moves between views of one scale, in views.
ZOOMS = (1.0, 0.6, 0.4, 0.25, 0.16, 0.1, 0.06, 0.03)
STEPS = ((0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (0.0, 0.5))
_INI = """[PythonPlugins]
s2m2_sar=true

[app]
askToSaveProjectChanges=false

[qgis]
checkVersion=false
showTips=false
newsFeed\\disabled=true

[locale]
overrideFlag=true
userLocale=en_US
"""


def main() -> None:
    """Makes the data, starts QGIS, prints what it measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--templates", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _bundles().write_field_bundle(folder / "field", arguments.templates)
        write_plain(folder / "plain.tif", arguments.templates)
        result = run(folder, arguments.rounds)
    tell(result, arguments.templates)
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1), encoding="utf-8")


def _bundles() -> Any:
    """tests/qgis/review/field_bundles.py, by its path."""
    place = ROOT / "tests" / "qgis" / "review" / "field_bundles.py"
    specification = importlib.util.spec_from_file_location("field_bundles", place)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def write_plain(path: Path, templates: int) -> None:
    """A tiled, compressed GeoTIFF of smooth noise over the same ground, one band, float32, with overviews."""
    import math

    import numpy as np
    from osgeo import gdal, osr

    bundles = _bundles()
    side = math.ceil(math.sqrt(templates)) * bundles.SPACING + bundles.TEMPLATE
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, gdal.GDT_Float32, options)
    system = osr.SpatialReference()
    system.ImportFromEPSG(bundles.EPSG)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform(bundles.geotransform())
    noise = np.random.default_rng(0).random((side // 8 + 1, side // 8 + 1), np.float32)
    dataset.GetRasterBand(1).WriteArray(np.kron(noise, np.ones((8, 8), np.float32))[:side, :side])
    dataset.BuildOverviews("AVERAGE", [2, 4, 8, 16])
    dataset.FlushCache()


def run(folder: Path, rounds: int) -> dict[str, Any]:
    """The measurement in a QGIS with a scratch profile."""
    profile = folder / "profiles" / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(_INI, encoding="utf-8")
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "python" / "plugins" / "s2m2_sar").symlink_to(ROOT)
    for name in ("runtime", "home"):
        (folder / name).mkdir(mode=0o700)
    environment = {
        **os.environ,
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "S2M2_SCREEN": "1366x768",
        "S2M2_BENCH_FILE": str(HERE),
        "S2M2_BENCH": json.dumps({"folder": str(folder), "rounds": rounds}),
    }
    environment.pop("PYTHONPATH", None)
    qgis = shutil.which("qgis") or sys.exit("QGIS is not installed; run make setup")
    command = [qgis, "--profiles-path", str(folder / "profiles"), "--noversioncheck", "--nologo", "--code", str(HERE)]
    subprocess.run(
        [str(ROOT / "scripts" / "with-display"), *command],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=900,
        check=False,
    )
    answer = folder / "result.json"
    if not answer.exists():
        sys.exit("QGIS ended before the measurement did.")
    result: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    if "failure" in result:
        sys.exit(result["failure"])
    result["load"] = os.getloadavg()[0]
    return result


def tell(result: dict[str, Any], templates: int) -> None:
    """The tables."""
    width, height = result["canvas"]
    print(f"\n{templates} templates, {os.cpu_count()} cores, load {result['load']:.1f}, canvas {width} × {height} px;")
    print(f"opened in {result['open_ms']:.0f} ms, small copies made in {result['warm_s']:.1f} s in the background\n")
    print("| view | heatmaps in view | plain GeoTIFF, ms | heatmap layer, ms | ratio |")
    print("|---|---|---|---|---|")
    for zoom in ZOOMS:
        views = [view for view in result["views"] if view["zoom"] == zoom]
        plain, heat = (median(view[name] for view in views) for name in ("plain", "heat"))
        seen = round(median(view["seen"] for view in views))
        print(f"| {100 * zoom:.0f} % of the side | {seen} | {plain:.0f} | {heat:.0f} | {heat / plain:.2f} |")
    plain, heat = (median(view[name] for view in result["views"]) for name in ("plain", "heat"))
    print(f"| all | | {plain:.0f} | {heat:.0f} | {heat / plain:.2f} |")
    print(f"\nGaps of a {TICK_MS} ms timer in the main thread, ms\n\n| while | p50 | p99 | p99.9 | longest |")
    print("|---|---|---|---|---|")
    for name, words in (
        ("idle", "nothing moves"),
        ("plain", "panning and zooming a plain GeoTIFF"),
        ("heat", "panning and zooming the heatmap layer"),
        ("opening", "the heatmap layer is opened and its copies are made"),
    ):
        gaps = result["gaps"][name]
        print(f"| {words} | " + " | ".join(f"{gaps[key]:.1f}" for key in ("p50", "p99", "p99.9", "max")) + " |")
    print("\n" + json.dumps(result))


def inside(folder: Path, rounds: int) -> dict[str, Any]:
    """In QGIS's main thread: walk over the scene and measure."""
    from qgis.core import QgsProject, QgsRasterLayer, QgsSingleBandPseudoColorRenderer
    from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface

    from s2m2_sar.s2m2_qgis.review.colours import ramp
    from s2m2_sar.s2m2_qgis.review.layer import add_heatmap_layer
    from s2m2_sar.s2m2_qgis.review.placement import on_painter, visible

    window, canvas, project = iface.mainWindow(), iface.mapCanvas(), QgsProject.instance()
    window.showNormal()
    window.setGeometry(window.screen().availableGeometry())
    for dock in window.findChildren(QDockWidget):
        dock.hide()
    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))

    def gaps(work: Any) -> dict[str, float]:
        ticks.clear()
        timer.start()
        work()
        timer.stop()
        found = sorted(1000 * (later - earlier) for earlier, later in zip(ticks, ticks[1:]))
        quantiles = {
            name: found[min(len(found) - 1, int(float(name[1:]) / 100 * len(found)))]
            for name in ("p50", "p99", "p99.9")
        }
        return {**quantiles, "max": found[-1], "ticks": len(found)}

    def draw(layer: Any, extent: Any) -> float:
        """Seconds until the canvas shows the view."""
        loop = QEventLoop()
        canvas.mapCanvasRefreshed.connect(loop.quit)
        QTimer.singleShot(30_000, loop.quit)
        canvas.freeze(True)
        canvas.setLayers([layer])
        canvas.setExtent(extent)
        canvas.freeze(False)
        started = time.perf_counter()
        canvas.refresh()
        loop.exec()
        canvas.mapCanvasRefreshed.disconnect(loop.quit)
        return time.perf_counter() - started

    plain = QgsRasterLayer(str(folder / "plain.tif"), "plain")
    style = QgsSingleBandPseudoColorRenderer(plain.dataProvider(), 1)
    style.setClassificationMin(0.0)
    style.setClassificationMax(1.0)
    style.createShader(ramp())
    plain.setRenderer(style)
    project.addMapLayer(plain, False)
    canvas.setDestinationCrs(plain.crs())
    QTest.qWait(1500)
    result: dict[str, Any] = {"gaps": {"idle": gaps(lambda: QTest.qWait(4000))}}
    made: list[Any] = []

    def open_layer() -> None:
        QTest.qWait(300)  # ticks before, so that the opening itself is a gap
        started = time.perf_counter()
        made.append(add_heatmap_layer(project, str(folder / "field")))
        result["open_ms"] = 1000 * (time.perf_counter() - started)
        while made[0].store.small is None:
            QTest.qWait(20)
        result["warm_s"] = time.perf_counter() - started

    result["gaps"]["opening"] = gaps(open_layer)
    heat = made[0]
    whole = plain.extent()
    views = []
    for zoom in ZOOMS:
        for right, down in STEPS:
            # Off the middle, so that no view lies over an edge at the finer scales.
            x = whole.xMinimum() + whole.width() * (0.5 + (right - 0.5) * zoom * 0.7)
            y = whole.yMinimum() + whole.height() * (0.5 + (down - 0.5) * zoom * 0.7)
            half = whole.width() * zoom / 2
            extent = type(whole)(x - half, y - half, x + half, y + half)
            views.append((zoom, extent))
    measured = []
    for _round in range(rounds):
        for zoom, extent in views:
            seconds = {name: draw(layer, extent) for name, layer in (("plain", plain), ("heat", heat))}
            spots = on_painter(heat._placement.own, canvas.getCoordinateTransform())
            reach = abs(spots.right[:, 0]) * heat.matches.heat_w
            seen = len(visible(spots, canvas.width(), canvas.height(), reach))
            measured.append({"zoom": zoom, "seen": seen, **{name: 1000 * value for name, value in seconds.items()}})
    result["views"] = measured
    for name, layer in (("plain", plain), ("heat", heat)):
        result["gaps"][name] = gaps(lambda layer=layer: [draw(layer, extent) for _ in range(2) for _, extent in views])
    result["canvas"] = [canvas.width(), canvas.height()]
    if os.environ.get("S2M2_BENCH_PICTURE"):
        QTest.qWait(500)
        window.screen().grabWindow(0).save(os.environ["S2M2_BENCH_PICTURE"])
    project.clear()
    return result


def start_inside() -> None:
    """QGIS runs this file with ``--code``."""
    import traceback

    from qgis.PyQt.QtCore import QTimer
    from qgis.utils import iface

    asked = json.loads(os.environ["S2M2_BENCH"])
    folder = Path(asked["folder"])

    def go() -> None:
        try:
            result = inside(folder, asked["rounds"])
        except BaseException:  # noqa: BLE001 - the process that waits must hear of it
            result = {"failure": traceback.format_exc()}
        (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
        iface.actionExit().trigger()

    iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, go))


if os.environ.get("S2M2_BENCH"):
    start_inside()
elif __name__ == "__main__":
    main()
