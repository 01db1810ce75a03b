package elara.helpers.text;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Single values as text short enough for the cell of a table. */
public final class Values {
    private static final int MAX_ELEMENTS = 10;

    private Values() {
    }

    /** A number in short, the shape of a matrix, the elements of short arrays and collections, the size of long ones. */
    public static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Numbers.text(((Number) value).doubleValue());
        }
        if (value instanceof INDArray array) {
            return array.isScalar() ? Numbers.text(array.getDouble(0)) : Shapes.of(array);
        }
        if (value instanceof Collection<?> elements && elements.size() > MAX_ELEMENTS) {
            return elements.size() + " elements";
        }
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            // Only deepToString takes arrays of every type, and only within another array.
            String inBrackets = length > MAX_ELEMENTS ? "" : Arrays.deepToString(new Object[] {value});
            return length > MAX_ELEMENTS ? length + " elements" : inBrackets.substring(1, inBrackets.length() - 1);
        }
        return String.valueOf(value);
    }
}
