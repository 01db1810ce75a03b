"""A client in a process of its own, which can be paused: prints what it reads of a kernel's output.

Usage: subscriber.py ADDRESS; each line it prints is the number of bytes of a message, or `seen TEXT` for text that contains a mark.
"""

import sys

import zmq

MARK = b"mark-"


def main():
    socket = zmq.Context().socket(zmq.SUB)
    socket.rcvhwm = 10  # what its own ZeroMQ reads ahead while the process is not paused
    socket.subscribe(b"")
    socket.connect(sys.argv[1])
    while True:
        message = b"".join(socket.recv_multipart())
        at = message.find(MARK)
        text = message[at:at + 20].split(b"\\")[0].split(b'"')[0].decode(errors="replace")
        print(f"seen {text}" if at >= 0 else len(message), flush=True)


if __name__ == "__main__":
    main()
