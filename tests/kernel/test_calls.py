"""What code of a notebook asks of the kernel: source it runs, magics it calls and defines, variables it reads; within each other, from any thread."""

import pytest

from processes import session_pid
from test_interrupt import interrupt
from widget_front_end import FrontEnd

ENDLESS = 'System.out.println("started"); long n = 0; while (true) { n++; }'


# Source

@pytest.mark.parametrize("source, value", [
    ("1 + 1", "2"),
    ("1 + 1;", "2"),
    ('var s = \\"a\\"; s + s', "aa"),
    ("int f(int n) { return n + 1; } f(2)", "3"),
    ("int only = 3;", "null"),
    ("class Only { }", "null"),
    ("for (int i = 0; i < 3; i++);", "null"),
    ("", "null"),
])
def test_eval_returns_the_value_of_the_last_expression(kernel, source, value):
    assert kernel.ok(f'String.valueOf(eval("{source}"))').result == value


def test_eval_returns_the_object_itself(kernel):
    kernel.ok("var shared = new ArrayList<String>();")
    assert kernel.ok('((List<String>) eval("shared")).add("x"); eval("shared") == shared').result == "true"
    assert kernel.ok("shared").result == "[x]"


def test_what_eval_defines_is_there_for_later_cells_and_evals(kernel):
    kernel.ok('eval("int defined = 5; record Pair(int a, int b) { }"); eval("import java.util.zip.CRC32;");')
    assert kernel.ok("new Pair(defined, (int) new CRC32().getValue())").result == "Pair[a=5, b=0]"
    assert kernel.ok('eval("new Pair(1, defined)")').result == "Pair[a=1, b=5]"


def test_eval_within_eval(kernel):
    assert kernel.ok(r'''eval("1 + (int) eval(\"2 + (int) eval(\\\"3\\\")\")")''').result == "6"


def test_a_value_that_waits_to_be_shown_is_not_lost(kernel):
    assert kernel.ok('class Shown { public String toString() { return "shown " + eval("1 + 1"); } }\nnew Shown()').result == "shown 2"


def test_what_eval_prints_and_shows_belongs_to_the_cell(kernel):
    outcome = kernel.ok('System.out.print("a"); eval("System.out.print(\\"b\\"); display(html(\\"<b>x</b>\\"));"); System.out.print("c");')
    assert outcome.stdout == "abc"
    assert [each["data"]["text/html"] for each in outcome.display] == ["<b>x</b>"]


def test_what_eval_throws_is_thrown_as_it_is(kernel):
    kernel.ok('class Special extends Exception { Special(String message) { super(message); } }')
    outcome = kernel.ok('Object caught = null;\ntry { eval("throw new Special(\\"mine\\");"); } catch (Throwable e) { caught = e; }\n'
                        'caught instanceof Special s ? s.getMessage() : caught')
    assert outcome.result == "mine"
    error = kernel.run('eval("int zero = 0;"); eval("1 / zero")').error
    assert error["ename"] == "ArithmeticException"
    trace = "\n".join(error["traceback"])
    assert "eval[" in trace and "elara" not in trace


def test_source_that_does_not_compile_says_why(kernel):
    error = kernel.run('eval("int x = \\"no\\";")').error
    assert error["ename"] == "KernelException"
    assert "String" in error["evalue"] and "eval[" in "\n".join(error["traceback"])
    caught = kernel.ok('String told = "";\ntry { eval("undefined()"); } catch (elara.kernel.KernelException e) { told = e.getMessage(); }\ntold')
    assert "undefined" in caught.result


def test_a_stage_keeps_what_eval_has_defined_before_it(kernel):
    """A cell that defines a name twice is compiled at once and defined in stages."""
    outcome = kernel.ok('int twice = 1;\neval("int between = 7; int change = 1;");\nint twice = 2;\neval("change = 9;");')
    assert outcome.status == "ok"
    assert kernel.ok("twice + between + change").result == "18"


# Magics of the kernel

