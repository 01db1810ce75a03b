package elara.helpers;

import elara.helpers.matrices.MatrixView;
import elara.helpers.output.View;
import elara.helpers.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Named matrices, the steps of a computation: {@code Matrices.of("X", X).and("Z = XW", Z)}. They stand side by side, or,
 * with {@link #steps}, one below the other with each formula beside its result. Shown when this is the last value of a
 * cell, or by {@code display}.
 *
 * <p>A name is plain text, or LaTeX between dollar signs where the notebook typesets it: {@code "$Q = XW_Q$"}.
 * Colours are relative to the largest number of each matrix: blue below zero, orange above.
 */
public final class Matrices implements View {
    private final List<MatrixView> views;
    private final boolean below;

    private Matrices(List<MatrixView> views, boolean below) {
        this.views = views;
        this.below = below;
    }

    /** The first matrix and its name; arrays of any rank. */
    public static Matrices of(String name, INDArray matrix) {
        return new Matrices(List.of(), false).and(name, matrix);
    }

    /** These matrices and one more. */
    public Matrices and(String name, INDArray matrix) {
        List<MatrixView> more = new ArrayList<>(views);
        more.add(new MatrixView(name, matrix, List.of(), List.of()));
        return new Matrices(more, below);
    }

    /** These matrices and a number, such as the loss they lead to. */
    public Matrices and(String name, double number) {
        return and(name, Nd4j.scalar(number));
    }

    /**
     * Names the rows of the matrix added last.
     *
     * @throws IllegalArgumentException if there are not as many labels as rows
     */
    public Matrices rows(String... labels) {
        return withLast(views.get(views.size() - 1).withRows(labels));
    }

    /**
     * Names the columns of the matrix added last.
     *
     * @throws IllegalArgumentException if there are not as many labels as columns
     */
    public Matrices columns(String... labels) {
        return withLast(views.get(views.size() - 1).withColumns(labels));
    }

    private Matrices withLast(MatrixView view) {
        List<MatrixView> changed = new ArrayList<>(views);
        changed.set(changed.size() - 1, view);
        return new Matrices(changed, below);
    }

    /** The same as numbered steps, one below the other: the formula, and beside it what comes out. */
    public Matrices steps() {
        return new Matrices(views, true);
    }

    @Override
    public String html() {
        if (!below) {
            return views.stream().map(MatrixView::html).collect(Collectors.joining("", "<div>", "</div>"));
        }
        StringBuilder html = new StringBuilder("<div style=\"display:inline-grid;grid-template-columns:auto auto 1fr;"
            + "gap:10px 18px;align-items:center;margin:4px 0\">");
        for (int step = 0; step < views.size(); step++) {
            MatrixView view = views.get(step);
            html.append("<div style=\"opacity:0.7\">").append(step + 1).append("</div><div style=\"font-size:120%\">")
                .append(Html.escape(view.name())).append("<div style=\"font-size:80%;opacity:0.8\">").append(view.shape())
                .append("</div></div><div>").append(view.body()).append("</div>");
        }
        return html.append("</div>").toString();
    }

    @Override
    public String text() {
        return views.stream().map(MatrixView::text).collect(Collectors.joining("\n\n"));
    }

    /** The matrices as text, one below the other. */
    @Override
    public String toString() {
        return text();
    }
}
