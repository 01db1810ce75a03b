package elara.server.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Processor;

/** The annotation processors of the class path, in a class loader of their own. */
final class LoadedProcessors {
    private final ProcessorJars jars = new ProcessorJars();
    private ProcessorLoader loader;

    /** Adds jars and folders to the class path; what has been loaded might find other classes now. */
    void add(Collection<Path> entries) {
        jars.add(entries);
        unload();
    }

    /** The pieces that have annotations, if there is a processor for one of them. */
    List<Piece> annotated(Collection<Piece> pieces) {
        List<Piece> candidates = pieces.stream().filter(piece -> piece.text().indexOf('@') >= 0).toList();
        if (candidates.isEmpty() || !jars.any()) {
            return List.of(); // as nearly always
        }
        return candidates.stream().filter(piece -> !jars.wanting(Annotations.of(piece)).isEmpty()).toList();
    }

    /**
     * Those for some annotations: new objects, since a processor is only for one task, of classes that are loaded once.
     *
     * @param names of the annotations
     * @param annotated whom an error is told of
     * @throws ProcessorException if one cannot be loaded
     */
    List<WatchedProcessor> load(Set<String> names, Piece annotated) {
        if (loader == null) {
            loader = new ProcessorLoader(jars.entries());
        }
        List<WatchedProcessor> processors = new ArrayList<>();
        for (DeclaredProcessor each : jars.wanting(names)) {
            try {
                Processor processor = loader.loadClass(each.className()).asSubclass(Processor.class).getDeclaredConstructor().newInstance();
                processors.add(new WatchedProcessor(processor, each, supported -> jars.learn(each, supported)));
            } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
                throw ProcessorException.failed(each, " cannot be loaded", e, annotated);
            }
        }
        return processors;
    }

    /** Where they are loaded. */
    ClassLoader loader() {
        return loader;
    }

    /** Has them loaded anew the next time. */
    void unload() {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            loader = null;
        }
    }

    /** The same, while one of them goes on, which may need more of its classes. */
    void abandon() {
        loader = null;
    }
}
