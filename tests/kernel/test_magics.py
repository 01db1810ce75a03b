"""Magics that add jars and source files."""

import json

import pytest

from jars import agent_jar, compiled, jar

HELLO = 'package lib{0}; public class Hello {{ public static String hi() {{ return "{0}"; }} }}'

CODE = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
NOTEBOOK = {
    "cells": [
        {**CODE, "id": "a", "source": ["int nb = 1;\n", "nb += 1;"]},
        {"cell_type": "markdown", "id": "b", "metadata": {}, "source": "no code"},
        {**CODE, "id": "c", "source": "int after = nb * 10;"},
    ],
    "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Jars and files in a folder whose name needs quotes."""
    folder = tmp_path_factory.mktemp("jar folder ä")
    names = ("one", "two", "three", "four")
    classes = compiled(folder / "sources", {f"{name}/Hello.java": HELLO.format(name) for name in names})
    for name in names:
        jar(folder / f"{name}.jar", classes=classes, package=f"lib{name}")
    tools = "int triple(int x) {\n    return 3 * x;\n}\nint loaded = triple(7);\n"
    (folder / "tools.java").write_text(tools, encoding="utf-8")
    (folder / "cells.jshell").write_text('String größe = "geladen";\n', encoding="utf-8")
    (folder / "other.ipynb").write_text(json.dumps(NOTEBOOK), encoding="utf-8")
    return folder


def test_jars(kernel, folder):
    outcome = kernel.ok(f'%jars "{folder}/one.jar"\nlibone.Hello.hi()')
    assert outcome.result.strip('"') == "one"


def test_jars_as_a_value_with_a_pattern(kernel, folder):
    outcome = kernel.ok(f"""\
List<String> added = %jars "{folder}/t*.jar"
import libtwo.Hello;
Hello.hi() + libthree.Hello.hi() + added.size()""")
    assert outcome.result.strip('"') == "twothree2"


def test_classpath(kernel, folder):
    kernel.ok(f'%classpath "{folder}/four.jar"')
    assert kernel.ok("libfour.Hello.hi()").result.strip('"') == "four"


def test_variables_survive_new_jars(kernel, folder):
    kernel.ok("var box = new int[] {1}; box[0] = 5;")
    kernel.ok(f'%jars "{folder}/one.jar"')
    assert kernel.ok("box[0]").result == "5"


@pytest.mark.parametrize("file, check, result", [
    ("tools.java", "loaded + triple(1)", "24"), ("cells.jshell", "größe", "geladen"), ("other.ipynb", "after", "20"),
])
def test_load(kernel, folder, file, check, result):
    kernel.ok(f'%load "{folder}/{file}"')
    assert kernel.ok(check).result.strip('"') == result


def test_magic_between_statements(kernel, folder):
    outcome = kernel.ok(f'int x = 7;\n  %load "{folder}/tools.java"\nint y = x % 4;\nx + y + loaded')
    assert outcome.result == "31"


@pytest.mark.parametrize("code, result", [
    ("int m = 7\n  % 4;\nm", "3"),
    ('String t = """\n%jars not.jar\n""";\nt.length()', "14"),
    ("// %jars not.jar\n/*\n%jars not.jar\n*/\n5", "5"),
    ('String.format("%d%%", 5).length()', "2"),
    ("Math.floorMod(9\n% 5, 3)", "1"),
])
def test_what_is_no_magic(kernel, code, result):
    assert kernel.ok(code).result == result


@pytest.mark.parametrize("code, words", [
    ("%nothing here", ["nothing", "%lsmagic"]),
    ("%mavn a:b:1", ["mavn", "%maven"]),
    ("%%nothing\nbody", ["nothing"]),
    ("%jars /no/such/place/*.jar", ["/no/such/place"]),
    ("%load no-such-file.java", ["no-such-file.java"]),
    ("%classpath /no/such.jar", ["such.jar"]),
    ("%load", ["%load"]),
])
def test_wrong_magics_say_what_to_do(kernel, code, words):
    outcome = kernel.run(code)
    assert outcome.status == "error"
    assert all(word in outcome.error_text for word in words), outcome.error_text
    assert "\tat " not in outcome.error_text
    assert kernel.ok("1").result == "1"


def test_an_error_in_a_loaded_file_is_an_error_of_the_cell(kernel, tmp_path):
    (tmp_path / "bad.java").write_text("int z = missing;", encoding="utf-8")
    outcome = kernel.run(f'%load "{tmp_path}/bad.java"')
    assert outcome.status == "error"
    assert "missing" in outcome.error_text


def test_renderers_come_with_jars(kernel, tmp_path):
    sources = {
        "Note.java": "package note; public record Note(String text) {}",
        "NoteRenderer.java": """
            package note;
            import elara.display.*;
            public class NoteRenderer implements Renderer<Note> {
                public Class<Note> type() { return Note.class; }
                public MimeBundle render(Note note) { return MimeBundle.of("text/html", "<p>" + note.text() + "</p>"); }
            }""",
    }
    service = {"META-INF/services/elara.display.Renderer": "note.NoteRenderer\n"}
    classes = compiled(tmp_path / "sources", sources, [agent_jar()])
    path = jar(tmp_path / "note.jar", service, classes, "note")
    data = kernel.ok(f'%jars "{path}"\nnew note.Note("by hand")').data
    assert data["text/html"] == "<p>by hand</p>"
    assert "by hand" in data["text/plain"]
