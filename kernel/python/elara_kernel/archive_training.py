"""Runs the cells whose classes go into the class-data archives; a program, called by archive.py with a Python that has jupyter_client."""
import sys

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

SECONDS = 120
CELLS = [
    "1 + 1",
    "int x = 5;\nSystem.out.println(\"x is \" + x);",
    "class Point {\n    double x;\n    double norm() { return Math.abs(x); }\n}\nnew Point().norm()",
    "record Pair(int left, double right) {}\nnew Pair(1, 2)",
    "int twice(int n) {\n    return 2 * n;\n}\nfor (int i = 0; i < 3; i++) {\n    System.out.printf(\"%d%n\", twice(i));\n}",
    "List.of(1, 2, 3).stream().map(n -> n + 1).toList()",
    "display(\"<b>x</b>\", \"text/html\");\nnew double[] {1, 2}",
    "var text = Map.of(\"a\", 1.5).entrySet().stream().map(e -> e.getKey() + e.getValue()).collect(Collectors.joining(\",\"));\n"
    "new Random(1).doubles(3).boxed().toList()",
    "var image = new java.awt.image.BufferedImage(40, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);\n"
    "image.createGraphics().fill(new java.awt.geom.Ellipse2D.Double(1, 1, 9, 9));\n"
    "image.createGraphics().drawString(\"x\", 1, 12);\nimage",
    "int wrong = \"x\";",
    "throw new IllegalStateException(\"x\");",
    "%jars \"no-such-folder/*.jar\"",
]


def main(kernels: str, class_list: str) -> None:
    manager = KernelManager(kernel_name="java", kernel_spec_manager=KernelSpecManager(kernel_dirs=[kernels]))
    manager.kernel_spec.argv.insert(1, f"-XX:DumpLoadedClassList={class_list}")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(SECONDS)
        for cell in CELLS:
            client.execute(cell, store_history=False, stop_on_error=False, allow_stdin=False)
            client.get_shell_msg(timeout=SECONDS)
        for ask in (lambda: client.complete("\"\".len", 6), lambda: client.inspect("Math.abs(", 9),
                    lambda: client.is_complete("int y = 3;"), lambda: client.history(hist_access_type="tail", n=1)):
            ask()
            client.get_shell_msg(timeout=SECONDS)
        # The lists are complete when their JVMs have ended by themselves.
        client.execute("System.exit(0)", store_history=False, allow_stdin=False)
        client.get_shell_msg(timeout=SECONDS)
        client.shutdown()
        manager.provisioner.process.wait(SECONDS)
    finally:
        client.stop_channels()
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
