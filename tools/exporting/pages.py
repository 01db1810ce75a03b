"""A notebook as a page, and as slides for a 1280 × 720 projector, by nbconvert with templates of ours."""
import copy
from pathlib import Path

from nbconvert import HTMLExporter, SlidesExporter
from nbformat import NotebookNode
from traitlets.config import Config

from tools.exporting import assets, path
from tools.pages import TYPES

TEMPLATES = Path(__file__).parent / "templates"


def page(notebook: NotebookNode, name: str) -> str:
    return _converted(HTMLExporter, "elara-page", notebook, name)


def slides(notebook: NotebookNode, name: str) -> str:
    return _converted(SlidesExporter, "elara-slides", path.for_slides(notebook), name)


def title_of(notebook: NotebookNode) -> str:
    first = notebook.cells[0].source.split("\n", 1)[0] if notebook.cells else ""
    return first.removeprefix("# ") if first.startswith("# ") else ""


def _converted(exporter: type[HTMLExporter], template: str, notebook: NotebookNode, name: str) -> str:
    # What a widget showed first is among its cell's outputs; without a kernel its controls would be dead.
    config = Config({"NbConvertBase": {"display_data_priority": TYPES}, "WidgetsDataTypeFilter": {"display_data_priority": TYPES},
                     "TagRemovePreprocessor": {"enabled": True, "remove_input_tags": [path.OUTPUT_ONLY]},
                     "SlidesExporter": {"reveal_url_prefix": assets.REVEAL_FOLDER, "reveal_theme": assets.THEME}})
    static = copy.deepcopy(notebook)
    static.metadata.pop("widgets", None)
    static.metadata["title"] = title_of(notebook) or name
    text, _ = exporter(config=config, template_name=template, extra_template_basedirs=[str(TEMPLATES)],
                       extra_template_paths=[str(TEMPLATES)],
                       embed_images=True).from_notebook_node(static, {"metadata": {"name": name}})
    return text
