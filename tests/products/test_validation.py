"""What a caller is told about a bad request: the field, the value and what to send instead."""

from __future__ import annotations

from typing import Any

import pytest

from maquette.errors import InvalidInput
from maquette.products import PRODUCTS
from maquette.products.base import Request
from maquette.products.figure import PrototypeRequest
from maquette.products.lamp import LampBuildRequest
from maquette.products.multicolor import MulticolorRequest
from maquette.products.validation import parse

MODEL = {"model_url": "https://example.org/a.glb"}
PARENT = {"input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578"}


def refusal(model: type[Request], body: dict[str, Any]) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        parse(model, body)
    return caught.value


@pytest.mark.parametrize(
    ("model", "body", "message"),
    [
        (MulticolorRequest, {"input_task_id": 5}, "input_task_id: has the wrong type (got 5). Send the id that creating a task answered."),
        (MulticolorRequest, {"input_task_id": "x"}, "input_task_id: must be a UUID (got 'x'). Send the id that creating a task answered."),
        (LampBuildRequest, {}, "input_task_id: is required. Send the id that creating a task answered."),
        (MulticolorRequest, {"model_url": 5}, "model_url: has the wrong type (got 5). Send an http:// or https:// URL, or a data URI."),
        (PrototypeRequest, {}, "image_url: is required. Send an http:// or https:// URL, or a data URI."),
        (PrototypeRequest, {"image_url": " "}, "image_url: must not be blank (got ' '). Send an http:// or https:// URL, or a data URI."),
        (MulticolorRequest, MODEL | {"filaments": ["red"]}, 'filaments.0: must be a colour (got \'red\'). Send "#RRGGBB", such as "#D42A1E".'),
        (MulticolorRequest, MODEL | {"filaments": [7]}, 'filaments.0: has the wrong type (got 7). Send "#RRGGBB", such as "#D42A1E".'),
        (MulticolorRequest, MODEL | {"filaments": []}, "filaments: has too few entries (got []). Send a list of 1 to 64 entries."),
        (MulticolorRequest, MODEL | {"filaments": "#fff"}, "filaments: has the wrong type (got '#fff'). Send a list of 1 to 64 entries."),
        (LampBuildRequest, PARENT | {"options": 5}, "options: has the wrong type (got 5). Send a JSON object."),
        (
            LampBuildRequest,
            PARENT | {"options": {"light_source_preset": "sun"}},
            "options.light_source_preset: is not one of the allowed values (got 'sun'). Send one of: bambu_mh001_60mm, none.",
        ),
    ],
)
def test_a_message_names_field_value_and_remedy(model: type[Request], body: dict[str, Any], message: str) -> None:
    assert refusal(model, body).message == message


# A dictionary, not a set: parallel test runners need every process to list the models in the same order.
REQUESTS = list(dict.fromkeys(kind.request for product in PRODUCTS for kind in product.kinds))


@pytest.mark.parametrize("model", REQUESTS, ids=lambda model: model.__name__)
def test_every_field_of_every_request_has_a_remedy(model: type[Request]) -> None:
    for name in model.model_fields:
        valid = {
            "mode": "refine" if "preview_task_id" in model.model_fields else "preview",
            "prompt": "a cat",
            "image_url": "https://example.org/a.png",
        }
        error = refusal(model, valid | PARENT | {"preview_task_id": PARENT["input_task_id"]} | {name: object()})
        assert error.field == name
        assert error.remedy.startswith("Send "), error.message
