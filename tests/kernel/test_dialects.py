"""What notebooks of rapaio's kernel, Ganymede and BeakerX call, and what of libraries is shown as a picture."""

import pytest

import kernelspecs
from jars import Repository
from test_maven import CONTENTS, SETTINGS


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    """A kernel that knows a repository on disk, and no other."""
    home = tmp_path_factory.mktemp("user")
    repository = Repository(home / "repository")
    for name in ("one", "two", "three", "demo"):
        repository.add(f"org.sample:{name}:1.0", ["org.sample:base:1.1"] if name == "demo" else ())
    repository.add("org.sample:base:1.1")
    (home / ".m2").mkdir()
    (home / ".m2" / "settings.xml").write_text(SETTINGS.format(url=Repository(home / "empty").url), encoding="utf-8")
    specs = kernelspecs.changed(tmp_path_factory.mktemp("specs"), [f"-Duser.home={home}"])
    with kernelspecs.running(specs) as running:
        running.ok(f'String url = "{repository.url}", version = "1.0";')
        running.ok(CONTENTS.split('of("demo")')[0])
        yield running


def test_rapaio_gathers_dependencies_and_puts_values_in(kernel):
    outcome = kernel.ok(r"""
%dependency /add-repo sample \{url} release|never snapshot|always
%dependency /add org.sample:demo:\{version}
%dependency /add org.sample:one:\{ version.strip() + "" } --optional
%dependency /resolve
of("demo") + ", " + of("base") + ", " + of("one")""")
    assert outcome.result.strip('"') == "demo 1.0, base 1.1, one 1.0"
    assert "org.sample:demo:1.0" in kernel.ok("%dependency /list-dependencies").stdout
    assert "org.sample:base:1.1" in kernel.ok("%dependency /list-artifacts").stdout


def test_ganymede_writes_a_pom_in_yaml(kernel):
    kernel.ok(f"%mavenRepo sample {kernel.ok('url').result.strip(chr(34))}")
    kernel.ok("%%pom\n---\ndependencies:\n- org.sample:two:1.0\n")
    assert kernel.ok('of("two")').result.strip('"') == "two 1.0"


def test_beakerx_adds_to_the_class_path(kernel):
    kernel.ok("%classpath config resolver sample \\{url}\n%classpath add mvn org.sample three 1.0")
    assert kernel.ok('of("three")').result.strip('"') == "three 1.0"


def test_a_mistake_in_a_value_is_one_of_the_cell(kernel):
    outcome = kernel.run(r"int before = 1;" "\n" r"%maven org.sample:one:\{missing}")
    assert outcome.status == "error"
    assert "cannot find symbol: variable missing" in outcome.error_text and ":2" in outcome.error_text
    assert kernel.ok("before").result == "1", "what stands before a magic has run"


def test_shells_get_values_of_variables_only(kernel):
    outcome = kernel.ok("%%bash\n" r"echo \{version} \{other}; find . -maxdepth 0 -exec echo \{} \;")
    assert outcome.stdout == "1.0 {other}\n.\n"
    assert kernel.ok(r"%sh echo '\{version}'; echo \{}").stdout == "1.0\n{}\n"


def test_a_value_may_be_used_where_a_value_is_wanted(kernel, tmp_path):
    (tmp_path / "classes").mkdir()
    kernel.ok(f'String folder = "{tmp_path}";')
    assert kernel.ok("List<String> added = %classpath \\{folder}/classes\nadded.size()").result == "1"


def test_java_is_a_cell(kernel):
    assert kernel.ok("%%java\nint inJava = 20;\ninJava + 1").result == "21"
    assert "inJava" in kernel.ok("%%java\n").display[0]["data"]["text/plain"]
    assert ":3" in kernel.run("%%java\nint fine = 1;\nint wrong = ;").error_text


def test_commands_of_jshell(kernel):
    kernel.ok("int forJshell = 5;")
    assert "forJshell" in kernel.ok("%jshell /vars").display[0]["data"]["text/plain"]


@pytest.mark.parametrize("code, data", [
    ('display("text/markdown", "*x*");', {"text/markdown": "*x*"}),
    ('display("*x*", "text/markdown");', {"text/markdown": "*x*"}),
    ('String[] types = {"text/html"}; display("<b>x</b>", types);', {"text/html": "<b>x</b>"}),
    ('display("x", "text/html", "text/plain");', {"text/html": "x", "text/plain": "x"}),
])
def test_the_type_stands_before_or_behind(kernel, code, data):
    displayed, = kernel.ok(code).display
    assert {**displayed["data"], **data} == displayed["data"]


def test_several_values_are_not_shown_at_once(kernel):
    assert "show several values one by one" in kernel.run('display("Result:", 42);').error_text


def test_magics_of_the_notebook_get_values(kernel):
    kernel.ok('elara.kernel.Magics.register("hi", (List<String> words) -> "hi " + words.get(0)); String who = "Bo";')
    assert kernel.ok(r"%hi \{who}").display[0]["data"]["text/plain"] == "hi Bo"


def test_components_are_pictures(kernel):
    assert "image/png" in kernel.ok("new javax.swing.JTable(100_000, 5)").data
    assert "image/png" in kernel.ok('new javax.swing.JButton("press")').data
