package elara.agent;

import elara.display.TextFormat;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of variables for a list of them: each in one line. */
final class VariableValues {
    private static final int MAX_LENGTH = 120;

    private VariableValues() {
    }

    /** The texts by the variables' names; {@code places} are each one's name and class. */
    static Map<String, Object> of(List<Object> places, ClassLoader loader) throws ReflectiveOperationException {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i += 2) {
            String name = (String) places.get(i);
            Field field = Class.forName((String) places.get(i + 1), true, loader).getDeclaredField(name);
            field.setAccessible(true);
            texts.put(name, text(field.get(null)));
        }
        return texts;
    }

    private static String text(Object value) {
        String text;
        try {
            text = TextFormat.format(value).strip();
        } catch (StopException e) {
            throw e;
        } catch (Throwable e) { // of one variable; the others have values all the same
            return "its toString() throws " + e.getClass().getSimpleName();
        }
        String line = text.replaceAll("\\s*\\R\\s*", " ⏎ ");
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }
}
