"""What of a layer's source may be told, and which layers have to be fetched."""

from __future__ import annotations

import pytest
from qgis.core import QgsRasterLayer

from s2m2_sar.s2m2_qgis.basemap.sources import credit, hosts, needs_fetch, public_source, public_url

TILES = "type=xyz&url=http://127.0.0.1:9/{}&zmin=0&zmax=18"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://a.org/{z}/{x}/{y}.png", "https://a.org/{z}/{x}/{y}.png"),
        (
            # pragma: allowlist nextline secret
            "https://me:secret@a.org:8443/t/{z}/{x}/{-y}.png",
            "https://a.org:8443/t/{z}/{x}/{-y}.png",
        ),
        ("https://a.org/{z}/{x}/{y}?key=SECRET&format=png", "https://a.org/{z}/{x}/{y}?key=…&format=png"),
        ("https://a.org/w/0123456789abcdefSECRET/{z}/{x}/{y}.png", "https://a.org/w/…/{z}/{x}/{y}.png"),
        ("https://a.org/t?x={x}&token=SECRET&REQUEST=GetTile", "https://a.org/t?x={x}&token=…&REQUEST=GetTile"),
        ("https://a.org/wms#SECRET", "https://a.org/wms"),
        ("https://[::secret/", "…"),
    ],
)
def test_urls_without_secrets(url: str, told: str) -> None:
    assert public_url(url) == told


def test_a_source_without_secrets(project) -> None:
    more = "&authcfg=SECRET1&username=SECRET2&password=SECRET3&http-header:X-Key=SECRET4&referer=SECRET5"
    layer = QgsRasterLayer(TILES.format("%7Bz%7D/%7Bx%7D/%7By%7D.png?apikey%3DSECRET6") + more, "tiles", "wms")
    told = public_source(layer)
    assert told == "type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png?apikey=…&zmin=0&zmax=18"


def test_a_database_or_server_of_another_kind(project) -> None:
    # pragma: allowlist nextline secret
    source = "crs='EPSG:3857' format='PNG32' layer='2' url='http://127.0.0.1:9/arcgis?token=SECRET' password='SECRET'"
    layer = QgsRasterLayer(source, "ams", "arcgismapserver")
    told = public_source(layer)
    assert "SECRET" not in told
    assert "url=http://127.0.0.1:9/arcgis?token=…" in told
    assert "layer=2" in told


def test_a_file_behind_a_login(project) -> None:
    layer = QgsRasterLayer("/vsicurl/http://me:SECRET@127.0.0.1:9/a.tif?sig=SECRET authcfg='SECRET7'", "x")
    assert public_source(layer) == "/vsicurl/http://127.0.0.1:9/a.tif?sig=…"


def test_hosts_and_credit(project) -> None:
    layer = QgsRasterLayer(TILES.format("%7Bz%7D/%7Bx%7D/%7By%7D.png"), "tiles", "wms")
    assert hosts(layer) == {"127.0.0.1"}
    assert credit(layer) == ""
    metadata = layer.metadata()
    metadata.setRights(["© one", "© two"])
    layer.setMetadata(metadata)
    layer.setAttribution("© two")
    assert credit(layer) == "© one; © two"


def test_which_layers_are_fetched(layers, tmp_path) -> None:
    assert not needs_fetch(None)
    assert not needs_fetch(layers[0])
    assert not needs_fetch(QgsRasterLayer(str(tmp_path / "none.tif"), "broken"))
    assert needs_fetch(QgsRasterLayer(TILES.format("%7Bz%7D/%7Bx%7D/%7By%7D.png"), "tiles", "wms"))
