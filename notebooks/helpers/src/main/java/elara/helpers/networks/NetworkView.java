package elara.helpers.networks;

import elara.helpers.output.View;
import elara.helpers.tables.TableView;
import elara.helpers.text.Html;
import elara.helpers.text.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A DL4J network: a drawing, and its layers with shapes and parameters as a table. */
public final class NetworkView implements View {
    private final String title;
    private final List<NetworkLayers.Entry> layers;
    private final boolean initialized;
    private final boolean branches;

    public NetworkView(MultiLayerNetwork net) {
        this("MultiLayerNetwork", NetworkLayers.of(net), net.isInitCalled(), false);
    }

    public NetworkView(ComputationGraph net) {
        this("ComputationGraph", NetworkLayers.of(net), net.getLayers() != null, true);
    }

    private NetworkView(String kind, List<NetworkLayers.Entry> layers, boolean initialized, boolean branches) {
        this.layers = layers;
        this.initialized = initialized;
        this.branches = branches;
        long parameters = layers.stream().mapToLong(NetworkLayers.Entry::parameterCount).sum();
        // Double is the course's own type, float a trap.
        String type = layers.stream().flatMap(layer -> layer.parameters().values().stream()).map(INDArray::dataType)
            .filter(each -> each != DataType.DOUBLE).findFirst().map(each -> ", " + each.name().toLowerCase(Locale.ROOT)).orElse("");
        title = kind + (initialized ? ": " + parameters + (parameters == 1 ? " parameter" : " parameters") + type : "");
    }

    private TableView table() {
        List<TableView.Column> columns = new ArrayList<>(List.of(
            column("layer", NetworkLayers.Entry::name),
            column("type", NetworkLayers.Entry::kind),
            column("activation, loss", NetworkLayers.Entry::function),
            column("output", NetworkLayers.Entry::output),
            column("weights", layer -> shapes(layer.parameters())),
            new TableView.Column("parameters", true,
                layers.stream().map(layer -> initialized ? Long.toString(layer.parameterCount()) : "?").toList())));
        if (branches) {
            columns.add(column("takes", layer -> String.join(", ", layer.inputs())));
        }
        return new TableView(title, columns, "");
    }

    private TableView.Column column(String name, Function<NetworkLayers.Entry, String> cell) {
        return new TableView.Column(name, false, layers.stream().map(cell).toList());
    }

    private static String shapes(Map<String, INDArray> parameters) {
        return parameters.entrySet().stream().map(each -> each.getKey() + " " + Shapes.of(each.getValue()))
            .collect(Collectors.joining(", "));
    }

    private Set<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        if (!initialized) {
            notes.add("This network has no parameters yet: call init() first.");
        }
        layers.forEach(layer -> notes.addAll(NetworkTraps.of(layer.conf())));
        return notes;
    }

    @Override
    public String html() {
        String drawing = UnitDrawing.fits(layers) ? new UnitDrawing(layers).html() : new LayerDrawing(layers).html();
        String notes = notes().stream().map(note -> "<div>⚠ " + Html.escape(note) + "</div>").collect(Collectors.joining());
        return drawing + table().html() + notes;
    }

    @Override
    public String text() {
        return table().text() + notes().stream().map(note -> "\n⚠ " + note).collect(Collectors.joining());
    }
}
