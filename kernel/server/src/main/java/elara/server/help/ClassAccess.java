package elara.server.help;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Whether a class file and those around it are public. */
final class ClassAccess {
    /** Opens the file of a class; null if there is none. */
    interface Files {
        InputStream open(String binaryName) throws IOException;
    }

    private ClassAccess() {
    }

    static boolean isPublic(String binaryName, Files files) {
        try (InputStream file = files.open(binaryName)) {
            if (file == null) {
                return false;
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
            return (access[0] & Opcodes.ACC_PUBLIC) != 0 && (outer < 0 || isPublic(binaryName.substring(0, outer), files));
        } catch (IOException | RuntimeException e) {
            return false; // a broken file or one for a newer Java is none that could be imported
        }
    }
}
