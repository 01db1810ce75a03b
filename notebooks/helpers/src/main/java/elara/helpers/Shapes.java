package elara.helpers;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shapes in words. */
final class Shapes {
    private Shapes() {
    }

    /** Such as {@code 4 × 2}; "scalar" for rank 0. */
    static String of(INDArray array) {
        return array.rank() == 0 ? "scalar"
            : Arrays.stream(array.shape()).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }
}
