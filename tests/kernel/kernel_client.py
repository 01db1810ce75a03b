"""A kernel process and a client that checks every message it receives."""

import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

import zmq

from message_schemas import check

# Long, because machines that run tests are slow; nothing waits this long unless it fails.
TIMEOUT = 60


@dataclass
class Outcome:
    """What one execute_request led to."""

    msg_id: str
    reply: dict
    messages: list

    def contents(self, msg_type):
        return [message["content"] for message in self.messages if message["msg_type"] == msg_type]

    def stream(self, name):
        return "".join(content["text"] for content in self.contents("stream") if content["name"] == name)

    @property
    def status(self):
        return self.reply["status"]

    @property
    def types(self):
        return [message["msg_type"] for message in self.messages]

    @property
    def stdout(self):
        return self.stream("stdout")

    @property
    def stderr(self):
        return self.stream("stderr")

    @property
    def data(self):
        """MIME bundle of the result, empty when the cell has none."""
        results = self.contents("execute_result")
        assert len(results) <= 1, f"a cell has one result, not {results}"
        return results[0]["data"] if results else {}

    @property
    def result(self):
        return self.data.get("text/plain")

    @property
    def display(self):
        return self.contents("display_data")

    @property
    def error(self):
        errors = self.contents("error")
        return errors[0] if errors else None

    @property
    def error_text(self):
        """All that a student sees of an error, in lower case."""
        assert self.error, f"no error message: {self.reply}"
        parts = [self.error["ename"], self.error["evalue"], *self.error["traceback"], self.stderr]
        return "\n".join(parts).lower()


class Kernel:
    """A running kernel. Messages are sorted by the request they belong to, so late ones are not lost."""

    def __init__(self, manager, client):
        self.manager = manager
        self.client = client
        self.replies = {}
        self.published = defaultdict(list)
        self.in_order = []
        self.input_requests = []

    @property
    def pid(self):
        return self.manager.provisioner.pid

    # Sending

    def send(self, msg_type, content, channel="shell", metadata=None, subshell=None):
        """Sends a request, to a subshell if one is named, and returns its id."""
        message = self.client.session.msg(msg_type, content, metadata=metadata)
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        getattr(self.client, channel + "_channel").send(message)
        return message["header"]["msg_id"]

    def start(self, code, metadata=None, subshell=None, **options):
        """Sends an execute_request and returns its id."""
        content = {
            "code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False,
            "stop_on_error": True, **options,
        }
        return self.send("execute_request", content, metadata=metadata, subshell=subshell)

    def made(self, codes):
        """Requests for cells that are all made at once, as when a front end runs all of a notebook, however busy the machine is."""
        content = {"silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        messages = [self.client.session.msg("execute_request", {**content, "code": code}) for code in codes]
        for i, message in enumerate(messages):
            message["header"]["date"] = messages[0]["header"]["date"] + timedelta(microseconds=i)
        return messages

    def start_all(self, *codes):
        """Sends requests that were made at once and returns their ids."""
        messages = self.made(codes)
        for message in messages:
            self.client.shell_channel.send(message)
        return [message["header"]["msg_id"] for message in messages]

    def request(self, msg_type, content=None, channel="shell", subshell=None):
        """Sends a request and returns the content of its reply."""
        return self.reply_to(self.send(msg_type, content or {}, channel, subshell=subshell))["content"]

    def run(self, code, answers=(), **options):
        """Executes a cell; ``answers`` are what the user types when it asks for input."""
        return self.finish(self.start(code, allow_stdin=bool(answers), **options), answers)

    def ok(self, code, **options):
        """Executes a cell that has to succeed."""
        outcome = self.run(code, **options)
        assert outcome.status == "ok", f"{code}\n{outcome.reply}"
        return outcome

    # Receiving

    def finish(self, msg_id, answers=()):
        """Waits for a cell's reply and idle."""
        answers = list(answers)

        def answered():
            if self.input_requests and answers:
                self.input_requests.pop(0)
                self.client.input(answers.pop(0))
            return msg_id in self.replies and self.is_idle(msg_id)

        self.wait(answered, f"the end of {msg_id}")
        return Outcome(msg_id, self.replies[msg_id]["content"], list(self.published[msg_id]))

    def reply_to(self, msg_id):
        self.wait(lambda: msg_id in self.replies, f"the reply to {msg_id}")
        return self.replies[msg_id]

    def is_idle(self, msg_id):
        return any(is_status(message, "idle") for message in self.published[msg_id])

    def text_of(self, msg_id):
        """What a request has printed so far."""
        return Outcome(msg_id, {}, self.published[msg_id]).stdout

    def wait_for_text(self, msg_id, text):
        self.wait(lambda: text in self.text_of(msg_id), f"{text!r} from {msg_id}")

    def wait(self, until, what):
        """Receives messages until something is the case."""
        deadline = time.monotonic() + TIMEOUT
        while not until():
            assert time.monotonic() < deadline, f"{TIMEOUT} s without {what}; published: {dict(self.published)}"
            self.receive(1000)

    def receive(self, milliseconds):
        """Sorts in the messages that are there, after waiting for the first one."""
        channels = [self.client.shell_channel, self.client.control_channel, self.client.stdin_channel,
                    self.client.iopub_channel]
        poller = zmq.Poller()
        for channel in channels:
            poller.register(channel.socket, zmq.POLLIN)
        ready = dict(poller.poll(milliseconds))
        assert ready or self.manager.is_alive(), "the kernel process has ended"
        for channel in channels:
            if channel.socket in ready:
                self.sort_in(channel.get_msg(timeout=0), channel is self.client.iopub_channel)

    def sort_in(self, message, is_published):
        parent = message["parent_header"].get("msg_id")
        if is_published:
            self.published[parent].append(message)
            self.in_order.append(message)
        elif message["msg_type"] == "input_request":
            self.input_requests.append(message)
        else:
            assert parent not in self.replies, f"two replies to one request: {message}"
            self.replies[parent] = message
        check(message)

    def restart(self):
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=TIMEOUT)


def is_status(message, state):
    return message["msg_type"] == "status" and message["content"]["execution_state"] == state
