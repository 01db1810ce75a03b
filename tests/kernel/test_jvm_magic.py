"""%jvm: shows the session's Java, and starts it anew with other options."""

import os

import psutil
import pytest

from own_cells import Cells, java
from processes import session_pid, survivors
from test_compiler_options import EXPORT, INTERNAL, VECTORS, is_released, preview_of


@pytest.fixture(scope="module")
def cells(kernel):
    return Cells(kernel)


@pytest.fixture(autouse=True)
def usual_options(kernel):
    """Whatever a test has chosen, the next one finds the session as it is without."""
    yield
    if "none of yours" not in kernel.ok("%jvm").display[0]["data"]["text/plain"]:
        kernel.ok("%jvm default")


def test_what_is_shown(kernel):
    display, = kernel.ok("%jvm").display
    text = display["data"]["text/plain"]
    pid = kernel.ok("ProcessHandle.current().pid()").result
    version = kernel.ok('System.getProperty("java.version")').result.strip('"')
    assert pid in text and version in text and "MB at most" in text and os.getcwd() in text, text


def test_other_options(kernel, cells):
    cells.ok("class Kept { int n = 4; } int kept() { return new Kept().n; }\nimport java.awt.Color;\nint lost = 3; Kept other = new Kept();")
    before = kernel.ok("ProcessHandle.current().pid()").result
    outcome = kernel.ok("int sameCell = 1;\n%jvm -Xmx300m -Dsome.thing=there\nkept() + 1")
    assert outcome.result == "5", "Java may follow in the same cell"
    assert "Kept" in outcome.stdout and "kept()" in outcome.stdout and "lost" in outcome.stdout and "%restore" in outcome.stdout
    assert kernel.ok("ProcessHandle.current().pid()").result != before
    assert cells.value('System.getProperty("some.thing") + Color.RED.getRed() + (Runtime.getRuntime().maxMemory() >> 20 <= 300)') == "there255true"
    assert "`lost` has no value" in cells.error("lost")
    kernel.ok("%restore")
    assert cells.value("lost + other.n") == "7"
    kernel.ok("%jvm -Xmx400m")
    assert cells.value('System.getProperty("some.thing")') == "null", "options take the place of those before"
    kernel.ok("%jvm default")
    assert cells.value("Runtime.getRuntime().maxMemory() >> 30 >= 1") == "true"


@pytest.mark.parametrize("options, words", [
    ("-XX:+NoSuchOption", ["NoSuchOption"]), ("-Xmx1z", ["-Xmx1z"]), ("--enable-nothing", ["--enable-nothing"]), ("fast", ["no option"]),
    ("-cp x.jar", ["%classpath"]), ("--add-modules no.such.module", ["no.such.module"]), ("--add-exports", ["needs a value"]),
    ("-Xmx9999999g", ["heap"]),
])
def test_wrong_options_change_nothing(kernel, options, words):
    kernel.ok("int stays = 12;")
    pid = kernel.ok("ProcessHandle.current().pid()").result
    outcome = kernel.run(f"%jvm {options}")
    assert outcome.status == "error"
    assert all(word.lower() in outcome.error_text for word in words), outcome.error_text
    assert kernel.ok("ProcessHandle.current().pid() + stays").result == str(int(pid) + 12)


def test_options_reach_compiler_and_jvm(kernel, cells):
    assert "export" in cells.error(INTERNAL)
    kernel.ok(f"%jvm --add-exports {EXPORT} --add-modules jdk.incubator.vector --add-opens=java.base/java.util=ALL-UNNAMED --enable-preview")
    assert cells.value(INTERNAL) == "a"
    assert cells.value(VECTORS + "\nIntVector.SPECIES_128.length()") == "4"
    assert cells.value('var size = ArrayList.class.getDeclaredField("size"); size.setAccessible(true); size.get(new ArrayList<>(List.of(1)))') == "1"
    if not is_released(cells):
        definition, use, value = preview_of(cells)
        cells.ok(definition)
        assert cells.value(use) == value
    cells.run("System.exit(0);")
    assert cells.value(INTERNAL) == "a", "they hold after a crash as well"
    assert "imports but for jdk.incubator.vector.*" in kernel.ok("%jvm default").stdout
    assert "export" in cells.error(INTERNAL.replace("CN=a", "CN=b"))
    assert java(cells) >= 17


