# Every command is one call of packaging/bootstrap.py, which sets up what is missing first.
# Arguments: make demo ARGS=some/folder, make test ARGS="-k money -x". Another Python: make test PYTHON=python3.12
PYTHON ?= python3
ARGS ?=

.PHONY: setup run demo test check goldens bench journey fuzz lock
setup:
	@$(PYTHON) packaging/bootstrap.py setup --dev
run demo test check goldens bench journey fuzz lock:
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)
