package elara.server.help.completion;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.help.Cells;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompleterTest {
    private static final Cells CELLS = new Cells().run("""
        String greeting = "hello";
        record Person(String name, int age) {}
        enum Color { RED, GREEN }
        int twice(int x) { return 2 * x; }
        var people = new ArrayList<Person>();
        int[] numbers = {1};
        """);
    private static final Completing NOTEBOOK = new Completing(CELLS, Path.of("target"));

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        Math.sq|                                                                   # sqrt(
        greet|                                                                     # greeting
        greeting.isBl|                                                             # isBlank()
        numbers.len|                                                               # length
        new ArrayLi|                                                               # ArrayList
        "abc".le|                                                                  # length()
        for (int i = 0; i < 3; i++) { Math.sq|                                     # sqrt(
        int f(int value) { return val|                                             # value
        if (greeting.isE|                                                          # isEmpty()
        try { greeting.isE| } catch (Exception e) { }                              # isEmpty()
        if (people.get(0) instanceof Person p) { p.ag|                             # age()
        people.stream().map(p -> p.na|                                             # name()
        people.forEach(p -> { System.out.println(p.na|); });                       # name()
        people.stream().map(Person::na|).toList()                                  # name
        people.sort(Comparator.comparing(Person::ag|                               # age
        var list = new ArrayList<String>(); list.get(0).isE|                       # isEmpty()
        var list = new ArrayList<String>(); void f() { list.get(0).isE| }          # isEmpty()
        class A { int count; void f() { cou| } int counter() { return 1; } }       # count, counter()
        class A { int count; void f(A other) { other.cou| } }                      # count
        class A { int size() { return 1; } } A made = new A(); made.si|            # size()
        class A { void f() { int y = = 3; } int size() { return 1; } } new A().si| # size()
        int y = = 3; greeting.isE|                                                 # isEmpty()
        int local = 3; { int inner = 4; inn| }                                     # inner
        switch (Color.RED) { case | -> 1; default -> 2; }                          # RED, GREEN
        import java.util.concurrent.atomic.AtomicBoo|                              # AtomicBoolean
        import static java.lang.Math.sq|                                           # sqrt
        java.util.concurrent.locks.ReentrantR|                                     # ReentrantReadWriteLock
        import java.ut|                                                            # util
        Runnable r = new Runnable() { int mine; public void run() { int mine2; mi| # mine2, mine
        people.sort(new Comparator<Person>() { public int compare(Person one, Person other) { return on| # one
        var o = new Object() { void f(int alpha) { alp| } };                       # alpha
        switch (Color.RED) { case RED -> 1; case |                                 # GREEN
        int i = switch (Color.RED) { case RED -> twi|                              # twice(
        int i = switch (Color.RED) { case RED -> GREE|                             # greeting
        Color c = GREE|                                                            # Color.GREEN
        %timeit -n 10 greeting.isE|                                                # isEmpty()
        %time people.stream().map(p -> p.na|                                       # name()
        %%timeit -r 3 ¶int local = 1; ¶loc|                                        # local
        %timeit -|                                                                 # -n, -r
        %timeit -n|                                                                # -n
        %javadoc --|                                                               # --source
        %javadoc greeting.isE|                                                     # isEmpty
        %javadoc twi|                                                              # twice
        %javadoc Color gre| Color                                                  # greeting
        %javadoc Math.sq|                                                          # sqrt
        %javadoc %timei|                                                           # %timeit
        ?twi|                                                                      # twice
        %vars gr|                                                                  # greeting
        /vars gr|                                                                  # greeting
        %methods tw|                                                               # twice
        %types Pe|                                                                 # Person
        %env HO|                                                                   # HOME
        import static Col|                                                         # Color
        import static Color.R|                                                     # RED
        import static Color.*; ¶GREE|                                              # GREEN
        import static Color.GREEN; ¶Object o = GRE|                                # GREEN
        """)
    void completes(String marked, String matches) {
        assertThat(NOTEBOOK.texts(marked.replace('¶', '\n'))).containsExactly(matches.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        String s = gre|            # greeting
        int n = t|                 # twice(
        List<String> l = new Ar|   # ArrayList
        Color c = Color.|          # RED
        greeting.substring(tw|     # twice(
        Record some = null; if (some instanceof | # Person
        class B extends |          # Random
        System.|                   # out
        System.out.|               # println(
        Map.Entry<String, Integer> e = null; e.| # getKey()
        List<String> l = new |     # ArrayList
        Color c = |                # Color.RED
        Color c = Co|              # Color
        ToDoubleFunction<Double> f = twin -> { double d = tw|  # twin
        Color c = RE|              # Color.RED
        Color c = true ? GR|       # Color.GREEN
        Color f() { return R|      # Color.RED
        int f(Color c) { return c == GR| # Color.GREEN
        void paint(Color c) {} void f() { paint(R|  # Color.RED
        List<Color> l = List.of(R| # Color.RED
        Collection<? extends Color> l = Arrays.asList(Color.RED, R| # Color.RED
        Map<Color, Integer> m = Map.of(R|           # Color.RED
        Map<Color, Integer> m = null; m.put(R|      # Color.RED
        Supplier<Color> s = () -> R|                # Color.RED
        Supplier<Color> s = () -> { return R|       # Color.RED
        Color c = switch (1) { default -> R|        # Color.RED
        Color c = switch (1) { default: yield R|    # Color.RED
        switch (Color.RED) { case GREEN, |          # RED
        Locale l = |               # Locale.ENGLISH
        Locale l = US|             # Locale.US
        Thread.State s = RUN|      # Thread.State.RUNNABLE
        java.time.DayOfWeek d = MON|  # java.time.DayOfWeek.MONDAY
        boolean b = greeting.equ|  # equals(
        greeting.equ|              # equals(
        greeting.to|               # toUpperCase(
        greeting.|                 # length()
        people.s|                  # size()
        Integer.|                  # parseInt(
        String.|                   # valueOf(
        Arrays.|                   # sort(
        new Scanner(System.|       # in
        new Scanner(System.in).ne| # nextInt(
        double d = new Scanner(System.in).ne|      # nextDouble()
        people.stream().mapToInt(Person::age).s|   # sum()
        throw new |                # Exception
        throw new Ill|             # IllegalArgumentException
        people.stream().toArray(Person[]::n|       # new
        """)
    void bestComesFirst(String marked, String match) {
        assertThat(NOTEBOOK.texts(marked)).startsWith(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzNothing|", "greeting.zzz|", "\"a string |\"", "// comment |", "x = 'c|", "%restore |", "12|"})
    void offersNothing(String marked) {
        assertThat(NOTEBOOK.texts(marked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "((((|", "class {|", "1 +|+ 2", "\n|\n", "} } |", "@|", "import |", "int x = |", "a -> |", "\"\"\"|"})
    void oddPlacesAreAnswered(String marked) {
        assertThat(NOTEBOOK.texts(marked)).isNotNull().doesNotHaveDuplicates();
    }

    @Test
    void aLineThatIsBegunIsNotGluedToTheNext() {
        assertThat(NOTEBOOK.texts("greeting.isE|\nSystem.out.println(greeting);")).containsExactly("isEmpty()");
        assertThat(NOTEBOOK.texts("for (var p : people) {\n    p.na|\n    System.out.println(1);\n}")).containsExactly("name()");
        assertThat(NOTEBOOK.texts("foo(greeting.isE|\nint x = 5;")).containsExactly("isEmpty()");
    }

    @Test
    void replacesTheNameOnly() {
        assertThat(NOTEBOOK.at("greeting.le|").start()).isEqualTo(9);
        assertThat(NOTEBOOK.at("greeting.|").start()).isEqualTo(9);
    }

    @Test
    void namesOfWhatCellsBecomeAreNotOffered() {
        assertThat(NOTEBOOK.texts("|")).contains("greeting", "twice(", "Person").noneMatch(name -> name.contains("$"));
    }
}
