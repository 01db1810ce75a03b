package elara.server.help;

import elara.server.compiler.Analysis.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** What could stand in place of a name, the likeliest first. */
public final class Candidates {
    /** A meaning and what decides where it comes. */
    private record Ranked(Meaning meaning, boolean deprecated, boolean fits, boolean used) {
    }

    /** Members that programs call most. */
    private static final Set<String> COMMON = Set.of("out", "println", "length", "size", "get", "set", "add", "put", "contains", "containsKey", "isEmpty", "equals",
        "charAt", "substring", "toUpperCase", "toLowerCase", "split", "sqrt", "pow", "abs", "max", "min", "random", "parseInt", "parseDouble",
        "nextInt", "nextLine", "stream", "map", "filter", "sorted", "collect", "toList", "forEach", "entrySet", "getKey", "getValue", "getMessage");

    private static final Comparator<Ranked> BEST = Comparator.comparing(Ranked::deprecated).thenComparing(each -> !each.fits())
        .thenComparing(each -> each.meaning().distance()).thenComparing(each -> each.meaning().isType()).thenComparing(each -> !each.used())
        .thenComparing(each -> !COMMON.contains(each.meaning().name())).thenComparing(each -> each.meaning().name());

    private Candidates() {
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
        // To know whether an imported class fits, or is deprecated, it has to be read.
        boolean cheap = few || role == Role.MEMBER || role == Role.REFERENCE;
        return all.stream().map(each -> {
            boolean read = cheap || !each.isType() || !each.isImported();
            return new Ranked(each, read && place.task().getElements().isDeprecated(each.element()), read && expected.fits(each), used.test(each.name()));
        }).sorted(BEST).map(Ranked::meaning).toList();
    }
}
