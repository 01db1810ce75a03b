"""Documentation from the sources of jars: those beside them, and those that Maven brings."""

import time

import pytest

from inspections import text
from jars import Repository, compiled, jar
from test_maven import SETTINGS

SOURCE = """\
package org.sample;

/** A tool. */
public class Tool {
    /**
     * Turns it.
     *
     * @param degrees how far
     */
    public int turn(int degrees) { int far = degrees; return far; }
}
"""
WAIT = 60


@pytest.fixture(scope="module")
def classes(tmp_path_factory):
    return compiled(tmp_path_factory.mktemp("tool"), {"org/sample/Tool.java": SOURCE})


def test_beside_the_jar(kernel, classes, tmp_path):
    path = jar(tmp_path / "tool.jar", classes=classes, package="**")
    jar(tmp_path / "tool-sources.jar", {"org/sample/Tool.java": SOURCE})
    kernel.ok(f'%jars "{path}"\nimport org.sample.Tool;')
    assert "Turns it." in text(kernel, "new Tool().turn(|")
    assert "int far = degrees;" in text(kernel, "new Tool().tu|rn(1)", detail_level=1)
    assert "A tool." in kernel.ok("Tool?").display[0]["data"]["text/plain"]


def test_of_a_build(fresh_kernel, classes, tmp_path):
    """The classes of a Maven project have their sources in src/main/java."""
    (tmp_path / "src/main/java/org/sample").mkdir(parents=True)
    (tmp_path / "src/main/java/org/sample/Tool.java").write_text(SOURCE)
    target = tmp_path / "target" / "classes"
    target.parent.mkdir()
    classes.rename(target)
    try:
        fresh_kernel.ok(f'%classpath "{target}"\nimport org.sample.Tool;')
        assert "Turns it." in text(fresh_kernel, "new Tool().turn(|")
    finally:
        target.rename(classes)


def maven_kernel(start_kernel, home, url):
    (home / ".m2").mkdir(parents=True)
    (home / ".m2" / "settings.xml").write_text(SETTINGS.format(url=url), encoding="utf-8")
    return start_kernel([f"-Duser.home={home}"])


def test_maven_brings_them_in_the_background(start_kernel, classes, tmp_path):
    repository = Repository(tmp_path / "repository")
    repository.add("org.sample:tool:1.0", classes=classes, sources={"org/sample/Tool.java": SOURCE})
    repository.add("org.sample:other:1.0", sources={"org/sample/Other.java": "package org.sample; public class Other { }"})
    kernel = maven_kernel(start_kernel, tmp_path / "home", repository.url)
    kernel.ok(f"%mavenRepo sample {repository.url}\n%maven org.sample:tool:1.0 org.sample:other:1.0\nimport org.sample.Tool;")
    place = tmp_path / "home" / ".m2" / "repository" / "org" / "sample"
    assert not (place / "tool" / "1.0" / "tool-1.0-sources.jar").exists(), "nobody has asked yet"
    deadline = time.monotonic() + WAIT
    while "Turns it." not in text(kernel, "new Tool().turn(|"):
        assert time.monotonic() < deadline, f"{WAIT} s without the sources"
        time.sleep(0.2)
    while not (place / "other" / "1.0" / "other-1.0-sources.jar").exists():
        assert time.monotonic() < deadline, f"{WAIT} s without the sources of the others"
        time.sleep(0.2)


def test_without_sources_the_class_file_tells(start_kernel, classes, tmp_path):
    """Nothing is said of it, and nothing waits for it."""
    repository = Repository(tmp_path / "repository")
    repository.add("org.sample:tool:1.0", classes=classes)
    kernel = maven_kernel(start_kernel, tmp_path / "home", repository.url)
    kernel.ok(f"%mavenRepo sample {repository.url}\n%maven org.sample:tool:1.0\nimport org.sample.Tool;")
    assert text(kernel, "new Tool().turn(|").startswith("int Tool.turn(«int")
    outcome = kernel.ok("1 + 1")
    assert outcome.stdout == outcome.stderr == ""
    assert "no source of" in kernel.run("%source Tool.turn").error_text
