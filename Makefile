# Everything a developer or a newcomer runs. `make` alone says what there is.
VENV ?= .venv
SPARK ?= $(VENV)-spark
BIN := $(VENV)/bin
PROCESSES ?= 2
POSTGRESQL ?= postgres://root@127.0.0.1:5432/test
# A file stays in one process, so that what its tests share is made once.
PYTEST := $(BIN)/pytest -n $(PROCESSES) --dist loadfile

# Any Python from 3.11 on: the one that is named in PYTHON, the one .venv has, or the first found.
ASK := 'import sys; sys.version_info < (3, 11) and sys.exit(1); print("%d.%d" % sys.version_info[:2])'
CANDIDATES := $(or $(PYTHON),$(BIN)/python python3.11 python3.12 python3.13 python3.14 python3)
FOUND := $(shell for each in $(CANDIDATES); do \
	version=$$($$each -c $(ASK) 2>/dev/null) && echo $$each $$version && break; done)
VERSION := $(lastword $(FOUND))
STAMP := $(VENV)/.synced-$(VERSION)

# Compiled once and kept: thousands of modules and tests, read by every process that is started.
unexport PYTHONDONTWRITEBYTECODE

DAYS := 2026-12-31T10:00 2026-12-31T23:30 2028-02-29T09:00 2027-03-29T06:30

.PHONY: help setup demo test lint check nightly days fuzz browser spark messages reading bench shots lock
help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

setup: $(STAMP) ## install everything, pinned, into .venv
	@$(BIN)/python -m tools.messages compile

$(STAMP): requirements/dev.lock pyproject.toml
	@test -n "$(FOUND)" || { echo "Equiplan needs Python 3.11 or later; $(or $(PYTHON),python3) is not." \
		"Install one, or name one: make $(or $(MAKECMDGOALS),setup) PYTHON=/path/to/python3" >&2; exit 1; }
	test "$$($(BIN)/python -c $(ASK) 2>/dev/null)" = $(VERSION) || $(firstword $(FOUND)) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.8
	$(BIN)/uv pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements/dev.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src
	touch $(STAMP)

demo: setup ## serve the four demonstration bodies (make demo PORT=8123)
	$(BIN)/equiplan demo $(if $(PORT),--port '$(PORT)')

test: lint check ## lint, then every test but those in a browser

lint: setup ## style, types, import contracts, missing migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/django-admin makemigrations --check --dry-run --settings equiplan.web.settings.test

# The rings of tests (tests/rings.py says which is which, docs/adr/0029-checks.md which runs where).
RING ?= pure or process or database
check: setup ## every test but those in a browser (RING chooses some, DATABASE_URL PostgreSQL)
	$(PYTEST) -m "($(RING)) and not browser and not spark"

nightly: test ## everything on both databases and on other days, every look, fresh random examples
	DATABASE_URL=$(POSTGRESQL) $(MAKE) check
	LOOKS=all $(MAKE) browser
	$(MAKE) spark fuzz days

days: setup ## every such test on four other days, or those in TESTS
	for day in $(DAYS); do echo "== $$day"; \
		EQUIPLAN_TEST_CLOCK=$$day $(PYTEST) -m "($(RING)) and not browser and not spark" $(TESTS) || exit 1; done

fuzz: setup ## property tests with fresh random examples, many of them
	HYPOTHESIS_PROFILE=fuzz $(PYTEST) -m "not browser and not spark" tests/domain tests/importing tests/exporting

browser: setup ## the tests in a browser (needs chromium)
	$(BIN)/pytest -n $(PROCESSES) --dist worksteal -m browser

spark: $(SPARK)/.synced-$(VERSION) ## counting on Spark gives what DuckDB gives (needs Java)
	$(SPARK)/bin/python -m pytest -q -m spark tests/counting

$(SPARK)/.synced-$(VERSION): requirements/dev.lock requirements/spark.lock $(STAMP)
	$(BIN)/python -m venv --clear $(SPARK)
	$(BIN)/uv pip sync --quiet --compile-bytecode --python $(SPARK)/bin/python --require-hashes requirements/dev.lock requirements/spark.lock
	$(BIN)/uv pip install --quiet --python $(SPARK)/bin/python --no-deps --no-build-isolation --editable .
	touch $@

messages: setup ## bring the translation catalogues up to date
	$(BIN)/python -m tools.messages update

reading: setup ## score of each labelled plan, read by weights learned without it (FOLDS=8: quicker)
	$(BIN)/python -m tools.reading $(FOLDS)

bench: setup ## measure speed and memory
	$(BIN)/python -m bench

shots: setup ## screenshots of the main pages, into shots/
	$(BIN)/python -m tools.shots

COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11
lock: ## compile requirements/*.lock from requirements/*.in
	$(COMPILE) requirements/dev.in -o requirements/dev.lock
	$(COMPILE) requirements/runtime.in -c requirements/dev.lock -o requirements/runtime.lock
	$(COMPILE) requirements/spark.in -c requirements/dev.lock -o requirements/spark.lock
