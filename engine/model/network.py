"""From a config to its network."""

from __future__ import annotations

import torch
from torch import nn

from .config import NetworkConfig
from .gradient_network import GradientNetwork
from .pyramid_network import PyramidNetwork

Network = PyramidNetwork | GradientNetwork


def build_network(config: NetworkConfig) -> Network:
    """A network with fresh weights (torch's global generator decides them)."""
    return GradientNetwork(config) if config.family == "gradient" else PyramidNetwork(config)


def to_channels_last(network: Network) -> Network:
    """The same network, weights laid out channels last: on CPUs its depthwise convolutions are three times as fast."""
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            module.weight.data = module.weight.data.contiguous(memory_format=torch.channels_last)
    return network


def count_parameters(network: Network) -> int:
    """Number of trained numbers."""
    return sum(parameter.numel() for parameter in network.parameters())
