"""Subshells (JEP 91): what is sent to one is served while the main shell, or another one, is busy."""

import psutil
import pytest

from widget_front_end import FrontEnd


def create(kernel):
    return kernel.request("create_subshell_request", channel="control")["subshell_id"]


def listed(kernel):
    return kernel.request("list_subshell_request", channel="control")["subshell_id"]


def delete(kernel, subshell):
    return kernel.request("delete_subshell_request", {"subshell_id": subshell}, channel="control")


def begin(kernel, code, subshell=None, **options):
    """Starts a cell and waits until it says that it has begun."""
    msg_id = kernel.start('System.out.println("begun");\n' + code, subshell=subshell, **options)
    kernel.wait_for_text(msg_id, "begun")
    return msg_id


def interrupt(kernel, subshell=None):
    assert kernel.request("interrupt_request", channel="control", subshell=subshell)["status"] == "ok"


@pytest.fixture
def subshell(kernel):
    created = create(kernel)
    yield created
    if created in listed(kernel):
        delete(kernel, created)


@pytest.fixture
def training(kernel):
    """A cell of the main shell that runs until it is told to end."""
    kernel.ok("var end = new java.util.concurrent.CountDownLatch(1);")
    msg_id = begin(kernel, "end.await(); 7")
    yield msg_id
    if not kernel.is_idle(msg_id):
        interrupt(kernel)
        kernel.finish(msg_id)


# What there is

def test_they_are_created_listed_and_deleted(kernel):
    first, second = create(kernel), create(kernel)
    assert first != second
    assert listed(kernel)[-2:] == [first, second]
    assert delete(kernel, first)["status"] == "ok"
    assert first not in listed(kernel) and second in listed(kernel)
    again = delete(kernel, first)
    assert again["status"] == "error" and first in again["evalue"]
    assert kernel.request("delete_subshell_request", {}, channel="control")["status"] == "error"
    delete(kernel, second)


def test_they_are_advertised(kernel):
    assert "kernel subshells" in kernel.request("kernel_info_request")["supported_features"]


@pytest.mark.parametrize("name", ["never there", "", 5, {"a": 1}])
def test_who_names_one_that_is_not_there_is_told_so_at_once(kernel, training, name):
    asked = kernel.start("1 + 1", subshell=name)
    reply = kernel.finish(asked).reply
    assert reply["status"] == "error" and "no subshell" in reply["evalue"]
    assert not kernel.is_idle(training)


def test_the_kernel_survives_many(kernel):
    many = [create(kernel) for _ in range(30)]
    ids = [kernel.start(f"Thread.sleep(20); {n}", subshell=each) for n, each in enumerate(many)]
    assert [kernel.finish(each).result for each in ids] == [str(n) for n in range(30)]
    for each in many:
        delete(kernel, each)


# Beside a cell that runs

