"""`python -m maquette.cli`."""

from maquette.cli.main import run

run()
