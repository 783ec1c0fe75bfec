"""For the server that job processes are forked from, and nobody else: importing this loads the kernels that were compiled so far.

What a job or `maquette warm` compiles later is loaded before the next job is forked.
"""

import os
from contextlib import suppress

from maquette.tasks.job_kernels import PACKAGES, Kernels

with suppress(AttributeError):  # a compiler that keeps its cache in another way: each job loads its kernels itself
    kernels = Kernels(PACKAGES)
    kernels.load()
    os.register_at_fork(before=kernels.load)
