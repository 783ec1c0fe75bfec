"""`serve` as a process: the first start, the next one, and the end."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from maquette.api.serve import Welcome, serve
from maquette.errors import InvalidInput
from maquette.settings import Settings
from tests.support.live_server import PREVIEW, PREVIEWS

PROGRAM = """
from pathlib import Path
import sys
from maquette.api.serve import Welcome, serve
from maquette.settings import Settings
serve(Settings(data_dir=Path(sys.argv[1]), port=0, auth=sys.argv[2] == "auth"), worker=False)
"""


@dataclass
class Started:
    process: subprocess.Popen[str]
    url: str
    said: str


@contextmanager
def started(data_dir: Path, auth: str = "auth") -> Iterator[Started]:
    """A server process on a free port, and what it said until it could be used."""
    command = [sys.executable, "-c", PROGRAM, str(data_dir), auth]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
    try:
        assert process.stdout and process.stderr
        said = ""
        while "curl" not in said:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            said += line
        for line in process.stderr:
            if "startup complete" in line:
                break
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert found
        yield Started(process, found.group(), said)
    finally:
        process.kill()
        process.wait()


def test_the_first_start_prints_a_key_that_works_and_the_next_one_prints_none(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        keys = re.findall(r"msy_[\w-]{20,}", first.said)
        assert len(set(keys)) == 1
        command = re.search(r"-d '(.*)'", first.said)
        assert command
        answer = httpx.post(first.url + PREVIEWS, content=command.group(1), headers={"Authorization": f"Bearer {keys[0]}"})
        assert answer.status_code == 202
    with started(tmp_path) as second:
        assert not re.findall(r"msy_[\w-]{20,}", second.said)
        assert len(httpx.get(second.url + PREVIEWS, headers={"Authorization": f"Bearer {keys[0]}"}).json()) == 1


def test_without_keys_the_printed_command_works_as_it_stands(tmp_path: Path) -> None:
    with started(tmp_path, "no-auth") as server:
        assert "msy_" not in server.said and "Authorization" not in server.said
        assert httpx.post(server.url + PREVIEWS, json=PREVIEW).status_code == 202
        assert httpx.get(server.url + "/openapi/v1/balance").json()["balance"] > 1_000_000


def test_it_ends_soon_although_streams_are_open(tmp_path: Path) -> None:
    with started(tmp_path, "no-auth") as server:
        task_id = httpx.post(server.url + PREVIEWS, json=PREVIEW).json()["result"]
        with httpx.stream("GET", f"{server.url}{PREVIEWS}/{task_id}/stream", timeout=30) as stream:
            lines = stream.iter_lines()
            assert next(lines) == "event: message"
            server.process.send_signal(signal.SIGTERM)
            list(lines)
        assert server.process.wait(timeout=8) in (0, -signal.SIGTERM)


def test_a_port_that_is_taken_is_said_before_anything_starts(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        with pytest.raises(InvalidInput, match=r"port: can't be listened on.*--port"):
            serve(Settings(data_dir=tmp_path / "none", port=other.getsockname()[1]))
        assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("days", "said"), [(3, "kept for 3 days, forever with MAQUETTE_RETENTION_DAYS=0"), (0.5, "kept for 0.5 days"), (0, "kept forever")]
)
def test_the_start_says_how_long_results_are_kept(days: float, said: str) -> None:
    assert said in str(Welcome("http://127.0.0.1:8000", asks_for_keys=False, kept_days=days))
