"""Every kind of widget is what the pinned ipywidgets makes of it: names, versions, attributes and their types."""

import ipywidgets
import pytest
from ipywidgets.widgets.widget import _registry
from traitlets import List
from widget_front_end import FrontEnd

WIDGETS = """new VBox(
    intSlider("a", 0, 9, 1).step(2).continuousUpdate(false).readoutFormat("d").vertical(true).tooltip("t"),
    floatSlider("a description that is long", 0, 1, 0.5).style(new Style().descriptionWidth("9em").handleColor("red")),
    logSlider("c", 1e-4, 1, 0.01).step(0.5), rangeSlider("d", 0, 9, 2, 7).step(1),
    dropdown("e", "x", "y"), toggleButtons("f", 1, 2), new RadioButtons<>("g", true, false), new SelectionSlider<>("h", "x", "y"),
    checkbox("i", true).disabled(true).style(new Style().background("red")),
    text("j", "x").placeholder("p").continuousUpdate(false).style(new Style().fontSize("9px")), new Textarea("k", "x"),
    new IntText("l", 3), new FloatText("m", 2.5),
    new Button("n").icon("play").buttonStyle("primary").style(new Style().buttonColor("red").textColor("blue").fontWeight("bold")),
    new Play(0, 9, 3).interval(50).step(2).repeat(true), new IntProgress("o", 0, 9, 3).barStyle("info"),
    new FloatProgress("p", 0, 1, 0.5).style(new Style().barColor("red")),
    new Label("q").style(new Style().textColor("red")), new HTML("<b>r</b>"), new Image(new byte[] {1}), new Output(),
    new HBox(), new GridBox(2, new Label("s")), new Tab().add("one", new Label("t")), new Accordion().add("two", new Label("u")).select(0))
    .layout(new Layout().width("9px").height("9px").minWidth("1px").maxWidth("99px").margin("1px").padding("1px")
        .border("1px solid red").display("block").flex("1").justifyContent("center").alignItems("center").gridGap("1px"))"""


REGISTERED = dict(_registry.items())


@pytest.fixture(scope="module")
def states(kernel):
    front_end = FrontEnd(kernel)
    kernel.ok("import elara.widgets.*;")
    kernel.ok(WIDGETS)
    kernel.ok('Link.link(new Play(0, 9, 3), intSlider("linked", 0, 9, 0));')
    front_end.take()
    return front_end.states


def test_there_is_one_of_each_kind(states):
    kinds = """IntSlider FloatSlider FloatLogSlider IntRangeSlider Dropdown ToggleButtons RadioButtons SelectionSlider Checkbox Text
        IntText FloatText Textarea Button Play IntProgress FloatProgress Label HTML Image Output HBox VBox GridBox Tab Accordion Link
        Layout SliderStyle ButtonStyle CheckboxStyle TextStyle LabelStyle ProgressStyle"""
    assert {state["_model_name"] for state in states.values()} == {kind + "Model" for kind in kinds.split()}


def test_the_front_end_has_each_kind(states):
    assert [state for state in states.values() if kind_of(state) not in REGISTERED] == []


def test_attributes_have_the_types_that_the_front_end_expects(states):
    """ipywidgets validates what it is given, as the front end's models are specified."""
    for comm_id, state in states.items():
        twin = twin_of(states, comm_id)
        for name, value in state.items():
            trait = twin.traits()[name]
            real = resolved(states, value)
            if real is None and trait.allow_none:
                continue
            trait.validate(twin, tuple(real) if isinstance(real, list) and not isinstance(trait, List) else real)


def kind_of(state):
    return tuple(state[f"_{part}"] for part in ("model_module", "model_module_version", "model_name",
                                                "view_module", "view_module_version", "view_name"))


def twin_of(states, comm_id):
    """A widget of Python's, of the same kind, with its own values."""
    kind = REGISTERED[kind_of(states[comm_id])]
    if kind is ipywidgets.SelectionSlider:
        return kind(options=["x"])
    link = (ipywidgets.IntText(), "value")
    return kind(source=link, target=link) if kind is ipywidgets.widgets.widget_link.Link else kind()


def resolved(states, value):
    if isinstance(value, str) and value.startswith("IPY_MODEL_"):
        return twin_of(states, value.removeprefix("IPY_MODEL_"))
    return [resolved(states, element) for element in value] if isinstance(value, list) else value
