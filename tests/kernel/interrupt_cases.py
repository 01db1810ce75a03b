"""Cells that never end by themselves, and what has to be there for them.

Each prints "started" when it does what its name says. `count` counts while it runs, `precious` is the state to keep.
"""

SETUP = "static volatile long count = 0; int precious = 99;"

USUAL = {
    "sleep": "Thread.sleep(600_000);",
    "busy loop": "while (true) { count++; }",
    "loop that does nothing": "while (true) { }",
    "loop that swallows interrupts":
        "while (true) { try { Thread.sleep(50); count++; } catch (InterruptedException e) { } }",
    "wait for a lock": "var lock = new Object(); synchronized (lock) { lock.wait(); }",
    "regular expression": '"a".repeat(60).matches("(a*)*(a*)*(a*)*(a*)*\\\\1b");',
    "sort": "var numbers = new Random(1).ints(3_000_000).boxed().toList();\n"
            "while (true) { new ArrayList<>(numbers).sort((a, b) -> a.compareTo(b)); }",
    "BigInteger.pow": "BigInteger.ONE.shiftLeft(400_000_000).subtract(BigInteger.ONE).pow(3);",
    "endless stream": "IntStream.generate(() -> 1).sorted().count();",
    "endless collect": "Stream.iterate(1, i -> i % 7).filter(i -> i == 8).toList();",
    "endless output": "while (true) { System.out.println(count++); }",
    "blocked queue": "new LinkedBlockingQueue<Integer>().take();",
    "loop in an object's method": "class Runner { void go() { while (true) { count++; } } }\nnew Runner().go();",
    "static initialiser": "class Endless { static int one = 1; static { while (one == 1) { count++; } } }\nnew Endless();",
    "catch all": "while (true) { try { count++; } catch (Throwable t) { } }",
    "catch all, sleeping": "while (true) { try { Thread.sleep(10); count++; } catch (Throwable t) { } }",
    "catch all in a method": "void go() { while (true) { try { Thread.sleep(10); count++; } catch (Throwable t) { } } }\ngo();",
    "finally that begins again":
        "void again() { try { while (true) { count++; } } finally { again(); } }\nagain();",
    "parallel stream": "IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { count++; Math.sin(i); });",
    "parallel stream of a library":
        "LongStream.range(1, Long.MAX_VALUE).parallel().mapToObj(Long::toString).map(String::length).filter(Objects::isNull).count();",
    "invokeAll": """
        var pool = Executors.newFixedThreadPool(2);
        Callable<Long> task = () -> { while (true) { count++; } };
        pool.invokeAll(List.of(task, task));""",
    "Future.get": """
        var pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> { while (true) { count++; } }).get();""",
    "CompletableFuture.join": "CompletableFuture.runAsync(() -> { while (true) { count++; } }).join();",
    "own ForkJoinPool": """
        var pool = new ForkJoinPool(2);
        pool.submit(() -> IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { count++; Math.sin(i); })).get();""",
    "Thread.join": "var worker = new Thread(() -> { while (true) { count++; } }); worker.start(); worker.join();",
    "threads that swallow interrupts": """
        var worker = new Thread(() -> { while (true) { try { Thread.sleep(5); count++; } catch (Exception e) { } } });
        worker.start(); worker.join();""",
    "threads that catch all": """
        var worker = new Thread(() -> { while (true) { try { count++; } catch (Throwable e) { } } });
        worker.start(); worker.join();""",
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
        one.join();""",
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
        synchronized (lock) { count++; }""",
    "toString while rendering":
        "class Slow { public String toString() { while (true) { count++; } } }\nnew Slow()",
    "toString that catches all":
        "class Slow { public String toString() { while (true) { try { count++; } catch (Throwable t) { } } } }\nnew Slow()",
    "getMessage of an exception":
        "class Slow extends RuntimeException { public String getMessage() { while (true) { count++; } } }\nthrow new Slow();",
    "display": "class Slow { public String toString() { while (true) { count++; } } }\ndisplay(new Slow());",
    "handlers that loop": """
        Runnable loop = () -> { while (true) { count++; } };
        try { loop.run(); } finally { try { loop.run(); } finally { loop.run(); } }""",
}

VIRTUAL_THREADS = {
    "virtual threads": """
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) { each.submit(() -> { while (true) { count++; } }); }
        }""",
    "virtual threads that sleep": """
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) { each.submit(() -> { Thread.sleep(600_000); return 1; }); }
        }""",
}

INPUT = {
    "System.in": "System.in.read();",
    "Scanner": "var scanner = new Scanner(System.in); scanner.nextLine();",
    "input in a thread of the cell":
        "var reader = new Thread(() -> { new Scanner(System.in).nextLine(); }); reader.start(); reader.join();",
}

def announced(body):
    """The cell, which says so when it begins."""
    return f'System.out.println("started");\n{body}'
