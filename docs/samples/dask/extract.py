"""Facts of NDJSON files on a Dask cluster: extract.py SCHEDULER OUTPUT-FOLDER FILE…

A task is a block of lines and writes a file. A block is done again when its worker dies; it gives the same bytes, and they take their
place by a rename, so at the end every document is there exactly once.
"""

import itertools
import os
import sys

from dask.distributed import Client, as_completed

PIPE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pipe", "factextract_pipe.py")
sys.path.insert(0, os.path.dirname(PIPE))
from factextract_pipe import extract_to_file

# So many that starting a process (a second) does not count, so few that a lost worker does not cost much.
LINES = int(os.environ.get("LINES_PER_TASK", "10000"))


def blocks(files):
    """Yields the number of a block, and its lines."""
    lines = itertools.chain.from_iterable(open(file, encoding="utf-8") for file in files)
    for number in itertools.count():
        block = list(itertools.islice(lines, LINES))
        if not block:
            return
        yield number, block


def run(client, folder, files, on_first=lambda: None):
    os.makedirs(folder, exist_ok=True)
    client.upload_file(PIPE)
    tasks = [client.submit(extract_to_file, lines, os.path.join(folder, f"part-{number:06}.ndjson"), pure=False, retries=3) for number, lines in blocks(files)]
    total = 0
    for index, (_, answers) in enumerate(as_completed(tasks, with_results=True)):
        total += answers
        if index == 0:
            on_first()
    return total


if __name__ == "__main__":
    print(run(Client(sys.argv[1]), sys.argv[2], sys.argv[3:]), "documents")
