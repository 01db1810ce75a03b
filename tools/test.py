"""`lab test`: all tests, or the named parts, and one line that sums them up."""
import os

from elara_kernel import jdk
from elara_kernel.jdk import Jdk

from tools import setup, suites
from tools.problem import Problem
from tools.tally import Tally

TESTED = [17, 25]  # the oldest and the newest long-term Java


def main(arguments: list[str]) -> int:
    for part in arguments:
        if part not in suites.PARTS:
            raise Problem(f"There are no tests \"{part}\": the parts are {', '.join(suites.PARTS)}.")
    chosen = setup.ensure("requirements-test.txt")
    tally = Tally()
    jdks = _tested_jdks(tally, chosen)
    for name, part in suites.PARTS.items():
        if name in arguments or not arguments and name not in suites.ONLY_IF_NAMED:
            part(tally, jdks, chosen)
    if os.environ.get("CI") == "true" and tally.skipped:
        tally.fail(f"In CI a skip is a failure, and {tally.skipped} were skipped.")
    print(f"Tested on {' and '.join(map(str, jdks))}.")
    print(tally)
    return 0 if tally.passed and not tally.failed else 1


def _tested_jdks(tally: Tally, chosen: Jdk) -> list[Jdk]:
    found = {}
    for candidate in jdk.all_found():
        found.setdefault(candidate.feature, candidate)
    for feature in TESTED:
        if feature not in found:
            tally.skip(f"Java {feature} was not found: its tests are skipped. Set JAVA_HOME_{feature} to such a JDK.")
    return [found[feature] for feature in TESTED if feature in found] or [chosen]
