package elara.server.compiler;

import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Definition.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes definitions as the compilation units that javac gets. */
final class Units {
    /** What is written along with what, and can be named. */
    private final Definitions others;
    private final Collection<Definition> written;
    /** Variables that are written elsewhere, as local ones. */
    private final Set<Definition> local;
    private final Set<Piece> missingImports;

    /**
     * Writes some definitions.
     *
     * @param others what else is defined
     * @param local those of them that are only to be left out
     * @param missingImports imports to leave out
     */
    Units(Definitions others, Collection<Definition> written, Set<Definition> local, Set<Piece> missingImports) {
        this.others = others;
        this.written = written;
        this.local = local;
        this.missingImports = missingImports;
    }

    /** The units of the definitions. */
    List<GeneratedUnit> ofDefinitions() {
        List<GeneratedUnit> units = new ArrayList<>();
        for (List<Definition> definitions : together()) {
            definitions.sort(Comparator.comparingInt(each -> each.piece().start()));
            GeneratedUnit unit = begin(definitions.get(0).piece().source(), definitions.get(0).imports(), definitions.stream().map(Definition::piece).toList());
            definitions.stream().filter(each -> !local.contains(each)).forEach(each -> write(each, unit));
            units.add(unit);
        }
        return units;
    }

    /** The definitions that come from one source with the same imports; one that has waited may have got others since. */
    private Collection<List<Definition>> together() {
        Map<List<?>, List<Definition>> groups = new LinkedHashMap<>();
        written.forEach(each -> groups.computeIfAbsent(List.of(each.piece().source(), each.imports()), any -> new ArrayList<>()).add(each));
        return groups.values();
    }

    /** A unit in which pieces of a source can be written: with imports of all that they name. */
    GeneratedUnit begin(Source source, List<Piece> imports, List<Piece> pieces) {
        GeneratedUnit unit = new GeneratedUnit(source.name()).put("package " + Names.PACKAGE + ";");
        Set<String> names = new HashSet<>();
        pieces.forEach(piece -> names.addAll(piece.names()));
        imports.stream().filter(each -> !missingImports.contains(each) && !isHidden((Piece.Import) each.content()) && !isIdle(each, names)).forEach(each -> copyImport(each, unit));
        for (String name : names) {
            others.named(name).stream().filter(Definition::isUsable).forEach(each -> importMember(each, unit));
        }
        written.stream().filter(each -> names.contains(each.name()) && !local.contains(each)).forEach(each -> importMember(each, unit));
        return unit;
    }

    /** What a cell declares comes before a member of its name that is imported, as in a class. */
    private boolean isHidden(Piece.Import imported) {
        return imported.isStatic() && imported.simpleName() != null && ofCells(imported.simpleName()).anyMatch(each -> each.kind() != Kind.TYPE);
    }

    /** What can be used of that name, of what is defined and of what is written. */
    private Stream<Definition> ofCells(String name) {
        return Stream.concat(others.named(name).stream().filter(Definition::isUsable), written.stream()).filter(each -> each.name().equals(name));
    }

    /** Whether it is one of every cell's imports, of a single name that is not used here. Of a cell's own, javac says whether it is there. */
    private static boolean isIdle(Piece imported, Set<String> names) {
        String name = ((Piece.Import) imported.content()).simpleName();
        return name != null && imported.source().name().equals(CellCompiler.DEFAULT_IMPORTS) && !names.contains(name);
    }

    /** A class of a cell is in a package, which the cell knows nothing of. */
    private void copyImport(Piece piece, GeneratedUnit unit) {
        String name = ((Piece.Import) piece.content()).name();
        String first = name.substring(0, Math.max(0, name.indexOf('.')));
        if (ofCells(first).anyMatch(each -> each.kind() == Kind.TYPE)) {
            unit.copyHereOnOneLine(piece, nameStart(piece, first), Names.PACKAGE + ".");
        } else {
            unit.copyHereOnOneLine(piece);
        }
    }

