"""A stage's share of a job's progress."""

from __future__ import annotations

from maquette.products.base import JobContext


class Share:
    """A slice of a job's progress, for a stage that reports from 0 to 1."""

    def __init__(self, context: JobContext, start: float, end: float) -> None:
        self._context, self._start, self._end = context, start, end
        self.workdir = context.workdir

    def progress(self, fraction: float, label: str = "") -> None:
        self._context.progress(self._start + (self._end - self._start) * fraction, label)

    def check(self) -> None:
        self._context.check()
