"""After the session JVM has ended: definitions are there at once, values are named, %restore makes them again."""

import psutil
import pytest

from jars import compiled, jar
from processes import session_pid

DEFINITIONS = """\
import java.util.concurrent.atomic.AtomicInteger;
class Net { double w = 1; double out(double x) { return w * x; } }
enum Color { RED, GREEN }
double twice(double x) { return 2 * x; }
"""


@pytest.fixture
def crashed(fresh_kernel):
    """A kernel whose session JVM has ended after a few cells."""
    kernel = fresh_kernel
    kernel.ok(DEFINITIONS)
    kernel.ok("var net = new Net();\nnet.w = 4;")
    kernel.ok("int seed = 3;")
    kernel.ok("seed = 30;")
    kernel.outcome = kernel.run("int last = 1; System.exit(7);")
    return kernel


def test_the_error_names_what_is_lost(crashed):
    text = crashed.outcome.error_text
    assert "code 7" in text
    assert "a fresh one has your imports, net, color and twice();" in text
    assert "the values of net, seed and last are gone" in text
    assert "%restore runs in[2] and in[3] again" in text
    assert "in[5]" not in text.split("%restore")[1], "the cell that ended it is not run again"


def test_without_variables_nothing_is_lost(fresh_kernel):
    error = fresh_kernel.run("System.exit(0);").error
    assert error["evalue"].endswith("A fresh one has your imports.")


def test_definitions_and_imports_are_there(crashed):
    assert crashed.ok("twice(new Net().out(5)) + \" \" + Color.GREEN + new AtomicInteger(1)").result == "10.0 GREEN1"


def test_a_lost_variable_is_an_error_that_says_so(crashed):
    error = crashed.run("net.w")
    assert error.error["ename"] == "CompilationError"
    assert "`net` has no value any more" in error.error_text
    assert "in[2]" in error.error_text and "%restore" in error.error_text


def test_restore_runs_the_cells_again(crashed):
    restored = crashed.ok("%restore")
    assert "In[2] and In[3]" in restored.stdout
    assert crashed.ok("net.w").result == "4.0"
    assert crashed.ok("seed").result == "3", "of what was assigned later nothing is known"
    assert crashed.run("last").status == "error"
    assert "no cell to run again" in crashed.ok("%restore").stdout


def test_restore_keeps_newer_definitions(fresh_kernel):
    fresh_kernel.ok("class Net { double w = 1; }\nNet net = new Net();")
    fresh_kernel.ok("class Net { double w = 2; }")
    fresh_kernel.run("System.exit(1);")
    fresh_kernel.ok("%restore")
    assert fresh_kernel.ok("net.w").result == "2.0"


def test_a_variable_that_is_declared_again_is_not_lost_any_more(crashed):
    crashed.ok("int seed = 5;")
    crashed.ok("%restore")
    assert crashed.ok("seed").result == "5"


def test_methods_wait_for_their_lost_variables(fresh_kernel):
    fresh_kernel.ok("double[] data = {1, 2};\ndouble sum() { return Arrays.stream(data).sum(); }")
    fresh_kernel.run("System.exit(1);")
    assert "data" in fresh_kernel.run("sum()").error_text
    fresh_kernel.ok("%restore")
    assert fresh_kernel.ok("sum()").result == "3.0"


def test_jars_are_there(fresh_kernel, tmp_path):
    classes = compiled(tmp_path, {"tool/Tool.java": "package tool; public class Tool { public static int five() { return 5; } }"})
    jar(tmp_path / "tool.jar", classes=classes, package="tool")
    fresh_kernel.ok(f'%jars "{tmp_path}/tool.jar"\nimport tool.Tool;')
    fresh_kernel.run("System.exit(1);")
    assert fresh_kernel.ok("Tool.five()").result == "5"


def test_death_between_cells(fresh_kernel):
    fresh_kernel.ok("int held = 1; int plus(int x) { return x + 1; }")
    psutil.Process(session_pid(fresh_kernel)).kill()
    assert "held" in fresh_kernel.run("plus(1)").error_text
    assert fresh_kernel.ok("plus(1)").result == "2"


def test_dying_again_and_again(fresh_kernel):
    fresh_kernel.ok("int plus(int x) { return x + 1; }")
    for status in range(1, 6):
        fresh_kernel.ok("int held = plus(1);")
        assert f"code {status}" in fresh_kernel.run(f"System.exit({status});").error_text
    assert fresh_kernel.ok("plus(1)").result == "2"


def test_the_cell_that_ends_the_session_while_it_is_restored_is_left_out_then(fresh_kernel, tmp_path):
    kernel, flag = fresh_kernel, tmp_path / "flag"
    kernel.ok("int first = 1;")
    kernel.ok(f'int second = 2; if (new File("{flag.as_posix()}").exists()) Runtime.getRuntime().halt(3);')
    kernel.ok("int third = 3;")
    flag.touch()
    kernel.run("System.exit(1);")
    assert "code 3" in kernel.run("%restore").error_text
    assert "Ran In[1] and In[3] again" in kernel.ok("%restore").stdout
    assert kernel.ok("first + third").result == "4"
