"""A raw JSON body → a request model, or one InvalidInput that names the field, the value and what is allowed.

What is allowed is read from the model's own JSON schema, so that a message can't disagree with the documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError

from maquette.errors import InvalidInput
from maquette.products.base import JsonObject, Request

AnyRequest = TypeVar("AnyRequest", bound=Request)


def parse(model: type[AnyRequest], body: Mapping[str, Any]) -> AnyRequest:
    """`body` as a `model`. Raises InvalidInput for the first field that is missing, of a wrong type or out of range."""
    try:
        return model.model_validate(body)
    except ValidationError as error:
        raise _explain(model, error.errors(include_url=False)[0]) from None


def choose(body: Mapping[str, Any], field: str, choices: Mapping[str, Any]) -> Any:
    """The choice that `body[field]` names. Raises InvalidInput when the field is missing or names none."""
    allowed = f"Send one of: {', '.join(choices)}."
    value = body.get(field)
    if value is None:
        raise InvalidInput(field, "is required", allowed)
    if not isinstance(value, str) or value not in choices:
        raise InvalidInput(field, "is not one of the allowed values", allowed, value)
    return choices[value]


def _explain(model: type[Request], error: Any) -> InvalidInput:
    path = [str(step) for step in error["loc"]]
    allowed = _allowed(_property(model, path))
    if error["type"] == "missing":
        return InvalidInput(".".join(path), "is required", allowed)
    return InvalidInput(".".join(path), _problem(error), allowed, error["input"])


_PROBLEMS = {
    "literal_error": "is not one of the allowed values",
    "string_too_long": "is too long",
    "string_too_short": "is too short",
    "too_long": "has too many entries",
    "too_short": "has too few entries",
    "greater_than": "is out of range",
    "greater_than_equal": "is out of range",
    "less_than": "is out of range",
    "less_than_equal": "is out of range",
    "finite_number": "is out of range",
}


def _problem(error: Any) -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return _PROBLEMS.get(error["type"], "has the wrong type")


@cache
def _schema(model: type[Request]) -> JsonObject:
    return model.model_json_schema()


def _property(model: type[Request], path: list[str]) -> JsonObject:
    """The JSON schema of the field at `path`; {} for one the schema can't show."""
    schema = _schema(model)
    found = schema
    for step in path:
        found = _resolve(schema, found.get("items", {}) if step.isdecimal() else found.get("properties", {}).get(step, {}))
    return found


def _resolve(root: JsonObject, schema: JsonObject) -> JsonObject:
    """Follow a `$ref`, and take the non-null side of an optional field."""
    for option in schema.get("anyOf", []):
        if option.get("type") != "null":
            schema = option
    reference = schema.get("$ref", "").rpartition("/")[2]
    return root["$defs"][reference] if reference else schema


_KINDS = {
    "integer": "an integer",
    "number": "a number",
    "string": "a string",
    "boolean": "true or false",
    "object": "a JSON object",
    "array": "a list",
}
_FORMATS = {
    "uuid": "Send the id that creating a task answered.",
    "url": "Send an http:// or https:// URL, or a data URI.",
    "color": 'Send "#RRGGBB", such as "#D42A1E".',
}


def _allowed(schema: JsonObject) -> str:
    """The remedy: what a field with this JSON schema takes."""
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    if "enum" in schema:
        return f"Send one of: {', '.join(map(str, schema['enum']))}."
    if "const" in schema:
        return f'Send "{schema["const"]}".'
    kind = _KINDS.get(schema.get("type", ""), "")
    if not kind:
        return ""
    return f"Send {kind}{_bounds(schema)}."


def _length(least: int | None, most: int | None, of: str) -> str:
    if most is None:
        return ""
    return f" of {least} to {most} {of}" if least else f" of at most {most} {of}"


def _bounds(schema: JsonObject) -> str:
    if schema["type"] == "string":
        return _length(schema.get("minLength"), schema.get("maxLength"), "characters")
    if schema["type"] == "array":
        return _length(schema.get("minItems"), schema.get("maxItems"), "entries")
    low = schema.get("minimum", schema.get("exclusiveMinimum"))
    high = schema.get("maximum", schema.get("exclusiveMaximum"))
    if low is None or high is None:
        return ""
    if "exclusiveMinimum" in schema:
        return f" above {low} and at most {high}"
    return f" from {low} to {high}"
