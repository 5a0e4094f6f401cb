"""The real command line in processes of their own, held to so much memory and time: what each said and how it ended.

``run`` starts one interpreter, which loads what every command needs once and forks for each command; the memory of a
fork is limited (RLIMIT_AS), so that a raster that unpacks to terabytes takes no machine down.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: Address space of a command on top of what the loaded interpreter has, bytes; and the time that it may take.
MEMORY = 3 << 30
SECONDS = 120
_TRACES = ("Traceback (most recent call last)", "Segmentation fault", "terminate called", "Fatal Python error")


@dataclass(frozen=True)
class Outcome:
    """How a command ended.

    Attributes:
        code: the exit code; negative for a signal, None where it had to be killed for time.
        out, err: what it wrote.
        seconds: it took.
    """

    argv: tuple[str, ...]
    code: int | None
    out: str
    err: str
    seconds: float

    @property
    def sentence(self) -> str:
        """The one message for the user; fails the test where there is none, or more than one clear sentence."""
        about = f"{' '.join(self.argv)}: exit {self.code} after {self.seconds:.0f} s\n{self.out}\n{self.err[-3000:]}"
        assert self.code is not None, f"does not end\n{about}"
        assert self.code in (1, 2), about
        assert not any(trace in self.err for trace in _TRACES), about
        answer = json.loads(self.out.splitlines()[-1])
        assert set(answer) == {"error"}, about
        text: str = answer["error"]
        assert text, about
        assert "\n" not in text, about
        assert "fault that it did not expect" not in text, about
        assert len(text) < 700, about
        assert text.rstrip()[-1] in ".…", about
        return text


def run(commands: Sequence[Sequence[str | Path]], memory: int = MEMORY, seconds: float = SECONDS) -> list[Outcome]:
    """Run each command (its words after ``python -m s2m2_sar.engine``), one after the other."""
    order = [[str(word) for word in words] for words in commands]
    request = json.dumps({"commands": order, "memory": memory, "seconds": seconds})
    child = subprocess.run(
        [sys.executable, __file__],
        input=request.encode(),
        stdout=subprocess.PIPE,
        timeout=120 + len(order) * (seconds + 5),
        check=True,
    )
    found = [json.loads(line) for line in child.stdout.splitlines()]
    assert len(found) == len(order)
    return [Outcome(tuple(words), *answer) for words, answer in zip(order, found)]


def _serve() -> None:
    import os
    import resource
    import signal
    import tempfile
    import time

    from s2m2_sar.engine import batch, cli, field, finetune, jobs, report  # noqa: F401
    from s2m2_sar.engine.apply import commands as _apply  # noqa: F401
    from s2m2_sar.engine.batch import commands as _batch  # noqa: F401
    from s2m2_sar.engine.field import commands as _field  # noqa: F401
    from s2m2_sar.engine.finetune import commands as _finetune  # noqa: F401
    from s2m2_sar.engine.registration import commands as _registration  # noqa: F401
    from s2m2_sar.engine.report import commands as _report  # noqa: F401
    from s2m2_sar.engine.training import commands as _training  # noqa: F401

    wanted = json.loads(sys.stdin.buffer.read())
    with open("/proc/self/statm", encoding="ascii") as stream:
        taken = int(stream.read().split()[0]) * resource.getpagesize()
    limit = taken + wanted["memory"]
    for words in wanted["commands"]:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            began = time.monotonic()
            child = os.fork()
            if child == 0:
                code = 99
                try:
                    os.setsid()
                    os.dup2(out.fileno(), 1)
                    os.dup2(err.fileno(), 2)
                    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
                    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                    code = cli.main(words)
                    sys.stdout.flush()
                    sys.stderr.flush()
                finally:
                    os._exit(code)
            code = None
            while code is None and time.monotonic() - began < wanted["seconds"]:
                done, status = os.waitpid(child, os.WNOHANG)
                if done:
                    code = os.waitstatus_to_exitcode(status)
                else:
                    time.sleep(0.02)
            if code is None:
                os.killpg(child, signal.SIGKILL)
                os.waitpid(child, 0)
            texts = []
            for file in (out, err):
                file.seek(0)
                texts.append(file.read(2_000_000).decode("utf-8", "replace"))
            answer = [code, *texts, time.monotonic() - began]
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    _serve()
