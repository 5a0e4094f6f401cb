"""The command line's ``compare`` and ``model-info``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from .. import runtime
from ..progress import Progress
from ..protocol import MATCHERS, EvaluateSpec, MatcherSpec, ModelInfoSpec
from ..rasters.disk import write_text
from ..training.state import make_folder
from .evaluate import evaluate
from .info import model_info as read_info


def add_compare(parser: argparse.ArgumentParser) -> None:
    """Options of ``compare``."""
    parser.add_argument("--matcher", choices=MATCHERS, default="s2m2", help="the first matcher (default: s2m2)")
    parser.add_argument("--model", default="", help="its checkpoint (.safetensors); default: the bundled one")
    parser.add_argument("--with-matcher", choices=MATCHERS, default="cfog", help="the second matcher (default: cfog)")
    parser.add_argument("--with-model", default="", help="its checkpoint; default: the bundled one")
    parser.add_argument("--pairs", required=True, help="table of pairs, or sen12:FOLDER or qxs:FOLDER")
    parser.add_argument(
        "--published-test",
        action="store_true",
        help="of a tree: only whole scenes, in the share that the paper tests on",
    )
    parser.add_argument("--sources", nargs="*", default=[], help="only pairs of these sources")
    parser.add_argument("--scenes", nargs="*", default=[], help="only scenes whose names begin so")
    parser.add_argument("--subpixel", action="store_true", help="score the refined peak instead of the integer arg-max")
    parser.add_argument("--template", type=int, default=0, help="side of the templates, px (default: 192)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or cuda:N")
    parser.add_argument("--threads", type=int, default=0, help="torch threads (default: all cores but one)")
    parser.add_argument("--seed", type=int, default=0, help="of the drawing of scenes")
    parser.add_argument("--rounds", type=int, default=2000, help="how often scenes are drawn")
    parser.add_argument("--json", type=Path, help="write everything there, each match's errors included")


def compare(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Compare two matchers on the same pairs; answers all but the single matches."""
    if arguments.json is not None:
        make_folder(arguments.json.parent)
    runtime.set_threads(arguments.threads)
    spec = EvaluateSpec(
        first=MatcherSpec(arguments.matcher, arguments.model),
        second=MatcherSpec(arguments.with_matcher, arguments.with_model),
        pairs=arguments.pairs,
        sources=tuple(arguments.sources),
        scenes=tuple(arguments.scenes),
        published_test=arguments.published_test,
        template_px=arguments.template,
        subpixel=arguments.subpixel,
        device=arguments.device,
        seed=arguments.seed,
        rounds=arguments.rounds,
    )
    answer = evaluate(spec, progress)
    if arguments.json is not None:
        write_text(arguments.json, json.dumps(answer, indent=1) + "\n")
    return {key: value for key, value in answer.items() if key != "matches"}


def add_model_info(parser: argparse.ArgumentParser) -> None:
    """Options of ``model-info``."""
    parser.add_argument("--model", default="", help="checkpoint (.safetensors); default: the bundled one")


def model_info(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """A model's card, SHA-256 and sizes, where its files are whole."""
    return read_info(ModelInfoSpec(arguments.model), progress)
