package elara.server.session;

/**
 * The cell that a definition comes from.
 *
 * @param number rises from run to run
 * @param cell what stack traces and messages call it, such as {@code In[3]}
 * @param code all of it
 */
public record Origin(long number, String cell, String code) {
}
