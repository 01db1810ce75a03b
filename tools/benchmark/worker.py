"""Starting a part of the benchmark in the Python that has what it needs, and reading what it has measured."""
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tools import places, progress
from tools.problem import Problem


def measure(module: str, plan: dict, python: Path, environment: Mapping[str, str]) -> dict:
    """Runs `tools.benchmark.<module> PLAN RESULT` and returns the result."""
    log = places.LOGS / f"bench-{module}.log"
    with tempfile.TemporaryDirectory() as folder:
        plan_file, result_file = Path(folder) / "plan.json", Path(folder) / "result.json"
        plan_file.write_text(json.dumps(plan), encoding="utf-8")
        command = [python, "-m", f"tools.benchmark.{module}", plan_file, result_file]
        code, output = progress.run(command, environment, log, lambda line: line, cwd=places.ROOT)
        if code:
            said = (output.strip().splitlines() or ["nothing"])[-1]
            raise Problem(f"The benchmark stopped, {said}: the details are in {log}.")
        return json.loads(result_file.read_text(encoding="utf-8"))
