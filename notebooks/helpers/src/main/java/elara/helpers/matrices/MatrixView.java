package elara.helpers.matrices;

import elara.helpers.output.View;
import elara.helpers.text.Html;
import elara.helpers.text.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An array under its name, shape and type. A vector of rank 1 is a row; an array of higher rank is a row of matrices, the
 * first {@value #MAX_MATRICES} of them shown and the others counted.
 */
public final class MatrixView implements View {
    static final int MAX_MATRICES = 4;
    private static final String BLOCK = "<div style=\"display:inline-block;margin:4px 18px 4px 0;vertical-align:middle;"
        + "text-align:center\">";

    private final INDArray array;
    private final String name;
    private final List<String> rowLabels;
    private final List<String> columnLabels;

    /** An array that is shown on its own. */
    public MatrixView(INDArray array) {
        this("", array, List.of(), List.of());
    }

    /**
     * @param name may be empty
     * @param rowLabels one for each row of a matrix, or none
     * @param columnLabels one for each column, or none
     * @throws IllegalArgumentException if there are labels, but not as many as rows or columns
     */
    public MatrixView(String name, INDArray array, List<String> rowLabels, List<String> columnLabels) {
        this.name = name;
        this.array = array;
        this.rowLabels = List.copyOf(rowLabels);
        this.columnLabels = List.copyOf(columnLabels);
        requireFit("rows", rowLabels, array.rank() < 2 ? 1 : array.size(-2));
        requireFit("columns", columnLabels, array.rank() < 1 ? 1 : array.size(-1));
    }

    private static void requireFit(String what, List<String> labels, long wanted) {
        if (!labels.isEmpty() && labels.size() != wanted) {
            throw new IllegalArgumentException("This matrix has " + wanted + " " + what + "; the labels are " + labels.size()
                + ": " + String.join(", ", labels));
        }
    }

    public MatrixView withRows(String... labels) {
         return new MatrixView(name, array, List.of(labels), columnLabels);
    }

    public MatrixView withColumns(String... labels) {
         return new MatrixView(name, array, rowLabels, List.of(labels));
    }

    public String name() {
        return name;
    }

    public String shape() {
        return Shapes.withUnusualType(array);
    }

    private String caption() {
        return name.isEmpty() ? Shapes.withType(array) : name + "  (" + shape() + ")";
    }

    /** What is left out, or an empty string. */
    private String rest() {
        List<String> rest = new ArrayList<>(grid(slices().get(0)).rest());
        long matrices = matrices();
        if (matrices > MAX_MATRICES) {
            rest.add(matrices - MAX_MATRICES + " more matrices");
        }
        return rest.isEmpty() ? "" : "… " + String.join(", ", rest);
    }

    private long matrices() {
        long matrices = 1;
        for (int axis = 0; axis < array.rank() - 2; axis++) {
            matrices *= array.size(axis);
        }
        return matrices;
    }

    /** The matrices to show, each of rank 2. */
    private List<INDArray> slices() {
        if (array.rank() == 2) {
            return List.of(array);
        }
        if (array.rank() < 2) {
            return List.of(array.isEmpty() ? array : array.reshape(1, array.length()));
        }
        List<INDArray> slices = new ArrayList<>();
        for (long i = 0; i < Math.min(MAX_MATRICES, matrices()); i++) {
            slices.add(slice(i));
        }
        return slices;
    }

    /** The matrix at a place in row-major order of all axes but the last two. */
    private INDArray slice(long place) {
        INDArray rest = array;
        long stride = matrices();
        long left = place;
        while (rest.rank() > 2) {
            stride /= rest.size(0);
            rest = rest.slice(left / stride, 0);
            left %= stride;
        }
        return rest;
    }

    private MatrixGrid grid(INDArray matrix) {
        return new MatrixGrid(matrix, rowLabels, columnLabels);
    }

    @Override
    public String text() {
        String text = caption() + slices().stream().map(slice -> "\n" + grid(slice).text()).collect(Collectors.joining("\n"));
        return rest().isEmpty() ? text : text + "\n" + rest();
    }

    @Override
    public String html() {
        return BLOCK + "<div style=\"margin-bottom:3px;font-size:110%\">" + Html.escape(caption()) + "</div>" + body()
            + "</div>";
    }

    /** The numbers without name and shape. */
    public String body() {
        String body = slices().stream().map(slice -> grid(slice).html()).collect(Collectors.joining(" "));
        return rest().isEmpty() ? body : body + "<div>" + rest() + "</div>";
    }
}
