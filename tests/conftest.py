"""Settings for all tests."""

from hypothesis import settings

# A busy machine is no fault of the code: what must be fast is measured in benchmarks/.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
