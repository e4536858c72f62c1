"""A factextract process for as long as there are documents: a line of JSON in, a line of JSON out, in order."""

import os
import shlex
import subprocess
import threading

# "factextract" from the PATH, or for example "dotnet /opt/factextract/FactExtract.Cli.dll".
COMMAND = shlex.split(os.environ.get("FACTEXTRACT", "factextract"))


def extract(lines, *options):
    """Yields for each line, such as {"id":"a1","text":"…"}, the line that tells its facts, or its error."""
    process = subprocess.Popen(
        [*COMMAND, "extract", "--input", "ndjson", "--output", "ndjson", *options],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    failures = []

    # In a thread of its own: whoever writes all before reading would wait for ever once the pipes are full.
    def send():
        try:
            with process.stdin:
                for line in lines:
                    process.stdin.write(line.rstrip("\n").encode() + b"\n")
        except Exception as failure:
            failures.append(failure)

    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    try:
        for answer in process.stdout:
            yield answer.decode().rstrip("\n")
        sender.join()
        # 1: some documents could not be read; their lines tell why.
        if failures or process.wait() not in (0, 1):
            raise RuntimeError(f"factextract ended with code {process.wait()}") from (failures or [None])[0]
    finally:
        process.kill()
        process.wait()


def extract_to_file(lines, path, *options):
    """Writes the answers to a file, which appears when all are there; done again, it gives the same bytes. Returns their number."""
    answers = 0
    with open(f"{path}.{os.getpid()}", "w", encoding="utf-8") as file:
        for answer in extract(lines, *options):
            file.write(answer + "\n")
            answers += 1
    if answers != len(lines):
        raise RuntimeError(f"{path}: {answers} lines for {len(lines)}")
    os.replace(file.name, path)
    return answers
