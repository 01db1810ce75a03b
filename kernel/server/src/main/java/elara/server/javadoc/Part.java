package elara.server.javadoc;

/**
 * A part of a comment that can be inherited by itself.
 *
 * @param name of a parameter or exception, with angle brackets for a type parameter; empty for the other kinds
 */
record Part(Kind kind, String name) {
    enum Kind { BODY, PARAMETER, RETURN, THROWS }

    static final Part BODY = new Part(Kind.BODY, "");
    static final Part RETURN = new Part(Kind.RETURN, "");
}
