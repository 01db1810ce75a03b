"""User code finds its libraries from every thread, as with ``java -cp``, also those that come later."""

import pytest

import kernelspecs
from jars import compiled, jar

SOURCES = {
    "Greeting.java": "package lib; public interface Greeting { String text(); }",
    "Hello.java": 'package lib; public class Hello implements Greeting { public String text() { return "hello"; } }',
    "MyDriver.java": """
        package lib; import java.sql.*;
        public class MyDriver implements Driver {
            static { try { DriverManager.registerDriver(new MyDriver()); } catch (SQLException e) { throw new IllegalStateException(e); } }
            public Connection connect(String url, java.util.Properties p) throws SQLException {
                if (!acceptsURL(url)) { return null; }
                return (Connection) java.lang.reflect.Proxy.newProxyInstance(MyDriver.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> method.getName().equals("getCatalog") ? "connected" : null);
            }
            public boolean acceptsURL(String url) { return url.startsWith("jdbc:mine:"); }
            public DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties p) { return new DriverPropertyInfo[0]; }
            public int getMajorVersion() { return 1; }
            public int getMinorVersion() { return 0; }
            public boolean jdbcCompliant() { return false; }
            public java.util.logging.Logger getParentLogger() { return null; }
        }""",
}
SERVICES = {"META-INF/services/lib.Greeting": "lib.Hello\n", "META-INF/services/java.sql.Driver": "lib.MyDriver\n", "lib/note.txt": "a note"}

# Where code can run; each runs CODE, which is an expression of a Callable<String>.
THREADS = {
    "cell": "{0}.call()",
    "thread": "var f = new FutureTask<String>({0}); new Thread(f).start(); f.get()",
    "common pool": "ForkJoinPool.commonPool().submit({0}).get()",
    "CompletableFuture": "Callable<String> c = {0}; CompletableFuture.supplyAsync(() -> {{ try {{ return c.call(); }} catch (Exception e) {{ throw new CompletionException(e); }} }}).get()",
    "parallel stream": "Callable<String> c = {0}; IntStream.range(0, 64).parallel().mapToObj(i -> {{ try {{ Thread.sleep(1); return c.call(); }} catch (Exception e) {{ throw new CompletionException(e); }} }}).distinct().collect(Collectors.joining(\"|\"))",
    "pool": "var pool = Executors.newFixedThreadPool(2); try {{ return_ = pool.submit({0}).get(); }} finally {{ pool.shutdown(); }} return_",
    "timer": "var f = new FutureTask<String>({0}); var t = new java.util.Timer(true); t.schedule(new TimerTask() {{ public void run() {{ f.run(); }} }}, 1); f.get()",
    "virtual thread": "var f = new FutureTask<String>({0}); Thread.class.getMethod(\"startVirtualThread\", Runnable.class).invoke(null, f); f.get()",
}
# What finds libraries in other ways than by the class that asks.
WAYS = {
    "service": "ServiceLoader.load(lib.Greeting.class).findFirst().map(lib.Greeting::text).orElse(\"none\")",
    "context class": "Thread.currentThread().getContextClassLoader().loadClass(\"lib.Hello\").getSimpleName()",
    "system class": "Class.forName(\"lib.Hello\", true, ClassLoader.getSystemClassLoader()).getSimpleName()",
    "system resource": "new String(ClassLoader.getSystemResource(\"lib/note.txt\").openStream().readAllBytes())",
    "context resource": "new String(Thread.currentThread().getContextClassLoader().getResourceAsStream(\"lib/note.txt\").readAllBytes())",
    "driver": "java.sql.DriverManager.getConnection(\"jdbc:mine:x\").getCatalog()",
    "class of a cell": "Class.forName(new OfCell().getClass().getName(), true, ClassLoader.getSystemClassLoader()).getSimpleName()",
}
RESULTS = {"service": "hello", "context class": "Hello", "system class": "Hello", "system resource": "a note", "context resource": "a note",
           "driver": "connected", "class of a cell": "OfCell"}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    return jar(folder / "library.jar", SERVICES, compiled(folder / "sources", SOURCES), "lib")


@pytest.fixture(scope="module")
def loaded(library):
    """All threads are there, and DriverManager has looked for drivers, when the jar comes."""
    with kernelspecs.running(env={"ELARA_SESSION_OPTIONS": "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4"}) as kernel:
        kernel.ok("class OfCell { } String return_ = null; java.sql.DriverManager.getDrivers().hasMoreElements();")
        kernel.ok("IntStream.range(0, 64).parallel().forEach(i -> { try { Thread.sleep(5); } catch (InterruptedException e) { } });")
        kernel.ok(f'%jars "{library}"')
        yield kernel


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("where", THREADS)
def test_libraries_are_found(loaded, where, way):
    if where == "virtual thread" and int(loaded.ok("Runtime.version().feature()").result) < 21:
        return
    outcome = loaded.ok(THREADS[where].format(f"((Callable<String>) () -> {WAYS[way]})"))
    assert outcome.result.strip('"') == RESULTS[way]


def test_after_the_session_has_ended(loaded, library):
    loaded.run("System.exit(1);")
    assert loaded.ok("CompletableFuture.supplyAsync(() -> " + WAYS["service"] + ").get()").result.strip('"') == "hello"


def test_a_java_agent_can_add_to_the_class_path(start_kernel, tmp_path, library):
    source = "package agent; public class Adds { public static void premain(String jar, java.lang.instrument.Instrumentation i) throws Exception { " \
        "i.appendToSystemClassLoaderSearch(new java.util.jar.JarFile(jar)); } }"
    manifest = "Manifest-Version: 1.0\nPremain-Class: agent.Adds\n"
    adding = jar(tmp_path / "adds.jar", {"META-INF/MANIFEST.MF": manifest}, compiled(tmp_path, {"Adds.java": source}), "agent")
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": f'"-javaagent:{adding}={library}"'})
    assert kernel.ok('Class.forName("lib.Hello").getSimpleName()').result.strip('"') == "Hello"
