package elara.server.help;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The names that a class file has for the parameters of its methods: where it was compiled with them, or for debuggers. */
final class ParameterNames {
    /** By name and descriptor. */
    private final Map<String, List<String>> byMethod = new HashMap<>();

    private ParameterNames() {
    }

    /** Those of a class; none if it has no class file, or none that can be read. */
    static ParameterNames of(TypeElement type) {
        ParameterNames names = new ParameterNames();
        if (type instanceof ClassSymbol symbol && symbol.classfile != null) {
            try (InputStream file = symbol.classfile.openInputStream()) {
                new ClassReader(file).accept(names.new Methods(), ClassReader.SKIP_FRAMES);
            } catch (IOException | RuntimeException e) {
                return names; // types alone are shown
            }
        }
        return names;
    }

    /** Those of a method; empty if they are not known. */
    List<String> of(ExecutableElement method, Elements elements, Types types) {
        StringBuilder descriptor = new StringBuilder(method.getSimpleName()).append('(');
        for (VariableElement each : method.getParameters()) {
            append(types.erasure(each.asType()), descriptor, elements);
        }
        descriptor.append(')');
        append(types.erasure(method.getReturnType()), descriptor, elements);
        List<String> names = byMethod.getOrDefault(descriptor.toString(), List.of());
        return names.size() == method.getParameters().size() ? names : List.of();
    }

    private static void append(TypeMirror type, StringBuilder descriptor, Elements elements) {
        if (type instanceof ArrayType array) {
            append(array.getComponentType(), descriptor.append('['), elements);
        } else if (type instanceof DeclaredType declared) {
            descriptor.append('L').append(elements.getBinaryName((TypeElement) declared.asElement()).toString().replace('.', '/')).append(';');
        } else {
            TypeKind kind = type.getKind();
            descriptor.append(kind == TypeKind.BOOLEAN ? 'Z' : kind == TypeKind.LONG ? 'J' : kind.name().charAt(0));
        }
    }

    private final class Methods extends ClassVisitor {
        Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            List<String> stated = new ArrayList<>();
            Map<Integer, String> slots = new HashMap<>();
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitParameter(String parameter, int flags) {
                    if (parameter != null && (flags & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED)) == 0) {
                        stated.add(parameter);
                    }
                }

                @Override
                public void visitLocalVariable(String variable, String type, String generic, Label start, Label end, int index) {
                    slots.putIfAbsent(index, variable);
                }

                @Override
                public void visitEnd() {
                    byMethod.put(name + descriptor, stated.isEmpty() ? ofSlots(access, descriptor, slots) : stated);
                }
            };
        }

        private List<String> ofSlots(int access, String descriptor, Map<Integer, String> slots) {
            List<String> names = new ArrayList<>();
            int slot = (access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
            for (Type each : Type.getArgumentTypes(descriptor)) {
                if (slots.containsKey(slot)) {
                    names.add(slots.get(slot));
                }
                slot += each.getSize();
            }
            return names;
        }
    }
}
