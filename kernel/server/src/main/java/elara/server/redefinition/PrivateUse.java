package elara.server.redefinition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/** Whether a class uses private members of others, which only a member of their nest may. */
final class PrivateUse extends ClassVisitor {
    private final Map<String, Set<String>> privates = new HashMap<>();
    private boolean found;

    private PrivateUse() {
        super(ClassShape.ASM);
    }

    static boolean of(byte[] user, Collection<byte[]> family) {
        PrivateUse use = new PrivateUse();
        for (byte[] other : family) {
            if (other != user) {
                use.privates.put(new ClassReader(other).getClassName(), ClassShape.read(other).privates());
            }
        }
        new ClassReader(user).accept(use, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return use.found;
    }

    private void use(String owner, String name, String descriptor) {
        found |= privates.getOrDefault(owner, Set.of()).contains(ClassShape.member(name, descriptor));
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String signature, String generic, String[] exceptions) {
        return new MethodVisitor(ClassShape.ASM) {
            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                use(owner, name, descriptor);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                use(owner, name, descriptor);
            }
        };
    }
}
