"""The environment variables of IJava and JJava."""

import os

import jars


def test_what_they_ask_for_is_there_in_the_first_cell(start_kernel, tmp_path):
    classes = jars.compiled(tmp_path, {"lake/Lake.java": "package lake; public class Lake { public static int depth = 7; }"})
    (tmp_path / "lib").mkdir()
    jars.jar(tmp_path / "lib" / "lake.jar", classes=classes, package="lake")
    (tmp_path / "first.jshell").write_text("import lake.*;\nint twice(int n) { return 2 * n; }", encoding="utf-8")
    kernel = start_kernel(cwd=tmp_path, env={
        "IJAVA_CLASSPATH": os.pathsep.join(["lib/", "none/*.jar"]),
        "IJAVA_STARTUP_SCRIPTS_PATH": "*.jshell",
        "IJAVA_STARTUP_SCRIPT": "int started = twice(Lake.depth);",
        "JJAVA_STARTUP_SCRIPT": "int wrong = undefined();",
        "IJAVA_COMPILER_OPTS": "-parameters -no-such-option",
        "JJAVA_JVM_OPTS": "-Dsaid.by=jjava -Xmx99m",
    })
    outcome = kernel.ok("started")
    assert outcome.result == "14"
    assert "IJAVA_CLASSPATH: " in outcome.stderr and "Nothing matches none/*.jar" in outcome.stderr
    assert "IJAVA_COMPILER_OPTS: -no-such-option is left out" in outcome.stderr
    assert "JJAVA_STARTUP_SCRIPT: " in outcome.stderr and "undefined" in outcome.stderr
    assert kernel.ok('System.getProperty("said.by")').result == "jjava"
    kernel.ok("class Named { void f(int depth) { } }")
    outcome = kernel.ok("Named.class.getDeclaredMethods()[0].getParameters()[0].getName()")
    assert (outcome.result, outcome.stderr) == ("depth", ""), "all of it is done and told once"


def test_a_cell_may_take_no_longer_than_they_say(start_kernel):
    kernel = start_kernel(env={"IJAVA_TIMEOUT": "6 SECONDS", "IJAVA_STARTUP_SCRIPT": "int kept = 5;"})
    error = kernel.run("while (true) { kept = 6; }").error
    assert error["ename"] == "TimeoutException"
    assert error["evalue"].startswith("The cell was stopped: IJAVA_TIMEOUT allows no more than 6 SECONDS. Variables keep")
    assert kernel.ok("kept").result == "6"


def test_a_java_that_does_not_start_with_them_says_where_its_options_come_from(start_kernel):
    kernel = start_kernel(env={"JJAVA_JVM_OPTS": "-Xmxlots"})
    error = kernel.run("1").error
    assert 'JJAVA_JVM_OPTS is "-Xmxlots"' in error["evalue"]
