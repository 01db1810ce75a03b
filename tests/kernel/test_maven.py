"""%maven and %loadFromPOM with a repository on disk; the user's settings and local repository are the test's own."""

import os
import signal
import socket
import sys

import pytest

import kernelspecs
from jars import Repository

# What the jars on the class path say that they are.
CONTENTS = """
    String of(String artifact) throws IOException {
        var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(artifact + ".txt");
        return file == null ? "none" : new String(file.readAllBytes());
    }
    of("demo") + ", " + of("base")"""

# Everything but files on this machine goes to an empty repository: the test needs no network, and sees mirrors work.
SETTINGS = """\
<settings>
  <mirrors><mirror><id>none</id><mirrorOf>external:*</mirrorOf><url>{url}</url></mirror></mirrors>
</settings>
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    repository = Repository(tmp_path_factory.mktemp("maven") / "local repository")
    for version in ("1.0", "1.1", "2.0"):
        repository.add(f"org.sample:base:{version}")
        repository.add(f"org.sample:other:{version}")
    repository.add("org.sample:demo:1.0", ["org.sample:base:1.1"])
    return repository


@pytest.fixture(scope="module")
def user_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("user")
    empty = Repository(home / "empty")
    (home / ".m2").mkdir()
    (home / ".m2" / "settings.xml").write_text(SETTINGS.format(url=empty.url), encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def kernel(repository, user_home, tmp_path_factory):
    """A kernel that knows the repository."""
    specs = kernelspecs.changed(tmp_path_factory.mktemp("specs"), [f"-Duser.home={user_home}"])
    with kernelspecs.running(specs) as running:
        running.ok(f"%mavenRepo sample {repository.url}")
        yield running


def test_an_artifact_and_what_it_needs(kernel):
    kernel.ok("%maven org.sample:demo:1.0")
    assert kernel.ok(CONTENTS).result.strip('"') == "demo 1.0, base 1.1"


def test_nothing_goes_into_the_real_local_repository(kernel, user_home):
    kernel.ok("%maven org.sample:demo:1.0")
    assert (user_home / ".m2" / "repository" / "org" / "sample" / "demo" / "1.0" / "demo-1.0.jar").is_file()


def test_a_second_use_adds_nothing_and_prints_nothing(kernel):
    kernel.ok("%maven org.sample:demo:1.0")
    outcome = kernel.ok("%maven org.sample:demo:1.0")
    assert outcome.stdout == ""


def test_another_version_of_a_loaded_jar_is_reported(kernel):
    kernel.ok("%maven org.sample:demo:1.0")
    outcome = kernel.run("%maven org.sample:base:2.0")
    assert "1.1" in outcome.stdout or outcome.status == "error" and "1.1" in outcome.error_text
    assert kernel.ok(CONTENTS).result.strip('"') == "demo 1.0, base 1.1"


@pytest.mark.parametrize("coordinates, words", [
    ("org.sample:other:9.9", ["9.9", "2.0"]),
    ("org.sample:other:1.5", ["1.5", "1.1"]),
    ("org.sample:othr:1.0", ["othr"]),
    ("org.smple:other:1.0", ["org.smple"]),
    ("org.sample", ["org.sample", ":"]),
    ("a:b:c:d:e:f", ["a:b:c:d:e:f"]),
])
def test_wrong_coordinates(kernel, coordinates, words):
    outcome = kernel.run(f"%maven {coordinates}")
    assert outcome.status == "error"
    assert all(word in outcome.error_text for word in words), outcome.error_text
    assert "\tat " not in outcome.error_text
    assert kernel.ok("1").result == "1"


def test_pom_in_a_cell(repository, user_home, tmp_path):
    specs = kernelspecs.changed(tmp_path / "specs", [f"-Duser.home={user_home}"])
    with kernelspecs.running(specs) as kernel:
        kernel.ok(f"""%%loadFromPOM
<repository>
  <id>sample</id>
  <url>{repository.url}</url>
</repository>
<dependency>
  <groupId>org.sample</groupId>
  <artifactId>base</artifactId>
  <version>2.0</version>
</dependency>""")
        assert kernel.ok(CONTENTS).result.strip('"') == "none, base 2.0"


def test_pom_file(repository, user_home, tmp_path):
    pom = tmp_path / "the pom.xml"
    pom.write_text(f"""\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>mine</groupId>
  <artifactId>notebook</artifactId>
  <version>1</version>
  <repositories><repository><id>sample</id><url>{repository.url}</url></repository></repositories>
  <dependencies>
    <dependency><groupId>org.sample</groupId><artifactId>demo</artifactId><version>1.0</version></dependency>
  </dependencies>
</project>""", encoding="utf-8")
    specs = kernelspecs.changed(tmp_path / "specs", [f"-Duser.home={user_home}"])
    with kernelspecs.running(specs) as kernel:
        kernel.ok(f'%loadFromPOM "{pom}"')
        assert kernel.ok(CONTENTS).result.strip('"') == "demo 1.0, base 1.1"


def by_message(kernel):
    kernel.request("interrupt_request", channel="control")


def by_signal(kernel):
    os.kill(kernel.pid, signal.SIGINT)


@pytest.mark.parametrize("interrupt", [by_message] if sys.platform == "win32" else [by_message, by_signal])
def test_a_download_can_be_interrupted(user_home, tmp_path, interrupt):
    specs = kernelspecs.changed(tmp_path / "specs", [f"-Duser.home={user_home}"])
    with kernelspecs.running(specs) as kernel, socket.create_server(("127.0.0.1", 0)) as silent:
        kernel.ok("int precious = 99;")
        kernel.ok(f"%mavenRepo silent http://127.0.0.1:{silent.getsockname()[1]}/")
        msg_id = kernel.start("%maven org.sample:silent:1.0")
        connection, _ = silent.accept()
        with connection:
            interrupt(kernel)
            assert kernel.finish(msg_id).error["ename"] == "KeyboardInterrupt"
        assert kernel.ok("precious").result == "99"
