"""What may be asked about models: what one is, and how it does against another one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

from .specs import LayerSpec

#: File of the bundled model that is used where nothing is chosen, in ``resources/``.
DEFAULT_MODEL = "s2m2_fast.safetensors"


@dataclass(frozen=True)
class ModelInfoSpec:
    """Ask for a model's card, SHA-256 and sizes, and whether its files are whole; nothing is matched.

    Attributes:
        model: path of either of its files; empty = the bundled default.
    """

    model: str = ""


@dataclass(frozen=True)
class MatcherSpec:
    """One matcher.

    Attributes:
        matcher: one of ``MATCHERS``.
        model: path of a checkpoint for ``s2m2``; empty = the bundled default.
    """

    matcher: str = "s2m2"
    model: str = ""


@dataclass(frozen=True)
class EvaluateSpec:
    """Two matchers on the very same matches, compared with an interval over scenes or areas.

    Either ``pairs``, or ``sar``, ``optical`` and ``ties``.

    Attributes:
        first, second: the matchers; differences are first − second.
        pairs: a table of pairs (``pairs.csv``), or ``sen12:FOLDER`` or ``qxs:FOLDER``, data sets as published.
        sources: only pairs of these sources; empty = all.
        scenes: only scenes whose names begin so; empty = all.
        published_test: of a published data set, only the share that its paper tests on.
        sar, optical: two georeferenced layers.
        ties: tie points of theirs, ``(sar_x, sar_y, optical_x, optical_y)``, each in its layer's CRS. Matches near one
            another form an area, over which the interval is drawn.
        gsd: working pixel size of the layers in units of the working CRS; 0 = the coarser of the two.
        template_px: side of the templates, 64–192; 0 = 192 for pairs, 128 for tie points.
        subpixel: of pairs, score the refined peak instead of the integer arg-max. Tie points always are.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        seed: of the windows' places about tie points, and of the interval.
        rounds: how often scenes or areas are drawn for the interval.
        threads: torch threads; 0 = chosen by the engine.
    """

    first: MatcherSpec = field(default_factory=MatcherSpec)
    second: MatcherSpec = field(default_factory=lambda: MatcherSpec("cfog"))
    pairs: str = ""
    sources: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    published_test: bool = False
    sar: Optional[LayerSpec] = None
    optical: Optional[LayerSpec] = None
    ties: tuple[tuple[float, float, float, float], ...] = ()
    gsd: float = 0.0
    template_px: int = 0
    subpixel: bool = False
    device: str = "auto"
    seed: int = 0
    rounds: int = 2000
    threads: int = 0
