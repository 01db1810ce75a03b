package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.CompilationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the compiler itself, whose messages differ from Java to Java. */
class CompileErrorsTest extends CompiledCells {
    @Test
    void showsTheLineAndUnderlinesWhatIsWrong() {
        CellError error = error("int a = 1;\n\tint b = 2 + unknown;");
        assertThat(error.name()).isEqualTo("CompilationError");
        assertThat(error.message()).isEqualTo("In[3]:2: cannot find symbol: variable unknown");
        assertThat(plain(error.traceback())).containsExactly("In[3]:2 error: cannot find symbol: variable unknown",
            "   2 │     int b = 2 + unknown;", "     │                 ^^^^^^^");
    }

    @Test
    void everyErrorIsShownAndTheFirstIsTheMessage() {
        CellError error = error("{\n  one();\n  int x = two;\n}\nString s = 5;");
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
        assertThat(described("while (true) {\n  twice(1);\n\n")).containsExactly("In[3]:2 error: the cell ends before this is complete",
            "   2 │   twice(1);", "     │            ^", "     → A `}` is missing: the `{` is not closed: `while (true) {`.");
    }

    @Test
    void candidatesAreCondensed() {
        assertThat(described("Math.max(\"a\", 1)").get(0)).endsWith("max cannot be called with (String, int); there are max(int, int), "
            + "max(long, long), max(float, float) and 1 more");
        assertThat(described("new Net(1)").get(0)).endsWith("new Net needs no arguments, got (int)");
    }

    @Test
    void namesAreThoseTheStudentWroteUnlessTwoAreTheSame() {
        assertThat(described("List<String> texts = list;").get(0)).contains("List<Integer> cannot be converted to List<String>");
        assertThat(described("java.util.Date d = new java.sql.Date(1L).toLocalDate();").get(0)).doesNotContain("java.time");
        assertThat(described("java.sql.Date d = new java.util.Date();").get(0)).contains("java.util.Date cannot be converted to java.sql.Date");
    }

    @Test
    void aCellThatEndsTooEarlyIsNotComplete() {
        assertThat(described("int x = ")).containsExactly("In[3]:1 error: the cell ends before this is complete", "   1 │ int x =",
            "     │        ^", "     → The cell ends where more has to come.");
    }

