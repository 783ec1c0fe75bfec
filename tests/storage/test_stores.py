"""Both stores behave alike. The S3 one talks to a server on loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from maquette.storage import layout
from maquette.storage.local import LocalFiles
from maquette.storage.s3 import S3Files
from maquette.storage.store import FileMissing, Store, StoreUnavailable, media_type

ACCOUNT, TASK, OTHER = (f"01a0bd6c-0000-7000-8000-00000000000{digit}" for digit in "123")
CREDENTIALS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


@pytest.fixture(scope="module")
def s3_endpoint() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def bucket_store(endpoint: str, bucket: str) -> Store:
    boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1", **CREDENTIALS).create_bucket(Bucket=bucket)
    return s3_store(endpoint, f"s3://{bucket}/models")


def s3_store(endpoint: str, url: str) -> Store:
    options = {"access_key_id": "test", "secret_access_key": "test", "region": "us-east-1", "client_options": {"allow_http": True}}
    return S3Files(url, endpoint=endpoint, **options)


@pytest.fixture(params=["local", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "local":
        return LocalFiles(tmp_path / "files")
    return bucket_store(request.getfixturevalue("s3_endpoint"), f"bucket-{tmp_path.name.replace('_', '-').lower()[-30:].strip('-')}")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    path.write_bytes(bytes(range(256)) * 9000)
    return path


def glb(task: str = TASK) -> str:
    return layout.key(ACCOUNT, task, "output", "model.glb")


def test_a_stored_file_reads_back_whole_and_in_ranges(store: Store, source: Path) -> None:
    store.put(glb(), source)
    content = source.read_bytes()
    assert b"".join(store.read(glb())) == content
    assert b"".join(store.read(glb(), 100, 1_500_000)) == content[100:1_500_000]
    assert b"".join(store.read(glb(), len(content) - 5)) == content[-5:]
    assert b"".join(store.read(glb(), 10, 10)) == b""


def test_stat_tells_size_and_age(store: Store, source: Path) -> None:
    store.put(glb(), source)
    stored = store.stat(glb())
    assert (stored.key, stored.size) == (glb(), source.stat().st_size)
    assert stored.modified_ms > 1_600_000_000_000
    assert stored.etag


def test_a_file_can_be_replaced_and_downloaded(store: Store, source: Path, tmp_path: Path) -> None:
    store.put(glb(), source)
    source.write_bytes(b"second")
    store.put(glb(), source)
    store.download(glb(), tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == b"second"


def test_missing_files_say_so_at_the_call(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        store.stat(glb())
    with pytest.raises(FileMissing):
        store.read(glb())
    with pytest.raises(FileMissing):
        store.download(glb(), tmp_path / "copy")


def test_deleting_a_task_leaves_its_neighbours(store: Store, source: Path) -> None:
    store.put(glb(TASK), source)
    store.put(layout.key(ACCOUNT, TASK, "private", "recipe.json"), source)
    store.put(glb(OTHER), source)
    assert store.folders(f"{ACCOUNT}/tasks/") == [layout.task_folder(ACCOUNT, TASK), layout.task_folder(ACCOUNT, OTHER)]
    store.delete_folder(layout.task_folder(ACCOUNT, TASK))
    store.delete_folder(layout.task_folder(ACCOUNT, TASK))
    assert [file.key for file in store.walk("")] == [glb(OTHER)]


def test_a_working_store_passes_its_check(store: Store) -> None:
    store.check()


def test_the_whole_store_is_never_deleted(store: Store) -> None:
    with pytest.raises(layout.BadKey):
        store.delete_folder("")


def test_an_unreachable_object_store_is_unavailable(source: Path) -> None:
    with socket.socket() as listener:  # bound, never listening: connections are refused
        listener.bind(("127.0.0.1", 0))
        store = s3_store(f"http://127.0.0.1:{listener.getsockname()[1]}", "s3://nowhere")
        with pytest.raises(StoreUnavailable):
            store.put(glb(), source)


def test_a_bucket_that_does_not_exist_is_unavailable(s3_endpoint: str, source: Path) -> None:
    with pytest.raises(StoreUnavailable):
        s3_store(s3_endpoint, "s3://no-such-bucket").put(glb(), source)


def test_a_folder_that_cannot_be_written_is_unavailable(tmp_path: Path, source: Path) -> None:
    (tmp_path / "blocked").write_bytes(b"a file where the folder should be")
    with pytest.raises(StoreUnavailable):
        LocalFiles(tmp_path / "blocked").put(glb(), source)


@pytest.mark.parametrize("key", ["../secret", "/etc/passwd", "a/../../b", "a//b", "a/./b", "a\\..\\b", "a/\0b"])
def test_a_local_store_never_leaves_its_folder(tmp_path: Path, key: str) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    with pytest.raises(layout.BadKey):
        LocalFiles(tmp_path / "files").read(key)


@pytest.mark.parametrize(
    ("file", "expected"),
    [("model.glb", "model/gltf-binary"), ("model.3mf", "model/3mf"), ("PREVIEW.PNG", "image/png"), ("what", "application/octet-stream")],
)
def test_media_types_come_from_the_extension(file: str, expected: str) -> None:
    assert media_type(file) == expected
