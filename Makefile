# The README's two commands are `make report` and `make test`; the rest is for developers.
# Everything stands in .venv, installed from the pinned and hashed requirements files.

PYTHON ?= python3
UV ?= uv

VENV := .venv
BIN := $(VENV)/bin
# pip builds the few source packages with the pinned backend, and nothing else is ever fetched.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq install
LOCKED := $(INSTALL) --require-hashes --no-build-isolation
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" $(UV_FLAGS)

.DEFAULT_GOAL := help
.PHONY: help report test lint types bench auditbench mutation drift lock clean

help: ## menampilkan daftar ini
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

report: $(VENV)/report.stamp ## membangun laporan dalam config/config.yaml
	$(BIN)/lkip build

test: $(VENV)/test.stamp ## menjalankan semua pengujian
	$(BIN)/python -m pytest

lint: $(VENV)/test.stamp ## memeriksa gaya kode dan aturan impor
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/lint-imports

types: $(VENV)/test.stamp ## memeriksa tipe statis
	$(BIN)/mypy

bench: $(VENV)/test.stamp ## mengukur waktu dan memori pembangunan
	$(BIN)/python tests/bench.py

auditbench: $(VENV)/test.stamp ## mengukur waktu audit pada 1, 10, dan 100 kali isi laporan
	$(BIN)/python tests/audit_bench.py

mutation: $(VENV)/test.stamp ## menanam kesalahan ke buku kerja contoh dan menghitung yang ditemukan
	$(BIN)/python tests/mutation.py

drift: $(VENV)/test.stamp ## membandingkan halaman DOCX (LibreOffice) dengan halaman PDF
	$(BIN)/lkip build
	$(BIN)/python tests/drift.py

lock: ## mengunci ulang versi paket (perlu uv; UV_FLAGS=--upgrade untuk versi baru)
	$(PYTHON) -c 'import tomllib; f = open("pyproject.toml", "rb"); print(*tomllib.load(f)["build-system"]["requires"], sep="\n")' \
		| $(COMPILE) - -o requirements-build.txt
	$(COMPILE) pyproject.toml -o requirements.txt
	$(COMPILE) pyproject.toml --extra test -c requirements.txt -o requirements-test.txt

clean: ## menghapus semua hasil pembangunan (.venv tetap ada)
	rm -rf build .snakemake .lkip.lock scripts/lkip.egg-info
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find scripts tests -type d -name __pycache__ -prune -exec rm -rf {} +

# A new environment each time: a package that a requirements file no longer names is gone.
$(VENV)/report.stamp: requirements-build.txt requirements.txt pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Perlu Python 3.11 atau lebih baru; %s ialah Python %s.\nSebutkan yang lain, misalnya: make report PYTHON=python3.12" % (sys.executable, sys.version.split()[0]))'
	@echo "Menyiapkan $(VENV) (sekali saja, perlu jaringan) ..."
	@"$(PYTHON)" -m venv --clear $(VENV)
	@$(LOCKED) -r requirements-build.txt
	@$(LOCKED) -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/test.stamp: $(VENV)/report.stamp requirements-test.txt
	@echo "Menambahkan alat pengujian ke $(VENV) ..."
	@$(LOCKED) -r requirements-test.txt
	@touch $@
