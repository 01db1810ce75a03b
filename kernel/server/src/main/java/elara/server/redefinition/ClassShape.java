package elara.server.redefinition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What of a class file decides whether the JVM takes it in place of another. */
final class ClassShape extends ClassVisitor {
    static final int ASM = Opcodes.ASM9;
    static final String INITIALIZER = "<clinit>";

    private final Set<String> members = new TreeSet<>();
    private final Set<String> nest = new HashSet<>();
    private final Set<String> privates = new HashSet<>();
    private final Set<String> objectLambdas = new HashSet<>();
    private final Set<String> genericFields = new HashSet<>();
    private final Set<String> staticReferences = new TreeSet<>();
    private String header = "";
    /** What static fields get: constants by name, and the code that computes the others, null if there is none. */
    private final Map<String, Object> constants = new TreeMap<>();
    private byte[] initializer;

    private ClassShape() {
        super(ASM);
    }

    static ClassShape read(byte[] bytes) {
        ClassShape shape = new ClassShape();
        new ClassReader(bytes).accept(shape, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return shape;
    }

    /** Whether the JVM would swap the one for the other; methods that the compiler made for lambdas do not count. */
    boolean sameShape(ClassShape other) {
        return header.equals(other.header) && members.equals(other.members);
    }

    /**
     * Whether what was compiled against this one runs with a newer one as well.
     *
     * @see <a href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-13.html">binary compatibility</a>
     */
    boolean isKeptBy(ClassShape newer) {
        Set<String> lost = new HashSet<>(members);
        lost.removeAll(newer.members);
        Set<String> more = new HashSet<>(newer.members);
        more.removeAll(members);
        return (newer.header + " ").startsWith(header + " ") && lost.stream().allMatch(member -> has(member, Opcodes.ACC_PRIVATE))
            && more.stream().noneMatch(member -> has(member, Opcodes.ACC_ABSTRACT));
    }

    private static boolean has(String member, int flag) {
        return (Integer.parseInt(member.substring(0, member.indexOf(' '))) & flag) != 0;
    }

    /** Whether their fields have the same type arguments. */
    boolean sameGenericTypes(ClassShape other) {
        return genericFields.equals(other.genericFields);
    }

    /** Whether static fields get the same in both, which the JVM does not do again for a class that is swapped. */
    boolean sameInitialValues(ClassShape other) {
        return constants.equals(other.constants) && Arrays.equals(initializer, other.initializer);
    }

    /** What a newer class file has that this one has not, or the other way round, in words for who wrote the class. */
    List<String> differences(ClassShape newer) {
        List<String> differences = new ArrayList<>();
        if (!header.equals(newer.header)) {
            return List.of("it is another kind of type, or has other supertypes");
        }
        Set<String> before = named(members, newer.members);
        Set<String> after = named(newer.members, members);
        for (String member : after) {
            differences.add(before.contains(member) ? member + " has changed its type" : member + " is new");
        }
        before.stream().filter(member -> !after.contains(member)).forEach(member -> differences.add(member + " is gone"));
        if (differences.isEmpty() && !sameInitialValues(newer)) {
            differences.add("a static field gets another value");
        }
        return differences;
    }

    private static Set<String> named(Set<String> members, Set<String> without) {
        Set<String> names = new TreeSet<>();
        for (String member : members) {
            if (!without.contains(member)) {
                String[] parts = member.split(" "); // access, name, descriptor
                String kind = parts[2].startsWith("(") ? "method " : "field ";
                names.add(parts[1].equals("<init>") ? "constructor" : kind + parts[1]);
            }
        }
        return names;
    }

    /** The other classes that may use its private members, by their internal names. */
    Set<String> nest() {
        return nest;
    }

    /** Its private members, as {@link #member} names them. */
    Set<String> privates() {
        return privates;
    }

    /** The names of its static fields that hold objects. */
    Set<String> staticReferences() {
        return staticReferences;
    }

    /** The methods of lambdas that use the object they are in, as {@link #member} names them. */
    Set<String> objectLambdas() {
        return objectLambdas;
    }

    static String member(String name, String descriptor) {
        return name + " " + descriptor;
    }

    /** Whether a method is one that the compiler adds and removes as lambdas come and go. */
    static boolean isCompilerMade(int access) {
        int both = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        return (access & both) == both;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        header = access + " " + superName + " " + String.join(" ", interfaces);
    }

    @Override
    public void visitNestMember(String nestMember) {
        nest.add(nestMember);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (name.equals(AssertionStatus.FIELD)) {
            return null; // not in what the session JVM gets
        }
        members.add(access + " " + member(name, descriptor));
        boolean reference = descriptor.startsWith("L") || descriptor.startsWith("[");
        if (reference && (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0) {
            staticReferences.add(name);
        }
        if (signature != null) {
            genericFields.add(name + " " + signature);
        }
        if (value != null) {
            constants.put(name, value);
        }
        if ((access & Opcodes.ACC_PRIVATE) != 0) {
            privates.add(member(name, descriptor));
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor code = null;
        if (name.equals(INITIALIZER)) {
            code = new Initializer(found -> initializer = found);
        } else if (isCompilerMade(access)) {
            if ((access & Opcodes.ACC_STATIC) == 0 && name.startsWith("lambda$")) {
                objectLambdas.add(member(name, descriptor));
            }
        } else {
            members.add(access + " " + member(name, descriptor));
        }
        if ((access & Opcodes.ACC_PRIVATE) != 0) {
            privates.add(member(name, descriptor));
        }
        return code;
    }
}
