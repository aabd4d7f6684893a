"""What all tests share. Nothing here imports Qt: the core's tests run where it is not installed."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTEST_QT_API"] = "pyside6"
