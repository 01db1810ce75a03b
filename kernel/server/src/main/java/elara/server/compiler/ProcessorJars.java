package elara.server.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The annotation processors on the class path, and for which annotations they are. Nothing is read before a cell has an annotation, and
 * none of their classes is loaded for that: what only they can say is not known before they have run once.
 */
final class ProcessorJars {
    private final List<Path> entries = new ArrayList<>();
    private final List<Path> unread = new ArrayList<>();
    private final Map<String, DeclaredProcessor> processors = new LinkedHashMap<>();
    /** By processors, the simple names of their annotations; what is not in here is for any that the class path may have. */
    private final Map<String, Set<String>> annotations = new ConcurrentHashMap<>();
    /** The simple names of all classes on the class path; null if not read yet. */
    private Set<String> classes;

    void add(Collection<Path> more) {
        entries.addAll(more);
        unread.addAll(more);
        classes = null;
    }

    /** All jars and folders. */
    List<Path> entries() {
        return entries;
    }

    /** Whether there are any processors. */
    boolean any() {
        for (Path each : unread) {
            for (DeclaredProcessor processor : DeclaredProcessor.of(each)) {
                if (processors.putIfAbsent(processor.className(), processor) == null && processor.supported() != null) {
                    learn(processor, processor.supported());
                }
            }
        }
        unread.clear();
        return !processors.isEmpty();
    }

    /** The processors for annotations of these simple names. */
    List<DeclaredProcessor> wanting(Set<String> names) {
        return processors.values().stream().filter(each -> {
            Set<String> known = annotations.get(each.className());
            return names.stream().anyMatch(known == null ? this::isOnClasspath : known::contains);
        }).toList();
    }

    /** A processor supports these annotations. */
    void learn(DeclaredProcessor processor, Collection<String> supported) {
        Set<String> names = new HashSet<>();
        for (String each : supported) {
            String name = each.substring(each.indexOf('/') + 1); // a module's name may stand before it
            if (name.equals("*")) {
                Set<String> own = annotationTypes(processor.jar());
                if (own.isEmpty()) {
                    annotations.remove(processor.className());
                    return;
                }
                names.addAll(own);
            } else if (name.endsWith(".*")) {
                String prefix = name.substring(0, name.length() - 1).replace('.', '/');
                entries.forEach(entry -> classes(entry).stream().filter(type -> type.startsWith(prefix)).map(ProcessorJars::simpleName).forEach(names::add));
            } else {
                names.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        annotations.put(processor.className(), names);
    }

    private boolean isOnClasspath(String simpleName) {
        if (classes == null) {
            Set<String> found = new HashSet<>();
            entries.forEach(entry -> classes(entry).stream().map(ProcessorJars::simpleName).forEach(found::add));
            classes = found;
        }
        return classes.contains(simpleName);
    }

    private static String simpleName(String internalName) {
        return internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
    }

    private static List<String> classes(Path path) {
        try (ClassPathEntry entry = new ClassPathEntry(path)) {
            return entry.classes();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Set<String> annotationTypes(Path path) {
        Set<String> names = new HashSet<>();
        try (ClassPathEntry entry = new ClassPathEntry(path)) {
            for (String each : entry.classes()) {
                if (isAnnotation(entry.read(each + ".class"))) {
                    names.add(simpleName(each));
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return names;
    }

    private static boolean isAnnotation(byte[] bytes) {
        try {
            return (new ClassReader(bytes).getAccess() & Opcodes.ACC_ANNOTATION) != 0;
        } catch (IllegalArgumentException e) {
            return false; // of a newer Java than any that is known
        }
    }
}
