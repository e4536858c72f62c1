"""Tries the job for real: kill_a_worker.py FILE

A scheduler, four workers, one of them killed with -9 in mid-run; then every document's result has to be there exactly once, with the
bytes of a run without a cluster.
"""

import glob
import os
import signal
import subprocess
import sys
import tempfile
import time

from dask.distributed import Client

import extract as job
from factextract_pipe import extract


def main(file):
    with tempfile.TemporaryDirectory() as folder:
        scheduler_file = os.path.join(folder, "scheduler.json")
        log = open(os.path.join(folder, "log"), "w")
        start = lambda *command: subprocess.Popen(command, stdout=log, stderr=log)
        processes = [start("dask-scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", scheduler_file)]
        try:
            for _ in range(300):
                if os.path.exists(scheduler_file):
                    break
                time.sleep(0.1)
            workers = [
                start("dask-worker", "--scheduler-file", scheduler_file, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", str(i),
                      "--local-directory", os.path.join(folder, f"worker-{i}"))
                for i in range(4)
            ]
            processes += workers
            client = Client(scheduler_file=scheduler_file)
            client.wait_for_workers(4)

            def kill():
                workers[0].send_signal(signal.SIGKILL)
                print("killed worker 0", flush=True)

            output = os.path.join(folder, "out")
            total = job.run(client, output, [file], on_first=kill)
            assert workers[0].wait() == -signal.SIGKILL
            client.close()
            parts = sorted(glob.glob(os.path.join(output, "part-*.ndjson")))
            found = "".join(open(part, encoding="utf-8").read() for part in parts)
            with open(file, encoding="utf-8") as lines:
                expected = "".join(line + "\n" for line in extract(lines))
            assert found == expected, "other bytes than without a cluster"
            print(f"{total} documents in {len(parts)} parts, each exactly once, the same bytes as without a cluster")
        except BaseException:
            sys.stderr.write(open(log.name).read()[-4000:])
            raise
        finally:
            for process in processes:
                process.kill()
                process.wait()


if __name__ == "__main__":
    main(sys.argv[1])
