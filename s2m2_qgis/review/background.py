"""One thread that reads or computes for what is on screen: the newest wish first, answers come in the main thread."""

from __future__ import annotations

import threading
import traceback
from collections import OrderedDict
from typing import Any, Callable, Hashable, Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..tasks import LOG_TAG

Work = Callable[[], Any]


class Background(QObject):
    """Runs wishes one at a time; starts its thread with the first one.

    Args:
        most: so many wishes wait at most; the oldest are forgotten, since they have scrolled away.

    Signals:
        done: (key, answer); the answer is None where the work failed, which the log then tells.
    """

    done = pyqtSignal(object, object)

    def __init__(self, most: int, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._most = most
        self._wishes: OrderedDict[Hashable, Work] = OrderedDict()
        self._condition = threading.Condition()
        self._thread: Optional[threading.Thread] = None
        self._closed = False

    def ask(self, key: Hashable, work: Work) -> None:
        """Have ``work`` done; a wish of the same key that still waits is replaced."""
        with self._condition:
            if self._closed:
                return
            self._wishes.pop(key, None)
            self._wishes[key] = work
            while len(self._wishes) > self._most:
                self._wishes.popitem(last=False)
            self._condition.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="s2m2-background", daemon=True)
                self._thread.start()

    def forget(self) -> None:
        """Drop what waits."""
        with self._condition:
            self._wishes.clear()

    def close(self) -> None:
        """End the thread and wait for the wish it is at."""
        with self._condition:
            self._closed = True
            self._wishes.clear()
            self._condition.notify()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(10.0)

    def _run(self) -> None:
        while True:
            with self._condition:
                while not self._wishes and not self._closed:
                    self._condition.wait()
                if self._closed:
                    return
                key, work = self._wishes.popitem()
            try:
                answer = work()
            except Exception:  # noqa: BLE001 - a thread that dies would leave the screen empty without a word
                QgsMessageLog.logMessage(traceback.format_exc(), LOG_TAG, Qgis.MessageLevel.Warning, notifyUser=False)
                answer = None
            # An object in the main thread: the signal is delivered there.
            if not self._closed:
                self.done.emit(key, answer)
