package elara.server.redefinition;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the lambdas of an interface's default methods static, with the object as their first parameter. The JVM lets private methods
 * come and go if they are static or final, and an interface has no final methods (JLS 9.4).
 */
final class InterfaceLambdas extends ClassVisitor {
    private static final String LAMBDA = "lambda$";

    private final String owner;

    InterfaceLambdas(ClassVisitor out, String owner) {
        super(ClassShape.ASM, out);
        this.owner = owner;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        boolean ofObject = ClassShape.isCompilerMade(access) && (access & Opcodes.ACC_STATIC) == 0 && isLambda(name);
        MethodVisitor out = ofObject ? super.visitMethod(access | Opcodes.ACC_STATIC, name, withObject(descriptor), null, exceptions)
            : super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(ClassShape.ASM, out) {
            @Override
            public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
                Object[] changed = arguments.clone();
                for (int i = 0; i < changed.length; i++) {
                    if (changed[i] instanceof Handle handle && isOfObject(handle)) {
                        changed[i] = new Handle(Opcodes.H_INVOKESTATIC, owner, handle.getName(), withObject(handle.getDesc()), true);
                    }
                }
                super.visitInvokeDynamicInsn(method, type, bootstrap, changed);
            }
        };
    }

    private boolean isOfObject(Handle handle) {
        return handle.getOwner().equals(owner) && isLambda(handle.getName()) && handle.getTag() != Opcodes.H_INVOKESTATIC;
    }

    private static boolean isLambda(String method) {
        return method.startsWith(LAMBDA) && !ClassRewriter.SERIALIZABLE_LAMBDA.matcher(method).matches();
    }

    private String withObject(String descriptor) {
        return "(L" + owner + ";" + descriptor.substring(1);
    }
}
