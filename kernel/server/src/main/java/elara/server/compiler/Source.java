package elara.server.compiler;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The Java source of a cell. */
public final class Source {
    private final String name;
    private final String text;
    /** Where each line but the first begins: asked for of every piece, which are many in a long cell. */
    private int[] lineStarts;

    /**
     * Source.
     *
     * @param name what messages and stack traces call the cell, such as {@code In[3]}
     * @param text all of it, on the lines it has in the cell
     */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** What messages and stack traces call the cell. */
    public String name() {
        return name;
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** The line of an offset, from 1 on. */
    public int line(int offset) {
        if (lineStarts == null) {
            lineStarts = IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n').map(at -> at + 1).toArray();
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        return 1 + (found >= 0 ? found + 1 : -found - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && source.name.equals(name) && source.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
