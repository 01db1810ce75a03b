package elara.server.redefinition;

import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a class does once, when it is initialized: its static fields get their first values. A class that is swapped in is
 * not initialized again. What the compiler adds for assertions does not count.
 */
final class Initializer extends MethodNode {
    /** Lambdas are numbered through a class, so that their names change with those of other methods. */
    private static final Remapper WITHOUT_NUMBERS = new Remapper(ClassShape.ASM) {
        @Override
        public String mapMethodName(String owner, String method, String descriptor) {
            return method.startsWith("lambda$") ? method.replaceFirst("\\d+$", "") : method;
        }
    };

    private final Consumer<byte[]> found;

    /** Tells {@code found} what it does, if it does anything; equal for equal code. */
    Initializer(Consumer<byte[]> found) {
        super(ClassShape.ASM, Opcodes.ACC_STATIC, ClassShape.INITIALIZER, "()V", null, null);
        this.found = found;
    }

    @Override
    public void visitEnd() {
        super.visitEnd();
        dropAssertionStatus();
        AbstractInsnNode first = instructions.getFirst();
        while (first != null && first.getOpcode() < 0) { // a label
            first = first.getNext();
        }
        if (first != null && first.getOpcode() != Opcodes.RETURN) {
            found.accept(bytes());
        }
    }

    /** The compiler sets the field first. */
    private void dropAssertionStatus() {
        for (AbstractInsnNode each : instructions) {
            if (each instanceof FieldInsnNode access && access.getOpcode() == Opcodes.PUTSTATIC && access.name.equals(AssertionStatus.FIELD)) {
                while (instructions.getFirst() != each) {
                    instructions.remove(instructions.getFirst());
                }
                instructions.remove(each);
                return;
            }
        }
    }

    private byte[] bytes() {
        ClassWriter writer = new ClassWriter(0);
        accept(new MethodRemapper(writer.visitMethod(access, name, desc, null, null), WITHOUT_NUMBERS));
        return writer.toByteArray();
    }
}
