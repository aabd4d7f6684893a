"""Runs the benchmark that is named: `python -m benchmarks core`."""

import sys
from importlib import import_module
from pathlib import Path


def _run() -> int:
    found = sorted(p.stem for p in Path(__file__).parent.glob("[a-z]*.py") if "\ndef main(" in p.read_text("utf-8"))
    if len(sys.argv) < 2 or sys.argv[1] not in found:
        print(f"usage: python -m benchmarks {{{','.join(found)}}} [flags]", file=sys.stderr)
        return 2
    import_module(f"benchmarks.{sys.argv[1]}").main(sys.argv[2:])
    return 0


raise SystemExit(_run())