def test_magics_can_be_called_from_java(kernel, tmp_path):
    (tmp_path / "loaded.jshell").write_text('int loaded = 11;\nSystem.out.print("loading");')
    assert kernel.ok(f'lineMagic("load", List.of("{(tmp_path / "loaded").as_posix()}"));').stdout == "loading"
    assert kernel.ok("loaded").result == "11"


def test_the_value_of_a_magic_is_what_is_assigned(kernel, tmp_path):
    (tmp_path / "classes").mkdir()
    folder = (tmp_path / "classes").as_posix()
    assert kernel.ok(f'List<String> added = lineMagic("classpath", List.of("{folder}"));\nadded').result == f"[{folder}]"


def test_a_magic_that_fails_says_why(kernel):
    error = kernel.run('lineMagic("load", List.of("no-such-file"));').error
    assert error["ename"] == "KernelException" and "no-such-file" in error["evalue"]
    error = kernel.run('lineMagic("loda", List.of());').error
    assert "There is no magic %loda. Did you mean %load?" in error["evalue"]


@pytest.mark.parametrize("name, reason", [("time", "write it into one"), ("timeit", "write it into one"), ("jvm", "write it into a cell of its own")])
def test_magics_that_need_a_cell_say_so(kernel, name, reason):
    kernel.ok("int stays = 7;")
    error = kernel.run(f'lineMagic("{name}", List.of("-Xmx99m"))').error
    assert reason in error["evalue"]
    assert kernel.ok("stays").result == "7"


def test_words_stay_words_for_the_shell(kernel):
    outcome = kernel.ok("""lineMagic("sh", List.of("printf", "<%s>", "two words", "; echo no", "$HOME", "it's"));""")
    assert outcome.stdout == "<two words><; echo no><$HOME><it's>"
    assert kernel.ok("""lineMagic("sh", List.of("echo one; echo two"));""").stdout == "one\ntwo\n"


def test_another_java_answers_calls_too(fresh_kernel):
    assert fresh_kernel.ok('eval("1 + 1")').result == "2"
    fresh_kernel.ok("%jvm restart")
    assert fresh_kernel.ok('eval("1 + 1")').result == "2"


def test_evaluated_source_does_not_push_the_cells_out(kernel):
    kernel.ok('int broken(int n) {\n  return 1 / n;\n}')
    kernel.ok('for (int i = 0; i < 1100; i++) eval("1");')
    assert "return 1 / n;" in "\n".join(kernel.run("broken(0)").error["traceback"])


def test_a_line_is_printed_in_one_piece(kernel):
    outcome = kernel.ok("IntStream.range(100, 400).parallel().forEach(i -> println(i));")
    assert sorted(outcome.stdout.split("\n")) == ["", *map(str, range(100, 400))]


def test_a_magic_runs_eval_and_eval_runs_a_magic(kernel, tmp_path):
    (tmp_path / "inner.jshell").write_text('int inner = 1 + (int) eval("20");\ninner')
    path = (tmp_path / "inner").as_posix()
    assert kernel.ok(f'eval("%load {path}")').error is None
    assert kernel.ok("inner").result == "21"


# Magics of the notebook

def test_a_magic_of_the_notebook(kernel):
    kernel.ok('elara.kernel.Magics.register("words", (List<String> words) -> words.size() + " words: " + words);')
    assert kernel.ok('String said = %words one "two three"\nsaid').result == "2 words: [one, two three]"
    assert kernel.ok("%words").display[0]["data"]["text/plain"] == "0 words: []"
    assert kernel.ok('lineMagic("words", List.of("a"))').result == "1 words: [a]"


def test_a_magic_is_there_for_the_cell_that_registers_it(kernel):
    outcome = kernel.ok('elara.kernel.Magics.register("here", (List<String> a) -> { System.out.print("ran" + a); return null; });\n%here x')
    assert outcome.stdout == "ran[x]"
    assert outcome.display == [], "it has no value"


