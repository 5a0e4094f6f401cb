"""The command line: one JSON line last, exit codes, no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine import cli
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import INTERNAL, Cancelled, JobError, LayerSpec, RegisterSpec
from s2m2_sar.engine.registration.commands import add_register, register_spec

from .registration import ground


@pytest.fixture(autouse=True)
def _own_signals() -> Iterator[None]:
    """The command line takes Ctrl-C for itself; the next test gets it back."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def run(*words: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "s2m2_sar.engine", *words], capture_output=True, text=True, timeout=timeout, check=False
    )


def test_register_prints_its_result_last(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path / "in", (12.0, -8.0), side=300)
    out = tmp_path / "out"
    done = run(
        "register",
        "--sar",
        str(sar),
        "--optical",
        str(optical),
        "--out",
        str(out),
        "--matcher",
        "cfog",
        "--max-shift",
        "300",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    answer = json.loads(done.stdout.splitlines()[-1])
    assert {"shift_px", "shift_x", "shift_y", "shift_m", "confidence", "accepted", "reason"} <= set(answer)
    assert answer["accepted"]
    assert answer["shift_px"] == pytest.approx([-12, 8], abs=0.5)
    assert answer["shift_x"] == pytest.approx(-120, abs=5)
    assert answer["shift_y"] == pytest.approx(-80, abs=5)
    assert answer["bundle"] == str(out)
    assert (out / "result.json").is_file()
    assert "100%" in done.stderr


def test_a_refusal_is_no_failure(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sar, _ = ground.write_pair(tmp_path / "in", side=300)
    _, optical = ground.write_pair(tmp_path / "other", side=300, seed=9)
    words = ["--sar", str(sar), "--optical", str(optical), "--out", str(tmp_path / "out"), "--matcher", "cfog"]
    assert cli.main(["register", *words]) == 0
    answer = json.loads(capfd.readouterr().out.splitlines()[-1])
    assert answer["accepted"] is False
    assert "lack of evidence" in answer["reason"]


def test_bad_input_is_exit_code_2_without_a_traceback(tmp_path: Path) -> None:
    done = run("register", "--sar", str(tmp_path / "no.tif"), "--optical", "x.tif", "--out", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "does not exist" in json.loads(done.stdout.splitlines()[-1])["error"]
    assert "Traceback" not in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "COMMAND"),
        (["dance"], "dance"),
        (["register"], "--sar"),
        (["register", "--sar", "a", "--optical", "b", "--out", "c", "--matcher", "magic"], "magic"),
        (["register", "--sar", "a", "--optical", "b", "--out", "c", "--max-shift", "far"], "far"),
        (["register", "--sar", "a", "--optical", "b", "--out", "c", "--colour", "red"], "--colour"),
    ],
)
def test_wrong_words_are_a_sentence(capfd: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert cli.main(words) == 2
    answer = json.loads(capfd.readouterr().out.splitlines()[-1])
    assert said in answer["error"]
    assert "--help" in answer["error"]


@pytest.mark.parametrize("words", [["--help"], *([command.name, "--help"] for command in cli.COMMANDS)])
def test_every_command_has_help(capfd: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    assert ended.value.code == 0
    shown = capfd.readouterr().out
    assert "usage: python -m s2m2_sar.engine" in shown
    if len(words) == 1:
        assert all(command.name in shown for command in cli.COMMANDS)


def answer_of(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], failure: BaseException
) -> tuple[int, Any, str]:
    """What the command line makes of a command that ends so."""

    def fail(*_: object) -> dict[str, Any]:
        raise failure

    monkeypatch.setattr(cli, "_run", fail)
    code = cli.main(["register"])
    out, err = capfd.readouterr()
    return code, json.loads(out.splitlines()[-1]), err


def test_a_fault_of_the_program_is_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    code, answer, err = answer_of(monkeypatch, capfd, ZeroDivisionError("division by zero"))
    assert code == 1
    assert "ZeroDivisionError" not in answer["error"]
    assert "ZeroDivisionError" in err  # for a report, on stderr
    code, _, _ = answer_of(monkeypatch, capfd, JobError("It broke.", INTERNAL))
    assert code == 1


def test_a_cancel_is_exit_code_130(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    code, answer, _ = answer_of(monkeypatch, capfd, Cancelled())
    assert code == 130
    assert "Cancelled" in answer["error"]


def test_ctrl_c_ends_a_run_and_leaves_nothing(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path / "in", side=1024)
    before = ground.files_under(tmp_path)
    words = [
        "register",
        "--sar",
        str(sar),
        "--optical",
        str(optical),
        "--out",
        str(tmp_path / "out"),
        "--matcher",
        "cfog",
    ]
    command = [sys.executable, "-m", "s2m2_sar.engine", *words, "--max-shift", "3000", "--max-templates", "200"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    for line in process.stderr:
        if "Matching" in line:
            break
    asked = time.monotonic()
    os.kill(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    assert time.monotonic() - asked < 30
    assert "Cancelled" in json.loads(out.splitlines()[-1])["error"]
    assert ground.files_under(tmp_path) == before


def test_ctrl_c_while_libraries_load_is_a_sentence_too(tmp_path: Path) -> None:
    words = ["register", "--sar", "a.tif", "--optical", "b.tif", "--out", str(tmp_path / "out")]
    # The interpreter itself needs a moment until the first line of ours runs.
    program = (
        "import os, signal, sys; from s2m2_sar.engine import cli\n"
        "keep = cli._command\n"
        "cli._command = lambda words: (os.kill(os.getpid(), signal.SIGINT), keep(words))[1]\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert "Cancelled" in json.loads(done.stdout.splitlines()[-1])["error"]
    assert "Traceback" not in done.stderr


def test_a_second_ctrl_c_leaves_nothing_half_written(tmp_path: Path) -> None:
    """The job never looks whether it is cancelled; the third Ctrl-C comes while its files are being removed."""
    program = (
        "import os, shutil, signal, sys\n"
        "from s2m2_sar.engine import cli; from s2m2_sar.engine.registration import bundle\n"
        "press = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
        "remove = shutil.rmtree\n"
        "shutil.rmtree = lambda *at, **how: ((bundle.os.path.exists(at[0]) and press()), remove(*at, **how))\n"
        "def run(*_):\n"
        "    with bundle.bundle_folder(sys.argv[1]) as folder:\n"
        "        (folder / 'half.tif').write_text('half')\n"
        "        press(); print('once', flush=True); press()\n"
        "cli._run = run\n"
        "sys.exit(cli.main(['register']))"
    )
    words = [sys.executable, "-c", program, str(tmp_path / "new" / "out")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 130, done.stderr
    assert done.stdout.splitlines()[0] == "once"
    assert "Cancelled" in json.loads(done.stdout.splitlines()[-1])["error"]
    assert "Traceback" not in done.stderr
    assert ground.files_under(tmp_path) == set()


def test_every_setting_of_a_registration_has_an_option() -> None:
    import argparse

    parser = argparse.ArgumentParser()
    add_register(parser)
    words = """
        --sar s.tif --sar-band 2 --sar-scaling db --sar-crs EPSG:32631 --sar-nodata 0 -9999 --sar-option NUM_THREADS=2
        --sar-name s --optical o.tif --optical-bands 4 3 2 --optical-crs EPSG:3857 --optical-nodata 255
        --optical-option A=B --optical-name o --out dir --matcher cfog --model m.safetensors --device cpu
        --max-shift 500 --moves optical --start 1 2 -3 4e5 --exclude P1 --exclude P2 --area P0 --area-crs EPSG:4326
        --gsd 5 --template 128 --max-templates 12 --output copy --seed 3 --threads 2
    """
    arguments = parser.parse_args(words.split())
    assert register_spec(arguments) == RegisterSpec(
        sar=LayerSpec("s.tif", "s", (2,), "EPSG:32631", (0.0, -9999.0), "db", ("NUM_THREADS=2",)),
        optical=LayerSpec("o.tif", "o", (4, 3, 2), "EPSG:3857", (255.0,), "auto", ("A=B",)),
        out="dir",
        matcher="cfog",
        model="m.safetensors",
        device="cpu",
        max_shift_m=500.0,
        moves="optical",
        start=(1.0, 2.0, -3.0, 4e5),
        area="P0",
        exclude=("P1", "P2"),
        area_crs="EPSG:4326",
        gsd=5.0,
        template_px=128,
        max_templates=12,
        output="copy",
        seed=3,
        threads=2,
    )


def test_the_defaults_are_the_specs() -> None:
    import argparse

    parser = argparse.ArgumentParser()
    add_register(parser)
    said = register_spec(parser.parse_args(["--sar", "s", "--optical", "o", "--out", "d"]))
    assert said == RegisterSpec(LayerSpec("s"), LayerSpec("o"), "d")


def test_progress_goes_to_stderr_at_every_tenth(capfd: pytest.CaptureFixture[str]) -> None:
    reporter = cli._Reporter()
    progress = Progress(reporter.report, log=reporter.log)
    for step in range(101):
        progress.step(step / 100, "Working")
    progress.log("warning", "Look out.")
    out, err = capfd.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 12
    assert "warning: Look out." in err
