package elara.helpers;

import elara.display.MimeBundle;
import elara.display.Renderer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** ND4J arrays: shape and aligned values on a colour scale, as HTML and as text. */
public final class MatrixRenderer implements Renderer<INDArray> {
    @Override
    public Class<INDArray> type() {
        return INDArray.class;
    }

    @Override
    public MimeBundle render(INDArray array) {
        MatrixView view = new MatrixView("", array);
        return MimeBundle.of("text/html", view.html()).with(MimeBundle.TEXT, view.text());
    }
}
