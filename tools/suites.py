"""The parts of `lab test`: what each runs, and on which JDK."""
import os
import shutil
import subprocess
from pathlib import Path

from elara_kernel.jdk import Jdk

from tools import environment, maven, places, problem, progress, setup
from tools.tally import Tally

CORES = os.cpu_count() or 1

# A notebook computes on one core most of the time.
ONE_A_CORE = ("-n", str(CORES), "--dist", "loadgroup")

# A page waits for its server and its kernel, and they for the page. More browsers would need more memory.
TWO_BROWSERS = ("-n", str(min(2, CORES)), "--dist", "loadfile")

# Most tests of the kernel wait more than they compute. Those of a file stay together as long as they can: they share a kernel.
SIDE_BY_SIDE = ("-n", str(min(6, CORES + 1)), "--dist", "worksteal")

# What these prove does not depend on the JVM, but on the kernel's own code: its sockets and messages, its use of Maven, the
# names that other kernels have. The oldest Java runs them; on the others the unit tests of that code run.
OF_THE_LOAD = ("fuzz", "clients", "sizes")
OF_THE_KERNEL = ("blanks", "comm", "conformance", "encryption", "history", "ijava", "iopub", "jjava", "malformed", "maven",
                 "project_magic", "slow_readers", "sources", "stop_on_error", "widget_models")


def unit(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """The Java unit tests on each JDK (compiled once, by the chosen one), a class on each core, and the tests of lab itself."""
    for jdk in jdks:
        progress.step(f"unit: Java tests on {jdk}")
        reports = [places.ROOT / module / "target" / "surefire-reports" for module in places.MODULES]
        for folder in reports:
            shutil.rmtree(folder, ignore_errors=True)
        log = places.LOGS / f"unit-{jdk.feature}.log"
        options = [f"-Djvm={jdk.java}", f"-DforkCount={min(4, CORES)}", "-Dmaven.test.failure.ignore=true"]
        code, output = maven.run(chosen, log, ["test", *options])
        for failure in tally.add_reports(file for folder in reports for file in folder.glob("TEST-*.xml")):
            print(f"  FAILED {failure}")
        if code:
            tally.fail(str(problem.from_output("The Maven build", output, log)))
    progress.step("unit: tests of lab")
    _pytest(tally, "lab", environment.jupyter())


def kernel(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """All on the oldest Java; on the others what javac and the JVM do."""
    for jdk in jdks:
        progress.step(f"kernel: {'the protocol and the language' if jdk == jdks[0] else 'the language and what runs'} on {jdk}")
        less = () if jdk == jdks[0] else _without("kernel", OF_THE_KERNEL)
        _pytest(tally, "kernel", _kernel_environment(jdk), f"-{jdk.feature}", SIDE_BY_SIDE + less)


def load(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """All on the oldest Java; on the others what their JVM may do differently: memory, redefinition, frames, starts."""
    for jdk in jdks:
        progress.step(f"load: long runs, wrong messages and many kernels, shortened, on {jdk}")
        less = () if jdk == jdks[0] else _without("soak", OF_THE_LOAD)
        _pytest(tally, "soak", _kernel_environment(jdk), f"-short-{jdk.feature}", less)


def soak(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """All of `load` in full, which takes two hours for each JDK; what it measured is kept with the reports."""
    for jdk in jdks:
        curves = places.REPORTS / f"soak-{jdk.feature}"
        progress.step(f"soak: long runs, wrong messages and many kernels on {jdk}; curves in {curves}")
        _pytest(tally, "soak", _kernel_environment(jdk) | {"ELARA_SOAK_REPORT": str(curves)}, f"-{jdk.feature}")


def notebooks(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """All tests of the course on the oldest Java, which its notebooks are written for; on the others, that what they use works."""
    for jdk in jdks:
        whole = jdk == jdks[0]
        progress.step(f"notebooks: {'the whole course' if whole else 'a few with all kinds of content'} on {jdk}")
        options, only = (ONE_A_CORE, "") if whole else ((*ONE_A_CORE, "--fewest"), "/test_runs.py")
        _pytest(tally, "notebooks", _kernel_environment(jdk), f"-{jdk.feature}", options, only)


def browser(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    progress.step(f"browser: JupyterLab in a real browser, on {chosen}")
    _pytest(tally, "browser", environment.jupyter(), options=TWO_BROWSERS)


PARTS = {"unit": unit, "kernel": kernel, "load": load, "notebooks": notebooks, "browser": browser, "soak": soak}
ONLY_IF_NAMED = {"soak"}


def _without(part: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"--ignore=tests/{part}/test_{name}.py" for name in names)


def _kernel_environment(jdk: Jdk) -> dict[str, str]:
    """Jupyter finds a kernelspec `java` for this JDK first."""
    folder = places.VENV / "test-kernels" / str(jdk.feature)
    setup.prepare(jdk, folder / "kernels" / "java")
    variables = environment.jupyter()
    path = os.pathsep.join(filter(None, [str(folder), variables["JUPYTER_PATH"]]))
    return variables | {"JUPYTER_PATH": path, "ELARA_TEST_JAVA": str(jdk.java)}


def _pytest(tally: Tally, name: str, variables: dict[str, str], suffix: str = "", options: tuple[str, ...] = (),
            only: str = "") -> None:
    report: Path = places.REPORTS / f"{name}{suffix}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    code = subprocess.call([places.PYTHON, "-m", "pytest", "-q", "--maxfail=10", f"--junitxml={report}", *options,
                            f"tests/{name}{only}"],
                           env=variables, cwd=places.ROOT, stdin=subprocess.DEVNULL)
    before = tally.passed + tally.failed + tally.skipped
    failures = tally.add_report(report) if report.is_file() else []
    if tally.passed + tally.failed + tally.skipped == before:
        tally.fail(f"tests/{name}: no test ran.")
    elif code and not failures:
        tally.fail(f"tests/{name}: pytest ended with code {code}.")
