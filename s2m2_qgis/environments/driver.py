"""NVIDIA's driver, read from what ``nvidia-smi`` prints, and which build of PyTorch fits it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import Iterable, Optional

from ..engine_client.interpreter import start_options
from .platforms import Platform, nvidia_smi

#: Arguments whose answer :func:`parse` reads.
QUERY = ("--query-gpu=name,driver_version,memory.total,compute_cap", "--format=csv,noheader,nounits")
#: Tools of drivers before 510 do not know the last field.
OLD_QUERY = ("--query-gpu=name,driver_version,memory.total", "--format=csv,noheader,nounits")
#: The oldest driver's branch and the oldest card's compute capability that a major version of CUDA runs on.
_NEEDS = {12: (525, (5, 0)), 13: (580, (7, 5))}
_SECONDS = 10.0


@dataclass(frozen=True)
class Card:
    """One GPU as its driver tells it.

    Attributes:
        name: for example ``NVIDIA GeForce RTX 3060``.
        driver: for example ``(550, 54, 15)``.
        memory_mb: 0 where it is not told.
        capability: for example ``(8, 6)``; empty where the tool is too old to know.
    """

    name: str
    driver: tuple[int, ...]
    memory_mb: int = 0
    capability: tuple[int, ...] = ()


def parse(text: str) -> list[Card]:
    """The cards of an answer to :data:`QUERY` or :data:`OLD_QUERY`; lines that are neither are passed over."""
    cards = []
    for line in text.splitlines():
        fields = [part.strip() for part in line.split(",")]
        if len(fields) < 3 or not re.fullmatch(r"\d+(\.\d+)+", fields[1]):
            continue
        capability = fields[3] if len(fields) > 3 else ""
        cards.append(
            Card(
                name=fields[0],
                driver=_numbers(fields[1]),
                memory_mb=int(fields[2]) if fields[2].isdigit() else 0,
                capability=_numbers(capability) if re.fullmatch(r"\d+\.\d+", capability) else (),
            )
        )
    return cards


def cuda_version(build: str) -> tuple[int, ...]:
    """``(13, 0)`` of ``cu130``; empty of a build without CUDA."""
    match = re.fullmatch(r"cu(\d+)(\d)", build)
    return (int(match.group(1)), int(match.group(2))) if match else ()


def fits(build: str, card: Card) -> bool:
    """Whether ``card`` and its driver run ``build``; a build without CUDA runs everywhere."""
    version = cuda_version(build)
    if not version:
        return True
    if version[0] not in _NEEDS:
        return False
    branch, capability = _NEEDS[version[0]]
    return card.driver[:1] >= (branch,) and (not card.capability or card.capability >= capability)


def needed_driver(build: str) -> int:
    """The oldest branch of drivers for ``build``; 0 where none is needed or known."""
    version = cuda_version(build)
    return _NEEDS[version[0]][0] if version and version[0] in _NEEDS else 0


def best_build(builds: Iterable[str], cards: Iterable[Card]) -> str:
    """The build to propose: the newest CUDA that some card runs, else the one without, else whatever there is (a
    build with CUDA computes on processors, too); empty where there is none."""
    offered, there = sorted(set(builds), key=cuda_version), list(cards)
    for build in reversed(offered):
        if cuda_version(build) and any(fits(build, card) for card in there):
            return build
    return offered[0] if offered else ""


def find_cards(machine: Platform) -> list[Card]:
    """The machine's NVIDIA cards; empty where there is no driver. Takes up to a second: not for the main thread."""
    tool = nvidia_smi(machine)
    if not tool:
        return []
    for query in (QUERY, OLD_QUERY):
        answer = _run(tool, query)
        if answer is not None:
            return parse(answer)
    return []


def _run(tool: str, query: tuple[str, ...]) -> Optional[str]:
    try:
        done = subprocess.run(
            [tool, *query],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            **start_options(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
