"""Widgets as a lecturer uses them: a slider is dragged, and the picture below follows."""
import nbformat
import pytest

from . import notebook_files

PICTURE = """
interact(intSlider("width", 10, 400, 100), width -> new java.awt.image.BufferedImage(width, 50, 1));
""".strip()

# Counts the frames the browser draws in which no finished picture is there.
WATCH = """() => {
    window.bad = 0; window.frames_seen = 0;
    const look = () => {
        const image = document.querySelector('.jp-OutputArea-output .widget-output img');
        window.frames_seen++;
        if (!image || !image.complete || !image.naturalWidth) window.bad++;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""


def notebook(path, *cells):
    return notebook_files.write(path, cells)


def width_of_picture(lab):
    return lab.page.evaluate("document.querySelector('.widget-output img')?.naturalWidth")


def wait_for_width(lab, condition):
    lab.page.wait_for_function(f"(() => {{ const width = document.querySelector('.widget-output img')?.naturalWidth; return {condition}; }})()")


def settled_width(lab):
    """The picture's width once it is what the slider, which has been released, says."""
    shown = int(lab.page.locator(".widget-readout").inner_text())
    wait_for_width(lab, f"width === {shown}")
    return shown


def drag(lab, pixels):
    box = lab.page.locator(".noUi-handle").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    lab.page.mouse.move(x, y)
    lab.page.mouse.down()
    for step in range(1, 21):
        lab.page.mouse.move(x + pixels * step / 20, y)
        lab.page.wait_for_timeout(25)
    lab.page.mouse.up()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_dragged_slider_changes_the_picture(lab, desk, theme, tmp_path):
    address = desk.address(notebook(desk.folder / "slider.ipynb", PICTURE), theme)
    lab.open(address)
    lab.run_all()
    wait_for_width(lab, "width === 100")
    lab.page.evaluate(WATCH)
    drag(lab, 100)
    assert settled_width(lab) > 150
    frames, bad = lab.page.evaluate("[window.frames_seen, window.bad]")
    assert frames and not bad, "it never flickers"
    lab.page.screenshot(path=tmp_path / f"{theme}.png")


def test_a_slider_moves_a_training_that_runs(lab, desk, tmp_path):
    slider = """var rate = intSlider("rate", 10, 400, 100); rate"""
    training = 'int epochs = 0; while (rate.value() < 120) { epochs++; Thread.sleep(20); } "trained"'
    lab.open(desk.address(notebook(desk.folder / "training.ipynb", slider, training)))
    lab.run_cell(0)
    lab.wait_until_run(0)
    lab.page.locator(".noUi-handle").first.wait_for()
    # JupyterLab asks for one when it hears of the first widget.
    lab.page.wait_for_function("""async () => {
        const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
        return (await kernel.requestListSubshell({}).done).content.subshell_id.length > 0;
    }""")
    lab.run_cell(1)
    lab.page.wait_for_function("jupyterapp.shell.currentWidget.content.widgets[1].model.executionState === 'running'")
    drag(lab, 100)
    lab.wait_until_run(1)
    lab.page.screenshot(path=tmp_path / "trained.png")
    assert lab.code_cells()[1]["outputs"][0]["data"]["text/plain"] == "trained"


def test_a_saved_notebook_shows_what_it_showed(lab, desk, tmp_path):
    file = notebook(desk.folder / "saved.ipynb", PICTURE)
    address = desk.address(file)
    lab.open(address)
    lab.run_all()
    wait_for_width(lab, "width === 100")
    lab.run_all()
    lab.page.get_by_text("[2]:").wait_for()
    drag(lab, 60)
    last = settled_width(lab)
    assert last > 120
    lab.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    lab.page.wait_for_function("!jupyterapp.shell.currentWidget.context.model.dirty")
    states = nbformat.read(file, as_version=4).metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    names = [state["model_name"] for state in states.values()]
    assert [names.count(name) for name in ("IntSliderModel", "OutputModel", "VBoxModel")] == [1, 1, 1], "those of the last run"
    desk.shut_down()
    address = desk.address(file)
    lab.open(address)
    wait_for_width(lab, f"width === {last}")
    assert lab.page.locator(".jupyter-widgets-disconnected .noUi-handle").count(), "it says that it is not live"
    lab.page.screenshot(path=tmp_path / "saved.png")
    exported = lab.page.request.get(address.replace("/lab/tree/", "/nbconvert/html/")).text()
    assert 'src="data:image/png;base64,' in exported
    assert '<script type="application/vnd.jupyter.widget-view+json">' not in exported, "that would need the network"


