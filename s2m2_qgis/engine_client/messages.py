"""What the user reads about the engine's process. One sentence saying what happened, one saying what to do."""

from __future__ import annotations

import signal

from qgis.PyQt.QtCore import QCoreApplication

from ..i18n import Localised

#: Windows' exit codes of a process that broke memory protection or ran out of memory, as unsigned numbers.
_WINDOWS_ACCESS_VIOLATION = 0xC0000005
_WINDOWS_NO_MEMORY = 0xC0000017
_CRASHES = {
    getattr(signal, name).value
    for name in ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE")
    if hasattr(signal, name)
}


def death(code: int, rss_bytes: int) -> str:
    """A worker ended in the middle of a job.

    Args:
        code: as ``Popen.returncode`` gives it: −n for signal n.
        rss_bytes: memory it held when it was last heard of; 0 = unknown.
    """
    if -code == getattr(signal, "SIGKILL", 9) or code & 0xFFFFFFFF == _WINDOWS_NO_MEMORY:
        return QCoreApplication.translate(
            "EngineClient",
            "The engine was killed, as happens when memory runs out{memory}. Close other programs or use a larger "
            "pixel size, then run again.",
        ).format(memory=_memory(rss_bytes))
    if -code in _CRASHES or code & 0xFFFFFFFF == _WINDOWS_ACCESS_VIOLATION:
        return QCoreApplication.translate(
            "EngineClient",
            "The engine crashed inside one of its libraries ({reason}). Run again; if it crashes again, choose the CPU "
            "as device, or copy the diagnostics and report them.",
        ).format(reason=reason(code))
    return QCoreApplication.translate(
        "EngineClient",
        "The engine ended unexpectedly ({reason}). Run again; if it ends again, copy the diagnostics and report them.",
    ).format(reason=reason(code))


def reason(code: int) -> str:
    """An exit code in words: the signal's name, or the number."""
    if code < 0:
        try:
            return signal.Signals(-code).name
        except ValueError:
            return QCoreApplication.translate("EngineClient", "signal {number}").format(number=-code)
    return QCoreApplication.translate("EngineClient", "exit code {number}").format(number=code)


def silent(seconds: float) -> str:
    """A worker that lives but says nothing any more."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine has not answered for {seconds:.0f} seconds and was stopped. Run again; if it hangs again, copy the "
        "diagnostics and report them.",
    ).format(seconds=Localised(seconds))


def lost() -> str:
    """A worker that is done and whose answer did not arrive."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine's answer was lost among other output. Run again; if that happens again, copy the diagnostics and "
        "report them.",
    )


def no_start(interpreter: str, why: str) -> str:
    """The worker ended before it was ready, or could not be run at all."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine could not be started with {interpreter} ({why}). Choose another Python in the engine settings and "
        "press Test there.",
    ).format(interpreter=interpreter, why=why)


def slow_start(interpreter: str, seconds: float) -> str:
    """The worker was not ready in time."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine was not ready after {seconds:.0f} seconds with {interpreter}. Run again; if that does not help, "
        "choose another Python in the engine settings and press Test there.",
    ).format(interpreter=interpreter, seconds=Localised(seconds))


def other_protocol() -> str:
    """The worker speaks another version of the protocol."""
    return QCoreApplication.translate(
        "EngineClient", "The engine belongs to another version of this plugin. Restart QGIS to load both anew."
    )


def not_an_engine(interpreter: str) -> str:
    """What was started prints things, but not the protocol."""
    return QCoreApplication.translate(
        "EngineClient",
        "What {interpreter} sent is not what the engine says. Choose another Python in the engine settings and press "
        "Test there.",
    ).format(interpreter=interpreter)


def no_engine(folder: str) -> str:
    """No interpreter with torch was found anywhere."""
    return QCoreApplication.translate(
        "EngineClient",
        "No engine: no Python with PyTorch was found. Let the plugin install one on the engine page (⚙), or run “make "
        "setup” in {folder}. Everything that needs no engine works without.",
    ).format(folder=folder)


def no_environment(folder: str) -> str:
    """The setting names a folder that is no managed engine."""
    return QCoreApplication.translate(
        "EngineClient",
        "{folder} is not an engine that this plugin made. Choose another one on the engine page, or install one there.",
    ).format(folder=folder)


def damaged_environment(folder: str) -> str:
    """A managed engine's folder lacks what it must have."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine in {folder} is damaged. Remove it on the engine page and install it again.",
    ).format(folder=folder)


def python_gone(name: str, version: str, path: str) -> str:
    """A managed engine's interpreter is not there any more, as after an update of QGIS."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine “{name}” was made for Python {version} at {path}, which is gone, as after an update of QGIS. "
        "Install the engine again on the engine page, then remove this one.",
    ).format(name=name, version=version, path=path)


def python_changed(name: str, version: str, path: str, now: str) -> str:
    """A managed engine's interpreter has another version now."""
    return QCoreApplication.translate(
        "EngineClient",
        "The engine “{name}” was made for Python {version}, and {path} is Python {now} now, as after an update of "
        "QGIS. Install the engine again on the engine page, then remove this one.",
    ).format(name=name, version=version, path=path, now=now)


def no_such_interpreter(path: str) -> str:
    """The setting points at nothing, or at something that cannot be run."""
    return QCoreApplication.translate(
        "EngineClient",
        "There is no Python at {path}. Choose another one in the engine settings, or clear the "
        "setting to have one found.",
    ).format(path=path)


def not_python(path: str) -> str:
    """The setting points at a program that is not Python."""
    return QCoreApplication.translate(
        "EngineClient",
        "{path} does not answer as Python does. Choose a Python interpreter in the engine settings, or clear the "
        "setting to have one found.",
    ).format(path=path)


def old_python(path: str, version: str, needed: str) -> str:
    """The interpreter is older than the engine allows."""
    return QCoreApplication.translate(
        "EngineClient",
        "{path} is Python {version}, and the engine needs {needed} or later. Choose another one in the engine "
        "settings.",
    ).format(path=path, version=version, needed=needed)


def missing_modules(path: str, modules: str) -> str:
    """The interpreter lacks what the engine imports."""
    return QCoreApplication.translate(
        "EngineClient",
        "The Python at {path} lacks {modules}. Install what is missing there, or choose another one in the engine "
        "settings.",
    ).format(path=path, modules=modules)


def starting() -> str:
    """Progress line while the worker loads."""
    return QCoreApplication.translate("EngineClient", "Starting the engine…")


def waiting() -> str:
    """Progress line while another job has the worker."""
    return QCoreApplication.translate("EngineClient", "Waiting for another job to end…")


def unexpected() -> str:
    """A fault in the plugin's own code while it talked to the engine."""
    return QCoreApplication.translate(
        "EngineClient", "The plugin met a fault that it did not expect; copy the diagnostics and report them."
    )


def _memory(rss_bytes: int) -> str:
    if rss_bytes <= 0:
        return ""
    return QCoreApplication.translate("EngineClient", " (it held {gigabytes:.1f} GB)").format(
        gigabytes=Localised(rss_bytes / 1e9)
    )
