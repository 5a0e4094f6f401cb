"""The command line's ``propose`` and ``suggest``."""

from __future__ import annotations

import argparse
from typing import Any

from .. import runtime
from ..progress import Progress
from ..protocol import LayerSpec, ProposeSpec, SuggestSpec
from ..registration.commands import add_pair, layer_specs
from .propose import MOST_RADIUS
from .propose import propose as find
from .suggest import MOST
from .suggest import suggest as choose

_LAYER = LayerSpec("")
_DEFAULT = ProposeSpec(_LAYER, _LAYER, (0.0, 0.0))


def add_propose(parser: argparse.ArgumentParser) -> None:
    """Options of ``propose``: one for every setting of a ProposeSpec."""
    add_pair(parser)
    parser.add_argument("--point", type=float, nargs=2, required=True, metavar=("X", "Y"), help="in the SAR's CRS")
    parser.add_argument(
        "--expected", type=float, nargs=2, metavar=("X", "Y"),
        help="about where it lies in the optical, in that one's CRS; default: where the CRS say",
    )  # fmt: skip
    parser.add_argument("--back", action="store_true", help="the point is the optical's, searched for in the SAR")
    parser.add_argument(
        "--radius", type=int, default=_DEFAULT.radius_px, metavar="PX",
        help=f"searched around the expected place, working px up to {MOST_RADIUS}; default: chosen",
    )  # fmt: skip
    parser.add_argument(
        "--template", type=int, default=_DEFAULT.template_px, metavar="PX", help="64 to 192; default: chosen"
    )
    parser.add_argument("--heatmap", action="store_true", help="answer the heatmap, too")


def propose(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Find a point; answers what the worker would, the heatmap only where it is asked for."""
    runtime.set_threads()
    sar, optical = layer_specs(arguments)
    spec = ProposeSpec(
        sar=sar,
        optical=optical,
        point=tuple(arguments.point),
        expected=None if arguments.expected is None else tuple(arguments.expected),
        back=arguments.back,
        radius_px=arguments.radius,
        matcher=arguments.matcher,
        model=arguments.model,
        device=arguments.device,
        gsd=arguments.gsd,
        template_px=arguments.template,
    )
    answer = find(spec, progress)
    return {key: value for key, value in answer.items() if key != "heatmap" or arguments.heatmap}


def add_suggest(parser: argparse.ArgumentParser) -> None:
    """Options of ``suggest``: one for every setting of a SuggestSpec."""
    add_pair(parser)
    pair = ("SAR_X", "SAR_Y", "OPTICAL_X", "OPTICAL_Y")
    parser.add_argument(
        "--tie", type=float, nargs=4, action="append", default=[], metavar=pair, help="a tie point (repeatable)"
    )
    parser.add_argument(
        "--link", type=float, nargs=4, action="append", default=[], metavar=pair,
        help="one place in both layers, telling where to search (repeatable); default: as the tie points tell",
    )  # fmt: skip
    parser.add_argument(
        "--avoid", type=float, nargs=2, action="append", default=[], metavar=("X", "Y"),
        help="a place in the SAR's CRS that needs no point (repeatable)",
    )  # fmt: skip
    parser.add_argument("--count", type=int, default=1, help=f"how many, up to {MOST} (default 1)")


def suggest(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Choose places; answers what the worker would."""
    runtime.set_threads()
    sar, optical = layer_specs(arguments)
    spec = SuggestSpec(
        sar=sar,
        optical=optical,
        points=tuple(map(tuple, arguments.tie)),
        links=tuple(map(tuple, arguments.link)),
        avoid=tuple(map(tuple, arguments.avoid)),
        count=arguments.count,
        matcher=arguments.matcher,
        model=arguments.model,
        device=arguments.device,
        gsd=arguments.gsd,
    )
    return choose(spec, progress)
