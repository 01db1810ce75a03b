"""After the session JVM has ended: definitions are there at once, values are named, %restore makes them again."""

import pytest

from jars import jar  # noqa: F401  a fixture
