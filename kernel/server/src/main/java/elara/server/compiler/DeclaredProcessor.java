package elara.server.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An annotation processor that a jar declares.
 *
 * @param supported the annotations that it is for, in the notation of {@code SupportedAnnotationTypes}; null if only it can say that
 */
record DeclaredProcessor(String className, Path jar, List<String> supported) {
    private static final String SERVICES = "META-INF/services/javax.annotation.processing.Processor";
    private static final String ANNOTATION = "Ljavax/annotation/processing/SupportedAnnotationTypes;";
    private static final String BASE = "javax/annotation/processing/AbstractProcessor";

    /** What messages call it. */
    String description() {
        return "the annotation processor " + className + " of " + jar.getFileName();
    }

    /** Those of a jar or folder; none if it cannot be read. No class of it is loaded. */
    static List<DeclaredProcessor> of(Path path) {
        List<DeclaredProcessor> found = new ArrayList<>();
        try (ClassPathEntry entry = new ClassPathEntry(path)) {
            byte[] services = entry.read(SERVICES);
            if (services != null) {
                for (String line : new String(services, StandardCharsets.UTF_8).lines().toList()) {
                    String name = line.replaceFirst("#.*", "").strip();
                    if (!name.isEmpty()) {
                        found.add(new DeclaredProcessor(name, path, new Reader().supported(name.replace('.', '/'), entry)));
                    }
                }
            }
        } catch (IOException e) {
            return List.of(); // javac says so as well when it needs the jar
        }
        return found;
    }

    /** Reads the annotation of the class, unless the class answers by a method. */
    private static final class Reader extends ClassVisitor {
        private String parent;
        private boolean answers;
        private final List<String> types = new ArrayList<>();

        Reader() {
            super(Opcodes.ASM9);
        }

        List<String> supported(String name, ClassPathEntry entry) throws IOException {
            parent = name;
            List<String> own = null;
            while (!BASE.equals(parent)) {
                byte[] bytes = entry.read(parent + ".class");
                if (bytes == null) {
                    return null;
                }
                try {
                    new ClassReader(bytes).accept(this, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                } catch (IllegalArgumentException e) {
                    return null; // of a newer Java than any that is known
                }
                own = own == null ? List.copyOf(types) : own; // the annotation is not inherited
            }
            return answers ? null : own;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            parent = superName;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return !descriptor.equals(ANNOTATION) ? null : new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitArray(String name) {
                    return this;
                }

                @Override
                public void visit(String name, Object value) {
                    types.add((String) value);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            answers |= name.equals("getSupportedAnnotationTypes");
            return null;
        }
    }
}