def test_a_cell_magic_of_the_notebook(kernel):
    kernel.ok('elara.kernel.Magics.register("count", (List<String> a, String body) -> a + " " + body.lines().count() + " " + body.length());')
    assert kernel.ok('%%count x\n"one"\n\ttwo\\\n').display[0]["data"]["text/plain"] == "[x] 2 12"
    long = "é" * 70_000
    assert kernel.ok("%%count\n" + long).display[0]["data"]["text/plain"] == "[] 1 70000"


def test_a_magic_of_the_notebook_takes_the_place_of_the_kernels(fresh_kernel):
    fresh_kernel.ok('elara.kernel.Magics.register("load", (List<String> a) -> "mine");')
    assert fresh_kernel.ok("%load x").display[0]["data"]["text/plain"] == "mine"


def test_a_magic_of_the_notebook_throws_its_own_exception(kernel):
    kernel.ok('elara.kernel.Magics.register("fails", (List<String> a) -> { throw new java.io.IOException("no " + a); });')
    error = kernel.run("int before = 1;\n%fails x").error
    assert (error["ename"], error["evalue"]) == ("IOException", "no [x]")
    places = [line for line in error["traceback"] if line.startswith("    at ")]
    assert len(places) == 2 and all("In[" in place for place in places), "the magic, and the cell that calls it"


def test_a_magic_may_evaluate(kernel):
    kernel.ok('elara.kernel.Magics.register("double", (List<String> a) -> eval("2 * (" + String.join(" ", a) + ")"));')
    assert kernel.ok("int n = %double 20 + 1\nn").result == "42"


def test_no_magic_can_have_such_a_name(kernel):
    assert "a b" in kernel.run('elara.kernel.Magics.register("a b", (List<String> a) -> null);').error["evalue"]


def test_magics_end_with_their_session(fresh_kernel):
    fresh_kernel.ok('elara.kernel.Magics.register("gone", (List<String> a) -> "there");')
    fresh_kernel.run("System.exit(1);")
    assert "There is no magic %gone" in fresh_kernel.run("%gone").error["evalue"]


# Variables and renderers

def test_a_variable_can_be_read(kernel):
    kernel.ok("int number = 3;\nvar list = new ArrayList<Integer>();")
    assert kernel.ok('elara.kernel.Variables.value("list") == list').result == "true"
    kernel.ok("number = 4;")
    assert kernel.ok('elara.kernel.Variables.value("number")').result == "4"
    assert "no variable nothing" in kernel.run('elara.kernel.Variables.value("nothing")').error["evalue"]


def test_a_renderer_can_be_registered(kernel):
    kernel.ok('''\
        class Bold { }
        elara.kernel.Renderers.register(new elara.display.Renderer<Bold>() {
            public Class<Bold> type() { return Bold.class; }
            public elara.display.MimeBundle render(Bold bold) { return html("<b>bold</b>"); }
        });''')
    assert kernel.ok("new Bold()").data["text/html"] == "<b>bold</b>"


def test_print_shows_what_is_more_than_text(kernel):
    outcome = kernel.ok('print("a"); print(1); printf("%s%d", "b", 2); print(html("<i>x</i>"));')
    assert outcome.stdout == "a1b2"
    assert outcome.display[0]["data"]["text/html"] == "<i>x</i>"


def test_own_definitions_of_these_names_win(fresh_kernel):
    fresh_kernel.ok('String eval(String s) { return "mine " + s; }\nvoid print(Object o) { System.out.print("<" + o + ">"); }')
    outcome = fresh_kernel.ok('print(eval("x")); lineMagic("classpath", List.of("."));')
    assert outcome.stdout == "<mine x>"


# Threads

