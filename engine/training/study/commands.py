"""The command line's ``study``."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import torch

from ...progress import Progress
from ...protocol import JobError
from ...rasters.disk import write_text
from ...runtime import choose_device, set_threads
from ..pairs import read_pairs
from .ledger import Ledger
from .plan import PARTS, plan
from .plots import plots
from .results import Results
from .run import do
from .tables import document

_BEGIN, _END = "<!-- tables: made by `study --tables` -->", "<!-- end of tables -->"


def add_study(parser: argparse.ArgumentParser) -> None:
    """Options of ``study``."""
    parser.add_argument("--pairs", type=Path, help="table of pairs; needed to train")
    parser.add_argument(
        "--ledger", type=Path, required=True, help="folder of outcomes; what it holds is not done again"
    )
    parser.add_argument("--work", type=Path, default=Path("build/study"), help="folder for unfinished runs")
    parser.add_argument("--parts", nargs="*", choices=PARTS, default=list(PARTS), help="only these parts")
    parser.add_argument("--only", nargs="*", default=[], help="only runs of these names")
    parser.add_argument("--minutes", type=float, default=0.0, help="begin no further run after so long; 0 = no limit")
    parser.add_argument(
        "--tables",
        type=Path,
        help="only write the tables into this Markdown file, between its marks, and the plots into its pictures folder",
    )
    parser.add_argument("--list", action="store_true", help="only say which runs are done and which are not")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or cuda:N")
    parser.add_argument("--threads", type=int, default=1, help="torch threads")


def study(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Do what is not done yet, or write the tables; answers how many runs are done."""
    ledger, runs = Ledger(arguments.ledger), plan(arguments.parts)
    if arguments.only:
        runs = [run for run in runs if run.name in arguments.only]
    if not runs:
        raise JobError("No run of the study has such a name; --list shows them.")
    open_runs = [run for run in runs if not ledger.holds(run.name, run.seed, run.settings())]
    if arguments.list:
        for run in runs:
            print(f"{'open' if run in open_runs else 'done'}  {run.part:9s} {run.name} seed {run.seed}")  # noqa: T201
    elif arguments.tables is not None:
        results = Results(ledger.outcomes(), plan())
        drawn = plots(results)
        pictures = arguments.tables.parent / "pictures"
        for name, (svg, _) in drawn.items():
            write_text(pictures / f"{name}.svg", svg)
        words = {name: f"![{words}](pictures/{name}.svg)" for name, (_, words) in drawn.items()}
        write_tables(arguments.tables, document(results, words))
    else:
        if arguments.pairs is None:
            raise JobError("Training needs pairs; name their table with --pairs.")
        set_threads(arguments.threads)
        device = torch.device(choose_device(arguments.device).name)
        pairs, begun = read_pairs(arguments.pairs), time.monotonic()
        for number, run in enumerate(open_runs):
            if arguments.minutes and time.monotonic() - begun > 60 * arguments.minutes:
                break
            progress.step(number / len(open_runs), f"{run.name}, seed {run.seed}")
            do(run, pairs, arguments.work, ledger, device, progress.quiet())
    done = sum(ledger.holds(run.name, run.seed, run.settings()) for run in runs)
    return {"done": done, "open": len(runs) - done}


def write_tables(page: Path, text: str) -> None:
    """Put ``text`` between the page's marks; everything else of it stays.

    Raises:
        JobError: the page cannot be read, or lacks a mark.
    """
    try:
        whole = page.read_text(encoding="utf-8")
        head, rest = whole.split(_BEGIN)
        _, tail = rest.split(_END)
    except OSError as error:
        raise JobError(f"The page {page} cannot be read; check the path.", details=str(error)) from error
    except ValueError as error:
        raise JobError(f"The page {page} must hold the lines {_BEGIN} and {_END} once each.") from error
    write_text(page, f"{head}{_BEGIN}\n\n{text}\n{_END}{tail}")
