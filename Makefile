# Everything sets itself up from the package registries; only Python 3.11-3.13, g++, cmake and make are needed.
GOAL ?= I spilled my coke, can you bring me something to clean it up?
SAYCAN := .venv/bin/saycan
export GOAL

.PHONY: demo test setup setup-dev setup-train lint clean

# Where a ROS 2 is sourced, this repo's interfaces have to join it; without one, the environment finds them by itself.
demo: setup
	@if [ -n "$$AMENT_PREFIX_PATH" ]; then . .venv/local_setup.sh; fi; $(SAYCAN) demo "$$GOAL"

setup:
	@python3 scripts/bootstrap.py

setup-dev:
	@python3 scripts/bootstrap.py --dev

setup-train:
	@python3 scripts/bootstrap.py --dev --train

test: setup-dev
	@if [ -n "$$AMENT_PREFIX_PATH" ]; then . .venv/local_setup.sh; fi; .venv/bin/python scripts/run_tests.py $(ARGS)

lint: setup-dev
	@.venv/bin/python -m pytest test/lint

clean:
	rm -rf .venv build install log out
