# Two commands matter: `make run` and `make test`. Nothing is installed outside .venv, and nothing twice.
.DEFAULT_GOAL := help
.PHONY: docs help setup setup-dev run test check lock bench fuzz soak neo4j clean
SHELL := /bin/sh

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
BIN := .venv/bin
PLAN := data/plans/hunan-2021.txt
PORT ?= 8000

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

EXPLORER := $(shell find explorer/src -type f 2>/dev/null) $(wildcard explorer/*.json explorer/*.ts explorer/*.html)

setup: .venv/.run-stamp .venv/.explorer-stamp ## create .venv from requirements.lock, build the explorer
setup-dev: .venv/.dev-stamp .venv/.explorer-stamp .venv/.analyser-stamp .venv/.clients-stamp

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed: 安装后重试，或 make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.run-stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev-stamp: requirements-dev.lock .venv/.run-stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

.venv/.explorer-stamp: $(EXPLORER) dev/build_explorer.sh | .venv/.run-stamp
	@dev/build_explorer.sh
	@touch $@

.venv/.analyser-stamp: dev/cypher_analyser/package.json dev/cypher_analyser/package-lock.json dev/npm_install.sh | .venv/.run-stamp
	@dev/npm_install.sh cypher_analyser "Cypher 检查程序"
	@touch $@

.venv/.clients-stamp: dev/clients/package.json dev/clients/package-lock.json dev/npm_install.sh \
		dev/clients/python/requirements.lock dev/python_client.sh | .venv/.dev-stamp
	@dev/npm_install.sh clients "客户端的生成工具"
	@dev/python_client.sh
	@touch $@

run: setup ## read the real plan into the embedded graph and serve it on 127.0.0.1:8000
	@$(BIN)/fengong ingest $(PLAN)
	@$(BIN)/fengong serve --port $(PORT)

test: setup-dev ## run every test that this machine can run
	$(BIN)/python -m pytest

check: setup-dev ## format, lint, types, import direction, portable Cypher
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m dev.lint.portable_cypher queries

docs: setup-dev ## write docs/reference/ from the program's own declarations
	$(BIN)/python -m dev.reference

lock: ## write both locks again from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements.lock
	uv pip compile pyproject.toml --group build --group dev -c requirements.lock --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements-dev.lock
	uv pip compile pyproject.toml --group build --group dev --group bench -c requirements-dev.lock --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements-bench.lock

.venv/.bench-stamp: requirements-bench.lock .venv/.dev-stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

bench: .venv/.bench-stamp ## measure, as ratios within one run
	$(BIN)/python -m dev.bench

fuzz: setup-dev ## damaged and hostile files through readers and parser (FUZZ_SECONDS=120 for a slice)
	$(BIN)/python -m dev.fuzz

soak: setup-dev ## serve under mixed load while another process ingests; every answer is checked (SOAK_SECONDS=1800)
	$(BIN)/python -m dev.soak

neo4j: setup-dev ## run a local Neo4j with Browser, without Docker (Java 17+, Maven); its data stays in .neo4j/
	@$(BIN)/python -m dev.neo4j.server --api http://127.0.0.1:$(PORT)

clean: ## remove what make created, the graph included
	rm -rf .venv .fengong .neo4j .mypy_cache .ruff_cache .pytest_cache .hypothesis
