package elara.server.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A variable, method or type that a cell has defined. Once its stage is compiled it is not changed; a new state of it is a new object. */
public final class Definition {
    /** What it is. */
    public enum Kind { VARIABLE, METHOD, TYPE }

    /** Whether it can be used. */
    public enum State {
        USABLE,
        /** It needs something that is not defined (any more). */
        WAITING,
        /** What it uses has changed so that it does not compile any more. */
        BROKEN
    }

    private final Kind kind;
    private final String key;
    private final String name;
    private final String holder;
    private final Piece piece;
    private final Piece.Variable variable;
    private final List<Piece> imports;
    private InferredType type;
    private boolean forwarding;
    private State state = State.USABLE;
    private Map<String, ClassFile> classes = Map.of();
    private Set<String> uses = Set.of();
    private Set<String> freeNames = Set.of();
    private Set<Missing> missing = Set.of();
    private List<Problem> problems = List.of();

    private Definition(Kind kind, String key, String name, String holder, Piece piece, Piece.Variable variable, List<Piece> imports) {
        this.kind = kind;
        this.key = key;
        this.name = name;
        this.holder = holder;
        this.piece = piece;
        this.variable = variable;
        this.imports = imports;
    }

    /** The source of another one, with all that is known of it. */
    private Definition(Definition old, List<Piece> imports) {
        this(old.kind, old.key, old.name, old.holder, old.piece, old.variable, imports);
        type = old.type;
        forwarding = old.forwarding;
        classes = old.classes;
        uses = old.uses;
        freeNames = old.freeNames;
    }

    /** Those of a piece; {@code imports} are what its names may mean. */
    static List<Definition> of(Piece piece, List<Piece> imports) {
        if (piece.content() instanceof Piece.Variables variables) {
            return variables.all().stream().map(each -> new Definition(Kind.VARIABLE, "variable " + each.name(), each.name(),
                Names.variableHolder(each.name()), piece, each, imports)).toList();
        } else if (piece.content() instanceof Piece.Method method) {
            String parameters = "(" + String.join(",", method.parameterTypes()) + ")";
            return List.of(new Definition(Kind.METHOD, "method " + method.name() + parameters, method.name(),
                Names.methodHolder(method.name(), method.parameterTypes()), piece, null, imports));
        } else if (piece.content() instanceof Piece.Type named) {
            return List.of(ofType(named.name(), piece, imports));
        } else if (piece.content() instanceof Piece.Generated made) {
            return List.of(ofType(made.name(), piece, imports));
        }
        return List.of();
    }

    private static Definition ofType(String name, Piece piece, List<Piece> imports) {
        return new Definition(Kind.TYPE, "type " + name, name, name, piece, null, imports);
    }

    /** The same source, to be compiled against other definitions. */
    Definition again() {
        return new Definition(this, imports);
    }

    /** The same source, to be compiled with other imports. */
    Definition again(List<Piece> newer) {
        return new Definition(this, newer);
    }

    /** The same, as it is now that it lacks something. */
    Definition waitingFor(Set<Missing> needed) {
        Definition copy = again();
        copy.state = State.WAITING;
        copy.missing = needed;
        return copy;
    }

    /** The same, as it is now that it does not compile. */
    Definition brokenBy(List<Problem> errors) {
        Definition copy = again();
        copy.state = State.BROKEN;
        copy.problems = errors;
        return copy;
    }

    void setType(InferredType found) {
        type = found;
    }

    void setForwarding(boolean forwards) {
        forwarding = forwards;
    }

    void setCompiled(Map<String, ClassFile> compiled, Set<String> used, Set<String> free) {
        classes = new LinkedHashMap<>(compiled);
        uses = used;
        freeNames = free;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Unique among what is defined; a later definition with the same key replaces it. */
    public String key() {
        return key;
    }

    /** Its simple name. */
    public String name() {
        return name;
    }

    /** As it stands in a sentence: a method's with parentheses. */
    public String label() {
        return kind == Kind.METHOD ? name + "()" : name;
    }

    /** The class that it is in, or is, without package. */
    public String holder() {
        return holder;
    }

    /** Its source. */
    public Piece piece() {
        return piece;
    }

    /** Whether it can be used. */
    public State state() {
        return state;
    }

    /** Whether it can be used. */
    public boolean isUsable() {
        return state == State.USABLE;
    }

    /** What it waits for. */
    public Set<Missing> missing() {
        return missing;
    }

    /** Why it does not compile any more. */
    public List<Problem> problems() {
        return problems;
    }

    /** The keys of the definitions that it uses. */
    public Set<String> uses() {
        return uses;
    }

    /** Its class files by binary names, that of {@link #holder()} among them. */
    public Map<String, byte[]> classFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        classes.forEach((name, file) -> files.put(name, file.bytes()));
        return files;
    }

    /** Whether it is a method that calls what is called as it is. */
    boolean callsItsName() {
        return piece.content() instanceof Piece.Method method && method.callsItsName();
    }

    /** Whether one of its classes has as many constants as it can have. */
    boolean isFull() {
        return classes.values().stream().anyMatch(ClassFile::isFull);
    }

    /** What a reader calls it, such as {@code Method twice}. */
    public String description() {
        return switch (kind) {
            case VARIABLE -> "Variable ";
            case METHOD -> "Method ";
            case TYPE -> "Type ";
        } + name;
    }

    /** Whether an annotation processor has made it. */
    public boolean isGenerated() {
        return piece.content() instanceof Piece.Generated;
    }

    /** A variable's type as a reader writes it; empty if it is none, or that is not known. */
    public String typeName() {
        String name = variable == null ? null : variable.type() != null ? variable.type() : type == null ? null : type.name();
        return name == null ? "" : name.replaceAll("\\bREPL\\.(?:\\w+\\$v\\.)?", "").replaceAll("\\bjava\\.(?:lang|util)\\.(?=[A-Z])", "");
    }

    /** What stands in front of a method's or a type's body, in one line; a variable with its type. */
    public String declaration() {
        if (kind == Kind.VARIABLE) {
            return typeName() + " " + name;
        }
        return Head.of(piece);
    }

    /** The simple names that it looks up outside of itself. */
    Set<String> freeNames() {
        return freeNames;
    }

    Piece.Variable variable() {
        return variable;
    }

    List<Piece> imports() {
        return imports;
    }

    InferredType type() {
        return type;
    }

    boolean forwards() {
        return forwarding;
    }

    Map<String, ClassFile> classes() {
        return classes;
    }

    /** Whether its type has to be found by the compiler. */
    boolean needsType() {
        return variable != null && variable.type() == null && type == null;
    }

    @Override
    public String toString() {
        return key + " of " + piece.source().name() + " " + state;
    }
}
