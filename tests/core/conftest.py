"""Settings of the core's tests."""

from hypothesis import settings

settings.register_profile("core", deadline=None)  # another process may have the processor
settings.load_profile("core")
