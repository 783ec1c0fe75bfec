"""Words to a painted 3MF on a running server: preview, refine, multi-color print.

Start a server with `make serve`, which prints a key, then:

    MAQUETTE_BASE_URL=http://127.0.0.1:8000 MAQUETTE_API_KEY=msy_… .venv/bin/python examples/words_to_printed_colors.py "a red dragon"
"""

from __future__ import annotations

import sys

from maquette.client import Client


def main(prompt: str, folder: str) -> None:
    with Client() as client:
        preview = client.run("text-to-3d", {"mode": "preview", "prompt": prompt}, on_progress=print)
        refined = client.run("text-to-3d", {"mode": "refine", "preview_task_id": preview.id}, on_progress=print)
        painted = client.run("multi-color", {"input_task_id": refined.id, "max_colors": 4}, on_progress=print)
        for path in client.download(painted, folder):
            print(path)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "a red dragon", sys.argv[2] if len(sys.argv) > 2 else "out/dragon")
