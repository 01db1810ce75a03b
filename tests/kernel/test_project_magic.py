"""%project: a Maven project's classes and dependencies, and what a rebuild changes. The builds are javac's; Maven is not needed."""

import shutil

import pytest

import kernelspecs
from jars import Repository, compiled
from test_maven import SETTINGS

PARENT = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.house</groupId><artifactId>house</artifactId><version>${revision}</version><packaging>pom</packaging>
  <properties><revision>1.0-SNAPSHOT</revision></properties>
  <modules><module>core</module><module>app</module></modules>
  <repositories><repository><id>sample</id><url>%s</url></repository></repositories>
</project>
"""
MODULE = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.house</groupId><artifactId>house</artifactId><version>${revision}</version></parent>
  <artifactId>%s</artifactId>
  <dependencies>%s</dependencies>
</project>
"""
CORE = "<dependency><groupId>org.house</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>"
LIBRARY = "<dependency><groupId>org.sample</groupId><artifactId>base</artifactId><version>1.0</version></dependency>"
WALL = 'package core; public class Wall {{ {fields} public String colour() {{ return "{colour}"; }} }}'
ROOM = 'package app; public class Room { public core.Wall wall = new core.Wall(); public String look() { return "a " + wall.colour() + " wall"; } }'


class House:
    """A project of two modules, one of which uses the other."""

    def __init__(self, folder, repository_url):
        self.folder = folder
        for module, dependencies in (("core", LIBRARY), ("app", CORE)):
            (folder / module / "src/main/java").mkdir(parents=True)
            (folder / module / "pom.xml").write_text(MODULE % (module, dependencies), encoding="utf-8")
        (folder / "pom.xml").write_text(PARENT % repository_url, encoding="utf-8")

    def build(self, colour="white", fields="", more=""):
        core = self.compile("core", {"core/Wall.java": WALL.format(colour=colour, fields=fields)})
        self.compile("app", {"app/Room.java": ROOM, **({"app/More.java": more} if more else {})}, [core])

    def compile(self, module, sources, class_path=()):
        built = compiled(self.folder / "build" / module, sources, class_path)
        target = self.folder / module / "target/classes"
        shutil.copytree(built, target, dirs_exist_ok=True)
        return target


@pytest.fixture
def kernel_and_house(tmp_path):
    repository = Repository(tmp_path / "repository")
    repository.add("org.sample:base:1.0")
    home = tmp_path / "home"
    (home / ".m2").mkdir(parents=True)
    (home / ".m2" / "settings.xml").write_text(SETTINGS.format(url=Repository(home / "empty").url), encoding="utf-8")
    specs = kernelspecs.changed(tmp_path / "specs", [f"-Duser.home={home}"])
    with kernelspecs.running(specs) as kernel:
        yield kernel, House(tmp_path / "my house", repository.url)


def test_a_project_before_and_after_builds(kernel_and_house):
    kernel, house = kernel_and_house
    error = kernel.run(f'%project "{house.folder}"').error["evalue"]
    assert "core and app are not compiled yet" in error and "mvn -q compile" in error
    house.build()
    told = kernel.ok(f'%project "{house.folder}"').stdout
    assert "my house: 2 class files of 2 modules." in told
    assert kernel.ok("var room = new app.Room(); room.look()").result.strip('"') == "a white wall"
    assert kernel.ok('Thread.currentThread().getContextClassLoader().getResource("base.txt") != null').result == "true", "a dependency"
    assert "no class has changed" in kernel.ok("%project").stdout

    house.build("red", more="package app; public class More { public static int n() { return 3; } }")
    assert "1 class has changed; core.Wall swapped in place" in kernel.ok("%project").stdout
    assert kernel.ok("room.look()").result.strip('"') == "a red wall", "in the object of before"
    assert kernel.ok("app.More.n()").result == "3", "a new class"

    house.build("blue", fields="public int height = 4;")
    told = kernel.ok("%project").stdout
    assert "core.Wall goes on as before" in told and "%jvm restart" in told
    assert kernel.ok("room.look()").result.strip('"') == "a red wall"
    kernel.ok("%jvm restart")
    assert kernel.ok("new app.Room().look() + new app.Room().wall.height").result.strip('"') == "a blue wall4"


def test_one_module(kernel_and_house):
    kernel, house = kernel_and_house
    house.build()
    assert "app: 1 class file of 1 module." in kernel.ok(f'%cd "{house.folder}"\n%project app').stdout
    assert kernel.ok("new app.Room().look()").result.strip('"') == "a white wall", "with the module that it uses"


def test_what_is_wrong_is_said(kernel_and_house, tmp_path):
    kernel, house = kernel_and_house
    assert "needs the folder" in kernel.run("%project").error["evalue"]
    assert "no pom.xml" in kernel.run(f'%project "{tmp_path}"').error["evalue"]
    (house.folder / "pom.xml").write_text("<project", encoding="utf-8")
    assert "is not XML: line 1" in kernel.run(f'%project "{house.folder}"').error["evalue"]
