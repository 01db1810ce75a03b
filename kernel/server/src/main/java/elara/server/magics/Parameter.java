package elara.server.magics;

/**
 * What can be given to a magic.
 *
 * @param name as it is written, with what follows it: {@code file}, {@code --from repository}, {@code -v}
 * @param meaning one line, without a full stop
 */
public record Parameter(String name, String meaning) {

    /** Whether it is an option, which begins with a minus sign; the word itself is {@link #word}. */
    public boolean isOption() {
        return name.startsWith("-");
    }

    /** What follows its first word: the value of an option, empty if it has none. */
    public String value() {
        return name.substring(word().length()).strip();
    }

    /** The first word of its name: what is typed of an option. */
    public String word() {
        return name.split(" ", 2)[0];
    }
}
