"""Objects of a class that was replaced are found wherever variables hold them, and the variables are named."""

import pytest

from own_cells import cells, told  # noqa: F401  a fixture among them

BASE = """\
interface Animal§ { default String sound() { return "?"; } }
class Dog§ implements Animal§ { int age = 1; public String sound() { return "wau"; } }
class Cat§ implements Animal§ { int lives = 9; }
class Cage§ { Object inside; Cage§ next; Cage§(Object inside) { this.inside = inside; } }
"""
CHANGED = "class Dog§ implements Animal§ { int age = 1; String name = \"Rex\"; public String sound() { return name; } }"
SAME_SHAPE = "class Dog§ implements Animal§ { int age = 1; public String sound() { return \"wuff\"; } }"

# How a variable `held§` holds a Dog§, and how one gets at it; § is a number of the test's own.
HELD = {
    "list of the interface": (
        "List<Animal§> held§ = new ArrayList<>(List.of(new Cat§(), new Dog§()));", "(Dog§) held§.get(1)"),
    "unmodifiable list": ("List<Animal§> held§ = List.of(new Dog§(), new Cat§(), new Cat§());", "(Dog§) held§.get(0)"),
    "Object": ("Object held§ = new Dog§();", "(Dog§) held§"),
    "supertype": ("Animal§ held§ = new Dog§();", "(Dog§) held§"),
    "map by name": ("Map<String, Object> held§ = new HashMap<>(Map.of(\"a\", new Dog§()));", "(Dog§) held§.get(\"a\")"),
    "unmodifiable map": ("Map<String, Object> held§ = Map.of(\"a\", new Dog§(), \"b\", 2);", "(Dog§) held§.get(\"a\")"),
    "key of a map": (
        "Map<Object, Integer> held§ = new LinkedHashMap<>(); held§.put(new Dog§(), 1);",
        "(Dog§) held§.keySet().iterator().next()"),
    "array of the interface": ("Animal§[] held§ = {new Cat§(), new Dog§()};", "(Dog§) held§[1]"),
    "array of Object": ("Object[] held§ = {1, new Dog§()};", "(Dog§) held§[1]"),
    "array of arrays": ("Object[][] held§ = {{1}, {2, new Dog§()}};", "(Dog§) held§[1][1]"),
    "array of its own in an Object": ("Object held§ = new Dog§[] {new Dog§()};", "((Dog§[]) held§)[0]"),
    "empty array of its own in an Object": (
        "Object held§ = new Dog§[0];", "(Dog§) (((Dog§[]) held§).length == 0 ? new Dog§() : null)"),
    "queue": ("Queue<Object> held§ = new ArrayDeque<>(List.of(new Dog§()));", "(Dog§) held§.peek()"),
    "set": ("Set<Object> held§ = new HashSet<>(); held§.add(new Dog§());", "(Dog§) held§.iterator().next()"),
    "tree": (
        "TreeMap<Integer, Animal§> held§ = new TreeMap<>(); held§.put(1, new Cat§()); held§.put(2, new Dog§());",
        "(Dog§) held§.get(2)"),
    "concurrent map": (
        "ConcurrentHashMap<String, Animal§> held§ = new ConcurrentHashMap<>(); held§.put(\"a\", new Dog§());",
        "(Dog§) held§.get(\"a\")"),
    "optional": ("Optional<Animal§> held§ = Optional.of(new Dog§());", "(Dog§) held§.get()"),
    "atomic reference": (
        "import java.util.concurrent.atomic.*;\nAtomicReference<Object> held§ = new AtomicReference<>(new Dog§());",
        "(Dog§) held§.get()"),
    "future": (
        "CompletableFuture<Animal§> held§ = CompletableFuture.completedFuture(new Dog§());", "(Dog§) held§.join()"),
    "field of another object": ("Cage§ held§ = new Cage§(new Dog§());", "(Dog§) held§.inside"),
    "field of a field": (
        "Cage§ held§ = new Cage§(new Cage§(List.of(new Cage§(new Dog§()))));",
        "(Dog§) ((Cage§) ((List<?>) ((Cage§) held§.inside).inside).get(0)).inside"),
    "component of a record": (
        "record Box§(Object content) { } Box§ held§ = new Box§(new Dog§());", "(Dog§) held§.content()"),
    "linked far away": (
        "Cage§ held§ = new Cage§(new Dog§()); for (int i = 0; i < 2_000; i++) { var c = new Cage§(i); c.next = "
        "held§; held§ = c; }", "(Dog§) Stream.iterate(held§, c -> c.next).skip(2_000).findFirst().get().inside"),
    "cycle": (
        "Cage§ held§ = new Cage§(new Dog§()); held§.next = new Cage§(held§); held§.next.next = held§;",
        "(Dog§) held§.next.next.inside"),
    "list in itself": (
        "List<Object> held§ = new ArrayList<>(); held§.add(held§); held§.add(new Dog§());", "(Dog§) held§.get(1)"),
    "stored lambda that makes them": ("Supplier<Animal§> held§ = () -> new Dog§();", "(Dog§) held§.get()"),
    "stored reference to the constructor": ("Supplier<Animal§> held§ = Dog§::new;", "(Dog§) held§.get()"),
    "stored lambda of Object": (
        "Supplier<Object> held§ = () -> List.of(new Dog§());", "(Dog§) ((List<?>) held§.get()).get(0)"),
    "lambda that captures one": (
        "Supplier<Object> make§(Object o) { return () -> o; } Supplier<Object> held§ = make§(new Dog§());",
        "(Dog§) held§.get()"),
    "anonymous class that captures one": (
        "Supplier<Object> make§(Object o) { return new Supplier<>() { public Object get() { return o; } }; } "
        "Supplier<Object> held§ = make§(new Dog§());", "(Dog§) held§.get()"),
    "iterator": (
        "Iterator<Animal§> held§ = new ArrayList<Animal§>(List.of(new Dog§(), new Dog§())).iterator();",
        "(Dog§) held§.next()"),
    "wrapped list": (
        "List<Animal§> held§ = Collections.unmodifiableList(Collections.synchronizedList(new "
        "LinkedList<>(List.of(new Dog§()))));", "(Dog§) held§.get(0)"),
    "object of a subclass": ("class Puppy§ extends Dog§ { } Object held§ = new Puppy§();", "(Dog§) held§"),
    "object of an anonymous subclass": (
        "Animal§ held§ = new Dog§() { public String sound() { return \"wiff\"; } };", "(Dog§) held§"),
    "the class itself": (
        "Object held§ = Dog§.class;", "(Dog§) ((Class<?>) held§).getDeclaredConstructor().newInstance()"),
}

