"""Measures each interrupt case: `python tests/kernel/interrupt_table.py [WORD...]` prints a table in Markdown.

Only cases whose names hold one of the words, if any is given. JUPYTER_PATH names the kernelspec, as for the tests.
"""

import sys
import time

import psutil

import interrupt_cases as cases
import kernelspecs
from processes import session_pid

CPU_SECONDS = 2


def measure(kernel, body):
    """Milliseconds from the interrupt to the end of the cell, CPU in percent a second later, whether the state is kept."""
    kernel.ok(cases.SETUP)
    session = psutil.Process(session_pid(kernel))
    msg_id = kernel.start(cases.announced(body), allow_stdin=True)
    kernel.wait_for_text(msg_id, "started")
    time.sleep(0.5)
    begin = time.perf_counter()
    kernel.send("interrupt_request", {}, "control")
    outcome = kernel.finish(msg_id)
    stopped = time.perf_counter() - begin
    time.sleep(1)
    before = sum(session.cpu_times()[:2])
    time.sleep(CPU_SECONDS)
    cpu = (sum(session.cpu_times()[:2]) - before) / CPU_SECONDS
    kept = session_pid(kernel) == session.pid and kernel.run("precious").result == "99"
    return stopped * 1000, cpu * 100, kept, outcome


def main(words):
    chosen = {name: body for name, body in {**cases.USUAL, **cases.VIRTUAL_THREADS, **cases.INPUT}.items()
              if not words or any(word in name for word in words)}
    print("| case | ms to stop | CPU after 1 s | state kept |\n|---|---:|---:|---|")
    for name, body in chosen.items():
        with kernelspecs.running() as kernel:
            if name in cases.VIRTUAL_THREADS and int(kernel.ok("Runtime.version().feature()").result) < 21:
                continue
            millis, cpu, kept, outcome = measure(kernel, body)
            error = outcome.error["ename"] if outcome.error else outcome.status
            note = "" if error == "KeyboardInterrupt" else f" ({error})"
            print(f"| {name} | {millis:.0f} | {cpu:.1f} % | {'yes' if kept else 'NO'}{note} |", flush=True)
            if "-v" in words:
                print(outcome.error, outcome.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
