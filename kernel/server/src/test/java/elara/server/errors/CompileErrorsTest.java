package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The complaints are the compiler's own: JShell's class for them cannot be made outside its package. */
class CompileErrorsTest {
    private static JShell shell;

    @BeforeAll
    static void declareNames() {
        shell = JShell.builder().executionEngine("local").compilerOptions("-Xlint:divzero").build();
        for (String source : List.of("import java.util.*;", "import java.util.function.*;", "int count = 3;", "int[] numbers = {1};", "List<Integer> list = new ArrayList<>();",
            "Object thing = 1;", "int twice(int x) { return 2 * x; }", "class Net { int size; int forward(int x) { return x; } }",
            "enum Color { RED, GREEN }")) {
            shell.eval(source);
        }
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    /** The complaints about a cell's snippets. */
    private static CompileErrors complaints(String cell) {
        CompileErrors errors = new CompileErrors("In[3]", cell, shell, Map.of());
        String rest = cell;
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = info.completeness().isComplete() ? info.source() : rest;
            int start = cell.length() - rest.length();
            Snippet snippet = shell.eval(source).get(0).snippet();
            errors.add(shell.diagnostics(snippet).toList(), source, at -> Math.min(cell.length(), start + at));
            rest = info.completeness().isComplete() ? info.remaining() : "";
        }
        return errors;
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\u001b\\[[\\d;]*m", "")).toList();
    }

    private static List<String> described(String cell) {
        return plain(complaints(cell).error().traceback());
    }

    @Test
    void showsTheLineAndUnderlinesWhatIsWrong() {
        CellError error = complaints("int a = 1;\n\tint b = 2 + unknown;").error();
        assertThat(error.name()).isEqualTo("CompilationError");
        assertThat(error.message()).isEqualTo("In[3]:2: cannot find symbol: variable unknown");
        assertThat(plain(error.traceback())).containsExactly("In[3]:2 error: cannot find symbol: variable unknown",
            "   2 │     int b = 2 + unknown;", "     │                 ^^^^^^^");
    }

    @Test
    void everyErrorIsShownAndTheFirstIsTheMessage() {
        CellError error = complaints("{\n  one();\n  int x = two;\n}\nString s = 5;").error();
        assertThat(error.message()).isEqualTo("In[3]:2: cannot find symbol: method one()");
        assertThat(plain(error.traceback())).contains("   2 │   one();", "     │   ^^^", "   3 │   int x = two;", "     │           ^^^",
            "   5 │ String s = 5;", "     │            ^");
    }

    @Test
    void theSameErrorIsShownOnceAndTheRestCounted() {
        assertThat(described("int a = unknown + unknown;\nint b = unknown;").stream().filter(line -> line.contains("error"))).hasSize(1);
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < 22; i++) {
            cell.append("int v").append(i).append(" = unknown").append(i).append(";\n");
        }
        List<String> lines = described(cell.toString());
        assertThat(lines.stream().filter(line -> line.contains("error"))).hasSize(10);
        assertThat(lines).last().isEqualTo("… and 12 more");
    }

    @Test
    void whatFollowsFromASyntaxErrorIsLeftOut() {
        assertThat(described("int f() { int x == 3; else return y z; }").stream().filter(line -> line.contains("error"))).hasSize(1);
    }

    @Test
    void aMissingReturnIsMissedAtTheEnd() {
        assertThat(described("int f(int x) {\n  if (x > 0) {\n    return 1;\n  }\n}"))
            .startsWith("In[3]:5 error: missing return statement", "   5 │ }", "     │ ^");
    }

    @Test
    void aRangeOfSeveralLinesIsUnderlinedOnItsFirst() {
        assertThat(described("int x = Math\n  .max(1,\n  2.5);")).contains("   1 │ int x = Math", "     │         ^^^^")
            .last().asString().startsWith("     → `(int) (…)` converts it");
        assertThat(described("{ String s = 1 +\n  2; }")).contains("   1 │ { String s = 1 +", "     │              ^^^");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(described("String 名前 = \"日本\" - count;")).contains("     │               ^^^^^^^^^^^^^^");
    }

