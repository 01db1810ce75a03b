package elara.wire;

import java.util.List;
import java.util.Map;

/** One frame between kernel JVM and session JVM. */
public record Frame(FrameType type, List<Object> fields) {
    /** The i-th field as a number. */
    public long number(int i) {
        return ((Number) fields.get(i)).longValue();
    }

    /** The i-th field as text, or null. */
    public String text(int i) {
        return (String) fields.get(i);
    }

    /** The i-th field as a truth value. */
    public boolean flag(int i) {
        return (Boolean) fields.get(i);
    }

    /** The i-th field as bytes. */
    public byte[] bytes(int i) {
        return (byte[]) fields.get(i);
    }

    /** The i-th field as a list. */
    @SuppressWarnings("unchecked") // the codec makes only such lists
    public List<Object> list(int i) {
        return (List<Object>) fields.get(i);
    }

    /** The i-th field as a map. */
    @SuppressWarnings("unchecked") // the codec makes only such maps
    public Map<String, Object> map(int i) {
        return (Map<String, Object>) fields.get(i);
    }
}
