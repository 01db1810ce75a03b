"""display, render, updateDisplay, clearOutput and the built-in representations."""

import base64
import struct

import pytest

BUNDLES = {
    "text/html": ('html("<b>ä</b>")', "<b>ä</b>"),
    "text/markdown": ('markdown("# Title")', "# Title"),
    "text/latex": ('latex("$x^2$")', "$x^2$"),
    "image/svg+xml": ('svg("<svg width=\\"9\\"/>")', '<svg width="9"/>'),
    "application/json": ('json("{\\"a\\": [1, 2.5, true, null]}")', {"a": [1, 2.5, True, None]}),
}


@pytest.mark.parametrize("mime_type", BUNDLES)
def test_as_result_and_displayed(kernel, mime_type):
    expression, content = BUNDLES[mime_type]
    assert kernel.ok(expression).data[mime_type] == content
    outcome = kernel.ok(f"display({expression});")
    assert not outcome.data
    assert outcome.display[0]["data"][mime_type] == content


def test_text_is_always_there(kernel):
    for expression, _ in BUNDLES.values():
        assert kernel.ok(expression).result


def test_display_returns_the_id_that_update_takes(kernel):
    shown = kernel.ok('String id = display("first");').display[0]
    display_id = shown["transient"]["display_id"]
    outcome = kernel.ok('updateDisplay(id, html("<i>second</i>"));')
    update = outcome.contents("update_display_data")[0]
    assert update["transient"] == {"display_id": display_id}
    assert update["data"]["text/html"] == "<i>second</i>"
    assert not outcome.display
    assert kernel.ok("id").result.strip('"') == display_id


def test_each_display_has_its_own_id(kernel):
    shown = kernel.ok('display("a"); display("b");').display
    assert "a" in shown[0]["data"]["text/plain"]
    assert "b" in shown[1]["data"]["text/plain"]
    assert shown[0]["transient"]["display_id"] != shown[1]["transient"]["display_id"]


@pytest.mark.parametrize("call, wait", [
    ("clearOutput()", False), ("clearOutput(false)", False), ("clearOutput(true)", True),
])
def test_clear_output(kernel, call, wait):
    assert kernel.ok(call + ";").contents("clear_output") == [{"wait": wait}]


def test_displays_keep_their_place_in_the_output(kernel):
    outcome = kernel.ok("""
        System.out.print("1"); display("2"); System.out.print("3"); clearOutput(true); System.err.print("4");""")
    assert outcome.types[2:-1] == ["stream", "display_data", "stream", "clear_output", "stream"]


def test_a_string_shown_as_a_named_type(kernel):
    assert kernel.ok('display("<u>x</u>", "text/html");').display[0]["data"]["text/html"] == "<u>x</u>"


def test_only_the_named_representations(kernel):
    shown = kernel.ok('display(html("<b>x</b>"), "text/html");').display[0]
    assert set(shown["data"]) == {"text/html"}


def test_a_type_the_value_does_not_have(kernel):
    outcome = kernel.run('display(42, "image/png");')
    assert outcome.status == "error"
    assert "image/png" in outcome.error_text
    assert not outcome.display


def test_a_picture_is_png(kernel):
    data = kernel.ok("new java.awt.image.BufferedImage(30, 20, java.awt.image.BufferedImage.TYPE_INT_RGB)").data
    png = base64.b64decode(data["image/png"], validate=True)
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (30, 20)
    assert "BufferedImage@" not in data["text/plain"]


def test_render_gives_the_bundle(kernel):
    assert kernel.ok('render(html("<b>x</b>")).data().get("text/html")').result.strip('"') == "<b>x</b>"
    assert kernel.ok("render(new int[] {1, 2})").result == "int[] {1, 2}"


def test_a_large_display_arrives_whole(kernel):
    shown = kernel.ok('display(html("ä".repeat(3_000_000)));').display[0]
    assert shown["data"]["text/html"] == "ä" * 3_000_000


def test_display_of_null(kernel):
    assert kernel.ok("display(null);").display[0]["data"]["text/plain"] == "null"


@pytest.mark.parametrize("body, message", [
    ('throw new IllegalStateException("no text today");', "no text today"),
    ("return toString() + 1;", "stackoverflow"),
    ("return null;", ""),
])
def test_a_bad_to_string_does_not_break_the_kernel(kernel, body, message):
    outcome = kernel.run("class Bad { public String toString() { " + body + " } }\nnew Bad()")
    seen = outcome.result.lower() + outcome.stderr.lower() if outcome.status == "ok" else outcome.error_text
    assert message in seen
    assert kernel.ok("1").result == "1"


def test_collections_that_contain_themselves(kernel):
    assert len(kernel.ok("List<Object> self = new ArrayList<>(); self.add(self); self").result) < 1000
    assert len(kernel.ok("Object[] loop = new Object[1]; loop[0] = loop; loop").result) < 1000
    assert len(kernel.ok("var map = new HashMap<String, Object>(); map.put(\"me\", map); map").result) < 1000
