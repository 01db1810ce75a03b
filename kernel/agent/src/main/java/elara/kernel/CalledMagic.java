package elara.kernel;

import elara.display.Display;
import java.util.List;

/** What {@code %name} and {@code %%name} on their own become in a cell, if the notebook's code has defined them: their value is shown. */
public final class CalledMagic {
    private CalledMagic() {
    }

    /** Called by cells. */
    public static void line(String name, List<String> arguments) {
        show(Kernel.lineMagic(name, arguments));
    }

    /** Called by cells. */
    public static void cell(String name, List<String> arguments, String body) {
        show(Kernel.cellMagic(name, arguments, body));
    }

    private static void show(Object value) {
        if (value instanceof List<?> lines && lines.stream().allMatch(String.class::isInstance)) {
            lines.forEach(System.out::println); // such as what a program has printed
        } else if (value != null) {
            Display.display(value);
        }
    }
}