def test_widgets_live_on_when_the_page_is_reloaded(lab, desk):
    address = desk.address(notebook(desk.folder / "reload.ipynb", PICTURE))
    lab.open(address)
    lab.run_all()
    wait_for_width(lab, "width === 100")
    lab.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    lab.page.wait_for_function("!jupyterapp.shell.currentWidget.context.model.dirty")
    lab.open(address)
    wait_for_width(lab, "width === 100")
    drag(lab, 60)
    wait_for_width(lab, "width > 120")


def test_widgets_whose_session_has_ended_say_so(lab, desk, tmp_path):
    address = desk.address(notebook(desk.folder / "ended.ipynb", PICTURE, "System.exit(0);"))
    lab.open(address)
    lab.run_all()
    lab.page.get_by_text("run their cell again").wait_for()
    assert width_of_picture(lab) == 100, "what was shown stays"
    assert lab.page.locator(".noUi-target[disabled]").count() == 1
    lab.page.screenshot(path=tmp_path / "ended.png")


# What is said of widgets that JupyterLab has forgotten, by our style sheet; each text once for each widget that says it.
SAYS = """(() => {
    const widgets = [...document.querySelectorAll('.jp-Cell-outputArea .jupyter-widgets')];
    return widgets.map(widget => getComputedStyle(widget, '::before').content).filter(said => said !== 'none' && said !== 'normal');
})()"""


def test_widgets_whose_kernel_was_restarted_say_so(lab, desk, tmp_path):
    single = """new elara.widgets.IntSlider("alone", 1, 5, 2)"""
    address = desk.address(notebook(desk.folder / "restarted.ipynb", PICTURE, single), "dark")
    lab.open(address)
    lab.run_all()
    wait_for_width(lab, "width === 100")
    assert lab.page.evaluate(SAYS) == []
    lab.page.evaluate("jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    lab.page.wait_for_function(f"{SAYS}.length === 2")
    assert all("run their cell again" in said for said in lab.page.evaluate(SAYS)), "each cell once"
    assert width_of_picture(lab) == 100, "what was shown stays"
    before = lab.page.locator(".noUi-handle").first.bounding_box()
    drag(lab, 60)
    assert lab.page.locator(".noUi-handle").first.bounding_box() == before, "nothing moves beside a picture that does not follow"
    lab.page.screenshot(path=tmp_path / "restarted.png")
    lab.page.wait_for_function("jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'")
    lab.run_all()
    lab.page.wait_for_function(f"{SAYS}.length === 0")


def test_output_and_errors_of_callbacks_are_seen(lab, desk, tmp_path):
    cells = ["""interact(intSlider("d", 0, 10, 10), d -> { System.out.println("by " + d); return 10 / d; });""",
             """new elara.widgets.Button("Go").onClick(() -> System.out.println("clicked"))"""]
    address = desk.address(notebook(desk.folder / "errors.ipynb", *cells), "dark")
    lab.open(address)
    lab.run_all()
    drag(lab, -900)
    error = lab.page.locator(".widget-output").get_by_text("ArithmeticException")
    error.wait_for()
    lab.page.locator(".widget-output").get_by_text("by 0").wait_for()
    lab.page.get_by_role("button", name="Go", exact=True).click()
    lab.page.locator(".jp-OutputArea-output pre").get_by_text("clicked").wait_for()
    lab.page.screenshot(path=tmp_path / "errors.png")
    assert lab.code_cells()[1]["outputs"][-1]["text"] == "clicked\n", "below the button"
