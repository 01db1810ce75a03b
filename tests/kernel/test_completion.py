"""complete_request: each kind of thing that can stand at the cursor, how front ends show it, and that broken code around it does no harm."""

import kernelspecs
import pytest

FIRST = """
    String greeting = "hello";
    record Person(String name, int age) {}
    enum Color { RED, GREEN }
    int twice(int x) { return 2 * x; }
    var people = new ArrayList<Person>();
    int[] numbers = {1};
    sealed interface Shape permits Circle, Square {}
    record Circle(double r) implements Shape {}
    record Square(double s) implements Shape {}
    @interface Note { String value() default ""; int level() default 1; }
    Shape shape = new Circle(1);
    void check(String name, ToDoubleFunction<Person> f, Person a, Person b) {}
    void compare(String name, ToDoubleFunction<Person> f, Person a, Person b) {}
    void compare(String name, ToDoubleFunction<Person> f, Person a, Person b, double tolerance) {}
"""

# The cursor stands at the bar; what has to be offered, and as which kind.
KINDS = [
    ("greet|", "greeting", "instance"),
    ("greeting.isBl|", "isBlank()", "function"),
    ("twi|", "twice(", "function"),
    ("Sys|", "System", "class"),
    ("Col|", "Color", "enum"),
    ("Per|", "Person", "record"),
    ("Sha|", "Shape", "interface"),
    ("java.ut|", "util", "module"),
    ("ret|", "return", "keyword"),
    ("@Over|", "Override", "annotation"),
    ("@Note(lev|", "level = ", "param"),
    ("@Deprecated(since = \"1\", forR|", "forRemoval = ", "param"),
    ("switch (Color.RED) { case G|", "GREEN", "constant"),
    ("outer: for (;;) { break ou|", "outer", "label"),
    ("people.get(0).na|", "name()", "function"),
    ("people.stream().map(Person::na|", "name", "function"),
    ("Supplier<List<String>> s = ArrayList::n|", "new", "keyword"),
    ("class A { int count; void f() { this.co|", "count", "instance"),
    ("record Pair(int left, int right) { Pair { if (le|", "left", "instance"),
    ("int f(int value) { return val|", "value", "instance"),
    ("int local = 3; { int inner = 4; inn|", "inner", "instance"),
    ("people.forEach(p -> { var each = p; System.out.println(ea|", "each", "instance"),
    ("import java.util.conc|", "concurrent", "module"),
    ("import java.util.concurrent.ConcurrentHashM|", "ConcurrentHashMap", "class"),
    ("import static java.lang.Math.sq|", "sqrt", "function"),
    ("import ConcurrentHashM|", "java.util.concurrent.ConcurrentHashMap", "class"),
    ("AtomicInteg|", "java.util.concurrent.atomic.AtomicInteger", "class"),
    ("try { } catch (SQLExc|", "java.sql.SQLException", "class"),
    ("String.cl|", "class", "keyword"),
    ("ArLi|", "ArrayList", "class"),
    ("stringbuil|", "StringBuilder", "class"),
    ("%loadF|", "%loadFromPOM", "magic"),
    ("%%loadF|", "%%loadFromPOM", "magic"),
    ("%maven --f|", "--from", "option"),
    ("%load 00|", "00-data.jshell", "path"),
    ("%load sub/|", "inner.jshell", "path"),
    ("%jars su|", "sub/", "path"),
    ("Path.of(\"|", "00-data.jshell", "path"),
    ("new Scanner(Path.of(\"sub/in|", "inner.jshell", "path"),
    ("%maven org.exa|", "org.example:", "coordinate"),
    ("%maven org.example:|", "org.example:thing:", "coordinate"),
    ("%maven org.example:thing:|", "org.example:thing:1.10", "coordinate"),
    ("%time greeting.isBl|", "isBlank()", "function"),
    ("%%timeit -r 3\nint mine = 1;\nmin|", "mine", "instance"),
    ("%timeit -|", "-r", "option"),
    ("%source List.o|", "of", "function"),
    ("%bytecode twi|", "twice", "function"),
    ("%vars gre|", "greeting", "instance"),
    ("/vars gre|", "greeting", "instance"),
    ("%methods tw|", "twice", "function"),
    ("%types Per|", "Person", "class"),
    ("%env PAT|", "PATH", "instance"),
    ("import static Col|", "Color", "class"),
    ("import static Color.R|", "RED", "constant"),
    ("import static Color.*;\nRE|", "RED", "constant"),
    ("people.stream().toArray(Person[]::|", "new", "keyword"),
    ("Color c = RE|", "Color.RED", "constant"),
]

