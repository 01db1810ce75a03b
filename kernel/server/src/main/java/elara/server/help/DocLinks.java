package elara.server.help;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import elara.server.javadoc.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Where references in the comments of a class lead: to the pages of Java's own classes, which are in the web for each version. */
final class DocLinks implements Links {
    private static final String PAGES = "https://docs.oracle.com/en/java/javase/" + Runtime.version().feature() + "/docs/api/";

    private final Elements elements;
    private final Types types;
    private final TypeElement from;
    private final CompilationUnitTree unit;

    /** Of the comments of {@code from}, whose source is {@code unit}. */
    DocLinks(Elements elements, Types types, TypeElement from, CompilationUnitTree unit) {
        this.elements = elements;
        this.types = types;
        this.from = from;
        this.unit = unit;
    }

    @Override
    public String to(String reference) {
        String name = reference.replaceFirst("^[\\w.]+/", "").replaceAll("<[^>]*>", ""); // a module stands before a slash
        int hash = name.indexOf('#');
        String typeName = hash < 0 ? name : name.substring(0, hash);
        TypeElement type = typeName.isEmpty() ? from : type(typeName);
        String page = type == null ? "" : page(type);
        return page.isEmpty() || hash < 0 ? page : member(type, name.substring(hash + 1));
    }

    private String page(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        if (module == null || !module.getQualifiedName().toString().matches("(java|jdk)\\..*")) {
            return "";
        }
        String inPackage = elements.getPackageOf(type).getQualifiedName().toString();
        return PAGES + module.getQualifiedName() + "/" + inPackage.replace('.', '/') + "/"
            + type.getQualifiedName().toString().substring(inPackage.length() + 1) + ".html";
    }

    /** The place of a member on the page of the class that declares it. */
    private String member(TypeElement type, String member) {
        String name = member.replaceFirst("\\(.*", "").strip();
        for (Element each : elements.getAllMembers(type)) {
            boolean constructor = each.getKind() == ElementKind.CONSTRUCTOR && type.getSimpleName().contentEquals(name);
            if ((constructor || each.getSimpleName().contentEquals(name)) && hasParameters(each, member)) {
                String parameters = each instanceof ExecutableElement method ? "(" + erased(method).stream().collect(Collectors.joining(",")) + ")" : "";
                return page((TypeElement) each.getEnclosingElement()) + "#" + (constructor ? "<init>" : name) + parameters;
            }
        }
        return page(type);
    }

    private boolean hasParameters(Element element, String member) {
        int open = member.indexOf('(');
        if (open < 0 || !(element instanceof ExecutableElement method)) {
            return open < 0;
        }
        List<String> wanted = new ArrayList<>();
        for (String each : member.substring(open + 1).replaceFirst("\\).*", "").split(",")) {
            if (!each.isBlank()) {
                wanted.add(each.strip().replaceFirst("[\\s(].*", "").replaceFirst(".*\\.(?=\\w)", ""));
            }
        }
        return wanted.equals(erased(method).stream().map(each -> each.replaceFirst(".*\\.(?=\\w)", "")).toList());
    }

    private List<String> erased(ExecutableElement method) {
        List<String> written = new ArrayList<>();
        for (VariableElement each : method.getParameters()) {
            written.add(types.erasure(each.asType()).toString());
        }
        if (method.isVarArgs()) {
            written.replaceAll(each -> each.equals(written.get(written.size() - 1)) ? each.replaceFirst("\\[\\]$", "...") : each);
        }
        return written;
    }

    private TypeElement type(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        TypeElement found = elements.getTypeElement(name);
        for (String each : found == null ? candidates(first) : List.<String>of()) {
            found = elements.getTypeElement(each + name.substring(first.length()));
            if (found != null) {
                return found;
            }
        }
        return found;
    }

    /** What a simple name may stand for: a member of the class or one around it, what is imported, in the package, in java.lang. */
    private List<String> candidates(String simpleName) {
        List<String> names = new ArrayList<>();
        for (Element each = from; each instanceof TypeElement outer; each = each.getEnclosingElement()) {
            names.add(outer.getQualifiedName() + "." + simpleName);
        }
        for (ImportTree each : unit.getImports()) {
            String imported = each.getQualifiedIdentifier().toString();
            if (!each.isStatic() && imported.endsWith("." + simpleName)) {
                names.add(imported);
            }
        }
        names.add(elements.getPackageOf(from).getQualifiedName() + "." + simpleName);
        names.add("java.lang." + simpleName);
        for (ImportTree each : unit.getImports()) {
            String imported = each.getQualifiedIdentifier().toString();
            if (!each.isStatic() && imported.endsWith(".*")) {
                names.add(imported.substring(0, imported.length() - 1) + simpleName);
            }
        }
        return names;
    }
}
