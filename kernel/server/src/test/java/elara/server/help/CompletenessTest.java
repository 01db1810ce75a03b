package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    private final Completeness completeness = new Completeness(new Cells().compiler, Cells.MAGIC_JAVA);

    @ParameterizedTest
    @ValueSource(strings = {"1 + 1", "int x = 1", "if (true) { f(); }", "String s = \"{\";", "// {", "int a = 1;\nint b = 2;", "%jars lib/*.jar", "",
        "%%bash\necho a\n\necho b\n\n", "%%bash\n\n", "%%time\nint x = 1;\n\n", "%time f(1)", "try { f(); } finally { }"})
    void complete(String code) {
        assertThat(completeness.of(code)).isEqualTo("complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class A {", "int x = 1 +", "foo(1,", "/* open", "var t = \"\"\"\n  text", "int a = 1;\nclass B {\n    void g() {",
        "try {", "try {\n  f();\n}", "void f() {\n  try {\n    f(1,\n", "void f() {\n  try { f(); }", "try { } // and", "%%bash", "%%bash\n", "%%bash\necho a\n",
        "%%bash\n\necho a\n", "%%time\nint x = 1;", "%%time\nfor (;;) {\n\n"})
    void incomplete(String code) {
        assertThat(completeness.of(code)).isEqualTo("incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int y = = 3;", "class 2 {}", "foo bar baz;", ") x", "String s = \"open;", "int x = 1; }",
        "void f() { try { f(); } }", "try { } f();", "%%time\nint x = = 1;\n\n"})
    void invalid(String code) {
        assertThat(completeness.of(code)).isEqualTo("invalid");
    }

    @Test
    void indentsInsideOfBrackets() {
        assertThat(completeness.indent("class A {")).hasSize(4);
        assertThat(completeness.indent("class A {\n    void f() {")).hasSize(8);
        assertThat(completeness.indent("class A {\n  void f() {")).hasSize(6);
        assertThat(completeness.indent("void f(String s) {\n    if (s == null) {\n        return;\n    }")).hasSize(4);
        assertThat(completeness.indent("interact(slider, x -> {\n    f(x);")).hasSize(4);
        assertThat(completeness.indent("f(1,")).hasSize(4);
    }

    @Test
    void indentsWhatGoesOn() {
        assertThat(completeness.indent("int x = 1 +")).hasSize(4);
        assertThat(completeness.indent("for (;;) {\n    if (true)")).hasSize(8);
        assertThat(completeness.indent("for (;;) {\n    int x = List.of(1)\n        .size();")).hasSize(4);
    }

    @Test
    void indentsBelowMagicsWhatTheyTake() {
        assertThat(completeness.indent("%%time\nfor (;;) {")).hasSize(4);
        assertThat(completeness.indent("%%bash")).isEmpty();
        assertThat(completeness.indent("%%bash\nif true; then {\n  echo a")).hasSize(2);
    }

    @Test
    void keepsToTheLineInTextsAndComments() {
        assertThat(completeness.indent("var t = \"\"\"\n  text")).hasSize(2);
        assertThat(completeness.indent("class A {\n      /* open")).hasSize(6);
    }
}
