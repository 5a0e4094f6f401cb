"""What the algorithms' tests share: an engine in this process, a feedback that remembers, the provider for a while."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Callable, Iterator, Optional

from qgis.core import QgsApplication, QgsProcessingFeedback

from s2m2_sar.engine.progress import Progress
from s2m2_sar.s2m2_qgis.processing.provider import Provider


class Feedback(QgsProcessingFeedback):
    """Remembers what was said: ``said`` (warnings with ``! ``), ``errors``, and both in order, ``lines``."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []
        self.errors: list[str] = []
        self.lines: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self.said.append("! " + warning)
        self.lines.append("! " + warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)
        self.lines.append(error)


@dataclass
class Engines:
    """In the place of the plugin's engines."""

    jobs: Any


class DirectClient:
    """Does one real job of the engine in this process, or fails as it is told to."""

    def __init__(self, op: str, job: Callable[[Any, Progress], dict[str, Any]]) -> None:
        self.specs: list[Any] = []
        self.fail: Optional[Callable[[], Exception]] = None
        self._op, self._job = op, job

    def request(
        self, op: str, spec: Any, on_progress: Any = None, is_cancelled: Any = None, on_log: Any = None
    ) -> dict[str, Any]:
        assert op == self._op
        self.specs.append(spec)
        if self.fail is not None:
            raise self.fail()
        return self._job(spec, Progress(on_progress))


@contextmanager
def registered(engines: Any) -> Iterator[Provider]:
    """The plugin's provider with these engines, for as long as a test needs it."""
    made = Provider(engines)
    assert QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)
