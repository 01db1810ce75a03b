package elara.widgets;

/** Pages below each other that unfold; at first none is. */
public final class Accordion extends Pages<Accordion> {
    /** A box without pages. */
    public Accordion() {
        super("Accordion");
    }
}
