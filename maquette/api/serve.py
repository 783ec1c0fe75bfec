"""`maquette serve`: the API in this process, a worker beside it, and on the first start a key to try it with."""

from __future__ import annotations

import socket
from dataclasses import dataclass

import structlog
import uvicorn

from maquette.api.app import create_app
from maquette.api.services import Services
from maquette.errors import InvalidInput
from maquette.logs import configure_logs
from maquette.settings import Settings
from maquette.tasks import accounts
from maquette.tasks.database import Database, open_database
from maquette.tasks.embedded import WorkerProcess

log = structlog.get_logger("maquette.serve")

FIRST_BALANCE = 1_000_000
"""Credits of the account that a new installation starts with."""
SHUTDOWN_S = 10
"""How long requests in progress may take to finish when the server is stopped."""
KEEP_ALIVE_S = 65
"""Longer than clients wait between two polls, so that a connection is not closed just when it is used again."""


@dataclass(frozen=True)
class Welcome:
    """What the start tells its user. asks_for_keys: whether requests need one. kept_days: how long results stay, 0 is forever.
    new_key: made just now, shown this once, or ""."""

    url: str
    asks_for_keys: bool
    kept_days: float
    new_key: str = ""

    def __str__(self) -> str:
        auth = f" -H 'Authorization: Bearer {self.new_key or 'msy_…'}'" if self.asks_for_keys else ""
        body = '{"mode": "preview", "prompt": "a monster mask"}'
        lines = [f"Your API key, shown only now: {self.new_key}\n"] if self.new_key else []
        lines += [
            f"Maquette is at {self.url}, its documentation at {self.url}/docs. Try:",
            f"  curl {self.url}/openapi/v2/text-to-3d{auth} -H 'Content-Type: application/json' -d '{body}'",
            f"Results are kept for {self.kept_days:g} days, forever with MAQUETTE_RETENTION_DAYS=0."
            if self.kept_days
            else "Results are kept forever.",
        ]
        return "\n".join(lines)


def serve(settings: Settings, worker: bool = True) -> None:
    """Serve until SIGTERM or SIGINT. worker: also run one, as a process of its own."""
    configure_logs()
    listener = _listen(settings)
    settings = settings.model_copy(update={"port": listener.getsockname()[1]})
    database = open_database(settings)
    app = create_app(settings, database=database)
    process = WorkerProcess(settings) if worker else None
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_keep_alive=KEEP_ALIVE_S, timeout_graceful_shutdown=SHUTDOWN_S)
    server = Server(config, app.state.services)
    print(welcome(settings, database), flush=True)
    if process:
        process.start()
    try:
        server.run(sockets=[listener])
    finally:
        if process:
            process.stop()
        database.close()


def welcome(settings: Settings, database: Database) -> Welcome:
    """What to tell whoever started the server. A new installation that asks for keys gets its first account and key here."""
    url = settings.public_url or f"http://{_reachable(settings.host)}:{settings.port}"
    if not settings.auth:
        return Welcome(url, False, settings.retention_days)
    if accounts.list_keys(database):
        return Welcome(url, True, settings.retention_days)
    account = accounts.create_account(database, "first account", settings.default_plan, FIRST_BALANCE)
    key, _ = accounts.create_key(database, account.id, "first key")
    return Welcome(url, True, settings.retention_days, key)


class Server(uvicorn.Server):
    """Ends the open streams first: they would otherwise keep a shutdown waiting."""

    def __init__(self, config: uvicorn.Config, services: Services) -> None:
        super().__init__(config)
        self._services = services

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._services.end_streams()
        await super().shutdown(sockets)


def _listen(settings: Settings) -> socket.socket:
    """The port, taken before anything else is started. Raises InvalidInput if it is not free."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise InvalidInput("port", f"can't be listened on: {error.strerror}", "Choose another with --port.", settings.port) from error
    listener.listen(2048)
    listener.set_inheritable(False)
    return listener


def _reachable(host: str) -> str:
    """What to type into a client on this machine."""
    if host in ("0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
