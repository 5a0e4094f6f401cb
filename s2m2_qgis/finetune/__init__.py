"""The Train page: what to learn from, a fine-tuning in the background, its curves and its verdict."""
