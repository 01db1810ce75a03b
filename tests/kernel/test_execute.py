"""execute_request: its options, counting, errors and order."""

import pytest


def test_messages_of_a_cell_come_in_order(kernel):
    outcome = kernel.run('System.out.print("out"); 1 + 1')
    assert outcome.types == ["status", "execute_input", "stream", "execute_result", "status"]
    assert outcome.contents("status") == [{"execution_state": "busy"}, {"execution_state": "idle"}]
    assert outcome.contents("execute_input")[0]["code"] == 'System.out.print("out"); 1 + 1'


def test_the_last_expression_is_the_result(kernel):
    assert kernel.ok("int a = 20; int b = 22;\na + b").result == "42"


@pytest.mark.parametrize("code", [
    "1 + 1;", "int c = 3;", "", "  \n ", "// only a comment", "/* one\n more */", "class C {}", "Thread.yield()",
    "1 + 1; // why",
])
def test_cells_without_a_result(kernel, code):
    outcome = kernel.ok(code)
    assert not outcome.data
    assert outcome.stdout == outcome.stderr == ""


@pytest.mark.parametrize("code", [
    "2 + 2 // four", "2 + 2\r\n", "\n\n2 + 2\n", "int d = 2;\r\nd + d", "/* four */ 2 + 2",
])
def test_white_space_and_comments_do_not_hide_the_result(kernel, code):
    assert kernel.ok(code).result == "4"


def test_count_is_the_same_in_all_messages_and_grows_by_one(kernel):
    first = kernel.ok("1").reply["execution_count"]
    outcome = kernel.ok("2")
    assert outcome.reply["execution_count"] == first + 1
    assert outcome.contents("execute_input")[0]["execution_count"] == first + 1
    assert outcome.contents("execute_result")[0]["execution_count"] == first + 1


def test_without_history_the_count_stays(kernel):
    before = kernel.ok("1").reply["execution_count"]
    kernel.ok('"unstored"', store_history=False)
    assert kernel.ok("1").reply["execution_count"] == before + 1
    tail = kernel.request("history_request", {"hist_access_type": "tail", "n": 3, "output": False, "raw": True})
    assert all("unstored" not in entry[2] for entry in tail["history"])


def test_silent_publishes_nothing_and_does_not_count(kernel):
    before = kernel.ok("1").reply["execution_count"]
    outcome = kernel.ok('int hidden = 7; System.out.println("heard?"); display("seen?"); hidden', silent=True)
    assert outcome.types == ["status", "status"]
    seen = kernel.ok("hidden")
    assert seen.result == "7"
    assert seen.reply["execution_count"] == before + 1


def test_silent_errors_are_in_the_reply(kernel):
    assert kernel.run("int e = nothing;", silent=True).status == "error"


def test_user_expressions(kernel):
    expressions = {
        "sum": "3 + 4", "text": '"abc"', "array": "new int[] {1}", "wrong": "nothing.here", "throws": "1 / 0",
    }
    evaluated = kernel.ok("int f = 1;", user_expressions=expressions).reply["user_expressions"]
    assert set(evaluated) == set(expressions)
    assert evaluated["sum"]["data"]["text/plain"] == "7"
    assert "abc" in evaluated["text"]["data"]["text/plain"]
    assert evaluated["array"]["data"]["text/plain"] == "int[] {1}"
    assert evaluated["wrong"]["status"] == "error"
    assert "ArithmeticException" in evaluated["throws"]["ename"]


def test_compile_error_is_reported_and_earlier_statements_count(kernel):
    outcome = kernel.run("int g = 5;\nint h = undeclared;")
    assert outcome.status == "error"
    assert "undeclared" in outcome.error_text
    assert {**outcome.error, "status": "error"}.items() <= outcome.reply.items()
    assert kernel.ok("1").status == "ok"


def test_exception_is_reported_by_its_own_name(kernel):
    outcome = kernel.run('int i = 6;\nthrow new java.util.NoSuchElementException("nowhere");')
    assert outcome.error["ename"].endswith("NoSuchElementException")
    assert "nowhere" in outcome.error["evalue"]
    assert kernel.ok("i").result == "6"


def test_checked_and_user_defined_exceptions(kernel):
    kernel.ok("class Refused extends Exception { Refused(String why) { super(why); } }")
    outcome = kernel.run('void refuse() throws Refused { throw new Refused("no seat"); }\nrefuse();')
    assert "Refused" in outcome.error["ename"]
    assert "no seat" in outcome.error["evalue"]


def test_errors_have_no_frames_of_the_kernel(kernel):
    text = kernel.run("int j = 1 / 0;").error_text
    assert "elara." not in text
    assert "jdk.jshell" not in text


def test_output_before_an_error_is_kept(kernel):
    outcome = kernel.run('System.out.println("first"); int k = 1 / 0;')
    assert outcome.stdout == "first\n"
    assert outcome.types.index("stream") < outcome.types.index("error")


def test_replies_come_in_the_order_of_the_requests(kernel):
    ids = [kernel.start(f"Thread.sleep({delay}); {delay}") for delay in (200, 50, 0)]
    assert [kernel.finish(msg_id).result for msg_id in ids] == ["200", "50", "0"]
    assert [parent for parent in kernel.replies if parent in ids] == ids


def test_an_error_aborts_the_cells_that_wait(kernel):
    kernel.ok("int ran = 0;")
    failing, *waiting = kernel.start_all('Thread.sleep(1000); throw new RuntimeException("stop here");', "ran++;", "ran++;")
    asked = kernel.send("kernel_info_request", {})
    assert kernel.finish(failing).status == "error"
    for msg_id in waiting:
        outcome = kernel.finish(msg_id)
        assert outcome.reply == {"status": "aborted"}, "a count would look as if it had run"
        assert "execute_input" not in outcome.types
    assert kernel.reply_to(asked)["content"]["status"] == "ok"
    assert kernel.ok("ran").result == "0"


def test_an_error_aborts_nothing_without_stop_on_error(kernel):
    failing = kernel.start('Thread.sleep(500); throw new RuntimeException("go on");', stop_on_error=False)
    waiting = kernel.start("11 * 11")
    assert kernel.finish(failing).status == "error"
    assert kernel.finish(waiting).result == "121"


def test_a_long_cell(kernel):
    lines = [f"int v{n} = {n};" for n in range(300)]
    assert kernel.ok("\n".join([*lines, "v0 + v299"])).result == "299"


def test_an_exception_that_cannot_be_described_ends_its_cell(kernel):
    outcome = kernel.run("""
        class Sly extends RuntimeException {
            public String getMessage() { throw new IllegalStateException("message"); }
            public Throwable getCause() { throw new AssertionError("cause"); }
        }
        throw new Sly();""")
    assert outcome.status == "error"
    assert outcome.error["ename"] == "Sly"
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("code", ["1" + " + 1" * 20_000, "(" * 20_000, "{" * 20_000], ids=["a sum", "parentheses", "braces"])
def test_code_nested_too_deeply_for_the_compiler(kernel, code):
    outcome = kernel.run(code)
    assert outcome.status == "error"
    assert "nested too deeply" in outcome.error_text
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("code", ["(", "{", "int x = (", "for (;;) {", "class Half {"])
def test_an_unfinished_cell(kernel, code):
    outcome = kernel.run(code)
    assert outcome.status == "error"
    assert "the cell ends before this is complete" in outcome.error_text


def test_a_comment_that_never_ends(kernel):
    outcome = kernel.run("/* never ends")
    assert outcome.status == "error"
    assert "*/" in outcome.error_text
