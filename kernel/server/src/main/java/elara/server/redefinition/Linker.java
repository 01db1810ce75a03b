package elara.server.redefinition;

import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Links a class as the compiler has made it to the names that the classes of cells have in the session JVM. A class that has changed so
 * that the JVM cannot swap it has another name there than for the compiler.
 */
final class Linker {
    private Linker() {
    }

    /**
     * The class file with the names of the session JVM.
     *
     * @param names from internal name to internal name
     * @param outer of a type with another name: the class that it is nested in, so that it keeps its simple name; null if it has none
     * @param simpleName of that type
     * @param withLines whether the class keeps what debuggers and stack traces ask for
     */
    static byte[] link(byte[] compiled, UnaryOperator<String> names, String outer, String simpleName, boolean withLines) {
        ClassReader reader = new ClassReader(compiled);
        try {
            return link(reader, new ClassWriter(0), names, outer, simpleName, withLines);
        } catch (MethodTooLargeException e) {
            // Constants get other numbers, and code that loads one of a high number is longer: here they keep those they had.
            return link(reader, new ClassWriter(reader, 0), names, outer, simpleName, withLines);
        }
    }

    private static byte[] link(ClassReader reader, ClassWriter writer, UnaryOperator<String> names, String outer, String simpleName, boolean withLines) {
        ClassVisitor out = new Publisher(outer == null ? writer : new Nester(writer, outer, simpleName));
        reader.accept(new ClassRemapper(out, new Remapper(ClassShape.ASM) {
            @Override
            public String map(String internalName) {
                return names.apply(internalName);
            }

            @Override
            public String mapInnerClassName(String name, String ownerName, String innerName) {
                return innerName;
            }
        }), withLines ? 0 : ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** The class that a type with another name is nested in. */
    static byte[] outer(String name, byte[] inner, String simpleName) {
        ClassReader nested = new ClassReader(inner);
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        writer.visitInnerClass(nested.getClassName(), name, simpleName, nestedAccess(nested.getAccess()));
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Java asks a nested class for its modifiers where it is said to be nested. */
    private static int nestedAccess(int access) {
        return access & ~Opcodes.ACC_SUPER | Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    }

    /** Makes a record public with its constructors: in source, the latter would have to say so. */
    private static final class Publisher extends ClassVisitor {
        private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;
        private boolean isRecord;

        Publisher(ClassVisitor out) {
            super(ClassShape.ASM, out);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            isRecord = "java/lang/Record".equals(superName);
            super.visit(version, isRecord ? access | Opcodes.ACC_PUBLIC : access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean constructor = isRecord && name.equals("<init>") && (access & HIDDEN) == 0;
            return super.visitMethod(constructor ? access | Opcodes.ACC_PUBLIC : access, name, descriptor, signature, exceptions);
        }
    }

    /** Says of a class that it is nested in another. */
    private static final class Nester extends ClassVisitor {
        private final String outer;
        private final String simpleName;
        private String self;
        private int access;

        Nester(ClassVisitor out, String outer, String simpleName) {
            super(ClassShape.ASM, out);
            this.outer = outer;
            this.simpleName = simpleName;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            self = name;
            this.access = access;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public void visitEnd() {
            super.visitInnerClass(self, outer, simpleName, nestedAccess(access));
            super.visitEnd();
        }
    }
}
