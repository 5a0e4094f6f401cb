"""From a config to its network."""

from __future__ import annotations

from .config import NetworkConfig
from .gradient_network import GradientNetwork
from .pyramid_network import PyramidNetwork

Network = PyramidNetwork | GradientNetwork


def build_network(config: NetworkConfig) -> Network:
    """A network with fresh weights (torch's global generator decides them)."""
    return GradientNetwork(config) if config.family == "gradient" else PyramidNetwork(config)


def count_parameters(network: Network) -> int:
    """Number of trained numbers."""
    return sum(parameter.numel() for parameter in network.parameters())
