"""What is wrong on this machine."""


class Problem(Exception):
    """A sentence for the user that says what to do. It is printed as it is, without a stack trace."""
