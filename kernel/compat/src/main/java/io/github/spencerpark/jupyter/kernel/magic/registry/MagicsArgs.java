package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What arguments a magic takes, and what they are by name. */
public class MagicsArgs {
    /** What becomes of a keyword that is given more than once. */
    public enum KeywordSpec {
        ONCE,
        COLLECT,
        REPLACE
    }

    private final List<String> required;
    private final List<String> optional;
    private final String varargs;
    private final Map<String, Set<KeywordSpec>> keywords;
    private final Map<Character, String> flags;
    private final Map<String, String> flagValues;
    private final boolean anyKeyword;
    private final boolean anyFlag;

    private MagicsArgs(MagicsArgsBuilder builder) {
        required = List.copyOf(builder.required);
        optional = List.copyOf(builder.optional);
        varargs = builder.varargs;
        keywords = new LinkedHashMap<>(builder.keywords);
        flags = new LinkedHashMap<>(builder.flags);
        flagValues = new LinkedHashMap<>(builder.flagValues);
        anyKeyword = builder.anyKeyword;
        anyFlag = builder.anyFlag;
    }

    public static MagicsArgsBuilder builder() {
        return new MagicsArgsBuilder();
    }

    /** Says what a magic takes. */
    public static class MagicsArgsBuilder {
        private final List<String> required = new ArrayList<>();
        private final List<String> optional = new ArrayList<>();
        private String varargs;
        private final Map<String, Set<KeywordSpec>> keywords = new LinkedHashMap<>();
        private final Map<Character, String> flags = new LinkedHashMap<>();
        private final Map<String, String> flagValues = new LinkedHashMap<>();
        private boolean anyKeyword = true;
        private boolean anyFlag = true;

        public MagicsArgsBuilder required(String name) {
            if (!optional.isEmpty() || varargs != null) {
                throw new IllegalStateException("What is required stands before what is optional: " + name);
            }
            required.add(name);
            return this;
        }

        public MagicsArgsBuilder optional(String name) {
            optional.add(name);
            return this;
        }

        /** All that is left. */
        public MagicsArgsBuilder varargs(String name) {
            if (varargs != null) {
                throw new IllegalStateException("All that is left is called " + varargs + " already");
            }
            varargs = name;
            return this;
        }

        /** {@code --name value} or {@code --name=value}. */
        public MagicsArgsBuilder keyword(String name, KeywordSpec spec, KeywordSpec... more) {
            keywords.put(name, EnumSet.of(spec, more));
            return this;
        }

        public MagicsArgsBuilder keyword(String name) {
            return keyword(name, KeywordSpec.COLLECT);
        }

        /** {@code -shortName}, which means {@code --name=value}. */
        public MagicsArgsBuilder flag(String name, char shortName, String value) {
            flagValues.put(name, value);
            return flag(name, shortName);
        }

        public MagicsArgsBuilder flag(String name, char shortName) {
            keyword(name);
            flags.put(shortName, name);
            return this;
        }

        public MagicsArgsBuilder anyKeyword() {
            anyKeyword = true;
            return this;
        }

        public MagicsArgsBuilder onlyKnownKeywords() {
            anyKeyword = false;
            return this;
        }

        public MagicsArgsBuilder anyFlag() {
            anyFlag = true;
            return this;
        }

        public MagicsArgsBuilder onlyKnownFlags() {
            anyFlag = false;
            return this;
        }

        public MagicsArgs build() {
            return new MagicsArgs(this);
        }
    }

    /**
     * The values by name; what was not given has none.
     *
     * @throws MagicArgsParseException if they are not what the magic takes
     */
    public Map<String, List<String>> parse(List<String> arguments) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        required.forEach(name -> values.put(name, new ArrayList<>()));
        optional.forEach(name -> values.put(name, new ArrayList<>()));
        if (varargs != null) {
            values.put(varargs, new ArrayList<>());
        }
        keywords.keySet().forEach(name -> values.put(name, new ArrayList<>()));
        Deque<String> positions = new ArrayDeque<>(required);
        positions.addAll(optional);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            if (argument.matches("--[^=]+(=.*)?")) {
                keyword(argument.substring(2), rest, values);
            } else if (argument.matches("-[a-zA-Z]+")) {
                argument.substring(1).chars().forEach(letter -> flag((char) letter, values));
            } else {
                String name = positions.isEmpty() ? varargs : positions.remove();
                if (name == null) {
                    throw new MagicArgsParseException("One argument too many: %s. It takes: %s", argument, this);
                }
                values.get(name).add(argument);
            }
        }
        int missing = positions.size() - optional.size();
        if (missing > 0) {
            throw new MagicArgsParseException("Missing: %s. It takes: %s", positions.stream().limit(missing).toList(), this);
        }
        return values;
    }

    private void keyword(String text, Deque<String> rest, Map<String, List<String>> values) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (!anyKeyword && !keywords.containsKey(name)) {
            throw new MagicArgsParseException("There is no --%s. It takes: %s", name, this);
        }
        if (equals < 0 && rest.isEmpty()) {
            throw new MagicArgsParseException("--%s needs a value behind it", name);
        }
        add(name, equals < 0 ? rest.remove() : text.substring(equals + 1), values);
    }

    private void flag(char letter, Map<String, List<String>> values) {
        String name = flags.getOrDefault(letter, String.valueOf(letter));
        if (!anyFlag && !keywords.containsKey(name)) {
            throw new MagicArgsParseException("There is no -%s. It takes: %s", letter, this);
        }
        add(name, flagValues.getOrDefault(name, ""), values);
    }

    private void add(String name, String value, Map<String, List<String>> values) {
        List<String> of = values.computeIfAbsent(name, any -> new ArrayList<>());
        Set<KeywordSpec> spec = keywords.getOrDefault(name, EnumSet.of(KeywordSpec.COLLECT));
        if (spec.contains(KeywordSpec.ONCE) && !of.isEmpty()) {
            throw new MagicArgsParseException("--%s may be given only once", name);
        }
        if (spec.contains(KeywordSpec.REPLACE)) {
            of.clear();
        }
        of.add(value);
    }

    /** How a call looks. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(required);
        optional.forEach(name -> parts.add("[" + name + "]"));
        if (varargs != null) {
            parts.add(varargs + "...");
        }
        flags.keySet().forEach(letter -> parts.add("-" + letter));
        keywords.keySet().stream().filter(name -> !flags.containsValue(name)).forEach(name -> parts.add("--" + name));
        return String.join(" ", parts);
    }
}
