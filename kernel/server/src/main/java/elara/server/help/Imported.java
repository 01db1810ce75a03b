package elara.server.help;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.tools.javac.code.Symbol;
import elara.server.compiler.Analysis.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What the imports at a place bring. javac's own lists read the file of every class that could be meant, which takes long the first
 * time; this reads those whose names are wanted.
 */
public final class Imported {
    private final Elements elements;
    private final Predicate<String> wanted;
    private final List<Element> found = new ArrayList<>();
    private final Set<ModuleElement> modules = new HashSet<>();

    private Imported(Elements elements, Predicate<String> wanted) {
        this.elements = elements;
        this.wanted = wanted;
    }

    /** Types, and static members, that have wanted names. */
    static List<Element> at(Place place, Predicate<String> wanted) {
        Imported imported = new Imported(place.task().getElements(), wanted);
        place.path().getCompilationUnit().getImports().forEach(imported::add);
        imported.addAll("java.lang");
        return imported.found;
    }

    private void add(ImportTree tree) {
        if (tree.toString().startsWith("import module ")) {
            addModule(elements.getModuleElement(tree.getQualifiedIdentifier().toString()));
            return;
        }
        if (!(tree.getQualifiedIdentifier() instanceof MemberSelectTree name)) {
            return;
        }
        String owner = name.getExpression().toString();
        if (name.getIdentifier().contentEquals("*")) {
            if (tree.isStatic()) {
                addStatic(elements.getTypeElement(owner), wanted);
            } else {
                addAll(owner);
            }
        } else if (wanted.test(name.getIdentifier().toString())) {
            if (tree.isStatic()) {
                addStatic(elements.getTypeElement(owner), name.getIdentifier()::contentEquals);
            } else {
                addIfPublic(elements.getTypeElement(owner + "." + name.getIdentifier()));
            }
        }
    }

    private void addStatic(TypeElement owner, Predicate<String> names) {
        if (owner != null) {
            elements.getAllMembers(owner).stream().filter(each -> names.test(each.getSimpleName().toString()))
                .filter(each -> each.getModifiers().contains(Modifier.STATIC)).forEach(this::addIfPublic);
        }
    }

    /** What is in a package or type. */
    private void addAll(String owner) {
        TypeElement type = elements.getTypeElement(owner);
        if (type != null) {
            type.getEnclosedElements().stream().filter(each -> each instanceof TypeElement && wanted.test(each.getSimpleName().toString()))
                .forEach(this::addIfPublic);
        } else if (elements.getPackageElement(owner) != null) {
            addPackage(elements.getPackageElement(owner));
        }
    }

    private void addPackage(PackageElement found) {
        classes(found, wanted).forEach(this::addIfPublic);
    }

    private void addModule(ModuleElement module) {
        if (module == null || !modules.add(module)) {
            return;
        }
        for (ModuleElement.Directive each : module.getDirectives()) {
            if (each instanceof ModuleElement.ExportsDirective exported && exported.getTargetModules() == null) {
                addPackage(exported.getPackage());
            } else if (each instanceof ModuleElement.RequiresDirective required && required.isTransitive()) {
                addModule(required.getDependency());
            }
        }
    }

    private void addIfPublic(Element element) {
        if (element != null && element.getModifiers().contains(Modifier.PUBLIC)) {
            found.add(element);
        }
    }

    /** The classes of a package with wanted names. */
    public static List<Element> classes(PackageElement owner, Predicate<String> wanted) {
        List<Element> classes = new ArrayList<>();
        for (Symbol each : ((Symbol.PackageSymbol) owner).members().getSymbols(symbol -> isNamed(symbol, wanted))) {
            classes.add(each);
        }
        return classes;
    }

    /** Nested classes have names with dollars there until they are read. */
    private static boolean isNamed(Symbol symbol, Predicate<String> wanted) {
        String name = symbol.getSimpleName().toString();
        return !name.contains("$") && wanted.test(name);
    }
}
