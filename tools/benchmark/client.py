"""One kernel under measurement, seen as a notebook sees it: jupyter_client's kernel manager, session and sockets.

Every read blocks in ZeroMQ until the message is there; nothing sleeps or polls, so the times are the kernel's.
"""

import time
from datetime import datetime, timezone

import zmq
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

from tools.benchmark import memory

START_SECONDS = 8
CELL_SECONDS = 60
SILENT_SECONDS = 5
LATE_SECONDS = 0.5


class Stuck(Exception):
    """The kernel sent nothing where an answer was due."""


class Ended(Exception):
    """The kernel's process has ended by itself."""


class Outcome:
    """What one cell did.

    seconds: from sending the request until both the reply and the idle status are here; result_seconds: until the
    execute_result, None without one.
    """

    def __init__(self):
        self.status = None
        self.result = None
        self.text_result = None
        self.error = None
        self.widgets = {}  # ids by the name of the model
        self.text = []
        self.stream_messages = 0
        self.seconds = 0.0
        self.result_seconds = None

    def stdout(self):
        return "".join(self.text)


class Kernel:
    """A running kernel; `with Kernel(...)` ends it and every process it started, however the block is left."""

    def __init__(self, directory, name, language, log, encrypted=False):
        self.language = language
        self.context = zmq.Context()
        # A client that knocks before the kernel listens waits ZeroMQ's 100 ms before it knocks again, which would
        # round every start up to that grid.
        self.context.setsockopt(zmq.RECONNECT_IVL, 5)
        self.context.setsockopt(zmq.LINGER, 0)
        specs = KernelSpecManager(kernel_dirs=[directory], ensure_native_kernel=False)
        encryption = {"transport_encryption": "required"} if encrypted else {}
        self.manager = KernelManager(kernel_name=name, kernel_spec_manager=specs, context=self.context, **encryption)
        self.log = log

    def __enter__(self):
        self.started = time.perf_counter()
        self.manager.start_kernel(stdout=self.log, stderr=self.log)
        self.session = self.manager.session
        self.shell = self.manager.connect_shell()
        self.iopub = self.manager.connect_iopub()
        return self

    def __exit__(self, *exception):
        # JJava's launcher leaves its JVM behind when it is killed, so the tree is noted before.
        tree = memory.tree(self.pid())
        self.manager.shutdown_kernel(now=True)
        memory.kill(tree)
        self.shell.close()
        self.iopub.close()
        self.context.term()

    def pid(self):
        return self.manager.provisioner.pid

    def since_start(self):
        return time.perf_counter() - self.started

    def kernel_info(self):
        self._reply(self._send("kernel_info_request", {}), START_SECONDS)

    def complete(self, code):
        """The matches at the end of the code, and the seconds until they came."""
        start = time.perf_counter()
        request = self._send("complete_request", {"code": code, "cursor_pos": len(code)})
        content = self._reply(request, CELL_SECONDS)
        return content.get("matches", []), time.perf_counter() - start

    def inspect(self, code):
        """What is said of the name at the end of the code, as plain text, and the seconds until it came."""
        start = time.perf_counter()
        request = self._send("inspect_request", {"code": code, "cursor_pos": len(code), "detail_level": 0})
        content = self._reply(request, CELL_SECONDS)
        return content.get("data", {}).get("text/plain", ""), time.perf_counter() - start

    def move(self, control, value, output):
        """Moves a control, and waits until the output widget below it has changed and the kernel is idle again."""
        request = self._send("comm_msg", {"comm_id": control, "data": {"method": "update", "state": {"value": value},
                                                                       "buffer_paths": []}})
        changed = idle = False
        while not (changed and idle):
            message = self._read(self.iopub, CELL_SECONDS)
            kind, content = message["msg_type"], message["content"]
            changed |= kind == "comm_msg" and content["comm_id"] == output
            idle |= kind == "status" and message["parent_header"].get("msg_id") == request \
                and content["execution_state"] == "idle"

    def execute(self, code):
        """Runs a cell."""
        outcome = Outcome()
        start = time.perf_counter()
        request = self._request_execution(code)
        while not self._collect(request, outcome, start, CELL_SECONDS):
            pass
        outcome.status = self._reply(request, CELL_SECONDS)["status"]
        outcome.seconds = time.perf_counter() - start
        return outcome

    def execute_dated(self, code):
        """Runs a cell; the moments of its messages by their kinds, in seconds since it was sent.

        A message's moment is the date that the kernel has put into its header; the last one is when all had arrived.
        """
        sent = datetime.now(timezone.utc)
        request = self._request_execution(code)
        moments = {}
        while "idle" not in moments:
            message = self._read(self.iopub, CELL_SECONDS)
            if message["parent_header"].get("msg_id") == request:
                kind = message["content"].get("execution_state", message["msg_type"])
                moments[kind] = message["header"]["date"]
        reply = self._reply_message(request, CELL_SECONDS)
        moments |= {"reply": reply["header"]["date"], "arrived": datetime.now(timezone.utc)}
        return {kind: (moment - sent).total_seconds() for kind, moment in moments.items()}

    def execute_flood(self, code):
        """Runs a cell that prints more than some kernels can send: they lose even the idle status, or send lines after it.

        The outcome's seconds are those until the last message that came.
        """
        outcome = Outcome()
        start = time.perf_counter()
        request = self._request_execution(code)
        self._collect_until_silent(request, outcome, start, SILENT_SECONDS)
        outcome.status = self._reply(request, CELL_SECONDS)["status"]
        self._collect_until_silent(request, outcome, start, LATE_SECONDS)
        return outcome

    def _request_execution(self, code):
        return self._send("execute_request", {"code": code, "silent": False, "store_history": True,
                                              "user_expressions": {}, "allow_stdin": False, "stop_on_error": True})

    def _collect_until_silent(self, request, outcome, start, seconds):
        try:
            while not self._collect(request, outcome, start, seconds):
                pass
        except Stuck:
            pass

    def _collect(self, request, outcome, start, seconds):
        message = self._read(self.iopub, seconds)
        if message["parent_header"].get("msg_id") != request:
            return False
        outcome.seconds = time.perf_counter() - start
        kind, content = message["msg_type"], message["content"]
        if kind == "stream":
            outcome.stream_messages += 1
            outcome.text.append(content["text"])
        elif kind == "execute_result":
            outcome.result = str(content["data"])
            outcome.text_result = content["data"].get("text/plain")
            outcome.result_seconds = outcome.seconds
        elif kind == "error":
            outcome.error = str(content)
        elif kind == "comm_open":
            outcome.widgets[content["data"]["state"]["_model_name"]] = content["comm_id"]
        return kind == "status" and content["execution_state"] == "idle"

    def _send(self, kind, content):
        message = self.session.msg(kind, content)
        self.session.send(self.shell, message)
        return message["header"]["msg_id"]

    def _reply(self, request, seconds):
        return self._reply_message(request, seconds)["content"]

    def _reply_message(self, request, seconds):
        while True:
            message = self._read(self.shell, seconds)
            if message["parent_header"].get("msg_id") == request:
                return message

    def _read(self, socket, seconds):
        socket.setsockopt(zmq.RCVTIMEO, int(seconds * 1000))
        _, message = self.session.recv(socket, mode=0)
        if message is None:
            if not self.manager.is_alive():
                raise Ended(f"its process ended, see {self.log.name}")
            raise Stuck(f"no message in {seconds} s")
        return message
