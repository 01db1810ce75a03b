package elara.server.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

class SnippetMemoryTest {
    @Test
    void classesOfSnippetsInUseStay() throws Exception {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            SnippetMemory compiled = new SnippetMemory(shell);
            shell.eval("record Point(int x, int y) { class Inner {} }");
            shell.eval("int next(int x) { return x + 1; }");
            shell.eval("int total = 0;");
            for (int i = 0; i < 250; i++) {
                shell.eval("total = next(total);");
                Snippet temporary = shell.eval("total + " + i).get(0).snippet();
                shell.drop(temporary);
            }
            assertThat(classes(shell).size()).isGreaterThan(500);
            compiled.forgetUnused();
            assertThat(classes(shell).size()).isEqualTo(5); // three wrappers and two types
            assertThat(shell.eval("new Point(next(total), 0).new Inner() != null").get(0).value()).isEqualTo("true");
            assertThat(shell.eval("total").get(0).value()).isEqualTo("250");
        }
    }

    private static Map<?, ?> classes(JShell shell) throws ReflectiveOperationException {
        Object found = shell;
        for (String name : new String[] {"taskFactory", "fileManager", "classObjects"}) {
            Field field = found.getClass().getDeclaredField(name);
            field.setAccessible(true);
            found = field.get(found);
        }
        return (Map<?, ?>) found;
    }
}
