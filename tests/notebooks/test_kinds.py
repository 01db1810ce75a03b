"""Which notebooks show what depends on the Java."""
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.execution import WIDGET_STATES

from . import kinds
from .conftest import COURSE, fewest, read


def test_what_a_notebook_uses_and_shows():
    source = """%maven g:a:1
import org.nd4j.linalg.api.ndarray.INDArray;
import static java.util.stream.Collectors.*;
import elara.widgets.FloatLogSlider;
double y = Math.exp(Math.abs(x)) + Math.atan2(1, 2);"""
    notebook = new_notebook(cells=[
        new_markdown_cell("%time import java.net.URI; Math.tanh(1)"),
        new_code_cell(source, outputs=[new_output("display_data", {"image/png": "", "text/plain": ""}), new_output("stream", text="x")])])
    notebook.metadata["widgets"] = {WIDGET_STATES: {"state": {"1": {"model_name": "IntSliderModel"}}}}
    assert kinds.of(notebook) == {"%maven", "org.nd4j.linalg", "java.util", "elara.widgets", "Math.exp", "Math.atan2",
                                  "image/png", "text/plain", "IntSliderModel"}


def test_the_fewest_have_all():
    assert kinds.fewest({"a": {"x"}, "b": {"x", "y"}, "c": {"z"}, "d": {"y", "z"}}) == ["a", "d"]
    assert kinds.fewest({"a": {"x"}, "b": {"x", "y"}, "c": set()}) == ["b"]


def test_some_notebooks_of_the_course_are_enough():
    chosen, course = ({kind for path in paths for kind in kinds.of(read(path))} for paths in (fewest(), COURSE))
    assert chosen == course
    assert len(fewest()) < len(COURSE) / 2, "on each Java but the oldest nearly the whole course would run"
