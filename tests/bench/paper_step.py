"""One published training step of the ``paper`` preset on one machine: 1 labelled and 15 unlabelled pairs, gradients
accumulated pair by pair, so that it runs in under 16 GB. A proof, once: minutes for one step are no way to train.

The network normalises within each pair (GroupNorm, LayerNorm) and all losses are means over pairs, so that the sum of
their gradients is that of the whole batch; ``--check`` compares both on a narrow network.

    python tests/bench/paper_step.py [--unlabelled 15] [--width 32] [--threads 1] [--check]
"""

from __future__ import annotations

import argparse
import json
import time
from typing import Iterator

import torch
from torch import Tensor

from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import Network, build_network, to_channels_last
from s2m2_sar.engine.runtime import peak_rss_bytes
from s2m2_sar.engine.training.config import PUBLISHED
from s2m2_sar.engine.training.independence import independence_loss
from s2m2_sar.engine.training.losses import published_loss
from s2m2_sar.engine.training.pseudo import pseudo_loss, pseudo_truth

#: Published: raw 8-bit range, learning rate and weight decay.
RATE, DECAY = 1e-5, 0.1


def chunks(pairs: int, window: int, side: int, size: int, seed: int) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Random pairs, ``size`` at a time: reference, template, offset (x, y). What they show does not change the cost."""
    generator = torch.Generator().manual_seed(seed)
    every = []
    for _ in range(pairs):
        reference = torch.rand(1, 3, window, window, generator=generator)
        x, y = torch.randint(0, window - side + 1, (2,), generator=generator).tolist()
        template = reference.mean(dim=1, keepdim=True)[:, :, y : y + side, x : x + side]
        every.append((reference, template, torch.tensor([[x, y]], dtype=torch.float32)))
    for first in range(0, pairs, size):
        yield tuple(torch.cat(parts) for parts in zip(*every[first : first + size], strict=True))  # type: ignore[misc]


def step(network: Network, labelled: int, unlabelled: int, window: int, side: int, size: int) -> float:
    """Accumulate the gradient of the published losses, ``size`` pairs at a time; answers the loss."""
    total = 0.0
    for number, with_label in ((labelled, True), (unlabelled, False)):
        for reference, template, offset in chunks(number, window, side, size, seed=int(with_label)):
            masks = [torch.ones(len(part), *part.shape[2:], dtype=torch.bool) for part in (reference, template)]
            output = network(reference, template, *masks)
            if with_label:
                own = published_loss(output, offset)
            else:
                own = pseudo_loss(output, pseudo_truth(output, PUBLISHED), PUBLISHED, network.config.deep_stride)
            # The independence loss is one mean over all pairs, the others each over their own.
            share = len(reference) / number
            loss = own * share + independence_loss(output) * (len(reference) / (labelled + unlabelled))
            loss.backward()
            total += float(loss.detach())
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--unlabelled", type=int, default=15)
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="accumulated against whole, on a network of width 8")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    if arguments.check:
        _check()
        return
    torch.manual_seed(0)
    network = to_channels_last(build_network(preset("paper", width=arguments.width))).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    started, clock = time.process_time(), time.monotonic()
    loss = step(network, 1, arguments.unlabelled, 256, 192, size=1)
    optimiser.step()
    said = {
        "pairs": 1 + arguments.unlabelled,
        "loss": round(loss, 4),
        "cpu_seconds": round(time.process_time() - started, 1),
        "wall_seconds": round(time.monotonic() - clock, 1),
        "peak_rss_gb": round(peak_rss_bytes() / 1e9, 2),
    }
    print(json.dumps(said))


def _check() -> None:
    gradients = []
    for size in (1, 4):
        torch.manual_seed(0)
        network = build_network(preset("paper", width=8)).train()
        step(network, 1, 4, 128, 64, size)
        gradients.append(torch.cat([part.grad.flatten() for part in network.parameters() if part.grad is not None]))
    difference = (gradients[0] - gradients[1]).norm() / gradients[1].norm()
    print(f"relative difference of the gradients, pair by pair against four at a time: {difference:.1e}")
    if not difference < 1e-3:
        raise SystemExit("the accumulated gradient is not that of the batch")


if __name__ == "__main__":
    main()
