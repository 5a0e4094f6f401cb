"""QGIS's proxy as pip takes it: by variables, which other users of the machine cannot see, never by arguments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Mapping
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtNetwork import QNetworkProxy

from ...engine.protocol import BAD_INPUT, JobError

_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")
HIDDEN = "…@"


@dataclass(frozen=True)
class Proxy:
    """A proxy of QGIS's settings.

    Attributes:
        kind: ``http``, ``socks5`` or empty: none is set, and pip follows the system's.
        host, port, user, password: of the proxy.
        excluded: hosts that are reached without it.
    """

    kind: str = ""
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    excluded: tuple[str, ...] = ()


def qgis_proxy() -> Proxy:
    """The proxy of QGIS's settings, its credentials resolved. Main thread."""
    manager = QgsNetworkAccessManager.instance()
    found = manager.fallbackProxy()
    kinds = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
    }
    kind = kinds.get(found.type(), "")
    if not kind or not found.hostName():
        return Proxy()
    excluded = [*manager.excludeList(), *getattr(manager, "noProxyList", list)()]
    hosts = tuple(dict.fromkeys(_host(each) for each in excluded if each))
    return Proxy(kind, found.hostName(), found.port(), found.user(), found.password(), hosts)


def proxy_variables(proxy: Proxy, base: Mapping[str, str]) -> dict[str, str]:
    """``base`` with the variables that make pip use ``proxy``; unchanged where none is set.

    Raises:
        JobError: (``bad_input``) pip cannot use such a proxy.
    """
    if not proxy.kind:
        return dict(base)
    if proxy.kind != "http":
        message = QCoreApplication.translate(
            "Environments",
            "QGIS uses a SOCKS proxy, which pip cannot use. Choose an HTTP proxy in QGIS's network settings, or "
            "install offline from a folder of wheels.",
        )
        raise JobError(message, BAD_INPUT)
    kept = {name: value for name, value in base.items() if name.upper() not in _VARIABLES}
    login = ""
    if proxy.user:
        login = quote(proxy.user, safe="")
        login += f":{quote(proxy.password, safe='')}@" if proxy.password else "@"
    host = f"[{proxy.host}]" if ":" in proxy.host else proxy.host
    address = f"http://{login}{host}" + (f":{proxy.port}" if proxy.port else "")
    excluded = ",".join(proxy.excluded)
    for name, value in (("HTTP_PROXY", address), ("HTTPS_PROXY", address), ("NO_PROXY", excluded)):
        if value:
            # Windows' names have no case; elsewhere the small one wins in some programs.
            kept[name] = value
            kept[name.lower()] = value
    return kept


def redacted(text: str, proxy: Proxy) -> str:
    """``text`` without credentials: those of any address, and the proxy's password wherever it stands."""
    hidden = _CREDENTIALS.sub(HIDDEN, text)
    for secret in (proxy.password, quote(proxy.password, safe="")):
        if len(secret) > 2:
            hidden = hidden.replace(secret, "…")
    return hidden


def _host(address: str) -> str:
    """The host of an address of QGIS's list of exceptions, which may be whole or begin with ``*``."""
    return address.partition("://")[2].partition("/")[0] if "://" in address else address.lstrip("*")
