"""Which word calls which file; and the promise that trouble is told in one sentence."""
import importlib
import sys
import traceback

from tools import places, problem

COMMANDS = ["setup", "test", "run", "practice", "present", "export", "handout", "bench", "aliases", "wheel", "clean"]
USAGE = """\
usage: ./lab [NOTEBOOK]                           set up what is missing, then open JupyterLab on notebooks/
       ./lab setup                                only set up
       ./lab test [PART...]                       all tests, or the parts unit, kernel, load, notebooks, browser; soak
       ./lab run [NOTEBOOK...] [--in-place]       run notebooks; --in-place stores their outputs
       ./lab practice [NOTEBOOK]                  the notebook with blanks for you to fill, in practice/; without a name: how far you are
       ./lab practice NOTEBOOK --solution         the course's lines beside yours; --reset BLANK opens one blank again
       ./lab present NOTEBOOK                     run it, and show its lecture path with live cells; PageDown, PageUp, Escape
       ./lab export [NOTEBOOK...] [--to FOLDER]   web pages and slides of notebooks, into site/ or another folder
       ./lab handout FOLDER [NOTEBOOK...]         copies of notebooks for nbgrader, which grades their blanks
       ./lab bench [--against FOLDER] [--course]  measure this kernel beside others, or beside an earlier checkout
       ./lab aliases NAME|NOTEBOOK... [--user]    names of other Java kernels, under which notebooks were saved, start Elara; --remove takes them back
       ./lab wheel                                the kernel as a Python wheel for `pip install`, in dist/
       ./lab clean                                remove what lab made
(on Windows: python lab ...)"""


def main(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a path may hold letters that this terminal does not know
    if arguments and arguments[0] in ("help", "--help", "-h"):
        print(USAGE)
        return 0
    named = bool(arguments) and arguments[0] in COMMANDS
    command = arguments[0] if named else "start"
    try:
        return importlib.import_module(f"tools.{command}").main(arguments[1:] if named else arguments)
    except problem.Problem as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(str(problem.from_os_error(error)))
    except KeyboardInterrupt:
        return _fail("Stopped; call ./lab again to go on from here.", 130)
    except Exception as error:  # a mistake of ours: the user gets a sentence, we get the trace
        log = places.LOGS / "lab.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8", errors="replace")
        return _fail(f"This is a mistake in lab itself ({type(error).__name__}: {error}): please report it with the file {log}.")


def _fail(sentence: str, code: int = 1) -> int:
    print(sentence, file=sys.stderr)
    return code
