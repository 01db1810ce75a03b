package elara.server.redefinition;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Turns a class file into the one that the session JVM gets: it keeps what the JVM wants to find again when the class is redefined.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jvmti.html#RedefineClasses">RedefineClasses</a>
 */
final class ClassRewriter {
    private static final int OBJECT_LAMBDAS = 1000;
    /** From here on it matters that constants stay where they are. */
    private static final int MANY_CONSTANTS = 1000;
    /** The compiler names those by their content, and reads their names again when one is deserialized. */
    static final Pattern SERIALIZABLE_LAMBDA = Pattern.compile("lambda\\$.+\\$[0-9a-f]+\\$\\d+");

    private ClassRewriter() {
    }

    /**
     * The class file for the session JVM.
     *
     * @param renames by internal name, of classes that the compiler numbered
     * @param nest the nest members to name in place of the compiler's; null to leave those
     * @param opened whether private members are opened to the package, for a class that is no member of its nest
     * @param old the class file that the JVM has, whose compiler-made methods are kept; null if it has none
     * @return null if no class file has room for all of that, or it is none that the JVM would verify
     */
    static byte[] rewrite(byte[] compiled, Map<String, String> renames, Set<String> nest, boolean opened, byte[] old) {
        if (old != null) {
            ClassReader before = new ClassReader(old);
            // The JVM looks for each constant that has moved among all others, which takes it a minute where there are many.
            if (before.getItemCount() > MANY_CONSTANTS && before.getItemCount() < 2 * new ClassReader(compiled).getItemCount()) {
                byte[] rewritten = rewrite(compiled, renames, nest, opened, old, new ClassWriter(before, 0));
                if (rewritten != null) {
                    return rewritten;
                }
            }
        }
        return rewrite(compiled, renames, nest, opened, old, new ClassWriter(0));
    }

    private static byte[] rewrite(byte[] compiled, Map<String, String> renames, Set<String> nest, boolean opened, byte[] old, ClassWriter writer) {
        ClassReader reader = new ClassReader(compiled);
        ClassVisitor out = old == null ? writer : new Keeper(writer, old);
        out = new Fitter(new AssertionStatus(out), nest, opened);
        if ((reader.getAccess() & Opcodes.ACC_INTERFACE) != 0) {
            out = new InterfaceLambdas(out, reader.getClassName());
        }
        reader.accept(new ClassRemapper(out, new LambdaNames(renames, reader.getClassName(), ClassShape.read(compiled))), 0);
        try {
            byte[] rewritten = writer.toByteArray();
            return Arrays.equals(rewritten, old) || Verifier.accepts(rewritten) ? rewritten : null;
        } catch (ClassTooLargeException | MethodTooLargeException e) {
            return null;
        }
    }

    /** Names of classes and of lambdas. */
    private static final class LambdaNames extends SimpleRemapper {
        private final String owner;
        private final ClassShape shape;

        LambdaNames(Map<String, String> renames, String owner, ClassShape shape) {
            super(ClassShape.ASM, renames);
            this.owner = owner;
            this.shape = shape;
        }

        /** What a local class is called in its source, whatever number it has. */
        @Override
        public String mapInnerClassName(String name, String ownerName, String innerName) {
            return innerName;
        }

        /** A lambda that uses its object is no static method, and the JVM does not swap one for the other under one name. */
        @Override
        public String mapMethodName(String inClass, String name, String descriptor) {
            if (!inClass.equals(owner) || !shape.objectLambdas().contains(ClassShape.member(name, descriptor))
                || SERIALIZABLE_LAMBDA.matcher(name).matches()) {
                return name;
            }
            int number = name.lastIndexOf('$') + 1;
            return name.substring(0, number) + (OBJECT_LAMBDAS + Integer.parseInt(name.substring(number)));
        }
    }

    /** Nest members and access. */
    private static final class Fitter extends ClassVisitor {
        private final Set<String> nest;
        private final boolean opened;
        private boolean isInterface;

        Fitter(ClassVisitor out, Set<String> nest, boolean opened) {
            super(ClassShape.ASM, out);
            this.nest = nest;
            this.opened = opened;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0; // its methods must not be final (JLS 9.4)
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public void visitNestMember(String nestMember) {
            if (nest == null) {
                super.visitNestMember(nestMember);
            }
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return super.visitField(open(access), name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean lambda = ClassShape.isCompilerMade(access);
            // The JVM lets private methods come and go if they are static or final, and a lambda's may as well be.
            int fitted = lambda && !isInterface && (access & Opcodes.ACC_STATIC) == 0 ? access | Opcodes.ACC_FINAL : access;
            return super.visitMethod(lambda ? fitted : open(access), name, descriptor, signature, exceptions);
        }

        @Override
        public void visitEnd() {
            if (nest != null) {
                nest.forEach(super::visitNestMember);
            }
            super.visitEnd();
        }

        private int open(int access) {
            return opened ? access & ~Opcodes.ACC_PRIVATE : access;
        }
    }

    /** Appends the compiler-made methods of the old class that the new one has not: objects may still hold lambdas of them. */
    private static final class Keeper extends ClassVisitor {
        private final byte[] old;
        private final Set<String> present = new HashSet<>();

        Keeper(ClassVisitor out, byte[] old) {
            super(ClassShape.ASM, out);
            this.old = old;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            present.add(ClassShape.member(name, descriptor));
            return super.visitMethod(access, name, descriptor, signature, exceptions);
        }

        @Override
        public void visitEnd() {
            ClassVisitor out = cv;
            new ClassReader(old).accept(new ClassVisitor(ClassShape.ASM) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                    boolean kept = ClassShape.isCompilerMade(access) && !present.contains(ClassShape.member(name, descriptor));
                    return kept ? out.visitMethod(access, name, descriptor, signature, exceptions) : null;
                }
            }, 0);
            super.visitEnd();
        }
    }
}
