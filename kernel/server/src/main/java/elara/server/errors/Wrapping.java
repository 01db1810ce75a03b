package elara.server.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks long messages between words: JupyterLab breaks them anywhere. */
final class Wrapping {
    private static final int WIDTH = 80;
    /** Blanks that are not in code between backticks. */
    private static final Pattern WORDS = Pattern.compile(" (?=(?:[^`]*`[^`]*`)*[^`]*$)");

    private Wrapping() {
    }

    /**
     * Lines to show.
     *
     * @param head what stands before the text, coloured
     * @param indent what the lines behind the first begin with
     */
    static List<String> of(String head, String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        int width = Ansi.plain(head).length();
        boolean begins = true;
        for (String word : WORDS.split(text, -1)) {
            if (!begins && width + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                width = indent.length();
                begins = true;
            }
            line.append(begins ? "" : " ").append(word);
            width += word.length() + (begins ? 0 : 1);
            begins = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
