package elara.server.compiler;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A processor, of which it is known for how long it has been running, and how it failed. */
final class WatchedProcessor implements Processor {
    private final Processor processor;
    private final DeclaredProcessor declared;
    private final Consumer<Set<String>> onSupported;
    /** When it was called, by the clock of {@link System#nanoTime}; 0 while it is not running. */
    private volatile long since;
    private volatile Throwable failure;

    /** Tells what annotations the processor says that it supports. */
    WatchedProcessor(Processor processor, DeclaredProcessor declared, Consumer<Set<String>> onSupported) {
        this.processor = processor;
        this.declared = declared;
        this.onSupported = onSupported;
    }

    DeclaredProcessor declared() {
        return declared;
    }

    /** For how many nanoseconds it has been running; -1 if it is not. */
    long runsFor() {
        long begin = since;
        return begin == 0 ? -1 : System.nanoTime() - begin;
    }

    /** What it threw; null if it did not. */
    Throwable failure() {
        return failure;
    }

    private <T> T watch(Supplier<T> call) {
        since = System.nanoTime() | 1;
        try {
            return call.get();
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            since = 0;
        }
    }

    @Override
    public Set<String> getSupportedOptions() {
        return watch(processor::getSupportedOptions);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> types = watch(processor::getSupportedAnnotationTypes);
        onSupported.accept(types);
        return types;
    }

    /** Whoever runs a cell has not chosen the processor's version: there is no warning if it is older than the JDK. */
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        watch(() -> {
            processor.init(environment);
            return null;
        });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return watch(() -> processor.process(annotations, round));
    }

    @Override
    public Iterable<? extends Completion> getCompletions(Element element, AnnotationMirror annotation, ExecutableElement member, String typed) {
        return watch(() -> processor.getCompletions(element, annotation, member, typed));
    }
}
