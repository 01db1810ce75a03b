package elara.server.help.completion;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Analysis;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import elara.server.compiler.Tokens;
import elara.server.help.ClassIndex;
import elara.server.help.Code;
import elara.server.help.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Completes names and keywords of Java. */
public final class JavaCompletion {
    private static final Set<TokenKind> ENDS = EnumSet.of(TokenKind.SEMI, TokenKind.LBRACE, TokenKind.RBRACE, TokenKind.ARROW);
    private static final Set<TokenKind> PRIMITIVES = EnumSet.of(TokenKind.INT, TokenKind.DOUBLE, TokenKind.BOOLEAN, TokenKind.LONG, TokenKind.FLOAT,
        TokenKind.CHAR, TokenKind.BYTE, TokenKind.SHORT);

    private final Analysis analysis;
    private final Supplier<Definitions> definitions;
    private final UsedNames used;
    private final ClassIndex classes;
    private final PackageMembers packages;
    private final UnimportedTypes unimported;

    /** Completes with what is defined at the moment, and the classes that there are. */
    public JavaCompletion(CellCompiler compiler, Supplier<Definitions> definitions, ClassIndex classes, UsedNames used) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
        this.used = used;
        this.classes = classes;
        packages = new PackageMembers(analysis, classes);
        unimported = new UnimportedTypes(classes);
    }

    /** A name that is being written. */
    private record Name(String java, int start, int cursor, int end) {
        String begun() {
            return java.substring(start, cursor);
        }

        boolean isCalled() {
            return java.substring(end).stripLeading().startsWith("(");
        }
    }

    /** What could be written at the cursor; there is nothing but Java in the source. */
    Completion complete(String java, int cursor) {
        classes.begin(); // somebody completes names, and will soon want one that is not imported
        Name name = new Name(java, Code.nameStart(java, cursor), cursor, Code.nameEnd(java, cursor));
        Optional<String> qualifier = PackageMembers.qualifier(java, name.start());
        if (qualifier.isPresent() && PackageMembers.isModuleImport(java, name.start())) {
            return new Completion(name.start(), PackageMembers.modules(qualifier.get(), name.begun()));
        }
        if (qualifier.isPresent() && PackageMembers.isImport(java, name.start())) {
            return new Completion(name.start(), imported(name, qualifier.get()));
        }
        return new Completion(name.start(), Begun.best(name.begun(), named(name, qualifier)));
    }

    private List<Match> imported(Name name, String qualifier) {
        boolean isStatic = PackageMembers.isStaticImport(name.java(), name.start());
        List<Match> found = new ArrayList<>(packages.imported(qualifier, isStatic, name.begun(), definitions.get()));
        if (qualifier.isEmpty() && !isStatic) {
            addKeywords(name, Tokens.of(name.java().substring(0, name.start())), found);
            found.addAll(unimported.beginningWith(name.begun(), Role.TYPE, Set.of()));
        }
        return found;
    }

    private List<Match> named(Name name, Optional<String> qualifier) {
        List<Token> before = Tokens.of(name.java().substring(0, name.start()));
        String declared = declared(before);
        Predicate<String> wanted = Begun.like(name.begun()).and(each -> !each.equals(declared));
        Role[] role = {Role.ANY};
        Set<String> visible = new HashSet<>();
        Set<String> notebook = used.with(name.java().substring(0, name.start()), name.java().substring(name.end()));
        List<Match> matches = new ArrayList<>(analysis.at(name.java(), name.start(), name.end(), definitions.get(), place -> {
            role[0] = Role.of(place.path());
            List<Match> some = new NameMatches(place, wanted, notebook::contains, visible).all(!name.begun().isEmpty(), name.isCalled());
            return some.isEmpty() ? Optional.empty() : Optional.of(some);
        }).orElse(List.of()));
        boolean alone = qualifier.filter(String::isEmpty).isPresent();
        if (alone && !name.begun().isEmpty() && role[0] != Role.LABEL && role[0] != Role.REFERENCE) {
            addKeywords(name, before, matches);
        }
        boolean known = !matches.isEmpty();
        if (role[0] != Role.LABEL && role[0] != Role.REFERENCE) {
            qualifier.ifPresent(owner -> matches.addAll(packages.inCode(owner, name.begun(), !known)));
        }
        if (alone && role[0] != Role.LABEL && role[0] != Role.REFERENCE) {
            matches.addAll(unimported.beginningWith(name.begun(), role[0], visible));
        }
        return matches;
    }

    /** The variable in whose first value a name comes next, which cannot be used there yet; empty if there is none. */
    private static String declared(List<Token> before) {
        for (int i = before.size() - 2; i >= 2 && !ENDS.contains(before.get(i).kind); i--) {
            TokenKind type = before.get(i - 2).kind;
            boolean declares = before.get(i).kind == TokenKind.EQ && before.get(i - 1).kind == TokenKind.IDENTIFIER;
            if (declares && (type == TokenKind.IDENTIFIER || type == TokenKind.GT || type == TokenKind.RBRACKET || PRIMITIVES.contains(type))) {
                return before.get(i - 1).name().toString();
            }
        }
        return "";
    }

    /** Those behind what is nearest, and before imported types. */
    private void addKeywords(Name name, List<Token> before, List<Match> matches) {
        List<Match> words = Keywords.behind(before.subList(0, before.size() - 1)).stream().filter(word -> word.startsWith(name.begun()))
            .sorted().map(word -> new Match(word, Kind.KEYWORD, "")).toList();
        int at = 0;
        while (at < matches.size() && (matches.get(at).kind() == Kind.FUNCTION || matches.get(at).kind() == Kind.INSTANCE)) {
            at++;
        }
        matches.addAll(at, words);
    }
}
