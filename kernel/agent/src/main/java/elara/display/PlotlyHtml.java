package elara.display;

import java.util.UUID;

/** A figure of Plotly as HTML: the browser loads Plotly's JavaScript from the network, once a page. */
final class PlotlyHtml {
    private static final String SOURCE = "https://cdn.plot.ly/plotly-2.35.2.min.js";

    /** Makes the JavaScript that draws into an element. */
    interface Script {
        String drawInto(String elementId) throws ReflectiveOperationException;
    }

    private PlotlyHtml() {
    }

    /** Its HTML, which says what is missing where there is no network. */
    static MimeBundle of(Script script) throws ReflectiveOperationException {
        String id = "plotly_" + UUID.randomUUID().toString().replace("-", "");
        String draw = script.drawInto(id).replaceAll("</?script[^>]*>", "");
        String html = """
            <div id="%s"></div>
            <script>
            (() => {
              const draw = () => {
            %s
              };
              if (window.Plotly) { draw(); return; }
              const loading = window.elaraPlotly ??= new Promise((loaded, failed) => {
                const script = document.createElement('script');
                Object.assign(script, {src: '%s', onload: loaded, onerror: failed});
                document.head.append(script);
              });
              loading.then(draw, () => {
                document.getElementById('%s').textContent = 'This chart needs the network: Plotly could not be loaded from %s';
                delete window.elaraPlotly;
              });
            })();
            </script>
            """.formatted(id, draw, SOURCE, id, SOURCE);
        return MimeBundle.of("text/html", html).with(MimeBundle.TEXT, "Plotly figure");
    }
}
