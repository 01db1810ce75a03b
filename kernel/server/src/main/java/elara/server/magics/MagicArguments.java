package elara.server.magics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The arguments of a magic: where they end on their line, and how they are split. */
final class MagicArguments {

    private MagicArguments() {
    }

    /**
     * Where the arguments that begin at {@code from} end: at a {@code ;} or at {@code //}, where these are outside of
     * quotes and cannot belong to an argument. A {@code ;} must end a word and {@code //} must be a word of its own,
     * because URLs contain both.
     *
     * @param line text whose last character is the end of the line
     * @return offset after the last character of the arguments, without trailing blanks
     */
    static int end(String line, int from) {
        int end = from;
        boolean quoted = false;
        while (end < line.length()) {
            char c = line.charAt(end);
            if (c == '\\' && isEscape(line, end)) {
                end++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (endsStatement(line, end) || startsComment(line, end))) {
                break;
            }
            end++;
        }
        while (end > from && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * Splits at blanks. Double quotes keep blanks in an argument; {@code \"} is a quote and {@code \\} a backslash. Any
     * other backslash stands for itself, so that {@code C:\data\*.jar} can be written as it is. A placeholder stays as it is written.
     */
    static List<String> split(String text) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        Matcher placeholder = MagicCall.PLACEHOLDER.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && placeholder.region(i, text.length()).lookingAt()) {
                argument.append(placeholder.group());
                i = placeholder.end() - 1;
            } else if (c == '\\' && isEscape(text, i)) {
                argument.append(text.charAt(++i));
            } else if (c == '"' && quoted) {
                arguments.add(argument.toString());
                argument.setLength(0);
                quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (!quoted && isBlank(c)) {
                addUnlessEmpty(arguments, argument);
            } else {
                argument.append(c);
            }
        }
        addUnlessEmpty(arguments, argument);
        return List.copyOf(arguments);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static void addUnlessEmpty(List<String> arguments, StringBuilder argument) {
        if (!argument.isEmpty()) {
            arguments.add(argument.toString());
            argument.setLength(0);
        }
    }

    private static boolean isEscape(String text, int backslash) {
        return backslash + 1 < text.length() && "\"\\".indexOf(text.charAt(backslash + 1)) >= 0;
    }

    private static boolean endsStatement(String line, int at) {
        return line.charAt(at) == ';' && isBlankOrEnd(line, at + 1);
    }

    private static boolean startsComment(String line, int at) {
        return line.startsWith("//", at) && isBlankOrEnd(line, at + 2) && at > 0 && isBlank(line.charAt(at - 1));
    }

    private static boolean isBlankOrEnd(String line, int at) {
        return at >= line.length() || isBlank(line.charAt(at));
    }
}