def test_eval_on_a_thread_that_the_cell_waits_for(kernel):
    """The cell's thread waits for the other one, so nothing can run on it."""
    outcome = kernel.ok('''\
        Object[] got = new Object[1];
        Thread other = new Thread(() -> { got[0] = eval("System.out.print(\\"out\\"); var made = new int[] {7}; made"); });
        other.start();
        other.join();
        ((int[]) got[0])[0]''')
    assert outcome.result == "7"
    assert outcome.stdout == "out"
    assert kernel.ok("made").result == "int[] {7}"


def test_evals_of_many_threads_at_once(kernel):
    outcome = kernel.ok('''\
        IntStream.range(0, 12).parallel().mapToObj(i -> eval("int v" + i + " = " + i + "; v" + i + " * v" + i))
            .mapToInt(each -> (int) each).sum()''')
    assert outcome.result == str(sum(i * i for i in range(12)))
    assert kernel.ok(" + ".join(f"v{i}" for i in range(12))).result == str(sum(range(12)))


def test_a_thread_that_outlives_its_cell_may_ask(kernel):
    kernel.ok('''\
        var latch = new CountDownLatch(1);
        var done = new CompletableFuture<Object>();
        new Thread(() -> {
            try { latch.await(); done.complete(eval("40 + 2")); } catch (Throwable e) { done.completeExceptionally(e); }
        }).start();''')
    assert kernel.ok("latch.countDown();\ndone.get()").result == "42"


def test_an_exception_on_another_thread(kernel):
    outcome = kernel.ok('''\
        CompletableFuture.supplyAsync(() -> eval("Integer.parseInt(\\"x\\")")).handle((v, e) -> e.getCause().getClass().getSimpleName()).get()''')
    assert outcome.result == "NumberFormatException"


def test_a_widgets_function_may_evaluate(kernel):
    front_end = FrontEnd(kernel)
    kernel.ok("int factor = 2;")
    front_end.run('interact(intSlider("n", 0, 9, 1), n -> { eval("System.out.print(\\"asked\\")"); return eval(n + " * factor"); });')
    front_end.update("n", value=3)
    assert [output.get("text") or output["data"]["text/plain"] for output in front_end.state("OutputModel")["outputs"]] == ["asked", "6"]


# Interrupts

@pytest.mark.parametrize("code", [
    f"eval({ENDLESS!r});".replace('"', r'\"').replace("'", '"'),
    f"eval({ENDLESS!r}.repeat(1));".replace('"', r'\"').replace("'", '"'),
    'eval("System.out.println(\\"started\\"); Thread.sleep(1_000_000);");',
    'Thread other = new Thread(() -> { eval("System.out.println(\\"started\\"); while (true) { }"); });\nother.start();\nother.join();',
    'elara.kernel.Magics.register("endless", (List<String> a) -> { System.out.println("started"); while (true) { } });\n%endless',
    'eval("eval(\\"System.out.println(1 + \\\\\\"started\\\\\\"); while (true) { }\\")");',
], ids=["eval", "computed", "sleep", "thread", "magic", "nested"])
def test_an_interrupt_ends_what_runs_within(kernel, code):
    kernel.ok("int kept = 5;")
    pid = session_pid(kernel)
    msg_id = kernel.start(code)
    kernel.wait_for_text(msg_id, "started")
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert kernel.ok('kept + (int) eval("1")').result == "6"
    assert session_pid(kernel) == pid


def test_an_interrupt_ends_a_magic_that_java_called(kernel):
    kernel.ok('elara.kernel.Magics.register("waits", (List<String> a) -> { System.out.println("started"); new CountDownLatch(1).await(); return 1; });')
    msg_id = kernel.start('lineMagic("waits", List.of());')
    kernel.wait_for_text(msg_id, "started")
    interrupt(kernel)
    assert kernel.finish(msg_id).error["ename"] == "KeyboardInterrupt"
    assert kernel.ok("1 + 1").result == "2"


def test_the_session_may_end_within(fresh_kernel):
    error = fresh_kernel.run('eval("System.exit(3);");').error
    assert error["ename"] == "SessionEnded" and "code 3" in error["evalue"]
    assert fresh_kernel.ok('eval("1")').result == "1"
