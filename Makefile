# make         set up, then rebuild whatever in outputs/ is not what the code and the corpus make
# make test    set up, then the tests
# make browser set up, then the tests of the report in a Chromium (.ci/browser installs one on Debian)
# make lint    set up, then ruff, mypy, import-linter
# make lock    resolve pyproject.toml, requirements.in and requirements-browser.in anew into their locks
# make bench   set up, then how fast it is; TEXTS=file.jsonl for texts of your own, DATE=2026-11-22 for a line of history
# make gains   set up, then each fact gained, lost or changed against a revision; BASE=HEAD, TEXTS=file.jsonl[.xz], SAMPLE=300
# make train   set up, then the weights for what no rule decides, from the annotated notices that are open; DATE=2026-11-22
# make golden  rebuild all of outputs/ and docs/, and list the files that changed
# make docs    docs/commands.md from the help of the commands, docs/cookbook.md from outputs/
# make clean   remove what make made (not outputs/)
# make help    this list

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REPRO := PATH="$(CURDIR)/$(BIN):$$PATH" dvc repro
READY := $(VENV)/.ready
DRIVER := $(VENV)/.browser
REFERENCE := $(BIN)/python -m pipeline.commands.reference > docs/commands.md.new && mv docs/commands.md.new docs/commands.md
COOKBOOK := $(BIN)/python -m pipeline.commands.cookbook > docs/cookbook.md.new && mv docs/cookbook.md.new docs/cookbook.md

.PHONY: all test browser lint lock bench gains train golden docs clean help
.DEFAULT_GOAL := all

all: $(READY)
	@$(REPRO) --quiet || $(REPRO) # the second time it tells what failed
	@$(BIN)/gongwen summary outputs

test: $(READY)
	@$(BIN)/python -m pytest

browser: $(DRIVER)
	@GONGWEN_BROWSER=required $(BIN)/python -m pytest tests/browser

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict pipeline
	$(BIN)/lint-imports

# Hashes are checked for everything that comes from outside; the project itself is a local folder, which can have none.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "gongwen needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1): try make PYTHON=python3.12"; exit 1; }
	@echo "Setting up $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# What drives the browser is large, and only the tests in tests/browser need it.
$(DRIVER): requirements-browser.lock $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements-browser.lock
	@touch $@

# uv resolves for all supported versions of Python at once; pip alone can only for the one that it runs on.
lock:
	@rm -rf $(VENV)-lock && $(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)-lock/bin/uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links --extra corpus --extra dev pyproject.toml requirements.in -o requirements.lock
	$(VENV)-lock/bin/uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links requirements-browser.in -o requirements-browser.lock
	@rm -rf $(VENV)-lock

bench: $(READY)
	@$(BIN)/python -m benchmarks $(if $(TEXTS),--texts "$(TEXTS)") $(if $(DATE),--date $(DATE))

BASE ?= HEAD
SAMPLE ?= 300

gains: $(READY)
	@$(BIN)/python -m gains --base $(BASE) $(if $(TEXTS),--texts "$(TEXTS)" --sample $(SAMPLE))

train: $(READY)
	@$(BIN)/python -m training --date $(DATE)

golden: $(READY)
	@$(REFERENCE)
	@$(REPRO) --force --quiet || $(REPRO) --force
	@$(COOKBOOK)
	@git status --short -- outputs docs dvc.lock | grep . || echo "Nothing changed: outputs/ is what the code makes of corpus/."

docs: $(READY)
	@$(REFERENCE)
	@$(COOKBOOK)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

help:
	@sed -n 's/^# \(make.*\)/\1/p' Makefile
