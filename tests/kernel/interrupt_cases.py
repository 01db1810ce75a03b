"""Cells that never end by themselves, and what has to be there for them.

Each says `started()` in the snippet that does what its name says: earlier, the interrupt would come while the kernel compiles
that. `count` counts while it runs, `precious` is the state to keep, `worked()` are milliseconds that threads have computed:
all but those of the JVM itself, which may go on to compile what has run.
"""

SETUP = """
    static volatile long count = 0;
    int precious = 99;
    void started() { System.out.println("started"); }
    long worked() {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).sum() / 1_000_000;
    }"""

USUAL = {
    "sleep": "{ started(); Thread.sleep(600_000); }",
    "busy loop": "{ started(); while (true) { count++; } }",
    "loop that does nothing": "{ started(); while (true) { } }",
    "loop that swallows interrupts":
        "{ started(); while (true) { try { Thread.sleep(50); count++; } catch (InterruptedException e) { } } }",
    "wait for a lock": "var lock = new Object(); synchronized (lock) { started(); lock.wait(); }",
    "regular expression": '{ started(); "a".repeat(60).matches("(a*)*(a*)*(a*)*(a*)*\\\\1b"); }',
    "sort": """
        var numbers = new Random(1).ints(3_000_000).boxed().toList();
        { started(); while (true) { new ArrayList<>(numbers).sort((a, b) -> a.compareTo(b)); } }""",
    "BigInteger.pow": "{ started(); BigInteger.ONE.shiftLeft(400_000_000).subtract(BigInteger.ONE).pow(3); }",
    "endless stream": "{ started(); IntStream.generate(() -> 1).sorted().count(); }",
    "endless collect": "{ started(); Stream.iterate(1, i -> i % 7).filter(i -> i == 8).toList(); }",
    "endless output": "{ started(); while (true) { System.out.println(count++); } }",
    "blocked queue": "{ started(); new LinkedBlockingQueue<Integer>().take(); }",
    "loop in an object's method": "class Runner { void go() { started(); while (true) { count++; } } }\nnew Runner().go();",
    "static initialiser":
        "class Endless { static int one = 1; static { started(); while (one == 1) { count++; } } }\nnew Endless();",
    "counted loop": """
        double sum(int n) { double sum = 0; for (int i = 0; i < n; i++) { sum += Math.sqrt(i) * Math.sin(i); } return sum; }
        { for (int i = 0; i < 30_000; i++) { sum(100); } started(); while (true) { sum(Integer.MAX_VALUE); } }""",
    "catch all": "{ started(); while (true) { try { count++; } catch (Throwable t) { } } }",
    "catch all, sleeping": "{ started(); while (true) { try { Thread.sleep(10); count++; } catch (Throwable t) { } } }",
    "catch all in a method":
        "void go() { started(); while (true) { try { Thread.sleep(10); count++; } catch (Throwable t) { } } }\ngo();",
    "parallel stream": "{ started(); IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { count++; Math.sin(i); }); }",
    "parallel stream of a library": """
        {
            started();
            LongStream.range(1, Long.MAX_VALUE).parallel().mapToObj(Long::toString).map(String::length).filter(Objects::isNull).count();
        }""",
    "invokeAll": """
        var pool = Executors.newFixedThreadPool(2);
        Callable<Long> task = () -> { started(); while (true) { count++; } };
        pool.invokeAll(List.of(task, task));""",
    "Future.get": """
        var pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> { started(); while (true) { count++; } }).get();""",
    "CompletableFuture.join": "CompletableFuture.runAsync(() -> { started(); while (true) { count++; } }).join();",
    "own ForkJoinPool": """
        var pool = new ForkJoinPool(2);
        pool.submit(() -> {
            started();
            IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { count++; Math.sin(i); });
        }).get();""",
    "Thread.join": """
        var worker = new Thread(() -> { started(); while (true) { count++; } });
        { worker.start(); worker.join(); }""",
    "threads that swallow interrupts": """
        var worker = new Thread(() -> { started(); while (true) { try { Thread.sleep(5); count++; } catch (Exception e) { } } });
        { worker.start(); worker.join(); }""",
    "threads that catch all": """
        var worker = new Thread(() -> { started(); while (true) { try { count++; } catch (Throwable e) { } } });
        { worker.start(); worker.join(); }""",
    "threads that catch all, sleeping": """
        var worker = new Thread(() -> { started(); while (true) { try { Thread.sleep(5); count++; } catch (Throwable e) { } } });
        { worker.start(); worker.join(); }""",
    "deadlock of two threads": """
        Object a = new Object(), b = new Object();
        Thread locking(Object first, Object second, CountDownLatch both) {
            var thread = new Thread(() -> {
                synchronized (first) {
                    both.countDown();
                    try { both.await(); } catch (InterruptedException e) { }
                    synchronized (second) { count++; }
                }
            });
            thread.start();
            return thread;
        }
        var both = new CountDownLatch(2);
        Thread one = locking(a, b, both), two = locking(b, a, both);
        { started(); one.join(); }""",
    "lock held by a thread of the cell": """
        var lock = new Object();
        var held = new CountDownLatch(1);
        new Thread(() -> {
            synchronized (lock) {
                held.countDown();
                while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
            }
        }).start();
        held.await();
        { started(); synchronized (lock) { count++; } }""",
    "toString while rendering":
        "class Slow { public String toString() { started(); while (true) { count++; } } }\nnew Slow()",
    "toString that catches all": """
        class Slow { public String toString() { started(); while (true) { try { count++; } catch (Throwable t) { } } } }
        new Slow()""",
    "getMessage of an exception": """
        class Slow extends RuntimeException { public String getMessage() { started(); while (true) { count++; } } }
        throw new Slow();""",
    "display": "class Slow { public String toString() { started(); while (true) { count++; } } }\ndisplay(new Slow());",
}

CONTRIVED = {
    "finally that begins again":
        "void again() { try { while (true) { count++; } } finally { again(); } }\n{ started(); again(); }",
    "handlers that loop": """
        Runnable loop = () -> { while (true) { count++; } };
        { started(); try { loop.run(); } finally { try { loop.run(); } finally { loop.run(); } } }""",
}

VIRTUAL_THREADS = {
    "virtual threads": """
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) { each.submit(() -> { started(); while (true) { count++; } }); }
        }""",
    "virtual threads that sleep": """
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) { each.submit(() -> { Thread.sleep(600_000); return 1; }); }
            started();
        }""",
}

INPUT = {
    "System.in": "{ started(); System.in.read(); }",
    "Scanner": "var scanner = new Scanner(System.in); { started(); scanner.nextLine(); }",
    "input in a thread of the cell": """
        var reader = new Thread(() -> { started(); new Scanner(System.in).nextLine(); });
        { reader.start(); reader.join(); }""",
}

TRAINING_SETUP = """
    %maven elara:helpers:0.1.0
    import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
    import org.deeplearning4j.nn.conf.layers.*;
    import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
    import org.nd4j.linalg.factory.Nd4j;
    var X = Nd4j.rand(256, 20);
    var y = Nd4j.rand(256, 2);
    var net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
        .layer(new DenseLayer.Builder().nIn(20).nOut(50).build())
        .layer(new OutputLayer.Builder().nIn(50).nOut(2).build()).build());
    net.init();"""
TRAINING = "{ started(); while (true) { net.fit(X, y); count++; } }"
