package elara.server.errors;

/** What to do where something was taken out of what is empty, or put into what cannot change. */
final class EmptyHints {
    private static final String NOTHING = "java.util.NoSuchElementException";

    private EmptyHints() {
    }

    static String of(Thrown thrown) {
        return switch (thrown.type()) {
            case NOTHING -> thrown.library().stream().anyMatch(frame -> frame.type().startsWith("java.util.Optional"))
                ? "The Optional is empty: ask `isPresent()` first, or give another value with `orElse(…)`."
                : "There is no element (any more): ask `isEmpty()` first, or `hasNext()` of an iterator.";
            case "java.util.EmptyStackException" -> "The stack is empty: ask `isEmpty()` first.";
            case "java.lang.UnsupportedOperationException" -> isCollection(thrown)
                ? "This collection cannot be changed, as those of `List.of`, `Map.of`, `Arrays.asList` and `toList()`. A copy can:"
                    + " `new ArrayList<>(…)`, `new HashMap<>(…)`." : null;
            default -> null;
        };
    }

    private static boolean isCollection(Thrown thrown) {
        return thrown.library().stream().findFirst().map(StackFrame::type).filter(type -> type.startsWith("java.util.ImmutableCollections")
            || type.startsWith("java.util.Collections$") || type.startsWith("java.util.Abstract")).isPresent();
    }
}
