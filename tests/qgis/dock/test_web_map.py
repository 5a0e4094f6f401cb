"""The *Register* page with a web map as its optical layer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Iterator

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.dock.register_page import RegisterPage

from .. import waiting
from ..basemap.servers import MapServer

wait = partial(waiting.wait, seconds=10.0)


@pytest.fixture
def server(pair, tmp_path: Path, monkeypatch) -> Iterator[MapServer]:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "cache"))
    monkeypatch.setattr("s2m2_sar.s2m2_qgis.basemap.fetch.PAUSE_SECONDS", 0.05)
    made = MapServer(pair[1]).start()
    yield made
    made.stop()


@pytest.fixture
def web_page(page, server: MapServer, qgis_iface) -> Iterator[RegisterPage]:
    """The page with tiles chosen as the optical layer; the map does not draw them."""
    qgis_iface.mapCanvas().setRenderFlag(False)
    tiles = QgsRasterLayer(server.xyz(), "imagery", "wms")
    QgsProject.instance().addMapLayer(tiles)
    page.form.radius.setValue(100)
    page.form.optical.set_layer(tiles)
    yield page
    QgsProject.instance().removeMapLayer(tiles.id())
    qgis_iface.mapCanvas().setRenderFlag(True)


def test_what_will_be_fetched_is_said_without_asking_anybody(web_page, server: MapServer, engines) -> None:
    asked = len(engines.asked)
    wait(lambda: "web map" in web_page.summary.text())
    assert web_page.summary.text().startswith("The optical layer is a web map; ")
    assert "(zoom 13, " in web_page.summary.text()
    assert web_page.run_row.button.isEnabled()
    QTest.qWait(600)
    assert len(engines.asked) == asked
    assert server.asked == []
    assert all(not combo.isEnabled() for combo in web_page.form.optical.colours)
    assert "fetched as it is drawn" in web_page.form.optical.colours[0].toolTip()
    assert [combo.currentText() for combo in web_page.form.optical.colours] == ["red", "green", "blue"]


def test_the_engine_gets_what_was_fetched(web_page, server: MapServer, engines, pair, bundle_writer) -> None:
    seen = {}

    def answer(spec):
        seen["optical"], seen["bands"] = spec.optical, gdal.Open(spec.optical.uri).RasterCount
        bundle_writer(Path(spec.out), pair)
        return {}

    engines.jobs.answers["register"] = answer
    web_page.run_row.button.click()
    wait(lambda: web_page.session.bundle is not None)
    assert (seen["optical"].name, seen["optical"].bands, seen["bands"]) == ("imagery", (1, 2, 3), 4)
    assert server.tiles()
    wait(lambda: "were fetched before and will be used" in web_page.summary.text())


def test_a_service_that_fails_is_told_on_the_card(web_page, server: MapServer, engines) -> None:
    server.answer = lambda _path: 503
    web_page.run_row.button.click()
    wait(lambda: "HTTP 503" in web_page.card.details.text())
    assert "register" not in engines.asked
    assert not web_page.run_row.busy


def test_cancel_while_it_is_fetched(web_page, server: MapServer, engines, tmp_path: Path) -> None:
    server.delay = 60.0
    web_page.run_row.button.click()
    wait(lambda: server.tiles())
    wait(lambda: "Fetching the web map “imagery”" in web_page.run_row._text.text())
    web_page.run_row.stop.click()
    wait(lambda: not web_page.run_row.busy, seconds=30.0)
    assert "register" not in engines.asked
    assert list((tmp_path / "cache" / "s2m2_sar" / "web maps").iterdir()) == []


def test_too_much_cannot_be_run(web_page) -> None:
    web_page.form.matching.gsd.setValue(0.3)
    web_page.form.radius.setValue(2000)
    wait(lambda: "would have to deliver" in web_page.summary.text())
    assert not web_page.run_row.button.isEnabled()
    assert "would have to deliver" in web_page.run_row.button.toolTip()