OTHER_KINDS = {
    "enum constants in a set": (
        "enum Color§ { RED, GREEN }", "Set<Object> held§ = new HashSet<>(Set.of(Color§.RED));",
        "enum Color§ { RED, BLUE, GREEN }", "held§.contains(Color§.RED)", "true"),
    "enum set": (
        "enum Color§ { RED, GREEN }", "Set<? extends Enum<?>> held§ = EnumSet.of(Color§.RED);",
        "enum Color§ { RED, BLUE, GREEN }", "held§.contains(Color§.RED)", "true"),
    "enum constants as keys": (
        "enum Color§ { RED, GREEN }", "Map<Object, String> held§ = new HashMap<>(); held§.put(Color§.GREEN, \"g\");",
        "enum Color§ { RED, BLUE, GREEN }", "held§.get(Color§.GREEN)", "g"),
    "record": (
        "record P§(int x) { }", "Object held§ = List.of(new P§(1));",
        "record P§(int x, int y) { P§(int x) { this(x, 0); } }", "((P§) ((List<?>) held§).get(0)).y()", "0"),
    "inner class": (
        "class Out§ { class In { int n = 1; } In in() { return new In(); } }", "Object held§ = new Out§().in();",
        "class Out§ { class In { int n = 1; int m = 2; } int k = 4; In in() { return new In(); } }",
        "((Out§.In) held§).m", "2"),
    "static nested class": (
        "class Out§ { static class In { int n = 1; } }",
        "List<Object> held§ = new ArrayList<>(List.of(new Out§.In()));",
        "class Out§ { static class In { int n = 1; int m = 2; } int k = 4; }", "((Out§.In) held§.get(0)).m", "2"),
    "lambda of an interface": (
        "interface Fn§ { int go(int x); }", "Object held§ = (Fn§) x -> x + 1;",
        "interface Fn§ { int go(int x); default int twice(int x) { return go(go(x)); } }", "((Fn§) held§).twice(1)",
        "3"),
    "exception": (
        "class Cold§ extends RuntimeException { }", "RuntimeException held§ = new Cold§();",
        "class Cold§ extends RuntimeException { int degrees = 3; }", "((Cold§) held§).degrees", "3"),
    "superclass of what is held": (
        "class Base§ { int a = 1; } class Sub§ extends Base§ { }", "Object held§ = new Sub§();",
        "class Base§ { int a = 1; int b = 2; }", "((Sub§) held§).b", "2"),
}


