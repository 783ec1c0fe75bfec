"""The Python client for any server that speaks this API.

    from maquette.client import Client

    with Client("http://127.0.0.1:8000", api_key="msy_…") as client:
        task = client.run("text-to-3d", {"mode": "preview", "prompt": "a monster mask"}, on_progress=print)
        client.download(task, "out/")

`AsyncClient` has the same methods as coroutines. Requests are the models of `maquette.products` or plain dicts.
"""

from maquette.client.asynchronous import AsyncClient
from maquette.client.protocol import FAMILIES, ApiError, Task, TaskFailed, WaitTimeout
from maquette.client.synchronous import Client

__all__ = ["FAMILIES", "ApiError", "AsyncClient", "Client", "Task", "TaskFailed", "WaitTimeout"]
