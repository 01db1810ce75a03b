package elara.helpers.renderers;

import elara.display.MimeBundle;
import elara.display.Renderer;
import elara.display.TextFormat;
import elara.helpers.Formula;
import elara.helpers.Tables;
import elara.helpers.matrices.MatrixView;
import elara.helpers.networks.NetworkView;
import elara.helpers.output.View;
import elara.helpers.tables.RecordTable;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What the kernel shows of values that are the last of a cell or in {@code display}: a class for each type, which the kernel
 * finds by {@code META-INF/services/elara.display.Renderer}. Without the kernel nothing loads this class.
 */
public final class Renderers {
    private Renderers() {
    }

    private static MimeBundle bundle(View view) {
        return MimeBundle.of("text/html", view.html()).with(MimeBundle.TEXT, view.text());
    }

    /** Whatever of the helpers is a view already. */
    public static final class OfView implements Renderer<View> {
        @Override
        public Class<View> type() {
            return View.class;
        }

        @Override
        public MimeBundle render(View view) {
            return bundle(view);
        }
    }

    /** ND4J arrays: shape, type and aligned values on a colour scale. */
    public static final class OfMatrix implements Renderer<INDArray> {
        @Override
        public Class<INDArray> type() {
            return INDArray.class;
        }

        @Override
        public MimeBundle render(INDArray array) {
            return bundle(new MatrixView(array));
        }
    }

    /** Formulas, typeset. */
    public static final class OfFormula implements Renderer<Formula> {
        @Override
        public Class<Formula> type() {
            return Formula.class;
        }

        @Override
        public MimeBundle render(Formula formula) {
            return MimeBundle.of("text/latex", "$$" + formula.tex() + "$$").with(MimeBundle.TEXT, formula.tex());
        }
    }

    /** Tablesaw tables. */
    public static final class OfTable implements Renderer<Table> {
        @Override
        public Class<Table> type() {
            return Table.class;
        }

        @Override
        public MimeBundle render(Table table) {
            return bundle(Tables.view(table));
        }
    }

    /** Single columns of Tablesaw tables. */
    @SuppressWarnings("rawtypes") // the type of a renderer is a class, and classes know no type arguments
    public static final class OfColumn implements Renderer<Column> {
        @Override
        public Class<Column> type() {
            return Column.class;
        }

        @Override
        public MimeBundle render(Column column) {
            return bundle(Tables.view((Column<?>) column));
        }
    }

    /** DL4J networks whose layers follow one another. */
    public static final class OfNetwork implements Renderer<MultiLayerNetwork> {
        @Override
        public Class<MultiLayerNetwork> type() {
            return MultiLayerNetwork.class;
        }

        @Override
        public MimeBundle render(MultiLayerNetwork net) {
            return bundle(new NetworkView(net));
        }
    }

    /** DL4J networks whose layers branch and meet. */
    public static final class OfGraph implements Renderer<ComputationGraph> {
        @Override
        public Class<ComputationGraph> type() {
            return ComputationGraph.class;
        }

        @Override
        public MimeBundle render(ComputationGraph net) {
            return bundle(new NetworkView(net));
        }
    }

    /** Records: a table of one row; their text stays the kernel's. */
    public static final class OfRecord implements Renderer<Record> {
        @Override
        public Class<Record> type() {
            return Record.class;
        }

        @Override
        public MimeBundle render(Record value) {
            MimeBundle text = MimeBundle.text(TextFormat.format(value));
            return RecordTable.of(List.of(value)).map(view -> text.with("text/html", view.html())).orElse(text);
        }
    }

    /** Lists: of records of one type a table, of others the kernel's text. */
    @SuppressWarnings("rawtypes") // as above
    public static final class OfList implements Renderer<List> {
        @Override
        public Class<List> type() {
            return List.class;
        }

        @Override
        public MimeBundle render(List list) {
            return RecordTable.of((List<?>) list).map(Renderers::bundle)
                .orElseGet(() -> MimeBundle.text(TextFormat.format(list)));
        }
    }
}
