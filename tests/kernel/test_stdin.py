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
