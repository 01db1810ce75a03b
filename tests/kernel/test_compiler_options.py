"""Options of the session JVM that concern the language hold for the compiler as well: what compiles runs."""

import pytest

from own_cells import Cells, java

INTERNAL = 'new sun.security.x509.X500Name("CN=a").getCommonName()'
VECTORS = "import jdk.incubator.vector.*;"
EXPORT = "java.base/sun.security.x509=ALL-UNNAMED"


@pytest.fixture
def start(start_kernel):
    """Starts a kernel with options for the session; returns its cells."""

    def started(options):
        return Cells(start_kernel(env={"ELARA_SESSION_OPTIONS": options}))

    return started


def preview_of(cells):
    """Definitions and an expression with a preview of the language, and their value."""
    if java(cells) >= 25:
        return ('String kind(int n) { return n instanceof byte b ? "byte " + b : "int"; }',
                "kind(5) + kind(500)", "byte 5int")
    return ('String kind(Object o) { return switch (o) { case Integer i -> "int " + i; default -> "other"; }; }',
            'kind(5) + kind("a")', "int 5other")


def is_released(cells):
    return java(cells) not in (17, 25)


def test_previews_of_the_language(start):
    cells = start("--enable-preview")
    if is_released(cells):
        return
    definition, use, value = preview_of(cells)
    assert "error" not in cells.ok(definition).stderr
    assert cells.value(use) == value
    assert cells.value(definition + "\n" + use) == value
    cells.ok("class Plain { int n = 1; } var plain = new Plain(); int one() { return 1; }")
    cells.ok("class Plain { int n = 1; int m = 2; }")
    assert cells.value("new Plain().m + one()") == "3"
    text = cells.error("int i = \"a\";")
    assert "incompatible types" in text and "preview" not in text, text


@pytest.mark.parametrize("where", ["class", "record", "lambda", "statement"])
def test_previews_anywhere(start, where):
    cells = start("-Dsome.thing=1 --enable-preview -Xmx512m")
    if is_released(cells):
        return
    test = "switch (o) { case Integer i -> i; default -> -1; }"
    if java(cells) >= 25:
        test = "o instanceof Integer i && (int) i instanceof byte b ? b : -1"
    code, use = {
        "class": ("class Net { int go(Object o) { return %s; } }", "new Net().go(5)"),
        "record": ("record Net(Object o) { int go() { return %s; } }", "new Net(5).go()"),
        "lambda": ("ToIntFunction<Object> go = o -> %s;", "go.applyAsInt(5)"),
        "statement": ("Object o = 5; int n = %s;", "n"),
    }[where]
    cells.ok(code % test)
    assert cells.value(use) == "5"


def test_previews_of_the_library(start):
    cells = start("--enable-preview")
    if java(cells) < 25:
        return
    assert cells.value("StructuredTaskScope.open().getClass() != null") == "true"
    assert cells.value("int total() throws Exception { try (var scope = StructuredTaskScope.open()) { var a = "
        "scope.fork(() -> 3); scope.join(); return a.get(); } }\ntotal()") == "3"


def test_previews_after_a_restart_of_the_session(start):
    cells = start("--enable-preview")
    if is_released(cells):
        return
    definition, use, value = preview_of(cells)
    cells.ok(definition)
    cells.run("System.exit(1);")
    assert cells.value(use) == value


def test_without_the_option_a_preview_is_refused(kernel):
    cells = Cells(kernel)
    if is_released(cells):
        return
    text = cells.error(preview_of(cells)[0])
    assert "preview" in text, text


@pytest.mark.parametrize("options", ["--add-modules jdk.incubator.vector", "--add-modules=jdk.incubator.vector",
                                     "-Da=b --add-modules jdk.incubator.vector -Xmx512m",
                                     "--add-modules java.se,jdk.incubator.vector"])
def test_modules_that_are_added(start, options):
    cells = start(options)
    cells.ok(VECTORS)
    assert cells.value("IntVector.SPECIES_128.length()") == "4"
    assert cells.value("int sum(int[] a) { return IntVector.fromArray(IntVector.SPECIES_128, a, "
        "0).reduceLanes(VectorOperators.ADD); }\n"
                       "sum(new int[] {1, 2, 3, 4})") == "10"
    again = cells.ok("class Sum { IntVector v = IntVector.zero(IntVector.SPECIES_128); }\nnew Sum().v.length()")
    assert again.stderr == "", "no warning at each cell"
    cells.run("System.exit(1);")
    assert cells.value("sum(new int[] {1, 2, 3, 5})") == "11"


def test_without_the_option_the_module_is_not_there(kernel):
    text = Cells(kernel).error(VECTORS + "\nIntVector.SPECIES_128.length()")
    assert "jdk.incubator.vector" in text




@pytest.mark.parametrize("options", ["--add-exports " + EXPORT, "--add-exports=" + EXPORT, f"'--add-exports' \"{EXPORT}\"",
                                     f"--add-exports {EXPORT} --add-exports=java.base/sun.security.util=ALL-UNNAMED"])
def test_packages_that_are_exported(start, options):
    cells = start(options)
    assert cells.value(INTERNAL) == "a"
    cells.ok("import sun.security.x509.X500Name;\nX500Name name(String s) throws Exception { return new "
        "X500Name(\"CN=\" + s); } var held = name(\"b\");")
    assert cells.value("name(\"c\").getCommonName() + held.getCommonName()") == "cb"
    assert cells.value(
        "class Named { X500Name n; Named(X500Name n) { this.n = n; } }\nnew Named(held).n.getCommonName()") == "b"


def test_without_the_option_the_package_is_not_exported(kernel):
    text = Cells(kernel).error(INTERNAL)
    assert "sun.security.x509" in text and "export" in text, text


def test_all_of_them_together(start):
    cells = start("--enable-preview --add-modules jdk.incubator.vector --add-exports "
        "java.base/sun.security.x509=ALL-UNNAMED -Dx=y")
    assert cells.value(INTERNAL + ' + System.getProperty("x")') == "ay"
    assert cells.value(VECTORS + "\nIntVector.SPECIES_128.length()") == "4"
    if not is_released(cells):
        definition, use, value = preview_of(cells)
        assert cells.value(definition + "\n" + use) == value


@pytest.mark.parametrize("options", [f"--add-opens{sign}java.base/java.util=ALL-UNNAMED" for sign in " ="])
def test_packages_that_are_opened(start, options):
    cells = start(options)
    assert cells.value('var field = ArrayList.class.getDeclaredField("size"); field.setAccessible(true); field.get(new '
        'ArrayList<>(List.of(1, 2)))') == "2"


@pytest.mark.parametrize("options", ["-Xmx512m", "-XX:+UseParallelGC -ea", "-Da=--enable-preview", "-Da=b -Dpath=/a/b",
                                     "-verbose:gc -Xint"])
def test_options_that_are_not_the_compilers(start, options):
    assert start(options).value("int n = 1; n + 1") == "2"
