package elara.server.maven;

/** What a cell asks for, and what is resolved together with what earlier cells asked for. */
public sealed interface Root permits Coordinate, Pom {

    /** Text that decides what the root resolves to, or null if more than a text decides it. */
    String cacheKey();
}
