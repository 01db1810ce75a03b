package elara.widgets;

import java.util.List;

/** Widgets in rows and columns. */
public final class GridBox extends Box<GridBox> {
    /** A box that puts widgets into columns of equal width, row by row; a {@link Layout} can give them other widths. */
    public GridBox(int columns, Widget... children) {
        super("GridBox", List.of(children));
        layout(new Layout().gridTemplateColumns("repeat(" + columns + ", 1fr)"));
    }
}
