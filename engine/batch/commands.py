"""The command line's ``batch``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..progress import Progress
from ..protocol import JobError
from .meaning import meanings
from .run import local, run_batch
from .settings import JOBS, columns

_EPILOGUE = """
A manifest is a CSV file or GeoPackage table with the columns scene, sar and optical; STAC items (JSON) whose assets are
named sar and optical; or a folder with one folder for each scene, holding sar.* and optical.*. Every other option below
is a column, too, and a row's own value wins. Paths are relative to the manifest; /vsi… names and https://, s3://, gs://
addresses are read by GDAL.
"""


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Options of ``batch``: its own, and one for every column of a manifest."""
    parser.epilog = _EPILOGUE
    parser.add_argument("manifest", metavar="MANIFEST", type=Path, help="the scenes")
    parser.add_argument("--out", required=True, type=Path, metavar="FOLDER", help="for bundles, outcome.csv and .json")
    parser.add_argument("--job", choices=JOBS, default=JOBS[0], help="what is done with each scene (default register)")
    parser.add_argument("--layer", default="", help="of a GeoPackage; default: its first")
    parser.add_argument(
        "--at-once", type=int, default=1, metavar="N", help="scenes at a time on this machine (default 1)"
    )
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS", help="of a Dask cluster, or its scheduler file, to run there"
    )
    settings = parser.add_argument_group("settings of every scene that has no value of its own")
    for name, meaning in sorted(meanings().items()):
        # argparse takes a percent sign for the beginning of a placeholder.
        settings.add_argument(
            f"--{name.replace('_', '-')}",
            dest=f"setting_{name}",
            default="",
            metavar="VALUE",
            help=meaning.replace("%", "%%"),
        )


def batch(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Do what is missing of a batch; exit code 1 where a scene has failed."""
    if arguments.at_once < 1:
        raise JobError("At least one scene must run at a time; give --at-once 1 or more.")
    known = columns(arguments.job)
    given = {
        name[len("setting_") :]: text for name, text in vars(arguments).items() if name.startswith("setting_") and text
    }
    strange = sorted(set(given) - set(known))
    if strange:
        option = strange[0].replace("_", "-")
        raise JobError(f"--{option} is no setting of --job {arguments.job}; leave it out, or choose the other job.")
    if arguments.scheduler:
        from .cluster import on_cluster

        runner = on_cluster(arguments.scheduler)
    else:
        runner = local(arguments.at_once)
    answer = run_batch(arguments.manifest, arguments.out, arguments.job, given, runner, progress, arguments.layer)
    return {**answer, "exit_code": 1 if answer["failed"] else 0}
