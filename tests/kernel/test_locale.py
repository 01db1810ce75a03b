"""Paths with spaces and other letters, also where the user's locale knows only ASCII."""

import os

import pytest

import kernelspecs

NAME = "tö st 名前"


@pytest.fixture
def home(tmp_path):
    return kernelspecs.copy_home(tmp_path / NAME / "elara home")


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_ascii_locale_and_odd_path(start_kernel, tmp_path, home, locale):
    directory = tmp_path / NAME
    kernel = start_kernel(home=home, cwd=str(directory), connection_file=str(directory / "kernel ä.json"),
                          env={"LC_ALL": locale, "LANG": locale, "LC_CTYPE": locale})
    outcome = kernel.ok("""
        System.out.print("é€😀"); System.err.print("ß"); class Größe { int ñ = 3; } new Größe().ñ""")
    assert (outcome.stdout, outcome.stderr, outcome.result) == ("é€😀", "ß", "3")
    assert kernel.ok('Path.of("").toAbsolutePath().toString()').result.strip('"') == os.path.realpath(directory)
    kernel.ok('Files.writeString(Path.of("datei ü.txt"), "größe");')
    assert (directory / "datei ü.txt").read_text(encoding="utf-8") == "größe"
    assert kernel.ok('System.getProperty("file.encoding")').result.strip('"') == "UTF-8"
    display = kernel.ok('display("名前");').display[0]
    assert "名前" in display["data"]["text/plain"]


def test_working_directory_is_that_of_the_kernel(start_kernel, tmp_path):
    kernel = start_kernel(cwd=str(tmp_path))
    assert kernel.ok('System.getProperty("user.dir")').result.strip('"') == os.path.realpath(tmp_path)