def test_the_class_path_is_kept(kernel, tmp_path):
    from jars import compiled
    classes = compiled(tmp_path, {"kept/There.java": "package kept; public class There { public static int n() { return 9; } }"})
    kernel.ok(f'%classpath "{classes}"\nkept.There.n()')
    assert kernel.ok("%jvm restart\nkept.There.n()").result == "9"


def test_a_jar_that_was_built_anew(kernel, tmp_path):
    from jars import compiled, jar
    library = tmp_path / "rebuilt.jar"
    for i, body in enumerate(["public static int n() { return 9; }", "public static String text() { return new More().text; }"]):
        (tmp_path / str(i)).mkdir()
        sources = {"rebuilt/There.java": "package rebuilt; public class There { " + body + " }",
                   "rebuilt/More.java": 'package rebuilt; public class More { public String text = "anew"; }'}
        classes = compiled(tmp_path / str(i), sources if i else {"rebuilt/There.java": sources["rebuilt/There.java"]})
        library.unlink(missing_ok=True)
        jar(library, classes=classes, package="rebuilt")
        if i == 0:
            assert kernel.ok(f'%classpath "{library}"\nrebuilt.There.n()').result == "9"
    kernel.ok("%jvm restart")
    assert kernel.ok("rebuilt.There.text() + new rebuilt.More().text").result.strip('"') == "anewanew"


def test_a_new_directory_and_environment(kernel, tmp_path):
    (tmp_path / "here.txt").write_text("found", encoding="utf-8")
    before = os.getcwd()
    try:
        kernel.ok(f'%cd "{tmp_path}"')
        kernel.ok("%env ELARA_JVM_TEST=new")
        kernel.ok("%jvm restart")
        assert kernel.ok('Files.readString(Path.of("here.txt")) + System.getenv("ELARA_JVM_TEST")').result.strip('"') == "foundnew"
        assert kernel.ok("%pwd").stdout == f"{tmp_path}\n", "Java's own directory is the same"
    finally:
        kernel.ok(f'%cd "{before}"')
        kernel.ok("%env -d ELARA_JVM_TEST")
        kernel.ok("%jvm restart")


def test_widgets_and_threads_of_before_are_gone(kernel):
    starter = kernel.ok('new Thread(() -> { while (true) { try { Thread.sleep(20); } catch (InterruptedException e) { } System.out.print("."); } }).start();\n'
                        'display(intSlider("n", 1, 5, 2));')
    kernel.wait_for_text(starter.msg_id, "..")
    process = psutil.Process(session_pid(kernel))
    assert kernel.request("comm_info_request", {"target_name": "jupyter.widget"})["comms"]
    kernel.ok("%jvm restart")
    assert not survivors([process]), "and its threads with it"
    assert not kernel.request("comm_info_request", {"target_name": "jupyter.widget"})["comms"]


def test_stop_while_java_starts(kernel):
    running = kernel.start("%jvm -Dtest=a")
    kernel.wait_for_text(running, "Starting")
    kernel.manager.interrupt_kernel()
    outcome = kernel.finish(running)
    assert outcome.status == "ok" or outcome.error["ename"] == "KeyboardInterrupt", outcome.error
    assert kernel.ok("1 + 2").result == "3"


def test_a_full_heap_names_the_magic(kernel):
    kernel.ok("%jvm -Xmx64m")
    text = kernel.run("var much = new long[20_000_000];").error_text
    assert "%jvm -xmx128m" in text, text