REQUESTS = [
    ("complete_request", {"code": "Math.sq", "cursor_pos": 7}, lambda reply: "sqrt" in "".join(reply["matches"])),
    ("inspect_request", {"code": "Math", "cursor_pos": 4, "detail_level": 0}, lambda reply: reply["found"]),
    ("inspect_request", {"code": "known", "cursor_pos": 3, "detail_level": 0}, lambda reply: "42" in reply["data"]["text/plain"]),
    ("is_complete_request", {"code": "int x = "}, lambda reply: reply["status"] == "incomplete"),
    ("comm_info_request", {}, lambda reply: reply["status"] == "ok"),
    ("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True}, lambda reply: "end.await" in reply["history"][-1][2]),
    ("kernel_info_request", {}, lambda reply: reply["implementation"] == "elara"),
]


def test_a_subshell_answers_while_a_cell_runs(kernel, subshell):
    kernel.ok("int known = 42; var end = new java.util.concurrent.CountDownLatch(1);")
    cell = begin(kernel, "end.await(); 7")
    for msg_type, content, is_right in REQUESTS:
        asked = kernel.send(msg_type, content, subshell=subshell)
        assert is_right(kernel.reply_to(asked)["content"]), msg_type
        kernel.wait(lambda: kernel.is_idle(asked), "idle")
        assert [message["content"]["execution_state"] for message in kernel.published[asked]] == ["busy", "idle"]
        assert kernel.reply_to(asked)["parent_header"]["subshell_id"] == subshell
    assert not kernel.is_idle(cell)
    kernel.finish(kernel.start("end.countDown();", subshell=subshell))
    assert kernel.finish(cell).result == "7"


def test_two_cells_run_at_once_each_with_its_output(kernel, subshell):
    kernel.ok("var turn = new java.util.concurrent.SynchronousQueue<Integer>();")
    first = kernel.start('for (int i = 0; i < 5; i++) System.out.println("main " + turn.take()); display("shown by main"); "a"')
    second = kernel.start('for (int i = 0; i < 5; i++) { System.out.println("sub " + i); turn.put(i); } display("shown by sub"); "b"', subshell=subshell)
    one, two = kernel.finish(first), kernel.finish(second)
    assert one.stdout.split("\n") == [f"main {i}" for i in range(5)] + [""]
    assert two.stdout.split("\n") == [f"sub {i}" for i in range(5)] + [""]
    assert one.result == "a" and two.result == "b"
    assert "shown by main" in str(one.display) and "shown by sub" in str(two.display)
    counts = [one.contents("execute_input")[0]["execution_count"], two.contents("execute_input")[0]["execution_count"]]
    assert abs(counts[1] - counts[0]) == 1, "one count for all"
    assert one.reply["execution_count"] == counts[0] and two.reply["execution_count"] == counts[1]
    assert one.contents("execute_result")[0]["execution_count"] == counts[0]


def test_what_a_subshell_defines_is_there_for_all(kernel, training, subshell):
    kernel.finish(kernel.start("int half(int n) { return n / 2; }\nrecord Pair(int a, int b) { }\nvar pair = new Pair(1, half(9));", subshell=subshell))
    assert kernel.finish(kernel.start("pair", subshell=subshell)).result == "Pair[a=1, b=4]"
    kernel.finish(kernel.start("end.countDown();", subshell=subshell))
    assert kernel.finish(training).result == "7"
    assert kernel.ok("pair.b() + half(4)").result == "6"


def test_a_method_is_swapped_under_a_cell_that_calls_it(kernel, subshell):
    kernel.ok("int rate() { return 1; }")
    cell = begin(kernel, "int seen; while ((seen = rate()) == 1) Thread.sleep(5); seen")
    assert kernel.finish(kernel.start("int rate() { return 2; }", subshell=subshell)).status == "ok"
    assert kernel.finish(cell).result == "2"


def test_magics_run_beside_a_cell(kernel, training, subshell):
    assert "beside" in kernel.finish(kernel.start("%%bash\necho beside", subshell=subshell)).stdout
    timed = kernel.finish(kernel.start("%time 1 + 1", subshell=subshell))
    assert timed.status == "ok" and timed.result == "2"
    evaluated = kernel.finish(kernel.start('(int) elara.kernel.Kernel.eval("20 + 2")', subshell=subshell))
    assert evaluated.result == "22"
    assert not kernel.is_idle(training)


def test_input_goes_to_the_cell_that_asks(kernel, subshell):
    ask = 'new Scanner(System.in).nextLine()'
    first = kernel.start(ask, allow_stdin=True)
    kernel.wait(lambda: len(kernel.input_requests) == 1, "the first question")
    second = kernel.start(ask, subshell=subshell, allow_stdin=True)
    kernel.wait(lambda: len(kernel.input_requests) == 2, "the second question")
    questions, kernel.input_requests = kernel.input_requests, []
    assert [question["parent_header"]["msg_id"] for question in questions] == [first, second]
    for question, line in [(questions[1], "to the subshell"), (questions[0], "to the main shell")]:
        answer = kernel.client.session.msg("input_reply", {"value": line}, parent=question)
        kernel.client.stdin_channel.send(answer)
    assert kernel.finish(second).result == "to the subshell"
    assert kernel.finish(first).result == "to the main shell"


def test_an_error_aborts_what_waits_in_its_own_shell(kernel, subshell):
    kernel.ok("var failing = new java.util.concurrent.CountDownLatch(1);")
    main = [begin(kernel, "failing.await(); 1"), kernel.start("2")]
    bad = kernel.start('Thread.sleep(100); failing.countDown(); throw new IllegalStateException("on purpose");', subshell=subshell)
    waiting = kernel.start("3", subshell=subshell)
    assert kernel.finish(bad).status == "error"
    assert kernel.finish(waiting).status == "aborted"
    assert [kernel.finish(each).result for each in main] == ["1", "2"]


def test_cells_of_a_subshell_keep_their_order(kernel, subshell):
    ids = [kernel.start("var order = new StringBuilder();", subshell=subshell)]
    ids += [kernel.start(f'order.append("{letter}");', subshell=subshell) for letter in "abcdef"]
    for each in ids:
        assert kernel.finish(each).status == "ok"
    assert kernel.ok("order.toString()").result == "abcdef"


# Interrupts

LOOPS = ["Thread.sleep(600_000);", "for (long i = 0; ; i++) { }"]


@pytest.mark.parametrize("loop", LOOPS)
def test_an_interrupt_ends_all_that_runs(kernel, subshell, loop):
    cells = [begin(kernel, loop), begin(kernel, loop, subshell)]
    interrupt(kernel)
    for each in cells:
        assert kernel.finish(each).error["ename"] == "KeyboardInterrupt"
    assert kernel.ok("1 + 1").result == "2"
    assert kernel.finish(kernel.start("2 + 2", subshell=subshell)).result == "4"


@pytest.mark.parametrize("loop", LOOPS)
def test_an_interrupt_that_names_a_subshell_ends_that_alone(kernel, training, subshell, loop):
    cell = begin(kernel, loop, subshell)
    interrupt(kernel, subshell)
    assert kernel.finish(cell).error["ename"] == "KeyboardInterrupt"
    assert not kernel.is_idle(training)
    kernel.finish(kernel.start("end.countDown();", subshell=subshell))
    assert kernel.finish(training).result == "7"


def test_an_interrupt_leaves_the_parallel_work_of_another_cell_alone(kernel, subshell):
    kernel.ok("volatile boolean spin = true;")
    cell = begin(kernel, "java.util.stream.IntStream.range(0, 8).parallel().map(i -> { int k = 0; while (spin) k++; return i; }).sum()")
    other = begin(kernel, "for (long i = 0; ; i++) { }", subshell)
    interrupt(kernel, subshell)
    assert kernel.finish(other).error["ename"] == "KeyboardInterrupt"
    kernel.finish(kernel.start("spin = false;", subshell=subshell))
    assert kernel.finish(cell).result == "28"


def test_who_interrupts_a_subshell_that_is_not_there_is_told_so(kernel):
    reply = kernel.request("interrupt_request", channel="control", subshell="gone")
    assert reply["status"] == "error" and "gone" in reply["evalue"]


def test_an_interrupt_ends_the_magic_of_one_subshell(kernel, training, subshell):
    cell = kernel.start("%%bash\necho begun\nsleep 600", subshell=subshell)
    kernel.wait_for_text(cell, "begun")
    interrupt(kernel, subshell)
    assert kernel.finish(cell).status == "error"
    assert not kernel.is_idle(training)


# Ends

def test_an_interrupt_ends_a_magic_that_another_thread_of_the_cell_has_called(kernel, subshell, tmp_path):
    begun = tmp_path / "begun"
    script = f"echo $$ > {begun}.new; mv {begun}.new {begun}; while true; do sleep 0.05; done"
    cell = kernel.start(f"""java.util.concurrent.CompletableFuture.runAsync(() -> elara.kernel.Kernel.cellMagic("sh", List.of(), "{script}")).join();""",
                        subshell=subshell)
    kernel.wait(begun.exists, "the magic")
    interrupt(kernel, subshell)
    assert kernel.finish(cell).error["ename"] == "KeyboardInterrupt"
    kernel.wait(lambda: not psutil.pid_exists(int(begun.read_text())), "the end of the script")


def test_a_cell_goes_on_when_its_subshell_is_deleted_and_what_waits_is_told(kernel, subshell):
    kernel.ok("var release = new java.util.concurrent.CountDownLatch(1);")
    cell = begin(kernel, "release.await(); 5", subshell)
    waiting = [kernel.start("6", subshell=subshell), kernel.send("complete_request", {"code": "Ma", "cursor_pos": 2}, subshell=subshell)]
    assert kernel.request("is_complete_request", {"code": "1"})["status"] == "complete"  # the others have come before
    assert delete(kernel, subshell)["status"] == "ok"
    kernel.ok("release.countDown();")
    assert kernel.finish(cell).result == "5"
    for each in waiting:
        reply = kernel.reply_to(each)["content"]
        assert reply["status"] == "error" and "deleted" in reply["evalue"]
    assert kernel.finish(kernel.start("7", subshell=subshell)).status == "error"


def test_a_cell_of_a_deleted_subshell_can_still_be_interrupted(kernel, subshell):
    cell = begin(kernel, "Thread.sleep(600_000);", subshell)
    delete(kernel, subshell)
    interrupt(kernel)
    assert kernel.finish(cell).error["ename"] == "KeyboardInterrupt"


def test_the_end_of_the_session_ends_all_cells_and_each_says_why(fresh_kernel):
    subshell = create(fresh_kernel)
    fresh_kernel.ok("int kept = 1;")
    cell = begin(fresh_kernel, "Thread.sleep(600_000);", subshell)
    crash = fresh_kernel.start("System.exit(3);", stop_on_error=False)
    for each in (crash, cell):
        error = fresh_kernel.finish(each).error
        assert error["ename"] == "SessionEnded" and "exited with code 3" in error["evalue"] and "kept" in error["evalue"], error
    assert fresh_kernel.ok("var again = 2; again").result == "2"
    assert fresh_kernel.finish(fresh_kernel.start("again + 1", subshell=subshell)).result == "3", "one new session, not one each"


@pytest.mark.parametrize("end", ["System.exit(3);", "%jvm restart"])
def test_what_a_cell_has_not_come_to_when_another_ends_the_session_is_not_defined(fresh_kernel, end, tmp_path):
    """Its magic goes on in the kernel, and its Java comes to another session: a variable would have no value there."""
    subshell, gate, begun = create(fresh_kernel), tmp_path / "gate", tmp_path / "begun"
    late = fresh_kernel.start(f"%sh touch {begun}; while [ ! -e {gate} ]; do sleep 0.05; done\nint late = 5;", subshell=subshell)
    fresh_kernel.wait(begun.exists, "the magic")
    fresh_kernel.run(end)
    assert fresh_kernel.ok("1 + 1").result == "2"
    gate.touch()
    assert fresh_kernel.finish(late).status == "error"
    assert fresh_kernel.run("late").error["ename"] == "CompilationError"
    assert fresh_kernel.finish(fresh_kernel.start("int late = 6; late", subshell=subshell)).result == "6"


def test_a_new_java_ends_what_other_shells_run(fresh_kernel):
    subshell = create(fresh_kernel)
    cell = begin(fresh_kernel, "Thread.sleep(600_000);", subshell)
    assert "new Java" in fresh_kernel.ok("%jvm restart").stdout
    error = fresh_kernel.finish(cell).error
    assert error["ename"] == "SessionEnded" and "%jvm" in error["evalue"], error
    assert fresh_kernel.finish(fresh_kernel.start("var n = 3; n", subshell=subshell)).result == "3"
    assert fresh_kernel.ok("n").result == "3", "one new Java, not two"


def test_a_restart_ends_them_all(fresh_kernel):
    subshell = create(fresh_kernel)
    begin(fresh_kernel, "Thread.sleep(600_000);", subshell)
    fresh_kernel.restart()
    assert listed(fresh_kernel) == []
    assert fresh_kernel.ok("1 + 1").result == "2"


# Widgets

def test_a_slider_moves_a_training_that_runs(kernel, subshell):
    front_end = FrontEnd(kernel, subshell)
    front_end.run('var rate = floatSlider("rate", 0, 1, 0.5); rate')
    cell = begin(kernel, "int epochs = 0; while (rate.value() < 0.9) { epochs++; Thread.sleep(5); } rate.value()")
    assert [m["msg_type"] for m in front_end.update("rate", value=0.7)] == ["status", "comm_msg", "status"]
    assert not kernel.is_idle(cell)
    front_end.update("rate", value=0.95)
    assert kernel.finish(cell).result == "0.95"


def test_a_move_is_not_lost_with_its_subshell(kernel, subshell):
    front_end = FrontEnd(kernel, subshell)
    front_end.run('var lasting = intSlider("lasting", 0, 9, 1); lasting')
    delete(kernel, subshell)
    front_end.update("lasting", value=4)
    assert kernel.ok("lasting.value()").result == "4"


def test_a_function_follows_its_slider_beside_a_cell(kernel, training, subshell):
    kernel.finish(kernel.start("end.countDown();", subshell=subshell))
    kernel.finish(training)
    front_end = FrontEnd(kernel, subshell)
    front_end.run('interact(intSlider("beside", 0, 9, 1), n -> { System.out.println("n is " + n); return n * n; });')
    kernel.ok("var go = new java.util.concurrent.CountDownLatch(1);")
    cell = begin(kernel, "go.await(); 8")
    front_end.update("beside", value=6)
    outputs = front_end.state("OutputModel")["outputs"]
    assert outputs[0]["text"] == "n is 6\n" and outputs[1]["data"]["text/plain"] == "36"
    assert kernel.text_of(cell) == "begun\n"
    kernel.finish(kernel.start("go.countDown();", subshell=subshell))
    assert kernel.finish(cell).result == "8"


def test_a_function_that_is_interrupted_says_so_and_nothing_of_the_cell(kernel, subshell):
    front_end = FrontEnd(kernel, subshell)
    front_end.run("""volatile boolean inside = false;
        interact(intSlider("endless", 0, 9, 0), n -> { inside = n > 0; while (n > 0) { Thread.sleep(1); } return n; });""")
    kernel.ok("var stay = new java.util.concurrent.CountDownLatch(1);")
    cell = begin(kernel, "stay.await(); 9")
    moved = front_end.post("endless", {"method": "update", "state": {"value": 1}, "buffer_paths": []})
    other = create(kernel)
    kernel.finish(kernel.start("while (!inside) Thread.sleep(5);", subshell=other))
    delete(kernel, other)
    interrupt(kernel, subshell)
    kernel.wait(lambda: kernel.is_idle(moved), "the end of the function")
    assert front_end.state("OutputModel")["outputs"][-1]["ename"] == "KeyboardInterrupt"
    assert not kernel.is_idle(cell)
    kernel.finish(kernel.start("stay.countDown();", subshell=subshell))
    assert kernel.finish(cell).result == "9"
    front_end.update("endless", value=0)
    assert front_end.state("OutputModel")["outputs"][0]["data"]["text/plain"] == "0"
