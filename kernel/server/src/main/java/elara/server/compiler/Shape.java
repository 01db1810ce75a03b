package elara.server.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** What other code is compiled against of a class: its header, and members that are not private. */
final class Shape extends ClassVisitor {
    private final Set<String> members = new TreeSet<>();
    private final List<String> header = new ArrayList<>();

    private Shape() {
        super(Opcodes.ASM9);
    }

    /** That of a definition's classes, as text. */
    static String of(Definition definition) {
        Map<String, String> shapes = new TreeMap<>();
        definition.classes().forEach((name, file) -> {
            if (!Names.isNumbered(name)) {
                Shape shape = new Shape();
                new ClassReader(file.bytes()).accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                shapes.put(name, shape.header + " " + shape.members);
            }
        });
        return shapes.toString();
    }

    /** The erased parameters of a method. */
    static String descriptor(Definition method) {
        String[] found = {""};
        ClassFile file = method.classes().get(Names.qualified(method.holder()));
        new ClassReader(file.bytes()).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                if (name.equals(method.name())) {
                    found[0] = descriptor.substring(0, descriptor.indexOf(')'));
                }
                return null;
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return found[0];
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        header.add(access + " " + superName + " " + Arrays.toString(interfaces) + " " + signature);
    }

    @Override
    public void visitPermittedSubclass(String subclass) {
        header.add("permits " + subclass);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
        header.add("component " + name + " " + descriptor);
        return null;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_PRIVATE) == 0) {
            members.add(access + " " + name + " " + descriptor + " " + signature + " " + value);
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0 && !name.equals("<clinit>")) {
            members.add(access + " " + name + " " + descriptor + " " + signature + " " + Arrays.toString(exceptions));
        }
        return null;
    }
}
