package elara.helpers.checks;

import elara.helpers.output.Output;
import elara.helpers.text.Html;

/** Shows what was checked: a line for each check, or one for several. It is in the theme's own colour, behind a green bar. */
public final class CheckReport {
    private static final String GREEN = "<div style=\"border-left:4px solid #2e9e4f;padding:2px 10px;font-weight:bold\">✓ ";

    /** How many checks have passed that are told in one line; negative where each has its own. */
    private int gathered = -1;

    public void passed(String line) {
        if (gathered >= 0) {
            gathered++;
        } else {
            Output.show(GREEN + Html.escape(line) + "</div>", "✓ " + line);
        }
    }

    public void together(String name, Runnable checks) {
        int before = gathered;
        gathered = 0;
        int count;
        try {
            checks.run();
        } finally {
            count = gathered;
            gathered = before;
        }
        passed(name + ": " + count + (count == 1 ? " check" : " checks"));
    }
}
