"""``python -m s2m2_sar.engine``."""

from .cli import main

raise SystemExit(main())
