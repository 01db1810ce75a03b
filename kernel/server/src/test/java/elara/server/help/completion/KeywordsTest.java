package elara.server.help.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.javac.parser.Tokens.Token;
import elara.server.compiler.Tokens;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
    private static List<String> behind(String java) {
        List<Token> tokens = Tokens.of(java);
        return Keywords.behind(tokens.subList(0, tokens.size() - 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        ''                                     # import, class, while, var, int, new
        int x = 1;                             # import, record, for
        void f() {                             # return, if, final
        if (a) { } else                        # if, return
        if (a)                                 # return, throw
        for (;;) { if (a)                      # break, continue
        switch (x) {                           # case, default
        switch (x) { case 1:                   # break, return
        var r = switch (x) { case 1 ->         # throw, new
        try (                                  # var, new
        try { f(); }                           # catch, finally
        try { f(); } catch (E e) { }           # catch, finally
        do { f(); }                            # while
        class A {                              # private, static, int, class
        class A { int x; void f() { } public   # static, int, void
        class A { void f() {                   # this, super, return
        record P(int x) {                      # static, public
        class A                                # extends, implements
        sealed interface S                     # permits, extends
        void f()                               # throws
        int x =                                # new, null, switch, true
        f(a,                                   # new, final, int
        for (                                  # var, int, final
        x                                      # instanceof
        new                                    # int, double
        import                                 # static
        List<?                                 # extends, super
        <T                                     # extends
        @                                      # interface
        new Object() {                         # public, int
        x -> {                                 # return, if
        int[] a = {                            # new
        """)
    void canStandThere(String before, String keywords) {
        assertThat(behind(before)).contains(keywords.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        ''                                     # break, catch, else, extends, case, this, instanceof
        int x =                                # return, while, class, import
        x.                                     # new, return, int
        class A {                              # return, if, while, new, import
        void f() {                             # import, private, break
        new                                    # return, new
        f(                                     # return, if
        break                                  # return, int
        int[] a = {                            # return, while
        """)
    void cannot(String before, String keywords) {
        assertThat(behind(before)).doesNotContain(keywords.split(", "));
    }
}
