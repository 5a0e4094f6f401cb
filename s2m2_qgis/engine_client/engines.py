"""The plugin's two engines, and the way from the settings to a running worker."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from typing import Callable, Optional

from . import diagnostics
from .client import EngineClient
from .interpreter import BOOTSTRAP, Interpreter, find_interpreter
from .process import Launch
from .status import Status


def launch_with(interpreter: Interpreter) -> Launch:
    """How ``interpreter`` starts the engine of this checkout."""
    return Launch((interpreter.path, str(BOOTSTRAP), "worker"), interpreter.environment(), interpreter.label)


def _is_there(interpreter: Interpreter) -> bool:
    return os.path.isfile(interpreter.path) and (not interpreter.site or os.path.isdir(interpreter.site))


class Engines:
    """Two persistent workers, each started on first use: ``interactive`` answers while the user waits, ``jobs`` takes
    what runs for minutes or hours. Owned by the plugin; :meth:`close` belongs into its ``unload``.

    Args:
        setting: reads the interpreter setting (empty = find one); called from the threads that make requests.
    """

    def __init__(self, setting: Callable[[], str]) -> None:
        self._setting = setting
        self._lock = threading.Lock()
        self._found: Optional[tuple[str, Interpreter, Launch]] = None
        self.interactive = EngineClient("interactive engine", self._prompt_launch)
        self.jobs = EngineClient("job engine", self._launch)

    def interpreter(self) -> Interpreter:
        """The interpreter that runs the engines; looked for once, and again when the setting changed or it is gone. Not
        for the main thread.

        Raises:
            JobError: (``worker``) there is none; the sentence says what to do.
        """
        setting = self._setting()
        with self._lock:
            found = self._found
        if found is not None and found[0] == setting and _is_there(found[1]):
            return found[1]
        interpreter = find_interpreter(setting)
        with self._lock:
            self._found = (setting, interpreter, launch_with(interpreter))
        return interpreter

    def status(self) -> tuple[Status, Status]:
        """Of ``interactive`` and ``jobs``; quick."""
        return self.interactive.status(), self.jobs.status()

    def restart(self) -> None:
        """End both; jobs that run are cancelled, the next request starts new workers with an interpreter looked for
        anew.
        """
        with self._lock:
            self._found = None
        for client in (self.interactive, self.jobs):
            client.stop()

    def close(self) -> None:
        """End both for good. Takes at most about two seconds."""
        for client in (self.interactive, self.jobs):
            client.close()

    def diagnostics(self) -> str:
        """What *Copy diagnostics* copies: the machine, the interpreter, the state of both engines and what they said
        last."""
        with self._lock:
            found = self._found
        lines = diagnostics.machine_lines()
        lines.append(f"Setting: {self._setting() or '(find one)'}")
        lines.append(f"Interpreter: {found[1] if found else 'not looked for yet, or none found'}")
        for client in (self.interactive, self.jobs):
            lines += ["", f"[{client.name}]", str(client.status()), *client.log.lines()]
        return "\n".join(lines) + "\n"

    def _launch(self) -> Launch:
        self.interpreter()
        with self._lock:
            if self._found is not None:
                return self._found[2]
        # restart() came in between.
        return launch_with(self.interpreter())

    def _prompt_launch(self) -> Launch:
        launch = self._launch()
        return replace(launch, command=(*launch.command, "prompt"))
