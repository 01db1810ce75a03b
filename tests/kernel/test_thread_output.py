"""Output and displays of a thread belong to the cell that started it, also after that cell has ended."""

import pytest

STARTS = {
    "Thread": "new Thread(task).start();",
    "Executor": "var pool = java.util.concurrent.Executors.newSingleThreadExecutor(); pool.submit(task);",
    "Timer": "new Timer(true).schedule(new TimerTask() { public void run() { task.run(); } }, 0);",
    "nested Thread": "new Thread(() -> new Thread(task).start()).start();",
}


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS.keys())
def test_output_while_another_cell_runs(kernel, start):
    starter = kernel.ok("""
        var gate = new java.util.concurrent.CountDownLatch(1);
        var done = new java.util.concurrent.CountDownLatch(1);
        Runnable task = () -> {
            try { gate.await(); } catch (InterruptedException e) { return; }
            System.out.print("late out"); System.err.print("late err"); display("late display");
            done.countDown();
        };
        """ + start)
    assert starter.stdout == ""
    other = kernel.ok('System.out.print("mine"); gate.countDown(); done.await(); System.out.print(" too");')
    kernel.wait_for_text(starter.msg_id, "late out")
    kernel.wait(lambda: late_types(kernel, starter.msg_id) >= {"stream", "display_data"}, "late display")
    assert other.stdout == "mine too"
    assert other.stderr == ""
    assert not other.display


def late_types(kernel, msg_id):
    return {message["msg_type"] for message in kernel.published[msg_id]}


def test_output_when_no_cell_runs(kernel):
    starter = kernel.ok("""
        new Thread(() -> {
            try { Thread.sleep(500); } catch (InterruptedException e) { return; }
            System.out.println("long after");
        }).start();""")
    kernel.wait_for_text(starter.msg_id, "long after\n")


def test_common_pool_after_its_cell(fresh_kernel):
    starter = fresh_kernel.ok("""
        var later = CompletableFuture.runAsync(() -> {
            try { Thread.sleep(500); } catch (InterruptedException e) { return; }
            System.out.println("from the pool");
        });""")
    fresh_kernel.wait_for_text(starter.msg_id, "from the pool\n")


def test_parallel_stream_prints_in_its_own_cell(kernel):
    """The common pool keeps the threads of an earlier cell: nobody wants the lines of this cell under that one."""
    code = 'IntStream.range(0, 200).parallel().forEach(i -> System.out.println("n" + i));'
    for _ in range(3):
        assert sorted(kernel.ok(code).stdout.split()) == sorted(f"n{i}" for i in range(200))


def test_an_exception_in_a_thread_is_shown_in_its_cell(kernel):
    starter = kernel.ok('new Thread(() -> { throw new IllegalStateException("in a thread"); }).start();')

    def shown():
        return any("in a thread" in message["content"].get("text", "") for message in kernel.published[starter.msg_id])

    kernel.wait(shown, "the exception")
    assert kernel.ok("1").result == "1"


@pytest.mark.parametrize("start", ["new Thread(work).start();", """
    if (Runtime.version().feature() < 21) new Thread(work).start();
    else Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);"""], ids=["platform", "virtual"])
def test_what_an_interrupted_thread_shows(kernel, start):
    """A virtual thread that is interrupted while it writes to a socket closes that."""
    kernel.ok("int kept = 5;")
    shown = kernel.ok("""
        String large = "x".repeat(2_000_000);
        var ended = new java.util.concurrent.CountDownLatch(1);
        Runnable work = () -> {
            for (int i = 0; i < 10; i++) {
                Thread.currentThread().interrupt();
                display(elara.display.Display.html(large));
                System.out.println(large.substring(0, 100_000));
            }
            ended.countDown();
        };
        """ + start + "ended.await();")
    assert len(shown.display) == 10
    assert len(shown.stdout) == 10 * 100_001
    assert kernel.ok("kept").result == "5"
