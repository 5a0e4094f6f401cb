"""A whole scene registered to an optical file, and to XYZ tiles and a WMS that show the same file, on loopback.

``S2M2_DATA=DATA python tests/bench/bench_web_map.py [--matcher cfog]``: one row each with the shift on the ground, how
far it lies from the file's, what was fetched and how long that and the registration took. Needs QGIS's Python modules.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "qgis" / "basemap"))

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QStandardPaths
from servers import MapServer

from s2m2_sar.engine.protocol import RegisterSpec
from s2m2_sar.s2m2_qgis import basemap
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.layers import layer_spec

SCENE = Path("geo") / "texas_T14RNT"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--matcher", default="s2m2", choices=("s2m2", "cfog"))
    parser.add_argument("--radius", type=float, default=1000.0, help="search radius in ground metres")
    arguments = parser.parse_args()
    scene = Path(os.environ["S2M2_DATA"]) / SCENE
    os.environ["GDAL_PAM_ENABLED"] = "NO"
    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as scratch:
        QStandardPaths.writableLocation = lambda _kind: scratch  # type: ignore[method-assign]
        measure(application, scene, Path(scratch), arguments.matcher, arguments.radius)
    QgsProject.instance().clear()
    application.exitQgis()


def measure(application: QgsApplication, scene: Path, scratch: Path, matcher: str, radius: float) -> None:
    server = MapServer(scene / "optical.tif").start()
    engines = Engines(lambda: "")
    sar = QgsRasterLayer(str(scene / "sar.tif"), "sar")
    sources = (("file", str(scene / "optical.tif"), "gdal"), ("XYZ", server.xyz(), "wms"), ("WMS", server.wms(), "wms"))
    first = None
    print("| optical | fetched | fetching s | registration s | accepted | east m | north m | off the file's, px |")
    for name, source, provider in sources:
        layer = QgsRasterLayer(source, name, provider)
        spec = RegisterSpec(
            layer_spec(sar), basemap.optical_spec(layer), str(scratch / name), matcher=matcher, max_shift_m=radius
        )
        reference = basemap.prepare_reference(spec, sar, layer)
        found: dict = {}
        worker = threading.Thread(target=run, args=(engines, spec, reference, found))
        worker.start()
        while worker.is_alive():
            application.processEvents()
            time.sleep(0.005)
        result, gsd = found["answer"]["result"], math.sqrt(math.prod(found["answer"]["grid"]["metres_per_px"]))
        first = first or result["shift_m"]
        off = math.dist(first, result["shift_m"]) / gsd
        words = reference.plan.words() if reference is not None else "–"
        east, north = result["shift_m"]
        print(f"| {name} | {words} | {found['fetching']:.1f} | {found['matching']:.1f} | {result['accepted']} "
              f"| {east:.2f} | {north:.2f} | {off:.2f} |", flush=True)  # fmt: skip
        del layer, reference
    engines.close()
    server.stop()


def run(engines: Engines, spec: RegisterSpec, reference: basemap.Reference | None, found: dict) -> None:
    begun = time.monotonic()
    if reference is not None:
        spec = basemap.with_optical(spec, reference.fetch(lambda *_: None, lambda: False, lambda *_: None))
    fetched = time.monotonic()
    found["answer"] = engines.jobs.request("register", spec)
    found["fetching"], found["matching"] = fetched - begun, time.monotonic() - fetched


if __name__ == "__main__":
    main()
