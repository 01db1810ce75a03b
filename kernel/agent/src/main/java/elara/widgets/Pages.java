package elara.widgets;

import java.util.ArrayList;
import java.util.List;

/**
 * A box that shows one of its widgets at a time.
 *
 * @param <B> the box's own class
 */
abstract class Pages<B extends Pages<B>> extends Box<B> {
    Pages(String name) {
        super(name, List.of());
        set("titles", List.of());
    }

    /** Adds a page. */
    public final B add(String title, Widget page) {
        List<Widget> children = new ArrayList<>(children());
        children.add(page);
        List<Object> titles = listOf(get("titles"));
        titles.add(title);
        set("titles", List.copyOf(titles));
        return with("children", List.copyOf(children));
    }

    /** Sets which page is shown, counted from 0. */
    public final B select(int page) {
        return with("selected_index", page);
    }
}