# Of what can stand there, this comes first.
FIRSTS = [
    ("String s = |", "greeting"),
    ("int n = tw|", "twice("),
    ("List<String> l = new |", "ArrayList"),
    ("for (var p : |", "numbers"),
    ("%maven org.example:thing:|", "org.example:thing:1.10"),
    ("int result = 3; res|", "result"),
    ("boolean b = greeting.|", "contains("),
    ("int n = people.|", "size()"),
    ("String s = people.get(0).|", "name()"),
    ("if (shape instanceof |", "Circle"),
    ("class Oval implements |", "Shape"),
    ("System.out.|", "println("),
    ("greeting.|", "length()"),
    ("greeting.equ|", "equals("),
    ("if (shape.toString().equ|", "equals("),
    ("double d = new Scanner(System.in).ne|", "nextDouble()"),
    ("throw new Ill|", "IllegalArgumentException"),
    ("Color c = |", "Color.RED"),
    ("Color f() { return GR|", "Color.GREEN"),
    ("List<Color> l = List.of(R|", "Color.RED"),
    ("Supplier<Color> s = () -> R|", "Color.RED"),
    ("Color c = switch (1) { default -> R|", "Color.RED"),
    ("BigDecimal d = ZE|", "BigDecimal.ZERO"),
    ("switch (Color.RED) { case |", "RED"),
    ("switch (Color.RED) { case RED -> 1; case |", "GREEN"),
    ("Runnable r = new Runnable() { int mine; public void run() { mi|", "mine"),
    ("people.sort(new Comparator<>() { public int compare(Person one, Person other) { return oth|", "other"),
]

KEYWORDS = [
    ("whi|", "while"), ("for (;;) { br|", "break"), ("for (;;) { if (true) cont|", "continue"), ("try { twice(1); } ca|", "catch"),
    ("try { twice(1); } fina|", "finally"), ("if (true) { twice(1); } el|", "else"), ("if (true) twice(1); el|", "else"),
    ("class A ext|", "extends"), ("class A extends Object imp|", "implements"), ("class A { pri|", "private"), ("void f() thr|", "throws"),
    ("if (shape ins|", "instanceof"), ("switch (Color.RED) { case RED -> 1; def|", "default"), ("imp|", "import"), ("import sta|", "static"),
    ("class A { void f() { thi|", "this"), ("int n = ne|", "new"), ("List<? ext|", "extends"), ("final in|", "int"), ("new in|", "int"), ("@int|", "interface"),
]

NO_KEYWORDS = [("greeting.whi|", "while"), ("bre|", "break"), ("twice(whi|", "while"), ("els|", "else"), ("new whi|", "while"), ("cat|", "catch"),
               ("class A { ret|", "return"), ("int x = ret|", "return"), ("break whi|", "while")]

# Whatever is wrong around it, what stands at the bar is known.
BROKEN = [
    "foo(greeting.isE|\nint x = 5;", "int y = (3 + ;\ngreeting.isE|", "twice(3\ngreeting.isE|", "int a = 3\ngreeting.isE|",
    "List<Str a = null;\ngreeting.isE|", "Map<String, List<Int m;\ngreeting.isE|", "Unknown u = new Unknown();\ngreeting.isE|",
    "void f(Unknown v) { greeting.isE| }", "greeting.isE|\nif (greeting.isBlank( {\n}", "greeting.isE|\nfor (int i = 0; i < \n",
    "greeting.isE|\nclass A { void f( { }", "class A { void f( { }\ngreeting.isE|", "class A { int x = ; void f() { greeting.isE| } }",
    "class A { voi f() { } void g() { greeting.isE| } }", "class A { void g() { int n = \"x\"; greeting.isE| } }", "} greeting.isE|",
    ") + ; greeting.isE|", "String s = \"open\ngreeting.isE|", "greeting.isE|\nString s = \"open", "greeting.isE|\n/* open", "char c = 'ab;\ngreeting.isE|",
    "while (true) { greeting.isE|\n int z = 3", "undefinedMethod(greeting.isE|)", "undefined.call(greeting.isE|", "var u = undefined(1); greeting.isE|",
    "import java.util.concurrent.;\ngreeting.isE|", "import foo.bar.Baz;\ngreeting.isE|", "public static void main(String[] args) { greeting.isE|",
    "greeting.isE|x y z", "@Unknown void f() { greeting.isE| }", "int f(int a, { return greeting.isE| }", "enum E { A, B; void f() { greeting.isE| }",
    "double d = 1.2.3; greeting.isE|", "else { greeting.isE| }", "int class = 3; greeting.isE|", "switch (greeting) { case \"a\" -> greeting.isE|",
]

# Arguments behind a lambda are missing, or its call is not there yet: its parameters have types all the same.
LAMBDAS = [
    "compare(\"x\", p -> p.na|", "compare(\"x\", p -> p.na|)", "check(\"x\", p -> p.na|", "check(\"x\", p -> p.na|)", "check(\"x\", p -> { var q = p; q.na|", "check(\"x\", p -> twice(p.na|",
    "people.stream().map(p -> p.na|", "people.stream().map(p -> people.stream().filter(q -> q.na|", "people.forEach(p -> System.out.println(p.na|))",
    "people.sort((a, b) -> a.name().compareTo(b.na|))", "people.stream().collect(Collectors.groupingBy(p -> p.na|))",
]

