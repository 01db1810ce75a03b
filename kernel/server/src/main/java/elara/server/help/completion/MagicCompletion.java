package elara.server.help.completion;

import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.magics.Argument;
import elara.server.magics.CellPart;
import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.LineMagic;
import elara.server.magics.Magic;
import elara.server.magics.MagicParser;
import elara.server.magics.Magics;
import elara.server.magics.Parameter;
import elara.server.maven.LocalRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Completes the names of magics, their options, and what else they take. */
public final class MagicCompletion {
    private final Magics magics;
    private final LocalRepository repository;
    private final Supplier<Definitions> definitions;
    private final Supplier<Map<String, String>> environment;
    private final Paths paths;

    /** Completes calls of {@code magics}, what is defined and what the environment has; relative paths begin in {@code directory}. */
    public MagicCompletion(Magics magics, LocalRepository repository, Supplier<Definitions> definitions, Supplier<Map<String, String>> environment,
        Supplier<Path> directory) {
        this.magics = magics;
        this.repository = repository;
        this.definitions = definitions;
        this.environment = environment;
        paths = new Paths(directory);
    }

    /** A call that is being written: where it begins, where its name ends, and what comes behind that. */
    private record Call(int start, int nameEnd, boolean cell, String before) {
        String percent() {
            return cell ? "%%" : before.substring(start, start + 1);
        }

        String name() {
            return before.substring(start + percent().length(), nameEnd);
        }

        boolean isNamed() {
            return nameEnd < before.length();
        }
    }

    /** What could be written at the cursor if that is in a magic's line; nothing if it is elsewhere. */
    Optional<Completion> complete(String code, int cursor) {
        return call(code.substring(0, cursor)).map(call -> call.isNamed() ? arguments(call, cursor) : names(call, cursor));
    }

    /** The call that the cursor is in; a letter at the cursor makes a name of what is only a percent sign. */
    private static Optional<Call> call(String before) {
        List<CellPart> parts = MagicParser.parse(before + "x");
        CellPart last = parts.get(parts.size() - 1);
        if (last.end() != before.length() + 1) {
            return Optional.empty();
        }
        if (last instanceof LineMagic line) {
            return Optional.of(new Call(line.start(), Math.min(before.length(), line.start() + (line.name().startsWith("/") ? 0 : 1) + line.name().length()), false, before));
        }
        if (last instanceof CellMagic cell && before.stripLeading().indexOf('\n') < 0) {
            int start = before.indexOf('%');
            return Optional.of(new Call(start, Math.min(before.length(), start + 2 + cell.name().length()), true, before));
        }
        return Optional.empty();
    }

    private Completion names(Call call, int cursor) {
        String written = call.before().substring(call.start());
        List<Match> first = named(call, written, names -> names.subList(0, 1));
        return new Completion(call.start(), first.isEmpty() ? named(call, written, names -> names) : first);
    }

    private List<Match> named(Call call, String written, UnaryOperator<List<String>> offered) {
        List<Match> found = new ArrayList<>();
        for (Magic magic : magics.all()) {
            for (String name : offered.apply(magic.names())) {
                forms(magic, name).stream().filter(form -> form.startsWith(written) && (!form.startsWith("%%") || isFirst(call)))
                    .forEach(form -> found.add(new Match(form, Kind.MAGIC, magic.summary())));
            }
        }
        return found;
    }

    private static List<String> forms(Magic magic, String name) {
        if (name.startsWith("/")) {
            return List.of(name);
        }
        List<String> forms = new ArrayList<>();
        if (magic.hasLineForm()) {
            forms.add("%" + name);
        }
        if (magic.hasCellForm()) {
            forms.add("%%" + name);
        }
        return forms;
    }

    /** Whether a cell magic could begin there. */
    private static boolean isFirst(Call call) {
        return call.before().substring(0, call.start()).isBlank();
    }

    private Completion arguments(Call call, int cursor) {
        int start = wordStart(call.before(), call.nameEnd());
        String word = call.before().substring(start);
        return magics.named(call.name()).map(magic -> arguments(magic, call, start, word)).orElse(Completion.none(cursor));
    }

    /** Where the last word begins; its quote stays where it is. */
    private static int wordStart(String before, int from) {
        int start = from;
        boolean quoted = false;
        for (int at = from; at < before.length(); at++) {
            char c = before.charAt(at);
            quoted ^= c == '"';
            start = c == '"' || !quoted && Character.isWhitespace(c) ? at + 1 : start;
        }
        return start;
    }

    private Completion arguments(Magic magic, Call call, int start, String word) {
        String[] words = call.before().substring(call.nameEnd(), start).strip().split("\\s+");
        String last = words[words.length - 1];
        if (magic.options().stream().anyMatch(option -> option.word().equals(last) && !option.word().equals(option.name()))) {
            return Completion.none(start + word.length()); // the option's own word, which nobody knows
        }
        int nameStart = magic.argument() == Argument.FILE || magic.argument() == Argument.FOLDER || magic.argument() == Argument.JAR
            ? start + Paths.nameStart(word) : start;
        List<Match> found = new ArrayList<>(word.startsWith("-") ? List.of() : words(magic, word));
        if (nameStart == start) {
            for (Parameter option : magic.options()) {
                if (option.word().startsWith(word)) {
                    found.add(new Match(option.word(), Kind.OPTION, option.meaning()));
                }
            }
        }
        return new Completion(nameStart, found);
    }

    private List<Match> words(Magic magic, String word) {
        return switch (magic.argument()) {
            case COORDINATE -> repository.complete(word).stream().map(each -> new Match(each, Kind.COORDINATE, "")).toList();
            case FILE -> paths.complete(word, name -> true);
            case FOLDER -> paths.complete(word, name -> false);
            case JAR -> paths.complete(word, name -> name.toLowerCase(Locale.ROOT).endsWith(".jar"));
            case MAGIC -> names("", word);
            case NAME -> names("%", word);
            case VARIABLE -> defined(Definition.Kind.VARIABLE, Kind.INSTANCE, word);
            case METHOD -> defined(Definition.Kind.METHOD, Kind.FUNCTION, word);
            case TYPE -> defined(Definition.Kind.TYPE, Kind.CLASS, word);
            case ENVIRONMENT -> environment.get().keySet().stream().filter(each -> each.startsWith(word))
                .map(each -> new Match(each, Kind.INSTANCE, "")).toList();
            case JAVA, OTHER -> List.of();
        };
    }

    private List<Match> defined(Definition.Kind wanted, Kind kind, String word) {
        return definitions.get().all().stream().filter(each -> each.kind() == wanted && !each.isGenerated() && each.name().startsWith(word))
            .map(each -> new Match(each.name(), kind, each.declaration())).distinct().sorted(Comparator.comparing(Match::text)).toList();
    }

    private List<Match> names(String percent, String word) {
        return magics.all().stream().map(each -> new Match(percent + each.names().get(0), Kind.MAGIC, each.summary()))
            .filter(each -> each.text().startsWith(word)).toList();
    }
}
