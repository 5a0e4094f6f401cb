"""What pip's words mean for the user: one sentence saying what is wrong and what to do."""

from __future__ import annotations

import re
from typing import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import BAD_INPUT, DISK, WORKER, JobError
from .. import words

translate = QCoreApplication.translate

#: Patterns of pip's output, and which trouble each is; the first one that is found counts.
_SIGNS: tuple[tuple[str, str], ...] = (
    (r"No space left on device|\[Errno 28\]|\[WinError 112\]|\[Errno 122\]|Disk quota exceeded", "disk"),
    (r"DO NOT MATCH THE HASHES|THESE PACKAGES DO NOT MATCH", "hash"),
    (r"407 Proxy Authentication|Proxy Authentication Required", "login"),
    (r"ProxyError|Cannot connect to proxy|Unable to connect to proxy|Tunnel connection failed", "proxy"),
    (r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError", "certificate"),
    (
        r"NewConnectionError|ConnectTimeoutError|Failed to establish a new connection|NameResolutionError"
        r"|Temporary failure in name resolution|getaddrinfo failed|Name or service not known"
        r"|ReadTimeoutError|Connection refused|Network is unreachable|RemoteDisconnected|ConnectionResetError"
        r"|IncompleteRead|Connection broken|ConnectionError",
        "network",
    ),
    (r"No matching distribution found|Could not find a version|is not a supported wheel", "missing"),
    (r"Permission denied|\[Errno 13\]|\[WinError 5\]|Read-only file system|\[Errno 30\]", "permission"),
)


def explain(output: str, package: str, folder: str, offline: bool = False) -> JobError:
    """The error for what pip said before it failed.

    Args:
        output: all that it printed, credentials removed.
        package: what it was asked for; empty = all.
        folder: it wrote to.
        offline: it was given a folder of wheels alone.
    """
    kind = next((kind for pattern, kind in _SIGNS if re.search(pattern, output)), "")
    if kind == "missing" and offline:
        return missing_wheels([package])
    sentences = {
        "disk": translate(
            "Environments",
            "The disk of {folder} is full. Make room there, then install again; what was downloaded is kept.",
        ),
        "hash": translate(
            "Environments",
            "The download of {package} is not the file that this plugin was tested with, so it was not used. Install "
            "again; if it happens again, a proxy or the package index changes files on the way: ask who runs it.",
        ),
        "login": translate(
            "Environments", "The proxy asks for a login. Enter it in QGIS's network settings, then install again."
        ),
        "proxy": translate(
            "Environments",
            "The proxy cannot be reached. Check QGIS's network settings, then install again; what was downloaded is "
            "kept.",
        ),
        "certificate": translate(
            "Environments",
            "The package index's certificate is not trusted, as behind a company's proxy. Give pip the company's "
            "certificate (pip config set global.cert FILE), then install again.",
        ),
        "network": translate(
            "Environments",
            "The package index cannot be reached. Check the connection and QGIS's proxy settings, then install again; "
            "what was downloaded is kept. Without a connection, install from a folder of wheels.",
        ),
        "missing": translate(
            "Environments",
            "The package index has no {package} for this Python. Name the index that has it under “Index of PyTorch”, "
            "choose another build, or install from a folder of wheels.",
        ),
        "permission": translate(
            "Environments", "{folder} cannot be written. Free it for your user, then install again."
        ),
    }
    sentence = sentences.get(
        kind,
        translate("Environments", "pip failed at {package}. The log has its words; install again, or report them."),
    )
    error_kind = {"disk": DISK, "permission": DISK, "missing": BAD_INPUT}.get(kind, WORKER)
    return JobError(
        sentence.format(folder=folder, package=package or translate("Environments", "the libraries")),
        error_kind,
        tail(output),
    )


def missing_wheels(names: Sequence[str], folder: str = "") -> JobError:
    """A folder of wheels lacks some, or has others than those of the lock."""
    shown = ", ".join(names[:6]) + (
        translate("Environments", " and {0} more").format(len(names) - 6) if len(names) > 6 else ""
    )
    return JobError(
        translate(
            "Environments",
            "The folder of wheels{0} lacks {1}, in exactly these versions. Add them, or choose the folder that has "
            "them; requirements/locks in the plugin's folder says which files.",
        ).format(f" {folder}" if folder else "", shown),
        BAD_INPUT,
    )


def no_room(folder: str, needed: float, free: float) -> JobError:
    """The disk is too small before anything was begun."""
    sentence = translate(
        "Environments",
        "The disk of {0} has {1} free, and the installation needs {2}. Make room there, then install again.",
    )
    return JobError(sentence.format(folder, words.memory(free), words.memory(needed)), DISK)


def busy(folder: str) -> JobError:
    """Another QGIS installs an engine at this moment."""
    sentence = translate(
        "Environments", "Another QGIS is installing an engine into {0} now. Wait until it has ended, then try again."
    )
    return JobError(sentence.format(folder), WORKER)


def unwritable(folder: str, error: OSError) -> JobError:
    """The data folder cannot be made or written."""
    sentence = translate("Environments", "{0} cannot be written ({1}). Free it for your user, then install again.")
    return JobError(sentence.format(folder, error.strerror or str(error)), DISK, str(error))


def in_use(name: str, error: OSError) -> JobError:
    """An engine cannot be removed."""
    sentence = translate(
        "Environments", "The engine “{0}” cannot be removed ({1}). Close other programs that use it, then try again."
    )
    return JobError(sentence.format(name, error.strerror or str(error)), DISK, str(error))


def not_working(sentence: str) -> JobError:
    """What was installed does not pass its test match."""
    text = translate(
        "Environments", "The libraries were installed, but the engine failed its test, so it was not kept: {0}"
    )
    return JobError(text.format(sentence), WORKER)


def tail(output: str, lines: int = 40) -> str:
    """The last lines of what pip said."""
    return "\n".join(output.splitlines()[-lines:])