    @Test
    void whatIsMissingIsMissedBehindTheLastToken() {
        assertThat(described("int a = 1 // one\nint b = 2;")).containsExactly("In[3]:1 error: ';' expected", "   1 │ int a = 1 // one",
            "     │          ^", "     → A `;` is missing here.");
        assertThat(described("while (true) {\n  twice(1);\n\n")).containsExactly("In[3]:2 error: reached end of file while parsing",
            "   2 │   twice(1);", "     │            ^", "     → A `}` is missing: the `{` is not closed: `while (true) {`.");
    }

    @Test
    void candidatesAreCondensed() {
        assertThat(described("Math.max(\"a\", 1)").get(0)).endsWith("no suitable method found for max(String,int); there are max(int,int), "
            + "max(long,long), max(float,float) and 1 more");
        assertThat(described("new Net(1)").get(0)).endsWith("constructor Net in class Net cannot be applied to given types; "
            + "required: no arguments, found: int");
    }

    @Test
    void namesAreThoseTheStudentWroteUnlessTwoAreTheSame() {
        assertThat(described("List<String> texts = list;").get(0)).contains("List<Integer> cannot be converted to List<String>");
        assertThat(described("java.util.Date d = new java.sql.Date(1L).toLocalDate();").get(0)).doesNotContain("java.time");
        assertThat(described("java.sql.Date d = new java.util.Date();").get(0)).contains("java.util.Date cannot be converted to java.sql.Date");
    }

    @Test
    void withoutComplaintTheCellIsNotComplete() {
        assertThat(new CompileErrors("In[1]", "int x = ", shell, Map.of()).error().message()).isEqualTo("The cell is not complete.");
    }

    @Test
    void warningsAreNoErrors() {
        CompileErrors complaints = complaints("int ok = 1;\nint b = 1 / 0;");
        assertThat(plain(complaints.warnings())).containsExactly("In[3]:2 warning: division by zero\n   2 │ int b = 1 / 0;\n     │             ^");
        assertThat(described("int c = 1 / 0 + unknown;")).hasSize(3).noneMatch(line -> line.contains("zero"));
        assertThat(complaints("int d = unknown;").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "System.out.pritln(1);            @ Did you mean `println`?",
        "list.lenght()                    @ It is `size()` here.",
        "list.length                      @ It is `size()` here.",
        "numbers.length()                 @ It is `length` here.",
        "\"abc\".size()                   @ It is `length()` here.",
        "conut + 1                        @ Did you mean `count`?",
        "twise(3)                         @ Did you mean `twice`?",
        "{ int total = 1; twice(totl); }  @ Did you mean `total`?",
        "Objekt o = null;                 @ Did you mean `Object`?",
        "Maht.abs(1)                      @ Did you mean `Math`?",
        "system.out.println(1)            @ Did you mean `System`?",
        "Color c = Color.Red;             @ Did you mean `RED`?",
        "new BufferedImage(1, 1, 1)       @ `BufferedImage` is in java.awt.image: add `import java.awt.image.BufferedImage;`.",
        "import java.utils.BitSet;        @ `BitSet` is in java.util: add `import java.util.BitSet;`.",
        "string s = \"x\";                @ In Java: `String`.",
        "fresh = 5;                       @ A variable is declared with its first value: `var fresh = …`.",
        "print(1)                         @ In Java: `System.out.println(…)`.",
        "boolean t = True;                @ In Java: `true`.",
        "def f(x): return x               @ In Java a method says its types: `int f(int x) { return …; }`.",
        "2 ** 3                           @ In Java: `Math.pow(a, b)`.",
        "true and false                   @ In Java: `&&` for and, `||` for or, `!` for not.",
        "for x in list: twice(x)          @ In Java: `for (var x : values) { … }` or `for (int x = 0; x < n; x++) { … }`.",
        "values = [1, 2]                  @ In Java: `List.of(1, 2, 3)`, or `{1, 2, 3}` for an array as in `int[] a = {1, 2, 3};`.",
        "int[] y = {1, 2;                 @ A `}` is missing here.",
        "twice(1                          @ A `)` is missing: the `(` is not closed.",
        "String s = \"hello;              @ A text ends with \" on its own line; one of several lines stands between \"\"\" and \"\"\".",
        "String s = 'hello';              @ Text stands in double quotes: \"…\"; single quotes hold one character.",
        "int class = 3;                   @ `class` is a word of Java itself and cannot be a name.",
        "if (count = 1) { }               @ `=` gives a value, `==` compares.",
        "int x == 3;                      @ `=` gives a value, `==` compares.",
        "int half = count / 2.0;          @ `(int) (count / 2.0)` converts it and drops what is behind the point; or declare a double.",
        "float f = 3.5;                   @ A float ends with f: `3.5f`.",
        "long big = 12345678901;          @ A number beyond 2,147,483,647 ends with L: it is a long.",
        "char c = \"a\";                  @ One character stands in single quotes: `'a'`.",
        "int n = \"1\";                   @ A text becomes a number with `Integer.parseInt(…)`.",
        "void v() { return 1; }           @ The method is `void`; say the type of its result instead.",
        "Net.forward(1)                   @ `forward(…)` belongs to an object: create one, as in `new Net(…).forward(…)`.",
        "List<int> ints = null;           @ Between < and > stands a class: `Integer`.",
        "count.toString()                 @ A value of type int has no methods; `Integer` has some, such as `Integer.toString(…)`.",
        "new List<String>()               @ `List` says what can be done with it; create a `new ArrayList<>()`.",
        "Function<Integer, Integer> f = x => x + 1; @ A lambda's arrow is `->`.",
        "void nap() { Thread.sleep(1); }  @ Add `throws InterruptedException` to the method, or put the call into `try { … } catch (InterruptedException e) { … }`; a lambda needs the latter.",
    })
    void hints(String cell, String hint) {
        assertThat(described(cell)).last().asString().isEqualTo("     → " + hint);
    }

