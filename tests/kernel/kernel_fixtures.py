"""The kernels that tests get; for `conftest.py` here and of the long runs."""

import pytest

import kernelspecs


@pytest.fixture(scope="module")
def kernel():
    """One kernel for the tests of a file."""
    with kernelspecs.running() as running:
        yield running


@pytest.fixture
def fresh_kernel():
    """A kernel of its own: for a test that breaks or ends it, or measures its memory."""
    with kernelspecs.running() as running:
        yield running
