"""The command line's ``train``, ``evaluate`` and ``calibrate``."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import torch

from ..matching.cfog import CfogMatcher
from ..matching.confidence import Calibration
from ..matching.contract import Matcher
from ..matching.load import load_matcher
from ..matching.network import NetworkMatcher
from ..model.checkpoint import load_checkpoint, save_checkpoint
from ..progress import Progress
from ..protocol import JobError
from ..rasters.disk import write_text
from ..runtime import choose_device, set_threads
from .calibrate import MIN_PAIRS, collect, cross_check, fit, training_familiarity
from .choice import SOURCES, VALIDATION_SCENES, choice_from_json
from .config import config_from_json, read_config
from .evaluate import score, summarise, table
from .hold import held
from .loop import train as run_training
from .pairs import Pair, Split, choose_pairs, read_pairs, split_by_scene
from .ranks import local_device, ranks_of
from .state import holds_a_run, make_folder
from .trees import read_tree_part

ATTRIBUTION = (
    "Trained on OMBRIA, VolkovVl/Optical-SAR-dataset and SEN1-2 (CC BY 4.0, Schmitt et al. 2018); "
    "contains modified Copernicus Sentinel data."
)
#: Ground pixel size (m) of the training pairs.
GSD_M = (8.3, 10.0)


def add_train(parser: argparse.ArgumentParser) -> None:
    """Options of ``train``."""
    parser.add_argument("--pairs", type=Path, required=True, help="table of pairs")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument(
        "--config", type=Path, help="settings of the run (JSON: name, data, train); see docs/training.md"
    )
    parser.add_argument("--resume", action="store_true", help="go on with the unfinished run that --out holds")
    parser.add_argument("--seed", type=int, help="of everything random, in place of the settings'")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or cuda:N")
    parser.add_argument("--threads", type=int, default=0, help="torch threads (default: all cores but one)")


def train(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Train; answers where the checkpoint is. Under ``torchrun`` one of several processes."""
    settings = read_config(arguments.config) if arguments.config is not None else {}
    unknown = sorted(set(settings) - {"name", "about", "data", "train"})
    if unknown:
        raise JobError(f"Unknown part {unknown[0]!r} in {arguments.config}; it may hold name, about, data and train.")
    config = config_from_json(settings.get("train", {}))
    if arguments.seed is not None:
        config = replace(config, seed=arguments.seed)
    if holds_a_run(arguments.out) and not arguments.resume:
        raise JobError(f"{arguments.out} holds a run already; add --resume to go on with it, or choose another folder.")
    sets = choice_from_json(settings.get("data", {})).sets(read_pairs(arguments.pairs))
    arguments.device = local_device(arguments.device)
    device = _device(arguments)
    card = {"name": str(settings.get("name", arguments.out.name))}
    make_folder(arguments.out)
    with ranks_of(device) as ranks, held(arguments.out) if ranks.leads else nullcontext():
        checkpoint = run_training(config, sets, arguments.out, device, progress, card, ranks)
    return {"model": str(arguments.out / "model.safetensors"), "sha256": checkpoint.sha256}


def add_evaluate(parser: argparse.ArgumentParser) -> None:
    """Options of ``evaluate``."""
    _add_matcher(parser)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--pairs", type=Path, help="table of pairs with offset_x, offset_y")
    given.add_argument(
        "--tree", help="data set as published, sen12:FOLDER or qxs:FOLDER; offsets are drawn from each pair's name"
    )
    parser.add_argument(
        "--published-test",
        action="store_true",
        help="of a tree: only whole scenes, in the share that the paper tests on",
    )
    parser.add_argument("--sources", nargs="*", default=[], help="only pairs of these sources")
    parser.add_argument("--scenes", nargs="*", default=[], help="only scenes whose names begin so")
    parser.add_argument("--mean-band", action="store_true", help="cfog: gradients of the bands' mean, as published")
    parser.add_argument("--subpixel", action="store_true", help="score the refined peak instead of the integer arg-max")
    parser.add_argument("--json", type=Path, help="write the figures there")


