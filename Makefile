# One command each. `make serve` and `make test` set everything up themselves.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TOOLS := $(VENV)/.tools
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PYTEST_JOBS ?= 2

.PHONY: setup serve demo test lint format bench gallery clean

setup: $(TOOLS)

$(READY): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null 2>&1 && $(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)
	$(BIN)/python -c 'import sys; sys.exit("Maquette needs Python 3.11 or newer, found " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PIP) --editable .
	@touch $(READY)

# What tests and linters need besides: a server starts without it.
$(TOOLS): $(READY)
	$(PIP) --editable ".[dev]"
	@touch $(TOOLS)

serve: $(READY)
	$(BIN)/maquette serve $(if $(PORT),--port $(PORT))

demo: $(READY)
	$(BIN)/maquette generate "a monster mask" --seed 1 -o out/demo

test: $(TOOLS)
	$(BIN)/python -m pytest -n $(PYTEST_JOBS) --dist loadgroup

lint: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(TOOLS)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(TOOLS)
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

gallery: $(TOOLS)
	$(BIN)/python bench/gallery.py out/gallery

clean:
	rm -rf out build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
