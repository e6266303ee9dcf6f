"""Payloads through the data classes that quicktype makes of a document."""

import importlib
import json
import sys

sys.path.insert(0, "code")
said = []
for document in json.load(sys.stdin):
    module = importlib.import_module(document["path"].replace("/", "."))
    read = next(name for name in vars(module) if name.endswith("_from_dict"))
    write = next(name for name in vars(module) if name.endswith("_to_dict"))
    for case in document["cases"]:
        try:
            value = getattr(module, read)(json.loads(case["text"]))
            text = json.dumps(getattr(module, write)(value))
            said.append((document["path"], case["name"], True, text))
        except Exception as error:  # Its functions raise whatever comes up.
            said.append((document["path"], case["name"], False, type(error).__name__))
json.dump(said, sys.stdout)
