"""The OpenAPI 3.1 document: what every route takes and answers, from the models that the products validate with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema

from maquette.api.paging import MAX_PAGE_NUM, MAX_PAGE_SIZE
from maquette.products.base import JsonObject, Product, Status
from maquette.products.fields import UUID_PATTERN

_REF = "#/components/schemas/{model}"


class Created(BaseModel):
    """The answer to a creation."""

    result: str = Field(description="The new task's id.")


class Refusal(BaseModel):
    """Every answer that is not a success."""

    message: str = Field(min_length=1, description="What is wrong and how to mend it.")


class Balance(BaseModel):
    """Credits that can be spent."""

    balance: int


class Deleted(BaseModel):
    """An empty object."""


class NewWebhook(BaseModel):
    """url: where changes of the account's tasks are posted to."""

    url: str = Field(description="http:// or https://, without credentials.", json_schema_extra={"format": "uri", "pattern": "^https?://[^@\\\\s]+$"})


class Webhook(BaseModel):
    """A webhook of the account."""

    id: str
    url: str
    active: bool = Field(description="false after too many consecutive failures.")
    consecutive_failures: int
    created_at: int


class CreatedWebhook(Webhook):
    """The secret signs what is posted (HMAC-SHA256); it is not shown again."""

    secret: str


class WebhookSecret(BaseModel):
    """Signs what is posted to the `webhook_url` of single tasks (HMAC-SHA256)."""

    secret: str


_MEANINGS = {
    400: "A field is missing, of a wrong type or out of range, or an input can't be used. The message names it.",
    401: "The API key is missing, malformed, unknown or revoked.",
    402: "The balance is below the task's price.",
    404: "No such task for this account on this path.",
    403: "The signature does not fit, or the URL has expired.",
    408: "The body arrived too slowly.",
    409: "The Idempotency-Key was used with another request.",
    413: "The body is too large.",
    416: "The range lies outside the file.",
    429: "Too many requests a second (RateLimitExceeded) or too many unfinished tasks (NoMoreConcurrentTasks).",
    503: "The database does not answer.",
}
_RETRY_AFTER = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 0}}}


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documented failures of a route."""
    return {
        status: {"model": Refusal, "description": _MEANINGS[status]} | ({"headers": _RETRY_AFTER} if status in (429, 503) else {})
        for status in statuses
    }


def task_id_parameter() -> JsonObject:
    schema = {"type": "string", "format": "uuid", "pattern": UUID_PATTERN}
    return {"name": "id", "in": "path", "required": True, "schema": schema, "description": "A task id, as creating it answered."}


def list_parameters() -> list[JsonObject]:
    """The query of a list."""

    def optional(name: str, schema: JsonObject, text: str) -> JsonObject:
        return {"name": name, "in": "query", "required": False, "schema": schema, "description": text}

    return [
        optional("page_num", {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_NUM, "default": 1}, "Which page, from 1."),
        optional("page_size", {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": 10}, "Tasks on a page."),
        optional("sort_by", {"type": "string", "enum": ["-created_at", "+created_at"], "default": "-created_at"}, "Newest or oldest first."),
        optional("status", {"type": "string", "enum": [state.value for state in Status]}, "Only tasks in this state (an extension)."),
    ]


def idempotency_parameter() -> JsonObject:
    text = "Repeating a request with the same key and body answers the first task's id and charges once (an extension)."
    return {"name": "Idempotency-Key", "in": "header", "required": False, "schema": {"type": "string", "maxLength": 255}, "description": text}


class RequestSchemas:
    """The JSON schemas of all request bodies, under names that tell two models of the same name apart."""

    def __init__(self, products: Iterable[Product]) -> None:
        bodies = list(dict.fromkeys(kind.request for product in products for kind in product.kinds))
        found, document = models_json_schema([(model, "validation") for model in bodies], ref_template=_REF)
        self._names = {model: found[model, "validation"]["$ref"].rpartition("/")[2] for model in bodies}
        self.definitions: JsonObject = {name: _nullable(schema) for name, schema in document.get("$defs", {}).items()}
        for name in self._names.values():
            self.definitions[name].setdefault("properties", {})["webhook_url"] = _WEBHOOK_URL

    def body(self, product: Product) -> JsonObject:
        """The request body of a product's POST: one of its kinds' models."""
        names = dict.fromkeys(self._names[kind.request] for kind in product.kinds)
        schemas = [{"$ref": _REF.format(model=name)} for name in names]
        schema = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
        return {"required": True, "content": {"application/json": {"schema": schema, "example": product.example}}}


def json_body(model: type[BaseModel]) -> JsonObject:
    return {"required": True, "content": {"application/json": {"schema": model.model_json_schema()}}}


def stream_answer() -> dict[str, Any]:
    """What a stream sends, event by event."""
    text = (
        "`event: message` with a line of JSON for each change: id, progress and status until the task has finished, then the whole task object. "
        "`event: error` with status_code and message when there is no such task."
    )
    event = {
        "type": "object",
        "required": ["event", "data"],
        "properties": {"event": {"enum": ["message", "error"]}, "data": {"type": "string", "description": "One line of JSON."}},
    }
    return {"description": text, "content": {"text/event-stream": {"schema": event}}}


def describe(app: FastAPI, schemas: RequestSchemas) -> Callable[[], JsonObject]:
    """What `app.openapi` should be."""
    document: JsonObject = {}

    def openapi() -> JsonObject:
        if not document:
            document.update(_document(app, schemas))
        return document

    return openapi


def _document(app: FastAPI, schemas: RequestSchemas) -> JsonObject:
    document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes, openapi_version="3.1.0")
    components = document.setdefault("components", {})
    answers = components.setdefault("schemas", {})
    if taken := answers.keys() & schemas.definitions.keys():
        raise ValueError(f"a request and an answer have models of the same name: {', '.join(taken)}")
    answers.update(schemas.definitions)
    components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer", "bearerFormat": "msy_…"}}
    return document


_WEBHOOK_URL = {
    "anyOf": [{"type": "string", "pattern": "^(https?://[^@\\s]+)?$"}, {"type": "null"}],
    "description": "Also told of this task's changes (an extension).",
}


def _nullable(schema: JsonObject) -> JsonObject:
    """An explicit null means absent, so every optional field may be null."""
    fields, required = schema.get("properties"), schema.get("required", [])
    if fields is None:
        return schema
    return schema | {"properties": {name: field if name in required else {"anyOf": [field, {"type": "null"}]} for name, field in fields.items()}}
