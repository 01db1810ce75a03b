package elara.server.redefinition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class VerifierTest {
    @Test
    void whatJavacMakesIsAccepted() {
        Compiled.compile("In[1]", "class Net<T extends Comparable<T>> { long n; int[][] a = {{1}, {}}; T max(java.util.List<? extends T> all) {"
            + " T best = null; for (T each : all) { try { best = best == null || each.compareTo(best) > 0 ? each : best; }"
            + " finally { n += switch (each.hashCode() % 3) { case 0 -> a[0][0]; case 1 -> 2; default -> { Runnable r = () -> n++; r.run(); yield 3; } }; } }"
            + " synchronized (this) { assert n > 0 : best; } return best; } record Pair(double left, String right) { } }")
            .forEach((name, bytes) -> assertThat(Verifier.accepts(bytes)).as(name).isTrue());
    }

    @Test
    void whatTheJvmWouldNotVerifyIsNot() {
        assertThat(Verifier.accepts(method(code -> code.visitInsn(Opcodes.IRETURN)))).as("nothing on the stack").isFalse();
        assertThat(Verifier.accepts(method(code -> {
            code.visitLdcInsn("text");
            code.visitInsn(Opcodes.IRETURN);
        }))).as("a reference for an int").isFalse();
        assertThat(Verifier.accepts(method(code -> {
            code.visitVarInsn(Opcodes.ILOAD, 0);
            code.visitInsn(Opcodes.IRETURN);
        }))).as("a variable without value").isFalse();
        assertThat(Verifier.accepts(method(code -> code.visitInsn(Opcodes.ICONST_1)))).as("it ends without a return").isFalse();
        assertThat(Verifier.accepts(new byte[] {1, 2, 3})).as("no class file").isFalse();
    }

    private static byte[] method(Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "REPL/Net", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "out", "()I", null, null);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(2, 2);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
