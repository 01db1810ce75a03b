"""What JupyterLab's widget manager does with the kernel's messages, as far as the tests need it."""

from uuid import uuid4


class FrontEnd:
    """
    Keeps the state of every widget the kernel opens; a widget is known by its description or the name of its model.

    ``subshell`` is where its messages go, as JupyterLab's do once it has one; None is the main shell.
    """

    def __init__(self, kernel, subshell=None):
        self.kernel = kernel
        self.subshell = subshell
        self.states = {}
        self.opened = []
        self.last_run = None
        self.seen = 0

    def run(self, code):
        outcome = self.kernel.run(code)
        self.last_run = outcome.msg_id
        return outcome

    def state(self, what):
        return self.states[self.id_of(what)]

    def id_of(self, what):
        """The id of the newest widget of that description or model."""
        self.take()
        return next(comm_id for comm_id in reversed(self.opened)
                    if what in (self.states[comm_id].get("description"), self.states[comm_id]["_model_name"]))

    def update(self, what, **state):
        """Moves a control, and returns what that led to, up to the idle."""
        return self.send(what, {"method": "update", "state": state, "buffer_paths": []})

    def send(self, what, data, buffers=()):
        msg_id = self.post(what, data, buffers)
        return self._answers(msg_id)

    def post(self, what, data, buffers=()):
        return self._send("comm_msg", {"comm_id": self.id_of(what), "data": data}, buffers)

    def request_states(self):
        """The answer of the control comm, and its buffers."""
        comm_id = uuid4().hex
        self._answers(self._send("comm_open", {"comm_id": comm_id, "target_name": "jupyter.widget.control", "data": {}}))
        answers = self._answers(self._send("comm_msg", {"comm_id": comm_id, "data": {"method": "request_states"}}))
        [states] = [message for message in answers if message["msg_type"] == "comm_msg"]
        assert states["content"]["data"]["method"] == "update_states"
        self._answers(self._send("comm_close", {"comm_id": comm_id, "data": {}}))
        return states["content"]["data"], states["buffers"]

    def _send(self, msg_type, content, buffers=()):
        session, channel = self.kernel.client.session, self.kernel.client.shell_channel
        message = session.msg(msg_type, content)
        if self.subshell is not None:
            message["header"]["subshell_id"] = self.subshell
        session.send(channel.socket, message, buffers=list(buffers))
        return message["header"]["msg_id"]

    def _answers(self, msg_id):
        self.kernel.wait(lambda: self.kernel.is_idle(msg_id), f"idle after {msg_id}")
        return self.kernel.published[msg_id]

    def take(self):
        """Applies the kernel's messages, in the order they came."""
        for message in self.kernel.in_order[self.seen:]:
            content = message["content"]
            if message["msg_type"] == "comm_open" and content["target_name"] == "jupyter.widget":
                self.opened.append(content["comm_id"])
                self.states[content["comm_id"]] = {}
                self._apply(content, message["buffers"])
            elif message["msg_type"] == "comm_msg" and content["comm_id"] in self.states:
                self._apply(content, message["buffers"])
        self.seen = len(self.kernel.in_order)

    def _apply(self, content, buffers):
        state = self.states[content["comm_id"]]
        state.update(content["data"]["state"])
        for [key], buffer in zip(content["data"]["buffer_paths"], buffers):
            state[key] = bytes(buffer)
