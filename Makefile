.PHONY: all lint types test profiles golden picture
all: lint types test
lint:
	ruff check .
	ruff format --check .
	lint-imports
types:
	mypy
test:
	pytest
profiles:
	algocompare check --strict
golden:
	UPDATE_GOLDEN=1 pytest tests/test_finding.py tests/test_formats.py tests/test_list_formats.py tests/test_program.py tests/test_verdict_options.py
picture:
	python docs/picture.py
