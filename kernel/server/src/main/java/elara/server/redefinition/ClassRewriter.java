package elara.server.classes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Turns a class file of JShell into the one that the session JVM gets: its lines are those of the cell, and it keeps
 * what the JVM wants to find again when the class is redefined.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jvmti.html#RedefineClasses">RedefineClasses</a>
 */
final class ClassRewriter {
    private static final int OBJECT_LAMBDAS = 1000;

    private ClassRewriter() {
    }

    /**
     * The class file for the session JVM.
     *
     * @param lines null if they are not known (yet): then it has none
     * @param renames by internal name, of classes that the compiler numbered
     * @param nest the nest members to name in place of the compiler's; null to leave those
     * @param opened whether private members are opened to the package, for a class that is no member of its nest
     * @param old the class file that the JVM has, whose compiler-made methods are kept; null if it has none
     */
    static byte[] rewrite(byte[] compiled, CellLines lines, Map<String, String> renames, Set<String> nest, boolean opened,
            byte[] old) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor out = old == null ? writer : new Keeper(writer, old);
        out = new Fitter(new AssertionStatus(out), lines, nest, opened);
        reader.accept(new ClassRemapper(out, new Names(renames, reader.getClassName(), ClassFile.read(compiled))), 0);
        return writer.toByteArray();
    }

    /** Names of classes and of lambdas. */
    private static final class Names extends SimpleRemapper {
        private final String owner;
        private final ClassFile file;

        Names(Map<String, String> renames, String owner, ClassFile file) {
            super(ClassFile.ASM, renames);
            this.owner = owner;
            this.file = file;
        }

        /** A lambda that uses its object is no static method, and the JVM does not swap one for the other under one name. */
        @Override
        public String mapMethodName(String inClass, String name, String descriptor) {
            if (!inClass.equals(owner) || !file.objectLambdas().contains(ClassFile.member(name, descriptor))) {
                return name;
            }
            int number = name.lastIndexOf('$') + 1;
            return name.substring(0, number) + (OBJECT_LAMBDAS + Integer.parseInt(name.substring(number)));
        }
    }

    /** Lines, nest members and access. */
    private static final class Fitter extends ClassVisitor {
        private final CellLines lines;
        private final Set<String> nest;
        private final boolean opened;

        Fitter(ClassVisitor out, CellLines lines, Set<String> nest, boolean opened) {
            super(ClassFile.ASM, out);
            this.lines = lines;
            this.nest = nest;
            this.opened = opened;
        }

        @Override
        public void visitSource(String source, String debug) {
            super.visitSource(lines == null ? source : lines.cell(), debug);
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
            boolean lambda = ClassFile.isCompilerMade(access);
            // The JVM lets private methods come and go if they are static or final, and a lambda's may as well be.
            int fitted = lambda && (access & Opcodes.ACC_STATIC) == 0 ? access | Opcodes.ACC_FINAL : access;
            return new Renumber(super.visitMethod(lambda ? fitted : open(access), name, descriptor, signature, exceptions), lines);
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

    private static final class Renumber extends MethodVisitor {
        private final CellLines lines;

        Renumber(MethodVisitor out, CellLines lines) {
            super(ClassFile.ASM, out);
            this.lines = lines;
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            Integer inCell = lines == null ? null : lines.lines().get(line);
            if (inCell != null) {
                super.visitLineNumber(inCell, start);
            }
        }
    }

    /** Appends the compiler-made methods of the old class that the new one has not: objects may still hold lambdas of them. */
    private static final class Keeper extends ClassVisitor {
        private final byte[] old;
        private final Set<String> present = new HashSet<>();

        Keeper(ClassVisitor out, byte[] old) {
            super(ClassFile.ASM, out);
            this.old = old;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            present.add(ClassFile.member(name, descriptor));
            return super.visitMethod(access, name, descriptor, signature, exceptions);
        }

        @Override
        public void visitEnd() {
            ClassVisitor out = cv;
            new ClassReader(old).accept(new ClassVisitor(ClassFile.ASM) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                    boolean kept = ClassFile.isCompilerMade(access) && !present.contains(ClassFile.member(name, descriptor));
                    return kept ? out.visitMethod(access, name, descriptor, signature, exceptions) : null;
                }
            }, 0);
            super.visitEnd();
        }
    }
}
