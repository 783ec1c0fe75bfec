"""The OpenAPI document: valid, complete, and true — every documented route is walked with generated requests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    missing_required_header,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from maquette.products import PRODUCTS
from tests.support.live_server import Client, LiveServer, running

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
    missing_required_header,
    unsupported_method,
]


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("documented"), PRODUCTS) as server:
        yield server


@pytest.fixture(scope="module")
def document(documented: LiveServer) -> Any:
    return httpx.get(documented.url + "/openapi.json").json()


@pytest.fixture(scope="module")
def caller(documented: LiveServer) -> Client:
    return documented.account(balance=10**9)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_route_keeps_to_its_documentation(documented: LiveServer, caller: Client, mode: GenerationMode) -> None:
    """Requests that fit the document are answered as it says; requests that don't are refused as it says."""
    schema = schemathesis.openapi.from_url(documented.url + "/openapi.json")
    headers = {"Authorization": f"Bearer {caller.key}"}
    walked = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        if mode is GenerationMode.NEGATIVE and not (operation.body or operation.query):
            continue  # a path parameter alone: an id that is no id is an unknown task

        walk(operation, mode, headers)
        walked += 1
    assert walked >= (5 * len(PRODUCTS) if mode is GenerationMode.POSITIVE else 2 * len(PRODUCTS))


def walk(operation: Any, mode: GenerationMode, headers: dict[str, str]) -> None:
    checks = _checks(operation)

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=10, deadline=None, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    def requests(case: Any) -> None:
        case.call_and_validate(headers=headers, checks=checks)

    requests()


def _checks(operation: Any) -> list[Any]:
    """Unknown query parameters are ignored by contract, so a query that is "wrong" may well be answered."""
    return [check for check in CHECKS if not (operation.query and check is negative_data_rejection)]


def test_the_document_is_openapi_3_1_with_json_schemas_that_hold(document: Any) -> None:
    assert document["openapi"].startswith("3.1")
    for schema_of in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema_of)
    references = set(re.findall(r'"#/components/schemas/(\w+)"', str(document).replace("'", '"')))
    assert references <= set(document["components"]["schemas"])


def test_every_product_is_documented_with_its_requests_answers_and_refusals(document: Any) -> None:
    for product in PRODUCTS:
        create = document["paths"][product.path]["post"]
        described = str(create["requestBody"])
        for kind in product.kinds:
            assert kind.request.__name__ in described
            assert kind.request.__name__ in document["components"]["schemas"]
        assert {"202", "400", "401", "402", "429"} <= set(create["responses"])
        read = document["paths"][product.path + "/{id}"]
        assert product.response.__name__ in str(read["get"]["responses"]["200"])
        assert "404" in read["get"]["responses"] and "404" in read["delete"]["responses"]
        assert "text/event-stream" in str(document["paths"][product.path + "/{id}/stream"]["get"])


def test_ranges_defaults_and_choices_are_in_the_document(document: Any) -> None:
    fields = document["components"]["schemas"]["PreviewRequest"]["properties"]
    polycount = fields["target_polycount"]["anyOf"][0]
    assert (polycount["minimum"], polycount["maximum"], polycount["default"]) == (100, 300_000, 30_000)
    assert fields["art_style"]["anyOf"][0]["enum"] == ["realistic", "sculpture"]
    assert {"type": "null"} in fields["seed"]["anyOf"]


def test_the_examples_are_accepted_as_they_stand(documented: LiveServer) -> None:
    client = documented.account()
    for product in PRODUCTS:
        if not any(kind.inputs(kind.request.model_validate(product.example)) for kind in product.kinds if product.pick(product.example) is kind):
            assert client.http.post(product.path, json=product.example).status_code == 202


def test_the_documentation_page_needs_nothing_from_elsewhere(documented: LiveServer) -> None:
    answer = httpx.get(documented.url + "/docs")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "openapi.json" in answer.text
    assert not re.search(r"""(src|href)\s*=\s*["']?(https?:)?//|@import|\burl\(["']?(https?:)?//""", answer.text)


def test_only_the_products_that_are_given_are_routed(tmp_path: Path) -> None:
    with running(tmp_path, products=()) as server:
        client = server.account()
        assert client.http.get("/openapi/v2/text-to-3d").status_code == 404
        assert client.balance == 1000
