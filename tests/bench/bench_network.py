"""The networks against a plain implementation of the published one, and against CFOG: CPU time, memory, growth.

Everything runs in turn, round after round in one process, on one thread, so that a busy moment of the machine meets all
of them; CPU seconds, medians. What is fast must also be right: heatmaps of ``paper`` are compared with the plain ones
first, and a difference ends the run. Time does not depend on the weights, so that these are random.

    python tests/bench/bench_network.py [--rounds 5] [--batch 1 8] [--windows 256 320 392 512] [--json OUT]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

import torch
from plain_s2m2 import PlainS2M2
from torch import Tensor

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.network import NetworkMatcher
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import Network, build_network
from s2m2_sar.engine.runtime import peak_rss_bytes

#: Heatmaps of equal output differ by no more than this.
TOLERANCE = 1e-3
WINDOW, SIDE = 256, 192
EXACT, HALF = "paper", "paper, bfloat16"
Run = Callable[[Tensor, Tensor], Tensor]


def has_bfloat16() -> bool:
    """Whether this chip multiplies bfloat16 itself; without it, PyTorch's bfloat16 is slower than float32."""
    flags = Path("/proc/cpuinfo")
    words = set(flags.read_text(encoding="ascii").split()) if flags.exists() else set()
    return bool(words & {"avx512_bf16", "amx_bf16", "bf16"})


def contestants(only: str = "") -> dict[str, Run]:
    """Each by name: (reference (B, 3, H, W), template (B, 1, h, w)) → fused heatmap (B, M, N).

    Args:
        only: the one to build; empty = all.
    """
    makers: dict[str, Callable[[], Run]] = {
        "plain": _plain,
        EXACT: lambda: _matched(NetworkMatcher(_paper())),
        HALF: lambda: _matched(NetworkMatcher(_paper(), dtype=torch.bfloat16)),
        "fast": lambda: _matched(NetworkMatcher(build_network(preset("fast")))),
        "cfog": lambda: _matched(CfogMatcher()),
    }
    if not has_bfloat16():
        del makers[HALF]
    return {name: make() for name, make in makers.items() if only in ("", name)}


def _paper() -> Network:
    torch.manual_seed(0)
    return build_network(preset("paper"))


def _plain() -> Run:
    plain = PlainS2M2().eval()
    plain.load_state_dict(_paper().state_dict())

    @torch.inference_mode()
    def run(reference: Tensor, template: Tensor) -> Tensor:
        fused: Tensor = plain(reference, template)[2]
        return fused

    return run


def _matched(matcher: NetworkMatcher | CfogMatcher) -> Run:
    def run(reference: Tensor, template: Tensor) -> Tensor:
        masks = [torch.ones(len(part), *part.shape[2:], dtype=torch.bool) for part in (reference, template)]
        return matcher.match(reference, template, *masks).fused

    return run


def pair(batch: int = 1, window: int = WINDOW, side: int = SIDE) -> tuple[Tensor, Tensor]:
    """Random chips of one size."""
    generator = torch.Generator().manual_seed(1)
    reference = torch.rand(batch, 3, window, window, generator=generator)
    free = window - side
    template = reference.mean(dim=1, keepdim=True)[:, :, free // 2 : free // 2 + side, free // 3 : free // 3 + side]
    return reference, template.contiguous()


def check_equal(every: dict[str, Run]) -> None:
    """End the run where ``paper`` does not answer what the plain implementation does."""
    inputs = pair()
    expected = every["plain"](*inputs)
    for name in (EXACT, HALF):
        if name not in every:
            continue
        found = every[name](*inputs)
        difference = float((found - expected).abs().max())
        same = bool(found.argmax() == expected.argmax())
        print(f"{name}: largest difference from the plain heatmap {difference:.1e}, same arg-max: {same}")
        if difference > TOLERANCE or not same:
            raise SystemExit(f"{name} does not answer what the plain implementation does")


def time_all(every: dict[str, Run], rounds: int, inputs: tuple[Tensor, Tensor]) -> dict[str, float]:
    """Median CPU seconds of each; a first round warms up."""
    taken: dict[str, list[float]] = {name: [] for name in every}
    for number in range(rounds + 1):
        for name, run in every.items():
            started = time.process_time()
            run(*inputs)
            if number:
                taken[name].append(time.process_time() - started)
    return {name: statistics.median(values) for name, values in taken.items()}


def alone(name: str, batch: int) -> dict[str, float]:
    """Seconds a pair and peak memory of a process that does nothing else."""
    command = [sys.executable, __file__, "--alone", name, "--batch", str(batch)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


def _alone(name: str, batch: int) -> None:
    before = peak_rss_bytes()
    run = contestants(name)[name]
    inputs = pair(batch)
    started = time.process_time()
    run(*inputs)
    seconds = (time.process_time() - started) / batch
    print(json.dumps({"seconds": seconds, "peak_mb": peak_rss_bytes() / 1e6, "idle_mb": before / 1e6}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--batch", type=int, nargs="*", default=[1, 8], help="sizes whose time and memory are measured")
    parser.add_argument("--windows", type=int, nargs="*", default=[256, 320, 392, 512], help="sides of search windows")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    if arguments.alone:
        _alone(arguments.alone, arguments.batch[0])
        return
    every = contestants()
    if HALF not in every:
        print("This chip has no bfloat16: that path is not measured.")
    check_equal(every)
    result: dict[str, object] = {}

    seconds = time_all(every, arguments.rounds, pair())
    result["pair"] = seconds
    print(f"\n| {SIDE} in {WINDOW} | CPU ms a pair | against plain | against cfog |\n|---|---|---|---|")
    for name, value in seconds.items():
        print(f"| {name} | {1e3 * value:.0f} | {seconds['plain'] / value:.2f}× | {value / seconds['cfog']:.1f}× |")

    growth = {
        window: time_all({n: r for n, r in every.items() if n in (EXACT, "fast", "cfog")}, 1, pair(1, window))
        for window in arguments.windows
    }
    result["growth"] = growth
    print("\n| search window px | " + " | ".join(f"{name}, CPU ms" for name in (EXACT, "fast", "cfog")) + " |")
    print("|---|---|---|---|")
    for window, values in growth.items():
        print(f"| {window} | " + " | ".join(f"{1e3 * values[name]:.0f}" for name in (EXACT, "fast", "cfog")) + " |")

    memory = {name: {batch: alone(name, batch) for batch in arguments.batch} for name in every}
    result["memory"] = memory
    print(
        "\n| first call, own process | "
        + " | ".join(f"batch {b}: CPU s a pair, peak MB" for b in arguments.batch)
        + " |"
    )
    print("|---|" + "---|" * len(arguments.batch))
    for name, by_batch in memory.items():
        cells = [f"{value['seconds']:.2f}, {value['peak_mb']:.0f}" for value in by_batch.values()]
        print(f"| {name} | " + " | ".join(cells) + " |")
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
