package elara.server.redefinition;

import java.lang.System.Logger.Level;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** Looks at class files before the session JVM does, which would tell the user of a {@code VerifyError}. */
final class Verifier {
    private static final System.Logger LOG = System.getLogger(Verifier.class.getName());

    private Verifier() {
    }

    /** Whether each method's code has on its stack, and in its variables, what it takes from there; classes are not told apart. */
    static boolean accepts(byte[] classFile) {
        ClassNode type = new ClassNode();
        try {
            new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG);
            for (MethodNode method : type.methods) {
                new Analyzer<>(new BasicVerifier()).analyze(type.name, method);
            }
            return true;
        } catch (AnalyzerException | RuntimeException e) { // the latter are what ASM makes of a file that is none
            LOG.log(Level.WARNING, "A class file that the JVM would not verify: " + type.name, e);
            return false;
        }
    }
}