# How a variable `held§` holds code that calls f§(int), which then gives something of another type.
CODE = {
    "lambda": "Supplier<Object> held§ = () -> f§(1);",
    "class without name": "Supplier<Object> held§ = new Supplier<>() { public Object get() { return f§(1); } };",
    "local class": "Object held§ = null;\n{ class Local { public String toString() { return \"\" + f§(1); } } held§ = new Local(); }",
    "lambda of a class without name":
        "Runnable held§ = new Supplier<Runnable>() { public Runnable get() { return () -> f§(1); } }.get();",
    "thread": "Thread held§ = new Thread(() -> f§(1));",
    "thread that runs": "Thread held§ = new Thread(() -> { while (true) { try { f§(1); Thread.sleep(10); } catch (InterruptedException e) { return; } } });\n"
                        "held§.setDaemon(true); held§.start();",
    "subclass of a thread": "Thread held§ = new Thread() { public void run() { f§(1); } };",
    "thread of a class": "class Own§ extends Thread { Own§(Runnable work) { super(work); } } Own§ held§ = new Own§(() -> f§(1));",
    "pool that is yet to do it": "ScheduledExecutorService held§ = Executors.newScheduledThreadPool(1);\n"
                                 "held§.schedule(() -> f§(1), 1, TimeUnit.HOURS);",
    "timer": "Timer held§ = new Timer(true);\nheld§.schedule(new TimerTask() { public void run() { f§(1); } }, 3_600_000);",
    "task": "FutureTask<Object> held§ = new FutureTask<>(() -> f§(1));",
    "thread's own value": "ThreadLocal<Object> held§ = ThreadLocal.withInitial(() -> f§(1));",
}


def assert_named(cells, outcome, names, others=()):
    for name in names:
        assert cells.names(outcome.stderr, name), f"{cells.own(name)} is not named in: {outcome.stderr!r}"
    for name in others:
        assert not cells.names(outcome.stderr, name), f"{cells.own(name)} is named in: {outcome.stderr!r}"


@pytest.mark.parametrize("how", HELD)
def test_a_variable_that_holds_one_is_named(cells, how):
    declaration, use = HELD[how]
    cells.ok(BASE)
    cells.ok("List<Animal§> cats§ = List.of(new Cat§()); int count§ = 3; Object text§ = \"Dog§\"; Supplier<Object> "
        "other§ = () -> new Cat§();")
    cells.ok(declaration)
    assert cells.value(f"(({use})).age") == "1"
    if how == "iterator":
        cells.ok(declaration)  # the use has moved it on
    outcome = cells.ok(CHANGED)
    assert_named(cells, outcome, ["Dog§", "held§"], ["cats§", "count§", "text§", "other§"])
    assert "In[" in outcome.stderr, "which cell makes it again"
    cells.ok(declaration)
    assert cells.value(f"(({use})).name") == "Rex"


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_kinds_of_types(cells, kind):
    before, declaration, after, use, value = OTHER_KINDS[kind]
    cells.ok(before)
    cells.ok(declaration)
    assert_named(cells, cells.ok(after), ["held§"])
    cells.ok(declaration)
    assert cells.value(use) == value


@pytest.mark.parametrize("how", HELD)
def test_restore_makes_it_again(cells, how):
    declaration, use = HELD[how]
    cells.ok(BASE)
    cells.ok(declaration)
    cells.ok(CHANGED)
    cells.ok("%restore")
    assert cells.value(f"(({use})).name") == "Rex"


@pytest.mark.parametrize("how", HELD)
def test_a_class_that_changes_in_place_names_nothing(cells, how):
    declaration, use = HELD[how]
    cells.ok(BASE)
    cells.ok(declaration)
    assert cells.ok(SAME_SHAPE).stderr == ""
    assert cells.value(f"(({use})).age") == "1"


