package elara.helpers;

import elara.display.MimeBundle;
import elara.display.Renderer;

/** {@link Matrices} side by side. */
public final class MatricesRenderer implements Renderer<Matrices> {
    @Override
    public Class<Matrices> type() {
        return Matrices.class;
    }

    @Override
    public MimeBundle render(Matrices matrices) {
        return MimeBundle.of("text/html", matrices.html()).with(MimeBundle.TEXT, matrices.toString());
    }
}
