from hypothesis import settings

pytest_plugins = ["tests.support.databases"]

# How long an example takes depends on the machine and on what was compiled before: no test is about that.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
