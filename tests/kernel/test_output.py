"""Streams: complete, in order, in few messages, and under the cell they belong to."""

import pytest


def test_stdout_and_stderr_keep_their_order(kernel):
    outcome = kernel.ok("""
        for (int i = 0; i < 50; i++) {
            System.out.println("out " + i);
            System.err.println("err " + i);
        }""")
    printed = [(content["name"][3:], line) for content in outcome.contents("stream")
               for line in content["text"].splitlines()]
    assert printed == [(name, f"{name} {i}") for i in range(50) for name in ("out", "err")]


@pytest.mark.parametrize("stream", ["out", "err"])
def test_fast_lines_are_complete_and_come_in_few_messages(kernel, stream):
    outcome = kernel.ok(f'for (int i = 0; i < 100_000; i++) System.{stream}.println("line " + i);')
    assert outcome.stream("std" + stream) == "".join(f"line {i}\n" for i in range(100_000))
    assert outcome.types.count("stream") < 1000
    assert kernel.published[outcome.msg_id][-1]["content"] == {"execution_state": "idle"}


def test_lines_of_several_threads_are_complete(kernel):
    outcome = kernel.ok("""
        var writers = new ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
            int number = t;
            writers.add(new Thread(() -> {
                for (int i = 0; i < 5_000; i++) System.out.println(number + ":" + i);
            }));
        }
        for (var writer : writers) writer.start();
        for (var writer : writers) writer.join();""")
    assert sorted(outcome.stdout.split()) == sorted(f"{t}:{i}" for t in range(4) for i in range(5_000))


def test_letters_are_not_cut_at_the_ends_of_buffers(kernel):
    text = "aé€😀" * 20_000
    assert kernel.ok('System.out.print("aé€😀".repeat(20_000));').stdout == text


def test_letters_written_byte_by_byte(kernel):
    outcome = kernel.ok("""
        for (byte b : "é€😀".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            System.out.write(b);
            System.out.flush();
            Thread.sleep(30);
        }""")
    assert outcome.stdout == "é€😀"


def test_bytes_that_are_no_text_do_not_stop_the_output(kernel):
    outcome = kernel.ok('System.out.write(0xff); System.out.println("after"); System.out.print("\\0\\u001b[1mx");')
    assert "after\n" in outcome.stdout
    assert outcome.stdout.endswith("\0\x1b[1mx")


def test_output_arrives_while_the_cell_runs(kernel):
    msg_id = kernel.start('System.out.print("now"); System.in.transferTo(OutputStream.nullOutputStream());',
                          allow_stdin=True)
    kernel.wait_for_text(msg_id, "now")
    assert msg_id not in kernel.replies
    kernel.request("interrupt_request", channel="control")
    kernel.finish(msg_id)
    kernel.input_requests.clear()


def test_idle_comes_after_all_output(kernel):
    for n in range(20):
        outcome = kernel.ok(f'for (int i = 0; i < 500; i++) System.out.print("x"); System.err.print("end {n}");')
        assert outcome.stdout == "x" * 500
        assert outcome.stderr == f"end {n}"
    assert kernel.published[outcome.msg_id][-1]["content"] == {"execution_state": "idle"}


NATIVE = {
    "file descriptor": """
        new FileOutputStream(java.io.FileDescriptor.out).write("native é\\n".getBytes("UTF-8"));""",
    "subprocess": """
        new ProcessBuilder("echo", "native é").inheritIO().start().waitFor();""",
}


@pytest.mark.parametrize("code", NATIVE.values(), ids=NATIVE.keys())
def test_output_past_system_out_is_shown(kernel, code):
    """It comes through a pipe, so it may be late, but it comes."""
    kernel.wait_for_text(kernel.ok(code).msg_id, "native é\n")
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("code, told", [
    ('try (var w = new PrintWriter(System.out)) { w.print("a"); }', ""),
    ('System.out.close(); System.err.close(); System.out.print("a");', ""),
    ('try (var s = new PrintStream(System.out, true)) { s.print("a"); } new Scanner(System.in).close();', ""),
    ('var wrapped = new PrintStream(new BufferedOutputStream(System.out)); wrapped.print("a"); wrapped.close();', ""),
    ('var kept = System.out; System.setOut(new PrintStream(new ByteArrayOutputStream())); System.setOut(kept); System.out.print("a");', ""),
    ('System.setOut(new PrintStream(new BufferedOutputStream(System.out))); System.out.print("a"); System.out.close();', "System.out was"),
    ('System.out.print("a"); System.setErr(new PrintStream(new ByteArrayOutputStream())); System.err.close();', "System.err was"),
])
def test_a_closed_stream_is_open_again_for_the_next_cell(kernel, code, told):
    assert kernel.ok(code).stdout == "a"
    second = kernel.ok('System.out.print("b"); System.err.print("c");')
    assert second.stdout == "b"
    assert second.stderr.startswith(told) and second.stderr.endswith("c")
    assert (len(second.stderr) > 1) == bool(told)
    third = kernel.ok('System.out.print("d"); System.err.print("e");')
    assert (third.stdout, third.stderr) == ("d", "e")


def test_a_stream_that_a_cell_sets_stays(kernel):
    """As in a program: a library may put its own around the notebook's, or a cell gathers what later ones print."""
    kernel.ok("var own = System.out; System.setOut(new PrintStream(new BufferedOutputStream(own)));")
    assert kernel.ok('System.out.print("wrapped");').stdout == "wrapped", "what is gathered belongs to its cell"
    kernel.ok("var bytes = new ByteArrayOutputStream(); System.setOut(new PrintStream(bytes));")
    assert kernel.ok('System.out.print("gathered");').stdout == ""
    assert kernel.ok("System.setOut(own); bytes.toString()").result.strip('"') == "gathered"
    assert kernel.ok('System.out.print("back");').stdout == "back"
