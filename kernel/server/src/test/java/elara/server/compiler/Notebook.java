package elara.server.compiler;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that are compiled, and run by loading their classes here: all of them anew for each, as a fresh JVM would have them. What
 * variables hold is taken over, unless its class is one of a cell.
 */
final class Notebook {
    final CellCompiler compiler = new CellCompiler(List.of("-proc:none", "-g", "-Xlint:deprecation,unchecked,divzero",
        "-XDshould-stop.ifError=FLOW"));
    private Definitions definitions;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<String, Class<?>> loaded = new HashMap<>();
    private Compilation last;
    private int count;

    Notebook(Path... classpath) {
        compiler.addToClasspath(List.of(classpath));
        definitions = compiler.begin("import java.util.*;\nimport java.util.function.*;\nimport java.util.stream.*;");
    }

    /** Compiles the next cell, which is what is defined then, and does not run it. */
    Compilation define(String source) {
        try {
            last = compiler.compile(new Source("In[" + ++count + "]", source), definitions, false);
        } catch (CompilationException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
        definitions = last.definitions();
        return last;
    }

    /** Runs the next cell; returns the value of its last expression. */
    Object run(String source) {
        Object value = null;
        for (Stage stage : define(source).stages()) {
            stage.compiled().forEach(each -> classes.putAll(each.classFiles()));
            value = run(stage);
        }
        return value;
    }

    /** The error of the next cell. */
    CompilationException fail(String source) {
        CompilationException failure = catchThrowableOfType(CompilationException.class,
            () -> compiler.compile(new Source("In[" + ++count + "]", source), definitions, false));
        if (failure == null) {
            throw new AssertionError("compiles: " + source);
        }
        return failure;
    }

    /** javac's key of the one thing that is wrong with the next cell. */
    String error(String source) {
        List<Problem> problems = fail(source).problems();
        if (problems.size() != 1) {
            throw new AssertionError(problems.toString());
        }
        return problems.get(0).code();
    }

    Definitions definitions() {
        return definitions;
    }

    Compilation last() {
        return last;
    }

    /** One of the definitions by its simple name. */
    Definition definition(String name) {
        List<Definition> all = definitions.named(name);
        if (all.size() != 1) {
            throw new AssertionError(name + ": " + all);
        }
        return all.get(0);
    }

    private Object run(Stage stage) {
        Map<String, Class<?>> before = Map.copyOf(loaded);
        loaded.clear();
        Map<String, byte[]> all = new HashMap<>(classes);
        all.putAll(stage.runner());
        ClassLoader loader = new ClassLoader() {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = all.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                Class<?> type = defineClass(name, bytes, 0, bytes.length);
                loaded.put(name, type);
                return type;
            }
        };
        try {
            before.values().forEach(old -> takeOver(old, loader));
            Object value = null;
            for (String name : stage.methods()) {
                Method method = loader.loadClass(stage.runnerClass()).getDeclaredMethod(name);
                method.setAccessible(true);
                value = method.invoke(null);
            }
            return stage.hasValue() ? value : null;
        } catch (InvocationTargetException e) {
            throw new ThrownByCell(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void takeOver(Class<?> old, ClassLoader loader) {
        if (old.getName().endsWith("$v")) {
            try {
                Field field = old.getDeclaredFields()[0];
                Field next = loader.loadClass(old.getName()).getDeclaredField(field.getName());
                if (next.getType() == field.getType()) {
                    next.set(null, field.get(null));
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What the code of a cell has thrown. */
    static final class ThrownByCell extends RuntimeException {
        private static final long serialVersionUID = 1;

        ThrownByCell(Throwable cause) {
            super(cause);
        }
    }
}
