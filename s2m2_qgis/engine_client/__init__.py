"""The QGIS side of the door to the engine's process.

``Engines`` holds the two workers; ``EngineClient.request`` asks one of them and blocks its thread until the answer is
there (the main thread uses it through ``s2m2_qgis.tasks``, Processing through ``request_with_feedback``).
"""

from .client import EngineClient
from .engines import Engines
from .feedback import request_with_feedback
from .interpreter import Interpreter, find_interpreter
from .latest import LatestRequest
from .status import Status
from .trial import Report, test_interpreter, try_interpreter

__all__ = [
    "EngineClient",
    "Engines",
    "Interpreter",
    "LatestRequest",
    "Report",
    "Status",
    "find_interpreter",
    "request_with_feedback",
    "test_interpreter",
    "try_interpreter",
]
