package elara.server.compiler;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac. What it has read of libraries is kept from task to task, which saves most of a task's time; what it knows of cells is
 * forgotten after each, since their classes change. One task runs at a time.
 */
final class Javac {
    /** Work with a task, which is only valid meanwhile. */
    interface Work<T> {
        T on(JavacTaskImpl task) throws IOException;
    }

    private List<String> options;
    private final List<Path> classpath = new ArrayList<>();
    private final LibraryJars jars = new LibraryJars();
    private final LibraryFolders folders = new LibraryFolders();
    /** These are made when they are needed first: the kernel has more urgent things to do when it starts. */
    private StandardJavaFileManager disk;
    private ClassFiles files;
    private JavacTaskPool pool;
    private final Processing processing;
    private Problems problems = new Problems();
    private boolean classpathChanged;
    private volatile BooleanSupplier stop = () -> false;

    /** With the options of every task. */
    Javac(List<String> options) {
        this.options = List.copyOf(options);
        processing = new Processing(options);
    }

    private void start() {
        if (files == null) {
            disk = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
            files = new ClassFiles(disk, jars);
            pool = new JavacTaskPool(1);
            setClasspath();
        }
    }

    private void setClasspath() {
        try {
            disk.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the entries exist; what cannot be read of them is no error here
        }
    }

    /** What was read of the class path is read again. */
    void rereadLibraries() {
        jars.forgetChanged();
        classpathChanged = true;
    }

    /** Other options from now on; what was read of libraries may have been read with the old ones. */
    void useOptions(List<String> others) {
        if (!options.equals(others)) {
            options = List.copyOf(others);
            processing.useOptions(options);
            forget();
        }
    }

    /** Adds jars and folders; their classes may stand before those that are known. */
    void addToClasspath(List<Path> entries) {
        start();
        classpath.addAll(entries);
        folders.add(entries);
        setClasspath();
        processing.addToClasspath(entries);
        classpathChanged = true;
    }

    /** The jars and folders. */
    List<Path> classpath() {
        return List.copyOf(classpath);
    }

    /** The jars among them. */
    LibraryJars jars() {
        return jars;
    }

    /** What the last task said. */
    Problems problems() {
        return problems;
    }

    /** What the last task has compiled. */
    Map<String, ClassFile> takeOutput() {
        return files.takeOutput();
    }

    /** Whether annotation processors have generated a source in the task that runs, or ran last. */
    boolean hasGenerated() {
        return files.hasSources();
    }

    /** The sources that annotation processors have generated in the last task, by the binary names of their classes. */
    Map<String, GeneratedFile> takeSources() {
        return files.takeSources();
    }

    /** The pieces that have annotations, if a processor of the class path is for one of them. */
    List<Piece> annotated(Collection<Piece> pieces) {
        return processing.annotated(pieces);
    }

    /** Any thread may have annotation processors end; returns at once. */
    void interrupt() {
        processing.interrupt();
    }

    /** The same, if what they work for is to stop. */
    void interruptStopped() {
        if (stop.getAsBoolean()) {
            processing.interrupt();
        }
    }

    /** From now on tasks end when {@code asked} is true; they look at it with each class. */
    void stopWhen(BooleanSupplier asked) {
        stop = asked;
    }

    /** Ends a task that is to stop. */
    void checkStopped() {
        if (stop.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    /** Parses units; nothing in them is looked up. */
    <T> T parse(List<GeneratedUnit> units, Work<T> work) {
        return run(units, List.of(), false, work);
    }

    /** Works with units whose names are looked up, also among the classes of earlier cells that are {@code visible}. */
    <T> T compile(List<GeneratedUnit> units, Collection<ClassFile> visible, Work<T> work) {
        return run(units, visible, true, work);
    }

    /**
     * Works with units, with the annotation processors of the class path if one is for annotations of {@code pieces}.
     *
     * @throws ProcessorException if a processor fails, takes too long or is interrupted
     */
    <T> T compile(List<GeneratedUnit> units, Collection<Piece> pieces, Collection<ClassFile> visible, Work<T> work) {
        List<Piece> annotated = annotated(pieces);
        return annotated.isEmpty() ? compile(units, visible, work) : process(units, visible, annotated, work);
    }

    private void begin(Collection<ClassFile> visible) {
        start();
        problems = new Problems();
        files.show(visible);
        files.takeOutput();
        files.takeSources();
    }

    private <T> T process(List<GeneratedUnit> units, Collection<ClassFile> visible, List<Piece> annotated, Work<T> work) {
        begin(visible);
        try {
            return processing.run(units, files, problems, annotated, work);
        } catch (ProcessorException e) {
            if (e.leftBehind()) {
                files.leave();
                files = null; // the next task gets others
            }
            throw e;
        } finally {
            if (files != null) {
                files.show(List.of());
            }
        }
    }

    private <T> T run(List<GeneratedUnit> units, Collection<ClassFile> visible, boolean looksUp, Work<T> work) {
        begin(visible);
        try {
            return pool.getTask(Writer.nullWriter(), files, problems, options, null, units, task -> work(task, looksUp, visible, work));
        } finally {
            files.show(List.of());
        }
    }

    private <T> T work(JavacTask task, boolean looksUp, Collection<ClassFile> visible, Work<T> work) {
        Context context = ((JavacTaskImpl) task).getContext(); // the task lets go of it when it has generated classes
        try {
            if (looksUp && folders.haveChanged() | classpathChanged) {
                KnownClasses.of(context).forgetLibraries();
                classpathChanged = false;
            }
            task.addTaskListener(new Stopping());
            return work.on((JavacTaskImpl) task);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // sources and classes are in memory
        } finally {
            if (looksUp) {
                KnownClasses known = KnownClasses.of(context);
                known.forgetCells(visible);
                if (!problems.errors().isEmpty()) {
                    known.forgetMissing();
                }
            }
        }
    }

    /** Whoever stops what a task does has to do it from within, since javac looks at nothing else meanwhile. */
    private final class Stopping implements TaskListener {
        @Override
        public void started(TaskEvent event) {
            checkStopped();
        }

        @Override
        public void finished(TaskEvent event) {
            checkStopped();
        }
    }

    /** A task was to stop. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException() {
            super("stopped", null, false, false);
        }
    }

    /** Forgets what has been read of libraries, too. */
    void forget() {
        pool = new JavacTaskPool(1);
    }
}
