# Postil: everything is reached from here; "make" alone says what there is.

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
DEMO := build/demo
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help install run test lint format lock package clean

help: ## say what can be made
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(MAKEFILE_LIST) | expand -t 12

install: ## make .venv, and install the system's libraries where they are missing
	@sh packaging/install-system-libraries.sh
	@sh packaging/make-environment.sh

run: install ## open Postil on the sample articles; without a screen, do the same job headless
	@mkdir -p $(DEMO)
	@if (ulimit -c 0; $(BIN)/python packaging/has_screen.py; exit $$?) >/dev/null 2>&1; then \
		exec $(BIN)/python main.py --demo $(DEMO); \
	else \
		echo "There is no screen here, so the same job runs without a window."; \
		QT_QPA_PLATFORM=offscreen exec $(BIN)/python main.py --demo $(DEMO) --headless; \
	fi

test: lint ## check everything: style, types, import directions, tests
	@echo "== pytest"
	@$(BIN)/pytest

lint: install ## check style, types and import directions
	@echo "== ruff"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@echo "== mypy"
	@$(BIN)/mypy
	@echo "== import directions"
	@$(BIN)/lint-imports

format: install ## lay out the sources and repair what can be repaired
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: install ## compile the lock files from pyproject.toml
	@$(LOCK) pyproject.toml -o requirements.txt
	@$(LOCK) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

package: install ## freeze Postil into dist/postil
	@sh packaging/install-system-libraries.sh --to-freeze
	@$(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec

clean: ## remove what was built and every cache, but keep .venv
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name .venv -prune -o -name __pycache__ -type d -exec rm -rf {} +
