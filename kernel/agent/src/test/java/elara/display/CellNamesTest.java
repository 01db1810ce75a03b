package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNamesTest {
    @ParameterizedTest
    @CsvSource({
        "REPL.Net, Net", "REPL.Net$Inner, Net.Inner", "REPL.Net$$2$Net, Net", "REPL.Net$$12$Net$Inner, Net.Inner",
        "REPL.Net$$2, Net",
        "REPL.Net$1, Net", "REPL.Net$$2$Net$1, Net", "REPL.x$v, x", "REPL.x$v$$2, x", "REPL.f$m$int, f", "REPL.f$m, f",
        "REPL.f$m$int$A, f", "REPL.f$m$int$b, f", "REPL.f$m$int$$3, f", "REPL.f$m$int$$3$b, f", "REPL.f$m$int$1Local, Local",
        "REPL.f$m$int$$2$1Local$Deep, Local.Deep", "REPL.f$m$int$1, f", "REPL.In$5$1, ''", "REPL.In$5$1$1Local, Local",
        "REPL.Run$12$1, ''", "REPL.In$5$1$1, ''", "REPL.In$5$1$$Lambda$14/0x0000000800c03000, ''",
        "REPL.Net$$Lambda/0x0000000800c03000, Net",
        "REPL.Währung$v, Währung"})
    void plainNames(String className, String plain) {
        assertThat(CellNames.plain(className)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "REPL.Net, type", "REPL.Net$$2$Net$Inner, type", "REPL.x$v$$2, variable", "REPL.f$m$int$b, method", "REPL.f$m$$2, method",
        "REPL.In$5$1, runner", "REPL.Run$3$2, runner", "REPL.In$5$1$1, none", "REPL.f$m$1Local, none", "java.lang.String, none",
        "REPLACE.Net, none"})
    void kinds(String className, String kind) {
        assertThat(CellNames.isType(className)).isEqualTo(kind.equals("type"));
        assertThat(CellNames.isVariableHolder(className)).isEqualTo(kind.equals("variable"));
        assertThat(CellNames.isMethodHolder(className)).isEqualTo(kind.equals("method"));
        assertThat(CellNames.isRunner(className)).isEqualTo(kind.equals("runner"));
        assertThat(CellNames.isOfCell(className)).isEqualTo(className.startsWith("REPL."));
    }

    @ParameterizedTest
    @CsvSource({
        "REPL.In$5$1, run, ''", "REPL.In$5$1, run$2, ''", "REPL.In$5$1, lambda$run$0, lambda", "REPL.In$5$1, lambda$run$2$1, lambda",
        "REPL.x$v, <clinit>, ''", "REPL.f$m$int, f, f", "REPL.f$m$int$b, f$$, f", "REPL.f$m$int$b, lambda$f$$$0, lambda in f",
        "REPL.f$m$int$$2, f, f", "REPL.Net, out, Net.out", "REPL.Net$$2$Net, <init>, new Net",
        "REPL.Net, <clinit>, static initializer of Net",
        "REPL.Net, lambda$new$0, lambda in new Net", "REPL.Net, lambda$static$1, lambda in static initializer of Net",
        "REPL.Net, lambda$out$3, lambda in Net.out", "REPL.Op$1, apply, Op.apply", "REPL.In$5$1$1, apply, apply",
        "REPL.In$5$1$1, <init>, new object", "REPL.f$m$1Local, go, Local.go"})
    void methods(String className, String method, String shown) {
        assertThat(CellNames.method(className, method)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "REPL.Net@1f, Net@1f", "REPL.Net$Inner@1f, Net$Inner@1f", "REPL.Net$$2$Net@1f, Net@1f", "[LREPL.Net;@1f, [LNet;@1f",
        "class REPL.Net$$2$Net cannot be cast to class REPL.Net, class Net cannot be cast to class Net", "REPL.x$v, x",
        "REPL.In$5$1$1@3, In[5]$1@3", "REPL.In$5$1$1Local@3, Local@3", "REPL.Run$5$1$1@3, cell$1@3", "REPL.f$m$int$1@3, f$1@3",
        "REPL.In$5$1$$Lambda$14/0x0000000800c03000@6, Lambda@6", "REPL.Net$$Lambda/0x0000000800c03000@6, Lambda@6",
        "void REPL.f$m$int.f(int), void f.f(int)", "no cell's REPL here, no cell's REPL here", "REPL., REPL."})
    void texts(String text, String unwrapped) {
        assertThat(CellNames.unwrap(text)).isEqualTo(unwrapped);
    }

    @Test
    void otherTextsAreLeftAlone() {
        String text = "a.Net$$2$Net@1f";
        assertThat(CellNames.unwrap(text)).isSameAs(text);
    }
}
