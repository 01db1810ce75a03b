package elara.server.help.completion;

/**
 * Something that could stand at the cursor.
 *
 * @param text what is written there
 * @param kind what it is
 * @param signature how it is declared, or what it means, in a line; empty if there is nothing to say
 */
public record Match(String text, Kind kind, String signature) {
}
