"""Assisted picking: one point's place in the other layer, and the points that are worth marking."""
