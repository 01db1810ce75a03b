package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.agent.HeldSearch.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldSearchTest {
    private static final String SOURCE = """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.function.*;
        class Dog { Dog self = this; interface Bark { } static class Puppy extends Dog { } }
        enum Breed { TERRIER, PUG { } }
        class Cat { Object friend; Cat next; }
        record Pair(Object a, Object b) { }
        class Own<E> extends AbstractList<E> {
            List<E> inner = new ArrayList<>();
            public E get(int i) { throw new IllegalStateException("the user's code is called"); }
            public int size() { throw new IllegalStateException("the user's code is called"); }
        }
        class Makes { static Supplier<Object> dog() { return () -> new Dog(); } }
        class In$1$1 {
            static Runnable anonymous() { return new Runnable() { public void run() { new Dog(); } }; }
            static TimerTask task() { return new TimerTask() { public void run() { new Dog(); } }; }
            static Runnable local() { class Local implements Runnable { public void run() { new Dog(); } } return new Local(); }
        }
        class Walker extends Thread { Walker(Runnable walk) { super(walk); } }
        class MakesNone { static Supplier<Object> cat() { return () -> new Cat(); }
            static Supplier<Object> of(Object o) { return () -> o; } }
        class Vars {
            static Object none, list, array, empty, map, optional, reference, record, field, chain, lambda, other, captured,
                type, breed, own, anonymous, future, nested, weak, itself, text, entry, wrapped,
                iterator, stream, thread, loader, cleaned, noName, local, started, walker, byThread, executor, scheduled, timer, task;
            static int number;
            static void fill() {
                none = new ArrayList<>(List.of(1, "a", new Cat(), new int[3]));
                list = new ArrayList<>(List.of(1, new Dog()));
                array = new Object[] {null, new Object[] {new Dog()}};
                empty = new Dog[0];
                map = Map.of("rex", new TreeMap<>(Map.of(1, new Dog())));
                optional = Optional.of(new Dog());
                reference = new AtomicReference<>(new AtomicReferenceArray<>(new Object[] {new Dog()}));
                record = new Pair(1, new Pair(null, new Dog()));
                Cat cat = new Cat();
                cat.friend = new Dog();
                field = cat;
                Cat first = new Cat();
                Cat last = first;
                for (int i = 0; i < 50000; i++) { last.next = new Cat(); last = last.next; }
                last.next = first;
                chain = first;
                lambda = Makes.dog();
                other = MakesNone.cat();
                captured = MakesNone.of(new Dog());
                type = Dog.Puppy[].class;
                breed = Set.of(Breed.PUG);
                Own<Object> mine = new Own<>();
                mine.inner.add(new Dog());
                own = mine;
                anonymous = new ArrayList<Object>() {{ add(new Dog()); }};
                future = CompletableFuture.completedFuture(new Dog());
                nested = new Dog.Puppy();
                weak = new java.lang.ref.WeakReference<>(new Dog());
                itself = new Dog();
                text = "REPL.Dog";
                entry = Map.entry(1, new Dog());
                iterator = new ArrayList<Object>(List.of(1, new Dog())).iterator();
                stream = java.util.stream.Stream.of(1, new Dog());
                thread = Thread.currentThread();
                loader = Vars.class.getClassLoader();
                cleaned = java.lang.ref.Cleaner.create().register(new Cat(), () -> { });
                noName = In$1$1.anonymous();
                local = List.of(In$1$1.local());
                started = new Thread(Makes.dog()::get);
                walker = new Walker(In$1$1.local());
                byThread = ThreadLocal.withInitial(Makes.dog());
                ThreadPoolExecutor pool = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
                pool.getQueue().add(In$1$1.local());
                executor = pool;
                ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1);
                later.setThreadFactory(each -> null);
                later.schedule(In$1$1.local(), 1, TimeUnit.HOURS);
                scheduled = later;
                Timer clock = new Timer(true);
                clock.schedule(In$1$1.task(), 1_000_000);
                timer = clock;
                task = new FutureTask<Object>(Makes.dog()::get) { };
                wrapped = Collections.unmodifiableCollection(new ArrayDeque<>(List.of(new Dog())));
            }
        }
        """;

    @TempDir
    Path folder;
    private SessionClassLoader loader;

    @BeforeEach
    void load() throws Exception {
        loader = new SessionClassLoader(getClass().getClassLoader());
        Sources.compile(folder, SOURCE).forEach(loader::add);
        var fill = Class.forName("REPL.Vars", true, loader).getDeclaredMethod("fill");
        fill.setAccessible(true);
        fill.invoke(null);
    }

    private Found find(long millis, int maxObjects, String... variables) {
        List<Object> fields = new ArrayList<>();
        for (String variable : variables) {
            fields.addAll(List.of(variable, "REPL.Vars", variable));
        }
        List<Object> replaced = List.of("REPL.Dog", "REPL.Dog$Puppy", "REPL.Dog$Bark", "REPL.Breed", "REPL.Breed$1", "REPL.NeverLoaded");
        return new HeldSearch(loader, replaced, millis, maxObjects).find(fields);
    }

    @Test
    void findsObjectsWhereverTheyAre() {
        String[] holding = {"list", "array", "empty", "map", "optional", "reference", "record", "field", "lambda", "captured", "type",
            "breed", "own", "anonymous", "future", "nested", "weak", "itself", "entry", "wrapped", "iterator", "stream",
            "noName", "local", "started", "walker", "byThread", "executor", "scheduled", "timer", "task"};
        Found found = find(20_000, 1_000_000, holding);
        assertThat(found.variables()).containsExactly(holding);
        assertThat(found.cut()).isFalse();
    }

    @Test
    void findsNothingElse() {
        Found found = find(20_000, 1_000_000, "none", "chain", "other", "text", "number", "thread", "loader", "cleaned", "missing");
        assertThat(found.variables()).isEmpty();
        assertThat(found.cut()).isFalse();
    }

    @Test
    void objectsThatSeveralVariablesHoldAreLookedAtOnce() {
        assertThat(find(20_000, 60_000, "chain", "chain", "list").variables()).containsExactly("list");
    }

    @Test
    void saysThatThereWereTooManyObjects() {
        Found found = find(20_000, 1000, "list", "chain", "array");
        assertThat(found.variables()).containsExactly("list", "array");
        assertThat(found.cut()).isTrue();
    }

    @Test
    void saysThatTimeIsOver() {
        Found found = find(0, 1_000_000, "chain");
        assertThat(found.variables()).isEmpty();
        assertThat(found.cut()).isTrue();
    }

    @Test
    void knowsWhatAClassFileMentions() {
        byte[] classFile = loader.classFile("REPL.Makes");
        assertThat(ConstantPool.mentions(classFile, Set.of("REPL.Dog"))).isTrue();
        assertThat(ConstantPool.mentions(classFile, Set.of("REPL.Cat", "REPL.Do"))).isFalse();
        assertThat(ConstantPool.mentions(loader.classFile("REPL.Cat"), Set.of("REPL.Cat"))).isTrue();
    }
}
