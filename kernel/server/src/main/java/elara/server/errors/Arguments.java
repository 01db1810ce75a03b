package elara.server.errors;

/** The types of the arguments of a call, which javac lists in brackets. */
final class Arguments {
    private Arguments() {
    }

    /** As a reader writes them, separated by commas; lambdas without their bodies. */
    static String plain(String list) {
        String inner = list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
        return inner.replaceAll("->\\s*\\{[^{}]*\\}", "->{ }").replaceAll(",\\s+", ",").replaceAll("\\s+", " ");
    }
}
