"""What all tests share. Nothing here imports Qt: the core's tests run where it is not installed."""

import os

from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTEST_QT_API"] = "pyside6"

# On a shared machine an example may take long for no fault of ours. A check of a change repeats the same
# examples, so that a failure is the change's; on a desk every run tries new ones.
settings.register_profile("desk", deadline=None)
settings.register_profile("check", deadline=None, derandomize=True)
settings.load_profile("check" if os.environ.get("CI") else "desk")