def evaluate(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Score a matcher; prints the table and answers the figures."""
    if arguments.json is not None:
        make_folder(arguments.json.parent)
    pairs = choose_pairs(_given_pairs(arguments), arguments.sources, arguments.scenes)
    matcher: Matcher = load_matcher(arguments.matcher, arguments.model, _device(arguments))
    if arguments.mean_band:
        if arguments.matcher != "cfog":
            raise JobError("Only CFOG can be asked for the bands' mean; add --matcher cfog, or leave out --mean-band.")
        matcher = CfogMatcher(matcher.device, each_band=False)
    summary = summarise(score(matcher, pairs, progress, arguments.subpixel))
    print(table(summary), flush=True)
    if arguments.json is not None:
        _write(arguments.json, {**summary, "matcher": matcher.describe(), "pairs": _data_name(arguments)})
    return summary


def add_calibrate(parser: argparse.ArgumentParser) -> None:
    """Options of ``calibrate``."""
    _add_matcher(parser)
    _add_split(parser)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint (s2m2) or calibration JSON (cfog) to write")
    parser.add_argument("--name", default="", help="name of the model, for its card")
    parser.add_argument("--licence", default="GPL-2.0-or-later", help="licence of the model, for its card")
    parser.add_argument("--attribution", default=ATTRIBUTION, help="what the data's licences ask to be said")
    parser.add_argument("--note", default="", help="what else the card should say of the training")
    parser.add_argument("--seed", type=int, default=0, help="of the cuts")


def calibrate(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Fit logits and confidence on the validation pairs; answers the reliability on pairs held out of the fit."""
    make_folder(arguments.out.parent)
    split, device = _split(arguments), _device(arguments)
    if len(split.validation) < MIN_PAIRS:
        raise JobError(
            f"{len(split.validation)} validation pairs are too few to calibrate on, at least {MIN_PAIRS} are needed; "
            "check the sources and the validation scenes."
        )
    about = f"{len(split.validation)} validation pairs of {', '.join(sorted({p.source for p in split.validation}))}"
    if arguments.matcher == "cfog":
        raw = CfogMatcher(device, calibration=Calibration(0.0, 0.0, (0.0,) * 4, 0.0))
        matches = collect(raw, split.validation, arguments.seed, progress)
        checked = cross_check(matches)
        _write(arguments.out, {"calibration": fit(matches, about).to_json(), "checked": checked})
        return checked
    checkpoint = load_checkpoint(arguments.model)
    matcher = NetworkMatcher.from_loaded(replace(checkpoint, card=_uncalibrated(checkpoint.card)), device)
    matches = collect(matcher, split.validation, arguments.seed, progress)
    checked = cross_check(matches)
    card = {
        **_uncalibrated(checkpoint.card),
        "name": arguments.name or checkpoint.card.get("name", arguments.out.stem),
        "created": date.today().isoformat(),
        "licence": arguments.licence,
        "attribution": arguments.attribution,
        "note": arguments.note,
        "calibration": fit(matches, about).to_json(),
        "checked": checked,
        "familiarity": training_familiarity(split.train, GSD_M).to_json(),
    }
    save_checkpoint(arguments.out, checkpoint.config, checkpoint.weights, card)
    return checked


def _uncalibrated(card: dict[str, Any]) -> dict[str, Any]:
    own = ("schema", "config", "chips", "sha256", "calibration", "checked", "familiarity")
    return {key: value for key, value in card.items() if key not in own}


def _add_matcher(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--matcher", choices=("s2m2", "cfog"), default="s2m2", help="the network, or training-free CFOG"
    )
    parser.add_argument("--model", default="", help="checkpoint (.safetensors); default: the bundled one")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or cuda:N")
    parser.add_argument("--threads", type=int, default=0, help="torch threads (default: all cores but one)")


def _add_split(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pairs", type=Path, required=True, help="table of pairs")
    parser.add_argument("--sources", nargs="*", default=list(SOURCES), help="only pairs of these sources")
    parser.add_argument(
        "--validation-scenes",
        nargs="*",
        default=list(VALIDATION_SCENES),
        help="scenes whose names begin so validate; they are never trained on",
    )


def _split(arguments: argparse.Namespace) -> Split:
    return split_by_scene(read_pairs(arguments.pairs), arguments.sources, arguments.validation_scenes)


def _given_pairs(arguments: argparse.Namespace) -> list[Pair]:
    """The pairs of ``--pairs`` or ``--tree``."""
    if arguments.tree is not None:
        return read_tree_part(arguments.tree, arguments.published_test)
    if arguments.published_test:
        raise JobError("Only a tree has a published test part; give --tree, or leave --published-test out.")
    return read_pairs(arguments.pairs)


def _data_name(arguments: argparse.Namespace) -> str:
    if arguments.tree is None:
        return str(arguments.pairs.name)
    kind, _, folder = arguments.tree.partition(":")
    return f"{kind}:{Path(folder).name}" + (" (published test)" if arguments.published_test else "")


def _device(arguments: argparse.Namespace) -> torch.device:
    set_threads(arguments.threads)
    device = choose_device(arguments.device)
    if device.reason:
        print(device.reason, file=sys.stderr)
    return torch.device(device.name)


def _write(path: Path, data: dict[str, Any]) -> None:
    write_text(path, json.dumps(data, indent=1) + "\n")
