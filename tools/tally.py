"""Counting tests from JUnit's XML reports, which Maven's Surefire and pytest both write."""
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from pathlib import Path


class Tally:
    def __init__(self) -> None:
        self.passed = self.failed = self.skipped = 0

    def add_report(self, file: Path) -> list[str]:
        """Counts the report's tests; returns a line for each failed one."""
        failures = []
        for case in ElementTree.parse(file).iter("testcase"):
            trouble = next((child for child in case if child.tag in ("failure", "error")), None)
            if trouble is not None:
                self.failed += 1
                said = (trouble.get("message") or trouble.text or "").strip().splitlines() or [""]
                failures.append(f"{case.get('classname')}.{case.get('name')}: {said[0][:200]}")
            elif case.find("skipped") is not None:
                self.skipped += 1
            else:
                self.passed += 1
        return failures

    def add_reports(self, files: Iterable[Path]) -> list[str]:
        return [failure for file in sorted(files) for failure in self.add_report(file)]

    def fail(self, sentence: str) -> None:
        """Something outside a test went wrong: it counts as one failure."""
        print(sentence)
        self.failed += 1

    def skip(self, sentence: str) -> None:
        print(sentence)
        self.skipped += 1

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"
