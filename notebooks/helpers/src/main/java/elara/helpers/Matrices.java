package elara.helpers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named matrices side by side, the steps of a computation: {@code Matrices.of("X", X).and("Z = XW", Z)}.
 * Shown when it is the last value of a cell, or by {@code display}.
 */
public final class Matrices {
    private final List<MatrixView> views;

    private Matrices(List<MatrixView> views) {
        this.views = views;
    }

    /** The first matrix and its name. */
    public static Matrices of(String name, INDArray matrix) {
        return new Matrices(List.of()).and(name, matrix);
    }

    /** These matrices and one more, to their right. */
    public Matrices and(String name, INDArray matrix) {
        List<MatrixView> more = new ArrayList<>(views);
        more.add(new MatrixView(name, matrix));
        return new Matrices(more);
    }

    String html() {
        return views.stream().map(MatrixView::html).collect(Collectors.joining("", "<div>", "</div>"));
    }

    /** The matrices as text, one below the other. */
    @Override
    public String toString() {
        return views.stream().map(MatrixView::text).collect(Collectors.joining("\n\n"));
    }
}
