"""`python -m maquette.tasks`: a worker process. `maquette worker` and `maquette serve` start it this way.

A module that does nothing when it is imported, so that job processes, which import their parent's main module, are cheap.
"""

from __future__ import annotations

import argparse
import os
import sys


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m maquette.tasks")
    parser.add_argument("--queues", default="cpu,gpu")
    parser.add_argument("--settings-on-stdin", action="store_true", help="one line of JSON; the end of stdin ends the worker")
    arguments = parser.parse_args()

    from maquette.logs import configure_logs
    from maquette.settings import Settings, load
    from maquette.tasks.worker import run

    configure_logs()
    queues = tuple(queue.strip() for queue in arguments.queues.split(",") if queue.strip())
    if arguments.settings_on_stdin:
        settings = Settings.model_validate_json(sys.stdin.buffer.raw.readline())  # type: ignore[union-attr]
        run(settings, queues, parent_gone=_end_of_stdin)
    else:
        run(load(), queues)


def _end_of_stdin() -> None:
    while os.read(0, 4096):
        pass


if __name__ == "__main__":
    main()
