"""A real browser plays the film to its end. Skipped where no Chromium is installed."""

import http.server
import shutil
import subprocess
import threading
from urllib.parse import parse_qs, urlsplit

import pytest

from maquette.render.turntable import turntable
from tests.render.scenes import box

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
PAGE = b"""<!doctype html><video id="film" muted src="/film.mp4"></video><script>
const film = document.getElementById("film");
const tell = what => fetch("/told?what=" + encodeURIComponent(what));
film.onerror = () => tell("error " + film.error.code + " " + film.error.message);
film.onended = () => tell(["ended", film.videoWidth, film.videoHeight, film.duration.toFixed(2)].join(" "));
film.playbackRate = 4;
film.play().catch(error => tell("refused " + error));
</script>"""


class Site(http.server.BaseHTTPRequestHandler):
    """The page, the film, and an ear for what the page tells."""

    film = b""
    told: list[str]
    heard: threading.Event

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        body = {"/": PAGE, "/film.mp4": self.film}.get(address.path, b"")
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4" if address.path == "/film.mp4" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        if address.path == "/told":
            self.told.append(parse_qs(address.query)["what"][0])
            self.heard.set()

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_chromium_plays_the_film_to_its_end(tmp_path):
    site = type("Here", (Site,), {"film": turntable(box(1, 2, 1), 1.0, 24, 128), "told": [], "heard": threading.Event()})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", f"--user-data-dir={tmp_path}"]
    command += ["--remote-debugging-port=0", f"http://127.0.0.1:{server.server_port}/"]
    browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert site.heard.wait(60), "the browser told nothing"
    finally:
        browser.terminate()
        browser.wait(20)
        server.shutdown()
        server.server_close()
    assert site.told == ["ended 128 128 1.00"]
