"""``python -m s2m2_sar.engine COMMAND …``: parse, call, print one JSON line last.

Every command lives in the ``commands`` module of its room as two functions: ``add_<name>(parser)`` adds its options,
and ``<name>(arguments, progress)`` answers JSON-ready data; an ``exit_code`` in it is not printed but returned. The
module is imported only when its command is asked for.
"""

from __future__ import annotations

import argparse
import importlib
import json
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, Optional

from .failures import as_job_error
from .progress import Progress
from .protocol import BAD_INPUT, DISK, MODEL, Cancelled, JobError

#: Exit codes beside 0: the user can mend it; machine or program failed; cancelled (as shells have it for SIGINT).
MEND, FAILED, CANCELLED = 2, 1, 130
_PROGRAM = "python -m s2m2_sar.engine"


@dataclass(frozen=True)
class Command:
    """A command: its name, the module (in this package) that has it, and one line of help."""

    name: str
    module: str
    help: str


COMMANDS = (
    Command("register", ".registration.commands", "register a SAR raster to an optical one"),
    Command("field", ".field.commands", "estimate a scene's displacement field and correct it"),
    Command("refit", ".field.commands", "estimate a field anew from edited matches"),
    Command("apply", ".apply.commands", "correct further layers by a finished result"),
    Command("batch", ".batch.commands", "do a job for every scene of a manifest, here or on a cluster"),
    Command("report", ".report.commands", "make the report of a finished result anew"),
    Command("propose", ".propose.commands", "find one point of one layer in the other"),
    Command("suggest", ".propose.commands", "choose places worth a tie point"),
    Command("train", ".training.commands", "train a network on labelled and unlabelled pairs"),
    Command("study", ".training.study.commands", "train and compare what the method consists of, part by part"),
    Command("finetune", ".finetune.commands", "teach a model two layers by tie points between them"),
    Command("evaluate", ".training.commands", "score a matcher on labelled pairs"),
    Command("compare", ".models.commands", "compare two matchers on the same pairs"),
    Command("model-info", ".models.commands", "say what a model is, and whether its files are whole"),
    Command("calibrate", ".training.commands", "calibrate a matcher's probabilities and confidence"),
    Command("calibrate-registration", ".registration.commands", "calibrate the confidence of registrations"),
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise JobError(f"{message[:1].upper()}{message[1:]}; see {self.prog} --help.")


class _Reporter:
    """Progress on stderr: one line that is written over on a terminal, else a line at every tenth."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._tenth = -1

    def report(self, fraction: Optional[float], message: str, left: Optional[float]) -> None:
        if fraction is None:
            return
        if self._terminal:
            remaining = f", {left:.0f} s left" if left is not None else ""
            end = "\n" if fraction >= 1 else ""
            print(f"\r\x1b[K{fraction:4.0%} {message}{remaining}", end=end, file=sys.stderr, flush=True)
        elif int(fraction * 10) > self._tenth:
            self._tenth = int(fraction * 10)
            print(f"{fraction:4.0%} {message}", file=sys.stderr, flush=True)

    def log(self, level: str, message: str) -> None:
        print(f"{level}: {message}", file=sys.stderr, flush=True)


class _Stop:
    """Ctrl-C and SIGTERM end the job at its next step; a second one where it is, once what is half written is gone."""

    def __init__(self) -> None:
        self._asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)

    def __call__(self) -> bool:
        return self._asked

    def _ask(self, _number: int, _frame: object) -> None:
        self._asked = True
        for other in (signal.SIGINT, signal.SIGTERM):
            signal.signal(other, self._end)

    def _end(self, _number: int, _frame: object) -> None:
        # From here on half a result is being removed; an impatient third one must not leave it behind.
        for other in (signal.SIGINT, signal.SIGTERM):
            signal.signal(other, signal.SIG_IGN)
        raise KeyboardInterrupt


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run a command; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        # First of all: importing torch alone takes seconds in which a Ctrl-C must end in a sentence, too.
        stop = _Stop()
        command = _command(words)
        answer = _run(command, words[1:], stop)
    except (Cancelled, KeyboardInterrupt) as ended:
        _say({"error": str(ended) or "Cancelled; nothing was written."})
        return CANCELLED
    except Exception as error:  # noqa: BLE001 - the last place where a failure can become a sentence
        failure = as_job_error(error)
        if failure.kind not in (BAD_INPUT, DISK, MODEL) and failure.details:
            print(failure.details, file=sys.stderr)
        _say({"error": failure.message})
        return MEND if failure.kind in (BAD_INPUT, DISK, MODEL) else FAILED
    code = int(answer.pop("exit_code", 0))
    _say(answer)
    return code


def _command(words: Sequence[str]) -> Command:
    parser = _Parser(prog=_PROGRAM, description="SAR–optical registration without QGIS.")
    choices = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS:
        choices.add_parser(command.name, help=command.help, add_help=False)
    chosen, _ = parser.parse_known_args(words[:1])
    return next(command for command in COMMANDS if command.name == chosen.command)


def _run(command: Command, words: Sequence[str], stop: _Stop) -> dict[str, Any]:
    module = importlib.import_module(command.module, __package__)
    function = command.name.replace("-", "_")
    parser = _Parser(prog=f"{_PROGRAM} {command.name}", description=command.help[:1].upper() + command.help[1:] + ".")
    getattr(module, f"add_{function}")(parser)
    arguments = parser.parse_args(words)
    reporter = _Reporter()
    progress = Progress(reporter.report, stop, reporter.log)
    progress.check()
    answer: dict[str, Any] = getattr(module, function)(arguments, progress)
    return answer


def _say(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=True, allow_nan=False), flush=True)