@pytest.mark.parametrize("how", HELD)
def test_an_old_object_never_meets_a_new_one_in_silence(cells, how):
    """Not "class Dog cannot be cast to class Dog": either there is no value any more, or what is said makes sense."""
    declaration, use = HELD[how]
    cells.ok(BASE)
    cells.ok(declaration)
    cells.ok(CHANGED)
    outcome = cells.run(f"({use}).name")
    if outcome.status == "ok":  # code that had not run before makes objects of the class as it is
        assert "stored" in how and outcome.result.strip('"') == "Rex"
        return
    text = told(outcome)
    assert cells.own("held§") in text or "In[" in text
    assert cells.own("class Dog§ cannot be cast to class Dog§") not in text, text


def test_all_of_several_are_named_and_no_others(cells):
    cells.ok(BASE)
    cells.ok("Object first§ = new Dog§(); Animal§ second§ = new Dog§(); Map<String, Object> third§ = Map.of(\"a\", "
        "List.of(new Dog§()));")
    cells.ok("Object fourth§ = new Cat§(); var fifth§ = new Cage§(new Cat§()); Dog§ none§ = null; Object[] sixth§ = "
        "new Object[3];")
    cells.ok("Dog§ typed§ = new Dog§(); List<Dog§> dogs§ = new ArrayList<>();")
    outcome = cells.ok(CHANGED)
    assert_named(cells, outcome, ["first§", "second§", "third§", "typed§"], ["fourth§", "fifth§", "sixth§"])
    assert cells.value("((Cat§) fourth§).lives + ((Cat§) fifth§.inside).lives + sixth§.length") == "21"


def test_they_are_named_at_each_change(cells):
    cells.ok(BASE)
    for field in ("a", "b", "c"):
        cells.ok("List<Animal§> zoo§ = new ArrayList<>(List.of(new Dog§()));")
        outcome = cells.ok("class Dog§ implements Animal§ { int %s = 1; }" % field)
        assert_named(cells, outcome, ["zoo§"])
    cells.ok("List<Animal§> zoo§ = new ArrayList<>(List.of(new Dog§()));")
    assert cells.value("((Dog§) zoo§.get(0)).c") == "1"


def test_what_no_longer_holds_one_is_not_named(cells):
    cells.ok(BASE)
    cells.ok("List<Animal§> zoo§ = new ArrayList<>(List.of(new Dog§())); Object pet§ = new Dog§();")
    cells.ok("zoo§.clear(); pet§ = null;")
    assert_named(cells, cells.ok(CHANGED), [], ["zoo§", "pet§"])
    assert cells.value("zoo§.size() + \"\" + pet§") == "0null"


def test_what_was_put_in_later_is_found(cells):
    cells.ok(BASE)
    cells.ok("List<Object> box§ = new ArrayList<>(); Cage§ cage§ = new Cage§(null);")
    cells.ok("box§.add(1); box§.add(new Dog§()); cage§.next = new Cage§(new Dog§());")
    assert_named(cells, cells.ok(CHANGED), ["box§", "cage§"])


def test_one_object_behind_several_variables(cells):
    cells.ok(BASE)
    cells.ok("Animal§ pet§ = new Dog§(); Object same§ = pet§; var cage§ = new Cage§(same§); Supplier<Object> get§ = () "
        "-> cage§.inside;")
    assert_named(cells, cells.ok(CHANGED), ["pet§", "same§", "cage§"])


def test_statics_of_a_class_that_hold_one(cells):
    cells.ok(BASE)
    cells.ok("class Zoo§ { static final List<Animal§> ALL = new ArrayList<>(); static int size() { return ALL.size(); "
        "} }\nZoo§.ALL.add(new Dog§());")
    outcome = cells.ok(CHANGED)
    assert_named(cells, outcome, ["Zoo§"])


def test_large_structures_do_not_hold_up_the_cell(cells):
    """Whatever is said of them, the cell comes to its end in reasonable time, and nothing is lost that holds none."""
    cells.ok(BASE)
    cells.ok("var numbers§ = IntStream.range(0, 1_000_000).boxed().collect(Collectors.toList()); var table§ = new "
        "HashMap<String, Object>();\n"
             "for (int i = 0; i < 200_000; i++) table§.put(\"k\" + i, List.of(i, \"v\" + i));\n"
                 "var big§ = new double[2_000][2_000];")
    cells.ok("Object near§ = new Dog§();")
    assert_named(cells, cells.ok(CHANGED), ["near§"], ["big§"])
    assert cells.value("numbers§.size() + table§.size()") == "1200000"


