"""The locale of the kernel: on Linux, Java takes file names and its class path in the coding of the character type."""
import locale
import sys


def utf8_locale() -> dict[str, str]:
    """What makes the character type UTF-8 on Linux.

    The user's own UTF-8 locale is kept. LC_ALL would win over LC_CTYPE, so it is emptied.
    """
    if not sys.platform.startswith("linux"):
        return {}
    return {"LC_ALL": "", "LC_CTYPE": _utf8_name()}


def _utf8_name() -> str:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("", "C.UTF-8", "C.utf8", "en_US.UTF-8"):
            try:
                found = locale.setlocale(locale.LC_CTYPE, name)
            except locale.Error:
                continue
            if locale.nl_langinfo(locale.CODESET).upper() == "UTF-8" and found not in ("C", "POSIX"):
                return found
        return "C.UTF-8"
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
