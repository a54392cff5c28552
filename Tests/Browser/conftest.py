"""What every browser test starts from: our own content built once, served under a path, and opened from its folder."""

import functools
import http.server
import os
import pathlib
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site of content/, built by the real program."""
    output = tmp_path_factory.mktemp("served") / "docs" / "site"
    command = [os.environ.get("DEBRIEF", str(ROOT / ".build/debug/debrief")), "build", "--source", str(ROOT), "--output", str(output)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return output


@pytest.fixture(scope="session")
def pages(site):
    """Paths of all pages below the site, sorted."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


@pytest.fixture(scope="session")
def address(site):
    """The site behind a plain file server on loopback, two folders below the server's root."""
    handler = functools.partial(QuietHandler, directory=str(site.parents[1]))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/docs/site/"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def browser():
    """A real Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()
