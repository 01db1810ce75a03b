package elara.server.help.completion;

import elara.server.compiler.Analysis;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Names;
import elara.server.help.ClassIndex;
import elara.server.help.Imported;
import elara.server.help.JdkClasses;
import elara.server.help.Signature;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Names behind those of packages, and in imports. */
final class PackageMembers {
    private static final Pattern QUALIFIER = Pattern.compile("([\\p{L}\\p{Nd}_$]+\\s*\\.\\s*)*$");
    private static final Pattern IMPORT = Pattern.compile("(?:^|[\\s;}])import\\s+(static\\s+)?([\\p{L}\\p{Nd}_$]+\\s*\\.\\s*)*$");

    private static final Pattern MODULE_IMPORT = Pattern.compile("(?:^|[\\s;}])import\\s+module\\s+([\\p{L}\\p{Nd}_$]+\\s*\\.\\s*)*$");

    private final Analysis analysis;
    private final ClassIndex classes;

    PackageMembers(Analysis analysis, ClassIndex classes) {
        this.analysis = analysis;
        this.classes = classes;
    }

    /** The names and dots before a place; empty if something else stands before the dot. */
    static Optional<String> qualifier(String java, int start) {
        Matcher found = QUALIFIER.matcher(java).region(Math.max(0, java.lastIndexOf('\n', start - 1)), start);
        String name = found.find() ? found.group().replaceAll("\\s", "") : "";
        boolean other = name.isEmpty() && java.substring(0, start).stripTrailing().endsWith(".");
        return other ? Optional.empty() : Optional.of(name);
    }

    static boolean isImport(String java, int start) {
        return IMPORT.matcher(java.substring(0, start)).find();
    }

    /** Whether it is an import of a module, which Java has from 25 on. */
    static boolean isModuleImport(String java, int start) {
        return MODULE_IMPORT.matcher(java.substring(0, start)).find();
    }

    /** The modules of the JDK whose names go on like that. */
    static List<Match> modules(String qualifier, String prefix) {
        return parts(ModuleFinder.ofSystem().findAll().stream().map(each -> each.descriptor().name()).collect(Collectors.toSet()), qualifier, prefix);
    }

    static boolean isStaticImport(String java, int start) {
        Matcher found = IMPORT.matcher(java.substring(0, start));
        return found.find() && found.group(1) != null;
    }

    /** What can follow the qualifier in an import: packages, classes, and static members if they are imported. */
    List<Match> imported(String qualifier, boolean members, String prefix, Definitions known) {
        List<Match> names = new ArrayList<>();
        if (!qualifier.isEmpty()) {
            names.addAll(analysis.anywhere(known, place -> members(place, qualifier.substring(0, qualifier.length() - 1), members, prefix)));
        } else {
            known.all().stream().filter(each -> each.kind() == Definition.Kind.TYPE && each.isUsable() && each.name().startsWith(prefix))
                .forEach(each -> names.add(new Match(each.name(), Kind.CLASS, each.declaration())));
        }
        names.addAll(parts(classes.packages(), qualifier, prefix));
        return names;
    }

    private static List<Match> members(Place place, String owner, boolean members, String prefix) {
        TypeElement ofCells = place.task().getElements().getTypeElement(Names.PACKAGE + "." + owner);
        TypeElement type = ofCells != null ? ofCells : place.task().getElements().getTypeElement(owner);
        PackageElement aPackage = type == null ? place.task().getElements().getPackageElement(owner) : null;
        Map<String, Match> found = new TreeMap<>();
        List<? extends Element> all = type != null ? type.getEnclosedElements()
            : aPackage != null ? Imported.classes(aPackage, name -> name.startsWith(prefix)) : List.of();
        for (Element each : all) {
            String name = each.getSimpleName().toString();
            boolean imported = each instanceof TypeElement || members && each.getModifiers().contains(Modifier.STATIC);
            if (imported && name.startsWith(prefix) && !name.startsWith("<") && (each.getModifiers().contains(Modifier.PUBLIC) || isOpen(each, type))) {
                found.putIfAbsent(name, new Match(name, Kind.of(each), Signature.of(each)));
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether cells can use a member of one of their classes though it is not public: all of them are in one package. */
    private static boolean isOpen(Element member, TypeElement owner) {
        return owner != null && owner.getQualifiedName().toString().startsWith(Names.PACKAGE + ".") && !member.getModifiers().contains(Modifier.PRIVATE);
    }

    /**
     * What can follow the qualifier in code.
     *
     * @param unknown whether it is nothing but a package, if anything
     */
    List<Match> inCode(String qualifier, String prefix, boolean unknown) {
        if (qualifier.isEmpty() && prefix.isEmpty()) {
            return List.of();
        }
        // The class path is only listed for what is likely to be a package.
        return parts(!qualifier.isEmpty() && unknown ? classes.packages() : JdkClasses.packages(), qualifier, prefix);
    }

    private static List<Match> parts(Set<String> packages, String qualifier, String prefix) {
        TreeSet<String> parts = new TreeSet<>();
        for (String each : packages) {
            if (each.startsWith(qualifier + prefix)) {
                int end = each.indexOf('.', qualifier.length());
                parts.add(each.substring(qualifier.length(), end < 0 ? each.length() : end));
            }
        }
        return parts.stream().map(each -> new Match(each, Kind.MODULE, qualifier + each)).toList();
    }
}
