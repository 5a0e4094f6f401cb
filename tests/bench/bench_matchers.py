"""Time and memory of the networks and of CFOG on one pair (reference 256², template 192²), as ratios measured in one
run.

Each matcher runs in turn, round after round, so that a busy moment of the machine meets all of them; medians are
compared. Accuracy is measured by ``python -m s2m2_sar.engine evaluate``; time does not depend on the weights, so that
these are random.

    python tests/bench/bench_matchers.py [--rounds 7] [--threads 1] [--device cpu] [--json OUT]
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path

import torch

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.contract import Matcher
from s2m2_sar.engine.matching.network import NetworkMatcher
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network, count_parameters

_PRESETS = ("paper", "paper-ncc", "slim", "fast")


def matchers(device: str) -> dict[str, tuple[Matcher, int]]:
    """Each matcher and its number of parameters."""
    found: dict[str, tuple[Matcher, int]] = {}
    for name in _PRESETS:
        torch.manual_seed(0)
        network = build_network(preset(name))
        found[name] = NetworkMatcher(network, device), count_parameters(network)
    found["cfog"] = CfogMatcher(device), 0
    return found


def seconds(matcher: Matcher, window: int, side: int, masked: bool) -> float:
    """Process time of one match; what the machine does beside does not count."""
    generator = torch.Generator().manual_seed(1)
    chips = torch.rand(1, 3, window, window, generator=generator), torch.rand(1, 1, side, side, generator=generator)
    masks = [torch.ones(1, *chip.shape[2:], dtype=torch.bool) for chip in chips]
    if masked:
        masks[0][:, :10] = False
    started = time.process_time()
    matcher.match(*chips, *masks)
    return time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    every = matchers(arguments.device)
    cases = {"192 in 256": (256, 192, False), "192 in 256, masked": (256, 192, True), "192 in 392": (392, 192, False)}
    times: dict[str, dict[str, list[float]]] = {name: {case: [] for case in cases} for name in every}
    for number in range(arguments.rounds + 1):
        for name, (matcher, _) in every.items():
            for case, (window, side, masked) in cases.items():
                if name.startswith("paper") and case != "192 in 256":
                    continue
                taken = seconds(matcher, window, side, masked)
                if number:  # The first round warms up.
                    times[name][case].append(taken)
    median = {name: {c: statistics.median(t) for c, t in by.items() if t} for name, by in times.items()}
    slowest = median["paper"]["192 in 256"]
    print("| matcher | parameters | " + " | ".join(f"{case}, CPU ms" for case in cases) + " | against paper |")
    print("|---|---|" + "---|" * (len(cases) + 1))
    for name, (_, parameters) in every.items():
        cells = [f"{1e3 * median[name][case]:.0f}" if case in median[name] else "–" for case in cases]
        ratio = slowest / median[name]["192 in 256"]
        print(f"| {name} | {parameters:,} | " + " | ".join(cells) + f" | {ratio:.1f}× |")
    if arguments.json:
        arguments.json.write_text(json.dumps(median, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
