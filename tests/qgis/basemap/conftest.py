"""A real optical scene behind map services on loopback."""

from __future__ import annotations

import gc
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Callable, Iterator

import pytest
from osgeo import gdal
from qgis.core import QgsNetworkAccessManager, QgsRasterLayer
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import LayerSpec, RegisterSpec
from s2m2_sar.s2m2_qgis import basemap
from s2m2_sar.s2m2_qgis.basemap import Reference, store

from .servers import MapServer

gdal.UseExceptions()
#: Windows of the Texas scene: the SAR's lies inside the optical's.
OPTICAL, SAR = [600, 400, 700, 640], [780, 580, 340, 280]


@pytest.fixture(scope="session")
def scene(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """SAR and optical crops of the Texas scene."""
    folder = tmp_path_factory.mktemp("scene")
    texas = data_dir / "geo" / "texas_T14RNT"
    paths = folder / "sar.tif", folder / "optical.tif"
    for path, window in zip(paths, (SAR, OPTICAL)):
        gdal.Translate(str(path), str(texas / path.name), srcWin=window).FlushCache()
    return paths


@pytest.fixture
def server(scene: tuple[Path, Path]) -> Iterator[MapServer]:
    """Services that draw the optical crop."""
    made = MapServer(scene[1]).start()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Fetched maps go to the test's folder."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "cache"))
    yield tmp_path / "cache" / "s2m2_sar" / "web maps"
    # An exception that outlives its test keeps layers in its frames alive, longer than QGIS.
    gc.collect()


@pytest.fixture
def short_timeout() -> Iterator[None]:
    """QGIS gives up on a service after half a second."""
    old = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(500)
    yield
    QgsNetworkAccessManager.setTimeout(old)


@pytest.fixture
def web_layer(project) -> Callable[[str], QgsRasterLayer]:
    """``web_layer(source)``: a valid layer called “imagery”."""

    def make(source: str) -> QgsRasterLayer:
        layer = QgsRasterLayer(source, "imagery", "wms")
        assert layer.isValid(), layer.error().message()
        return layer

    return make


@pytest.fixture
def sar_layer(project, scene: tuple[Path, Path]) -> QgsRasterLayer:
    return QgsRasterLayer(str(scene[0]), "sar")


@pytest.fixture
def spec_for(sar_layer: QgsRasterLayer, tmp_path: Path) -> Callable[..., RegisterSpec]:
    """``spec_for(layer, max_shift_m=…)``: a job with ``layer`` as its optical one."""

    def make(layer: QgsRasterLayer, **settings: Any) -> RegisterSpec:
        optical = basemap.optical_spec(layer)
        given = {"max_shift_m": 300.0, "matcher": "cfog", **settings}
        return RegisterSpec(LayerSpec(sar_layer.source()), optical, str(tmp_path / "out"), **given)

    return make


class Fetching(SimpleNamespace):
    """What a fetch in a background thread came to: ``spec`` or ``error``, ``progress``, ``logs``, ``seconds``."""


@pytest.fixture
def run() -> Callable[..., Fetching]:
    """``run(reference, cancel_after=seconds)``: fetches in a thread while this one stays at work."""

    def go(reference: Reference, cancel_after: float = float("inf")) -> Fetching:
        import time

        seen = Fetching(spec=None, error=None, progress=[], logs=[], seconds=0.0)
        begun = time.monotonic()

        def work() -> None:
            try:
                seen.spec = reference.fetch(
                    lambda *report: seen.progress.append(report),
                    lambda: time.monotonic() - begun > cancel_after,
                    lambda *line: seen.logs.append(line),
                )
            except Exception as error:  # noqa: BLE001 - the test looks at it
                seen.error = error

        thread = threading.Thread(target=work)
        thread.start()
        while thread.is_alive():
            QTest.qWait(2)
        thread.join()
        seen.seconds = time.monotonic() - begun
        return seen

    return go


@pytest.fixture
def fetch(sar_layer, web_layer, spec_for, run) -> Callable[..., Fetching]:
    """``fetch(source, cancel_after=…, **settings)``: plan and fetch."""

    def go(source: str, cancel_after: float = float("inf"), **settings: Any) -> Fetching:
        layer = web_layer(source)
        reference = basemap.prepare_reference(spec_for(layer, **settings), sar_layer, layer)
        return run(reference, cancel_after)

    return go


@pytest.fixture
def cached(own_cache: Path) -> Callable[[], list[str]]:
    """Names in the cache of fetched maps, partial ones included."""

    def names() -> list[str]:
        return sorted(path.name for path in Path(store.folder()).iterdir())

    return names
