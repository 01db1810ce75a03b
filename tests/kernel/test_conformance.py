"""The tests that all Jupyter kernels share (jupyter_kernel_test), none left out but the pager, which is deprecated."""

import pytest
from jupyter_kernel_test import IopubWelcomeTests, KernelTests

pytestmark = pytest.mark.timeout(180)


class TestElara(KernelTests):
    kernel_name = "java"
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("to stderr");'

    completion_samples = [
        {"text": "Math.sqr", "matches": ["sqrt("]},
        {"text": "Math.zzz", "matches": []},
    ]
    complete_code_samples = ["int answer = 42;", "1 + 1", "class A {\n}", "for (int i = 0; i < 3; i++) {\n}"]
    incomplete_code_samples = ["class A {", "for (int i = 0; i < 3; i++) {", "int x =", 'var text = """\n  a']
    invalid_code_samples = ["int y = = 3;", "class 1A {}"]

    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 8", "result": "48"},
        {"code": "6 * 9", "result": "54"},
        {"code": "new int[] {1, 2, 3}", "result": "int[] {1, 2, 3}"},
        {"code": 'html("<b>bold</b>")', "mime": "text/html", "result": "<b>bold</b>"},
    ]
    code_display_data = [
        {"code": 'display("plain");', "mime": "text/plain"},
        {"code": 'display(html("<i>slanted</i>"));', "mime": "text/html"},
        {"code": "display(new java.awt.image.BufferedImage(2, 2, 1));", "mime": "image/png"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")

    code_inspect_sample = "Math.sqrt"
    code_clear_output = "clearOutput();"

    # A payload of source "page" is deprecated by the protocol, so the kernel has no code that makes one.
    test_pager = None


class TestElaraWelcome(IopubWelcomeTests):
    kernel_name = "java"
    support_iopub_welcome = True


# Imported for their subclasses only: collected by themselves they would test a Python kernel.
del KernelTests, IopubWelcomeTests
