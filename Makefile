# Everything a developer or a newcomer runs. `make` alone says what there is.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.synced
PROCESSES ?= 2

.PHONY: help setup demo test lint check fuzz browser spark messages bench shots lock
help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

setup: $(STAMP) ## install everything, pinned, into .venv
	@$(BIN)/python -m tools.messages compile

$(STAMP): requirements/dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.8
	$(BIN)/uv pip sync --quiet --require-hashes requirements/dev.lock
	$(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(STAMP)

demo: setup ## serve the four demonstration bodies
	$(BIN)/equiplan demo

test: lint check ## lint, then every test but those in a browser

lint: setup ## style, types, import contracts, missing migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/django-admin makemigrations --check --dry-run --settings equiplan.web.settings.test

check: setup ## every test but those in a browser (DATABASE_URL chooses PostgreSQL)
	$(BIN)/pytest -n $(PROCESSES) -m "not browser and not spark"

fuzz: setup ## property tests with fresh random examples, many of them
	HYPOTHESIS_PROFILE=fuzz $(BIN)/pytest -n $(PROCESSES) -m "not browser and not spark" tests/core tests/documents tests/indicators tests/reports

browser: setup ## the tests in a browser (needs chromium)
	$(BIN)/pytest -n $(PROCESSES) -m browser

SPARK := .venv-spark
spark: $(SPARK)/.synced ## counting on Spark gives what DuckDB gives (needs Java)
	$(SPARK)/bin/python -m pytest -q -m spark tests/counting

$(SPARK)/.synced: requirements/dev.lock requirements/spark.lock $(STAMP)
	$(PYTHON) -m venv $(SPARK)
	$(BIN)/uv pip sync --quiet --python $(SPARK)/bin/python --require-hashes requirements/dev.lock requirements/spark.lock
	$(BIN)/uv pip install --quiet --python $(SPARK)/bin/python --no-deps --no-build-isolation --editable .
	touch $@

messages: setup ## bring the translation catalogues up to date
	$(BIN)/python -m tools.messages update

bench: setup ## measure speed and memory
	$(BIN)/python -m bench

shots: setup ## screenshots of the main pages, into shots/
	$(BIN)/python -m tools.shots

COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11
lock: ## compile requirements/*.lock from requirements/*.in
	$(COMPILE) requirements/dev.in -o requirements/dev.lock
	$(COMPILE) requirements/runtime.in -c requirements/dev.lock -o requirements/runtime.lock
	$(COMPILE) requirements/spark.in -c requirements/dev.lock -o requirements/spark.lock
