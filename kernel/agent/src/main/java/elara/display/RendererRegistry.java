package elara.display;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Finds the {@link Renderer} for a value: the built-in ones, those that {@link ServiceLoader} finds on the session's
 * class path, and those registered by hand. Of two for one type, the later wins. What no renderer is for, {@link LibraryRenderers} may know.
 */
public final class RendererRegistry {
    private static final Set<Class<?>> SIMPLE = Set.of(String.class, Integer.class, Long.class, Double.class, Boolean.class,
        Character.class, Float.class, Byte.class, Short.class);

    private final Map<Class<?>, Renderer<?>> byType = new LinkedHashMap<>();
    private volatile boolean undiscovered;

    /** A registry with the built-in renderers. */
    public RendererRegistry() {
        register(new ImageRenderer());
    }

    /** Adds a renderer. */
    public synchronized void register(Renderer<?> renderer) {
        byType.put(renderer.type(), renderer);
    }

    /** The class path has grown: the next {@link #discover} looks for renderers there. */
    public void discoverLater() {
        undiscovered = true;
    }

    /** Whether it has grown since renderers were looked for. */
    public boolean isUndiscovered() {
        return undiscovered;
    }

    /**
     * Adds the renderers that jars on {@code loader}'s class path announce and that are not known yet. Their own code runs.
     *
     * @return what could not be loaded, a sentence each
     */
    public synchronized List<String> discover(ClassLoader loader) {
        if (!undiscovered) {
            return List.of();
        }
        undiscovered = false;
        List<String> problems = new ArrayList<>();
        Set<Class<?>> known = new HashSet<>();
        byType.values().forEach(renderer -> known.add(renderer.getClass()));
        var found = ServiceLoader.load(Renderer.class, loader).stream().iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return problems;
                }
                var provider = found.next();
                if (known.add(provider.type())) {
                    register(provider.get());
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                problems.add("A renderer could not be loaded: " + e.getMessage());
            }
        }
    }

    /**
     * The representations of {@code value}.
     *
     * @param mimeTypes which representations are wanted, all if none is named; a {@code String} is taken as content of
     *     the type named
     * @throws IllegalArgumentException if the value has none of the types wanted
     */
    public MimeBundle render(Object value, String... mimeTypes) {
        List<String> wanted = Arrays.asList(mimeTypes);
        MimeBundle all = renderAll(value, wanted);
        if (wanted.isEmpty()) {
            return all;
        }
        if (value instanceof CharSequence text) {
            for (String mimeType : wanted) {
                all = all.with(mimeType, String.valueOf((Object) text.toString()));
            }
        }
        MimeBundle chosen = all.only(wanted);
        if (chosen.data().isEmpty()) {
            String what = value == null ? "null" : "A " + value.getClass().getSimpleName();
            throw new IllegalArgumentException(what + " can be shown as "
                + String.join(", ", all.data().keySet()) + ", not as " + String.join(", ", wanted));
        }
        return chosen;
    }

    /** Whether a value is shown by no other code than Java's own, which is quick. */
    public boolean isSimple(Object value) {
        return value == null || SIMPLE.contains(value.getClass()) && find(value.getClass()) == null;
    }

    private MimeBundle renderAll(Object value, List<String> wanted) {
        if (value instanceof MimeBundle bundle) {
            return bundle.withText();
        }
        Renderer<Object> renderer = value == null ? null : find(value.getClass());
        if (renderer == null) {
            return MimeBundle.text(TextFormat.format(value));
        }
        MimeBundle bundle = renderer.render(value, wanted);
        return bundle.data().containsKey(MimeBundle.TEXT)
            ? bundle
            : bundle.with(MimeBundle.TEXT, TextFormat.format(value));
    }

    @SuppressWarnings("unchecked") // a renderer is only found for its own type and subtypes
    private synchronized Renderer<Object> find(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            if (byType.containsKey(c)) {
                return (Renderer<Object>) byType.get(c);
            }
        }
        Deque<Class<?>> interfaces = new ArrayDeque<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            interfaces.addAll(Arrays.asList(c.getInterfaces()));
        }
        while (!interfaces.isEmpty()) {
            Class<?> next = interfaces.remove();
            if (byType.containsKey(next)) {
                return (Renderer<Object>) byType.get(next);
            }
            interfaces.addAll(Arrays.asList(next.getInterfaces()));
        }
        Renderer<Object> ofLibrary = LibraryRenderers.find(type);
        return ofLibrary != null ? ofLibrary : (Renderer<Object>) byType.get(Object.class);
    }
}
