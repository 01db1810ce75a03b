"""The benchmark's tables (medians, spread, ratios), its cells, and what it says of a checkout it cannot measure."""
import json
from pathlib import Path

import pytest

from elara_kernel import jdk

from tools import bench
from tools.benchmark import checkout, course_report, growth_report, measure, report, stages, stages_report
from tools.benchmark.large import CALLERS, DEFINITION_CELLS, DEFINITIONS, LARGE, STATEMENTS, STATEMENTS_RESULT
from tools.problem import Problem

JAVA = jdk.Jdk(Path("/jdk/bin/java"), Path("/jdk"), 17, "17.0.1")


def results(**first_results):
    return {name: {"samples": {"first_result": values}, "restarts": 0} for name, values in first_results.items()}


def head(table):
    return table.splitlines()[0]


def row(table):
    return table.splitlines()[2]


def test_a_field_shows_median_and_spread_in_milliseconds():
    assert "**1,300** (1,000–2,000)" in row(report.table(results(jjava=[2.0, 1.0, 1.3])))


def test_the_ratio_to_other_java_is_to_the_better_of_jjava_and_rapaio():
    measured = report.table(results(elara=[0.5], jjava=[2.0], rapaio=[1.0]))
    assert head(measured).endswith("| Elara / other Java |")
    assert row(measured).endswith("| 0.50 |")


def test_each_kind_of_rival_has_its_ratio():
    measured = report.table(results(elara=[0.6], before=[1.2], jjava=[2.0], ipykernel=[0.3]))
    assert head(measured).endswith("| Elara / before | Elara / ipykernel | Elara / other Java |")
    assert row(measured).endswith("| 0.50 | 2.00 | 0.30 |")


def test_without_a_rival_there_is_no_ratio():
    assert "Elara /" not in report.table(results(elara=[0.5]))
    assert "Elara /" not in report.table(results(jjava=[0.5], ipykernel=[0.5]))


def test_a_row_that_nobody_has_is_left_out():
    assert "PSS" not in report.table(results(elara=[0.5]))


def test_a_rival_that_lost_nothing_gives_no_ratio():
    measured = {name: {"samples": {"lines_lost": [0]}, "restarts": 0} for name in ("elara", "jjava", "rapaio")}
    assert row(report.table(measured)).endswith("| – |")


def test_a_row_of_ratios_gets_no_ratio():
    measured = {name: {"samples": {report.RATIO_ITSELF: [1.1]}, "restarts": 0} for name in ("elara", "ipykernel")}
    assert row(report.table(measured)).endswith("| 1.10 | 1.10 | – |")


def test_the_course_is_summed_for_each_version_and_compared():
    def notebooks(*seconds):
        return [{"notebook": f"0{number}", "seconds": value, "kernel": value / 2, "session": 1.0, "failure": ""}
                for number, value in enumerate(seconds)]
    lines = course_report.table({"elara": notebooks(4.0, 6.0), "before": notebooks(12.0, 8.0)}).splitlines()
    assert lines[2] == "| 00 | 4.0 | 2.0 | 1.0 | 12.0 | 6.0 | 1.0 |"
    assert lines[4] == "| all | **10.0** | **5.0** | **2.0** | **20.0** | **10.0** | **2.0** |"
    assert lines[5] == "| Elara / before | 0.50 | 0.50 | 1.00 |  |  |  |"


def test_a_notebook_that_failed_is_named():
    failed = {"notebook": "03-x", "seconds": 1.0, "kernel": 1.0, "session": 1.0, "failure": "cell 5: Error"}
    assert course_report.failures({"before": [failed]}) == ["03-x, before: cell 5: Error"]
    assert "Failed: 03-x, before: cell 5: Error" in course_report.page({"before": [failed]}, [], "./lab bench")


def test_the_curve_of_memory_has_a_line_for_each_point():
    lines = growth_report.table({"elara": {"kernel RSS": [100.4, 200.0], "kernel PSS": [None, 190.0]}}, [0, 2500])
    assert lines.splitlines()[2:] == ["| 0 | 100 | – |", "| 2,500 | 200 | 190 |"]


def test_the_stages_of_a_cell_are_between_its_messages_and_add_up():
    moments = {"busy": 0.001, "execute_input": 0.0015, "execute_result": 0.005, "reply": 0.0052, "idle": 0.0051, "arrived": 0.006}
    parts = stages._stages(moments)
    assert list(parts.values()) == pytest.approx([0.001, 0.0005, 0.0035, 0.0002, 0, 0.0008])
    without_result = stages._stages({key: value for key, value in moments.items() if key != "execute_result"})
    assert without_result["compile, load, run, render"] == pytest.approx(0.0037)


def test_the_stages_of_several_cells_stand_side_by_side():
    lines = stages_report.table({"elara": {"1 + 1": {"busy": [0.001, 0.002, 0.009], "idle": [0.001, 0.001, 0.001]}, "x": {"busy": [1], "idle": [0]}}})
    assert lines.splitlines()[2:] == ["| busy | 2.00 | 1000.00 |", "| idle | 1.00 | 0.00 |", "| all | **3.00** | **1000.00** |"]


@pytest.mark.parametrize("language", LARGE)
def test_large_cells_have_the_size_the_table_says(language):
    large = LARGE[language]
    assert large.statements(1).count("\n") == STATEMENTS - 1
    cells = "\n".join(large.definitions(number) for number in range(DEFINITION_CELLS))
    assert all(f"{kind}{index}" in cells for index in range(DEFINITIONS)
               for kind in [("value", "plus", "Pair")[index % 3]])
    assert large.callers.count("price(amount) +") == CALLERS


def test_large_cells_give_the_results_that_are_expected():
    large, values = LARGE["python"], {}
    lines, last = large.statements(5).rsplit("\n", 1)
    exec(lines, values)
    assert str(eval(last, values)) == STATEMENTS_RESULT
    exec(large.callers, values)
    cell, result = large.changed_method(27)
    method, call = cell.rsplit("\n", 1)
    exec(method, values)
    assert str(eval(call, values)) == result


def test_kernels_take_turns_at_each_session():
    names = ("elara", "before", "jjava")
    order = [{"name": name} for name in names]
    turns = [(session.__name__, kernel["name"]) for session, kernel in measure._turns(order)]
    assert turns[:6] == [(session, name) for session in ("start", "small_cells") for name in names]
    assert ("many_definitions", "before") in turns and ("many_definitions", "jjava") not in turns


def test_a_folder_that_is_not_set_up_says_what_to_do(tmp_path):
    with pytest.raises(Problem, match="lab setup"):
        checkout.copy_kernelspec(tmp_path, JAVA, tmp_path / "copy")


def test_a_folder_set_up_for_another_java_says_what_to_do(tmp_path):
    spec = tmp_path / ".venv" / "share" / "jupyter" / "kernels" / "java" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": [str(tmp_path / "gone" / "bin" / "java")]}), encoding="utf-8")
    with pytest.raises(Problem, match="lab setup.*JAVA_HOME"):
        checkout.copy_kernelspec(tmp_path, JAVA, tmp_path / "copy")


def test_the_command_to_repeat_a_part_names_no_folder(tmp_path):
    options = bench._parse(["--kernels", "elara", "ipykernel", "--against", str(tmp_path), "--rounds", "3"])
    assert bench._command(options, "table") == "./lab bench --rounds 3 --kernels elara ipykernel --against FOLDER"
    options = bench._parse(["--course", "--quick"])
    assert bench._command(options, "course") == "./lab bench --course --quick"
