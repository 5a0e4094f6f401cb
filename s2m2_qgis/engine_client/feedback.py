"""The same request for a Processing algorithm: synchronous, with a ``QgsProcessingFeedback``."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingFeedback

from ..basemap import Reference, request_with_reference
from .client import EngineClient


def request_with_feedback(
    client: EngineClient, op: str, spec: Any, feedback: QgsProcessingFeedback, reference: Optional[Reference] = None
) -> dict[str, Any]:
    """Run one job and show its progress; for the thread that runs the algorithm.

    Args:
        reference: a web map that is fetched first (see :mod:`..basemap`); None = nothing is.

    Raises:
        JobError, Cancelled: as :meth:`EngineClient.request`.
    """
    last_message = ""

    def on_progress(fraction: Optional[float], message: str, seconds_left: Optional[float]) -> None:
        nonlocal last_message
        if fraction is not None:
            feedback.setProgress(100.0 * fraction)
        if message and message != last_message:
            last_message = message
            feedback.setProgressText(message)

    def on_log(level: str, message: str) -> None:
        if level == "warning":
            feedback.pushWarning(message)
        else:
            feedback.pushInfo(message)

    return request_with_reference(client, op, spec, reference, on_progress, feedback.isCanceled, on_log)
