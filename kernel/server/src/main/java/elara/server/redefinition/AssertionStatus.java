package elara.server.redefinition;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Takes away the field that the compiler adds to a class with its first {@code assert}, since the JVM does not add
 * fields to a class it has: the status is asked for where it is needed. An initializer, which goes with it, is always there.
 */
final class AssertionStatus extends ClassVisitor {
    static final String FIELD = "$assertionsDisabled";
    private static final String QUESTION = "desiredAssertionStatus";

    private Type owner;
    private boolean initializer;

    AssertionStatus(ClassVisitor out) {
        super(ClassShape.ASM, out);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = Type.getObjectType(name);
        initializer = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return name.equals(FIELD) ? null : super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        initializer |= name.equals(ClassShape.INITIALIZER);
        return new MethodVisitor(ClassShape.ASM, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitFieldInsn(int opcode, String inClass, String field, String type) {
                if (!field.equals(FIELD)) {
                    super.visitFieldInsn(opcode, inClass, field, type);
                } else if (opcode == Opcodes.PUTSTATIC) {
                    visitInsn(Opcodes.POP);
                } else {
                    visitLdcInsn(owner);
                    visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Class", QUESTION, "()Z", false);
                    visitInsn(Opcodes.ICONST_1);
                    visitInsn(Opcodes.IXOR);
                }
            }

            @Override
            public void visitMaxs(int maxStack, int maxLocals) {
                super.visitMaxs(maxStack + 1, maxLocals);
            }
        };
    }

    @Override
    public void visitEnd() {
        if (!initializer) {
            MethodVisitor empty = super.visitMethod(Opcodes.ACC_STATIC, ClassShape.INITIALIZER, "()V", null, null);
            empty.visitCode();
            empty.visitInsn(Opcodes.RETURN);
            empty.visitMaxs(0, 0);
            empty.visitEnd();
        }
        super.visitEnd();
    }
}
