"""What a result remembers of a file, to notice later that it is another one."""

from __future__ import annotations

import hashlib
import os

#: A file up to this size is hashed whole; a larger one by blocks, so that opening a scene of 50 GB takes no minute.
WHOLE_BYTES = 256 * 1024 * 1024
#: Sampled hash: so many blocks of so many bytes, evenly spread from the first byte to the last.
BLOCKS, BLOCK_BYTES = 64, 1024 * 1024


def file_hash(path: str) -> str:
    """SHA-256 of a file as hexadecimal digits; empty for what is no local file.

    A file above :data:`WHOLE_BYTES` gives ``sampled:`` and the SHA-256 of its size (decimal digits and a newline)
    followed by :data:`BLOCKS` blocks evenly spread over it.

    Raises:
        OSError: the file cannot be read.
    """
    if not os.path.isfile(path):
        return ""
    size = os.path.getsize(path)
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        if size <= WHOLE_BYTES:
            while block := stream.read(BLOCK_BYTES):
                digest.update(block)
            return digest.hexdigest()
        digest.update(f"{size}\n".encode())
        for number in range(BLOCKS):
            stream.seek((size - BLOCK_BYTES) * number // (BLOCKS - 1))
            digest.update(stream.read(BLOCK_BYTES))
    return f"sampled:{digest.hexdigest()}"
