"""A store that speaks S3, for tests: the package localbucket on loopback, with one bucket."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

from localbucket import S3Handler

from fieldreport.storage.archive.signing_v4 import AccessKey

ACCESS = AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG")


@contextmanager
def object_store(folder: Path) -> Iterator[str]:
    """Serve a bucket that lies in `folder`, and yield its address."""
    (folder / "originals").mkdir(parents=True)

    class Handler(S3Handler):
        data_root = folder

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with closing_server(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        yield f"s3://originals/gender?endpoint=http://127.0.0.1:{port}"


@contextmanager
def closing_server(server: ThreadingHTTPServer) -> Iterator[int]:
    """Run a server on a thread of its own and yield its port."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        with closing(server.socket):
            server.server_close()
