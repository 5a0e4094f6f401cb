"""The command line's ``report``."""

from __future__ import annotations

import argparse
from typing import Any

from ..progress import Progress
from ..protocol import ReportSpec
from .job import report as make


def add_report(parser: argparse.ArgumentParser) -> None:
    """Options of ``report``."""
    parser.add_argument("bundle", metavar="FOLDER", help="a result: the folder with its result.json")


def report(arguments: argparse.Namespace, progress: Progress) -> dict[str, Any]:
    """Make the report of a finished result anew; answers where it lies."""
    return make(ReportSpec(bundle=arguments.bundle), progress)
