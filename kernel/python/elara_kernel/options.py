"""The command `elara-kernel`."""
import argparse
import sys
from pathlib import Path

from elara_kernel import command, folders, installation, preparation
from elara_kernel.problem import Problem

# What installers of other Java kernels ask for, in the words that they have for it; the kernel reads these variables.
OF_OTHER_KERNELS = {"classpath": "IJAVA_CLASSPATH", "comp-opts": "IJAVA_COMPILER_OPTS", "startup-scripts-path": "IJAVA_STARTUP_SCRIPTS_PATH",
                    "startup-script": "IJAVA_STARTUP_SCRIPT", "timeout": "IJAVA_TIMEOUT"}


def main(arguments: list[str]) -> int:
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        if chosen.version:
            print(f"Elara {folders.version()}")
        elif chosen.doctor:
            from elara_kernel import doctor
            return doctor.main()
        elif chosen.install:
            print(f"Installed the kernel in {_install(chosen)}")
        elif chosen.remove:
            print(f"Removed the kernel in {installation.remove(_place(chosen), installation.checked(chosen.name))}")
        else:
            parser.print_help()
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The system refused {error.filename or ''}: {error.strerror or error}. Choose a folder that belongs to you: --user.", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="elara-kernel", description="Elara, a Java kernel for Jupyter.", allow_abbrev=False,
                                     epilog="`pip install` has brought the kernel `java` to the Jupyter of this environment: --install is for others and other names.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--version", action="store_true", help="which version this is")
    what.add_argument("--doctor", action="store_true", help="what a report of a fault needs: versions, folders, and how long 1 + 1 takes")
    what.add_argument("--install", action="store_true", help="write a kernelspec, the file by which Jupyter finds a kernel")
    what.add_argument("--remove", action="store_true", help="remove one that --install has written")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--user", action="store_true", help="for every Jupyter of yours (the default)")
    place.add_argument("--sys-prefix", action="store_true", help="for the Jupyter of this environment")
    place.add_argument("--prefix", metavar="FOLDER", help="for that of another environment or of the system, such as /usr/local")
    parser.add_argument("--name", default="java", help="the kernel's name; one that notebooks of another Java kernel were saved with, such as"
                        " rapaio-jupyter-kernel, lets them start Elara (default: java)")
    parser.add_argument("--jdk", metavar="FOLDER", type=Path, help="the JDK to use; otherwise it is looked for at each start")
    parser.add_argument("--option", metavar="OPTION", action="append", default=[],
                        help="an option for the Java that runs your code, such as --option=-Xmx4g; may be repeated")
    for name, variable in OF_OTHER_KERNELS.items():
        parser.add_argument(f"--{name}", metavar="TEXT", help=f"what {variable} says, as in IJava and JJava")
    return parser


def _install(chosen: argparse.Namespace) -> Path:
    installation.checked(chosen.name)
    environment = {}
    if chosen.jdk:
        from elara_kernel import jdk
        environment[preparation.JDK] = str(jdk.of_folder(chosen.jdk.resolve()).home)
    options = [*installation.options_of(chosen.name), *chosen.option]
    if options:
        environment["ELARA_SESSION_OPTIONS"] = command.session_options(options)
    for name, variable in OF_OTHER_KERNELS.items():
        if value := getattr(chosen, name.replace("-", "_")):
            environment[variable] = value
    return installation.write(_place(chosen), chosen.name, environment)


def _place(chosen: argparse.Namespace) -> Path:
    if chosen.sys_prefix or chosen.prefix:
        return Path(chosen.prefix or sys.prefix, "share", "jupyter", "kernels")
    return installation.user_data() / "kernels"
