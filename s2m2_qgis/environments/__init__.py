"""Managed engines: private folders of libraries for a Python that has GDAL, made, checked and removed by the plugin.

``platforms`` (where Pythons and data lie) → ``base`` (which Python) and ``driver`` (which build) → ``locks`` (which
wheels) → ``builder`` (``pip``, ``proxy``, ``trouble``) → ``records`` (what is there). Nothing here imports torch, and
QGIS's own ``sys.path`` is never touched: the worker's bootstrap alone puts the folder on its path.
"""
