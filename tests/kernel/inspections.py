"""What a kernel tells of names."""

import time

from kernel_client import TIMEOUT


def reply(kernel, marked, detail_level=0):
    """The answer for the code with the cursor at the bar."""
    before, after = marked.split("|")
    return kernel.request("inspect_request", {"code": before + after, "cursor_pos": len(before), "detail_level": detail_level})


def ask(kernel, marked, detail_level=0):
    """Its forms, by MIME type."""
    return reply(kernel, marked, detail_level)["data"]


def text(kernel, marked, detail_level=0):
    """As text; None if nothing is known."""
    return ask(kernel, marked, detail_level).get("text/plain")


def with_value(kernel, marked):
    """The same for a variable. On a busy machine any value may take longer than the kernel waits for it."""
    deadline = time.monotonic() + TIMEOUT
    while "takes too long" in (told := text(kernel, marked) or "") and time.monotonic() < deadline:
        pass
    return told
