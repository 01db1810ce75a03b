package elara.helpers.charts;

import elara.helpers.Charts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The course's font, and a clear sentence on a machine that has none. */
public final class Fonts {
    private static final String MISSING = "Charts need a font and this machine has none. "
        + "Install one, on Debian and Ubuntu with \"sudo apt install fontconfig fonts-dejavu-core\", "
        + "then restart the kernel.";

    private static final Set<Integer> WARNED = ConcurrentHashMap.newKeySet();

    static {
        // Charts become pictures: no window is ever opened, and none must be possible on a server without a screen.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Fonts() {
    }

    public static Font plain(float points) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(points));
    }

    public static Font bold(float points) {
        return new Font(Font.SANS_SERIF, Font.BOLD, Math.round(points));
    }

    /** Fails with one sentence where text cannot be drawn. */
    public static void require() {
         require(() -> new TextLayout("Elara", plain(12), new FontRenderContext(null, true, true)));
    }

    /**
     * Says on standard error which characters of a text no font of this machine has, each of them once: the reader sees
     * empty boxes in their place.
     */
    static void warn(String text) {
        Font font = plain(12);
        String missing = text.codePoints().filter(c -> !font.canDisplay(c) && !Character.isISOControl(c) && WARNED.add(c)).distinct()
            .limit(10).mapToObj(Character::toString).collect(Collectors.joining());
        if (!missing.isEmpty()) {
            System.err.println("No font of this machine has the characters " + missing + ", so the chart shows boxes instead. "
                + "For Chinese install one, on Debian and Ubuntu with \"sudo apt install fonts-wqy-microhei\", then restart the kernel.");
        }
    }

    /** @param probe lays out some text; without fonts Java 17 throws an Error there and Java 25 an exception */
    public static void require(Supplier<TextLayout> probe) {
        try {
            probe.get();
        } catch (LinkageError | InternalError | RuntimeException e) {
            throw new IllegalStateException(MISSING, e);
        }
    }
}
