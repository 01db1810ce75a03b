package elara.helpers.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shapes and types in words. */
public final class Shapes {
    private Shapes() {
    }

    /** Such as {@code 4 × 2}; "scalar" for rank 0, "empty" for the array of no shape at all. */
    public static String of(INDArray array) {
        if (array.rank() == 0) {
            return array.isEmpty() ? "empty" : "scalar";
        }
        return Arrays.stream(array.shape()).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }

    /** The shape, and the type unless it is double, the course's own: {@code 4 × 2 float}. */
    public static String withUnusualType(INDArray array) {
        return array.dataType() == DataType.DOUBLE ? of(array) : withType(array);
    }

    /** Such as {@code 4 × 2 double}. */
    public static String withType(INDArray array) {
        return of(array) + " " + array.dataType().name().toLowerCase(Locale.ROOT);
    }
}
