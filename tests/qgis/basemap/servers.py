"""Map services on loopback, made of a real raster: XYZ tiles and a WMS, and what goes wrong with such services."""

from __future__ import annotations

import threading
import time
import uuid
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable, Optional
from urllib.parse import parse_qs, urlsplit

from osgeo import gdal

gdal.UseExceptions()
_HALF = 20037508.342789244
_lock = threading.Lock()


@dataclass
class MapServer:
    """Serves ``/xyz/{z}/{x}/{y}.png`` and ``/wms`` in EPSG:3857 from a raster.

    Attributes:
        answer: called with the path of a request; a status to answer with instead of the picture, or None.
        delay: seconds before each answer.
        largest: the WMS refuses larger pictures.
    """

    raster: Path
    answer: Callable[[str], Optional[int]] = lambda _path: None
    delay: float = 0.0
    largest: int = 2048
    asked: list[str] = field(default_factory=list)

    def start(self) -> MapServer:
        self._mercator = gdal.Warp("", str(self.raster), format="MEM", dstSRS="EPSG:3857", resampleAlg="cubic",
                                   dstAlpha=True)  # fmt: skip
        left, dx, _, top, _, dy = self._mercator.GetGeoTransform()
        self.extent = (left, top + dy * self._mercator.RasterYSize, left + dx * self._mercator.RasterXSize, top)
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                server.reply(self)

            def log_message(self, *_arguments: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self.port = self._http.server_port
        # A name that was never used: QGIS remembers tiles by their address, and ports come again.
        self.url = f"http://127.0.0.1:{self.port}/{uuid.uuid4().hex[:8]}"
        return self

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        with _lock:
            self._mercator = None  # a dataset must not outlive QGIS, which ends GDAL

    def xyz(self, zmax: int = 18, more: str = "") -> str:
        """QGIS's source of the tiles."""
        return f"type=xyz&url={self.url}/xyz/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax={zmax}{more}"

    def wms(self, crs: str = "EPSG:3857", more: str = "") -> str:
        """QGIS's source of the WMS layer."""
        return f"crs={crs}&format=image/png&layers=scene&styles=&url={self.url}/wms?{more}"

    def tiles(self) -> list[str]:
        """Tiles that were asked for."""
        return [path for path in self.asked if path.startswith("/xyz/")]

    def pictures(self) -> list[dict[str, str]]:
        """GetMap requests, as lower-case parameters."""
        found = []
        for path in self.asked:
            query = {key.lower(): values[0] for key, values in parse_qs(urlsplit(path).query).items()}
            if query.get("request") == "GetMap":
                found.append(query)
        return found

    def reply(self, handler: BaseHTTPRequestHandler) -> None:
        """One request, in its own thread."""
        path = handler.path[9:]
        self.asked.append(path)
        query = {key.lower(): values[0] for key, values in parse_qs(urlsplit(path).query).items()}
        if path.startswith("/wms") and query.get("request") == "GetCapabilities":
            _send(handler, 200, "text/xml", self._capabilities().encode())
            return
        time.sleep(self.delay)
        status = self.answer(path)
        if status == -1:
            handler.close_connection = True
            return
        if status == -2:
            _send(handler, 200, "text/html", b"<html>please log in</html>")
        elif status is not None:
            _send(handler, status, "text/plain", b"no")
        elif path.startswith("/xyz/"):
            z, x, y = (int(part) for part in path.split("?")[0][5:-4].split("/"))
            side = 2 * _HALF / 2**z
            box = (x * side - _HALF, _HALF - (y + 1) * side, (x + 1) * side - _HALF, _HALF - y * side)
            _send(handler, 200, "image/png", self._picture(box, "EPSG:3857", 256, 256))
        else:
            self._reply_wms(handler, query)

    def _reply_wms(self, handler: BaseHTTPRequestHandler, query: dict[str, str]) -> None:
        width, height = int(query["width"]), int(query["height"])
        if max(width, height) > self.largest:
            text = f"<ServiceExceptionReport><ServiceException>larger than {self.largest}</ServiceException>"
            _send(handler, 200, "text/xml", (text + "</ServiceExceptionReport>").encode())
            return
        a, b, c, d = (float(value) for value in query["bbox"].split(","))
        crs = query["crs"]
        box = (b, a, d, c) if crs == "EPSG:4326" else (a, b, c, d)  # WMS 1.3 puts latitude first
        _send(handler, 200, "image/png", self._picture(box, crs, width, height))

    def _picture(self, box: tuple[float, ...], crs: str, width: int, height: int) -> bytes:
        with _lock:
            if self._mercator is None:
                return b""
            part = gdal.Warp("", self._mercator, format="MEM", outputBounds=box, dstSRS=crs, width=width, height=height,
                             resampleAlg="cubic", dstAlpha=True)  # fmt: skip
            name = f"/vsimem/picture{threading.get_ident()}.png"
            gdal.GetDriverByName("PNG").CreateCopy(name, part, options=["ZLEVEL=1"])
            handle = gdal.VSIFOpenL(name, "rb")
            data = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(name).size, handle))
            gdal.VSIFCloseL(handle)
            gdal.Unlink(name)
            return data

    def _capabilities(self) -> str:
        west, south, east, north = self.extent
        link = f'<OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{self.url}/wms?"/>'
        get = f"<DCPType><HTTP><Get>{link}</Get></HTTP></DCPType>"
        return f"""<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms">
<Service><Name>WMS</Name><Title>scene</Title>{link}<MaxWidth>{self.largest}</MaxWidth><MaxHeight>{self.largest}</MaxHeight></Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format>{get}</GetCapabilities><GetMap><Format>image/png</Format>{get}</GetMap>
</Request><Exception><Format>XML</Format></Exception>
<Layer><Title>all</Title><CRS>EPSG:3857</CRS><CRS>EPSG:4326</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>-180</westBoundLongitude><eastBoundLongitude>180</eastBoundLongitude>
<southBoundLatitude>-85</southBoundLatitude><northBoundLatitude>85</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="EPSG:3857" minx="{west}" miny="{south}" maxx="{east}" maxy="{north}"/>
<Layer queryable="0"><Name>scene</Name><Title>scene</Title></Layer>
</Layer></Capability></WMS_Capabilities>"""


def _send(handler: BaseHTTPRequestHandler, status: int, kind: str, data: bytes) -> None:
    try:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)
    except OSError:
        handler.close_connection = True  # the other side cancelled