    @Test
    void anUnknownNameInAnInitializerOfAnAnonymousClassIsNamed() {
        assertThat(described("List<Object> anonymous = new ArrayList<>() {{ add(undefinedThing); }};").get(0)).contains("undefinedThing");
    }

    @Test
    void namesOfACellThatHasNotRunAreKnown() {
        String cell = "class Layer {}\nList<Integer> fresh = List.of();\nint area(int r) { return r; }\n";
        assertThat(hintOf(cell, "fesh.size()", "variable fesh")).isEqualTo("     → Did you mean `fresh`?");
        assertThat(hintOf(cell, "arae(1)", "method arae(int)")).isEqualTo("     → Did you mean `area`?");
        assertThat(hintOf(cell, "Layre l = null;", "class Layre")).isEqualTo("     → Did you mean `Layer`?");
    }

    @Test
    void aVariableThatHasLostItsValueIsNotJustUnknown() {
        assertThat(hintOf("\n\n\n", "net.w", "variable net"))
            .isEqualTo("     → `net` has no value any more: run In[2] again, which made it, or %restore.");
    }

    /** The hint for what JShell tells without place about the last snippet of a cell. */
    private static String hintOf(String before, String source, String unresolved) {
        CompileErrors errors = new CompileErrors("In[3]", before + source, shell, Map.of("net", "In[2]"));
        errors.addUnresolved(List.of(unresolved), source, at -> before.length() + at);
        List<String> lines = plain(errors.error().traceback());
        assertThat(lines.get(0)).isEqualTo("In[3]:4 error: cannot find symbol: " + unresolved);
        return lines.get(lines.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"String s = count;", "int x = thing;"})
    void oneHintAtMost(String cell) {
        assertThat(described(cell)).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qq + 1", "zzyzx()", "list.frobnicate()", "Frobnicator f = null;", "int n = thing;"})
    void noHintIsBetterThanAWrongOne(String cell) {
        assertThat(described(cell)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "21 @ String s = switch (thing) { case Integer i -> \"i\"; default -> \"d\"; };",
        "21 @ if (thing instanceof Point(int x, int y)) { }",
        "22 @ for (String _ : new String[0]) { }",
        "25 @ import module java.base;",
    })
    void whatNeedsANewerJavaSaysSo(int version, String cell) {
        if (Runtime.version().feature() < version) {
            assertThat(described(cell)).last().asString().endsWith("needs Java " + version + ", you run " + Runtime.version().feature() + ".");
        } else {
            assertThat(plain(complaints(cell).error().traceback())).noneMatch(line -> line.contains("needs Java"));
        }
    }
}
