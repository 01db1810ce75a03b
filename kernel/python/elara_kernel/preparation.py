"""Finds out how the kernel is started on this machine."""
import os
from pathlib import Path

from elara_kernel import archives, command, folders, jdk, memo
from elara_kernel.jdk import Jdk
from elara_kernel.locales import utf8_locale

JDK = "ELARA_JDK"  # the folder of the JDK that an installation has chosen
AGAIN = "start the kernel again"


def java() -> Jdk:
    """Raises Problem where there is none."""
    folder = os.environ.get(JDK)
    return jdk.of_folder(Path(folder)) if folder else jdk.find(AGAIN)


def prepare() -> memo.Start:
    """The command, without the connection file, and the environment that is put over this one's."""
    chosen = java()
    prepared = archives.are_there(chosen)
    if not prepared:
        archives.make_in_background(chosen)
    start = command.of(chosen.java, chosen.version, Path(folders.HOME), Path(folders.data()), archives.of_own(chosen)), utf8_locale()
    if prepared:
        memo.keep(start)
    return start
