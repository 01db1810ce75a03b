"""Becomes the kernel's JVM. Who starts a notebook waits for this: a start that is like the last one imports nothing."""
import os
import sys

from elara_kernel import memo


def main(connection_file: str) -> int:
    found = memo.recalled()
    if not found:
        from elara_kernel import preparation
        from elara_kernel.problem import Problem
        try:
            found = preparation.prepare()
        except Problem as problem:
            print(problem, file=sys.stderr)
            return 1
    command, environment = found
    os.environ.update(environment)
    if os.name == "nt":
        from elara_kernel import beside
        return beside.run([*command, connection_file])
    os.execv(command[0], [*command, connection_file])
