"""Keeping freed memory for the next training step."""

from __future__ import annotations

import ctypes
import platform

# From glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_MAX = -1, -2, -4
_LARGEST = 2**31 - 1
_PAD = 256 << 20


def keep_freed_memory() -> bool:
    """Tell the C library to keep what is freed instead of giving it back to the system; answers whether it understood.

    Each step of a training frees and asks for the same hundreds of megabytes. Given back, every page comes anew and has
    to be filled with zeros first: a sixth of a step's time. For processes that train, and do little else: they hold
    their peak to the end. Linux with glibc only; elsewhere nothing happens.
    """
    if platform.system() != "Linux" or platform.libc_ver()[0] != "glibc":
        return False
    mallopt = ctypes.CDLL(None).mallopt
    settings = ((_M_MMAP_MAX, 0), (_M_TRIM_THRESHOLD, _LARGEST), (_M_TOP_PAD, _PAD))
    return all(mallopt(key, value) == 1 for key, value in settings)