def test_classes_and_values_of_libraries_are_left_alone(cells):
    cells.ok(BASE)
    cells.ok("Thread thread§ = Thread.currentThread(); Object loader§ = ClassLoader.getSystemClassLoader(); Object "
        "out§ = System.out; "
             "Object props§ = System.getProperties(); Object dog§ = new Dog§();")
    assert_named(cells, cells.ok(CHANGED), ["dog§"], ["loader§", "out§", "props§"])
    assert cells.value("thread§ != null && out§ == System.out") == "true"


@pytest.mark.parametrize("before, after", [
    ("class Shelf§ { class Book { int n = 1; } }", "class Shelf§ { static class Book { int n = 1; } }"),
    ("class Shelf§ { static class Book { int n = 1; } }", "class Shelf§ { class Book { int n = 1; } }"),
    ("class Shelf§ { class Book { int n = 1; } }", "class Shelf§ { class Book { int n = 1; int m = 2; } }"),
], ids=["inner to static", "static to inner", "another field"])
def test_a_nested_class_changes_its_kind(cells, before, after):
    """Objects of the outer and of the nested class are dropped with the usual note, and all can be used again."""
    making = "new Shelf§.Book()" if "static class Book" in before else "shelf§.new Book()"
    cells.ok(before)
    cells.ok("var shelf§ = new Shelf§();")
    cells.ok(f"var book§ = {making}; Object also§ = book§;")
    outcome = cells.ok(after)
    assert "no value any more" in outcome.stderr
    assert_named(cells, outcome, ["book§", "also§"])
    making = "new Shelf§.Book()" if "static class Book" in after else "new Shelf§().new Book()"
    assert cells.value(f"var again§ = {making}; again§.n") == "1"
    assert "book§".replace("§", cells.number) in cells.error("book§.n")
    assert told(cells.ok(f"var book§ = {making};")) == ""
    assert cells.value("book§.n") == "1"


@pytest.mark.parametrize("how", CODE)
def test_a_variable_with_code_that_calls_a_method_as_it_was_is_named(cells, how):
    cells.ok("import java.util.Timer; String f§(int x) { return \"\" + x; }")
    cells.ok("Supplier<Object> other§ = () -> 1; Thread idle§ = new Thread(() -> { }); var pool§ = Executors.newSingleThreadExecutor();")
    cells.ok(CODE[how])
    outcome = cells.ok("int f§(int x) { return x + 1; }")
    assert_named(cells, outcome, ["held§"], ["other§", "idle§", "pool§"])
    assert "the old " + cells.own("f§") in outcome.stderr and "In[" in outcome.stderr
    cells.ok(CODE[how])
    assert_named(cells, cells.ok("int f§(int x) { return x + 2; }"), [], ["held§"])


@pytest.mark.parametrize("stored, use", [
    ("lambda", "held§.get()"), ("class without name", "held§.get()"), ("local class", "held§.toString()"),
    ("thread's own value", "held§.get()")])
def test_code_that_has_not_run_yet_goes_on_with_what_it_was_compiled_with(cells, stored, use):
    """No NoSuchMethodError from what nothing has called before it changed."""
    cells.ok("import java.util.Timer; String f§(int x) { return \"s\" + x; }")
    cells.ok(CODE[stored])
    cells.ok("int f§(int x) { return x + 1; }")
    assert cells.value(use) == "s1"


def test_what_a_class_calls_that_was_replaced(cells):
    cells.ok("String f§() { return \"f\"; } class Dog§ { int n; public String toString() { return f§() + n; } }")
    cells.ok("Object held§ = new Dog§();")
    assert_named(cells, cells.ok("int f§() { return 1; } class Dog§ { public String toString() { return \"\" + f§(); } }"), ["held§"])
    assert cells.value("held§.toString()") == "f0"


@pytest.mark.parametrize("declaration, store", [("class Keep§ { static Object held; }", "Keep§.held = new Dog§();"),
                                                ("Object held§;", "held§ = new Dog§();")])
def test_what_holds_something_that_broke_before_holds_nothing_old_of_another(cells, declaration, store):
    """It was told when the class broke, of that class; another change has nothing to do with it."""
    cells.ok("int f§() { return 1; } class Dog§ { int g() { return f§(); } } int other§() { return 1; }")
    cells.ok(declaration)
    cells.ok(store)
    cells.ok("class Cat§ { int n; } var cat§ = new Cat§();")
    assert "still holds" in cells.ok("String f§() { return \"\"; }").stderr
    for change in ("class Cat§ { int n, m; }", "double other§() { return 2; }"):
        assert "still holds" not in cells.ok(change).stderr
