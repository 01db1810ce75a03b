"""`python -m elara_kernel CONNECTION_FILE` is the kernel, as kernelspecs call it; with options, the command `elara-kernel`."""
import sys


def main() -> int:
    if len(sys.argv) == 2 and not sys.argv[1].startswith("-"):
        from elara_kernel import start  # neither knows the other's modules: a start is to be fast
        return start.main(sys.argv[1])
    from elara_kernel import options
    return options.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
