"""Why pictures of a web map did not come: QGIS's drawing leaves such places empty and says nothing."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsNetworkAccessManager, QgsNetworkReplyContent, QgsNetworkRequestParameters
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

translate = QCoreApplication.translate

#: The tile does not exist: nothing to be seen there, which is no failure of the service.
_NOTHING_THERE = (204, 404, 410)
#: What a service may answer to a request for a picture, beside pictures themselves.
_MAYBE_PICTURE = ("image/", "application/octet-stream", "binary/", "multipart/")


@dataclass(frozen=True)
class Trouble:
    """One answer that was no picture.

    Attributes:
        words: how a sentence goes on: *the web map “X” …*
        passing: it may be better in a moment.
    """

    words: str
    passing: bool


class TroubleWatch(QObject):
    """Listens to QGIS's network traffic with some hosts, in whatever thread it happens. Made in the main thread.

    Args:
        hosts: whose answers count, lower case; none = everybody's.
    """

    def __init__(self, hosts: set[str]) -> None:
        super().__init__()
        self._hosts = hosts
        self._lock = threading.Lock()
        self._found: list[Trouble] = []
        # The main thread's manager passes on what those of all other threads tell.
        manager = QgsNetworkAccessManager.instance()
        self._finished_signal = manager.finished["QgsNetworkReplyContent"]
        self._late_signal = manager.requestTimedOut["QgsNetworkRequestParameters"]
        self._finished_signal.connect(self._finished)
        self._late_signal.connect(self._timed_out)

    def close(self) -> None:
        """Stop listening."""
        self._finished_signal.disconnect(self._finished)
        self._late_signal.disconnect(self._timed_out)

    def take(self) -> list[Trouble]:
        """What was found since the last time; for any thread."""
        with self._lock:
            found, self._found = self._found, []
        return found

    def _finished(self, reply: QgsNetworkReplyContent) -> None:
        trouble = _trouble(reply)
        if trouble is not None:
            self._note(trouble, reply.request())

    def _timed_out(self, request: QgsNetworkRequestParameters) -> None:
        self._note(Trouble(translate("Basemap", "does not answer in time; try again later"), True), request.request())

    def _note(self, trouble: Trouble, request: QNetworkRequest) -> None:
        if self._hosts and request.url().host().lower() not in self._hosts:
            return
        with self._lock:
            self._found.append(trouble)


def _trouble(reply: QgsNetworkReplyContent) -> Optional[Trouble]:
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    error = reply.error()
    none = QNetworkReply.NetworkError
    if status in _NOTHING_THERE or error == none.OperationCanceledError:
        return None
    if status in (401, 403, 407):
        return Trouble(translate("Basemap", "refuses access (HTTP {0}); check its login in QGIS").format(status), False)
    if status == 429:
        return Trouble(
            translate("Basemap", "has had too many requests (HTTP 429); try again later, or choose a smaller area"),
            True,
        )
    if isinstance(status, int) and status >= 400:
        return Trouble(translate("Basemap", "answers with an error (HTTP {0}); try again later").format(status), True)
    if error in (none.ConnectionRefusedError, none.HostNotFoundError, none.UnknownNetworkError):
        return Trouble(translate("Basemap", "cannot be reached; check the network and its address"), False)
    if error == none.TimeoutError:
        return Trouble(translate("Basemap", "does not answer in time; try again later"), True)
    if error == none.SslHandshakeFailedError:
        return Trouble(translate("Basemap", "has a certificate that QGIS does not trust; check it in QGIS"), False)
    if error != none.NoError:
        return Trouble(translate("Basemap", "breaks off the connection; try again later"), True)
    kind = bytes(reply.rawHeader(b"Content-Type")).decode("latin-1").strip().lower()
    if kind and not kind.startswith(_MAYBE_PICTURE):
        kind = kind.split(";")[0]
        return Trouble(
            translate("Basemap", "answers with “{0}” instead of a picture; check its address").format(kind), False
        )
    return None
