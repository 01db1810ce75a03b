package elara.helpers.output;

/** What the helpers make of a value: a piece of HTML for notebooks, and text for wherever HTML is not shown. */
public interface View {
    /** HTML that reads on light and dark pages; all text in it is escaped. */
    String html();

    /** The same as text of one font width, without a line break at its end. */
    String text();
}