    private static int nameStart(Piece imported, String name) {
        return Tokens.of(imported.text()).stream().filter(token -> token.kind == TokenKind.IDENTIFIER && token.name().contentEquals(name))
            .findFirst().orElseThrow().pos;
    }

    private static void importMember(Definition definition, GeneratedUnit unit) {
        if (definition.kind() != Kind.TYPE) {
            unit.put("import static " + Names.PACKAGE + "." + definition.holder() + "." + definition.name() + ";");
        }
    }

    private static void write(Definition definition, GeneratedUnit unit) {
        Piece piece = definition.piece();
        switch (definition.kind()) {
            // A record that says so would have to say it of its constructors, too; the session JVM gets it public all the same.
            case TYPE -> unit.put(((Piece.Type) piece.content()).isRecord() ? "" : "public ").copy(piece, 0, piece.text().length());
            case METHOD -> {
                if (definition.forwards()) {
                    writeForwarding(definition, (Piece.Method) piece.content(), unit);
                } else {
                    unit.put("public class " + definition.holder() + "{public static ").copy(piece, 0, piece.text().length()).put("}");
                }
            }
            default -> writeVariable(definition, unit);
        }
        unit.put(" ");
    }

    /**
     * In a class, the name of its own method hides all others of that name. So a method that calls others of its name has its body
     * in a class beside, under another name.
     */
    private static void writeForwarding(Definition definition, Piece.Method method, GeneratedUnit unit) {
        Piece piece = definition.piece();
        String head = Tokens.withoutComments(piece.javaText().substring(method.headStart(), method.bodyStart()));
        String body = definition.holder() + Names.BODY;
        unit.put("public class " + definition.holder() + "{public static " + head + "{" + (method.returnsNothing() ? "" : "return ") + body + "."
            + method.name() + Names.BODY_METHOD + "(" + String.join(",", method.parameterNames()) + ");}}public class " + body + "{");
        unit.copy(piece, 0, method.headStart()).put(" static ").copy(piece, method.headStart(), method.nameStart()).put(method.name() + Names.BODY_METHOD)
            .copy(piece, method.nameEnd(), piece.text().length()).put("}");
    }

    private static void writeVariable(Definition definition, GeneratedUnit unit) {
        Piece piece = definition.piece();
        Piece.Variable variable = definition.variable();
        Piece.Variables declared = (Piece.Variables) piece.content();
        unit.put("public " + (FinalVariables.isFinal(declared, variable) ? "final " : "") + "class " + definition.holder() + "{");
        if (variable.typeStart() > 0 && piece.javaText().lastIndexOf('@', variable.typeStart()) >= 0) {
            unit.copy(piece, 0, variable.typeStart()); // annotations
        }
        unit.put("public static " + (declared.isVolatile() ? "volatile " : ""));
        if (definition.type() != null) {
            unit.put(definition.type().name());
        } else if (variable.typeStart() >= 0) {
            unit.copy(piece, variable.typeStart(), variable.typeEnd());
        } else {
            unit.put(variable.type());
        }
        unit.put(" ").copy(piece, variable.nameStart(), variable.nameEnd()).put(";");
        if (definition.type() != null) {
            definition.type().anonymous().forEach(each -> writeAnonymous(each, piece, unit));
        }
        unit.put("}");
    }

    private static void writeAnonymous(InferredType.Anonymous anonymous, Piece piece, GeneratedUnit unit) {
        List<String> declared = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (String type : anonymous.parameters()) {
            passed.add("$" + passed.size());
            declared.add(type + " $" + declared.size());
        }
        unit.put("public static class " + anonymous.name() + " " + anonymous.header() + "{" + anonymous.name() + "("
            + String.join(",", declared) + ")" + anonymous.thrown() + "{super(" + String.join(",", passed) + ");}");
        unit.copy(piece, anonymous.bodyStart() + 1, anonymous.bodyEnd());
    }
}
