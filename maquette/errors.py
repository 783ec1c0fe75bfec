"""Every error Maquette raises on purpose, and whose fault it is.

    MaquetteError
    ├── InvalidInput            the caller can mend it: field, value, remedy   (HTTP 400, exit 2)
    │   ├── ContentBlocked      the moderation hook refused it
    │   └── UnreadableFile      the bytes are not what they should be
    │       └── FileTooLarge
    ├── Unprintable             the file was read, but nothing in it can be made solid (task FAILED, exit 1)
    ├── MissingExtra            the feature needs an optional dependency (exit 1)
    ├── Cancelled               somebody asked the work to stop
    └── EngineFailure           an engine could not deliver (task FAILED, exit 1)

Errors are raised where the cause is known and turned into a status or an exit code in one place each:
`maquette.api.errors`, `maquette.cli.main` and `maquette.tasks.job`.
"""

from __future__ import annotations


class MaquetteError(Exception):
    """Base of every error that is meant to be read by a person."""

    @property
    def message(self) -> str:
        """What is wrong and how to mend it, in one or two sentences."""
        return str(self)


class InvalidInput(MaquetteError):
    """The caller sent something we can't work with.

    field: the request field or option, as the caller spells it (`options.diameter_mm`).
    value: what was given; shortened in the message. `None` leaves it out.
    problem: what is wrong with it. remedy: what to send instead.
    """

    def __init__(self, field: str, problem: str, remedy: str = "", value: object = None) -> None:
        self.field, self.problem, self.remedy, self.value = field, problem, remedy, value
        given = "" if value is None else f" (got {shorten(value)})"
        tail = f" {remedy}" if remedy else ""
        super().__init__(f"{field}: {problem}{given}.{tail}")


class ContentBlocked(InvalidInput):
    """The moderation hook refused a prompt or an image."""


class UnreadableFile(InvalidInput):
    """The bytes can't be decoded as the format they claim, or hold nothing usable."""


class FileTooLarge(UnreadableFile):
    """More bytes, pixels or triangles than the limit."""


class Unprintable(MaquetteError):
    """The file was read, but there is nothing in it that can become a printable solid."""


class MissingExtra(MaquetteError):
    """An optional dependency is not installed.

    extra: the name to install, as in `pip install "maquette[extra]"`.
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f'{feature} needs an optional dependency: pip install "maquette[{extra}]"')


class Cancelled(MaquetteError):
    """The work was asked to stop; whatever it had made is discarded."""

    def __init__(self) -> None:
        super().__init__("The task was cancelled.")


class EngineFailure(MaquetteError):
    """An engine could not deliver a result for a valid request."""


def shorten(value: object, limit: int = 80) -> str:
    """`repr` of a value, cut in the middle so that a data URI does not fill a log or an answer."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 20]}…{text[-12:]}"
