"""What a network is made of: presets, and the numbers a checkpoint stores to build it again."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from ..protocol import MODEL, JobError, from_plain

FAMILIES = ("pyramid", "gradient")
NORMALISATIONS = ("min_max", "channel_ncc", "joint_ncc")
ENHANCEMENTS = ("both", "deep", "none")
#: Beyond these a file is broken or hostile: the published network has width 32.
_MAX_WIDTH, _MAX_CHANNELS, _MAX_INPUT_SCALE = 256, 16, 1e5
#: Each family's pyramid has its deep level at one stride.
_DEEP_STRIDE, _STEM_STRIDES = {"pyramid": 8, "gradient": 4}, (1, 2)


@dataclass(frozen=True)
class NetworkConfig:
    """Architecture and matching mode.

    Attributes:
        preset: name it was made from.
        family: ``pyramid``, the published architecture (any width), or ``gradient``, orientated-gradient fronts with a
            small shared pyramid behind them.
        width: channels n at the pyramid's finest stage.
        channels: input bands; 3 as published (a SAR band repeated), 1 = luminance.
        input_scale: chips (0…1) are multiplied by this; 255 gives the published raw 8-bit range.
        enhancement: ``both`` levels, ``deep`` only, or ``none``.
        deep_stride: pixels per cell of the deep level.
        normalisation: of the correlation, one of :data:`NORMALISATIONS`.
        published_grid: nearest up-sampling of the deep heatmap and floor(g · 9/65), as published; else align_corners.
        stem_stride: 1 as published; 2 halves the pyramid's resolution (``gradient`` always uses 2).
    """

    preset: str
    family: str
    width: int
    channels: int = 3
    input_scale: float = 1.0
    enhancement: str = "both"
    deep_stride: int = 8
    normalisation: str = "joint_ncc"
    published_grid: bool = False
    stem_stride: int = 1

    def to_json(self) -> dict[str, Any]:
        """JSON-ready; :func:`config_from_json` reads it back."""
        return asdict(self)


PRESETS: dict[str, NetworkConfig] = {
    # The published network and its matching, number for number.
    "paper": NetworkConfig("paper", "pyramid", 32, input_scale=255.0, normalisation="min_max", published_grid=True),
    # The published network, matched by windowed NCC on an exact deep grid.
    "paper-ncc": NetworkConfig("paper-ncc", "pyramid", 32, normalisation="channel_ncc"),
    # Width 8: the published architecture at a seventh of its CPU time, for studies.
    "slim": NetworkConfig("slim", "pyramid", 8, normalisation="channel_ncc"),
    # The same behind a stem of stride 2: what can be trained from random weights on a CPU.
    "slim-half": NetworkConfig("slim-half", "pyramid", 8, normalisation="channel_ncc", stem_stride=2),
    # What ships: begins as CFOG, learns from there.
    "fast": NetworkConfig("fast", "gradient", 16, channels=1, enhancement="none", deep_stride=4),
}


def preset(name: str, **changes: Any) -> NetworkConfig:
    """The preset's config, some fields changed.

    Raises:
        JobError: no such preset.
    """
    if name not in PRESETS:
        raise JobError(f"There is no preset named {name!r}; choose one of {', '.join(PRESETS)}.")
    return replace(PRESETS[name], **changes)


def config_from_json(data: Any) -> NetworkConfig:
    """Raises JobError (``model``) where the data does not describe a network that this version knows."""
    try:
        config: NetworkConfig = from_plain(NetworkConfig, data)
    except JobError as error:
        raise JobError(
            "The checkpoint describes a network of another architecture; use one made by this version of the plugin.",
            MODEL,
            str(error),
        ) from error
    if config.family not in FAMILIES or config.normalisation not in NORMALISATIONS:
        raise JobError(
            f"The checkpoint is of an unknown architecture ({config.family}, {config.normalisation}); update "
            f"the plugin.",
            MODEL,
        )
    sound = (
        1 <= config.width <= _MAX_WIDTH
        and 1 <= config.channels <= _MAX_CHANNELS
        and 0 < config.input_scale <= _MAX_INPUT_SCALE
        and config.enhancement in ENHANCEMENTS
        and config.deep_stride == _DEEP_STRIDE[config.family]
        and config.stem_stride in _STEM_STRIDES
    )
    if not sound:
        raise JobError(
            "The checkpoint describes a network that cannot be built; copy it again, or use another one.",
            MODEL,
            str(config),
        )
    return config
