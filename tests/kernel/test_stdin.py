"""System.in asks the front end, on demand."""

import pytest


def test_scanner(kernel):
    outcome = kernel.run("""
        var scanner = new Scanner(System.in);
        System.out.print("name? ");
        String name = scanner.nextLine();
        int age = scanner.nextInt();
        name + " " + (age + 1)""", answers=["Zoë 😀", "41"])
    assert outcome.status == "ok", outcome.reply
    assert outcome.result.strip('"') == "Zoë 😀 42"
    assert outcome.stdout.startswith("name? ")


def test_buffered_reader_and_single_bytes(kernel):
    outcome = kernel.run("""
        int first = System.in.read();
        var reader = new BufferedReader(new InputStreamReader(System.in));
        (char) first + reader.readLine() + "/" + reader.readLine()""", answers=["abc", "next"])
    assert outcome.result.strip('"') == "abc/next"


def test_a_scanner_serves_later_cells(kernel):
    assert kernel.run("var kept = new Scanner(System.in); kept.nextLine()", answers=["one"]).result.strip('"') == "one"
    assert kernel.run("kept.nextLine()", answers=["two"]).result.strip('"') == "two"


def test_an_empty_line(kernel):
    assert kernel.run("new Scanner(System.in).nextLine().length()", answers=[""]).result == "0"


def test_the_request_belongs_to_the_cell(kernel):
    msg_id = kernel.start("System.in.read()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    request = kernel.input_requests.pop()
    assert request["parent_header"]["msg_id"] == msg_id
    assert request["content"]["password"] is False
    kernel.client.input("A")
    assert kernel.finish(msg_id).result == "65"


def test_what_was_printed_comes_before_the_request(kernel):
    msg_id = kernel.start('System.out.print("Your age: "); new Scanner(System.in).nextInt()', allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    kernel.wait_for_text(msg_id, "Your age: ")
    kernel.input_requests.clear()
    kernel.client.input("30")
    assert kernel.finish(msg_id).result == "30"


@pytest.mark.parametrize("code", ["System.in.read()", "new Scanner(System.in).nextLine()",
                                  "new BufferedReader(new InputStreamReader(System.in)).readLine()"])
def test_without_input_there_is_a_clear_error(kernel, code):
    outcome = kernel.run(code)
    assert outcome.status == "error"
    assert "input" in outcome.error_text.replace("inputstream", "").replace("inputmismatch", "")
    assert not kernel.input_requests
    assert kernel.ok("1").result == "1"


def test_interrupt_while_waiting_for_input(kernel):
    msg_id = kernel.start("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    kernel.input_requests.clear()
    kernel.request("interrupt_request", channel="control")
    assert kernel.finish(msg_id).status == "error"
    assert kernel.run("new Scanner(System.in).nextLine()", answers=["again"]).result.strip('"') == "again"


READER = """
    var reader = new Thread(() -> {
        try { heard = "read " + new Scanner(System.in).nextLine(); } catch (RuntimeException e) { heard = e.getMessage(); }
    });
    reader.start();"""


def test_a_thread_of_an_earlier_cell_neither_blocks_input_nor_takes_it(kernel):
    kernel.ok('volatile String heard = "";')
    started = kernel.start(READER + " Thread.sleep(500);", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "the question of the thread")
    kernel.input_requests.clear()
    assert kernel.finish(started).status == "ok"
    assert kernel.run("new Scanner(System.in).nextLine()", answers=["mine"]).result.strip('"') == "mine"
    assert "the cell that started it has ended" in kernel.ok("reader.join(); heard").result


def test_a_thread_that_asks_later_is_told_that_its_cell_has_ended(kernel):
    kernel.ok('volatile String heard = "";')
    kernel.finish(kernel.start(READER.replace("try {", "try { Thread.sleep(300); } catch (InterruptedException e) { } try {"), allow_stdin=True))
    assert kernel.run('var line = new Scanner(System.in).nextLine(); Thread.sleep(500); line', answers=["mine"]).result.strip('"') == "mine"
    assert "the cell that started it has ended" in kernel.ok("reader.join(); heard").result
    assert not kernel.input_requests


def test_a_late_answer_to_a_question_is_not_taken_for_the_next(kernel):
    first = kernel.start("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    old = kernel.input_requests.pop()
    kernel.request("interrupt_request", channel="control")
    assert kernel.finish(first).status == "error"
    second = kernel.start("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    new = kernel.input_requests.pop()
    for question, value in ((old, "late"), (new, "right")):
        kernel.client.stdin_channel.send(kernel.client.session.msg("input_reply", {"value": value}, parent=question))
    assert kernel.finish(second).result.strip('"') == "right"


def test_questions_and_passwords(kernel):
    msg_id = kernel.start('String name = readLine("Name: "); String secret = readPassword("Password: "); name + secret.length()', allow_stdin=True)
    for value in ("Ada", "geheim"):
        kernel.wait(lambda: kernel.input_requests, "input_request")
        asked = kernel.input_requests.pop()["content"]
        assert asked == ({"prompt": "Name: ", "password": False} if value == "Ada" else {"prompt": "Password: ", "password": True})
        kernel.client.input(value)
    outcome = kernel.finish(msg_id)
    assert outcome.result.strip('"') == "Ada6"
    assert "geheim" not in str(outcome.messages)


def test_threads_of_one_cell_take_turns(kernel):
    outcome = kernel.run("""
        List<String> lines = IntStream.range(0, 3).boxed().toList().parallelStream().map(i -> readLine(i + "?")).sorted().toList();
        lines""", answers=["a", "b", "c"])
    assert outcome.result == "[a, b, c]"


def test_a_cell_without_a_console_says_what_to_use(kernel):
    for code in ("System.console().readLine()", "Console console = System.console(); console.readPassword()"):
        outcome = kernel.run(code, answers=["x"])
        if outcome.status == "error":
            assert "readPassword(" in outcome.error_text.replace("readpassword", "readPassword") and "new scanner(system.in)" in outcome.error_text
