"""What a file may lead GDAL to: other local files, but not the web, unless the user named a place there himself.

A VRT, an ``.aux.xml``, an overview or mask file beside a raster and many a format name further files, and GDAL opens
what they name, be it an address, a database or another program's pipe. Whoever sends such a file would learn who opened
it when, and could have the engine ask servers that only its user can reach. So the network is locked in this process
(:func:`lock`), and unlocked only as long as a layer is open that the user named there (:func:`unlocked_by`); beside it,
what a local file names is looked at before it is used (:func:`check_names`), which also tells the user why.
"""

from __future__ import annotations

import html
import os
import re
import secrets
import stat
import threading
import weakref
from collections.abc import Sequence
from typing import Any

from osgeo import gdal, gdal_array, ogr

from ..protocol import JobError

#: Virtual file systems that read over a network.
_REMOTE_SYSTEMS = "curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs"
#: Drivers that ask servers or databases; they are absent while the network is locked.
_DRIVERS = [
    "AmigoCloud",
    "Carto",
    "CSW",
    "DAAS",
    "EEDA",
    "EEDAI",
    "Elasticsearch",
    "GMLAS",
    "HANA",
    "HTTP",
    "MongoDBv3",
    "MSSQLSpatial",
    "MySQL",
    "NGW",
    "OAPIF",
    "OCI",
    "ODBC",
    "OGCAPI",
    "PGeo",
    "PLMOSAIC",
    "PLSCENES",
    "PostGISRaster",
    "PostgreSQL",
    "STACIT",
    "STACTA",
    "WCS",
    "WFS",
    "WMS",
    "WMTS",
]
#: How names begin that those drivers take.
_CONNECTIONS = [
    "amigocloud",
    "carto",
    "csw",
    "daas",
    "eeda",
    "eedai",
    "es",
    "gmlas",
    "hana",
    "mongodbv3",
    "mssql",
    "mysql",
    "ngw",
    "oapif",
    "oci",
    "odbc",
    "ogcapi",
    "pg",
    "pgeo",
    "plmosaic",
    "plscenes",
    "stacit",
    "stacta",
    "wcs",
    "wfs",
    "wms",
    "wmts",
    "jpip",
    "ecwp",
    "ecwps",
]
_REMOTE = re.compile(
    rf"/vsi(?:{_REMOTE_SYSTEMS})(?:_streaming)?(?:/|\?)|(?:https?|ftp)://|^\s*(?:{'|'.join(_CONNECTIONS)}):"
    r"|<\s*(?:GDAL_WMS|GDAL_WMTS|WMS_Capabilities|WCS_GDAL|OGRWFSDataSource)\b",
    re.IGNORECASE,
)
#: Names of the process's own pipes, which hold the requests to the engine.
_PIPES = re.compile(r"/vsistd(?:in|out)", re.IGNORECASE)
#: Text files that describe a web service and nothing else, by their endings and their beginnings.
_SERVICE_ENDINGS = (".xml", ".wms", ".wmts", ".wcs")
_SERVICE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:GDAL_WMS|GDAL_WMTS|WCS_GDAL)\b", re.IGNORECASE)
#: Where an XML file that GDAL reads names other files: elements, options and metadata items.
_NAMING = re.compile(
    r"<(?:SourceFilename|SourceDataset|SrcDataSource|IndexDataset)\b[^>]*>(?P<element>.*?)</"
    r"|(?:key|name)\s*=\s*[\"'](?:OVERVIEW_FILE|[XY]_DATASET|RPC_DEM|DEM|CUTLINE_DS\w*)[\"'][^>]*>(?P<item>.*?)</",
    re.IGNORECASE | re.DOTALL,
)
_PROGRAM = re.compile(r"<PixelFunctionLanguage>\s*Python", re.IGNORECASE)
#: Files beside a raster that GDAL reads with it: what it says of it, its overviews, its mask.
SIDE_CARS = (".aux.xml", ".ovr", ".msk")
#: A text of names is looked at up to so many bytes; a VRT of a hundred thousand files is smaller.
_LONGEST = 64 * 1024 * 1024
_DEEPEST = 8

# Importing these registers all drivers, which must not happen after the network has been locked.
del gdal_array, ogr

_LOCK = threading.RLock()
_open_remote = 0
_absent: dict[str, Any] = {}


def is_remote(uri: str) -> bool:
    """True for a name that leads GDAL to a network: an address, a virtual file system, a connection string, a text that
    describes a service, or a file ``.xml`` or ``.wms`` that holds such a text and nothing else."""
    if _REMOTE.search(uri) and not os.path.exists(uri):
        return True
    if not uri.lower().endswith(_SERVICE_ENDINGS) or not os.path.isfile(uri):
        return False
    with open(uri, encoding="utf-8", errors="replace") as stream:
        return _SERVICE.match(stream.read(1000)) is not None


