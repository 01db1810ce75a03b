"""Measures each interrupt case: `python tests/kernel/interrupt_table.py [WORD...]` prints a table in Markdown.

Only cases whose names hold one of the words, if any is given. JUPYTER_PATH names the kernelspec, as for the tests.
"""

import os
import signal
import socket
import statistics
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

import psutil

import interrupt_cases as cases
import kernelspecs
from processes import session_pid

REPEATS = 3
CPU_SECONDS = 1
SILENT = socket.create_server(("127.0.0.1", 0))  # it never answers
CONNECTIONS = []
UNSTOPPABLE = {
    "blocking native call": ("", "{ started(); new ServerSocket(0).accept(); }"),
    "lock held by an earlier cell": ("""
        var lock = new Object();
        new Thread(() -> { synchronized (lock) { while (true) { try { Thread.sleep(9999); } catch (Exception e) { } } } }).start();
        Thread.sleep(100);""", "{ started(); synchronized (lock) { count++; } }"),
}


def by_message(kernel):
    kernel.send("interrupt_request", {}, "control")


def by_signal(kernel):
    os.kill(kernel.pid, signal.SIGINT)


def begin(kernel, body):
    kernel.ok(cases.SETUP)
    msg_id = kernel.start(body, allow_stdin=True)
    kernel.wait_for_text(msg_id, "started")
    return msg_id


def begin_download(kernel, body):
    kernel.ok("int precious = 99;")
    msg_id = kernel.start(body)
    CONNECTIONS.append(SILENT.accept())
    return msg_id


def download_specs():
    """A kernelspec for which all of Maven's repositories are the silent server."""
    home = Path(tempfile.mkdtemp())
    (home / ".m2").mkdir()
    (home / ".m2" / "settings.xml").write_text(
        "<settings><mirrors><mirror><id>silent</id><mirrorOf>*</mirrorOf>"
        f"<url>http://127.0.0.1:{SILENT.getsockname()[1]}/</url></mirror></mirrors></settings>", encoding="utf-8")
    return kernelspecs.changed(home, [f"-Duser.home={home}"])


def measure(kernel, body, start, interrupt):
    """Milliseconds from the interrupt to the end of the cell, and its error."""
    msg_id = start(kernel, body)
    time.sleep(0.3)
    before = datetime.now(timezone.utc)
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    # As dated by the kernel: this client needs a while to read what an endless cell has printed.
    millis = (kernel.reply_to(msg_id)["header"]["date"] - before).total_seconds() * 1000
    assert kernel.ok("precious").result == "99", "the state is lost"
    return millis, outcome.error["ename"] if outcome.error else outcome.status


def share_of_cpu(process):
    """Of one core, in percent, from one second on."""
    time.sleep(1)
    before = sum(process.cpu_times()[:2])
    time.sleep(CPU_SECONDS)
    return (sum(process.cpu_times()[:2]) - before) / CPU_SECONDS * 100


def row(name, setup, body, start=begin, specs=None):
    with kernelspecs.running(specs) as kernel:
        if name in cases.VIRTUAL_THREADS and int(kernel.ok("Runtime.version().feature()").result) < 21:
            return
        if setup:
            kernel.ok(setup)
        session = psutil.Process(session_pid(kernel))
        millis, ends, cpu = [], set(), []
        for interrupt in [by_message, by_signal]:
            measured = [measure(kernel, body, start, interrupt) for _ in range(REPEATS)]
            millis.append(statistics.median(each for each, _ in measured))
            ends |= {end for _, end in measured} - {"KeyboardInterrupt"}
            cpu.append(share_of_cpu(session))
        kept = "yes" if session_pid(kernel) == session.pid else "NO"
    print(f"| {name} | {millis[0]:.0f} | {millis[1]:.0f} | {max(cpu):.1f} % | {' '.join([kept, *ends])} |", flush=True)


def main(words):
    with kernelspecs.running() as kernel:
        version = kernel.ok('System.getProperty("java.version")').result.strip('"')
    print(f"| case, on Java {version} | ms by message | ms by signal | CPU after 1 s | state kept |\n|---|---:|---:|---:|---|")
    rows = [(name, "", body) for name, body in
            {**cases.USUAL, **cases.CONTRIVED, **cases.VIRTUAL_THREADS, **cases.INPUT}.items()]
    rows.append(("DL4J training", cases.TRAINING_SETUP, cases.TRAINING))
    rows.append(("%maven download", "", "%maven org.sample:silent:1.0", begin_download, download_specs()))
    rows += [(name, *case) for name, case in UNSTOPPABLE.items()]
    for each in rows:
        if not words or any(word in each[0] for word in words):
            row(*each)


if __name__ == "__main__":
    main(sys.argv[1:])
