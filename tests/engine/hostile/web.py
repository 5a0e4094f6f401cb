"""A server of this machine that answers nothing and counts who asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Web:
    """A running server.

    Attributes:
        address: ``http://…``, without a slash at its end.
        asked: method and path of each request so far.
    """

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                web.asked.append(f"{self.command} {self.path}")
                path = folder / self.path.lstrip("/").split("?")[0]
                content = path.read_bytes() if path.is_file() else b""
                first, last = 0, len(content) - 1
                if content and "Range" in self.headers:
                    low, _, high = self.headers["Range"].partition("=")[2].partition("-")
                    first, last = int(low), min(int(high or last), last)
                    self.send_response(206)
                    self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
                else:
                    self.send_response(200 if content else 404)
                self.send_header("Accept-Ranges", "bytes")
                self.send_header("Content-Length", str(last + 1 - first))
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(content[first : last + 1])

            do_GET = do_HEAD = do_POST = do_PUT = do_OPTIONS = _answer

            def log_message(self, *_arguments: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@contextmanager
def web(folder: Path) -> Iterator[Web]:
    """Serve the files of ``folder``, and 404 for others."""
    running = Web(folder)
    thread = threading.Thread(target=running.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        running.server.shutdown()
        running.server.server_close()
        thread.join()
