package elara.server.redefinition;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/** Which classes of cells a class mentions, be it in its code, in descriptors or in generic types. */
final class Mentions {
    private static final String PACKAGE = SessionClasses.PACKAGE.replace('.', '/');

    private Mentions() {
    }

    /** Their internal names. */
    static Set<String> in(byte[] classFile) {
        Set<String> found = new HashSet<>();
        new ClassReader(classFile).accept(new ClassRemapper(new ClassNode(), new Remapper(ClassShape.ASM) {
            @Override
            public String map(String internalName) {
                if (internalName.startsWith(PACKAGE)) {
                    found.add(internalName);
                }
                return internalName;
            }
        }), ClassReader.SKIP_DEBUG);
        return found;
    }
}
