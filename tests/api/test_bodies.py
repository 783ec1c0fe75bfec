"""Large bodies: what is inside them goes to disk, what is around them stays small, and wrong ones end early."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from maquette.api import body as bodies
from maquette.api.body import LongString, _parse_spool
from maquette.errors import InvalidInput
from tests.support.live_server import FILE_TASKS, PREVIEW, PREVIEWS, Client, refusal
from tests.support.samples import OBJ, binary_stl, data_uri, glb, image

STATUS = Path("/proc/self/status")


def spooled(text: bytes, tmp_path: Path) -> bodies.Body:
    path = tmp_path / "spool"
    path.write_bytes(text)
    return _parse_spool(path.open("rb+"), "")


def whole(string: LongString) -> bytes:
    return b"".join(string.pieces())


LONG = "data:model/stl;base64," + "QUJD" * 30_000


def test_a_long_data_uri_is_left_on_disk_and_read_back_in_pieces(tmp_path: Path) -> None:
    body = spooled(json.dumps({"note": "hello", "model_url": LONG, "more": [1, 2]}).encode(), tmp_path)
    assert body.json["note"] == "hello" and body.json["more"] == [1, 2]
    name = body.json["model_url"]
    assert len(name) < 100 and name.startswith("data:model/stl;base64,QUJD")
    assert whole(body.long_strings[name]) == LONG.encode()


@pytest.mark.parametrize("escaped", ["+", "/", "=", "A"])
@pytest.mark.parametrize("style", ["\\u%04x", "\\u%04X"])
def test_escapes_are_resolved_wherever_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, escaped: str, style: str) -> None:
    monkeypatch.setattr(bodies, "_PIECE_BYTES", 1000)
    text = "data:model/stl;base64," + ("QUJD" * 7 + escaped) * 3000
    raw = b'{"model_url":"%s"}' % text.replace(escaped, style % ord(escaped)).encode()
    body = spooled(raw, tmp_path)
    assert whole(body.long_strings[body.json["model_url"]]) == text.encode()


def test_escaped_slashes_and_backslashes_are_resolved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_PIECE_BYTES", 777)
    text = "data:image\\/png;base64," + "AB\\/C" * 20_000 + "\\\\" * 5000
    body = spooled(b'{"a": {"b": "%s"}, "c": "x"}' % text.encode(), tmp_path)
    assert body.json["c"] == "x"
    assert whole(body.long_strings[body.json["a"]["b"]]) == json.loads(f'"{text}"').encode()


def test_an_escaped_quote_does_not_end_a_string(tmp_path: Path) -> None:
    text = "data:x" + 'A\\"' * 40_000
    body = spooled(b'{"a":"%s","b":"\\\\","c":"\\\\\\""}' % text.encode(), tmp_path)
    assert body.json["b"] == "\\" and body.json["c"] == '\\"'
    assert whole(body.long_strings[body.json["a"]]) == json.loads(f'"{text}"').encode()


def test_characters_are_not_divided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_PIECE_BYTES", 101)
    text = "data:" + "灯😀é" * 9000
    body = spooled(json.dumps({"a": text}, ensure_ascii=False).encode(), tmp_path)
    assert whole(body.long_strings[body.json["a"]]) == text.encode()


@pytest.mark.parametrize("text", [b'{"a":"' + LONG.encode(), b'{"a":' + b'"x",' * 10, LONG.encode(), b'{"a":"' + LONG.encode() + b'"'])
def test_broken_json_around_a_long_string_is_refused(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(InvalidInput, match="not valid JSON"):
        spooled(text, tmp_path)


def test_a_broken_escape_inside_a_long_string_is_refused_when_it_is_read(tmp_path: Path) -> None:
    body = spooled(b'{"a":"%s\\x"}' % LONG.encode(), tmp_path)
    with pytest.raises(InvalidInput, match="not valid JSON"):
        whole(body.long_strings[body.json["a"]])


def test_stand_ins_can_not_be_guessed(tmp_path: Path) -> None:
    names = {spooled(orjson.dumps({"a": LONG}), tmp_path).json["a"] for _ in range(5)}
    assert len(names) == 5


# --------------------------------------------------------------------------------------------------------- the server


def stored(client: Client, task_id: str, name: str) -> bytes:
    return (client.server.services.settings.data_dir / "files" / client.account_id / "tasks" / task_id / "input" / name).read_bytes()


def test_a_model_of_many_megabytes_inside_the_request_arrives_whole(client: Client) -> None:
    content = binary_stl(100_000)
    task_id = client.create(FILE_TASKS, model_url=data_uri(content, "model/stl"), image_url=data_uri(image()), note="both")
    assert stored(client, task_id, "model_url.stl") == content
    assert stored(client, task_id, "image_url.png") == image()
    request = client.get(task_id, FILE_TASKS)["request"]
    assert request["note"] == "both" and request["model_url"] == ""


@pytest.mark.skipif(not STATUS.exists(), reason="needs /proc to see this process's memory")
def test_a_hundred_megabytes_need_little_memory(client: Client) -> None:
    """A whole 100 MB model as a data URI: 133 MB of JSON, while what this process holds (beside mapped files) grows by far less."""
    facets = (100 * 1024 * 1024 - 84) // 50
    before_mb = own_memory_mb()
    peak_mb = before_mb

    def watched() -> Iterator[bytes]:
        nonlocal peak_mb
        for piece in _large_request(facets):
            peak_mb = max(peak_mb, own_memory_mb())
            yield piece

    done = threading.Event()
    answers: list[httpx.Response] = []
    sender = threading.Thread(target=lambda: (answers.append(client.http.post(FILE_TASKS, content=watched(), timeout=120)), done.set()))
    sender.start()
    while not done.wait(0.005):
        peak_mb = max(peak_mb, own_memory_mb())
    sender.join()
    assert answers[0].status_code == 202, answers[0].text
    assert peak_mb - before_mb < 60
    assert len(stored(client, answers[0].json()["result"], "model_url.stl")) == 84 + 50 * facets


def own_memory_mb() -> float:
    """Resident memory that is not a mapped file."""
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith("RssAnon:"))
    return int(line.split()[1]) / 1024


def test_a_model_over_the_limit_is_a_400(client: Client) -> None:
    facets = (100 * 1024 * 1024) // 50
    answer = client.http.post(FILE_TASKS, content=_large_request(facets), timeout=120)
    message = refusal(answer, 400)
    assert "model_url" in message and "at most 100 MB" in message


def _large_request(facets: int) -> Iterator[bytes]:
    """{"model_url": "data:model/stl;base64,…"} of a binary STL with as many triangles, made as it is sent."""
    head = binary_stl(0)[:80] + facets.to_bytes(4, "little")
    content = len(head) + 50 * facets
    yield b'{"model_url":"' + data_uri(head[:81], "model/stl").encode()
    piece = data_uri(head[81:84] + bytes(3 * (1 << 16))).partition(",")[2].encode()
    yield piece
    zeros = b"AAAA" * (1 << 16)
    left = content - 84 - 3 * (1 << 16)
    while left >= 3 << 16:
        yield zeros
        left -= 3 << 16
    yield data_uri(bytes(left)).partition(",")[2].encode() + b'","note":"large"}'


def test_an_oversized_body_is_a_413_by_its_announced_length(client: Client) -> None:
    with socket.create_connection(("127.0.0.1", int(client.server.url.rpartition(":")[2])), timeout=20) as raw:
        head = f"POST {PREVIEWS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {client.key}\r\nContent-Length: {bodies.MAX_BODY_BYTES + 1}\r\n\r\n"
        raw.sendall(head.encode() + b"{")
        answer = raw.recv(65536)
    assert answer.startswith(b"HTTP/1.1 413 ") and b'{"message":"' in answer


def test_an_oversized_body_that_announces_nothing_is_a_413_while_it_arrives(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MAX_BODY_BYTES", 3 << 20)

    def endless() -> Iterator[bytes]:
        yield b'{"model_url":"data:model/stl;base64,'
        for _ in range(64):
            yield b"AAAA" * (1 << 16)

    message = refusal(client.http.post(FILE_TASKS, content=endless()), 413)
    assert "URL" in message


def test_a_large_body_without_files_is_a_413(client: Client) -> None:
    body = PREVIEW | {"unknown": ["x" * 1000] * 4000}
    refusal(client.http.post(PREVIEWS, json=body), 413)
    refusal(client.http.post(PREVIEWS, content=b'{"a":[' + b'"",' * 2_000_000 + b'""]}'), 413)


def test_a_long_data_uri_where_no_file_belongs_is_a_400(client: Client) -> None:
    body: dict[str, Any] = PREVIEW | {"prompt": data_uri(bytes(2_000_000))}
    message = refusal(client.http.post(PREVIEWS, json=body), 400)
    assert "prompt" in message and "too long" in message
    assert client.http.post(PREVIEWS, json=PREVIEW | {"ignored": data_uri(bytes(2_000_000))}).status_code == 202


def test_a_body_that_stalls_is_a_408(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "PATIENCE_S", 0.2)
    with socket.create_connection(("127.0.0.1", int(client.server.url.rpartition(":")[2])), timeout=20) as raw:
        raw.sendall(f"POST {PREVIEWS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {client.key}\r\nContent-Length: 500\r\n\r\n{{".encode())
        assert raw.recv(65536).startswith(b"HTTP/1.1 408 ")


def test_a_client_that_leaves_in_the_middle_leaves_nothing(client: Client) -> None:
    with socket.create_connection(("127.0.0.1", int(client.server.url.rpartition(":")[2])), timeout=20) as raw:
        raw.sendall(f"POST {PREVIEWS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {client.key}\r\nContent-Length: 5000000\r\n\r\n".encode())
        raw.sendall(b'{"mode":"preview","prompt":"a cat","pad":"' + b"x" * 2_000_000)
    time.sleep(0.1)
    assert client.http.get(PREVIEWS).json() == []
    assert client.balance == 1000


def test_a_body_without_a_key_is_not_read(client: Client) -> None:
    with socket.create_connection(("127.0.0.1", int(client.server.url.rpartition(":")[2])), timeout=20) as raw:
        raw.sendall(f"POST {PREVIEWS} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n".encode())
        assert raw.recv(65536).startswith(b"HTTP/1.1 401 ")


def test_small_files_inside_small_bodies_work_as_well(client: Client) -> None:
    for content in (glb(), OBJ):
        assert client.create(FILE_TASKS, model_url=data_uri(content))