@pytest.fixture(scope="module")
def notebook(tmp_path_factory):
    """A kernel that has run a cell, in a folder with a few files and with a home of its own."""
    folder = tmp_path_factory.mktemp("completion")
    (folder / "sub").mkdir()
    (folder / "00-data.jshell").write_text("1")
    (folder / "sub" / "inner.jshell").write_text("1")
    for version in ("1.9", "1.10", "1.10-rc1"):
        artifact = folder / ".m2" / "repository" / "org" / "example" / "thing" / version
        artifact.mkdir(parents=True)
        (artifact / f"thing-{version}.pom").write_text("<project/>")
    specs = kernelspecs.changed(folder / "specs", [f"-Duser.home={folder}"], None)
    with kernelspecs.running(specs, None, cwd=folder) as running:
        running.ok(FIRST)
        yield running

def ask(kernel, marked):
    before, after = marked.split("|")
    reply = kernel.request("complete_request", {"code": before + after, "cursor_pos": len(before)})
    assert reply["status"] == "ok" and reply["cursor_end"] == len(before)
    types = reply["metadata"]["_jupyter_types_experimental"]
    assert [each["text"] for each in types] == reply["matches"]
    assert all((each["start"], each["end"]) == (reply["cursor_start"], reply["cursor_end"]) for each in types)
    return reply

@pytest.mark.parametrize("marked, match, kind", KINDS)
def test_kinds(notebook, marked, match, kind):
    reply = ask(notebook, marked)
    assert match in reply["matches"]
    assert reply["metadata"]["_jupyter_types_experimental"][reply["matches"].index(match)]["type"] == kind

@pytest.mark.parametrize("marked, match", FIRSTS)
def test_the_likeliest_comes_first(notebook, marked, match):
    assert ask(notebook, marked)["matches"][0] == match

@pytest.mark.parametrize("marked, keyword", KEYWORDS)
def test_keywords_where_they_can_stand(notebook, marked, keyword):
    assert keyword in ask(notebook, marked)["matches"]

@pytest.mark.parametrize("marked, keyword", NO_KEYWORDS)
def test_no_keywords_elsewhere(notebook, marked, keyword):
    assert keyword not in ask(notebook, marked)["matches"]

@pytest.mark.parametrize("marked", BROKEN)
def test_broken_code_elsewhere_does_not_matter(notebook, marked):
    assert ask(notebook, marked)["matches"] == ["isEmpty()"]

@pytest.mark.parametrize("marked", LAMBDAS)
def test_parameters_of_lambdas_have_types(notebook, marked):
    assert ask(notebook, marked)["matches"] == ["name()"]

def test_texts_name_files_from_where_java_works(notebook):
    """A Java that runs cannot change its directory; magics go on from that of %cd."""
    notebook.ok("%cd sub")
    try:
        assert ask(notebook, "Path.of(\"|")["matches"][0] == "00-data.jshell"
        assert ask(notebook, "%load |")["matches"] == ["inner.jshell"]
    finally:
        notebook.ok("%cd -")


def test_texts_name_files_also_without_a_java_that_runs(fresh_kernel):
    fresh_kernel.run("System.exit(0);")
    assert ask(fresh_kernel, "Path.of(\"|")["status"] == "ok"

def test_signatures(notebook):
    signatures = {each["text"]: each["signature"] for each in ask(notebook, "Math.ab|")["metadata"]["_jupyter_types_experimental"]}
    assert signatures["abs("] == "int Math.abs(int) (+3)"
    assert ask(notebook, "greet|")["metadata"]["_jupyter_types_experimental"][0]["signature"] == "String greeting"

@pytest.mark.parametrize("marked, most", [("S|", 150), ("Ma|", 60), ("|", 60), ("%|", 100), ("new |", 300)])
def test_there_are_never_too_many(notebook, marked, most):
    assert 0 < len(ask(notebook, marked)["matches"]) <= most

def test_brackets_that_are_there_are_not_written_again(notebook):
    assert ask(notebook, "greeting.subst|(1)")["matches"] == ["substring"]

def test_what_earlier_cells_use_comes_before_what_they_do_not(notebook):
    notebook.ok("Math.hypot(3, 4)")
    assert ask(notebook, "Math.|")["matches"][0] == "hypot("

def test_deprecated_methods_come_last(notebook):
    assert ask(notebook, "Thread.currentThread().|")["matches"][-1] in {"stop()", "suspend()", "resume()", "countStackFrames()", "checkAccess()", "getId()"}

def test_texts_and_comments_offer_no_names(notebook):
    for marked in ['"greet|', '"a string |"', "// greet|", "/* greet| */", "'g|", '"""\ngreet|', "12|"]:
        assert ask(notebook, marked)["matches"] == []
