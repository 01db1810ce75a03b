package elara.server.magics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The arguments of a call: its options, as the magic's parameters say them, and what is left. */
public final class Options {

    private static final Pattern VERBOSE = Pattern.compile("-v+|--verbose(=.*)?");

    private final Map<String, List<String>> given = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Options() {
    }

    /**
     * Reads the arguments of a call. A parameter {@code -v} is there or not; {@code --from repository} has a value behind
     * it, or behind {@code =}, and may be there several times. {@code -vv} and {@code --verbose}, as other kernels have it, mean {@code -v}.
     *
     * @throws MagicException if there is an option that the magic does not have, or one lacks its value
     */
    public static Options parse(MagicCall call, Magic magic) throws MagicException {
        Options options = new Options();
        List<String> words = call.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = VERBOSE.matcher(words.get(i)).matches() ? "-v" : words.get(i);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Optional<Parameter> option = magic.options().stream().filter(each -> each.word().equals(name)).findFirst();
            if (!word.startsWith("-")) {
                options.rest.add(word);
            } else if (option.isEmpty() || equals >= 0 && option.get().value().isEmpty()) {
                throw new MagicException("%" + call.name() + " has no option " + word + ". Usage: " + magic.usage());
            } else if (option.get().value().isEmpty()) {
                options.add(name, "");
            } else if (equals >= 0) {
                options.add(name, word.substring(equals + 1));
            } else if (++i < words.size()) {
                options.add(name, words.get(i));
            } else {
                throw new MagicException(name + " needs a " + option.get().value() + " after it. Usage: " + magic.usage());
            }
        }
        return options;
    }

    private void add(String option, String value) {
        given.computeIfAbsent(option, any -> new ArrayList<>()).add(value);
    }

    /** Whether an option is there. */
    public boolean has(String option) {
        return given.containsKey(option);
    }

    /** The values of an option. */
    public List<String> values(String option) {
        return given.getOrDefault(option, List.of());
    }

    /** The last value of an option that is a number of something. */
    public Optional<Integer> number(String option) throws MagicException {
        if (!has(option)) {
            return Optional.empty();
        }
        String value = values(option).get(values(option).size() - 1);
        try {
            return Optional.of(Integer.parseUnsignedInt(value));
        } catch (NumberFormatException notANumber) {
            throw new MagicException(option + " needs a whole number after it, not " + value + ".");
        }
    }

    /** All else. */
    public List<String> rest() {
        return rest;
    }
}
