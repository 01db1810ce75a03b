package elara.server.help;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.Definition;
import elara.server.compiler.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Lists what names can mean at a place, the nearest first. */
final class Meanings {
    private static final int MEMBERS = 1;
    private static final int DEFINITIONS = 2;
    static final int IMPORTS = 3;
    private static final int INHERITED_BY_ALL = 4;

    private final Place place;
    private final Predicate<String> wanted;
    private final Scope scope;
    private final Map<Element, Meaning> found = new LinkedHashMap<>();

    private Meanings(Place place, Predicate<String> wanted) {
        this.place = place;
        this.wanted = wanted;
        scope = place.trees().getScope(place.path());
    }

    /** All with names that are {@code wanted}. */
    static List<Meaning> at(Place place, Predicate<String> wanted) {
        Meanings meanings = new Meanings(place, wanted);
        Tree tree = place.path().getLeaf();
        if (tree instanceof MemberSelectTree select) {
            meanings.addMembersOf(select.getExpression());
        } else if (tree instanceof MemberReferenceTree reference) {
            meanings.addMembersOf(reference.getQualifierExpression());
            meanings.found.values().removeIf(each -> !each.isMethod());
        } else {
            meanings.addVisible();
        }
        return List.copyOf(meanings.found.values());
    }

    // Behind a dot

    private void addMembersOf(ExpressionTree expression) {
        TreePath path = new TreePath(place.path(), expression);
        Element element = place.trees().getElement(path);
        TypeMirror type = place.trees().getTypeMirror(path);
        // javac takes a package for a class that is not there if the name behind it is none of its classes.
        PackageElement aPackage = type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.PACKAGE
            ? place.task().getElements().getPackageElement(expression.toString()) : null;
        if (aPackage != null) {
            Imported.classes(aPackage, wanted).stream().filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
                .forEach(each -> add(each, each.asType(), 0));
        } else if (type != null) {
            boolean named = element instanceof TypeElement || element != null && element.getKind() == ElementKind.TYPE_PARAMETER;
            boolean reference = place.path().getLeaf() instanceof MemberReferenceTree;
            addMembersOf(type, member -> reference && named || named == (member.getModifiers().contains(Modifier.STATIC) || isType(member)), 0);
        }
    }

    private void addMembersOf(TypeMirror type, Predicate<Element> wantedMembers, int distance) {
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            TypeElement owner = (TypeElement) declared.asElement();
            for (Element member : place.task().getElements().getAllMembers(owner)) {
                if (wanted.test(member.getSimpleName().toString()) && wantedMembers.test(member) && place.trees().isAccessible(scope, member, declared)) {
                    Element declaring = member.getEnclosingElement();
                    boolean own = declaring.equals(owner);
                    add(member, asMember(declared, member), distance + (isOfAll(member) ? INHERITED_BY_ALL : own ? 0 : 1));
                }
            }
        } else if (type instanceof ArrayType) {
            TypeElement object = place.task().getElements().getTypeElement("java.lang.Object");
            addMembersOf(object.asType(), wantedMembers, INHERITED_BY_ALL);
            addMembersOfArrays(wantedMembers);
        } else if (type instanceof TypeVariable variable) {
            addMembersOf(variable.getUpperBound(), wantedMembers, distance);
        } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            addMembersOf(wildcard.getExtendsBound(), wantedMembers, distance);
        } else if (type instanceof IntersectionType intersection) {
            intersection.getBounds().forEach(bound -> addMembersOf(bound, wantedMembers, distance));
        } else if (type instanceof UnionType union) {
            addMembersOf(union.getAlternatives().get(0), wantedMembers, distance);
        }
    }

    /** Whether each object has it, be it overridden or not. */
    private boolean isOfAll(Element member) {
        TypeElement object = place.task().getElements().getTypeElement("java.lang.Object");
        return member.getEnclosingElement().equals(object) || member instanceof ExecutableElement method
            && ElementFilter.methodsIn(object.getEnclosedElements()).stream().anyMatch(each -> each.getSimpleName().equals(method.getSimpleName())
                && each.getParameters().size() == method.getParameters().size());
    }

    private TypeMirror asMember(DeclaredType owner, Element member) {
        try {
            return place.task().getTypes().asMemberOf(owner, member);
        } catch (IllegalArgumentException e) {
            return member.asType(); // of an outer class, or a type
        }
    }

    /** The length of an array, and its copy. */
    private void addMembersOfArrays(Predicate<Element> wantedMembers) {
        Symtab symbols = Symtab.instance(((BasicJavacTask) place.task()).getContext());
        for (Symbol each : symbols.arrayClass.members().getSymbols()) {
            if (wanted.test(each.getSimpleName().toString()) && wantedMembers.test(each)) {
                add(each, each.asType(), 0);
            }
        }
    }

    // Anywhere else

    private void addVisible() {
        for (Scope each = scope; each != null; each = each.getEnclosingScope()) {
            TypeElement owner = each.getEnclosingClass();
            if (owner == null) {
                break;
            }
            each.getLocalElements().forEach(element -> add(element, element.asType(), 0));
            boolean lastOfOwner = each.getEnclosingScope() == null || !owner.equals(each.getEnclosingScope().getEnclosingClass());
            if (lastOfOwner && !owner.getSimpleName().toString().contains("$")) {
                addMembersOf(owner.asType(), member -> true, MEMBERS);
            }
        }
        addDefinitions();
        Imported.at(place, wanted).stream().filter(each -> !isOfCells(each)).forEach(each -> add(each, each.asType(), IMPORTS));
    }

    /** What cells declare is found among the definitions; what is in their classes is not. */
    private static boolean isOfCells(Element element) {
        Element owner = element.getEnclosingElement();
        return owner.toString().startsWith(Names.PACKAGE + ".") && owner.getSimpleName().toString().contains("$");
    }

    private void addDefinitions() {
        for (Definition each : place.definitions().all()) {
            if (each.isUsable() && wanted.test(each.name())) {
                TypeElement holder = place.task().getElements().getTypeElement(Names.PACKAGE + "." + each.holder());
                if (holder != null && each.kind() == Definition.Kind.TYPE) {
                    add(holder, holder.asType(), DEFINITIONS);
                } else if (holder != null) {
                    holder.getEnclosedElements().stream().filter(member -> member.getSimpleName().contentEquals(each.name()))
                        .forEach(member -> add(member, member.asType(), DEFINITIONS));
                }
            }
        }
    }

    private static boolean isType(Element element) {
        return element instanceof TypeElement;
    }

    private void add(Element element, TypeMirror type, int distance) {
        String name = element.getSimpleName().toString();
        boolean named = !name.isEmpty() && !name.contains("$") && !name.equals("this") && !name.equals("super") && !name.startsWith("<");
        if (named && wanted.test(name)) {
            found.putIfAbsent(element, new Meaning(name, element, type, distance));
        }
    }
}
