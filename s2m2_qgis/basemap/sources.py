"""Layers that only QGIS can read: which they are, how fine they get, and where they come from, without secrets."""

from __future__ import annotations

import math
import re
from typing import Any, Optional
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

from qgis.core import QgsRasterInterface, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl

from ..layers import why_not_usable

#: Units of Web Mercator per pixel at zoom 0, with tiles of 256 px.
ZOOM_0 = 40075016.68557849 / 256
#: Side of the world's square in Web Mercator, from its centre.
MERCATOR_HALF = 20037508.342789244
TILE_PX = 256

#: What of a layer's source may be told: everything that is not named here may be a key, a token or a password.
_PUBLIC = frozenset(
    ("type", "crs", "zmin", "zmax", "layers", "layer", "styles", "format", "identifier", "time", "version")
    + ("tilematrixset", "tilepixelratio", "dbname", "schema", "table", "column")
)
#: The same of a URL's own query.
_PUBLIC_QUERY = _PUBLIC | {"service", "request", "srs", "map", "width", "height", "transparent", "bbox"}
_PAIR = re.compile(r"(\w+)=(?:'((?:[^'\\]|\\.)*)'|(\S+))")
#: A part of a path that is so long, and mixes letters with digits, may be a token.
_OPAQUE = re.compile(r"(?=[^/]*\d)(?=[^/]*[A-Za-z])[A-Za-z0-9_.\-~=%]{20,}")
_HIDDEN = "…"


def needs_fetch(layer: Optional[QgsRasterLayer]) -> bool:
    """Whether ``layer`` can be read by QGIS alone (a service, a login that QGIS holds, QGIS's memory), so that its
    picture has to be fetched before the engine can use it. False for layers that cannot be read at all."""
    return layer is not None and layer.isValid() and bool(why_not_usable(layer))


def source_params(layer: QgsRasterLayer) -> dict[str, str]:
    """The layer's source as lower-case names and decoded values; empty where it is no list of such."""
    source = layer.source()
    if layer.providerType() in ("wms", "wcs"):
        return {key.lower(): value for key, value in parse_qsl(source, keep_blank_values=True)}
    if layer.providerType() == "gdal":
        return {}
    found = {}
    for key, quoted, plain in _PAIR.findall(source):
        found[key.lower()] = quoted or plain
    return found


def public_source(layer: QgsRasterLayer) -> str:
    """Where ``layer`` comes from, with keys, tokens, logins and passwords left out: what is not known to be harmless
    is not told."""
    if layer.providerType() == "gdal":
        return _without_login(re.sub(r"\s*authcfg='?[\w-]*'?", "", layer.source()).strip())
    parts = []
    for key, value in source_params(layer).items():
        if key == "url":
            parts.append(f"url={public_url(value)}")
        elif key in _PUBLIC:
            parts.append(f"{key}={quote(value, safe=':/,{} ')}")
    return "&".join(parts)


def public_url(url: str) -> str:
    """``url`` without user name and password, unknown query values and path parts that look like tokens."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return _HIDDEN
    path = "/".join(_HIDDEN if _OPAQUE.fullmatch(part) else part for part in parts.path.split("/"))
    query = "&".join(
        f"{key}={value if key.lower() in _PUBLIC_QUERY or re.fullmatch(r'.?{.*}', value) else _HIDDEN}"
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
    )
    return urlunsplit((parts.scheme, host + port, path, query, ""))


def hosts(layer: QgsRasterLayer) -> set[str]:
    """Names of the hosts in the layer's source, in lower case."""
    texts = [*source_params(layer).values(), layer.source()]
    found = {urlsplit(text).hostname for text in re.findall(r"https?://[^\s'\"]+", " ".join(texts)) if _is_url(text)}
    return {host.lower() for host in found if host}


def credit(layer: QgsRasterLayer) -> str:
    """The attribution that the layer's properties ask for; empty where they ask for none."""
    rights = [str(text) for text in layer.metadata().rights()]
    old: Any = getattr(layer, "attribution", None)  # newer versions keep it with the server's properties
    if old is None:
        properties: Any = getattr(layer, "serverProperties", None)
        old = getattr(properties(), "attribution", None) if properties is not None else None
    if old is not None and old():
        rights.append(str(old()))
    return "; ".join(dict.fromkeys(text.strip() for text in rights if text.strip()))


def resolutions(layer: QgsRasterLayer) -> list[float]:
    """Map units per pixel in which the service keeps its tiles, finest first; empty where it keeps none."""
    return sorted(float(value) for value in layer.dataProvider().nativeResolutions() if value > 0)


def own_pixel(layer: QgsRasterLayer) -> float:
    """Map units of the finer side of the layer's own pixels; 0 where it has none (a WMS draws any)."""
    provider = layer.dataProvider()
    if not provider.capabilities() & QgsRasterInterface.Capability.Size or provider.xSize() <= 0:
        return 0.0
    return min(abs(layer.rasterUnitsPerPixelX()), abs(layer.rasterUnitsPerPixelY()))


def is_xyz(layer: QgsRasterLayer) -> bool:
    """Whether the layer is one of square Web Mercator tiles by zoom, column and row."""
    return layer.providerType() == "wms" and source_params(layer).get("type") == "xyz"


def tile_px(layer: QgsRasterLayer) -> int:
    """Side of a tile in px: 256, or what an XYZ layer's high resolution makes of it."""
    return 2 * TILE_PX if is_xyz(layer) and source_params(layer).get("tilepixelratio") == "2" else TILE_PX


def zoom_of(layer: QgsRasterLayer, resolution: float) -> Optional[int]:
    """Zoom level of an XYZ layer's resolution; None for other layers."""
    if not is_xyz(layer):
        return None
    return round(math.log2(ZOOM_0 * TILE_PX / tile_px(layer) / resolution))


def max_picture(layer: QgsRasterLayer) -> tuple[int, int]:
    """The largest (width, height) that a WMS may be asked for, as its source says; (0, 0) where it does not."""
    params = source_params(layer)
    return _whole(params.get("maxwidth")), _whole(params.get("maxheight"))


def _without_login(source: str) -> str:
    prefix, url = (source[:9], source[9:]) if source.startswith("/vsicurl/") else ("", source)
    return prefix + public_url(url) if "://" in url else source


def _is_url(text: str) -> bool:
    return QUrl(text).isValid()


def _whole(text: Optional[str]) -> int:
    return int(text) if text is not None and text.isdigit() else 0
