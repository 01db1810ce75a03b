package elara.server.help;

import elara.server.compiler.Analysis.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What could stand in place of a name, the likeliest first. */
public final class Candidates {
    /** A meaning and what decides where it comes. */
    private record Ranked(Meaning meaning, boolean deprecated, int misfit, boolean used) {
        /** Where the constant of an enum, or another one, stands among those of its type; those of enums are before all other members. */
        int declared() {
            Element element = meaning.element();
            return element.getKind() == ElementKind.ENUM_CONSTANT || !meaning.name().contentEquals(element.getSimpleName())
                ? element.getEnclosingElement().getEnclosedElements().indexOf(element) : Integer.MAX_VALUE;
        }

        boolean isType() {
            return meaning.isType();
        }

        int distance() {
            return meaning.distance();
        }

        int common() {
            return COMMON.getOrDefault(meaning.name(), COMMON.size());
        }
    }

    /** What programs name most, in that order. */
    private static final Map<String, Integer> COMMON = numbered("out", "in", "println", "print", "printf", "length", "size", "get", "add", "put", "set",
        "charAt", "substring", "contains", "containsKey", "isEmpty", "toUpperCase", "toLowerCase", "split", "trim", "indexOf", "replace",
        "remove", "parseInt", "parseDouble", "valueOf", "format", "join", "sort", "toString", "asList", "fill", "stream", "map", "filter", "sum",
        "average", "collect", "toList", "forEach", "sorted", "sqrt", "pow", "exp", "abs", "max", "min", "log", "random", "round", "nextInt", "nextLine",
        "nextDouble", "next", "groupingBy", "joining", "toMap", "keySet", "values", "entrySet", "getKey", "getValue", "getOrDefault",
        "getMessage", "now", "of", "equals", "readString", "readAllLines", "writeString", "currentTimeMillis", "nanoTime", "compareTo",
        "append", "reverse", "addAll", "clear", "String", "Integer", "Double", "Math", "System", "Scanner", "Random", "List", "ArrayList", "Map",
        "HashMap", "Set", "HashSet", "Arrays", "Collections", "Collectors", "Stream", "IntStream", "Comparator", "StringBuilder", "Thread",
        "Exception", "RuntimeException", "IllegalArgumentException", "IllegalStateException", "IOException", "NumberFormatException",
        "UnsupportedOperationException");

    private static final Comparator<Ranked> FITTING = Comparator.comparing(Ranked::deprecated).thenComparing(Ranked::misfit);
    private static final Comparator<Ranked> KNOWN = Comparator.comparing(Ranked::isType).thenComparing(Ranked::declared)
        .thenComparing(each -> !each.used()).thenComparing(Ranked::common);
    private static final Comparator<Ranked> BEST = FITTING.thenComparing(Ranked::distance).thenComparing(KNOWN)
        .thenComparing(each -> each.meaning().name());
    /** Of members whose names have been begun: of the few that are left, those are meant that everybody uses, wherever they are declared. */
    private static final Comparator<Ranked> BEST_BEGUN = FITTING.thenComparing(KNOWN).thenComparing(Ranked::distance)
        .thenComparing(each -> each.meaning().name());

    private Candidates() {
    }

    private static Map<String, Integer> numbered(String... names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
        return numbers;
    }

    /**
     * All with wanted names: what has the type that is expected there comes first, then what is declared nearest, then what is used in
     * the notebook; deprecated ones come last.
     *
     * @param few whether the wanted names are few, so that it does no harm to look closer at what they mean
     * @param used tells the names that are used
     */
    public static List<Meaning> at(Place place, Predicate<String> wanted, boolean few, Predicate<String> used) {
        Expected expected = Expected.at(place);
        Role role = Role.of(place.path());
        List<Meaning> all = new ArrayList<>(Meanings.at(place, wanted));
        List<Element> constants = expected.constants();
        constants.forEach(each -> all.add(new Meaning(each.getSimpleName().toString(), each, each.asType(), 0)));
        Predicate<Meaning> extended = Extended.at(place);
        all.removeIf(each -> !wanted.test(each.name()) || few && !extended.test(each) || !constants.isEmpty() && !constants.contains(each.element()) || !role.takes(each));
        all.addAll(expected.qualifiedConstants(wanted));
        // To know whether an imported class fits, or is deprecated, it has to be read.
        boolean member = role == Role.MEMBER || role == Role.REFERENCE;
        return all.stream().map(each -> {
            boolean read = few || member || !each.isType() || !each.isImported();
            return new Ranked(each, read && place.task().getElements().isDeprecated(each.element()), read ? expected.misfit(each) : Expected.NO_FIT, used.test(each.name()));
        }).sorted(few && member ? BEST_BEGUN : BEST).map(Ranked::meaning).toList();
    }
}
