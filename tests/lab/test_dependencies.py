"""docs/dependencies.md names every dependency, and the licence that it states itself."""
import re
import tomllib
import zipfile
from xml.etree import ElementTree

import pytest

from tools import contents, places

from .test_wheel import local_repository

PAGE = places.ROOT / "docs/dependencies.md"
SPDX = {"Apache 2.0": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0", "The Apache Software License, Version 2.0": "Apache-2.0",
        "The Apache License, Version 2.0": "Apache-2.0", "Apache License Version 2.0": "Apache-2.0", "Apache-2.0": "Apache-2.0",
        "The BSD 2-Clause License": "BSD-2-Clause", "BSD-2-Clause": "BSD-2-Clause", "BSD-3-Clause": "BSD-3-Clause",
        "The MIT License": "MIT", "MIT License": "MIT", "MIT": "MIT", "EPL-2.0": "EPL-2.0", "Eclipse Public License v2.0": "EPL-2.0"}
REQUIREMENTS = [*places.ROOT.glob("requirements*.txt"), places.ROOT / "tools/benchmark/requirements.txt"]


def rows(section: str) -> dict[str, str]:
    """The licences of a section, by dependency."""
    text = PAGE.read_text("utf-8").split(f"\n## {section}\n")[1].split("\n## ")[0]
    found = re.findall(r"^\| `([^`]+)` \| (\S+) \|", text, re.M)
    assert len(dict(found)) == len(found), f"{section} names something twice"
    return dict(found)


def direct(module: str) -> dict[str, str]:
    """The versions of what a POM asks for, by dependency."""
    project = ElementTree.parse(places.ROOT / module / "pom.xml")
    values = {each.tag.split("}")[1]: each.text for each in project.iterfind("{*}properties/*")}
    boms = {each.findtext("{*}groupId"): each.findtext("{*}version") for each in project.iterfind("{*}dependencyManagement//{*}dependency")}
    found = {}
    for each in project.iterfind("{*}dependencies/{*}dependency"):
        group, name, version, scope = (each.findtext(f"{{*}}{tag}") for tag in ("groupId", "artifactId", "version", "scope"))
        if scope != "provided":
            found[f"{group}:{name}"] = re.sub(r"\$\{(.+)}", lambda match: values.get(match[1], match[0]), version or boms["org.junit"])
    return found


def stated(group: str, name: str, version: str) -> str | None:
    """The licence in a POM, or that of its parents."""
    pom = ElementTree.parse(local_repository() / group.replace(".", "/") / name / version / f"{name}-{version}.pom")
    licences = [each.text.strip() for each in pom.findall("{*}licenses/{*}license/{*}name")]
    if licences:
        return licences[0]
    parent = pom.find("{*}parent")
    return stated(*(parent.findtext(f"{{*}}{tag}").strip() for tag in ("groupId", "artifactId", "version")))


def in_the_kernel() -> dict[str, str]:
    """The versions of the jars, by the name that is before them."""
    return dict(re.fullmatch(r"(.+?)-(\d[^/]*)", jar.stem).groups() for jar in contents.LIBRARIES.glob("*.jar"))


def test_each_jar_of_the_kernel_is_named():
    assert {row.split(":")[1] for row in rows("In the kernel")} == in_the_kernel().keys()
    assert direct("kernel/server").keys() <= rows("In the kernel").keys()


def test_what_jars_have_of_others_is_named():
    """Where they say so: in a folder of licences, or in the file itself."""
    found = set()
    for file in contents.LIBRARIES.glob("*.jar"):
        with zipfile.ZipFile(file) as jar:
            for name in jar.namelist():
                if re.match(r"(META-INF/)?licen[sc]es/.", name, re.I) or name.endswith(".txt") and b"Mozilla Public" in jar.read(name)[:500]:
                    found.add(f"{re.match(r'(.+?)-[0-9]', file.name)[1]}:{name}")
    assert found == rows("Within those jars").keys()


def test_the_sources_of_what_asks_for_it_are_named():
    said = (places.PACKAGE / "licences/README.md").read_text("utf-8")
    for row, licence in rows("In the kernel").items():
        assert licence == "Apache-2.0" or re.search(rf"^\| [^|]*\b{row.split(':')[1]}\b[^|]*\| {licence} \|.*https://", said, re.M), row
    for row, licence in rows("Within those jars").items():
        assert re.search(rf"^\| {row.split(':')[0]}: .*\b{licence}\b.*https://", said, re.M), row


def test_each_dependency_of_the_poms_is_named():
    assert direct("notebooks/helpers").keys() == rows("In the course").keys()
    assert direct(".").keys() == rows("In tests of Java").keys()
    assert not direct("kernel/agent"), "what it has is on every notebook's class path"
    assert not direct("kernel/compat")


@pytest.mark.parametrize("section, version", [
    ("In the kernel", lambda row: in_the_kernel()[row.split(":")[1]]),
    ("In the course", lambda row: direct("notebooks/helpers")[row]), ("In tests of Java", lambda row: direct(".")[row])])
def test_the_licence_is_what_the_pom_says(section, version):
    for row, licence in rows(section).items():
        if not row.startswith("elara:"):
            assert SPDX[stated(*row.split(":"), version(row))] == licence, row


def test_each_python_package_is_named():
    names = {line.split("==")[0] for file in REQUIREMENTS for line in file.read_text().splitlines() if "==" in line}
    assert names == rows("Of Python").keys()


def test_the_wheel_states_the_licences_that_it_ships():
    project = tomllib.loads((places.PACKAGE / "pyproject.toml").read_text())["project"]
    assert set(project["license"].split(" AND ")) == set(rows("In the kernel").values()) | set(rows("Within those jars").values())


def test_no_licence_asks_for_more_than_ours():
    assert not [row for section in ("In the kernel", "In the course") for row, licence in rows(section).items() if "GPL" in licence]


def test_their_texts_are_shipped():
    """Apache's is our own LICENSE; of the others each project's, by its name."""
    texts = "".join(file.read_text("utf-8") for file in sorted((places.PACKAGE / "licences").iterdir()))
    for words in ("Eclipse Public License", "QOS.ch", "Jonathan Hedley", "Atlassian", "Neil Alexander", "Mozilla Public License Version 2.0", "Javolution", "Neither the name of the copyright holders"):
        assert words in texts
