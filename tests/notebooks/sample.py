"""A notebook of the course in small: two blanks, of which the second needs the first, and a written answer."""
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

NAME = "99-areas"
AREA = """\
double area(double r) {
    double a = 0;
    // r is the radius; π is Math.PI.
    // BEGIN SOLUTION
    a = Math.PI * r * r;
    // END SOLUTION
    return a;
}"""
RING = """\
double ring(double inner, double outer) {
    double a = 0;
    // What is left of the outer disc without the inner one.
    // BEGIN SOLUTION
    a = area(outer);
    a -= area(inner);
    // END SOLUTION
    return a;
}"""
RIGHT = {"s-area": "    a = Math.PI * Math.pow(r, 2);", "s-ring": "    a = area(outer) - area(inner);"}
WRONG = {"s-area": ["    a = 2 * Math.PI * r;"], "s-ring": ["    a = area(inner) - area(outer);"]}


def course() -> NotebookNode:
    return new_notebook(
        metadata={"kernelspec": {"name": "java", "language": "java", "display_name": "Java (Elara)"}},
        cells=[
            new_markdown_cell("# 99 · Areas", id="s-title"),
            new_code_cell("%maven elara:helpers:0.1.0", id="s-helpers"),
            new_code_cell("import elara.helpers.*;", id="s-imports"),
            new_code_cell(AREA, id="s-area", metadata={"tags": ["blank"]}),
            new_code_cell('Blank.check("the area", () -> Check.equal("of radius 3", area(3), 28.274333882308138, 1e-9));',
                          id="s-area-check", metadata={"tags": ["blank-check"]}),
            new_code_cell("double unit = area(1);\nunit", id="s-use"),
            new_code_cell(RING, id="s-ring", metadata={"tags": ["blank"]}),
            new_code_cell('Blank.check("the ring", () -> Check.equal("from 1 to 2", ring(1, 2), 9.42477796076938, 1e-9));',
                          id="s-ring-check", metadata={"tags": ["blank-check"]}),
            new_code_cell("ring(0, 1)", id="s-use-ring"),
            new_markdown_cell("**Explain.** In one sentence: why is r squared?", id="s-why"),
            new_markdown_cell("<!-- BEGIN SOLUTION -->\nA disc twice as wide is also twice as high.\n\n**Rubric**\n\n"
                              "- 1 point: two directions\n- 2 points: says that both grow\n<!-- END SOLUTION -->",
                              id="s-why-written", metadata={"tags": ["written"]}),
        ])
