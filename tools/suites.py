"""The parts of `lab test`: what each runs, and on which JDK."""
import os
import shutil
import subprocess
from pathlib import Path

from tools import environment, maven, places, problem, progress, setup
from tools.jdk import Jdk
from tools.tally import Tally

# A notebook computes on one core most of the time.
ONE_A_CORE = ("-n", str(os.cpu_count() or 1), "--dist", "loadgroup")

# Most tests of the kernel wait more than they compute. Those of a file stay together as long as they can: they share a kernel.
SIDE_BY_SIDE = ("-n", str(min(6, (os.cpu_count() or 1) + 1)), "--dist", "worksteal")

# What these prove of the load does not depend on the JVM: the kernel's sockets are its own code, and `kernel` runs them on each.
OF_THE_PROTOCOL = ("fuzz", "clients", "sizes")


def unit(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """The Java unit tests on each JDK (compiled once, by the chosen one), and the tests of lab itself."""
    for jdk in jdks:
        progress.step(f"unit: Java tests on {jdk}")
        reports = [places.ROOT / module / "target" / "surefire-reports" for module in places.MODULES]
        for folder in reports:
            shutil.rmtree(folder, ignore_errors=True)
        log = places.LOGS / f"unit-{jdk.feature}.log"
        code, output = maven.run(chosen, log, ["test", f"-Djvm={jdk.java}", "-Dmaven.test.failure.ignore=true"])
        for failure in tally.add_reports(file for folder in reports for file in folder.glob("TEST-*.xml")):
            print(f"  FAILED {failure}")
        if code:
            tally.fail(str(problem.from_output("The Maven build", output, log)))
    progress.step("unit: tests of lab")
    _pytest(tally, "lab", environment.jupyter())


def kernel(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    for jdk in jdks:
        progress.step(f"kernel: the protocol and the language on {jdk}")
        _pytest(tally, "kernel", _kernel_environment(jdk), f"-{jdk.feature}", SIDE_BY_SIDE)


def load(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """All on the oldest Java; on the others what their JVM may do differently: memory, redefinition, frames, starts."""
    for jdk in jdks:
        progress.step(f"load: long runs, wrong messages and many kernels, shortened, on {jdk}")
        less = () if jdk == jdks[0] else tuple(f"--ignore=tests/soak/test_{name}.py" for name in OF_THE_PROTOCOL)
        _pytest(tally, "soak", _kernel_environment(jdk), f"-short-{jdk.feature}", less)


def soak(tally: Tally, jdks: list[Jdk], chosen: Jdk) -> None:
    """All of `load` in full, which takes half an hour for each JDK; what it measured is kept with the reports."""
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
    _pytest(tally, "browser", environment.jupyter())


PARTS = {"unit": unit, "kernel": kernel, "load": load, "notebooks": notebooks, "browser": browser, "soak": soak}
ONLY_IF_NAMED = {"soak"}


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
