package elara.helpers;

import elara.helpers.matrices.MatrixGrid;
import elara.helpers.text.Numbers;
import elara.helpers.text.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A line of mathematics with real numbers in it, typeset where it is shown:
 * {@code Formula.of("Z = XW = ", X, W, " = ", Z)}.
 *
 * @param tex LaTeX, without dollar signs around it
 */
public record Formula(String tex) {
    /** Puts LaTeX texts, matrices (ND4J arrays of rank 0 to 2) and numbers behind each other. */
    public static Formula of(Object... parts) {
        return new Formula(Arrays.stream(parts).map(Formula::part).collect(Collectors.joining()));
    }

    private static String part(Object part) {
        if (part instanceof INDArray array) {
            return array.isScalar() ? number(Numbers.text(array.getDouble(0))) : matrix(array);
        }
        return part instanceof Number number ? number(Numbers.text(number.doubleValue())) : String.valueOf(part);
    }

    private static String matrix(INDArray array) {
        if (array.rank() > 2) {
            throw new IllegalArgumentException("A formula takes matrices; this array has the shape " + Shapes.of(array)
                + ". Take one of its matrices with slice(0)");
        }
        MatrixGrid grid = new MatrixGrid(array.rank() == 2 ? array : array.reshape(1, array.length()),
            List.of(), List.of());
        StringBuilder tex = new StringBuilder("\\begin{pmatrix}");
        for (int row = 0; row < grid.rows(); row++) {
            tex.append(row == 0 ? "" : "\\\\");
            for (int column = 0; column < grid.columns(); column++) {
                tex.append(column == 0 ? "" : "&").append(number(grid.text(row, column)));
            }
            tex.append(grid.hasMoreColumns() ? "&\\cdots" : "");
        }
        return tex.append(grid.hasMoreRows() ? "\\\\\\vdots" : "").append("\\end{pmatrix}").toString();
    }

    private static String number(String text) {
        return text.replaceFirst("e(-?\\d+)$", "\\\\cdot10^{$1}").replace("Infinity", "\\infty")
            .replace("NaN", "\\mathrm{NaN}");
    }

    /** The LaTeX source. */
    @Override
    public String toString() {
        return tex;
    }
}
