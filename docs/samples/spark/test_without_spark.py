"""What Spark does with the job, as far as it goes without Spark: partitions of lines, empty ones too, each through extract_partition."""

import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, "..", "pipe")]
from extract import extract_partition
from factextract_pipe import extract

lines = [json.dumps({"id": str(i), "text": f"{i} men went to Moscow."}) for i in range(3000)] + ["broken"]
partitions = [lines[:2000], [], lines[2000:]]
found = [answer for partition in partitions for answer in extract_partition(iter(partition))]
assert found == list(extract(lines)), "other answers in partitions than in one piece"
assert [json.loads(answer)["documentId"] for answer in found[:-1]] == [str(i) for i in range(3000)]
assert "error" in json.loads(found[-1])

# A caller that stops early leaves no process behind; one whose lines fail hears of it.
first = next(iter(extract_partition(iter(lines))))
assert json.loads(first)["documentId"] == "0"


def failing():
    yield lines[0]
    raise ValueError("no more")


try:
    list(extract_partition(failing()))
    raise AssertionError("the failure of the lines was lost")
except RuntimeError as failure:
    assert isinstance(failure.__cause__, ValueError)
print("held")
