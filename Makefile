# storyledger: `make` lists the targets. Every target works alone, from a bare clone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
SAMPLE := src/storyledger/samples/brannock-dam/reports

# A stamp carries the checksum of what was installed, so a changed pin installs again.
sum = $(firstword $(shell cat requirements/$(1).txt pyproject.toml | cksum))
RUN := $(VENV)/.run-$(call sum,run)
DEV := $(VENV)/.dev-$(call sum,dev)
BROWSER := $(VENV)/.browser-$(call sum,browser)
TRAIN := $(VENV)-train/.train-$(call sum,train)
TORCH := torch==2.13.0

.DEFAULT_GOAL := help
.PHONY: help demo test test-browser lint bench yardstick train docs regold pins clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' Makefile

demo: $(RUN) ## read the bundled sample story and print its brief
	@$(BIN)/storyledger brief --story "The Brannock Dam" $(SAMPLE)
	@echo "Go on with docs/first-steps.md; the program is $(BIN)/storyledger (. $(BIN)/activate makes it storyledger)."

test: $(DEV) ## run all tests
	@$(BIN)/python -m pytest

test-browser: $(BROWSER) ## use the desk in a real browser (installs playwright, and Debian's chromium if root)
	@command -v chromium >/dev/null || test -n "$$CHROMIUM" || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  apt-get install -qq -y chromium >/dev/null 2>&1; } || echo "no chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path" >&2
	@$(BIN)/python -m pytest -rs tests/browser

lint: $(DEV) ## check style, format, types, imports and spelling
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/codespell README.md ARCHITECTURE.md CHANGELOG.md CONTRIBUTING.md Makefile docs src tests benchmarks lab

bench: $(DEV) ## measure speed, memory and size
	@$(BIN)/python benchmarks/bench.py --shared $(abspath $(SHARED))

yardstick: $(DEV) ## score the sample, and the stories and corpora in SHARED (default ../shared)
	@$(BIN)/python benchmarks/yardstick.py --shared $(abspath $(SHARED))

train: $(TRAIN) ## train the reader from DATA and BASE into OUT (see lab/train.py)
	@$(VENV)-train/bin/python -m lab.train $(DATA) $(BASE) $(OUT)

docs: $(DEV) ## write the sample's output into README.md and check the manual
	@$(BIN)/python tests/house/printed.py
	@$(BIN)/python -m pytest tests/house

regold: ## accept tests/golden/actual as the expected output, after reading the diff
	@test -d tests/golden/actual || { echo "nothing to accept: tests/golden/actual is not there"; exit 1; }
	@mv -v tests/golden/actual/* tests/golden/ && rmdir tests/golden/actual

pins: ## resolve requirements/*.txt anew (needs uv)
	@for name in run dev browser train; do \
	  case $$name in run) more="";; dev) more="--group pyproject.toml:dev";; browser) more="--group pyproject.toml:dev --group pyproject.toml:browser";; train) more="requirements/train.in";; esac; \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make pins" \
	    pyproject.toml requirements/build.in $$more -o requirements/$$name.txt || exit 1; \
	done

clean: ## remove what was built, installed and cached
	@rm -rf $(VENV) $(VENV)-train dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache tests/golden/actual
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# $(1) the environment's folder, $(2) the pins
define install
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "storyledger needs Python 3.11 or newer, and $(PYTHON) is not: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) comes without venv: install it (Debian and Ubuntu: apt-get install python3-venv), or make PYTHON=..."; exit 1; }
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1)
	@echo "installing requirements/$(2).txt into $(1)" >&2
	@$(1)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/$(2).txt
	@$(1)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@rm -f $(1)/.$(2)-*
endef

$(RUN):
	$(call install,$(VENV),run)
	@touch $@

$(DEV):
	$(call install,$(VENV),dev)
	@rm -f $(VENV)/.run-*
	@touch $(RUN) $@

$(BROWSER):
	$(call install,$(VENV),browser)
	@rm -f $(VENV)/.run-* $(VENV)/.dev-*
	@touch $(RUN) $(DEV) $@

$(TRAIN):
	$(call install,$(VENV)-train,train)
	@$(VENV)-train/bin/python -m pip install --quiet --disable-pip-version-check $(TORCH)
	@touch $@