    @Test
    void warningsAreNoErrors() throws CompilationException {
        String cell = "int ok = 1;\nint b = 1 / 0;";
        CompileErrors errors = errors(cell);
        assertThat(plain(errors.warnings(run(cell).warnings())))
            .containsExactly("In[3]:2 warning: division by zero\n   2 │ int b = 1 / 0;\n     │             ^");
        assertThat(described("int c = 1 / 0 + unknown;")).hasSize(3).noneMatch(line -> line.contains("zero"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "System.out.pritln(1);            @ Did you mean `println`?",
        "list.lenght()                    @ It is `size()` here.",
        "list.length                      @ It is `size()` here.",
        "numbers.length()                 @ It is `length` here.",
        "\"abc\".size()                   @ It is `length()` here.",
        "org.apache.commons.lang3.StringUtils.capitalize(\"x\") @ It is in a library, which a line above adds: `%maven org.apache.commons:commons-lang3:3.20.0`.",
        "tech.tablesaw.plotly.api.LinePlot plot = null; @ It is in a library, which a line above adds: `%maven tech.tablesaw:tablesaw-jsplot:0.44.4`.",
        "conut + 1                        @ Did you mean `count`?",
        "twise(3)                         @ Did you mean `twice`?",
        "{ int total = 1; twice(totl); }  @ Did you mean `total`?",
        "Objekt o = null;                 @ Did you mean `Object`?",
        "Maht.abs(1)                      @ Did you mean `Math`?",
        "system.out.println(1)            @ Did you mean `System`?",
        "Color c = Color.Red;             @ Did you mean `RED`?",
        "new BufferedImage(1, 1, 1)       @ `BufferedImage` is in java.awt.image: add `import java.awt.image.BufferedImage;`.",
        "import java.utils.BitSet; new BitSet() @ `BitSet` is in java.util: add `import java.util.BitSet;`.",
        "string s = \"x\";                @ In Java: `String`.",
        "fresh = 5;                       @ A variable is declared with its first value: `var fresh = …`.",
        "len(list)                        @ In Java: `a.length` of an array, `s.length()` of a String, `list.size()` of a collection.",
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
        "itn x = 3;                       @ Did you mean `int`?",
        "strin s = null;                  @ Did you mean `String`?",
        "if (count => 2) { }              @ `>=` is greater or equal.",
        "int total = (3 + 4)) * 2;        @ There is one `)` too many, or a `(` before it too few.",
        "while (count == 0] { }           @ A `)` closes the `(`.",
        "void g() { } }                   @ There is one `}` too many, or a `{` before it too few.",
        "If (count > 0) { }               @ `if` is written in small letters.",
        "int g() { Return 2; }            @ `return` is written in small letters.",
        "if (count > 0) then { }          @ In Java: `if (…) { … }`.",
        "elseif (count > 0) { }           @ In Java: `else if (…)`.",
        "if (count > 0) twice(1); twice(2); else twice(3); @ One statement stands between `if` and `else`, or several in braces { }.",
        "void g() { if (count > 0) twice(1); twice(2); else twice(3); } @ One statement stands between `if` and `else`, or several in braces { }.",
        "if count > 0 { }                 @ Behind `if` stands something in round brackets: `if (…) { … }`.",
        "if {count > 0} { }               @ Behind `if` stands something in round brackets: `if (…) { … }`.",
        "for (int i = 0, i < 3, i++) { }  @ The three parts of a `for` are separated by `;`, as in `for (int i = 0; i < n; i++)`.",
        "for (int n in numbers) { }       @ In Java: `for (… : …)`, with `:` for `in`.",
        "void o() { int i(int n) { return n; } } @ Move `i` in front of the method or behind it.",
        "add(int a, int b) { return a; }  @ A method says what it returns, before its name: a type, or `void` for nothing.",
        "greet(String name) { }           @ A method says what it returns, before its name: a type, or `void` for nothing.",
        "class Point { Pont(int x) { } }  @ A constructor has the name of its class, `Point`; a method says what it returns, before its name: a type, or `void` for nothing.",
        "class P { void P(int x) { } } new P(3) @ A constructor has no return type: leave out the `void` before `P(`.",
        "class Sub extends java.io.FileReader { } @ A constructor of a subclass begins with `super(…)`, with what `FileReader` needs.",
        "twice(int count)                 @ What is passed to a method has no type in front.",
        "int g(int case) { return 1; }    @ `case` is a word of Java itself and cannot be a name.",
        "int values[3];                   @ An array gets its length with `new`: `int[] values = new int[3];`.",
        "int[3] values;                   @ An array gets its length with `new`: `int[] values = new int[3];`.",
        "int[] a = {1}; a = {1, 2};       @ Behind a declaration, an array is made with `new`, as in `new int[] {1, 2}`.",
        "twice(1 2)                       @ A `,` is missing here, or an operator such as `+`; or a bracket.",
        "int n = (int count;              @ A `)` is missing here.",
        "void g() { count + 1; }          @ A value by itself does nothing: assign it (`x = …;`), print it, or return it.",
        "void g() { count == 1; }         @ `=` gives a value, `==` compares.",
        "void g() { 5 = count; }          @ Only a variable can stand left of `=`.",
        "list[0]                          @ It is `list.get(0)` here.",
        "String t = \"x\"; t[0]           @ It is `t.charAt(0)` here.",
        "char c = \"xy\".trim();          @ `text.charAt(0)` is the first character of a text.",
        "if (0 < count < 10) { }          @ Two comparisons are joined with `&&`, as in `0 < x && x < 10`.",
        "boolean b = \"x\" == 5;          @ A text is no number: `Integer.parseInt(…)` makes one of it.",
        "int m = \"x\" - 1;               @ A text can only be joined, with `+`; `Integer.parseInt(…)` makes a number of it.",
        "boolean b = count && true;       @ `&&` joins two conditions, each of which is true or false.",
        "boolean done = \"true\";         @ Without quotes: `true`.",
        "String o = thing;                @ `(String) …` says that it is one; a list says what is in it, as in `List<String>`.",
        "int n = null;                    @ No int is null; a variable of type `Integer` can be.",
        "boolean e = list.clear();        @ What is called there gives nothing back (it is `void`): call it on a line of its own.",
        "System.out.println(list.clear()) @ What is called there gives nothing back (it is `void`): call it on a line of its own.",
        "int g() { return; }              @ The method promises a value: `return …;`, or is `void`.",
        "int g() { return 1; twice(1); }  @ Nothing gets there: what stands above always returns, throws, leaves the loop, or goes on for ever.",
        "int g(int n); { return n; }      @ The `;` before the block ends the head of the method: leave it out.",
        "void g() { int t = 0; list.forEach(x -> t += x); } @ A lambda cannot change a variable of the method around it: use a loop, or an array of one element.",
        "void g() { int t = 0; t = 1; list.forEach(x -> twice(t)); } @ Copy it to a variable that does not change, and use that one: `var copy = t;`.",
        "class A implements Comparable<A> { } @ Write it as a `public` method in `A`.",
        "class A { private int n; } class B { int m = new A().n; } @ Only the code of `A` can use what is private: ask one of its methods for it.",
        "class A { int n; static void m() { n++; } } @ `n` belongs to an object: create one, as in `new A(…).n`.",
        "Net(1)                           @ An object is made with `new`: `new Net(…)`.",
        "list.size                        @ It is `size()` here.",
        "list.isEmpty                     @ It is a method: `isEmpty()`.",
        "numbers.length()                 @ It is `length` here.",
        "for (int i = 0; i < 3; i++) { } twice(i); @ `i` is known only inside of the loop, block or method that declares it: declare it before.",
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
        assertThat(described(cell + "fesh.size()")).containsSequence("In[3]:4 error: cannot find symbol: variable fesh")
            .last().isEqualTo("     → Did you mean `fresh`?");
        assertThat(described(cell + "arae(1)")).last().isEqualTo("     → Did you mean `area`?");
        assertThat(described(cell + "Layre l = null;")).last().isEqualTo("     → Did you mean `Layer`?");
    }

    @Test
    void aVariableThatHasLostItsValueIsNotJustUnknown() throws CompilationException {
        String hint = "     → `net` has no value any more: run In[2] again, which made it, or %restore.";
        assertThat(described("\n\n\nnet.w")).startsWith("In[3]:4 error: cannot find symbol: variable net").last().isEqualTo(hint);
        run("int weights() { return net.w; }");
        assertThat(described("weights()")).first().isEqualTo("In[4]:1 error: Method weights cannot be used before variable net is defined.");
        assertThat(described("weights()")).last().isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ frob(1); frob(2); }", "Frob f = new Frob(1, 2);", "this.size",
        "class A extends Frob { @Override public String name() { return frob; } } frob();"})
    void whatFollowsFromAnErrorIsLeftOut(String cell) {
        assertThat(described(cell).stream().filter(line -> line.contains("error:"))).hasSize(1);
    }