def lock() -> None:
    """Keep GDAL off the network: its file systems there know no file, its drivers for services are absent."""
    with _LOCK:
        # An ending that no file can have been given on purpose: none other is looked for.
        gdal.SetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", f".{secrets.token_hex(16)}")
        # Whatever registers drivers anew adds a second one of a name, of which only one is found by it.
        for number in reversed(range(gdal.GetDriverCount())):
            driver = gdal.GetDriver(number)
            if driver.ShortName in _DRIVERS:
                driver.Deregister()
                _absent.setdefault(driver.ShortName, driver)


def unlock() -> None:
    """Let GDAL on the network again."""
    with _LOCK:
        gdal.SetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", None)
        for name, driver in _absent.items():
            if gdal.GetDriverByName(name) is None:
                driver.Register()
        _absent.clear()


def unlocked_by(uri: str) -> _Remote | None:
    """Unlock the network where the user's own ``uri`` is there; None where it is not. The answer must be told of the
    dataset (:meth:`_Remote.keep`), or given back."""
    return _Remote() if is_remote(uri) else None


class _Remote:
    """One open layer on the network."""

    def __init__(self) -> None:
        global _open_remote
        with _LOCK:
            _open_remote += 1
            if _open_remote == 1:
                unlock()

    def keep(self, dataset: Any) -> None:
        """Unlocked until ``dataset`` is gone."""
        weakref.finalize(dataset, self.give_back)

    def give_back(self) -> None:
        global _open_remote
        with _LOCK:
            _open_remote -= 1
            if _open_remote == 0:
                lock()


def check_names(uri: str, what: str, files: Sequence[str] = ()) -> set[str] | None:
    """Look at what a local file names, through files that it names, before its pixels are read.

    Args:
        uri: of the layer, as the user named it.
        what: the layer as a sentence begins with it.
        files: that GDAL says it reads for it, side-cars included.

    Returns:
        All files that it is made of; None where some of its names are no files.

    Raises:
        JobError: it names a place on the network, or what is no file: a pipe or a device.
    """
    seen: set[str] = set()
    waiting = [(name, 0) for name in (uri, *files)]
    while waiting:
        name, depth = waiting.pop()
        if name in seen or depth > _DEEPEST:
            continue
        seen.add(name)
        _check_name(name, uri, what)
        beside = [name + ending for ending in SIDE_CARS if os.path.isfile(name + ending)]
        waiting += [(inner, depth + 1) for inner in (*beside, *_named_by(name, what))]
    return seen if all(os.path.isfile(name) for name in seen) else None


def explain(message: str, uri: str, what: str) -> None:
    """Raise JobError where GDAL failed for a place on the network that the user did not name."""
    found = _REMOTE.search(message.replace(uri, ""))
    if found and not is_remote(uri):
        raise _leads_away(what, message[found.start() : found.start() + 80].split("'")[0].split("`")[0])


def _check_name(name: str, uri: str, what: str) -> None:
    # What the user wrote is his own, be it an XML text.
    if name != uri and _REMOTE.search(name) and not os.path.exists(name):
        raise _leads_away(what, name)
    if _is_share(name) and not _is_share(uri):
        raise _leads_away(what, name)
    if _PIPES.search(name) or not _is_file_or_folder(name):
        raise JobError(f"{what} names {_short(name)}, which is no file but a pipe or a device; choose another file.")


def _leads_away(what: str, name: str) -> JobError:
    return JobError(
        f"{what} is a file that leads to the network ({_short(name)}), which you did not name yourself; choose that "
        "address itself, or save the layer as a GeoTIFF first, if you trust it."
    )


def _short(name: str) -> str:
    text = " ".join(name.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _is_share(name: str) -> bool:
    """A folder shared by another computer, as Windows names it: naming it sends the user's credentials there."""
    return name.startswith("\\\\") or (os.name == "nt" and name.startswith("//"))


def _is_file_or_folder(name: str) -> bool:
    try:
        mode = os.stat(name).st_mode
    except (OSError, ValueError):
        return True
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _named_by(name: str, what: str) -> list[str]:
    """What an XML file, or an XML text in place of one, names; paths as they are found from here.

    Raises:
        JobError: it holds a program.
    """
    text = _text(name)
    if not text:
        return []
    if _PROGRAM.search(text):
        raise JobError(
            f"{what} is computed by a program in Python that its file brings, and no file's program is run; save the "
            "layer as a GeoTIFF first, if you trust it."
        )
    if _SERVICE.match(text):
        return [text]
    folder = os.path.dirname(name) if not name.lstrip().startswith("<") else ""
    found = []
    for match in _NAMING.finditer(text):
        inner = html.unescape(match["element"] or match["item"] or "").strip()
        inner = inner.removeprefix("<![CDATA[").removesuffix("]]>").strip()
        for candidate in (inner, inner[len("vrt://") :].split("?")[0] if inner.startswith("vrt://") else ""):
            if not candidate:
                continue
            beside = os.path.join(folder, candidate)
            found.append(beside if not os.path.isabs(candidate) and os.path.exists(beside) else candidate)
    return found


def _text(name: str) -> str:
    if name.lstrip().startswith("<"):
        return name
    try:
        if not stat.S_ISREG(os.stat(name).st_mode):
            return ""
        with open(name, "rb") as stream:
            head = stream.read(512)
            if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
                return ""
            return (head + stream.read(_LONGEST)).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
