"""The report of a result: one self-contained HTML file made from the bundle's own files."""
