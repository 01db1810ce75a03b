package elara.widgets;

/** Pages with tabs to choose from. */
public final class Tab extends Pages<Tab> {
    /** A box without pages; the first that is added is shown. */
    public Tab() {
        super("Tab");
        set("selected_index", 0);
    }
}
