"""Property tests draw the same examples each time: a failure here is a failure everywhere."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, database=None)
settings.load_profile("repeatable")
