"""An import never loses anything; a name that two imports make ambiguous is told with both, and with what helps."""

import pytest

from jars import compiled, jar
from own_cells import cells, fresh_cells, told  # noqa: F401  fixtures

# What is imported besides java.util.* and others, a name that becomes ambiguous, a declaration with it, and both classes.
AMBIGUOUS = {
    "List": (
        "import java.awt.*;", "List", "List<String> kept = new ArrayList<>(List.of(\"a\"));", "kept.get(0)", "a",
        ("java.awt.List", "java.util.List")),
    "Timer": (
        "import javax.swing.*;", "Timer", "Timer kept = new Timer(true);", "kept.purge()", "0",
        ("javax.swing.Timer", "java.util.Timer")),
    "Date": (
        "import java.sql.*;", "Date", "Date kept = new Date(0);", "kept.getTime()", "0",
        ("java.sql.Date", "java.util.Date")),
    "Proxy": (
        "import java.lang.reflect.*;", "Proxy", "Proxy kept = Proxy.NO_PROXY;", "kept.type()", "DIRECT",
        ("java.lang.reflect.Proxy", "java.net.Proxy")),
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_an_import_that_makes_a_name_ambiguous_loses_nothing(fresh_cells, name):
    cells = fresh_cells
    imported, _, declaration, use, value, _ = AMBIGUOUS[name]
    cells.ok(declaration)
    cells.ok(f"Object method() {{ {declaration} return {use}; }} class Holder {{ {name} held; {declaration} }}\n"
             "var holder = new Holder();")
    outcome = cells.ok(imported)
    assert "no value any more" not in outcome.stderr
    assert cells.value(use) == value
    assert cells.value("holder." + use) == value
    assert cells.value('"" + method()') == value
    assert cells.value("holder.held") == "null"


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_the_ambiguous_name_is_told_with_both_and_what_helps(fresh_cells, name):
    cells = fresh_cells
    imported, _, declaration, use, value, classes = AMBIGUOUS[name]
    cells.ok(imported)
    for code in (declaration, f"{name} other;", f"void method({name} x) {{ }}", f"class Holder {{ {name} held; }}",
        f"Object o = (Object) {name}.class;"):
        text = cells.error(code)
        for one in classes:
            assert one in text, text
        assert "ambiguous" in text and "import " in text.split("→")[-1], text
    cells.ok(f"import {classes[1]};")
    cells.ok(declaration)
    assert cells.value(use) == value


def test_the_ambiguous_name_is_settled_in_the_same_cell(fresh_cells):
    assert fresh_cells.value("import java.awt.*;\nimport java.util.List;\nList<Integer> a = List.of(3);\na.get(0)") == "3"
    assert fresh_cells.value("import java.awt.List;\nnew Object() { Class<?> c = List.class; }.c.getName()") == "java.awt.List"
    assert fresh_cells.value("a.get(0)") == "3", "what was declared before is what it was"


IMPORTS = [
    "import java.util.jar.*;", "import java.util.zip.*;", "import java.util.*;", "import java.util.ArrayList;",
    "import static java.lang.Math.*;", "import static java.util.Map.Entry.comparingByKey;", "import java.util.Map.*;",
    "import java.util.Map.Entry;", "import java.sql.Connection;", "import java.awt.geom.*;",
    "import static java.lang.Integer.MAX_VALUE;", "import java.util.logging.Logger;\nimport java.util.logging.Level;",
]


@pytest.fixture
def filled(cells):
    """Variables of many kinds, one of which comes from a class that has changed since."""
    cells.ok("class Lab§ { int n; static Lab§ of() { Lab§ l = new Lab§(); l.n = 1; return l; } }")
    cells.ok("var t§ = Lab§.of(); Lab§ typed§ = Lab§.of(); var list§ = new ArrayList<>(List.of(t§)); Map.Entry<String, "
        "Lab§> entry§ = Map.entry(\"a\", t§);\n"
             "int count§ = 3; Supplier<Lab§> get§ = () -> t§; var anonymous§ = new Object() { int n = 4; };")
    assert cells.ok("class Lab§ { int n; static Lab§ of() { Lab§ l = new Lab§(); l.n = 2; return l; } }").stderr == ""
    cells.ok("t§.n = 10;")
    return cells


@pytest.mark.parametrize("statement", IMPORTS)
def test_an_import_loses_nothing(filled, statement):
    for _ in range(2):
        assert told(filled.ok(statement)) == ""
        assert filled.value(
            "t§.n + typed§.n + list§.get(0).n + entry§.getValue().n + count§ + get§.get().n + anonymous§.n") == "48"
        assert filled.value("list§.get(0) == t§ && Lab§.of().n == 2") == "true"


@pytest.mark.parametrize("before, changed", [
    ("static Lab§ of() { return new Lab§(); }", "static Lab§ of(int... n) { return new Lab§(); }"),
    ("static Lab§ of() { return new Lab§(); }", "static Object of() { return new Lab§(); }"),
    ("static Lab§ of() { return new Lab§(); }", "static Lab§ of() { return new Lab§(); } int more = 1;"),
], ids=["parameters", "result", "field"])
def test_only_the_change_itself_may_lose_values(cells, before, changed):
    """An import after it is no reason to lose more, or to lose it later."""
    cells.ok("class Lab§ { %s }" % before)
    cells.ok("var t§ = Lab§.of(); int count§ = 4;")
    lost = "t§".replace("§", cells.number) in cells.ok("class Lab§ { %s }" % changed).stderr
    assert told(cells.ok("import java.util.jar.*;")) == ""
    assert cells.run("t§").status == ("error" if lost else "ok")
    assert cells.value("count§") == "4"


def test_an_import_that_hides_a_star_import(fresh_cells):
    cells = fresh_cells
    cells.ok("Random old = new Random(1); int roll() { return new Random(1).nextInt(100); }")
    first = cells.value("roll()")
    cells.ok("import java.util.concurrent.*;\nimport java.awt.List;")
    assert cells.value("roll()") == first and cells.value("old.getClass().getSimpleName()") == "Random"


@pytest.mark.parametrize("statement, use, phrase", [
    ("import no.such.Thing§;", "Thing§ x = null;", "Thing§"),
    ("import no.such.pack§.*;", "Thing§ x = null;", "Thing§"),
    ("import static no.such.Thing§.*;", "work§();", "work§"),
    ("import static no.such.Thing§.work§;", "work§();", "work§"),
    ("import java.util.NoList§;", "new NoList§()", "NoList§"),
    ("import static java.lang.Math.noSuch§;", "noSuch§(1);", "noSuch§"),
], ids=["class", "package", "static star", "static", "class of a known package", "static of a known class"])
def test_a_missing_import_only_matters_when_used(cells, statement, use, phrase):
    outcome = cells.ok(statement + "\nint here§ = 5;")
    assert outcome.error is None
    assert cells.value("here§ + 1") == "6", "everything else goes on"
    cells.assert_whole()
    text = cells.error(use)
    assert cells.own(phrase) in text
    assert "import" in text or "no.such" in text or "java." in text, f"the import is named: {text}"
    assert cells.value("here§ + 2") == "7"


def test_a_missing_import_that_comes_later(fresh_cells, tmp_path):
    classes = compiled(tmp_path, {"tool/Tool.java": "package tool; public class Tool { public static int five() { "
        "return 5; } }"})
    jar(tmp_path / "tool.jar", classes=classes, package="tool")
    fresh_cells.ok("import tool.Tool;\nimport static tool.Tool.five;")
    fresh_cells.error("Tool.five()")
    fresh_cells.ok(f'%jars "{tmp_path}/tool.jar"')
    assert fresh_cells.value("Tool.five() + five()") == "10"


def test_an_import_is_there_for_what_waits(cells):
    cells.run("int later§(AtomicLong x) { return 1; }")
    cells.ok("import java.util.concurrent.atomic.AtomicLong;")
    assert cells.value("later§(new AtomicLong(1))") == "1"


@pytest.mark.parametrize("statement, use, value", [
    ("import static java.lang.Math.max;", "max(3, 8)", "8"),
    ("import static java.lang.Math.*;", "floorMod(-1, 5) + (int) floor(PI)", "7"),
    ("import static java.util.concurrent.TimeUnit.*;", "HOURS.toMinutes(2)", "120"),
    ("import static java.util.Map.entry;", "entry(1, 2).getValue()", "2"),
    ("import static java.util.Map.Entry;", "Entry<Integer, Integer> e = Map.entry(1, 2); e.getKey()", "1"),
    ("import java.util.Map.Entry;\nimport static java.util.Map.Entry.*;",
        "Stream.of(Map.entry(2, 1), Map.entry(1, 1)).min(comparingByKey()).get().getKey()", "1"),
    ("import static java.util.stream.Collectors.*;",
        "Stream.of(1, 2, 3).collect(groupingBy(n -> n % 2, counting())).get(1)", "2"),
    ("class Brush§ { static final int MAX = 3; static int half(int a) { return a / 2; } }\nimport static Brush§.*;", "half(4) + MAX", "5"),
    ("class Brush§ { static int third(int a) { return a / 3; } }\nimport static Brush§.third;", "third(9)", "3"),
    ("enum Hue§ { RED, GREEN }\nimport static Hue§.RED;", "RED.ordinal()", "0"),
    ("class Box§ { record Inner(int x) { } }\nimport Box§.Inner;", "new Inner(3).x()", "3"),
    ("class Case§ { enum Side { UP, DOWN } }\nimport Case§.*;", "Side.DOWN.ordinal()", "1"),
    ("import java.util.concurrent.atomic.AtomicInteger;", "new AtomicInteger(4).incrementAndGet()", "5"),
])
def test_imports_hold_from_cell_to_cell(cells, statement, use, value):
    assert cells.value(statement + "\n" + use) == value
    assert cells.value(use) == value
    assert told(cells.ok(statement)) == ""
    first, end, last = use.rpartition(";")
    assert cells.value(f"Object ask§() {{ {first}{end} return {last}; }}\nask§()") == value


def test_a_static_import_and_a_method_of_a_cell(fresh_cells):
    cells = fresh_cells
    cells.ok("import static java.lang.Math.max;")
    cells.ok("int high(int a) { return max(a, 10); }")
    assert cells.value("high(3)") == "10"
    cells.ok("int max(int a, int b) { return 42; }")
    assert cells.value("max(1, 2)") == "42", "what a cell declares comes first"
    assert cells.value("high(3)") == "42"


def test_a_static_import_of_a_cells_class_follows_its_changes(fresh_cells):
    cells = fresh_cells
    cells.ok("class Brush { static int half(int a) { return a / 2; } }")
    cells.ok("import static Brush.half;")
    cells.ok("int quarter(int a) { return half(half(a)); }")
    assert cells.value("quarter(8)") == "2"
    cells.ok("class Brush { int width; static int half(int a) { return a - 1; } }")
    assert cells.value("half(8)") == "7"
    assert cells.value("quarter(8)") == "6"


def test_a_type_of_a_cell_comes_before_an_imported_one(fresh_cells):
    cells = fresh_cells
    cells.ok("class Stack { int size() { return 42; } }")
    assert cells.value("new Stack().size()") == "42"
    cells.ok("import java.util.*;")
    assert cells.value("new Stack().size()") == "42", "a star import hides nothing"


def test_two_single_imports_of_one_name(fresh_cells):
    cells = fresh_cells
    cells.ok("import java.util.List;\nList<String> names = List.of(\"a\");")
    cells.ok("import java.awt.List;")
    assert cells.value("List.class.getName()") == "java.awt.List", "the later one holds"
    assert cells.value("names.get(0)") == "a"
    cells.ok("import java.util.List;")
    assert cells.value("List.of(1).size() + names.size()") == "2"


def test_imports_after_a_restart_of_the_session(fresh_cells):
    cells = fresh_cells
    cells.ok("import java.awt.*;\nimport java.util.List;\nimport static java.lang.Math.hypot;")
    cells.run("System.exit(1);")
    assert cells.value("List.of(new Point(3, 4)).get(0).x + hypot(3, 4)") == "8.0"


def test_a_jar_of_several_releases_that_names_another(fresh_kernel, tmp_path):
    """As `java -cp` finds them: the newest class that this Java takes, and the jars of a manifest's Class-Path that are there."""
    old = compiled(tmp_path / "old", {"many/Which.java": 'package many; public class Which { public static String old() { return "old"; } }'})
    new = compiled(tmp_path / "new", {"many/Which.java": 'package many; public class Which { public static String now() { return "new"; } }'})
    other = compiled(tmp_path / "other", {"named/Other.java": "package named; public class Other { public int one() { return 1; } }"})
    jar(tmp_path / "other.jar", classes=other, package="named")
    (new / "many").rename(tmp_path / "newer")
    (old / "META-INF/versions/11").mkdir(parents=True)
    (tmp_path / "newer").rename(old / "META-INF/versions/11/many")
    manifest = "Manifest-Version: 1.0\nMulti-Release: true\nClass-Path: other.jar missing.jar\n\n"
    jar(tmp_path / "many.jar", {"META-INF/MANIFEST.MF": manifest}, old, ".")
    fresh_kernel.ok(f"%classpath {tmp_path / 'many.jar'}")
    assert fresh_kernel.ok("many.Which.now() + new named.Other().one()").result.strip('"') == "new1"
    assert "old()" in fresh_kernel.run("many.Which.old()").error_text