    @Test
    void errorsAreInTheOrderOfTheCell() {
        assertThat(described("one();\nint two() { return \"\"; }\nthree();").stream().filter(line -> line.contains("error"))
            .map(line -> line.substring(0, 7))).containsExactly("In[3]:1", "In[3]:2", "In[3]:3");
    }

    @Test
    void placesAreThoseOfTheCellWithItsMagics() {
        CompileErrors errors = new CompileErrors("In[3]", "%magic\nint a = nope;", at -> at + "%magic\n".length(), new FakeNames(), Map.of());
        assertThat(plain(errors.error(failure("int a = nope;")).traceback())).containsExactly("In[3]:2 error: cannot find symbol: variable nope",
            "   2 │ int a = nope;", "     │         ^^^^");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "int twice(String s) { return 1; } twice(2, 2) @ twice cannot be called with (int, int); there are twice(String), twice(int x)",
        "twice(\"a\", 2)                           @ twice needs (int x), got (String, int)",
        "var o = new Object() { int a; }; o.b = 3;   @ cannot find symbol: variable b in o",
        "var o = new Object() { int a; }; int i = o; @ incompatible types: the class of o cannot be converted to int",
        "var o = new Object() { int a; int a; };     @ variable a is already defined in the class of o",
        "for (int i = 0; i < 1; i++) { int i = 1; }  @ variable i is already defined",
        "int f(int a) { int a = f(1, 2); return f(1); } int f(int a, int b) { return 1; } @ variable a is already defined in method f(int)",
        "switch (1) { default -> null; }             @ cannot infer type for the value (variable initializer is 'null')",
    })
    void noNameOfTheKernelIsShown(String cell, String message) {
        assertThat(described(cell)).first().isEqualTo("In[3]:1 error: " + message);
        assertThat(described(cell)).noneMatch(line -> line.contains("REPL") || line.contains("$"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "import java.awt.*; List<String> l;        @ java.util.List and java.awt.List match"
            + " @ Import the one you mean by its name: `import java.util.List;` or `import java.awt.List;`.",
        "int p(String a, Object b) { return 1; } int p(Object a, String b) { return 2; } p(null, null) @ p(Object,String) and p(String,Object) match"
            + " @ Cast an argument to the type that you mean, as in `(String) …`.",
    })
    void bothMeaningsOfAnAmbiguousNameAreTold(String cell, String meanings, String hint) {
        assertThat(described(cell).get(0)).endsWith(" is ambiguous: " + meanings);
        assertThat(described(cell)).last().isEqualTo("     → " + hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "class System {} System.out.println(1);          @ System",
        "class Math {} Math.abs(-1)                      @ Math",
        "class Integer {} Integer i = 5;                 @ Integer",
    })
    void aTypeThatHidesOneOfJavaIsTold(String cell, String name) {
        assertThat(described(cell)).last().isEqualTo("     → `" + name + "` is the type of that name that a cell declares; `import java.lang." + name
            + ";` brings Java's back.");
    }

    @Test
    void noTypeCanHideWhatAllCodeNeeds() {
        assertThat(described("int x = 1;\nclass String { }").get(0)).startsWith("In[3]:2 error: no type of a cell can be called String");
    }

    @Test
    void whatIsTooLargeForAClassFileSaysWhatToDo() {
        assertThat(described("String s = \"" + "a".repeat(70_000) + "\";")).startsWith("In[3]:1 error: constant string too long")
            .last().asString().contains("read a longer one from a file");
        assertThat(described("void f() { int[] a = {" + "1000000,".repeat(12_000) + "}; }")).startsWith("In[3]:1 error: code too large")
            .last().asString().contains("split it into several methods");
        assertThat(described("int x = 1" + " + 1".repeat(60_000) + ";")).first().asString().contains("nested too deeply");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "int\u00a0x = 1;         @ no-break space (U+00A0) @ It looks like a space and is none to Java: put a plain one in its place.",
        "String s = \u201cx\u201d; @ '\u201c' (U+201C)     @ Use straight quotes: \"…\".",
        "int y = 3 \u2212 1;     @ '\u2212' (U+2212)     @ Use a plain minus: -.",
    })
    void charactersThatOnlyLookRightAreNamed(String cell, String character, String hint) {
        assertThat(described(cell).get(0)).endsWith("illegal character: " + character);
        assertThat(described(cell)).last().isEqualTo("     → " + hint);
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
}
