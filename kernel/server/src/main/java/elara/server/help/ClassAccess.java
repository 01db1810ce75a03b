package elara.server.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** What class files are, if they and those around them are public. */
final class ClassAccess {
    /** Opens the file of a class; null if there is none. */
    interface Files {
        InputStream open(String binaryName) throws IOException;
    }

    private ClassAccess() {
    }

    /** What a class is; nothing if it is not public, or not there. */
    static Optional<ElementKind> publicKind(String binaryName, Files files) {
        try (InputStream file = files.open(binaryName)) {
            if (file == null) {
                return Optional.empty();
            }
            ClassReader reader = new ClassReader(file);
            int[] access = {reader.getAccess()};
            reader.accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public void visitInnerClass(String name, String outerName, String innerName, int flags) {
                    if (name.equals(reader.getClassName())) {
                        access[0] = outerName == null ? 0 : flags; // those in a method have no outer name
                    }
                }
            }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            int outer = binaryName.lastIndexOf('$');
            boolean isPublic = (access[0] & Opcodes.ACC_PUBLIC) != 0 && (outer < 0 || publicKind(binaryName.substring(0, outer), files).isPresent());
            return isPublic ? Optional.of(kind(access[0], reader.getSuperName())) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a broken file or one for a newer Java is none that could be imported
        }
    }

    private static ElementKind kind(int access, String superclass) {
        if ((access & Opcodes.ACC_ANNOTATION) != 0) {
            return ElementKind.ANNOTATION_TYPE;
        }
        return (access & Opcodes.ACC_INTERFACE) != 0 ? ElementKind.INTERFACE : (access & Opcodes.ACC_ENUM) != 0 ? ElementKind.ENUM
            : "java/lang/Record".equals(superclass) ? ElementKind.RECORD : ElementKind.CLASS;
    }
}
