# Two commands do everything on a new machine:
#   make demo   sets up .venv, reads the sample articles and shows what can be asked
#   make test   sets up .venv and passes the tests

PYTHON ?= $(shell for p in python3.12 python3.13 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
UV_VERSION := 0.13.9

BUILT := src/storygraph/web/static/built/app.js
# The scripts of the pages, where there is Node to build them; everything else works without.
SCRIPTS := $(if $(shell command -v npm),$(BUILT))

.PHONY: demo test slow lint check neo4j browser web bench lock clean

demo: .venv/ready $(SCRIPTS)
	$(BIN)/storygraph demo

test: .venv/ready $(SCRIPTS)
	$(BIN)/python -m pytest

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

# The tests that take minutes: a process killed twenty times, and the like.
slow: .venv/ready
	$(BIN)/python -m pytest -m 'slow and not neo4j'

# The contract suite against a real Neo4j server, which it starts itself (java, and mvn to fetch it the first time), unless
# STORYGRAPH_TEST_NEO4J names one, whose graph it then replaces.
neo4j: .venv/ready
	$(BIN)/python -m pytest -m neo4j tests/store tests/catalogue

# The pages in a real browser (Chromium).
browser: .venv/ready $(BUILT)
	$(BIN)/python -m pytest -m browser tests/browser

web: $(BUILT)

$(BUILT): web/package.json web/package-lock.json $(wildcard web/src/*.js)
	cd web && npm ci --silent --no-audit --no-fund && npm run --silent build

bench: .venv/ready
	$(BIN)/python benchmarks/speed.py

.venv/ready: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --require-hashes -r constraints.txt
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --no-deps -e .
	@touch $@

# Locked versions with their hashes and no index address, for every Python that is supported.
lock: .venv/ready
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --group dev --all-extras \
		--generate-hashes --no-annotate --no-header --no-emit-index-url --upgrade pyproject.toml -o constraints.txt

clean:
	rm -rf .venv demo.storygraph web/node_modules src/storygraph/web/static/built .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
