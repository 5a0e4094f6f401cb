"""What a model can be taught with: pairs of layers with tie points or without, tables and trees of patches."""
