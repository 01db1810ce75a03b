"""What a message from the kernel has to look like: Jupyter protocol 5.5, one schema per message type.

A schema maps field names to kinds; a name that ends in "?" may be missing. Unknown fields are errors: a field that
the protocol does not name is a misspelt one.
"""

import re
from datetime import datetime

MIME_TYPE = re.compile(r"^[\w+.-]+/[\w+.-]+$")


def strings(value):
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def mime_data(value):
    return isinstance(value, dict) and all(MIME_TYPE.match(key) for key in value)


def history_entries(value):
    return isinstance(value, list) and all(
        len(entry) == 3 and isinstance(entry[0], int) and isinstance(entry[1], int) for entry in value
    )


def help_links(value):
    return isinstance(value, list) and all(set(link) == {"text", "url"} for link in value)


def named_comms(value):
    return isinstance(value, dict) and all(set(comm) == {"target_name"} for comm in value.values())


def evaluated(value):
    """Results of user_expressions: a MIME bundle or an error for every name."""
    return isinstance(value, dict) and all(
        not faults(entry, ERROR_REPLY if entry.get("status") == "error" else {"status": {"ok"}, **BUNDLE})
        for entry in value.values()
    )


PORT = int
BUNDLE = {"data": mime_data, "metadata": dict}
DISPLAY = {**BUNDLE, "transient?": dict}
ERROR = {"ename": str, "evalue": str, "traceback": strings}
ERROR_REPLY = {"status": {"error"}, **ERROR}
LANGUAGE = {
    "name": str, "version": str, "mimetype": str, "file_extension": str,
    "pygments_lexer?": str, "codemirror_mode?": (str, dict), "nbconvert_exporter?": str,
}

SCHEMAS = {
    "execute_reply": {
        "status": {"ok"}, "execution_count": int, "payload?": list, "user_expressions": evaluated,
    },
    "inspect_reply": {"status": {"ok"}, "found": bool, **BUNDLE},
    "complete_reply": {
        "status": {"ok"}, "matches": strings, "cursor_start": int, "cursor_end": int, "metadata": dict,
    },
    "history_reply": {"status": {"ok"}, "history": history_entries},
    "is_complete_reply": {"status": {"complete", "invalid", "unknown"}},
    "connect_reply": {
        "status": {"ok"}, "shell_port": PORT, "iopub_port": PORT, "stdin_port": PORT, "hb_port": PORT,
        "control_port": PORT,
    },
    "comm_info_reply": {"status": {"ok"}, "comms": named_comms},
    "kernel_info_reply": {
        "status": {"ok"}, "protocol_version": str, "implementation": str, "implementation_version": str,
        "language_info": LANGUAGE, "banner": str, "debugger?": bool, "help_links?": help_links,
        "supported_features?": strings,
    },
    "shutdown_reply": {"status": {"ok"}, "restart": bool},
    "interrupt_reply": {"status": {"ok"}},
    "create_subshell_reply": {"status": {"ok"}, "subshell_id": str},
    "list_subshell_reply": {"status": {"ok"}, "subshell_id": strings},
    "delete_subshell_reply": {"status": {"ok"}},
    "iopub_welcome": {"subscription": str},
    "stream": {"name": {"stdout", "stderr"}, "text": str},
    "display_data": DISPLAY,
    "update_display_data": {**BUNDLE, "transient": dict},
    "execute_input": {"code": str, "execution_count": int},
    "execute_result": {"execution_count": int, **DISPLAY},
    "error": ERROR,
    "status": {"execution_state": {"busy", "idle", "starting"}},
    "clear_output": {"wait": bool},
    "input_request": {"prompt": str, "password": bool},
    "comm_open": {"comm_id": str, "target_name": str, "data": dict, "target_module?": (str, type(None))},
    "comm_msg": {"comm_id": str, "data": dict},
    "comm_close": {"comm_id": str, "data": dict},
}

HEADER = {
    "msg_id": str, "session": str, "username": str, "date": (str, datetime), "msg_type": str, "version": str,
    "subshell_id?": (str, type(None)),
}


def fits(value, kind):
    """Whether a value is of a kind: a type or several, a set of allowed values, a schema, or a test."""
    if isinstance(kind, set):
        return any(value == allowed for allowed in kind)
    if isinstance(kind, dict):
        return isinstance(value, dict) and not faults(value, kind)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(kind, (type, tuple)):
        return isinstance(value, kind)
    return kind(value)


def faults(value, schema):
    """What is wrong with a dictionary, a sentence each."""
    kinds = {name.rstrip("?"): kind for name, kind in schema.items()}
    needed = {name for name in schema if not name.endswith("?")}
    wrong = [f"{name} is missing" for name in needed - set(value)]
    wrong += [f"{name} is not in the protocol" for name in set(value) - set(kinds)]
    wrong += [f"{name} is {value[name]!r}" for name in kinds if name in value and not fits(value[name], kinds[name])]
    return wrong


def schema_of(msg_type, content):
    """The schema of a content, which depends on its status."""
    status = content.get("status")
    counted = {"execution_count": int} if msg_type == "execute_reply" else {}
    if msg_type.endswith("_reply") and status == "error":
        return {**ERROR_REPLY, **counted}
    if msg_type == "execute_reply" and status == "aborted":
        return {"status": {"aborted"}}
    if msg_type == "is_complete_reply" and status == "incomplete":
        return {"status": {"incomplete"}, "indent": str}
    return SCHEMAS[msg_type]


def check(message):
    """Asserts that a message received from the kernel is what the protocol says."""
    header, content = message["header"], message["content"]
    wrong = faults(header, HEADER)
    assert not wrong, f"header of {header}: {wrong}"
    assert header["version"] == "5.5", header
    assert isinstance(header["date"], datetime), f"{header['date']!r} is not a date in ISO 8601"
    assert header["date"].tzinfo is not None, f"{header['date']!r} has no time zone"
    assert isinstance(message["metadata"], dict)
    parent = message["parent_header"]
    assert parent or header["msg_type"] in ("iopub_welcome", "status", "stream", "comm_msg"), f"no parent: {header}"
    wrong = faults(content, schema_of(header["msg_type"], content))
    assert not wrong, f"{header['msg_type']}: {wrong}; content {content}"
