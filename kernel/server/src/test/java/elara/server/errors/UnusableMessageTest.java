package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusableMessageTest extends CompiledCells {
    private static final String EVEN = "int even(int n) { return n == 0 ? 1 : odd(n); }";
    private static final String ODD = "int odd(int n) { return 5; }";

    private String waitingNote(String cell) throws CompilationException {
        CompileErrors errors = errors(cell);
        Compilation compiled = run(cell);
        return errors.waiting(compiled.waiting().get(0), definitions());
    }

    @Test
    void whatWaitsSaysForWhat() throws CompilationException {
        assertThat(waitingNote(EVEN)).isEqualTo("Method even can be used once method odd(int) is defined.");
        assertThat(described("even(4)")).containsExactly("In[4]:1 error: Method even cannot be used before method odd(int) is defined.",
            "   1 │ even(4)", "     │ ^^^^");
    }

    @Test
    void whatIsBetweenIsLeftOut() throws CompilationException {
        run(EVEN);
        assertThat(waitingNote("int twofold() { return even(2) * factor(new ArrayList<String>(), 1); }"))
            .isEqualTo("Method twofold can be used once method odd(int), method factor(ArrayList<String>,int) are defined.");
    }

    @Test
    void whatIsBrokenSaysWhy() throws CompilationException {
        run(EVEN + "\n" + ODD);
        String cell = "long odd(int n) { return 5; }";
        CompileErrors errors = errors(cell);
        Compilation compiled = run(cell);
        assertThat(plain(List.of(errors.broken(compiled.broken().get(0))))).containsExactly("""
            Method even does not compile any more:
            In[3]:1 error: incompatible types: possible lossy conversion from long to int
               1 │ int even(int n) { return n == 0 ? 1 : odd(n); }
                 │                          ^^^^^^^^^^^^^^^^^^^
                 → `(int) (n == 0 ? 1 : odd(n))` converts it; or declare a long.""");
        assertThat(error("even(1)").message()).isEqualTo("In[5]:1: Method even does not compile any more: "
            + "In[3]:1: incompatible types: possible lossy conversion from long to int");
        assertThat(waitingNote("int more() { return even(3); }")).isEqualTo("Method more can be used once method even(int) compiles.");
    }

    @Test
    void whatUsesSomethingBrokenSaysWhatIsToBeMended() throws CompilationException {
        run("List<Integer> values = new ArrayList<>(); int first() { return values.get(0); } int next() { return first() + 1; }");
        run("List<String> values = new ArrayList<>();");
        assertThat(error("next()").message()).isEqualTo("In[5]:1: Method next of In[3] does not compile any more, since it uses method first: "
            + "In[3]:1: incompatible types: String cannot be converted to int");
    }
}
