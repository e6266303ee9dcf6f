"""Payloads through the models that datamodel-code-generator makes of a document."""

import importlib
import json
import sys

from pydantic import ValidationError

sys.path.insert(0, "code")
said = []
for document in json.load(sys.stdin):
    module = importlib.import_module(document["path"].replace("/", "."))
    model = getattr(module, document["title"])
    for case in document["cases"]:
        try:
            value = model.model_validate_json(case["text"])
            text = value.model_dump_json(by_alias=True)
            said.append((document["path"], case["name"], True, text))
        except ValidationError as error:
            said.append((document["path"], case["name"], False, error.errors()[0]["msg"]))
json.dump(said, sys.stdout)
