"""`python -m sigmoid_gui` is `sigmoid-gui`."""

from sigmoid_gui.cli import run

if __name__ == "__main__":
    run()
